/*
 * Imports (tuonti): what came from outside waits here, is shown against what we have, and becomes
 * observations in one transaction, or not at all. An uploaded file is kept until its columns are
 * confirmed; nothing that waits is seen by anybody but coordinators.
 */
alter table public.import_runs
  add column title text not null default '' check (char_length(title) <= 300),
  add column details jsonb not null default '{}' check (pg_column_size(details) <= 1000000),
  add column expected int check (expected >= 0),
  add column changed int not null default 0 check (changed >= 0),
  add column unchanged int not null default 0 check (unchanged >= 0),
  add column failure text check (char_length(failure) between 1 and 300),
  add column staged_at timestamptz,
  add column discarded_at timestamptz;
comment on column public.import_runs.details is 'How it is read; the shape is a zod schema of src/lib/imports.';
comment on column public.import_runs.expected is 'How many figures there are to be staged; with those that wait already it tells how far the reading is.';
comment on column public.import_runs.accepted is 'Figures brought, those that superseded another included.';
comment on column public.import_runs.changed is 'How many of the accepted superseded another.';
comment on column public.import_runs.unchanged is 'Figures that were equal to ours, and left alone.';
comment on column public.import_runs.failure is 'Why it could not be read: a code, for the message of the page.';
comment on column public.import_runs.staged_at is 'When all had been read and compared, and a person may judge it.';
grant insert (title, details, expected) on public.import_runs to authenticated;
grant update (title, details, expected, changed, unchanged, failure, staged_at, discarded_at, source_url, licence)
  on public.import_runs to authenticated;

create table public.import_mappings (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  fingerprint text not null check (char_length(fingerprint) between 1 and 100),
  mapping jsonb not null check (pg_column_size(mapping) <= 20000),
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  unique (municipality_code, fingerprint)
);
comment on table public.import_mappings is 'How the columns of a kind of file are read (sarakkeiden tulkinta), remembered from the last time.';
comment on column public.import_mappings.fingerprint is 'Of the header row; files with the same header are read alike.';
comment on column public.import_mappings.mapping is 'The shape is a zod schema of src/lib/imports.';
create index import_mappings_division_id_idx on public.import_mappings (division_id);

create table public.import_chunks (
  run_id uuid not null references public.import_runs (id) on delete cascade,
  ordinal int not null check (ordinal >= 0),
  municipality_code text not null,
  division_id uuid not null,
  piece text not null check (char_length(piece) <= 2000000),
  primary key (run_id, ordinal),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full
);
comment on table public.import_chunks is 'A piece of an uploaded file (tuonnin osa) that waits for its columns to be confirmed.';
comment on column public.import_chunks.piece is 'Bytes of the file, in base64.';
create index import_chunks_division_id_idx on public.import_chunks (division_id);
create index import_chunks_municipality_code_idx on public.import_chunks (municipality_code);

create table public.staged_observations (
  run_id uuid not null references public.import_runs (id) on delete cascade,
  line int not null check (line > 0),
  column_name text not null default '' check (char_length(column_name) <= 200),
  municipality_code text,
  division_id uuid,
  indicator_id uuid not null,
  area_code text not null check (char_length(area_code) <= 20),
  class_id uuid,
  period_start date not null,
  period_end date not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  state public.figure_state not null default 'final',
  outcome text not null default 'new' check (outcome in ('new', 'changed', 'same')),
  current_id uuid,
  current_value numeric,
  current_state public.figure_state,
  primary key (run_id, line, column_name),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full
);
comment on table public.staged_observations is 'A figure of an import that waits to become an observation (odottava havaintoarvo). Its keys are checked when it does.';
comment on column public.staged_observations.outcome is 'Beside what we have: new, changed or same. Set by compare_import.';
comment on column public.staged_observations.current_id is 'Our figure when they were compared; the commit refuses when it is no longer the newest.';
create index staged_observations_division_id_idx on public.staged_observations (division_id) where division_id is not null;

create function private.compare_staged(run uuid, first_line int, last_line int) returns void
language sql security invoker set search_path = '' as $$
  update public.staged_observations s
  set current_id = o.id, current_value = o.value, current_state = o.state,
    outcome = case
      when o.value is not distinct from s.value and o.state = s.state
        and (s.numerator is null or s.numerator is not distinct from o.numerator)
        and (s.denominator is null or s.denominator is not distinct from o.denominator) then 'same'
      else 'changed'
    end
  from public.observations o
  where s.run_id = compare_staged.run and s.line between compare_staged.first_line and compare_staged.last_line
    and o.area_code = s.area_code and o.indicator_id = s.indicator_id
    -- "is not distinct from" keeps the planner, which knows nothing of a new table, at the index of the area
    and o.period_start is not distinct from s.period_start and o.period_end is not distinct from s.period_end
    and o.class_id is not distinct from s.class_id
    and o.municipality_code is not distinct from s.municipality_code
    and not exists (select from public.observations newer where newer.supersedes_id = o.id)
$$;
comment on function private.compare_staged is 'Sets lines of an import beside what we have, under the policies of the caller.';

create function public.compare_import(run uuid) returns void
language sql security invoker set search_path = '' as $$
  update public.staged_observations s
  set outcome = 'new', current_id = null, current_value = null, current_state = null
  where s.run_id = compare_import.run and s.current_id is not null;
  select private.compare_staged(compare_import.run, 1, 2147483647);
$$;
comment on function public.compare_import is
  'Sets what waits in an import beside what we have, again after our figures have changed.';

create function public.stage_rows(run uuid, rows jsonb) returns int
language plpgsql security invoker set search_path = '' as $$
declare
  many int;
  first_line int;
  last_line int;
begin
  with taken as (
    insert into public.staged_observations
      (run_id, municipality_code, division_id, line, column_name, indicator_id, area_code, class_id, period_start,
        period_end, value, numerator, denominator, state)
    select h.id, h.municipality_code, h.division_id, r.line, r.column_name, r.indicator_id, r.area_code, r.class_id,
      r.period_start, r.period_end, r.value, r.numerator, r.denominator, r.state
    from public.import_runs h
    cross join jsonb_to_recordset(stage_rows.rows) as r (
      line int, column_name text, indicator_id uuid, area_code text, class_id uuid, period_start date,
      period_end date, value numeric, numerator numeric, denominator numeric, state public.figure_state)
    where h.id = stage_rows.run
    returning line
  )
  select count(*), min(t.line), max(t.line) into many, first_line, last_line from taken t;
  perform private.compare_staged(stage_rows.run, first_line, last_line);
  return many;
end
$$;
comment on function public.stage_rows is
  'Lets a chunk of figures wait in an import, compared with ours; three times as fast as inserting them through the API.';

create function public.commit_import(run uuid)
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

  with taken as (
    insert into public.observations
      (municipality_code, division_id, indicator_id, area_code, class_id, period_start, period_end, value, numerator,
        denominator, state, edition, supersedes_id, import_run_id)
    -- a new edition belongs to whom the old one belongs to
    select s.municipality_code, coalesce(o.division_id, s.division_id), s.indicator_id, s.area_code, s.class_id,
      s.period_start, s.period_end, s.value, s.numerator, s.denominator, s.state, coalesce(o.edition, 0) + 1, o.id, s.run_id
    from public.staged_observations s
    left join public.observations o on o.id = s.current_id and o.indicator_id = s.indicator_id
      and o.area_code = s.area_code and o.period_start = s.period_start
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
  delete from public.import_chunks k where k.run_id = commit_import.run;
  update public.import_runs r
  set committed_at = now(), accepted = commit_import.inserted + commit_import.superseded,
    changed = commit_import.superseded, unchanged = same
  where r.id = commit_import.run;
  return next;
end
$$;
comment on function public.commit_import is
  'Makes observations of all that waits in an import, in one transaction; a figure that differs from ours becomes a new edition, an equal one is left. Refuses when ours have changed since they were compared. The policies of the caller hold.';

create function public.discard_import(run uuid) returns void
language plpgsql security invoker set search_path = '' as $$
begin
  update public.import_runs r set discarded_at = now()
  where r.id = discard_import.run and r.committed_at is null and r.discarded_at is null;
  if not found then
    raise exception 'the import is not open' using errcode = 'P0002';
  end if;
  delete from public.staged_observations s where s.run_id = discard_import.run;
  delete from public.import_chunks k where k.run_id = discard_import.run;
end
$$;
comment on function public.discard_import is 'Throws away what waits in an import, its file too; the run and what was refused stay on the list.';

create function public.may_undo_import(run uuid) returns boolean
language sql stable security invoker set search_path = '' as $$
  select not exists (
    select from public.observations o
    join public.observations newer on newer.supersedes_id = o.id
    where o.import_run_id = may_undo_import.run and newer.import_run_id is distinct from may_undo_import.run)
$$;
comment on function public.may_undo_import is 'False when figures of the import have been corrected since.';

create function private.undo_import(run uuid) returns int
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
  update public.import_runs r set undone_at = now() where r.id = undo_import.run;
  return gone;
end
$$;
comment on function private.undo_import is
  'Takes the figures of an import back; what they superseded holds again. Definer rights, because nobody may delete observations; checks the caller itself. National imports are undone by the service role only.';
grant execute on function private.undo_import to authenticated, service_role;

create function public.undo_import(run uuid) returns int
language sql security invoker set search_path = '' as $$ select private.undo_import(run) $$;
comment on function public.undo_import is 'Takes the figures of an import back; how many. Coordinators only.';
grant execute on function public.commit_import, public.undo_import, public.compare_import, public.stage_rows,
  public.discard_import, public.may_undo_import, private.compare_staged to authenticated, service_role;

create function public.import_overview(run uuid)
returns table (
  id uuid, municipality_code text, source text, title text, source_url text, licence text, details jsonb, note text,
  started_by uuid, starter text, started_at timestamptz, staged_at timestamptz, committed_at timestamptz,
  undone_at timestamptz, discarded_at timestamptz, failure text, expected int, waiting int, new_figures int,
  changed_figures int, same_figures int, accepted int, changed int, unchanged int, refused int, may_undo boolean)
language sql stable security invoker set search_path = '' as $$
  select r.id, r.municipality_code, r.source, r.title, r.source_url, r.licence, r.details, r.note, r.started_by,
    p.full_name, r.started_at, r.staged_at, r.committed_at, r.undone_at, r.discarded_at, r.failure, r.expected,
    c.waiting, c.new_figures, c.changed_figures, c.same_figures, r.accepted, r.changed, r.unchanged, r.refused,
    r.committed_at is not null and r.undone_at is null and public.may_undo_import(r.id)
  from public.import_runs r
  left join public.profiles p on p.id = r.started_by
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

create function public.import_lines(run uuid, kind text, after_line int default 0, many int default 100)
returns table (
  line int, column_name text, indicator text, indicator_sv text, indicator_en text, unit text, decimals int, area text,
  area_sv text, class text, class_sv text, class_en text, period_start date, period_end date, value float8, state text,
  current_value float8, current_state text)
language sql stable security invoker set search_path = '' as $$
  select s.line, s.column_name, i.name, i.name_sv, i.name_en, i.unit, i.decimals, a.name, a.name_sv, c.name, c.name_sv,
    c.name_en, s.period_start, s.period_end, s.value::float8, s.state::text, s.current_value::float8,
    s.current_state::text
  from (
    select * from public.staged_observations w
    where w.run_id = import_lines.run and w.outcome = import_lines.kind and w.line > import_lines.after_line
    order by w.line, w.column_name
    limit import_lines.many
  ) s
  left join public.indicators i on i.id = s.indicator_id
  left join public.areas a on a.code = s.area_code
  left join public.classes c on c.id = s.class_id
  order by s.line, s.column_name
$$;
comment on function public.import_lines is 'What waits in an import, of one outcome, with its names.';
create function public.import_preview(run uuid, many int default 100)
returns table (changed jsonb, fresh jsonb, refused jsonb)
language sql stable security invoker set search_path = '' as $$
  select
    (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from public.import_lines(import_preview.run, 'changed', 0, many) c),
    (select coalesce(jsonb_agg(to_jsonb(n)), '[]') from public.import_lines(import_preview.run, 'new', 0, many / 5) n),
    (select coalesce(jsonb_agg(to_jsonb(r)), '[]') from (
      select w.line, w.column_name, w.raw, w.reason from public.import_rows w
      where w.run_id = import_preview.run and w.state = 'refused'
      order by w.line, w.column_name limit many) r)
$$;
comment on function public.import_preview is
  'The first of what an import changes, brings and refuses, in one answer; their shapes are zod schemas of src/lib/imports.';
grant execute on function public.import_overview, public.import_lines, public.import_preview
  to authenticated, service_role;

-- What Sotkanet and StatFin tell of apart, and the whole that they compare with.
insert into public.classes (dimension, code, name, name_sv, name_en, sort_order) values
  ('sex', 'male', 'miehet', 'män', 'men', 1),
  ('sex', 'female', 'naiset', 'kvinnor', 'women', 2)
on conflict (dimension, code) do nothing;
insert into public.areas (code, category, name, name_sv) values ('SSS', 'country', 'Koko maa', 'Hela landet')
on conflict (code) do nothing;

-- What a run brought is audited by the run, when it comes and when it is undone: asked before the
-- function, which would write each row out first (0.6 s of 50 000).
drop trigger audit on public.observations;
create trigger audit after insert on public.observations for each row
  when (new.import_run_id is null) execute function private.audit();
create trigger audit_changes after update on public.observations for each row execute function private.audit();
create trigger audit_removal after delete on public.observations for each row
  when (old.import_run_id is null) execute function private.audit();

create trigger touch_version before update on public.import_mappings for each row execute function private.touch_version();
create trigger audit after insert or update or delete on public.import_mappings for each row execute function private.audit();

alter table public.import_mappings enable row level security;
grant select, delete on public.import_mappings to authenticated;
grant insert (municipality_code, division_id, fingerprint, mapping) on public.import_mappings to authenticated;
grant update (mapping) on public.import_mappings to authenticated;
create policy "coordinators read the mappings of their municipality" on public.import_mappings
  for select to authenticated using (division_id in (select private.my_divisions('coordinator')));
create policy "coordinators remember mappings" on public.import_mappings
  for insert to authenticated with check (division_id in (select private.writable_divisions('coordinator')));
create policy "coordinators change mappings" on public.import_mappings
  for update to authenticated
  using (division_id in (select private.writable_divisions('coordinator')))
  with check (division_id in (select private.writable_divisions('coordinator')));
create policy "coordinators forget mappings" on public.import_mappings
  for delete to authenticated using (division_id in (select private.writable_divisions('coordinator')));

alter table public.import_chunks enable row level security;
grant select, delete on public.import_chunks to authenticated;
grant insert (run_id, ordinal, municipality_code, division_id, piece) on public.import_chunks to authenticated;
create policy "coordinators read the files of their imports" on public.import_chunks
  for select to authenticated using (division_id in (select private.my_divisions('coordinator')));
create policy "coordinators bring the files of their imports" on public.import_chunks
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('coordinator'))
    and run_id in (
      select r.id from public.import_runs r
      where r.municipality_code = import_chunks.municipality_code and r.committed_at is null));
create policy "coordinators drop the files of their imports" on public.import_chunks
  for delete to authenticated using (division_id in (select private.writable_divisions('coordinator')));

alter table public.staged_observations enable row level security;
grant select, delete on public.staged_observations to authenticated;
grant insert (run_id, line, column_name, municipality_code, division_id, indicator_id, area_code, class_id, period_start,
  period_end, value, numerator, denominator, state) on public.staged_observations to authenticated;
grant update (outcome, current_id, current_value, current_state) on public.staged_observations to authenticated;
create policy "coordinators read what waits in their imports" on public.staged_observations
  for select to authenticated using (division_id in (select private.my_divisions('coordinator')));
create policy "coordinators stage the figures of their imports" on public.staged_observations
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('coordinator'))
    and run_id in (
      select r.id from public.import_runs r
      where r.municipality_code = staged_observations.municipality_code and r.committed_at is null));
create policy "coordinators compare what waits in their imports" on public.staged_observations
  for update to authenticated
  using (division_id in (select private.writable_divisions('coordinator')))
  with check (division_id in (select private.writable_divisions('coordinator')));
create policy "coordinators drop what waits in their imports" on public.staged_observations
  for delete to authenticated using (division_id in (select private.writable_divisions('coordinator')));

-- A refused row is listed again when the columns of its file are read anew.
grant delete on public.import_rows to authenticated;
create policy "coordinators drop the rows of open imports" on public.import_rows
  for delete to authenticated using (
    division_id in (select private.writable_divisions('coordinator'))
    and run_id in (
      select r.id from public.import_runs r
      where r.municipality_code = import_rows.municipality_code and r.committed_at is null));
