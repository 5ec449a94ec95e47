/*
 * The index (hyvinvointi-indeksi): a definition is versioned data, computed by src/lib/index/engine.ts.
 * A published version is never changed: a new version follows it, and old results can be computed again.
 */
create type public.aggregation as enum ('arithmetic', 'geometric', 'harmonic');
comment on type public.aggregation is 'Yhdistämistapa: aritmeettinen, geometrinen tai harmoninen keskiarvo.';

create table public.index_definitions (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  edition int not null default 1 check (edition > 0),
  name text not null check (char_length(name) between 2 and 200),
  name_sv text not null default '' check (char_length(name_sv) <= 300),
  name_en text not null default '' check (char_length(name_en) <= 300),
  note text not null default '' check (char_length(note) <= 2000),
  direction public.direction not null,
  decimals int not null default 1 check (decimals between 0 and 6),
  aggregate public.aggregation not null default 'arithmetic',
  min_share numeric check (min_share between 0 and 1),
  carry_forward_years int not null default 0 check (carry_forward_years >= 0),
  is_example boolean not null default false,
  valid_from date not null default current_date,
  was_published boolean not null default false,
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  unique (id, municipality_code, division_id),
  unique (municipality_code, slug, edition)
);
comment on table public.index_definitions is 'One edition of an index definition (indeksin määritelmä).';
comment on column public.index_definitions.edition is '1, 2 …: a changed choice or weight is a new edition, so that old results can be told.';
comment on column public.index_definitions.is_example is 'The choice of indicators is illustrative, not the municipality''s own decision.';
comment on column public.index_definitions.was_published is 'Once published, an edition takes no more components.';
comment on column public.index_definitions.min_share is 'Least share of present children, by count, for a value; null: one present child is enough.';
create index index_definitions_division_id_idx on public.index_definitions (division_id);

create table public.index_components (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  definition_id uuid not null,
  parent_id uuid,
  indicator_id uuid references public.indicators (id),
  name text not null default '',
  weight numeric not null default 1 check (weight >= 0),
  aggregate public.aggregation,
  min_share numeric check (min_share between 0 and 1),
  normalise jsonb not null default '{"method": "none"}',
  sort_order int not null,
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (definition_id, municipality_code, division_id)
    references public.index_definitions (id, municipality_code, division_id) match full,
  foreign key (parent_id, definition_id) references public.index_components (id, definition_id),
  unique (id, definition_id),
  unique (definition_id, sort_order),
  constraint components_are_a_group_or_an_indicator check (
    (indicator_id is null) = (aggregate is not null) and (indicator_id is not null or name <> ''))
);
comment on table public.index_components is 'A part of an index (osamittari), or a group of parts.';
comment on column public.index_components.normalise is 'How values become comparable; the shapes are a zod schema of src/lib/index.';
create index index_components_division_id_idx on public.index_components (division_id);
create index index_components_municipality_code_idx on public.index_components (municipality_code);
create index index_components_parent_id_idx on public.index_components (parent_id);
create index index_components_indicator_id_idx on public.index_components (indicator_id);

create function public.index_rows(definition uuid, peer_year int default null)
returns table (area_code text, area_name text, year int, component_ids uuid[], component_values float8[])
language sql stable security invoker set search_path = '' as $$
  with parts as (
    select c.id, c.indicator_id, c.sort_order, d.municipality_code
    from public.index_components c
    join public.index_definitions d on d.id = c.definition_id
    where c.definition_id = definition and c.indicator_id is not null
  ),
  own as (
    -- the municipality's own figure goes before the national one of the same year
    select distinct on (p.id, extract(year from o.period_start))
      o.area_code, extract(year from o.period_start)::int as year, p.id, p.sort_order, o.value
    from parts p
    join public.areas a on a.municipality_number = p.municipality_code
    join public.observations o on o.indicator_id = p.indicator_id and o.area_code = a.code
    where o.class_id is null and o.value is not null
      and (o.municipality_code is null or o.municipality_code = p.municipality_code)
      and not exists (select from public.observations newer where newer.supersedes_id = o.id)
    order by p.id, extract(year from o.period_start), o.municipality_code nulls last, o.period_start desc
  ),
  chosen as (select coalesce(peer_year, (select max(own.year) from own)) as year),
  peers as (
    select o.area_code, chosen.year, p.id, p.sort_order, o.value
    from chosen
    cross join parts p
    join public.observations o on o.indicator_id = p.indicator_id and o.period_start = make_date(chosen.year, 1, 1)
    join public.areas a on a.code = o.area_code and a.category = 'municipality'
    where o.municipality_code is null and o.class_id is null and o.value is not null
      and a.municipality_number <> p.municipality_code
      and not exists (select from public.observations newer where newer.supersedes_id = o.id)
  )
  select f.area_code, a.name, f.year,
    array_agg(f.id order by f.sort_order),
    array_agg(f.value::float8 order by f.sort_order)
  from (select * from own union all select * from peers) f
  join public.areas a on a.code = f.area_code
  group by f.area_code, a.name, f.year
$$;
comment on function public.index_rows is
  'What the engine needs for a page: all years of the own municipality, and every municipality of one year (null: the newest). Values stand beside the components they belong to; what is missing is absent.';
grant execute on function public.index_rows to authenticated;

create trigger touch_version before update on public.index_definitions for each row execute function private.touch_version();
create trigger touch_version before update on public.index_components for each row execute function private.touch_version();
create trigger unpublish_when_edited before update on public.index_definitions for each row execute function private.unpublish_when_edited();
create trigger unpublish_when_edited before update on public.index_components for each row execute function private.unpublish_when_edited();
create trigger audit after insert or update or delete on public.index_definitions for each row execute function private.audit();
create trigger audit after insert or update or delete on public.index_components for each row execute function private.audit();

alter table public.index_definitions enable row level security;
grant select on public.index_definitions to anon, authenticated;
grant insert (municipality_code, division_id, slug, edition, name, name_sv, name_en, note, direction, decimals, aggregate,
  min_share, carry_forward_years, is_example, valid_from) on public.index_definitions to authenticated;
grant update (name, name_sv, name_en, note, visibility) on public.index_definitions to authenticated;
create policy "everybody reads published index definitions" on public.index_definitions
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read its index definitions" on public.index_definitions
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "coordinators make index definitions" on public.index_definitions
  for insert to authenticated with check (division_id in (select private.writable_divisions('coordinator')));
create policy "coordinators change the words of index definitions" on public.index_definitions
  for update to authenticated
  using (division_id in (select private.writable_divisions('coordinator')))
  with check (division_id in (select private.writable_divisions('coordinator')));

alter table public.index_components enable row level security;
grant select on public.index_components to anon, authenticated;
grant insert (municipality_code, division_id, definition_id, parent_id, indicator_id, name, weight, aggregate, min_share,
  normalise, sort_order) on public.index_components to authenticated;
create policy "everybody reads components of published definitions" on public.index_components
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read the components of its index" on public.index_components
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "coordinators give a new definition its components" on public.index_components
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('coordinator'))
    and definition_id in (
      select d.id from public.index_definitions d
      where d.municipality_code in (select private.my_municipalities('coordinator')) and not d.was_published)
    and (indicator_id is null or indicator_id in (
      select i.id from public.indicators i
      where i.municipality_code is null or i.municipality_code = index_components.municipality_code)));
