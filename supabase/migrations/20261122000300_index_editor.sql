/*
 * The editor of the index: figures by indicator, so that a draft is computed like a saved definition; a
 * saved change is always a new edition; what cannot be published truly is not published at all.
 */
drop function public.index_rows;
create function public.index_rows(home text, series uuid[], peer_year int default null, every_year boolean default false)
returns table (area_code text, area_name text, year int, places int[], figures float8[], provisional int[])
language sql stable security invoker set search_path = '' as $$
  -- `offset 0` keeps the indicator inside: without statistics a join would read every national figure
  with wanted as materialized (
    select w.id, w.place::int as place from unnest(index_rows.series) with ordinality as w (id, place)
  ),
  home as materialized (
    select a.code from public.areas a where a.municipality_number = index_rows.home
  ),
  own as materialized (
    -- the municipality's own figure goes before the national one of the same year
    select distinct on (w.place, extract(year from o.period_start))
      o.area_code, extract(year from o.period_start)::int as year, w.place, o.value, o.state
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
  chosen as materialized (
    select case when index_rows.every_year then '-infinity'::date else make_date(newest.year, 1, 1) end as first,
      case when index_rows.every_year then 'infinity'::date else make_date(newest.year, 1, 1) end as last
    from (select coalesce(index_rows.peer_year, (select max(own.year) from own)) as year) newest
  ),
  others as materialized (
    select a.code from public.areas a
    where a.category = 'municipality' and a.municipality_number <> index_rows.home
      or a.category = 'country' and index_rows.every_year
  ),
  peers as (
    select o.area_code, extract(year from o.period_start)::int as year, w.place, o.value, o.state
    from chosen
    cross join wanted w
    cross join lateral (
      select f.id, f.area_code, f.period_start, f.value, f.state from public.observations f
      where f.indicator_id = w.id and f.period_start between chosen.first and chosen.last
        and f.municipality_code is null and f.class_id is null and f.value is not null
        and extract(month from f.period_start) = 1
      offset 0
    ) o
    where o.area_code in (select others.code from others)
      and not exists (select from public.observations newer where newer.supersedes_id = o.id)
  ),
  told as (
    -- sorted once: arrays take what comes in its order
    select f.area_code, f.year, array_agg(f.place) as places, array_agg(f.figure) as figures,
      coalesce(array_agg(f.place) filter (where f.state in ('provisional', 'estimate')), '{}') as provisional
    from (
      select own.area_code, own.year, own.place, own.value::float8 as figure, own.state from own
      union all
      select peers.area_code, peers.year, peers.place, peers.value::float8, peers.state from peers
      order by 1, 2, 3
    ) f
    group by f.area_code, f.year
  )
  select told.area_code, a.name, told.year, told.places, told.figures, told.provisional
  from told join public.areas a on a.code = told.area_code
$$;
comment on function public.index_rows is
  'What the engine needs of these indicators: all years of the own municipality, and every municipality of one year (null: the newest), or of every year, which the methods that look at others need; the whole country comes along then. A place is the indicator''s in the list, from 1; what is missing is absent. `provisional` names the places whose figure may still change.';

create function public.index_candidates(home text)
returns table (
  id uuid, slug text, name text, name_sv text, name_en text, description text, unit text, decimals int,
  direction public.direction, kind public.indicator_kind, source text, source_url text, licence text,
  update_rhythm_months int, is_own boolean, first_year int, last_year int)
language sql stable security invoker set search_path = '' as $$
  with told as (
    select o.indicator_id, min(extract(year from o.period_start))::int as first_year,
      max(extract(year from o.period_start))::int as last_year
    from public.areas a
    join public.observations o on o.area_code = a.code
    where a.municipality_number = index_candidates.home and o.class_id is null and o.value is not null
      and (o.municipality_code is null or o.municipality_code = index_candidates.home)
    group by o.indicator_id
  )
  select i.id, i.slug, i.name, i.name_sv, i.name_en, i.description, i.unit, i.decimals, i.direction, i.kind,
    i.source, i.source_url, i.licence, i.update_rhythm_months, i.municipality_code is not null,
    told.first_year, told.last_year
  from public.indicators i
  left join told on told.indicator_id = i.id
  where (i.municipality_code is null or i.municipality_code = index_candidates.home)
    and (told.indicator_id is not null or i.kind in ('wellbeing', 'investment'))
$$;
comment on function public.index_candidates is
  'The indicators that an index may have as parts: those with a figure of the whole municipality, and those that tell of wellbeing or of what is put into it although no figure is there yet.';

alter table public.index_components
  add constraint component_names_are_short check (char_length(name) <= 200),
  add constraint methods_are_known check (
    normalise ->> 'method' in ('none', 'minmax', 'zscore', 'base100', 'ratio', 'target')
    and pg_column_size(normalise) <= 8000);

-- An edition that another one follows is history: nobody adds to it, be it published or not.
drop policy "coordinators give a new definition its components" on public.index_components;
create policy "coordinators give a new definition its components" on public.index_components
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('coordinator'))
    and definition_id in (
      select d.id from public.index_definitions d
      where d.municipality_code in (select private.my_municipalities('coordinator')) and not d.was_published
        and not exists (
          select from public.index_definitions newer
          where newer.municipality_code = d.municipality_code and newer.slug = d.slug and newer.edition > d.edition))
    and (indicator_id is null or indicator_id in (
      select i.id from public.indicators i
      where i.municipality_code is null or i.municipality_code = index_components.municipality_code)));

create function public.save_index_edition(home text, draft jsonb, based_on uuid default null) returns int
language plpgsql security invoker set search_path = '' as $$
declare
  base record;
  made record;
begin
  select d.slug, d.division_id, d.edition, d.valid_from, d.decimals into base
  from public.index_definitions d where d.id = based_on and d.municipality_code = home;
  if based_on is null then
    select 'hyvinvointi-indeksi' as slug, v.id as division_id, 0 as edition, current_date as valid_from, 1 as decimals
    into base from public.divisions v where v.municipality_code = home and v.is_whole;
  end if;
  if base.slug is null then
    raise sqlstate 'PT404' using message = 'no such definition';
  end if;
  if exists (select from public.index_definitions d
    where d.municipality_code = home and (based_on is null or d.slug = base.slug and d.edition > base.edition)) then
    raise sqlstate 'PT409' using message = 'a newer edition was saved in between';
  end if;
  if jsonb_array_length(draft -> 'parts') not between 1 and 60 or jsonb_array_length(draft -> 'groups') > 12 then
    raise sqlstate 'PT422' using message = 'an index has 1-60 parts and at most 12 groups';
  end if;

  insert into public.index_definitions (municipality_code, division_id, slug, edition, name, name_sv, name_en, note,
    direction, decimals, aggregate, min_share, carry_forward_years, is_example, valid_from)
  select home, base.division_id, base.slug, base.edition + 1, d.name, coalesce(d.name_sv, ''), coalesce(d.name_en, ''),
    coalesce(d.note, ''), d.direction, base.decimals, d.aggregate, d.min_share, coalesce(d.carry_forward_years, 0),
    coalesce(d.is_example, false), greatest(base.valid_from, current_date)
  from jsonb_to_record(draft) as d (name text, name_sv text, name_en text, note text, direction public.direction,
    aggregate public.aggregation, min_share numeric, carry_forward_years int, is_example boolean)
  returning id, edition into made;

  insert into public.index_components (municipality_code, division_id, definition_id, name, weight, aggregate, min_share, sort_order)
  select home, base.division_id, made.id, g.name, g.weight, g.aggregate, g.min_share, e.place
  from jsonb_array_elements(draft -> 'groups') with ordinality as e (one, place)
  cross join lateral jsonb_to_record(e.one)
    as g (name text, weight numeric, aggregate public.aggregation, min_share numeric);

  insert into public.index_components (municipality_code, division_id, definition_id, parent_id, indicator_id, weight, normalise, sort_order)
  select home, base.division_id, made.id, c.id, p.indicator, p.weight, p.normalise, 100 + e.place
  from jsonb_array_elements(draft -> 'parts') with ordinality as e (one, place)
  cross join lateral jsonb_to_record(e.one) as p (indicator uuid, weight numeric, normalise jsonb, "group" int)
  left join public.index_components c on c.definition_id = made.id and c.sort_order = p."group";
  return made.edition;
end
$$;
comment on function public.save_index_edition is
  'Saves a draft as the edition after the one it was made from, in one transaction; its number. based_on null: the first one. 409 when another edition came in between; older editions are never touched. Caller''s rights: the policies of both tables hold.';

create or replace function public.publish_index(definition uuid) returns int
language plpgsql security invoker set search_path = '' as $$
begin
  -- published_observations holds the own figures only: against nobody else, these methods would tell another result
  if exists (select from public.index_components c
    where c.definition_id = definition and c.indicator_id is not null and (
      c.normalise ->> 'method' = 'zscore'
      or c.normalise ->> 'method' = 'minmax' and c.normalise ->> 'from' = 'data'
      or c.normalise ->> 'method' = 'ratio' and (
        jsonb_typeof(c.normalise -> 'reference') = 'string' or c.normalise -> 'reference' ->> 'unit' is not null)
      or c.normalise ->> 'method' = 'base100' and c.normalise ->> 'base_unit' is not null)) then
    raise sqlstate 'PT422' using
      message = 'the index is compared with other municipalities as it is computed, so its result cannot be published from own figures';
  end if;
  return private.publish_index(definition);
end
$$;
comment on function public.publish_index is
  'Publishes the figures of an index; how many. Coordinators only. Refuses one whose methods look at other municipalities.';

grant execute on function public.index_rows, public.index_candidates, public.save_index_edition to authenticated;
