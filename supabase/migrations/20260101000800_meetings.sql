/*
 * The working group (hyvinvointityöryhmä, Hyry): what it thinks of its own year. Meetings, agendas and
 * outcomes come with their own migration; these tables hold what the group's annual account prints.
 */
create type public.note_kind as enum ('joy', 'worry', 'strength', 'development');
comment on type public.note_kind is 'Huomion laji: ilonaihe, huolenaihe, vahvuus, kehittämiskohde.';

create table public.working_groups (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  name text not null check (char_length(name) between 2 and 200),
  short_name text not null check (char_length(short_name) between 1 and 40),
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  unique (id, municipality_code, division_id),
  unique (municipality_code, short_name)
);
comment on table public.working_groups is 'A cross-sector working group (työryhmä), such as Hyry.';
create index working_groups_division_id_idx on public.working_groups (division_id);

create table public.group_notes (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  group_id uuid not null,
  year int not null check (year between 1990 and 2100),
  kind public.note_kind not null,
  ordinal int not null check (ordinal > 0),
  text text not null check (char_length(text) between 2 and 2000),
  source_document_id uuid,
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (group_id, municipality_code, division_id)
    references public.working_groups (id, municipality_code, division_id) match full,
  foreign key (source_document_id, municipality_code) references public.source_documents (id, municipality_code),
  unique (group_id, year, kind, ordinal)
);
comment on table public.group_notes is 'A joy, worry, strength or thing to develop that the group names (ilonaihe, huolenaihe, vahvuus, kehittämiskohde).';
create index group_notes_division_id_idx on public.group_notes (division_id);
create index group_notes_municipality_code_idx on public.group_notes (municipality_code);
create index group_notes_source_document_id_idx on public.group_notes (source_document_id);

create table public.self_evaluations (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  group_id uuid not null,
  year int not null check (year between 1990 and 2100),
  text text not null check (char_length(text) between 2 and 5000),
  source_document_id uuid,
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (group_id, municipality_code, division_id)
    references public.working_groups (id, municipality_code, division_id) match full,
  foreign key (source_document_id, municipality_code) references public.source_documents (id, municipality_code),
  unique (group_id, year)
);
comment on table public.self_evaluations is 'The group''s evaluation of its own year (itsearviointi), in its own words.';
create index self_evaluations_division_id_idx on public.self_evaluations (division_id);
create index self_evaluations_municipality_code_idx on public.self_evaluations (municipality_code);
create index self_evaluations_source_document_id_idx on public.self_evaluations (source_document_id);

create trigger touch_version before update on public.working_groups for each row execute function private.touch_version();
create trigger unpublish_when_edited before update on public.working_groups for each row execute function private.unpublish_when_edited();
create trigger audit after insert or update or delete on public.working_groups for each row execute function private.audit();

create trigger touch_version before update on public.group_notes for each row execute function private.touch_version();
create trigger unpublish_when_edited before update on public.group_notes for each row execute function private.unpublish_when_edited();
create trigger audit after insert or update or delete on public.group_notes for each row execute function private.audit();

create trigger touch_version before update on public.self_evaluations for each row execute function private.touch_version();
create trigger unpublish_when_edited before update on public.self_evaluations for each row execute function private.unpublish_when_edited();
create trigger audit after insert or update or delete on public.self_evaluations for each row execute function private.audit();

alter table public.working_groups enable row level security;
grant select on public.working_groups to anon, authenticated;
grant insert (municipality_code, division_id, name, short_name) on public.working_groups to authenticated;
grant update (name, short_name, visibility) on public.working_groups to authenticated;
create policy "everybody reads published working groups" on public.working_groups
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read its working groups" on public.working_groups
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "coordinators write working groups" on public.working_groups
  for insert to authenticated with check (division_id in (select private.writable_divisions('coordinator')));
create policy "coordinators change working groups" on public.working_groups
  for update to authenticated
  using (division_id in (select private.writable_divisions('coordinator')))
  with check (division_id in (select private.writable_divisions('coordinator')));

alter table public.group_notes enable row level security;
grant select on public.group_notes to anon, authenticated;
grant insert (municipality_code, division_id, group_id, year, kind, ordinal, text, source_document_id) on public.group_notes to authenticated;
grant update (ordinal, text, visibility) on public.group_notes to authenticated;
create policy "everybody reads published notes of the group" on public.group_notes
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read its notes of the group" on public.group_notes
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "coordinators write notes of the group" on public.group_notes
  for insert to authenticated with check (division_id in (select private.writable_divisions('coordinator')));
create policy "coordinators change notes of the group" on public.group_notes
  for update to authenticated
  using (division_id in (select private.writable_divisions('coordinator')))
  with check (division_id in (select private.writable_divisions('coordinator')));

alter table public.self_evaluations enable row level security;
grant select on public.self_evaluations to anon, authenticated;
grant insert (municipality_code, division_id, group_id, year, text, source_document_id) on public.self_evaluations to authenticated;
grant update (text, visibility) on public.self_evaluations to authenticated;
create policy "everybody reads published self-evaluations" on public.self_evaluations
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read its self-evaluations" on public.self_evaluations
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "coordinators write self-evaluations" on public.self_evaluations
  for insert to authenticated with check (division_id in (select private.writable_divisions('coordinator')));
create policy "coordinators change self-evaluations" on public.self_evaluations
  for update to authenticated
  using (division_id in (select private.writable_divisions('coordinator')))
  with check (division_id in (select private.writable_divisions('coordinator')));
