/*
 * Figures of the index in one line for each indicator: thousands of rows were slow, and a client gets only
 * the first thousand of any answer. Figures that have changed since they were first told come along.
 */
create index observations_superseding_idx on public.observations (indicator_id) where supersedes_id is not null;

drop function public.index_rows;
create function public.index_rows(
  home text, series uuid[], peer_year int default null, every_year boolean default false, fewest int default 1)
returns table (place int, is_first boolean, years text, areas text, figures text, provisional text)
language sql stable security invoker set search_path = '' as $$
  -- `offset 0` keeps the indicator inside: without statistics a join would read every national figure
  with recursive wanted as materialized (
    select w.id, w.place::int as place from unnest(index_rows.series) with ordinality as w (id, place)
  ),
  home as materialized (
    select a.code from public.areas a where a.municipality_number = index_rows.home
  ),
  own as materialized (
    -- the municipality's own figure goes before the national one of the same year
    select distinct on (w.place, extract(year from o.period_start))
      o.area_code, extract(year from o.period_start)::int as year, w.place, o.value, o.state, o.supersedes_id
    from wanted w
    cross join home
    cross join lateral (
      select f.* from public.observations f
      where f.indicator_id = w.id and f.area_code = home.code and f.class_id is null and f.value is not null
        and (f.municipality_code is null or f.municipality_code = index_rows.home)
      offset 0
    ) o
    where not exists (select from public.observations newer where newer.supersedes_id = o.id)
    order by w.place, extract(year from o.period_start), o.municipality_code nulls last, o.period_start desc
  ),
  earlier as (
    select own.area_code, own.year, own.place, own.supersedes_id, 0 as age, own.value, own.state
    from own where own.supersedes_id is not null
    union all
    select e.area_code, e.year, e.place, o.supersedes_id, e.age + 1, o.value, o.state
    from earlier e
    cross join lateral (
      select f.supersedes_id, f.value, f.state from public.observations f where f.id = e.supersedes_id offset 0
    ) o
  ),
  first as (
    select distinct on (e.place, e.year) e.area_code, e.year, e.place, e.value, e.state
    from earlier e
    where e.age > 0 and e.value is not null
    order by e.place, e.year, e.age desc
  ),
  enough as materialized (
    select own.year from own group by own.year having count(*) >= index_rows.fewest
  ),
  chosen as materialized (
    select case when index_rows.every_year then '-infinity'::date else make_date(shown.year, 1, 1) end as first,
      case when index_rows.every_year then 'infinity'::date else make_date(shown.year, 12, 31) end as last
    from (select coalesce(
      (select enough.year from enough where enough.year = index_rows.peer_year),
      (select max(enough.year) from enough)) as year) shown
  ),
  superseded as materialized (
    select o.supersedes_id as id
    from wanted w
    cross join lateral (
      select f.supersedes_id from public.observations f
      where f.indicator_id = w.id and f.supersedes_id is not null
      offset 0
    ) o
  ),
  peers as materialized (
    -- grouped by the date as it stands: the year of tens of thousands of dates takes its time
    select w.place, o.period_start, string_agg(o.area_code, ',') as areas, string_agg(o.value::text, ',') as figures,
      string_agg(o.area_code, ',') filter (where o.state in ('provisional', 'estimate')) as provisional
    from chosen
    cross join wanted w
    cross join lateral (
      select f.id, f.area_code, f.period_start, f.value, f.state from public.observations f
      where f.indicator_id = w.id and f.period_start between chosen.first and chosen.last
        and f.municipality_code is null and f.class_id is null and f.value is not null
        and (f.area_code like 'KU%' or index_rows.every_year and f.area_code = 'SSS')
        and f.area_code is distinct from (select home.code from home)
      offset 0
    ) o
    where not exists (select from superseded where superseded.id = o.id)
    group by w.place, o.period_start
  ),
  told as (
    select peers.place, false as is_first, extract(year from peers.period_start)::int as year,
      peers.areas, peers.figures, coalesce(peers.provisional, '') as provisional
    from peers where to_char(peers.period_start, 'MMDD') in ('0101', '1231')
    union all
    select o.place, o.is_first, o.year, o.area_code, o.value::text,
      case when o.state in ('provisional', 'estimate') then o.area_code else '' end
    from (select own.place, false as is_first, own.year, own.area_code, own.value, own.state from own
      union all select first.place, true, first.year, first.area_code, first.value, first.state from first) o
  )
  select told.place, told.is_first, string_agg(told.year::text, ';'), string_agg(told.areas, ';'),
    string_agg(told.figures, ';'), string_agg(told.provisional, ';')
  from told group by told.place, told.is_first
  union all
  select 0, false, '', string_agg(a.code, ';'), string_agg(a.name, ';'), ''
  from public.areas a where a.category in ('municipality', 'country')
$$;
comment on function public.index_rows is
  'What the engine needs of these indicators: all years of the own municipality, and every municipality of one year, or of every year, which the methods that look at others need; the whole country comes along then. The one year is peer_year, or the newest, among those in which the municipality has `fewest` of the indicators. One row for each indicator, by its place in the list from 1, in lists of text (arrays take twice as long on their way): years, parted by semicolons, and in each the areas, parted by commas, their figures, and the areas whose figure may still change. What is missing is absent. A row with is_first tells own figures as they were first told, where a later edition followed; the row of place 0 tells the names of areas.';
grant execute on function public.index_rows to authenticated;
