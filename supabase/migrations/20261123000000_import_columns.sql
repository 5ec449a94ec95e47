/*
 * What a file tells beside its figures: what was counted in, how, by how much it may be off, of which unit,
 * and of which class; a class that is not known is made with the import, by and for the municipality alone.
 */
alter table public.import_runs
  add column committed_by uuid references public.profiles (id) on delete set null;
comment on column public.import_runs.committed_by is
  'Who took it over to commit it, its starter or another coordinator: an audited change, so that no row hides behind the run of somebody else.';
create index import_runs_committed_by_idx on public.import_runs (committed_by);
grant update (committed_by) on public.import_runs to authenticated;

-- What a coordinator could do with curl and may not: name somebody else as the one who brought an import, reopen a
-- committed one, or mark it undone while its figures stay.
revoke update (undone_at) on public.import_runs from authenticated;

create function private.guard_import_run() returns trigger
language plpgsql set search_path = '' as $$
begin
  if old.committed_at is not null and new.committed_at is distinct from old.committed_at
    or old.discarded_at is not null and new.discarded_at is distinct from old.discarded_at
    or new.committed_at is not null and new.discarded_at is not null then
    raise exception 'an import that has been committed or discarded stays so' using errcode = '42501';
  end if;
  if new.committed_by is distinct from old.committed_by
    and (old.committed_at is not null or new.committed_by is distinct from (select auth.uid())) then
    raise exception 'an import is committed in one''s own name' using errcode = '42501';
  end if;
  return new;
end
$$;
comment on function private.guard_import_run is
  'Keeps what has become of an import, and who brought it, from being rewritten by hand. Not for the service: removing a person empties committed_by.';
create trigger guard_import_run before update on public.import_runs
  for each row when (current_user = 'authenticated') execute function private.guard_import_run();

alter table public.classes
  add column municipality_code text,
  add column division_id uuid,
  add column import_run_id uuid references public.import_runs (id),
  add foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  drop constraint classes_dimension_code_key,
  add unique nulls not distinct (municipality_code, dimension, code),
  add constraint class_codes_are_short check (char_length(code) <= 200),
  add constraint class_names_are_short check (
    char_length(name) <= 200 and char_length(name_sv) <= 200 and char_length(name_en) <= 200),
  add constraint class_dimensions_are_short check (char_length(dimension) <= 60);
comment on table public.classes is
  'A class (luokka) that splits a series: staff group, employment kind, own or purchased, sex, age, an item of a set; both owner columns null: reference data.';
comment on column public.classes.import_run_id is 'The import that made it, and takes it away when it is undone.';
create index classes_division_id_idx on public.classes (division_id) where division_id is not null;
create index classes_import_run_id_idx on public.classes (import_run_id) where import_run_id is not null;

create trigger audit after insert or update or delete on public.classes for each row execute function private.audit();

drop policy "everybody reads the classes" on public.classes;
grant insert (id, municipality_code, division_id, dimension, code, name, name_sv, name_en, sort_order, import_run_id)
  on public.classes to authenticated;
create policy "everybody reads national classes" on public.classes
  for select to anon using (municipality_code is null);
create policy "people read national classes and those of their municipality" on public.classes
  for select to authenticated using (
    municipality_code is null or municipality_code in (select private.my_municipalities('reader')));
create policy "coordinators add classes of their municipality" on public.classes
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('coordinator'))
    and (import_run_id is null or import_run_id in (
      select r.id from public.import_runs r
      where r.municipality_code = classes.municipality_code and r.committed_at is null and r.discarded_at is null
        and coalesce(r.committed_by, r.started_by) = (select auth.uid()))));

-- Classes of other municipalities are not used; what another coordinator began is finished by who took it over.
drop policy "editors bring observations of their division" on public.observations;
create policy "editors bring observations of their division" on public.observations
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('editor'))
    and created_by = (select auth.uid())
    and indicator_id in (
      select i.id from public.indicators i
      where i.municipality_code is null or i.municipality_code = observations.municipality_code)
    and (class_id is null or exists (
      select from public.classes c
      where c.id = observations.class_id
        and (c.municipality_code is null or c.municipality_code = observations.municipality_code)))
    and (import_run_id is null or import_run_id in (
      select r.id from public.import_runs r
      where r.municipality_code = observations.municipality_code
        and r.committed_at is null and r.undone_at is null
        and coalesce(r.committed_by, r.started_by) = (select auth.uid())
        and r.municipality_code in (select private.writable_municipalities('coordinator')))));

-- A class of another municipality is not asked for, nor held back from being undone.
drop policy "managers say what is asked each month" on public.entry_indicators;
create policy "managers say what is asked each month" on public.entry_indicators
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('manager'))
    and indicator_id in (
      select i.id from public.indicators i
      where i.municipality_code is null or i.municipality_code = entry_indicators.municipality_code)
    and (class_id is null or class_id in (
      select c.id from public.classes c
      where c.municipality_code is null or c.municipality_code = entry_indicators.municipality_code)));

/* ---- what waits ---- */

alter table public.staged_observations
  alter column area_code drop not null,
  add column service_unit_id uuid,
  add column lower_bound numeric,
  add column upper_bound numeric,
  add column decimals int check (decimals between 0 and 6),
  add column scope text not null default '' check (char_length(scope) <= 1000),
  add column method text not null default '' check (char_length(method) <= 1000),
  add column note text not null default '' check (char_length(note) <= 2000),
  add constraint staged_figures_have_one_subject check (num_nonnulls(area_code, service_unit_id) = 1);
comment on column public.staged_observations.class_id is 'A class of ours, or one of staged_classes that the commit makes.';
comment on column public.staged_observations.decimals is 'The written precision, where it is not the indicator''s.';
comment on column public.staged_observations.scope is 'What was counted in; empty where the file does not tell, and then ours stays.';
grant insert (service_unit_id, lower_bound, upper_bound, decimals, scope, method, note) on public.staged_observations
  to authenticated;
grant update (class_id) on public.staged_observations to authenticated;

-- 0.3 s of the 5 s of 54 000 figures. stage_rows takes the run from its table, its policy asks for it, the commit
-- points every figure at it; runs are never deleted.
alter table public.staged_observations drop constraint staged_observations_run_id_fkey;
-- Nothing waits in an import that has been thrown away.
drop policy "coordinators stage the figures of their imports" on public.staged_observations;
create policy "coordinators stage the figures of their imports" on public.staged_observations
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('coordinator'))
    and run_id in (
      select r.id from public.import_runs r
      where r.municipality_code = staged_observations.municipality_code
        and r.committed_at is null and r.discarded_at is null));

create table public.staged_classes (
  id uuid primary key default gen_random_uuid(),
  run_id uuid not null references public.import_runs (id) on delete cascade,
  ordinal int not null,
  municipality_code text not null,
  division_id uuid not null,
  dimension text not null check (dimension ~ '^[a-z_]{1,60}$'),
  code text not null check (char_length(code) between 1 and 200),
  name text not null check (char_length(name) between 1 and 200),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  unique (run_id, dimension, code),
  unique (run_id, ordinal),
  constraint an_import_brings_few_classes check (ordinal between 1 and 200)
);
comment on table public.staged_classes is 'A class that an import is to make (odottava luokka); it becomes a class in the commit, never before.';
comment on column public.staged_classes.id is 'The id of the class to be, by which the figures that wait point at it.';
comment on column public.staged_classes.ordinal is 'The order in which the file tells them; a column of free text makes too many.';
create index staged_classes_division_id_idx on public.staged_classes (division_id);
create index staged_classes_municipality_code_idx on public.staged_classes (municipality_code);

alter table public.staged_classes enable row level security;
grant select, delete on public.staged_classes to authenticated;
grant insert (id, run_id, ordinal, municipality_code, division_id, dimension, code, name) on public.staged_classes
  to authenticated;
create policy "coordinators read what classes wait in their imports" on public.staged_classes
  for select to authenticated using (division_id in (select private.my_divisions('coordinator')));
create policy "coordinators stage the classes of their imports" on public.staged_classes
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('coordinator'))
    and run_id in (
      select r.id from public.import_runs r
      where r.municipality_code = staged_classes.municipality_code
        and r.committed_at is null and r.discarded_at is null));
create policy "coordinators drop the classes that wait in their imports" on public.staged_classes
  for delete to authenticated using (division_id in (select private.writable_divisions('coordinator')));

create or replace function private.compare_staged(run uuid, first_line int, last_line int) returns void
language sql security invoker set search_path = '' as $$
  update public.staged_observations s
  set current_id = o.id, current_value = o.value, current_state = o.state,
    outcome = case
      -- what the file does not tell is not compared
      when row (s.value, s.state, coalesce(s.numerator, o.numerator), coalesce(s.denominator, o.denominator),
          coalesce(s.lower_bound, o.lower_bound), coalesce(s.upper_bound, o.upper_bound),
          coalesce(nullif(s.scope, ''), o.scope), coalesce(nullif(s.method, ''), o.method), coalesce(nullif(s.note, ''), o.note))
        is not distinct from row (o.value, o.state, o.numerator, o.denominator,
          o.lower_bound, o.upper_bound, o.scope, o.method, o.note) then 'same'
      else 'changed'
    end
  from public.observations o
  where s.run_id = compare_staged.run and s.line between compare_staged.first_line and compare_staged.last_line
    and o.area_code = s.area_code and o.indicator_id = s.indicator_id
    -- "is not distinct from" keeps the planner, which knows nothing of a new table, at the index of the area
    and o.period_start is not distinct from s.period_start and o.period_end is not distinct from s.period_end
    and o.class_id is not distinct from s.class_id
    and o.municipality_code is not distinct from s.municipality_code
    and not exists (select from public.observations newer where newer.supersedes_id = o.id);
  -- the same of units, apart from the areas, because one question of both would find neither index
  update public.staged_observations s
  set current_id = o.id, current_value = o.value, current_state = o.state,
    outcome = case
      when row (s.value, s.state, coalesce(s.numerator, o.numerator), coalesce(s.denominator, o.denominator),
          coalesce(s.lower_bound, o.lower_bound), coalesce(s.upper_bound, o.upper_bound),
          coalesce(nullif(s.scope, ''), o.scope), coalesce(nullif(s.method, ''), o.method), coalesce(nullif(s.note, ''), o.note))
        is not distinct from row (o.value, o.state, o.numerator, o.denominator,
          o.lower_bound, o.upper_bound, o.scope, o.method, o.note) then 'same'
      else 'changed'
    end
  from public.observations o
  where s.run_id = compare_staged.run and s.line between compare_staged.first_line and compare_staged.last_line
    and s.service_unit_id is not null and o.service_unit_id = s.service_unit_id and o.indicator_id = s.indicator_id
    and o.period_start = s.period_start and o.period_end = s.period_end
    and o.class_id is not distinct from s.class_id and o.municipality_code = s.municipality_code
    and not exists (select from public.observations newer where newer.supersedes_id = o.id)
$$;

create or replace function public.compare_import(run uuid) returns void
language sql security invoker set search_path = '' as $$
  -- a class that somebody has made meanwhile is not made again
  update public.staged_observations s
  set class_id = c.id
  from public.staged_classes n
  join public.classes c on c.municipality_code = n.municipality_code and c.dimension = n.dimension and c.code = n.code
  where s.run_id = compare_import.run and n.run_id = compare_import.run and s.class_id = n.id;
  delete from public.staged_classes n
  using public.classes c
  where n.run_id = compare_import.run
    and c.municipality_code = n.municipality_code and c.dimension = n.dimension and c.code = n.code;
  update public.staged_observations s
  set outcome = 'new', current_id = null, current_value = null, current_state = null
  where s.run_id = compare_import.run and s.current_id is not null;
  select private.compare_staged(compare_import.run, 1, 2147483647);
$$;

create or replace function public.stage_rows(run uuid, rows jsonb) returns int
language plpgsql security invoker set search_path = '' as $$
declare
  many int;
  first_line int;
  last_line int;
begin
  with taken as (
    insert into public.staged_observations
      (run_id, municipality_code, division_id, line, column_name, indicator_id, area_code, service_unit_id, class_id,
        period_start, period_end, value, numerator, denominator, lower_bound, upper_bound, decimals, state, scope, method, note)
    -- a figure of a unit belongs to the division of the unit
    select h.id, h.municipality_code, coalesce(u.division_id, h.division_id), r.line, r.column_name, r.indicator_id,
      r.area_code, u.id, r.class_id, r.period_start, r.period_end, r.value, r.numerator, r.denominator, r.lower_bound,
      r.upper_bound, r.decimals, r.state, coalesce(r.scope, ''), coalesce(r.method, ''), coalesce(r.note, '')
    from public.import_runs h
    cross join jsonb_to_recordset(stage_rows.rows) as r (
      line int, column_name text, indicator_id uuid, area_code text, service_unit_id uuid, class_id uuid, period_start date,
      period_end date, value numeric, numerator numeric, denominator numeric, lower_bound numeric, upper_bound numeric,
      decimals int, state public.figure_state, scope text, method text, note text)
    left join public.service_units u on u.id = r.service_unit_id and u.municipality_code = h.municipality_code
    where h.id = stage_rows.run
    returning line
  )
  select count(*), min(t.line), max(t.line) into many, first_line, last_line from taken t;
  perform private.compare_staged(stage_rows.run, first_line, last_line);
  return many;
end
$$;

/* ---- what becomes of it ---- */

create or replace function public.commit_import(run uuid)
returns table (inserted int, superseded int, unchanged int)
language plpgsql security invoker set search_path = '' as $$
declare
  same int;
begin
  perform from public.import_runs r
  where r.id = commit_import.run and r.staged_at is not null and r.committed_at is null and r.discarded_at is null
  for update;
  if not found then
    raise exception 'the import is not open' using errcode = 'P0002';
  end if;
  if exists (
    select from public.staged_observations s
    left join public.observations o on o.id = s.current_id
    left join public.observations newer on newer.supersedes_id = s.current_id
    where s.run_id = commit_import.run and s.current_id is not null and (o.id is null or newer.id is not null)
  ) then
    raise exception 'our figures have changed since they were compared' using errcode = 'PT409';
  end if;

  update public.import_runs r set committed_by = (select auth.uid()) where r.id = commit_import.run;
  insert into public.classes (id, municipality_code, division_id, dimension, code, name, sort_order, import_run_id)
  select n.id, n.municipality_code, n.division_id, n.dimension, n.code, n.name, n.ordinal, n.run_id
  from public.staged_classes n
  where n.run_id = commit_import.run
  order by n.ordinal;
  with taken as (
    insert into public.observations
      (municipality_code, division_id, indicator_id, area_code, service_unit_id, class_id, period_start, period_end, value,
        numerator, denominator, lower_bound, upper_bound, decimals, state, scope, method, note, edition, supersedes_id,
        import_run_id)
    -- a new edition belongs to whom the old one belongs to, and tells of the same where the file does not say
    select s.municipality_code, coalesce(o.division_id, s.division_id), s.indicator_id, s.area_code, s.service_unit_id,
      s.class_id, s.period_start, s.period_end, s.value, s.numerator, s.denominator, s.lower_bound, s.upper_bound,
      s.decimals, s.state, coalesce(nullif(s.scope, ''), o.scope, ''), coalesce(nullif(s.method, ''), o.method, ''), s.note,
      coalesce(o.edition, 0) + 1, o.id, s.run_id
    from public.staged_observations s
    left join public.observations o on o.id = s.current_id and o.indicator_id = s.indicator_id
      and o.area_code is not distinct from s.area_code and o.service_unit_id is not distinct from s.service_unit_id
      and o.period_start = s.period_start
    where s.run_id = commit_import.run and s.outcome <> 'same'
    returning supersedes_id
  )
  select count(*) filter (where t.supersedes_id is null), count(t.supersedes_id)
  into inserted, superseded
  from taken t;
  select count(*) into same from public.staged_observations s
  where s.run_id = commit_import.run and s.outcome = 'same';
  unchanged := same;

  delete from public.staged_observations s where s.run_id = commit_import.run;
  delete from public.staged_classes n where n.run_id = commit_import.run;
  delete from public.import_chunks k where k.run_id = commit_import.run;
  update public.import_runs r
  set committed_at = now(), accepted = commit_import.inserted + commit_import.superseded,
    changed = commit_import.superseded, unchanged = same
  where r.id = commit_import.run;
  return next;
end
$$;

create or replace function public.discard_import(run uuid) returns void
language plpgsql security invoker set search_path = '' as $$
begin
  update public.import_runs r set discarded_at = now()
  where r.id = discard_import.run and r.committed_at is null and r.discarded_at is null;
  if not found then
    raise exception 'the import is not open' using errcode = 'P0002';
  end if;
  delete from public.staged_observations s where s.run_id = discard_import.run;
  delete from public.staged_classes n where n.run_id = discard_import.run;
  delete from public.import_chunks k where k.run_id = discard_import.run;
end
$$;

create function private.forget_classes(run uuid) returns void
language plpgsql security invoker set search_path = '' as $$
declare
  made uuid;
begin
  for made in
    select c.id from public.classes c
    where c.import_run_id = forget_classes.run and not exists (
      select from public.staged_observations s
      where s.class_id = c.id and s.municipality_code = c.municipality_code)
  loop
    begin
      delete from public.classes c where c.id = made;
    exception when foreign_key_violation then
      null; -- something else uses it by now, so it stays
    end;
  end loop;
end
$$;
comment on function private.forget_classes is
  'Removes the classes that an import made and nothing else uses; called by undo_import, with its rights.';

create or replace function private.undo_import(run uuid) returns int
language plpgsql security definer set search_path = '' as $$
declare
  home text;
  gone int;
begin
  select r.municipality_code into home from public.import_runs r
  where r.id = undo_import.run and r.committed_at is not null and r.undone_at is null for update;
  if not found then
    raise exception 'the import is not there to be undone' using errcode = 'P0002';
  end if;
  if current_setting('role', true) is distinct from 'service_role' then
    perform private.require_coordinator(home);
  end if;
  if exists (
    select from public.observations o join public.observations newer on newer.supersedes_id = o.id
    where o.import_run_id = undo_import.run and newer.import_run_id is distinct from undo_import.run
  ) then
    raise exception 'figures of the import have been corrected since' using errcode = '55006';
  end if;

  delete from public.observations o where o.import_run_id = undo_import.run;
  get diagnostics gone = row_count;
  perform private.forget_classes(undo_import.run);
  update public.import_runs r set undone_at = now() where r.id = undo_import.run;
  return gone;
end
$$;

/* ---- what its page shows ---- */

drop function public.import_overview(uuid);
create function public.import_overview(run uuid)
returns table (
  id uuid, municipality_code text, source text, title text, source_url text, licence text, details jsonb, note text,
  started_by uuid, starter text, finisher text, started_at timestamptz, staged_at timestamptz, committed_at timestamptz,
  undone_at timestamptz, discarded_at timestamptz, failure text, expected int, waiting int, new_figures int,
  changed_figures int, same_figures int, accepted int, changed int, unchanged int, refused int, may_undo boolean)
language sql stable security invoker set search_path = '' as $$
  select r.id, r.municipality_code, r.source, r.title, r.source_url, r.licence, r.details, r.note, r.started_by,
    p.full_name, f.full_name, r.started_at, r.staged_at, r.committed_at, r.undone_at, r.discarded_at, r.failure, r.expected,
    c.waiting, c.new_figures, c.changed_figures, c.same_figures, r.accepted, r.changed, r.unchanged, r.refused,
    r.committed_at is not null and r.undone_at is null and public.may_undo_import(r.id)
  from public.import_runs r
  left join public.profiles p on p.id = r.started_by
  left join public.profiles f on f.id = r.committed_by
  cross join lateral (
    select count(*)::int as waiting,
      (count(*) filter (where s.outcome = 'new'))::int as new_figures,
      (count(*) filter (where s.outcome = 'changed'))::int as changed_figures,
      (count(*) filter (where s.outcome = 'same'))::int as same_figures
    from public.staged_observations s where s.run_id = r.id
  ) c
  where r.id = import_overview.run
$$;
comment on function public.import_overview is 'One import with what waits in it counted, for its page.';

drop function public.import_lines(uuid, text, int, int);
create function public.import_lines(run uuid, kind text, after_line int default 0, many int default 100)
returns table (
  line int, column_name text, indicator text, indicator_sv text, indicator_en text, unit text, decimals int, area text,
  area_sv text, place text, class text, class_sv text, class_en text, period_start date, period_end date, value float8,
  state text, lower_bound float8, upper_bound float8, scope text, method text, note text,
  current_value float8, current_state text, current_scope text, current_method text)
language sql stable security invoker set search_path = '' as $$
  select s.line, s.column_name, i.name, i.name_sv, i.name_en, i.unit, coalesce(s.decimals, i.decimals), a.name, a.name_sv,
    u.name, coalesce(c.name, n.name), c.name_sv, c.name_en, s.period_start, s.period_end, s.value::float8, s.state::text,
    s.lower_bound::float8, s.upper_bound::float8, s.scope, s.method, s.note,
    s.current_value::float8, s.current_state::text, o.scope, o.method
  from (
    select * from public.staged_observations w
    where w.run_id = import_lines.run and w.outcome = import_lines.kind and w.line > import_lines.after_line
    order by w.line, w.column_name
    limit import_lines.many
  ) s
  left join public.indicators i on i.id = s.indicator_id
  left join public.areas a on a.code = s.area_code
  left join public.service_units u on u.id = s.service_unit_id
  left join public.classes c on c.id = s.class_id
  left join public.staged_classes n on n.id = s.class_id
  left join public.observations o on o.id = s.current_id
  order by s.line, s.column_name
$$;
comment on function public.import_lines is 'What waits in an import, of one outcome, with its names.';

drop function public.import_preview(uuid, int);
create function public.import_preview(run uuid, many int default 100)
returns table (changed jsonb, fresh jsonb, refused jsonb, classes jsonb)
language sql stable security invoker set search_path = '' as $$
  select
    (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from public.import_lines(import_preview.run, 'changed', 0, many) c),
    (select coalesce(jsonb_agg(to_jsonb(n)), '[]') from public.import_lines(import_preview.run, 'new', 0, many / 5) n),
    (select coalesce(jsonb_agg(to_jsonb(r)), '[]') from (
      select w.line, w.column_name, w.raw, w.reason from public.import_rows w
      where w.run_id = import_preview.run and w.state = 'refused'
      order by w.line, w.column_name limit many) r),
    (select coalesce(jsonb_agg(k.name order by k.ordinal), '[]') from public.staged_classes k
      where k.run_id = import_preview.run)
$$;
comment on function public.import_preview is
  'The first of what an import changes, brings and refuses, and the classes that it makes, in one answer; their shapes are zod schemas of src/lib/imports.';

create function public.told_years(municipality text)
returns table (indicator_id uuid, year_ends int, whole_years int)
language sql stable security invoker set search_path = '' as $$
  select o.indicator_id, (count(*) filter (where o.period_start = o.period_end))::int,
    (count(*) filter (where o.period_start = date_trunc('year', o.period_end)::date))::int
  from public.observations o
  where (o.municipality_code = told_years.municipality
      or o.municipality_code is null and o.area_code = 'KU' || told_years.municipality)
    and extract(month from o.period_end) = 12 and extract(day from o.period_end) = 31
  group by o.indicator_id
  having count(*) filter (where o.period_start = o.period_end) > 0
$$;
comment on function public.told_years is
  'How the years of a series are told of a municipality: as of 31.12. or from its first day to its last; only series with some of the former. What a year in a file means is judged in src/lib/imports.';
grant execute on function public.import_overview, public.import_lines, public.import_preview, public.told_years
  to authenticated, service_role;
