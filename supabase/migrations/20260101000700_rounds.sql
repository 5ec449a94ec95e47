/*
 * Reporting rounds (raportointikierros) and goal reports. A report is never changed: a correction, and
 * "ei muutosta" too, is version n + 1. Whether a report is in time is computed (src/lib/rounds), never typed.
 */
create type public.goal_status as enum
  ('not_started', 'on_track', 'partly', 'off_track', 'achieved', 'not_yet_measurable');
comment on type public.goal_status is
  'Tila: Ei aloitettu, Toteutuu, Toteutuu osittain, Ei toteudu, Toteutunut, Ei vielä mitattavissa.';

create table public.reporting_rounds (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  name text not null check (char_length(name) between 2 and 200),
  as_of date not null,
  opens_on date not null,
  closes_on date not null,
  closed_at timestamptz,
  is_demo boolean not null default false,
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  unique (id, municipality_code),
  unique (id, municipality_code, division_id),
  unique (municipality_code, name),
  constraint rounds_close_after_they_open check (closes_on >= opens_on)
);
comment on table public.reporting_rounds is 'A reporting round (raportointikierros) with its checkpoint (tarkistuspiste).';
comment on column public.reporting_rounds.as_of is 'The day whose situation is told: 31.3., 30.6. …';
comment on column public.reporting_rounds.closes_on is 'Reports are due on this day; later ones are late until the coordinator closes the round.';
comment on column public.reporting_rounds.closed_at is 'When the coordinator closed the round; nothing can be reported after that.';
comment on column public.reporting_rounds.is_demo is 'The empty round of the demo (Esittelykierros): nothing in it is a real report.';
create index reporting_rounds_division_id_idx on public.reporting_rounds (division_id);

create table public.round_plans (
  municipality_code text not null,
  division_id uuid not null,
  round_id uuid not null,
  plan_id uuid not null,
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  primary key (round_id, plan_id),
  foreign key (round_id, municipality_code, division_id)
    references public.reporting_rounds (id, municipality_code, division_id) match full on delete cascade,
  foreign key (plan_id, municipality_code) references public.plans (id, municipality_code) match full
);
comment on table public.round_plans is 'Whose goals a round asks for (kierroksen suunnitelmat).';
create index round_plans_division_id_idx on public.round_plans (division_id);
create index round_plans_municipality_code_idx on public.round_plans (municipality_code);
create index round_plans_plan_id_idx on public.round_plans (plan_id);

create table public.goal_reports (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  round_id uuid not null,
  goal_id uuid not null,
  version int not null check (version > 0),
  previous_version int generated always as (nullif(version - 1, 0)) stored,
  status public.goal_status,
  text text not null check (char_length(text) <= 5000),
  measured_value numeric check (measured_value not in ('NaN', 'Infinity', '-Infinity')),
  is_unchanged boolean not null default false,
  author_id uuid default auth.uid() references public.profiles (id) on delete set null,
  on_behalf_of uuid references public.profiles (id) on delete set null,
  created_at timestamptz not null default now(),
  question text check (char_length(question) between 1 and 1000),
  returned_at timestamptz,
  source_document_id uuid,
  visibility public.visibility not null default 'internal',
  published_at timestamptz,
  foreign key (round_id, municipality_code) references public.reporting_rounds (id, municipality_code) match full,
  foreign key (goal_id, municipality_code, division_id)
    references public.goals (id, municipality_code, division_id) match full,
  foreign key (source_document_id, municipality_code) references public.source_documents (id, municipality_code),
  unique (round_id, goal_id, version),
  constraint versions_follow_one_another foreign key (round_id, goal_id, previous_version)
    references public.goal_reports (round_id, goal_id, version),
  constraint only_imported_reports_lack_a_status check (status is not null or source_document_id is not null),
  constraint reports_say_something check (btrim(text) <> '' or is_unchanged or source_document_id is not null),
  constraint published_reports_carry_no_question check (published_at is null or question is null),
  constraint returned_reports_carry_a_question check ((returned_at is null) = (question is null))
);
comment on table public.goal_reports is 'How one goal stands at one checkpoint (toteuma ja tila); the highest version holds.';
comment on column public.goal_reports.text is 'The outturn in words (toteuma).';
comment on column public.goal_reports.is_unchanged is '"Ei muutosta" was pressed: status, text and value were carried over from the last report.';
comment on column public.goal_reports.on_behalf_of is 'The holder of the position when a substitute (sijainen) wrote.';
comment on column public.goal_reports.question is 'What the coordinator asked when returning the report.';
create index goal_reports_goal_id_idx on public.goal_reports (goal_id);
create index goal_reports_division_id_idx on public.goal_reports (division_id);
create index goal_reports_municipality_code_idx on public.goal_reports (municipality_code, created_at desc);
create index goal_reports_author_id_idx on public.goal_reports (author_id);
create index goal_reports_on_behalf_of_idx on public.goal_reports (on_behalf_of);
create index goal_reports_source_document_id_idx on public.goal_reports (source_document_id);

create table public.round_signoffs (
  municipality_code text not null,
  division_id uuid not null,
  round_id uuid not null,
  signed_by uuid not null default auth.uid() references public.profiles (id),
  signed_at timestamptz not null default now(),
  note text not null default '' check (char_length(note) <= 1000),
  primary key (round_id, division_id),
  foreign key (round_id, municipality_code) references public.reporting_rounds (id, municipality_code) match full,
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full
);
comment on table public.round_signoffs is 'A manager''s word that the division''s reports of a round are whole (kuittaus).';
create index round_signoffs_division_id_idx on public.round_signoffs (division_id);
create index round_signoffs_municipality_code_idx on public.round_signoffs (municipality_code);
create index round_signoffs_signed_by_idx on public.round_signoffs (signed_by);

/* ---- bookkeeping ---- */

create function private.note_substitution() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.author_id is not null and new.on_behalf_of is null then
    select holder.profile_id into new.on_behalf_of
    from public.goal_owners o
    join public.position_holders mine on mine.position_id = o.position_id and mine.profile_id = new.author_id
      and mine.is_substitute and mine.valid_from <= current_date
      and (mine.valid_to is null or mine.valid_to >= current_date)
    join public.position_holders holder on holder.position_id = o.position_id and not holder.is_substitute
      and holder.valid_from <= current_date and (holder.valid_to is null or holder.valid_to >= current_date)
    where o.goal_id = new.goal_id
    limit 1;
  end if;
  return new;
end
$$;
comment on function private.note_substitution is
  'Writes whom a substitute stood in for. Definer rights, because the goal''s owners may be of another division.';

create function private.lead_reports() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.goal_reports set visibility = least(new.visibility, 'shared'), published_at = null
  where goal_id = new.id and new.published_at is null;
  return null;
end
$$;
comment on function private.lead_reports is
  'Reports are shared, hidden and taken off the public face with their goal. Definer rights, because their visibility is granted to nobody.';

create trigger follow_goal before insert on public.goal_reports for each row execute function private.follow_goal();
create trigger note_substitution before insert on public.goal_reports for each row execute function private.note_substitution();
create trigger lead_reports after update on public.goals
  for each row when (old.visibility is distinct from new.visibility or old.published_at is distinct from new.published_at)
  execute function private.lead_reports();
create trigger touch_version before update on public.reporting_rounds for each row execute function private.touch_version();
create trigger unpublish_when_edited before update on public.reporting_rounds for each row execute function private.unpublish_when_edited();
create trigger audit after insert or update or delete on public.reporting_rounds for each row execute function private.audit();
create trigger audit after insert or update or delete on public.round_plans for each row execute function private.audit();
create trigger audit after insert or update or delete on public.goal_reports for each row execute function private.audit();
create trigger audit after insert or update or delete on public.round_signoffs for each row execute function private.audit();

/* ---- what pages ask for ---- */

create view public.goal_overview with (security_invoker = true) as
select
  g.id, g.municipality_code, g.division_id, d.name as division_name, g.plan_id, p.name as plan_name, p.kind as plan_kind,
  p.sort_order as plan_order, g.objective_id, o.name as objective_name, o.sort_order as objective_order,
  g.level, g.heading, g.title, g.text, g.tags, g.metric_text, g.age_groups, g.starts_on, g.ends_on, g.sort_order,
  g.visibility, g.published_at,
  owners.titles as owner_titles,
  latest.id as report_id, latest.status, latest.text as report_text, latest.measured_value, latest.version as report_version,
  latest.created_at as reported_at, latest.as_of, latest.round_name, latest.published_at as report_published_at
from public.goals g
join public.divisions d on d.id = g.division_id
join public.plans p on p.id = g.plan_id
left join public.objectives o on o.id = g.objective_id
left join lateral (
  select array_agg(distinct po.title) as titles
  from public.goal_owners w join public.positions po on po.id = w.position_id
  where w.goal_id = g.id
) owners on true
left join lateral (
  select r.id, r.status, r.text, r.measured_value, r.version, r.created_at, rr.as_of, rr.name as round_name, r.published_at
  from public.goal_reports r join public.reporting_rounds rr on rr.id = r.round_id
  where r.goal_id = g.id
  order by rr.as_of desc, r.version desc
  limit 1
) latest on true;
comment on view public.goal_overview is 'Goals with plan, objective, owners and the newest report that the reader may see (tavoiteluettelo).';

create view public.round_goals with (security_invoker = true) as
select
  r.id as round_id, r.municipality_code, r.name as round_name, r.as_of, r.opens_on, r.closes_on, r.closed_at, r.is_demo,
  g.id as goal_id, g.division_id, d.name as division_name, p.name as plan_name, p.sort_order as plan_order,
  o.name as objective_name, g.heading, g.title, g.text as goal_text, g.metric_text, g.sort_order,
  g.id in (select private.my_goals()) as is_mine,
  g.id in (select private.my_goals()) or g.division_id in (select private.writable_divisions('editor')) as is_reportable,
  current.version, current.status, current.text, current.measured_value, current.is_unchanged, current.created_at as reported_at,
  current.question, author.full_name as author_name,
  previous.as_of as previous_as_of, previous.status as previous_status, previous.text as previous_text,
  previous.measured_value as previous_measured_value,
  signoff.signed_by, signoff.signed_at, signoff.note as signoff_note, signer.full_name as signer_name
from public.reporting_rounds r
join public.round_plans rp on rp.round_id = r.id
join public.goals g on g.plan_id = rp.plan_id
join public.plans p on p.id = g.plan_id
join public.divisions d on d.id = g.division_id
left join public.objectives o on o.id = g.objective_id
left join lateral (
  select x.* from public.goal_reports x
  where x.round_id = r.id and x.goal_id = g.id
  order by x.version desc limit 1
) current on true
left join public.profiles author on author.id = current.author_id
left join lateral (
  select xr.as_of, x.status, x.text, x.measured_value
  from public.goal_reports x join public.reporting_rounds xr on xr.id = x.round_id
  where x.goal_id = g.id and xr.as_of < r.as_of
  order by xr.as_of desc, x.version desc limit 1
) previous on true
left join public.round_signoffs signoff on signoff.round_id = r.id and signoff.division_id = g.division_id
left join public.profiles signer on signer.id = signoff.signed_by;
comment on view public.round_goals is
  'What a round asks for: each goal with its report of the round and the one before, and its division''s sign-off (kierroksen tavoitteet).';

grant select on public.goal_overview to anon, authenticated;
grant select on public.round_goals to authenticated;

/* ---- who may do what ---- */

alter table public.reporting_rounds enable row level security;
grant select on public.reporting_rounds to anon, authenticated;
grant insert (municipality_code, division_id, name, as_of, opens_on, closes_on) on public.reporting_rounds to authenticated;
grant update (name, as_of, opens_on, closes_on, closed_at) on public.reporting_rounds to authenticated;
create policy "everybody reads published rounds" on public.reporting_rounds
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read its rounds" on public.reporting_rounds
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "coordinators open rounds" on public.reporting_rounds
  for insert to authenticated with check (division_id in (select private.writable_divisions('coordinator')));
create policy "coordinators change and close rounds" on public.reporting_rounds
  for update to authenticated
  using (division_id in (select private.writable_divisions('coordinator')))
  with check (division_id in (select private.writable_divisions('coordinator')));

alter table public.round_plans enable row level security;
grant select, delete on public.round_plans to authenticated;
grant insert (municipality_code, division_id, round_id, plan_id) on public.round_plans to authenticated;
create policy "people of the municipality read what a round asks for" on public.round_plans
  for select to authenticated using (
    visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "coordinators say what a round asks for" on public.round_plans
  for insert to authenticated with check (division_id in (select private.writable_divisions('coordinator')));
create policy "coordinators take plans out of a round" on public.round_plans
  for delete to authenticated using (division_id in (select private.writable_divisions('coordinator')));

alter table public.goal_reports enable row level security;
grant select on public.goal_reports to authenticated;
-- Who wrote it and what the coordinator asked stay inside the house.
grant select (id, municipality_code, division_id, round_id, goal_id, version, status, text, measured_value, is_unchanged,
  created_at, source_document_id, visibility, published_at) on public.goal_reports to anon;
grant insert (municipality_code, division_id, round_id, goal_id, version, status, text, measured_value, is_unchanged)
  on public.goal_reports to authenticated;
grant update (question, returned_at) on public.goal_reports to authenticated;
create policy "everybody reads published reports" on public.goal_reports
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality and owners read reports" on public.goal_reports
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor'))
    or goal_id in (select private.my_goals()));
create policy "editors and owners report goals in an open round" on public.goal_reports
  for insert to authenticated with check (
    (division_id in (select private.writable_divisions('editor')) or goal_id in (select private.my_goals()))
    and author_id = (select auth.uid())
    and round_id in (
      select r.id from public.reporting_rounds r
      where r.closed_at is null and r.opens_on <= current_date
        and r.municipality_code in (select private.my_municipalities('reader')))
    and exists (
      select from public.round_plans rp join public.goals g on g.plan_id = rp.plan_id
      where rp.round_id = goal_reports.round_id and g.id = goal_reports.goal_id));
create policy "coordinators return reports with a question" on public.goal_reports
  for update to authenticated
  using (division_id in (select private.writable_divisions('coordinator')) and published_at is null)
  with check (division_id in (select private.writable_divisions('coordinator')));

alter table public.round_signoffs enable row level security;
grant select, delete on public.round_signoffs to authenticated;
grant insert (municipality_code, division_id, round_id, note) on public.round_signoffs to authenticated;
create policy "people of the municipality see what is signed off" on public.round_signoffs
  for select to authenticated using (municipality_code in (select private.my_municipalities('reader')));
create policy "managers sign off their division" on public.round_signoffs
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('manager')) and signed_by = (select auth.uid()));
create policy "managers take their word back" on public.round_signoffs
  for delete to authenticated using (
    division_id in (select private.writable_divisions('manager')) and signed_by = (select auth.uid()));
