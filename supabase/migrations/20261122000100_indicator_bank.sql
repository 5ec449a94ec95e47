/*
 * The indicator bank: where an outside series is fetched from, whom a series tells of, and when a
 * municipality expects its next value.
 */
alter table public.indicators
  add column age_groups public.age_group[] not null default '{}',
  add column service_area_id uuid,
  add column external_source text check (external_source in ('sotkanet', 'pxweb')),
  add column external_id text check (char_length(external_id) between 1 and 300),
  add column external_title text not null default '' check (char_length(external_title) <= 500),
  add column external_query jsonb check (pg_column_size(external_query) <= 20000),
  add foreign key (service_area_id, municipality_code, division_id)
    references public.service_areas (id, municipality_code, division_id),
  add constraint outside_series_have_an_id check ((external_source is null) = (external_id is null));
comment on column public.indicators.age_groups is 'Whom the series tells of; empty: everybody, or not said.';
comment on column public.indicators.service_area_id is 'The service area that follows the series, where one does.';
comment on column public.indicators.external_title is 'The title of the outside series when it was linked; an import compares it with the live one.';
comment on column public.indicators.external_query is 'PxWeb: which codes of which dimensions; the shape is a zod schema of src/lib/imports.';
create index indicators_service_area_id_idx on public.indicators (service_area_id) where service_area_id is not null;
create unique index indicators_external_idx on public.indicators (municipality_code, external_source, external_id)
  nulls not distinct where external_source is not null and external_query is null;

grant insert (age_groups, service_area_id, external_source, external_id, external_title, external_query)
  on public.indicators to authenticated;
grant update (age_groups, service_area_id, external_source, external_id, external_title, external_query)
  on public.indicators to authenticated;

alter table public.observations
  add column qualifier text check (char_length(qualifier) between 1 and 40);
comment on column public.observations.qualifier is 'The word that softens the value in its source: noin, yli, n. …';
grant insert (qualifier) on public.observations to authenticated;

-- A view keeps the columns it was made with.
create or replace view public.current_observations with (security_invoker = true) as
select o.*
from public.observations o
where not exists (select from public.observations newer where newer.supersedes_id = o.id);

create table public.expected_updates (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  indicator_id uuid not null references public.indicators (id),
  expected_on date not null,
  note text not null default '' check (char_length(note) <= 500),
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  unique (municipality_code, indicator_id)
);
comment on table public.expected_updates is 'When a municipality expects the next value of a series (odotettu päivitys); entered by a person.';
create index expected_updates_division_id_idx on public.expected_updates (division_id);
create index expected_updates_indicator_id_idx on public.expected_updates (indicator_id);

create trigger touch_version before update on public.expected_updates for each row execute function private.touch_version();
create trigger audit after insert or update or delete on public.expected_updates for each row execute function private.audit();

alter table public.expected_updates enable row level security;
grant select, delete on public.expected_updates to authenticated;
grant insert (municipality_code, division_id, indicator_id, expected_on, note) on public.expected_updates to authenticated;
grant update (expected_on, note) on public.expected_updates to authenticated;
create policy "people of the municipality read its expected updates" on public.expected_updates
  for select to authenticated using (municipality_code in (select private.my_municipalities('reader')));
create policy "editors enter expected updates of their division" on public.expected_updates
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('editor'))
    and indicator_id in (
      select i.id from public.indicators i
      where i.municipality_code is null or i.municipality_code = expected_updates.municipality_code));
create policy "editors change expected updates of their division" on public.expected_updates
  for update to authenticated
  using (division_id in (select private.writable_divisions('editor')))
  with check (division_id in (select private.writable_divisions('editor')));
create policy "editors remove expected updates of their division" on public.expected_updates
  for delete to authenticated using (division_id in (select private.writable_divisions('editor')));
