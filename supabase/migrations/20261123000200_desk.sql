/*
 * Of the money a manager's desk gets what it shows and no more: the whole page of budget follow-up took 65 ms of
 * the desk's 118.
 */
create or replace function public.budget_desk(division public.divisions) returns jsonb
language sql stable security invoker set search_path = '' as $$
  with mine as materialized (select d.id from private.my_divisions('manager') as d (id) where division.is_whole),
  chosen as (
    select f.fiscal_year as year, f.through_date as through
    from public.budget_figures f
    where exists (select from mine) and f.municipality_code = division.municipality_code
      and f.basis in ('outturn', 'closing') and f.through_date is not null
    order by f.through_date desc, f.fiscal_year desc
    limit 1
  ),
  accounts as materialized (
    select t.id, t.parent_id, t.name, t.name_sv, t.name_en, t.side, t.sort_order
    from public.accounts t
    where exists (select from mine) and t.municipality_code = division.municipality_code
  ),
  -- As budget_lines chooses, of one year, below the divisions (tests/db/budget.test.ts holds them together).
  wanted as (
    select f.*, row_number() over (
        partition by f.service_area_id, f.item_id, f.account_id, f.basis order by f.through_date desc nulls last) as nearest
    from chosen c
    join public.current_budget_figures f on f.fiscal_year = c.year
    where f.municipality_code = division.municipality_code and f.division_id in (select m.id from mine m)
      and f.kind = 'operating' and num_nonnulls(f.service_area_id, f.item_id) > 0
      and (f.through_date is null or f.through_date <= c.through or f.basis in ('plan', 'budget'))
      and (f.basis <> 'outturn' or f.through_date = c.through)
  ),
  amounts as (
    select w.division_id, w.service_area_id, w.item_id, w.account_id, w.basis,
      case when w.basis = 'amendment' then sum(w.amount_cents) else max(w.amount_cents) filter (where w.nearest = 1) end as cents,
      max(w.printed_unit) filter (where w.basis = 'amendment' or w.nearest = 1) as unit,
      min(w.printed_decimals) filter (where w.basis = 'amendment' or w.nearest = 1) as decimals
    from wanted w
    group by w.division_id, w.service_area_id, w.item_id, w.account_id, w.basis
  ),
  lines as (
    select n.division_id, n.service_area_id, n.item_id, n.account_id,
      jsonb_object_agg(n.basis, jsonb_build_object('cents', n.cents, 'unit', n.unit, 'decimals', n.decimals)) as figures
    from amounts n
    group by n.division_id, n.service_area_id, n.item_id, n.account_id
  )
  select jsonb_build_object(
    'through', c.through,
    'accounts', (select jsonb_agg(to_jsonb(t)) from accounts t),
    'lines', coalesce((
      select jsonb_agg(to_jsonb(l) || jsonb_build_object('kind', 'operating', 'division_name', d.name,
        'service_area_name', a.name, 'service_area_tag', a.tag, 'item_name', i.name, 'item_order', i.sort_order,
        'account_parent_id', t.parent_id, 'account_name', t.name, 'account_name_sv', t.name_sv,
        'account_name_en', t.name_en, 'account_order', t.sort_order, 'side', t.side))
      from lines l
      join public.divisions d on d.id = l.division_id
      join accounts t on t.id = l.account_id
      left join accounts parent on parent.id = t.parent_id
      left join public.service_areas a on a.id = l.service_area_id
      left join public.budget_items i on i.id = l.item_id
      where parent.id is null or parent.side = 'net'), '[]'))
  from chosen c
$$;
comment on function public.budget_desk is
  'The money at the newest checkpoint below the divisions that the caller manages, as a computed column of the whole division (työpöydän talous): one round trip with the rest of the desk; null for others.';
