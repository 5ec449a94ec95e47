/*
 * Sources: which document prints a figure, and what exactly it prints. A source figure keeps the print
 * as it stands ("-", "n. 20", a subtotal that does not add up); what we make of it points back here.
 */
create type public.figure_state as enum ('final', 'provisional', 'estimate', 'suppressed', 'not_available');
comment on type public.figure_state is 'Luvun tila: lopullinen, ennakollinen, arvio, salattu, ei saatavilla. A "-" is not_available, never 0.';
create type public.import_row_state as enum ('accepted', 'refused');
comment on type public.import_row_state is 'Tuontirivin tila: hyväksytty vai hylätty.';

create table public.source_documents (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  code text not null check (code <> ''),
  title text not null check (char_length(title) between 2 and 300),
  period_start date,
  period_end date,
  dated date,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  unique (id, municipality_code),
  unique (id, municipality_code, division_id),
  unique (municipality_code, code)
);
comment on table public.source_documents is 'A source document (lähdeasiakirja): budget, interim report, annual report.';
comment on column public.source_documents.sha256 is 'Fingerprint of the file that was read, so that a reader can tell the same edition.';
create index source_documents_division_id_idx on public.source_documents (division_id);

create table public.source_figures (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  document_id uuid not null,
  table_label text not null default '' check (char_length(table_label) <= 500),
  section text not null default '' check (char_length(section) <= 500),
  row_label text not null default '' check (char_length(row_label) <= 500),
  column_label text not null default '' check (char_length(column_label) <= 500),
  raw text not null check (raw <> ''),
  value numeric,
  unit text not null default '' check (char_length(unit) <= 100),
  qualifier text check (char_length(qualifier) between 1 and 40),
  state public.figure_state not null default 'final',
  note text not null default '' check (char_length(note) <= 2000),
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  foreign key (document_id, municipality_code, division_id)
    references public.source_documents (id, municipality_code, division_id) match full,
  unique (id, municipality_code, division_id),
  constraint missing_figures_have_no_value check (state not in ('not_available', 'suppressed') or value is null)
);
comment on table public.source_figures is 'A figure as a document prints it (lähdeluku); never corrected.';
comment on column public.source_figures.raw is 'The very characters of the print.';
comment on column public.source_figures.value is 'The figure in the printed unit; null where the print has "-" or no decimal number (1/3).';
comment on column public.source_figures.qualifier is 'The word that softens the figure: noin, yli, lähes, n. …';
create index source_figures_document_id_idx on public.source_figures (document_id);
create index source_figures_division_id_idx on public.source_figures (division_id);
create index source_figures_municipality_code_idx on public.source_figures (municipality_code);

create table public.import_runs (
  id uuid primary key default gen_random_uuid(),
  municipality_code text,
  division_id uuid,
  source text not null check (source <> ''),
  source_url text check (char_length(source_url) <= 1000),
  licence text check (char_length(licence) <= 300),
  started_by uuid references public.profiles (id) on delete set null,
  started_at timestamptz not null default now(),
  committed_at timestamptz,
  undone_at timestamptz,
  accepted int not null default 0 check (accepted >= 0),
  refused int not null default 0 check (refused >= 0),
  note text not null default '' check (char_length(note) <= 2000),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  constraint undone_after_commit check (undone_at >= committed_at)
);
comment on table public.import_runs is 'One import (tuonti) of figures; both owner columns null: national reference data.';
create index import_runs_division_id_idx on public.import_runs (division_id);
create index import_runs_municipality_code_idx on public.import_runs (municipality_code);
create index import_runs_started_by_idx on public.import_runs (started_by);

create table public.import_rows (
  id bigint generated always as identity primary key,
  municipality_code text,
  division_id uuid,
  run_id uuid not null references public.import_runs (id) on delete cascade,
  line int not null check (line > 0),
  column_name text not null default '' check (char_length(column_name) <= 200),
  raw jsonb not null,
  state public.import_row_state not null,
  reason text not null default '',
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  unique (run_id, line, column_name),
  constraint refused_rows_say_why check (state <> 'refused' or reason <> '')
);
comment on table public.import_rows is 'A row of an import (tuontirivi) with what became of it.';
create index import_rows_division_id_idx on public.import_rows (division_id);
create index import_rows_municipality_code_idx on public.import_rows (municipality_code);

create trigger touch_version before update on public.source_documents for each row execute function private.touch_version();
create trigger unpublish_when_edited before update on public.source_documents for each row execute function private.unpublish_when_edited();
create trigger audit after insert or update or delete on public.source_documents for each row execute function private.audit();
create trigger audit after insert or update or delete on public.source_figures for each row execute function private.audit();
create trigger audit after insert or update or delete on public.import_runs for each row execute function private.audit();

alter table public.source_documents enable row level security;
grant select on public.source_documents to anon, authenticated;
grant insert (municipality_code, division_id, code, title, period_start, period_end, dated, sha256)
  on public.source_documents to authenticated;
grant update (title, period_start, period_end, dated, visibility) on public.source_documents to authenticated;
create policy "everybody reads published source documents" on public.source_documents
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read its source documents" on public.source_documents
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "editors bring source documents of their division" on public.source_documents
  for insert to authenticated with check (division_id in (select private.writable_divisions('editor')));
create policy "managers change source documents of their division" on public.source_documents
  for update to authenticated
  using (division_id in (select private.writable_divisions('manager')))
  with check (
    division_id in (select private.writable_divisions('manager'))
    and (visibility < 'public' or municipality_code in (select private.writable_municipalities('coordinator'))));

alter table public.source_figures enable row level security;
grant select on public.source_figures to authenticated;
grant insert (municipality_code, division_id, document_id, table_label, section, row_label, column_label, raw, value,
  unit, qualifier, state, note) on public.source_figures to authenticated;
create policy "people of the municipality read its source figures" on public.source_figures
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "editors bring source figures of their division" on public.source_figures
  for insert to authenticated with check (division_id in (select private.writable_divisions('editor')));

alter table public.import_runs enable row level security;
grant select on public.import_runs to authenticated;
grant insert (municipality_code, division_id, source, source_url, licence, started_by, accepted, refused, note)
  on public.import_runs to authenticated;
grant update (committed_at, undone_at, accepted, refused, note) on public.import_runs to authenticated;
create policy "people read national imports and those of their municipality" on public.import_runs
  for select to authenticated using (
    municipality_code is null or municipality_code in (select private.my_municipalities('reader')));
create policy "coordinators start imports" on public.import_runs
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('coordinator')) and started_by = (select auth.uid()));
create policy "coordinators finish and undo imports" on public.import_runs
  for update to authenticated
  using (division_id in (select private.writable_divisions('coordinator')))
  with check (division_id in (select private.writable_divisions('coordinator')));

alter table public.import_rows enable row level security;
grant select on public.import_rows to authenticated;
grant insert (municipality_code, division_id, run_id, line, column_name, raw, state, reason)
  on public.import_rows to authenticated;
create policy "coordinators read the rows of their imports" on public.import_rows
  for select to authenticated using (division_id in (select private.my_divisions('coordinator')));
create policy "coordinators write the rows of their imports" on public.import_rows
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('coordinator'))
    and run_id in (
      select r.id from public.import_runs r
      where r.municipality_code in (select private.writable_municipalities('coordinator'))));
