/*
 * An item is told by figures as they stand now: one that a later edition emptied tells nothing.
 * The function is that of duty_facts, but for its two looks at the figures.
 */
create or replace function public.list_coverage(home text)
returns table (
  list_id uuid, list_name text, list_name_sv text, list_name_en text, issuer text, year int,
  standing public.list_standing, is_whole boolean, list_note text, source_url text, is_own boolean,
  item_id uuid, heading text, title text, title_sv text, title_en text, external_id text, item_note text,
  match_id uuid, match_version int, match_note text, indicator_id uuid, slug text, indicator_name text,
  indicator_name_sv text, indicator_name_en text, newest_end date, goals jsonb)
language sql stable security invoker set search_path = '' as $$
  select l.id, l.name, l.name_sv, l.name_en, l.issuer, l.year, l.standing, l.is_whole, l.note, l.source_url,
    l.municipality_code is not null, t.id, t.heading, t.title, t.title_sv, t.title_en, t.external_id, t.note,
    k.id, k.version, k.note, i.id, i.slug, i.name, i.name_sv, i.name_en, newest.period_end, coalesce(touching.goals, '[]')
  from public.indicator_lists l
  left join public.indicator_list_items t on t.list_id = l.id
  left join public.list_matches k on k.item_id = t.id and k.municipality_code = list_coverage.home
  left join lateral (
    -- a dimension is told by the series that has its newest score
    select o.indicator_id
    from public.current_observations o
    where t.class_id is not null and k.id is null and o.class_id = t.class_id
      and o.area_code = 'KU' || list_coverage.home and o.value is not null
      and (o.municipality_code is null or o.municipality_code = list_coverage.home)
    order by o.period_end desc limit 1
  ) part on true
  left join lateral (
    -- the municipality's own choice goes first; else the bank's series of the same thing
    select i.* from public.indicators i
    where (i.municipality_code is null or i.municipality_code = list_coverage.home)
      and (i.id = k.indicator_id or k.id is null and (
        i.id = t.indicator_id or i.id = part.indicator_id or i.external_source = 'sotkanet' and i.external_id = t.external_id))
    order by i.municipality_code nulls last limit 1
  ) i on true
  left join lateral (
    select max(o.period_end) as period_end
    from public.current_observations o
    left join public.areas a on a.code = o.area_code
    where o.indicator_id = i.id and o.value is not null
      and (k.id is not null or t.class_id is null or o.class_id = t.class_id)
      and (o.municipality_code is null and a.municipality_number = list_coverage.home
        or o.municipality_code = list_coverage.home and coalesce(a.municipality_number, list_coverage.home) = list_coverage.home)
  ) newest on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', g.id, 'title', g.title) order by g.sort_order) as goals
    from public.goal_indicators gi join public.goals g on g.id = gi.goal_id
    where gi.indicator_id = i.id and gi.municipality_code = list_coverage.home
  ) touching on true
  where l.municipality_code is null or l.municipality_code = list_coverage.home
  order by l.sort_order, l.name, t.ordinal
$$;
