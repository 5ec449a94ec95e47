/*
 * What the indicators of a goal can show: a computed column, so that a goal's page and the reporting page
 * need no further question for it.
 */
create function public.measures(public.goals) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'name', i.name,
    'update_rhythm_months', i.update_rhythm_months,
    'lag_months', i.lag_months,
    'next_update', i.next_update,
    'expected', case when e.id is null then '[]' else jsonb_build_array(
      jsonb_build_object('expected_on', e.expected_on, 'updated_at', e.updated_at)) end,
    'newest', case when newest.period_end is null then '[]' else jsonb_build_array(to_jsonb(newest)) end
  ) order by i.name), '[]')
  from public.goal_indicators gi
  join public.indicators i on i.id = gi.indicator_id
  left join public.expected_updates e on e.indicator_id = i.id and e.municipality_code = $1.municipality_code
  left join lateral (
    select o.period_start, o.period_end, o.created_at
    from public.observations o
    where o.indicator_id = i.id and o.value is not null
      and (o.municipality_code = $1.municipality_code
        or o.municipality_code is null and o.area_code = 'KU' || $1.municipality_code)
      and not exists (select from public.observations newer where newer.supersedes_id = o.id)
    order by o.period_end desc limit 1
  ) newest on true
  where gi.goal_id = $1.id and gi.municipality_code = $1.municipality_code
$$;
comment on function public.measures is
  'The indicators of a goal, each with its newest told value and the next expected one (tavoitteen mittarien tuoreus).';
grant execute on function public.measures to authenticated;
