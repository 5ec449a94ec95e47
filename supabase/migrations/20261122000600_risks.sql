/*
 * Risks: likelihood × impact, control, owner, and how they were reviewed over time. How long the scale is and
 * which end is worse is the setting 'risk_scale' ({"length": 5, "worse_end": "high"}); without it, as for the
 * budget book of 2022, no colour and no matrix is drawn. Children are as visible as their risk.
 */
create type public.risk_status as enum ('open', 'closed');
comment on type public.risk_status is 'Riskin tila: avoin, päätetty.';

create table public.risks (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  service_area_id uuid,
  title text not null check (char_length(title) between 2 and 300),
  description text not null default '' check (char_length(description) <= 5000),
  control text not null default '' check (char_length(control) <= 5000),
  position_id uuid,
  status public.risk_status not null default 'open',
  identified_on date,
  sort_order int not null default 0,
  source_document_id uuid,
  visibility public.visibility not null default 'internal',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  foreign key (service_area_id, municipality_code, division_id)
    references public.service_areas (id, municipality_code, division_id),
  foreign key (position_id, municipality_code) references public.positions (id, municipality_code),
  foreign key (source_document_id, municipality_code) references public.source_documents (id, municipality_code),
  unique (id, municipality_code, division_id)
);
comment on table public.risks is 'A risk (riski) that a division has identified.';
comment on column public.risks.control is 'How it is kept in hand (hallintakeino), as agreed now.';
comment on column public.risks.position_id is 'The position that answers for it (vastuu); null where the source leaves it empty.';
create index risks_division_id_idx on public.risks (division_id);
create index risks_municipality_code_idx on public.risks (municipality_code);
create index risks_service_area_id_idx on public.risks (service_area_id);
create index risks_position_id_idx on public.risks (position_id);
create index risks_source_document_id_idx on public.risks (source_document_id);

create table public.risk_reviews (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  risk_id uuid not null,
  reviewed_on date not null,
  likelihood int not null check (likelihood between 1 and 10),
  impact int not null check (impact between 1 and 10),
  note text not null default '' check (char_length(note) <= 2000),
  likelihood_figure_id uuid,
  impact_figure_id uuid,
  visibility public.visibility not null default 'internal',
  author_id uuid default auth.uid() references public.profiles (id) on delete set null,
  created_at timestamptz not null default now(),
  foreign key (risk_id, municipality_code, division_id)
    references public.risks (id, municipality_code, division_id) match full on delete cascade,
  foreign key (likelihood_figure_id, municipality_code) references public.source_figures (id, municipality_code),
  foreign key (impact_figure_id, municipality_code) references public.source_figures (id, municipality_code)
);
comment on table public.risk_reviews is 'How likely and how bad a risk was judged on a day (riskin arviointi); append-only.';
comment on column public.risk_reviews.likelihood is 'Todennäköisyys, on the municipality''s scale.';
comment on column public.risk_reviews.impact is 'Merkittävyys, on the municipality''s scale.';
comment on column public.risk_reviews.note is 'What was said of the control at the review.';
create index risk_reviews_risk_id_idx on public.risk_reviews (risk_id, reviewed_on);
create index risk_reviews_division_id_idx on public.risk_reviews (division_id);
create index risk_reviews_municipality_code_idx on public.risk_reviews (municipality_code);
create index risk_reviews_author_id_idx on public.risk_reviews (author_id);
create index risk_reviews_likelihood_figure_id_idx on public.risk_reviews (likelihood_figure_id);
create index risk_reviews_impact_figure_id_idx on public.risk_reviews (impact_figure_id);

create table public.risk_goals (
  risk_id uuid not null,
  goal_id uuid not null,
  municipality_code text not null,
  division_id uuid not null,
  visibility public.visibility not null default 'internal',
  primary key (risk_id, goal_id),
  foreign key (risk_id, municipality_code, division_id)
    references public.risks (id, municipality_code, division_id) match full on delete cascade,
  foreign key (goal_id, municipality_code) references public.goals (id, municipality_code) match full on delete cascade
);
comment on table public.risk_goals is 'Which goals a risk threatens (riskin tavoite).';
create index risk_goals_goal_id_idx on public.risk_goals (goal_id);
create index risk_goals_division_id_idx on public.risk_goals (division_id);
create index risk_goals_municipality_code_idx on public.risk_goals (municipality_code);

create table public.risk_accounts (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  risk_id uuid not null,
  account_id uuid not null,
  service_area_id uuid,
  item_id uuid,
  visibility public.visibility not null default 'internal',
  foreign key (risk_id, municipality_code, division_id)
    references public.risks (id, municipality_code, division_id) match full on delete cascade,
  foreign key (account_id, municipality_code) references public.accounts (id, municipality_code) match full,
  foreign key (service_area_id, municipality_code) references public.service_areas (id, municipality_code),
  foreign key (item_id, municipality_code) references public.budget_items (id, municipality_code),
  unique nulls not distinct (risk_id, account_id, service_area_id, item_id)
);
comment on table public.risk_accounts is 'Which line of the budget a risk threatens (riskin tili): an account of the division, a service area or an item.';
create index risk_accounts_account_id_idx on public.risk_accounts (account_id);
create index risk_accounts_service_area_id_idx on public.risk_accounts (service_area_id);
create index risk_accounts_item_id_idx on public.risk_accounts (item_id);
create index risk_accounts_division_id_idx on public.risk_accounts (division_id);
create index risk_accounts_municipality_code_idx on public.risk_accounts (municipality_code);

/* ---- bookkeeping ---- */

create function private.follow_risk() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select r.visibility into new.visibility from public.risks r where r.id = new.risk_id;
  return new;
end
$$;
comment on function private.follow_risk is
  'A new child of a risk is as visible as the risk. Definer rights, so that the answer does not depend on who asks.';

create function private.lead_risk_children() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.risk_reviews set visibility = new.visibility where risk_id = new.id;
  update public.risk_goals set visibility = new.visibility where risk_id = new.id;
  update public.risk_accounts set visibility = new.visibility where risk_id = new.id;
  return null;
end
$$;
comment on function private.lead_risk_children is
  'Children are shared and hidden with their risk. Definer rights, because visibility of children is granted to nobody.';

create function private.guard_visibility() returns trigger
language plpgsql security invoker set search_path = '' as $$
begin
  if new.visibility is distinct from old.visibility and (select auth.uid()) is not null
    and new.division_id not in (select private.writable_divisions('manager')) then
    raise exception 'only a manager of the division shares or hides it' using errcode = '42501';
  end if;
  return new;
end
$$;
comment on function private.guard_visibility is
  'Editors change a row, but only managers move it between internal and shared, which no policy can tell apart.';

create trigger follow_risk before insert on public.risk_reviews for each row execute function private.follow_risk();
create trigger follow_risk before insert on public.risk_goals for each row execute function private.follow_risk();
create trigger follow_risk before insert on public.risk_accounts for each row execute function private.follow_risk();
create trigger guard_visibility before update on public.risks for each row execute function private.guard_visibility();
create trigger lead_risk_children after update on public.risks
  for each row when (old.visibility is distinct from new.visibility) execute function private.lead_risk_children();
create trigger touch_version before update on public.risks for each row execute function private.touch_version();
create trigger unpublish_when_edited before update on public.risks for each row execute function private.unpublish_when_edited();
create trigger audit after insert or update or delete on public.risks for each row execute function private.audit();
create trigger audit after insert or update or delete on public.risk_reviews for each row execute function private.audit();
create trigger audit after insert or update or delete on public.risk_goals for each row execute function private.audit();
create trigger audit after insert or update or delete on public.risk_accounts for each row execute function private.audit();

/* ---- what pages ask for ---- */

create view public.risk_overview with (security_invoker = true) as
select
  r.id, r.municipality_code, r.division_id, d.name as division_name, r.service_area_id, a.name as service_area_name,
  r.title, r.description, r.control, r.position_id, p.title as position_title, r.status, r.identified_on, r.sort_order,
  r.source_document_id, s.code as document_code, s.title as document_title, r.visibility, r.published_at, r.version, r.updated_at,
  latest.reviewed_on, latest.likelihood, latest.impact, latest.note as review_note, latest.author_name,
  previous.reviewed_on as previous_reviewed_on, previous.likelihood as previous_likelihood, previous.impact as previous_impact
from public.risks r
join public.divisions d on d.id = r.division_id
left join public.service_areas a on a.id = r.service_area_id
left join public.positions p on p.id = r.position_id
left join public.source_documents s on s.id = r.source_document_id
left join lateral (
  select w.reviewed_on, w.likelihood, w.impact, w.note, w.created_at, u.full_name as author_name
  from public.risk_reviews w left join public.profiles u on u.id = w.author_id
  where w.risk_id = r.id
  order by w.reviewed_on desc, w.created_at desc limit 1
) latest on true
left join lateral (
  select w.reviewed_on, w.likelihood, w.impact
  from public.risk_reviews w
  where w.risk_id = r.id and w.reviewed_on < latest.reviewed_on
  order by w.reviewed_on desc, w.created_at desc limit 1
) previous on true;
comment on view public.risk_overview is 'Risks with their newest review and the one of an earlier day (riskiluettelo).';

/* ---- who may do what ---- */

alter table public.risks enable row level security;
grant select on public.risks to anon, authenticated;
grant insert (municipality_code, division_id, service_area_id, title, description, control, position_id, status, identified_on,
  sort_order, source_document_id) on public.risks to authenticated;
grant update (service_area_id, title, description, control, position_id, status, identified_on, sort_order, visibility)
  on public.risks to authenticated;
create policy "everybody reads published risks" on public.risks
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read its risks" on public.risks
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "editors bring risks of their division" on public.risks
  for insert to authenticated with check (division_id in (select private.writable_divisions('editor')));
create policy "editors change risks of their division" on public.risks
  for update to authenticated
  using (division_id in (select private.writable_divisions('editor')))
  with check (
    division_id in (select private.writable_divisions('editor'))
    and (visibility < 'public' or municipality_code in (select private.writable_municipalities('coordinator'))));

alter table public.risk_reviews enable row level security;
grant select on public.risk_reviews to authenticated;
grant insert (municipality_code, division_id, risk_id, reviewed_on, likelihood, impact, note) on public.risk_reviews to authenticated;
create policy "people of the municipality read reviews of its risks" on public.risk_reviews
  for select to authenticated using (
    visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "editors review the risks of their division" on public.risk_reviews
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('editor'))
    and author_id = (select auth.uid()) and reviewed_on <= current_date);

alter table public.risk_goals enable row level security;
grant select, delete on public.risk_goals to authenticated;
grant insert (risk_id, goal_id, municipality_code, division_id) on public.risk_goals to authenticated;
create policy "people of the municipality read which goals a risk threatens" on public.risk_goals
  for select to authenticated using (
    visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "editors tie risks of their division to goals" on public.risk_goals
  for insert to authenticated with check (division_id in (select private.writable_divisions('editor')));
create policy "editors untie risks of their division from goals" on public.risk_goals
  for delete to authenticated using (division_id in (select private.writable_divisions('editor')));

alter table public.risk_accounts enable row level security;
grant select, delete on public.risk_accounts to authenticated;
grant insert (municipality_code, division_id, risk_id, account_id, service_area_id, item_id) on public.risk_accounts to authenticated;
create policy "people of the municipality read which money a risk threatens" on public.risk_accounts
  for select to authenticated using (
    visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "editors tie risks of their division to money" on public.risk_accounts
  for insert to authenticated with check (division_id in (select private.writable_divisions('editor')));
create policy "editors untie risks of their division from money" on public.risk_accounts
  for delete to authenticated using (division_id in (select private.writable_divisions('editor')));

grant select on public.risk_overview to anon, authenticated;
