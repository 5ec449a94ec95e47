/*
 * What the pages of the indicator bank ask in one round trip: the catalogue with a small trend of the
 * own municipality, and one indicator among all municipalities.
 */
create function public.indicator_catalogue(home text)
returns table (
  id uuid, slug text, name text, name_sv text, name_en text, unit text, decimals int, direction public.direction,
  kind public.indicator_kind, heading text, source text, age_groups text[], is_own boolean, division_id uuid,
  division_name text, service_area_name text, update_rhythm_months int, lag_months int, next_update date,
  expected_on date, expectation_at timestamptz, arrived_at timestamptz, newest_end date, breaks date[], starts date[],
  ends date[], figures float8[], states text[], ways text[], soft boolean[], subjects int, classes int, goals int,
  in_index boolean)
language sql stable security invoker set search_path = '' as $$
  with mine as (
    select a.code from public.areas a where a.municipality_number = indicator_catalogue.home
  ),
  told as (
    -- the municipality's own figure goes before the national one of the same period
    select distinct on (o.indicator_id, o.period_start, o.period_end)
      o.indicator_id, o.period_start, o.period_end, o.value, o.state, o.method, o.scope, o.qualifier, o.source_figure_id
    from public.observations o
    where o.area_code in (select mine.code from mine) and o.class_id is null
      and (o.municipality_code is null or o.municipality_code = indicator_catalogue.home)
      and not exists (select from public.observations newer where newer.supersedes_id = o.id)
    order by o.indicator_id, o.period_start, o.period_end, o.municipality_code nulls last
  ),
  inside as (
    -- figures of divisions, service areas and units: the line of the series when there is only one
    select o.indicator_id, o.period_start, o.period_end, o.value, o.state, o.method, o.scope, o.qualifier,
      o.source_figure_id, coalesce(o.subject_division_id, o.service_area_id, o.service_unit_id) as subject
    from public.observations o
    where o.municipality_code = indicator_catalogue.home and o.area_code is null and o.class_id is null
      and not exists (select from public.observations newer where newer.supersedes_id = o.id)
  ),
  subjects as (
    select inside.indicator_id, count(distinct inside.subject)::int as many from inside group by inside.indicator_id
  ),
  points as (
    select told.* from told
    union all
    select inside.indicator_id, inside.period_start, inside.period_end, inside.value, inside.state, inside.method,
      inside.scope, inside.qualifier, inside.source_figure_id
    from inside join subjects s on s.indicator_id = inside.indicator_id and s.many = 1
    where not exists (select from told where told.indicator_id = inside.indicator_id)
  ),
  lines as (
    select p.indicator_id,
      array_agg(p.period_start order by p.period_end, p.period_start) as starts,
      array_agg(p.period_end order by p.period_end, p.period_start) as ends,
      array_agg(p.value::float8 order by p.period_end, p.period_start) as figures,
      array_agg(p.state::text order by p.period_end, p.period_start) as states,
      array_agg(p.method || ' · ' || p.scope order by p.period_end, p.period_start) as ways,
      array_agg(p.state = 'estimate' or coalesce(p.qualifier, f.qualifier) is not null
        order by p.period_end, p.period_start) as soft
    from points p
    left join public.source_figures f on f.id = p.source_figure_id
    group by p.indicator_id
  ),
  ever as (
    -- whatever is told of the municipality: classes and parts of the house, too
    select o.indicator_id, max(o.period_end) filter (where o.value is not null) as newest_end,
      count(distinct o.class_id)::int as classes
    from public.observations o
    where (o.municipality_code = indicator_catalogue.home
        or o.municipality_code is null and o.area_code in (select mine.code from mine))
      and not exists (select from public.observations newer where newer.supersedes_id = o.id)
    group by o.indicator_id
  )
  select i.id, i.slug, i.name, i.name_sv, i.name_en, i.unit, i.decimals, i.direction, i.kind, i.heading, i.source,
    i.age_groups::text[], i.municipality_code is not null, i.division_id, d.name, s.name, i.update_rhythm_months,
    i.lag_months, i.next_update, e.expected_on, e.updated_at,
    -- when the newest period was told for the first time: an older expectation was of that value
    case when e.id is not null then (select o.created_at from public.observations o
      where o.indicator_id = i.id and o.edition = 1 and (o.municipality_code = indicator_catalogue.home
        or o.municipality_code is null and o.area_code in (select mine.code from mine))
      order by o.period_end desc, o.created_at limit 1) end,
    ever.newest_end,
    (select array_agg(b.at order by b.at) from public.series_breaks b
      where b.indicator_id = i.id and (b.municipality_code is null or b.municipality_code = indicator_catalogue.home)),
    l.starts, l.ends, l.figures, l.states, l.ways, l.soft, coalesce(subjects.many, 0), coalesce(ever.classes, 0),
    (select count(*)::int from public.goal_indicators g
      where g.indicator_id = i.id and g.municipality_code = indicator_catalogue.home),
    exists (select from public.index_components c
      where c.indicator_id = i.id and c.municipality_code = indicator_catalogue.home)
  from public.indicators i
  left join public.divisions d on d.id = i.division_id
  left join public.service_areas s on s.id = i.service_area_id
  left join public.expected_updates e on e.indicator_id = i.id and e.municipality_code = indicator_catalogue.home
  left join lines l on l.indicator_id = i.id
  left join subjects on subjects.indicator_id = i.id
  left join ever on ever.indicator_id = i.id
  where i.municipality_code is null or i.municipality_code = indicator_catalogue.home
  order by i.heading, i.sort_order, i.name
$$;
comment on function public.indicator_catalogue is
  'Every indicator that a municipality can follow, with its own values by time; how many subjects tell it, where it tells of parts of the house.';

create function public.indicator_peers(
  series text, home text, in_year int default null, chosen text[] default null, how_many int default 5)
returns table (
  area_code text, area_name text, municipality_number text, population float8, value float8, state text,
  told_year int, is_chosen boolean, years int[], figures float8[])
language sql stable security invoker set search_path = '' as $$
  with wanted as (
    select i.id from public.indicators i
    where i.slug = indicator_peers.series
      and (i.municipality_code is null or i.municipality_code = indicator_peers.home)
    order by i.municipality_code nulls last limit 1
  ),
  every as (
    select o.area_code, a.name, a.municipality_number, extract(year from o.period_start)::int as year, o.value,
      o.state, o.municipality_code, o.period_start
    from wanted w
    join public.observations o on o.indicator_id = w.id
    join public.areas a on a.code = o.area_code and a.category = 'municipality'
    where o.class_id is null and (o.municipality_code is null or o.municipality_code = indicator_peers.home)
      and not exists (select from public.observations newer where newer.supersedes_id = o.id)
  ),
  held as (
    select distinct on (every.area_code, every.year) every.*
    from every order by every.area_code, every.year, every.municipality_code nulls last, every.period_start desc
  ),
  shown_year as (
    -- the newest year in which there is somebody to compare with
    select coalesce(indicator_peers.in_year,
      max(held.year) filter (where held.municipality_number = indicator_peers.home and held.value is not null
        and exists (select from held other where other.year = held.year and other.value is not null
          and other.municipality_number <> indicator_peers.home)),
      max(held.year) filter (where held.municipality_number = indicator_peers.home and held.value is not null),
      max(held.year)) as year
    from held
  ),
  people as (
    select distinct on (p.area_code) p.area_code, p.value::float8 as population
    from shown_year y
    join public.indicators pi on pi.slug = 'vakiluku' and pi.municipality_code is null
    join public.observations p on p.indicator_id = pi.id
    where p.municipality_code is null and extract(year from p.period_end) <= greatest(y.year, 2011)
    order by p.area_code, p.period_end desc
  ),
  nearest as (
    select p.area_code
    from people p
    join people own on own.area_code = 'KU' || indicator_peers.home
    where p.area_code <> own.area_code
      and exists (select from held join shown_year y on y.year = held.year
        where held.area_code = p.area_code and held.value is not null)
    order by abs(p.population - own.population), p.area_code
    limit indicator_peers.how_many
  )
  select h.area_code, h.name, h.municipality_number, people.population,
    max(h.value::float8) filter (where h.year = y.year),
    max(h.state::text) filter (where h.year = y.year),
    y.year,
    c.is_chosen,
    case when c.is_chosen or h.municipality_number = indicator_peers.home
      then array_agg(h.year order by h.year) end,
    case when c.is_chosen or h.municipality_number = indicator_peers.home
      then array_agg(h.value::float8 order by h.year) end
  from held h
  cross join shown_year y
  left join people on people.area_code = h.area_code
  cross join lateral (
    select case when indicator_peers.chosen is null then h.area_code in (select nearest.area_code from nearest)
      else h.municipality_number = any (indicator_peers.chosen) end as is_chosen
  ) c
  group by h.area_code, h.name, h.municipality_number, people.population, y.year, c.is_chosen
$$;
comment on function public.indicator_peers is
  'One indicator in all municipalities: each one''s value in a year (null: the newest of the own one), and whole series of the own one and its chosen peers. Without a choice the peers are the nearest in population among those with a value.';
grant execute on function public.indicator_catalogue, public.indicator_peers to authenticated;
