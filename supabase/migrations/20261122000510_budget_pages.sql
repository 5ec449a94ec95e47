/*
 * What the budget pages ask for, answered in one round trip: which years and checkpoints have figures, the lines of
 * the chosen one, the accounts and places that they belong to, remarks, residents, and the notes on what the print
 * does not add up to. What the figures come to is for #lib/budget to judge.
 */
create function public.budget_follow_up(
  municipality text, asked_year int default null, asked_through date default null, in_place uuid default null)
returns jsonb
language sql stable security invoker set search_path = '' as $$
  with told as (
    select f.fiscal_year as year, case when f.basis in ('outturn', 'closing') then f.through_date end as through
    from public.current_budget_figures f
    where f.municipality_code = municipality
    group by 1, 2
  ),
  -- As asked; else in the asked year the nearest checkpoint before, or its last one; else the newest of all.
  chosen as (
    select t.year, coalesce(t.through, make_date(t.year, 12, 31)) as through, t.through is not null as is_checkpoint
    from told t
    order by coalesce(t.year = asked_year, false) desc, coalesce(t.through = asked_through, false) desc,
      t.through is not null desc, coalesce(t.through < asked_through, false) desc, t.through desc, t.year desc
    limit 1
  ),
  place as (
    select d.id as division_id, null::uuid as service_area_id, null::uuid as item_id, d.name
    from public.divisions d where d.id = in_place and d.municipality_code = municipality
    union all
    select a.division_id, a.id, null, a.name
    from public.service_areas a where a.id = in_place and a.municipality_code = municipality
    union all
    select i.division_id, null, i.id, i.name
    from public.budget_items i where i.id = in_place and i.municipality_code = municipality
  ),
  lines as (
    select k.kind, l.*
    from chosen c
    cross join unnest(array['operating', 'investment']::public.budget_kind[]) as k (kind)
    cross join lateral public.budget_lines(
      municipality, c.year, c.through, k.kind, (select p.division_id from place p)) l
    left join public.accounts parent on parent.id = l.account_parent_id
    where case when in_place is null then parent.id is null or parent.side = 'net'
      else in_place in (l.division_id, l.service_area_id, l.item_id) end
  ),
  figures as (
    select distinct (f.value ->> 'figure')::uuid as id, f.key as basis from lines l, jsonb_each(l.figures) f
    where f.value ->> 'figure' is not null
  )
  select jsonb_build_object(
    'chosen', (select to_jsonb(c) from chosen c),
    'told', coalesce((select jsonb_agg(to_jsonb(t) order by t.year desc, t.through desc) from told t), '[]'),
    'place', (select to_jsonb(p) from place p),
    'divisions', coalesce((
      select jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name, 'is_whole', d.is_whole) order by d.name)
      from public.divisions d where d.municipality_code = municipality), '[]'),
    'areas', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', a.id, 'division_id', a.division_id, 'name', a.name, 'tag', a.tag) order by a.name)
      from public.service_areas a where a.municipality_code = municipality), '[]'),
    'items', coalesce((
      select jsonb_agg(jsonb_build_object('id', i.id, 'division_id', i.division_id, 'service_area_id', i.service_area_id,
        'kind', i.kind, 'name', i.name, 'description', i.description, 'is_binding', i.is_binding,
        'years', (select coalesce(jsonb_agg(distinct f.fiscal_year), '[]') from public.budget_figures f where f.item_id = i.id))
        order by i.sort_order)
      from public.budget_items i where i.municipality_code = municipality), '[]'),
    'accounts', coalesce((
      select jsonb_agg(jsonb_build_object('id', t.id, 'parent_id', t.parent_id, 'name', t.name, 'name_sv', t.name_sv,
        'name_en', t.name_en, 'side', t.side, 'sort_order', t.sort_order) order by t.sort_order)
      from public.accounts t where t.municipality_code = municipality), '[]'),
    'lines', coalesce((select jsonb_agg(to_jsonb(l)) from lines l), '[]'),
    'remarks', coalesce((
      select jsonb_agg(jsonb_build_object('id', r.id, 'division_id', r.division_id, 'service_area_id', r.service_area_id,
        'item_id', r.item_id, 'kind', r.kind, 'through', r.through_date, 'version', r.version,
        'cents', r.forecast_cents, 'text', r.text, 'author', p.full_name, 'at', r.created_at,
        'document', d.title, 'dated', d.dated) order by r.version desc)
      from chosen c
      join public.budget_remarks r on r.municipality_code = municipality and r.fiscal_year = c.year
        and r.through_date = c.through and r.account_id is null
      left join public.profiles p on p.id = r.author_id
      left join public.source_documents d on d.id = r.source_document_id
      where in_place is null or in_place in (r.division_id, r.service_area_id, r.item_id)), '[]'),
    'history', coalesce((
      select jsonb_agg(jsonb_build_object('id', f.id, 'account_id', f.account_id, 'kind', f.kind, 'basis', f.basis,
        'through', f.through_date, 'cents', f.amount_cents, 'unit', f.printed_unit, 'decimals', f.printed_decimals,
        'edition', f.edition, 'note', f.note, 'author', p.full_name, 'at', f.created_at,
        'is_current', not exists (select from public.budget_figures n where n.supersedes_id = f.id))
        order by f.account_id, f.basis, f.through_date, f.edition desc)
      from chosen c
      cross join place o
      join public.budget_figures f on f.municipality_code = municipality and f.fiscal_year = c.year
        and f.division_id = o.division_id and f.service_area_id is not distinct from o.service_area_id
        and f.item_id is not distinct from o.item_id
      left join public.profiles p on p.id = f.created_by
      where f.edition > 1 or exists (select from public.budget_figures n where n.supersedes_id = f.id)), '[]'),
    'notes', coalesce((
      select jsonb_agg(jsonb_build_object('figure', x.figure_id, 'rule', x.rule, 'note', x.note) order by x.sort_order)
      from public.discrepancies x
      where x.municipality_code = municipality and x.figure_id in (select f.id from figures f)), '[]'),
    'documents', coalesce((
      select jsonb_agg(distinct jsonb_build_object('title', d.title, 'dated', d.dated, 'basis', f.basis))
      from figures f
      join public.source_figures s on s.id = f.id
      join public.source_documents d on d.id = s.document_id), '[]'),
    'residents', (
      select jsonb_build_object('value', o.value, 'day', o.period_end)
      from chosen c
      join public.indicators i on i.slug = 'vakiluku' and i.municipality_code is null
      join public.observations o on o.indicator_id = i.id and o.area_code = 'KU' || municipality
        and o.municipality_code is null and o.class_id is null and o.value is not null
        and extract(year from o.period_end) <= c.year
      order by o.period_end desc, o.edition desc
      limit 1))
$$;
comment on function public.budget_follow_up is
  'A page of budget follow-up (talouden seurannan sivu) at the checkpoint asked for or the nearest one: of the whole municipality its sums, of one division, service area or item every account.';
grant execute on function public.budget_follow_up to authenticated;

create function public.budget_desk(division public.divisions) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select case when division.is_whole and exists (select from private.my_divisions('manager'))
    then public.budget_follow_up(division.municipality_code) end
$$;
comment on function public.budget_desk is
  'The newest checkpoint of the municipality''s money as a computed column of its whole division (työpöydän talous): one round trip with the rest of a manager''s desk; null for others.';
revoke execute on function public.budget_desk from public, anon;
grant execute on function public.budget_desk to authenticated;
