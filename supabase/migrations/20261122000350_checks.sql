/*
 * Checks of the sources: what a document prints is recomputed from what else it prints, and where the two
 * differ we say so. The print itself is never corrected. A difference that rounding explains (half a
 * printed unit per part) is told apart from a real contradiction.
 */
create type public.check_kind as enum ('sum', 'net', 'percentage', 'difference', 'contradiction_between_places');
comment on type public.check_kind is
  'Tarkistuksen laji: summa, netto, prosentti, erotus, ristiriita asiakirjan kahden kohdan välillä.';
create type public.check_verdict as enum ('ok', 'rounding', 'contradiction');
comment on type public.check_verdict is 'Tarkistuksen tulos: täsmää, pyöristysero, ristiriita.';

alter table public.source_figures
  add column sort_order int not null default 0,
  add unique (id, municipality_code);
comment on column public.source_figures.value is 'The figure in the printed unit, a printed fraction (1/3) to six decimals; null where the print has "-".';
comment on column public.source_figures.sort_order is 'Its place in the order of print, from the top of the document.';
create index source_figures_document_order_idx on public.source_figures (document_id, sort_order);
grant insert (sort_order) on public.source_figures to authenticated;

create table public.figure_checks (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  document_id uuid not null,
  figure_id uuid not null,
  kind public.check_kind not null,
  rule text not null check (char_length(rule) between 1 and 500),
  printed numeric not null,
  computed numeric not null,
  tolerance numeric not null default 0 check (tolerance >= 0),
  verdict public.check_verdict not null generated always as (
    case when printed = computed then 'ok'::public.check_verdict
      when abs(printed - computed) <= tolerance then 'rounding'::public.check_verdict
      else 'contradiction'::public.check_verdict end) stored,
  note text not null default '' check (char_length(note) <= 2000),
  visibility public.visibility not null default 'shared',
  created_at timestamptz not null default now(),
  foreign key (document_id, municipality_code, division_id)
    references public.source_documents (id, municipality_code, division_id) match full,
  foreign key (figure_id, municipality_code, division_id)
    references public.source_figures (id, municipality_code, division_id) match full,
  unique (id, municipality_code, division_id),
  unique (figure_id, kind, rule),
  constraint checked_numbers_are_numbers check (
    printed not in ('NaN', 'Infinity', '-Infinity') and computed not in ('NaN', 'Infinity', '-Infinity'))
);
comment on table public.figure_checks is 'A printed figure held against what follows from other prints (luvun tarkistus).';
comment on column public.figure_checks.rule is 'What was computed, in words: "Toimintatuotot = summa tileistä".';
comment on column public.figure_checks.printed is 'The print, in the printed unit of the checked figure.';
comment on column public.figure_checks.computed is 'What the parts make, in the same unit; of two places that differ: the other print.';
comment on column public.figure_checks.tolerance is 'What rounding may explain: half a printed unit per part, in the same unit.';
create index figure_checks_document_id_idx on public.figure_checks (document_id);
create index figure_checks_division_id_idx on public.figure_checks (division_id);
create index figure_checks_municipality_code_idx on public.figure_checks (municipality_code, verdict);

create table public.figure_check_parts (
  check_id uuid not null,
  ordinal int not null check (ordinal > 0),
  municipality_code text not null,
  division_id uuid not null,
  figure_id uuid not null,
  factor numeric not null default 1,
  visibility public.visibility not null default 'shared',
  primary key (check_id, ordinal),
  foreign key (check_id, municipality_code, division_id)
    references public.figure_checks (id, municipality_code, division_id) match full on delete cascade,
  foreign key (figure_id, municipality_code) references public.source_figures (id, municipality_code) match full
);
comment on table public.figure_check_parts is 'A figure that a check computes with (tarkistuksen osa); it may stand in another document.';
comment on column public.figure_check_parts.factor is 'What it is multiplied by in the sum: −1 where it is taken away; of a percentage the whole has 0.';
create index figure_check_parts_figure_id_idx on public.figure_check_parts (figure_id);
create index figure_check_parts_division_id_idx on public.figure_check_parts (division_id);
create index figure_check_parts_municipality_code_idx on public.figure_check_parts (municipality_code);

create view public.discrepancies with (security_invoker = true) as
select
  c.id, c.municipality_code, c.division_id, v.name as division_name, c.document_id, d.code as document_code,
  d.title as document_title, c.figure_id, f.table_label, f.section, f.row_label, f.column_label, f.raw, f.unit, f.sort_order,
  c.kind, c.verdict, c.rule, c.printed, c.computed, c.printed - c.computed as difference, c.tolerance, c.note,
  parts.parts
from public.figure_checks c
join public.source_documents d on d.id = c.document_id
join public.source_figures f on f.id = c.figure_id
join public.divisions v on v.id = c.division_id
left join lateral (
  select jsonb_agg(jsonb_build_object(
      'document_code', pd.code, 'table_label', pf.table_label, 'section', pf.section, 'row_label', pf.row_label,
      'column_label', pf.column_label, 'raw', pf.raw, 'value', pf.value, 'unit', pf.unit, 'factor', p.factor)
    order by p.ordinal) as parts
  from public.figure_check_parts p
  join public.source_figures pf on pf.id = p.figure_id
  join public.source_documents pd on pd.id = pf.document_id
  where p.check_id = c.id
) parts on true
where c.verdict <> 'ok';
comment on view public.discrepancies is 'Every print that does not follow from the others, with both numbers and the place (poikkeama).';

create trigger audit after insert or update or delete on public.figure_checks for each row execute function private.audit();

alter table public.figure_checks enable row level security;
grant select, delete on public.figure_checks to authenticated;
grant insert (municipality_code, division_id, document_id, figure_id, kind, rule, printed, computed, tolerance, note)
  on public.figure_checks to authenticated;
create policy "people of the municipality read its checks" on public.figure_checks
  for select to authenticated using (
    visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "editors check the figures of their division" on public.figure_checks
  for insert to authenticated with check (division_id in (select private.writable_divisions('editor')));
create policy "coordinators take checks away to make them anew" on public.figure_checks
  for delete to authenticated using (division_id in (select private.writable_divisions('coordinator')));

alter table public.figure_check_parts enable row level security;
grant select on public.figure_check_parts to authenticated;
grant insert (check_id, ordinal, municipality_code, division_id, figure_id, factor) on public.figure_check_parts to authenticated;
create policy "people of the municipality read the parts of its checks" on public.figure_check_parts
  for select to authenticated using (
    visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "editors write the parts of their checks" on public.figure_check_parts
  for insert to authenticated with check (division_id in (select private.writable_divisions('editor')));

grant select on public.discrepancies to authenticated;
