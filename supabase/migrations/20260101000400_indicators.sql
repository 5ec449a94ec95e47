/*
 * Indicators (mittari) and observations (havaintoarvo): one fact table for every series, be it of a
 * municipality, the country, a unit or a staff group. An observation is never overwritten: a correction
 * is a new edition that supersedes the old one.
 */
create type public.indicator_kind as enum ('wellbeing', 'investment', 'service', 'personnel', 'output');
comment on type public.indicator_kind is 'Mittarin laji: hyvinvointitieto, panostus, palvelutilasto, henkilöstö, suorite.';
create type public.direction as enum ('higher_is_better', 'lower_is_better', 'neutral');
comment on type public.direction is 'Suunta: kumpi suunta on parempi.';
create type public.area_category as enum ('country', 'region', 'wellbeing_county', 'municipality');
comment on type public.area_category is 'Alueluokka: maa, maakunta, hyvinvointialue, kunta.';

create table public.areas (
  code text primary key check (code ~ '^[A-Z]{2,3}[0-9]*$'),
  category public.area_category not null,
  municipality_number text unique check (municipality_number ~ '^[0-9]{3}$'),
  name text not null check (name <> ''),
  name_sv text,
  constraint municipalities_have_their_number check ((category = 'municipality') = (municipality_number is not null))
);
comment on table public.areas is 'An area (alue) that figures are told of. Reference data.';
comment on column public.areas.code is 'Statistics Finland''s code: KU111, MK07, SSS.';
comment on column public.areas.municipality_number is 'The kuntakoodi; the same as municipalities.code when the municipality is a tenant.';

create table public.classes (
  id uuid primary key default gen_random_uuid(),
  dimension text not null check (dimension ~ '^[a-z_]+$'),
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  name_sv text not null default '',
  name_en text not null default '',
  sort_order int not null default 0,
  unique (dimension, code)
);
comment on table public.classes is 'A class (luokka) that splits a series: staff group, employment kind, own or purchased, sex, age, support. Reference data.';

create table public.indicators (
  id uuid primary key default gen_random_uuid(),
  municipality_code text,
  division_id uuid,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (char_length(name) between 2 and 300),
  name_sv text not null default '' check (char_length(name_sv) <= 300),
  name_en text not null default '' check (char_length(name_en) <= 300),
  description text not null default '' check (char_length(description) <= 2000),
  unit text not null default '' check (char_length(unit) <= 100),
  decimals int not null default 0 check (decimals between 0 and 6),
  direction public.direction not null,
  kind public.indicator_kind not null,
  heading text not null default '' check (char_length(heading) <= 200),
  sort_order int not null default 0,
  part_of_id uuid,
  counts_people boolean not null default false,
  update_rhythm_months int check (update_rhythm_months > 0),
  lag_months int check (lag_months >= 0),
  next_update date,
  source text not null default '' check (char_length(source) <= 500),
  source_url text not null default '' check (char_length(source_url) <= 1000),
  licence text not null default '' check (char_length(licence) <= 300),
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  foreign key (part_of_id, municipality_code) references public.indicators (id, municipality_code),
  unique (id, municipality_code),
  unique nulls not distinct (municipality_code, slug),
  constraint an_indicator_is_no_part_of_itself check (part_of_id <> id)
);
comment on table public.indicators is 'An indicator (mittari); both owner columns null: national reference data.';
comment on column public.indicators.unit is 'As printed; empty where no source tells it.';
comment on column public.indicators.part_of_id is 'The whole that this is a part of (joista, omat + osto).';
comment on column public.indicators.counts_people is 'The value is a number of people, so a small one is not published.';
comment on column public.indicators.update_rhythm_months is 'How often new values come; null: not known (ei tiedossa).';
comment on column public.indicators.next_update is 'When the next value is expected, where a source or a user says so.';
create index indicators_division_id_idx on public.indicators (division_id);
create index indicators_part_of_id_idx on public.indicators (part_of_id);

create table public.observations (
  id uuid primary key default gen_random_uuid(),
  municipality_code text,
  division_id uuid,
  indicator_id uuid not null references public.indicators (id),
  area_code text references public.areas (code),
  subject_division_id uuid,
  service_area_id uuid,
  service_unit_id uuid,
  class_id uuid references public.classes (id),
  period_start date not null,
  period_end date not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  lower_bound numeric,
  upper_bound numeric,
  decimals int check (decimals between 0 and 6),
  method text not null default '' check (char_length(method) <= 1000),
  scope text not null default '' check (char_length(scope) <= 1000),
  state public.figure_state not null default 'final',
  edition int not null default 1 check (edition > 0),
  supersedes_id uuid,
  note text not null default '' check (char_length(note) <= 2000),
  source_figure_id uuid,
  import_run_id uuid references public.import_runs (id),
  visibility public.visibility not null default 'shared',
  created_by uuid default auth.uid(),
  created_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  foreign key (subject_division_id, municipality_code) references public.divisions (id, municipality_code),
  foreign key (service_area_id, municipality_code, division_id)
    references public.service_areas (id, municipality_code, division_id),
  foreign key (service_unit_id, municipality_code, division_id)
    references public.service_units (id, municipality_code, division_id),
  foreign key (source_figure_id, municipality_code, division_id)
    references public.source_figures (id, municipality_code, division_id),
  foreign key (supersedes_id, municipality_code, division_id)
    references public.observations (id, municipality_code, division_id),
  unique (id, municipality_code, division_id),
  unique nulls not distinct (municipality_code,
    indicator_id, area_code, subject_division_id, service_area_id, service_unit_id, class_id, period_start, period_end, edition),
  constraint observations_have_one_subject check (
    num_nonnulls(area_code, subject_division_id, service_area_id, service_unit_id) = 1),
  constraint reference_data_tells_of_areas check (
    municipality_code is not null or (area_code is not null and source_figure_id is null)),
  constraint periods_end_after_they_begin check (period_end >= period_start),
  constraint missing_observations_have_no_value check ((state in ('not_available', 'suppressed')) = (value is null)),
  constraint values_are_numbers check (
    value not in ('NaN', 'Infinity', '-Infinity') and numerator not in ('NaN', 'Infinity', '-Infinity')
    and denominator not in ('NaN', 'Infinity', '-Infinity')),
  constraint denominators_are_not_zero check (denominator <> 0),
  constraint bounds_stand_around_the_value check (lower_bound <= value and value <= upper_bound),
  constraint later_editions_supersede check ((edition = 1) = (supersedes_id is null))
);
comment on table public.observations is 'One value of one indicator for one subject and period (havaintoarvo); both owner columns null: national reference data.';
comment on column public.observations.period_end is 'Last day of the period; equal to period_start for a point in time.';
comment on column public.observations.value is 'In the indicator''s unit; null when not available or suppressed, never 0 for "-".';
comment on column public.observations.numerator is 'What the value was computed from, where the source gives it.';
comment on column public.observations.decimals is 'The printed precision; null: the indicator''s.';
comment on column public.observations.method is 'How this value was measured, printed beside it.';
comment on column public.observations.scope is 'What was counted in, printed beside it.';
comment on column public.observations.edition is '1, 2 …: a correction is a new edition.';
create index observations_division_id_idx on public.observations (division_id);
create index observations_municipality_code_idx on public.observations (municipality_code, indicator_id)
  where municipality_code is not null;
create index observations_area_code_idx on public.observations (area_code, indicator_id);
create index observations_indicator_period_idx on public.observations (indicator_id, period_start);
create index observations_subject_division_id_idx on public.observations (subject_division_id) where subject_division_id is not null;
create index observations_service_area_id_idx on public.observations (service_area_id) where service_area_id is not null;
create index observations_service_unit_id_idx on public.observations (service_unit_id) where service_unit_id is not null;
create index observations_class_id_idx on public.observations (class_id) where class_id is not null;
create index observations_source_figure_id_idx on public.observations (source_figure_id) where source_figure_id is not null;
create index observations_import_run_id_idx on public.observations (import_run_id) where import_run_id is not null;
create unique index observations_supersedes_id_idx on public.observations (supersedes_id) where supersedes_id is not null;

create table public.indicator_targets (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  indicator_id uuid not null references public.indicators (id),
  year int not null check (year between 1990 and 2100),
  operator text not null check (operator in ('>=', '<=', '=')),
  value numeric not null,
  qualifier text check (char_length(qualifier) between 1 and 40),
  note text not null default '' check (char_length(note) <= 2000),
  source_figure_id uuid,
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  foreign key (source_figure_id, municipality_code, division_id)
    references public.source_figures (id, municipality_code, division_id),
  unique (division_id, indicator_id, year)
);
comment on table public.indicator_targets is 'The value an indicator should reach in a year (tavoitearvo).';
create index indicator_targets_indicator_id_idx on public.indicator_targets (indicator_id);
create index indicator_targets_municipality_code_idx on public.indicator_targets (municipality_code);
create index indicator_targets_source_figure_id_idx on public.indicator_targets (source_figure_id);

create table public.series_breaks (
  id uuid primary key default gen_random_uuid(),
  municipality_code text,
  division_id uuid,
  indicator_id uuid not null references public.indicators (id),
  at date not null,
  note text not null check (note <> ''),
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  unique nulls not distinct (municipality_code, indicator_id, at)
);
comment on table public.series_breaks is 'Where a series changes its meaning (sarjakatkos): no arrow and no line crosses it.';
create index series_breaks_division_id_idx on public.series_breaks (division_id);
create index series_breaks_indicator_id_idx on public.series_breaks (indicator_id);

create view public.current_observations with (security_invoker = true) as
select o.*
from public.observations o
where not exists (select from public.observations newer where newer.supersedes_id = o.id);
comment on view public.current_observations is 'The newest edition of every observation (voimassa oleva havaintoarvo).';

create trigger touch_version before update on public.indicators for each row execute function private.touch_version();
create trigger touch_version before update on public.indicator_targets for each row execute function private.touch_version();
create trigger touch_version before update on public.series_breaks for each row execute function private.touch_version();
create trigger unpublish_when_edited before update on public.indicators for each row execute function private.unpublish_when_edited();
create trigger unpublish_when_edited before update on public.indicator_targets for each row execute function private.unpublish_when_edited();
create trigger audit after insert or update or delete on public.indicators for each row execute function private.audit();
create trigger audit after insert or update or delete on public.observations for each row execute function private.audit();
create trigger audit after insert or update or delete on public.indicator_targets for each row execute function private.audit();
create trigger audit after insert or update or delete on public.series_breaks for each row execute function private.audit();

alter table public.areas enable row level security;
grant select on public.areas to anon, authenticated;
create policy "everybody reads the areas" on public.areas
  for select to anon, authenticated using (code is not null);

alter table public.classes enable row level security;
grant select on public.classes to anon, authenticated;
create policy "everybody reads the classes" on public.classes
  for select to anon, authenticated using (code is not null);

alter table public.indicators enable row level security;
grant select on public.indicators to anon, authenticated;
grant insert (municipality_code, division_id, slug, name, name_sv, name_en, description, unit, decimals, direction, kind,
  heading, sort_order, part_of_id, counts_people, update_rhythm_months, lag_months, next_update, source, source_url, licence)
  on public.indicators to authenticated;
grant update (name, name_sv, name_en, description, unit, decimals, direction, kind, heading, sort_order, part_of_id,
  counts_people, update_rhythm_months, lag_months, next_update, source, source_url, licence, visibility) on public.indicators to authenticated;
create policy "everybody reads national and published indicators" on public.indicators
  for select to anon using (municipality_code is null or visibility = 'public' and published_at is not null);
create policy "people read national indicators and those of their municipality" on public.indicators
  for select to authenticated using (
    municipality_code is null
    or visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "managers make indicators of their division" on public.indicators
  for insert to authenticated with check (division_id in (select private.writable_divisions('manager')));
create policy "managers change indicators of their division" on public.indicators
  for update to authenticated
  using (division_id in (select private.writable_divisions('manager')))
  with check (
    division_id in (select private.writable_divisions('manager'))
    and (visibility < 'public' or municipality_code in (select private.writable_municipalities('coordinator'))));

alter table public.observations enable row level security;
grant select on public.observations to authenticated;
grant insert (municipality_code, division_id, indicator_id, area_code, subject_division_id, service_area_id,
  service_unit_id, class_id, period_start, period_end, value, numerator, denominator, lower_bound, upper_bound, decimals,
  method, scope, state, edition, supersedes_id, note, source_figure_id, import_run_id) on public.observations to authenticated;
grant update (visibility) on public.observations to authenticated;
-- Other municipalities and the signed-out see figures only as published_observations.
create policy "people read national figures and those of their municipality" on public.observations
  for select to authenticated using (
    municipality_code is null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "editors bring observations of their division" on public.observations
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('editor'))
    and created_by = (select auth.uid())
    and indicator_id in (
      select i.id from public.indicators i
      where i.municipality_code is null or i.municipality_code = observations.municipality_code)
    and (import_run_id is null or import_run_id in (
      select r.id from public.import_runs r
      where r.municipality_code = observations.municipality_code and r.started_by = (select auth.uid())
        and r.committed_at is null and r.undone_at is null
        and r.municipality_code in (select private.writable_municipalities('coordinator')))));
create policy "managers share observations of their division" on public.observations
  for update to authenticated
  using (division_id in (select private.writable_divisions('manager')))
  with check (
    division_id in (select private.writable_divisions('manager'))
    and (visibility < 'public' or municipality_code in (select private.writable_municipalities('coordinator'))));

alter table public.indicator_targets enable row level security;
grant select on public.indicator_targets to anon, authenticated;
grant insert (municipality_code, division_id, indicator_id, year, operator, value, qualifier, note, source_figure_id)
  on public.indicator_targets to authenticated;
grant update (operator, value, qualifier, note, visibility) on public.indicator_targets to authenticated;
create policy "everybody reads published targets" on public.indicator_targets
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read its targets" on public.indicator_targets
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "managers set targets of their division" on public.indicator_targets
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('manager'))
    and indicator_id in (
      select i.id from public.indicators i
      where i.municipality_code is null or i.municipality_code = indicator_targets.municipality_code));
create policy "managers change targets of their division" on public.indicator_targets
  for update to authenticated
  using (division_id in (select private.writable_divisions('manager')))
  with check (
    division_id in (select private.writable_divisions('manager'))
    and (visibility < 'public' or municipality_code in (select private.writable_municipalities('coordinator'))));

alter table public.series_breaks enable row level security;
grant select on public.series_breaks to anon, authenticated;
grant insert (municipality_code, division_id, indicator_id, at, note) on public.series_breaks to authenticated;
grant update (note) on public.series_breaks to authenticated;
create policy "everybody reads breaks of national series" on public.series_breaks
  for select to anon using (municipality_code is null);
create policy "people read breaks of national series and those of their municipality" on public.series_breaks
  for select to authenticated using (
    municipality_code is null or municipality_code in (select private.my_municipalities('reader')));
create policy "editors mark breaks in series of their division" on public.series_breaks
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('editor'))
    and indicator_id in (
      select i.id from public.indicators i
      where i.municipality_code is null or i.municipality_code = series_breaks.municipality_code));
create policy "editors change breaks of their division" on public.series_breaks
  for update to authenticated
  using (division_id in (select private.writable_divisions('editor')))
  with check (division_id in (select private.writable_divisions('editor')));

grant select on public.current_observations to authenticated;
