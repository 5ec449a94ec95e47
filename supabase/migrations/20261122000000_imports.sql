/*
 * Imports (tuonti): what came from outside waits here, is shown against what we have, and becomes
 * observations in one transaction, or not at all. A file's cells are kept until its columns are
 * confirmed; nothing that waits is seen by anybody but coordinators.
 */
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
  rows jsonb not null,
  primary key (run_id, ordinal),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full
);
comment on table public.import_chunks is 'Cells of an uploaded file (tuonnin osa) that wait for their columns to be confirmed.';
create index import_chunks_division_id_idx on public.import_chunks (division_id);
create index import_chunks_municipality_code_idx on public.import_chunks (municipality_code);

create table public.staged_observations (
  run_id uuid not null references public.import_runs (id) on delete cascade,
  line int not null check (line > 0),
  column_name text not null default '' check (char_length(column_name) <= 200),
  municipality_code text,
  division_id uuid,
  indicator_id uuid not null,
  area_code text check (char_length(area_code) <= 20),
  subject_division_id uuid,
  service_area_id uuid,
  service_unit_id uuid,
  class_id uuid,
  period_start date not null,
  period_end date not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  lower_bound numeric,
  upper_bound numeric,
  decimals int,
  method text not null default '' check (char_length(method) <= 1000),
  scope text not null default '' check (char_length(scope) <= 1000),
  state public.figure_state not null default 'final',
  note text not null default '' check (char_length(note) <= 2000),
  primary key (run_id, line, column_name),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full
);
comment on table public.staged_observations is 'A figure of an import that waits to become an observation (odottava havaintoarvo). Its keys are checked when it does.';
create index staged_observations_division_id_idx on public.staged_observations (division_id) where division_id is not null;

create view public.staged_comparison with (security_invoker = true) as
select
  s.*,
  o.id as current_id,
  o.edition as current_edition,
  o.value as current_value,
  o.state as current_state,
  case
    when o.id is null then 'new'
    when (o.value, o.numerator, o.denominator, o.lower_bound, o.upper_bound, o.state, o.note)
      is not distinct from (s.value, s.numerator, s.denominator, s.lower_bound, s.upper_bound, s.state, s.note) then 'same'
    else 'changed'
  end as outcome
from public.staged_observations s
left join public.current_observations o
  on o.indicator_id = s.indicator_id
  and o.period_start = s.period_start
  and o.period_end = s.period_end
  and coalesce(o.municipality_code, '') = coalesce(s.municipality_code, '')
  and coalesce(o.area_code, '') = coalesce(s.area_code, '')
  and coalesce(o.subject_division_id, o.service_area_id, o.service_unit_id, '00000000-0000-0000-0000-000000000000')
    = coalesce(s.subject_division_id, s.service_area_id, s.service_unit_id, '00000000-0000-0000-0000-000000000000')
  and coalesce(o.class_id, '00000000-0000-0000-0000-000000000000') = coalesce(s.class_id, '00000000-0000-0000-0000-000000000000');
comment on view public.staged_comparison is
  'What waits beside what we have (tuonnin vertailu): new, changed or same. What is empty stands as zeros, so that the join can hash.';

create function public.commit_import(run uuid)
returns table (inserted int, superseded int, unchanged int)
language plpgsql security invoker set search_path = '' as $$
declare
  same int;
begin
  perform from public.import_runs r
  where r.id = commit_import.run and r.committed_at is null and r.undone_at is null for update;
  if not found then
    raise exception 'the import is not open' using errcode = 'P0002';
  end if;

  select count(*) into same from public.staged_comparison c where c.run_id = commit_import.run and c.outcome = 'same';
  with taken as (
    insert into public.observations
      (municipality_code, division_id, indicator_id, area_code, subject_division_id, service_area_id, service_unit_id,
        class_id, period_start, period_end, value, numerator, denominator, lower_bound, upper_bound, decimals, method,
        scope, state, edition, supersedes_id, note, import_run_id)
    select c.municipality_code, c.division_id, c.indicator_id, c.area_code, c.subject_division_id, c.service_area_id,
      c.service_unit_id, c.class_id, c.period_start, c.period_end, c.value, c.numerator, c.denominator, c.lower_bound,
      c.upper_bound, c.decimals, c.method, c.scope, c.state, coalesce(c.current_edition, 0) + 1, c.current_id, c.note,
      commit_import.run
    from public.staged_comparison c
    where c.run_id = commit_import.run and c.outcome <> 'same'
    returning supersedes_id
  )
  select count(*) filter (where t.supersedes_id is null), count(t.supersedes_id), same
  into inserted, superseded, unchanged
  from taken t;

  delete from public.staged_observations s where s.run_id = commit_import.run;
  delete from public.import_chunks k where k.run_id = commit_import.run;
  update public.import_runs r
  set committed_at = now(), accepted = commit_import.inserted + commit_import.superseded
  where r.id = commit_import.run;
  return next;
end
$$;
comment on function public.commit_import is
  'Makes observations of all that waits in an import, in one transaction; a figure that differs from ours becomes a new edition, an equal one is left. The policies of the caller hold.';

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
grant execute on function public.commit_import, public.undo_import to authenticated, service_role;

-- What a run brought is audited by the run, when it comes and when it is undone.
create or replace function private.audit() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  is_now jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  one jsonb := coalesce(is_now, was);
begin
  if tg_op <> 'UPDATE' and one ->> 'import_run_id' is not null then
    return null;
  end if;
  insert into public.audit_entries
    (actor_id, on_behalf_of, municipality_code, division_id, table_name, row_id, operation, before, after)
  values (
    (select auth.uid()),
    (one ->> 'on_behalf_of')::uuid,
    coalesce(one ->> 'municipality_code', case tg_table_name when 'municipalities' then one ->> 'code' end),
    coalesce(one ->> 'division_id', case tg_table_name when 'divisions' then one ->> 'id' end)::uuid,
    tg_table_name,
    coalesce(
      one ->> 'id', one ->> 'code', one ->> 'key',
      concat_ws('/', one ->> 'round_id', one ->> 'goal_id', one ->> 'plan_id', one ->> 'indicator_id', one ->> 'division_id')),
    lower(tg_op)::public.audit_operation,
    was,
    is_now);
  return null;
end
$$;

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
grant insert (run_id, ordinal, municipality_code, division_id, rows) on public.import_chunks to authenticated;
create policy "coordinators read the cells of their imports" on public.import_chunks
  for select to authenticated using (division_id in (select private.my_divisions('coordinator')));
create policy "coordinators bring the cells of their imports" on public.import_chunks
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('coordinator'))
    and run_id in (
      select r.id from public.import_runs r
      where r.municipality_code = import_chunks.municipality_code and r.committed_at is null));
create policy "coordinators drop the cells of their imports" on public.import_chunks
  for delete to authenticated using (division_id in (select private.writable_divisions('coordinator')));

alter table public.staged_observations enable row level security;
grant select, delete on public.staged_observations to authenticated;
grant insert (run_id, line, column_name, municipality_code, division_id, indicator_id, area_code, subject_division_id,
  service_area_id, service_unit_id, class_id, period_start, period_end, value, numerator, denominator, lower_bound,
  upper_bound, decimals, method, scope, state, note) on public.staged_observations to authenticated;
create policy "coordinators read what waits in their imports" on public.staged_observations
  for select to authenticated using (division_id in (select private.my_divisions('coordinator')));
create policy "coordinators stage the figures of their imports" on public.staged_observations
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('coordinator'))
    and run_id in (
      select r.id from public.import_runs r
      where r.municipality_code = staged_observations.municipality_code and r.committed_at is null));
create policy "coordinators drop what waits in their imports" on public.staged_observations
  for delete to authenticated using (division_id in (select private.writable_divisions('coordinator')));

grant select on public.staged_comparison to authenticated;

-- A refused row is listed again when the columns of its file are read anew.
grant delete on public.import_rows to authenticated;
create policy "coordinators drop the rows of open imports" on public.import_rows
  for delete to authenticated using (
    division_id in (select private.writable_divisions('coordinator'))
    and run_id in (
      select r.id from public.import_runs r
      where r.municipality_code = import_rows.municipality_code and r.committed_at is null));
