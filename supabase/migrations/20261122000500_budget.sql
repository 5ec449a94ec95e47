/*
 * Budget: accounts (tili), budget items (talousarviokohta), figures and the manager's remarks. Money is whole
 * cents; income is positive, expenses negative, as the sources print them, so that every account of the tree is
 * the sum of the accounts below it. A printed total is a fact of its own and is held against that sum, never
 * replaced by it. Figures are never overwritten: a correction is a new edition that supersedes the old one.
 */
create type public.account_side as enum ('income', 'expense', 'net');
comment on type public.account_side is 'Tilin puoli: tulot, menot, netto (kate, tulos).';
create type public.budget_kind as enum ('operating', 'investment');
comment on type public.budget_kind is 'Talouden laji: käyttötalous, investoinnit.';
create type public.budget_basis as enum (
  'budget', 'amendment', 'budget_amended', 'plan', 'outturn', 'closing', 'forecast', 'change');
comment on type public.budget_basis is
  'Luvun peruste: talousarvio (TA), muutos, TA + muutos, taloussuunnitelma (TS), toteuma (TOT), tilinpäätös (TP), ennuste, muutos edelliseen vuoteen.';

create table public.accounts (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  parent_id uuid,
  code text not null default '' check (char_length(code) <= 40),
  name text not null check (char_length(name) between 2 and 200),
  name_sv text not null default '' check (char_length(name_sv) <= 200),
  name_en text not null default '' check (char_length(name_en) <= 200),
  side public.account_side not null,
  sort_order int not null default 0,
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  foreign key (parent_id, municipality_code) references public.accounts (id, municipality_code),
  unique (id, municipality_code),
  unique nulls not distinct (municipality_code, parent_id, code, name),
  constraint an_account_is_not_its_own_parent check (parent_id <> id)
);
comment on table public.accounts is 'An account (tili) of the chart of accounts as the sources print it, a tree; owned by the whole municipality.';
comment on column public.accounts.parent_id is 'The account whose figure is the sum of this one and its siblings: Myyntituotot → Toimintatuotot → Toimintakate.';
comment on column public.accounts.sort_order is 'The order of print.';
create index accounts_division_id_idx on public.accounts (division_id);
create index accounts_parent_id_idx on public.accounts (parent_id);

create table public.budget_items (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  parent_id uuid,
  kind public.budget_kind not null default 'operating',
  code text not null default '' check (char_length(code) <= 40),
  name text not null check (char_length(name) between 2 and 300),
  service_area_id uuid,
  is_binding boolean not null default false,
  description text not null default '' check (char_length(description) <= 5000),
  sort_order int not null default 0,
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  foreign key (parent_id, municipality_code) references public.budget_items (id, municipality_code),
  foreign key (service_area_id, municipality_code) references public.service_areas (id, municipality_code),
  unique (id, municipality_code),
  unique (division_id, kind, code, name),
  constraint an_item_is_not_its_own_parent check (parent_id <> id)
);
comment on table public.budget_items is 'A budget item (talousarviokohta, 5 10 01) or an investment project (investointihanke).';
comment on column public.budget_items.is_binding is 'The council binds the money on this item (sitova talousarviokohta).';
comment on column public.budget_items.service_area_id is 'Where the item belongs to one service area.';
create index budget_items_municipality_code_idx on public.budget_items (municipality_code);
create index budget_items_parent_id_idx on public.budget_items (parent_id);
create index budget_items_service_area_id_idx on public.budget_items (service_area_id);

create table public.budget_figures (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  service_area_id uuid,
  item_id uuid,
  account_id uuid not null,
  kind public.budget_kind not null default 'operating',
  fiscal_year int not null check (fiscal_year between 1990 and 2100),
  basis public.budget_basis not null,
  through_date date,
  amount_cents bigint,
  printed_unit int not null default 1 check (printed_unit in (1, 1000, 1000000)),
  printed_decimals int not null default 0 check (printed_decimals between 0 and 6),
  state public.figure_state not null default 'final',
  note text not null default '' check (char_length(note) <= 2000),
  edition int not null default 1 check (edition > 0),
  supersedes_id uuid,
  source_figure_id uuid,
  import_run_id uuid references public.import_runs (id),
  visibility public.visibility not null default 'shared',
  created_by uuid default auth.uid(),
  created_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  foreign key (service_area_id, municipality_code, division_id)
    references public.service_areas (id, municipality_code, division_id),
  foreign key (item_id, municipality_code) references public.budget_items (id, municipality_code),
  foreign key (account_id, municipality_code) references public.accounts (id, municipality_code) match full,
  foreign key (source_figure_id, municipality_code) references public.source_figures (id, municipality_code),
  foreign key (supersedes_id, municipality_code, division_id)
    references public.budget_figures (id, municipality_code, division_id),
  unique (id, municipality_code, division_id),
  unique nulls not distinct (
    municipality_code, division_id, service_area_id, item_id, account_id, kind, fiscal_year, basis, through_date, edition),
  constraint figures_tell_of_a_service_area_or_an_item check (num_nonnulls(service_area_id, item_id) <= 1),
  constraint outturns_say_how_far_they_reach check (basis not in ('outturn', 'closing') or through_date is not null),
  constraint budgets_and_plans_have_no_day check (basis not in ('budget', 'plan') or through_date is null),
  constraint days_lie_in_the_fiscal_year check (extract(year from through_date) = fiscal_year),
  constraint closings_are_of_the_whole_year check (
    basis <> 'closing' or extract(month from through_date) = 12 and extract(day from through_date) = 31),
  constraint missing_money_has_no_amount check ((state in ('not_available', 'suppressed')) = (amount_cents is null)),
  constraint later_budget_editions_supersede check ((edition = 1) = (supersedes_id is null))
);
comment on table public.budget_figures is 'One amount of money (talousluku): division, service area or item; account, year, basis, how far it reaches.';
comment on column public.budget_figures.service_area_id is 'Null together with item_id: the figure is of the whole division.';
comment on column public.budget_figures.through_date is
  'Last day that the figure covers: an outturn of 1–3/2023 has 31.3.2023, a closing 31.12.; of budget_amended, amendment and forecast the day they were told on.';
comment on column public.budget_figures.amount_cents is 'Whole cents; expenses negative. A print of 3 066 in 1 000 € is 306600000.';
comment on column public.budget_figures.printed_unit is 'Euros that one printed unit stands for: 1, 1 000 or 1 000 000.';
comment on column public.budget_figures.printed_decimals is 'Decimals of the print in that unit: 2 221,5 milj. € has 1.';
create index budget_figures_municipality_code_idx on public.budget_figures (municipality_code, fiscal_year);
create index budget_figures_division_id_idx on public.budget_figures (division_id);
create index budget_figures_service_area_id_idx on public.budget_figures (service_area_id);
create index budget_figures_item_id_idx on public.budget_figures (item_id);
create index budget_figures_account_id_idx on public.budget_figures (account_id);
create index budget_figures_source_figure_id_idx on public.budget_figures (source_figure_id);
create index budget_figures_import_run_id_idx on public.budget_figures (import_run_id);
create unique index budget_figures_supersedes_id_idx on public.budget_figures (supersedes_id) where supersedes_id is not null;

create table public.budget_remarks (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  service_area_id uuid,
  item_id uuid,
  account_id uuid,
  kind public.budget_kind not null default 'operating',
  fiscal_year int not null check (fiscal_year between 1990 and 2100),
  through_date date not null,
  version int not null default 1 check (version > 0),
  forecast_cents bigint,
  text text not null default '' check (char_length(text) <= 5000),
  source_document_id uuid,
  visibility public.visibility not null default 'shared',
  author_id uuid default auth.uid() references public.profiles (id) on delete set null,
  created_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  foreign key (service_area_id, municipality_code, division_id)
    references public.service_areas (id, municipality_code, division_id),
  foreign key (item_id, municipality_code) references public.budget_items (id, municipality_code),
  foreign key (account_id, municipality_code) references public.accounts (id, municipality_code),
  foreign key (source_document_id, municipality_code) references public.source_documents (id, municipality_code),
  unique nulls not distinct (
    municipality_code, division_id, service_area_id, item_id, account_id, kind, fiscal_year, through_date, version),
  constraint remarks_are_of_their_year check (extract(year from through_date) = fiscal_year),
  constraint remarks_say_something check (forecast_cents is not null or text <> '')
);
comment on table public.budget_remarks is
  'The manager''s own forecast and remark at a checkpoint (arvio talousarvion toteutumisesta); versions, never overwritten.';
comment on column public.budget_remarks.account_id is 'Null: of the whole service area, item or division.';
comment on column public.budget_remarks.forecast_cents is 'What the manager expects for the whole year; null: not given, which is not the budget.';
comment on column public.budget_remarks.version is 'A save is an insert of version n + 1; a second one with the same number is a conflict (23505).';
create index budget_remarks_division_id_idx on public.budget_remarks (division_id);
create index budget_remarks_municipality_code_idx on public.budget_remarks (municipality_code, fiscal_year);
create index budget_remarks_service_area_id_idx on public.budget_remarks (service_area_id);
create index budget_remarks_item_id_idx on public.budget_remarks (item_id);
create index budget_remarks_account_id_idx on public.budget_remarks (account_id);
create index budget_remarks_source_document_id_idx on public.budget_remarks (source_document_id);
create index budget_remarks_author_id_idx on public.budget_remarks (author_id);

create trigger touch_version before update on public.accounts for each row execute function private.touch_version();
create trigger touch_version before update on public.budget_items for each row execute function private.touch_version();
create trigger unpublish_when_edited before update on public.accounts for each row execute function private.unpublish_when_edited();
create trigger unpublish_when_edited before update on public.budget_items for each row execute function private.unpublish_when_edited();
create trigger audit after insert or update or delete on public.accounts for each row execute function private.audit();
create trigger audit after insert or update or delete on public.budget_items for each row execute function private.audit();
create trigger audit after insert or update or delete on public.budget_figures for each row execute function private.audit();
create trigger audit after insert or update or delete on public.budget_remarks for each row execute function private.audit();

/* ---- what pages ask for ---- */

create view public.current_budget_figures with (security_invoker = true) as
select f.*
from public.budget_figures f
where not exists (select from public.budget_figures newer where newer.supersedes_id = f.id);
comment on view public.current_budget_figures is 'The newest edition of every amount (voimassa oleva talousluku).';

create view public.current_budget_remarks with (security_invoker = true) as
select distinct on (r.municipality_code, r.division_id, r.service_area_id, r.item_id, r.account_id, r.kind, r.fiscal_year,
  r.through_date) r.*, p.full_name as author_name
from public.budget_remarks r
left join public.profiles p on p.id = r.author_id
order by r.municipality_code, r.division_id, r.service_area_id, r.item_id, r.account_id, r.kind, r.fiscal_year,
  r.through_date, r.version desc;
comment on view public.current_budget_remarks is 'The newest version of every remark, with who wrote it (voimassa oleva huomautus).';

create function public.budget_lines(
  municipality text, year int, through date, in_kind public.budget_kind default 'operating', in_division uuid default null)
returns table (
  division_id uuid, division_name text, service_area_id uuid, service_area_name text, service_area_tag text,
  item_id uuid, item_code text, item_name text, item_order int,
  account_id uuid, account_parent_id uuid, account_name text, account_name_sv text, account_name_en text,
  side public.account_side, account_order int, figures jsonb)
language sql stable security invoker set search_path = '' as $$
  with wanted as (
    select f.*, row_number() over (
        partition by f.division_id, f.service_area_id, f.item_id, f.account_id, f.fiscal_year, f.basis
        order by f.through_date desc nulls last) as nearest
    from public.current_budget_figures f
    where f.municipality_code = municipality and f.kind = in_kind and (in_division is null or f.division_id = in_division)
      and (f.fiscal_year = year and (f.through_date is null or f.through_date <= through or f.basis in ('plan', 'budget'))
          and (f.basis <> 'outturn' or f.through_date = through)
        or f.fiscal_year = year - 1
          and (f.basis = 'closing' or f.basis = 'outturn' and f.through_date = (through - interval '1 year')::date))
  )
  select
    d.id, d.name, a.id, a.name, a.tag, i.id, i.code, i.name, i.sort_order,
    t.id, t.parent_id, t.name, t.name_sv, t.name_en, t.side, t.sort_order,
    jsonb_object_agg(
      case when w.fiscal_year < year then 'previous_' || w.basis else w.basis::text end,
      jsonb_build_object('id', w.id, 'cents', w.amount_cents, 'unit', w.printed_unit, 'decimals', w.printed_decimals,
        'state', w.state, 'through', w.through_date, 'note', w.note, 'edition', w.edition, 'figure', w.source_figure_id,
        'raw', s.raw)) filter (where w.basis <> 'amendment' and w.nearest = 1)
    || case when bool_or(w.basis = 'amendment') then jsonb_build_object('amendment', jsonb_build_object(
        'cents', sum(w.amount_cents) filter (where w.basis = 'amendment'), 'unit', max(w.printed_unit) filter (where w.basis = 'amendment'),
        'decimals', min(w.printed_decimals) filter (where w.basis = 'amendment'), 'state', 'final')) else '{}' end
  from wanted w
  join public.divisions d on d.id = w.division_id
  join public.accounts t on t.id = w.account_id
  left join public.service_areas a on a.id = w.service_area_id
  left join public.budget_items i on i.id = w.item_id
  left join public.source_figures s on s.id = w.source_figure_id
  group by d.id, d.name, a.id, a.name, a.tag, i.id, i.code, i.name, i.sort_order, t.id, t.parent_id, t.name, t.name_sv, t.name_en,
    t.side, t.sort_order
  order by d.name, a.name nulls first, i.sort_order nulls first, t.sort_order, t.id
$$;
comment on function public.budget_lines is
  'Budget follow-up at a checkpoint (talouden seuranta): a line per place and account, its figures by basis (previous_closing, previous_outturn, budget, amendment, budget_amended, outturn, forecast, closing, plan, change); of what is told several times the newest up to the checkpoint, of amendments the sum.';
grant execute on function public.budget_lines to authenticated;

/* ---- who may do what ---- */

alter table public.accounts enable row level security;
grant select on public.accounts to anon, authenticated;
grant insert (municipality_code, division_id, parent_id, code, name, name_sv, name_en, side, sort_order)
  on public.accounts to authenticated;
grant update (parent_id, code, name, name_sv, name_en, side, sort_order, visibility) on public.accounts to authenticated;
create policy "everybody reads published accounts" on public.accounts
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read its accounts" on public.accounts
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "coordinators make accounts" on public.accounts
  for insert to authenticated with check (division_id in (select private.writable_divisions('coordinator')));
create policy "coordinators change accounts" on public.accounts
  for update to authenticated
  using (division_id in (select private.writable_divisions('coordinator')))
  with check (division_id in (select private.writable_divisions('coordinator')));

alter table public.budget_items enable row level security;
grant select on public.budget_items to anon, authenticated;
grant insert (municipality_code, division_id, parent_id, kind, code, name, service_area_id, is_binding, description, sort_order)
  on public.budget_items to authenticated;
grant update (parent_id, code, name, service_area_id, is_binding, description, sort_order, visibility)
  on public.budget_items to authenticated;
create policy "everybody reads published budget items" on public.budget_items
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read its budget items" on public.budget_items
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "managers make budget items of their division" on public.budget_items
  for insert to authenticated with check (division_id in (select private.writable_divisions('manager')));
create policy "managers change budget items of their division" on public.budget_items
  for update to authenticated
  using (division_id in (select private.writable_divisions('manager')))
  with check (
    division_id in (select private.writable_divisions('manager'))
    and (visibility < 'public' or municipality_code in (select private.writable_municipalities('coordinator'))));

alter table public.budget_figures enable row level security;
grant select on public.budget_figures to authenticated;
grant insert (municipality_code, division_id, service_area_id, item_id, account_id, kind, fiscal_year, basis, through_date,
  amount_cents, printed_unit, printed_decimals, state, note, edition, supersedes_id, source_figure_id, import_run_id)
  on public.budget_figures to authenticated;
grant update (visibility) on public.budget_figures to authenticated;
-- What leaves the house is frozen in a published report, so there is no policy for the signed-out.
create policy "people of the municipality read its money" on public.budget_figures
  for select to authenticated using (
    visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "managers bring budget figures of their division" on public.budget_figures
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('manager'))
    and created_by = (select auth.uid())
    and (import_run_id is null or import_run_id in (
      select r.id from public.import_runs r
      where r.municipality_code = budget_figures.municipality_code and r.started_by = (select auth.uid())
        and r.committed_at is null and r.undone_at is null
        and r.municipality_code in (select private.writable_municipalities('coordinator')))));
create policy "managers share budget figures of their division" on public.budget_figures
  for update to authenticated
  using (division_id in (select private.writable_divisions('manager')))
  with check (
    division_id in (select private.writable_divisions('manager'))
    and (visibility < 'public' or municipality_code in (select private.writable_municipalities('coordinator'))));

alter table public.budget_remarks enable row level security;
grant select on public.budget_remarks to authenticated;
grant insert (municipality_code, division_id, service_area_id, item_id, account_id, kind, fiscal_year, through_date, version,
  forecast_cents, text) on public.budget_remarks to authenticated;
create policy "people of the municipality read remarks on its money" on public.budget_remarks
  for select to authenticated using (
    visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "managers remark on the money of their division" on public.budget_remarks
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('manager')) and author_id = (select auth.uid()));

grant select on public.current_budget_figures, public.current_budget_remarks to authenticated;
