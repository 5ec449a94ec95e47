/*
 * Plans: objective (päämäärä) → goal (tavoite) → metric (mittari ja tavoitetaso) and activity
 * (toimenpide), with the positions that answer for a goal. Children of a goal are as visible as the goal.
 */
create type public.plan_kind as enum ('wellbeing_plan', 'council_binding', 'operating_plan', 'hyry_year', 'city_strategy');
comment on type public.plan_kind is
  'Suunnitelman laji: hyvinvointisuunnitelma, valtuuston sitovat tavoitteet, käyttösuunnitelma, Hyryn vuosi, kaupunkistrategia.';
create type public.goal_level as enum ('council', 'operating', 'group', 'plan');
comment on type public.goal_level is 'Tavoitteen taso: valtuuston sitovuustaso, käyttösuunnitelma, hyvinvointityöryhmä, hyvinvointisuunnitelma.';
create type public.age_group as enum ('children', 'youth', 'working_age', 'elderly');
comment on type public.age_group is 'Ikäryhmä: lapset, nuoret, työikäiset, ikäihmiset.';
create type public.activity_status as enum ('planned', 'ongoing', 'done', 'dropped');
comment on type public.activity_status is 'Toimenpiteen tila: suunniteltu, käynnissä, tehty, luovuttu.';

create table public.plans (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  kind public.plan_kind not null,
  name text not null check (char_length(name) between 2 and 200),
  starts_on date,
  ends_on date,
  approved_by text not null default '' check (char_length(approved_by) <= 200),
  approved_on date,
  source_document_id uuid,
  sort_order int not null default 0,
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  foreign key (source_document_id, municipality_code) references public.source_documents (id, municipality_code),
  unique (id, municipality_code),
  unique (id, municipality_code, division_id),
  unique (division_id, kind, starts_on, name),
  constraint plans_end_after_they_begin check (ends_on >= starts_on)
);
comment on table public.plans is 'A plan (suunnitelma); its period need not be the council term, and is null where the source does not tell it.';
create index plans_municipality_code_idx on public.plans (municipality_code);
create index plans_source_document_id_idx on public.plans (source_document_id);

create table public.objectives (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  plan_id uuid not null,
  name text not null check (char_length(name) between 2 and 200),
  points text[] not null default '{}',
  sort_order int not null default 0,
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (plan_id, municipality_code, division_id)
    references public.plans (id, municipality_code, division_id) match full,
  unique (id, municipality_code),
  unique (plan_id, name)
);
comment on table public.objectives is 'A strategic objective (päämäärä) of a plan.';
comment on column public.objectives.points is 'The lines under it, as the document has them.';
create index objectives_division_id_idx on public.objectives (division_id);
create index objectives_municipality_code_idx on public.objectives (municipality_code);

create table public.goals (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  plan_id uuid not null,
  objective_id uuid,
  level public.goal_level not null,
  heading text not null default '' check (char_length(heading) <= 300),
  title text not null check (char_length(title) between 2 and 300),
  text text not null check (char_length(text) <= 5000),
  tags text[] not null default '{}',
  metric_text text not null default '' check (char_length(metric_text) <= 5000),
  age_groups public.age_group[] not null default '{}',
  starts_on date not null,
  ends_on date not null,
  continues_goal_id uuid,
  sort_order int not null default 0,
  source_table text not null default '' check (char_length(source_table) <= 500),
  source_row int,
  visibility public.visibility not null default 'internal',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  foreign key (plan_id, municipality_code) references public.plans (id, municipality_code) match full,
  foreign key (objective_id, municipality_code) references public.objectives (id, municipality_code),
  foreign key (continues_goal_id, municipality_code) references public.goals (id, municipality_code),
  unique (id, municipality_code),
  unique (id, municipality_code, division_id),
  constraint goals_end_after_they_begin check (ends_on >= starts_on),
  constraint goals_do_not_continue_themselves check (continues_goal_id <> id)
);
comment on table public.goals is 'A goal (tavoite), owned by one division and answered for by positions.';
comment on column public.goals.objective_id is 'Null where the source does not decide.';
comment on column public.goals.heading is 'The heading that the document sets over the goal, as printed.';
comment on column public.goals.title is 'A short name for lists, in the document''s own words.';
comment on column public.goals.text is 'The whole goal as it stands in the document.';
comment on column public.goals.metric_text is 'The cell "mittari ja tavoitetaso", whole; its parts are goal_metrics.';
comment on column public.goals.continues_goal_id is 'The goal of an earlier period that this one carries on.';
create index goals_division_id_idx on public.goals (division_id);
create index goals_municipality_code_idx on public.goals (municipality_code, plan_id, sort_order);
create index goals_plan_id_idx on public.goals (plan_id);
create index goals_objective_id_idx on public.goals (objective_id);
create index goals_continues_goal_id_idx on public.goals (continues_goal_id);

create table public.goal_owners (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  goal_id uuid not null,
  position_id uuid not null,
  service_area_id uuid,
  sort_order int not null default 0,
  visibility public.visibility not null default 'internal',
  published_at timestamptz,
  foreign key (goal_id, municipality_code, division_id)
    references public.goals (id, municipality_code, division_id) match full on delete cascade,
  foreign key (position_id, municipality_code) references public.positions (id, municipality_code) match full,
  foreign key (service_area_id, municipality_code) references public.service_areas (id, municipality_code),
  unique nulls not distinct (goal_id, position_id, service_area_id)
);
comment on table public.goal_owners is 'Who answers for a goal (vastuu): a position, where told for one service area.';
create index goal_owners_division_id_idx on public.goal_owners (division_id);
create index goal_owners_municipality_code_idx on public.goal_owners (municipality_code);
create index goal_owners_position_id_idx on public.goal_owners (position_id);
create index goal_owners_service_area_id_idx on public.goal_owners (service_area_id);

create table public.goal_metrics (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  goal_id uuid not null,
  ordinal int not null check (ordinal > 0),
  text text not null check (char_length(text) between 1 and 2000),
  operator text check (operator in ('>=', '<=', '=')),
  value numeric,
  unit text not null default '' check (char_length(unit) <= 100),
  qualifier text check (char_length(qualifier) between 1 and 40),
  indicator_id uuid references public.indicators (id),
  visibility public.visibility not null default 'internal',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (goal_id, municipality_code, division_id)
    references public.goals (id, municipality_code, division_id) match full on delete cascade,
  unique (goal_id, ordinal),
  constraint metrics_with_a_value_say_how_to_compare check ((operator is null) = (value is null))
);
comment on table public.goal_metrics is 'One part of "mittari ja tavoitetaso": how a goal is judged.';
comment on column public.goal_metrics.text is 'The words of the part, as printed.';
create index goal_metrics_division_id_idx on public.goal_metrics (division_id);
create index goal_metrics_municipality_code_idx on public.goal_metrics (municipality_code);
create index goal_metrics_indicator_id_idx on public.goal_metrics (indicator_id);

create table public.activities (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  goal_id uuid not null,
  ordinal int not null check (ordinal > 0),
  text text not null check (char_length(text) between 1 and 2000),
  status public.activity_status not null default 'planned',
  due_on date,
  position_id uuid,
  visibility public.visibility not null default 'internal',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (goal_id, municipality_code, division_id)
    references public.goals (id, municipality_code, division_id) match full on delete cascade,
  foreign key (position_id, municipality_code) references public.positions (id, municipality_code),
  unique (goal_id, ordinal)
);
comment on table public.activities is 'What is done to reach a goal (toimenpide).';
create index activities_division_id_idx on public.activities (division_id);
create index activities_municipality_code_idx on public.activities (municipality_code);
create index activities_position_id_idx on public.activities (position_id);

create table public.goal_indicators (
  municipality_code text not null,
  division_id uuid not null,
  goal_id uuid not null,
  indicator_id uuid not null references public.indicators (id),
  visibility public.visibility not null default 'internal',
  published_at timestamptz,
  primary key (goal_id, indicator_id),
  foreign key (goal_id, municipality_code, division_id)
    references public.goals (id, municipality_code, division_id) match full on delete cascade
);
comment on table public.goal_indicators is 'Which indicators a goal wants to move (tavoitteen mittarit).';
create index goal_indicators_division_id_idx on public.goal_indicators (division_id);
create index goal_indicators_municipality_code_idx on public.goal_indicators (municipality_code);
create index goal_indicators_indicator_id_idx on public.goal_indicators (indicator_id);

/* ---- whose goals are mine; children follow their goal ---- */

create function private.my_goals() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select o.goal_id
  from public.position_holders h
  join public.goal_owners o on o.position_id = h.position_id
  join public.profiles p on p.id = h.profile_id and p.is_active
  join public.memberships m on m.user_id = h.profile_id and m.municipality_code = h.municipality_code
    and m.valid_from <= current_date and (m.valid_to is null or m.valid_to >= current_date)
  where h.profile_id = (select auth.uid())
    and h.valid_from <= current_date and (h.valid_to is null or h.valid_to >= current_date)
    and not (select private.is_viewing())
$$;
comment on function private.my_goals is
  'Goals owned through a position that the caller holds today, as holder or substitute; empty while viewing as another. Definer rights, because the goals may be another division''s.';
grant execute on function private.my_goals to authenticated;

create function private.follow_goal() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select least(g.visibility, 'shared'), null into new.visibility, new.published_at
  from public.goals g where g.id = new.goal_id;
  return new;
end
$$;
comment on function private.follow_goal is
  'A new child of a goal is as visible as the goal, but public only when the goal is published again. Definer rights: an owner may report a goal of another division.';

create function private.lead_children() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.goal_owners set visibility = new.visibility, published_at = new.published_at where goal_id = new.id;
  update public.goal_metrics set visibility = new.visibility, published_at = new.published_at where goal_id = new.id;
  update public.activities set visibility = new.visibility, published_at = new.published_at where goal_id = new.id;
  update public.goal_indicators set visibility = new.visibility, published_at = new.published_at where goal_id = new.id;
  return null;
end
$$;
comment on function private.lead_children is
  'Children are shared, hidden and published with their goal. Definer rights, because visibility of children is granted to nobody.';

create trigger follow_goal before insert on public.goal_owners for each row execute function private.follow_goal();
create trigger follow_goal before insert on public.goal_metrics for each row execute function private.follow_goal();
create trigger follow_goal before insert on public.activities for each row execute function private.follow_goal();
create trigger follow_goal before insert on public.goal_indicators for each row execute function private.follow_goal();
create trigger lead_children after update on public.goals
  for each row when (old.visibility is distinct from new.visibility or old.published_at is distinct from new.published_at)
  execute function private.lead_children();
create trigger touch_version before update on public.plans for each row execute function private.touch_version();
create trigger touch_version before update on public.objectives for each row execute function private.touch_version();
create trigger touch_version before update on public.goals for each row execute function private.touch_version();
create trigger touch_version before update on public.goal_metrics for each row execute function private.touch_version();
create trigger touch_version before update on public.activities for each row execute function private.touch_version();
create trigger unpublish_when_edited before update on public.plans for each row execute function private.unpublish_when_edited();
create trigger unpublish_when_edited before update on public.objectives for each row execute function private.unpublish_when_edited();
create trigger unpublish_when_edited before update on public.goals for each row execute function private.unpublish_when_edited();
create trigger unpublish_when_edited before update on public.goal_metrics for each row execute function private.unpublish_when_edited();
create trigger unpublish_when_edited before update on public.activities for each row execute function private.unpublish_when_edited();
create trigger audit after insert or update or delete on public.plans for each row execute function private.audit();
create trigger audit after insert or update or delete on public.objectives for each row execute function private.audit();
create trigger audit after insert or update or delete on public.goals for each row execute function private.audit();
create trigger audit after insert or update or delete on public.goal_owners for each row execute function private.audit();
create trigger audit after insert or update or delete on public.goal_metrics for each row execute function private.audit();
create trigger audit after insert or update or delete on public.activities for each row execute function private.audit();
create trigger audit after insert or update or delete on public.goal_indicators for each row execute function private.audit();

/* ---- who may do what ---- */

alter table public.plans enable row level security;
grant select on public.plans to anon, authenticated;
grant insert (municipality_code, division_id, kind, name, starts_on, ends_on, approved_by, approved_on, source_document_id,
  sort_order) on public.plans to authenticated;
grant update (name, starts_on, ends_on, approved_by, approved_on, source_document_id, sort_order, visibility) on public.plans to authenticated;
create policy "everybody reads published plans" on public.plans
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read its plans" on public.plans
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "managers make plans of their division" on public.plans
  for insert to authenticated with check (division_id in (select private.writable_divisions('manager')));
create policy "managers change plans of their division" on public.plans
  for update to authenticated
  using (division_id in (select private.writable_divisions('manager')))
  with check (
    division_id in (select private.writable_divisions('manager'))
    and (visibility < 'public' or municipality_code in (select private.writable_municipalities('coordinator'))));

alter table public.objectives enable row level security;
grant select on public.objectives to anon, authenticated;
grant insert (municipality_code, division_id, plan_id, name, points, sort_order) on public.objectives to authenticated;
grant update (name, points, sort_order, visibility) on public.objectives to authenticated;
create policy "everybody reads published objectives" on public.objectives
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read its objectives" on public.objectives
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "managers make objectives of their division" on public.objectives
  for insert to authenticated with check (division_id in (select private.writable_divisions('manager')));
create policy "managers change objectives of their division" on public.objectives
  for update to authenticated
  using (division_id in (select private.writable_divisions('manager')))
  with check (
    division_id in (select private.writable_divisions('manager'))
    and (visibility < 'public' or municipality_code in (select private.writable_municipalities('coordinator'))));

alter table public.goals enable row level security;
grant select on public.goals to anon, authenticated;
grant insert (municipality_code, division_id, plan_id, objective_id, level, heading, title, text, tags, metric_text,
  age_groups, starts_on, ends_on, continues_goal_id, sort_order, source_table, source_row) on public.goals to authenticated;
grant update (objective_id, heading, title, text, tags, metric_text, age_groups, starts_on, ends_on, continues_goal_id,
  sort_order, visibility) on public.goals to authenticated;
create policy "everybody reads published goals" on public.goals
  for select to anon using (visibility = 'public' and published_at is not null);
-- Who holds an owning position reports the goal, so must see it whatever division owns it.
create policy "people of the municipality and owners read goals" on public.goals
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor'))
    or id in (select private.my_goals()));
create policy "managers make goals of their division" on public.goals
  for insert to authenticated with check (division_id in (select private.writable_divisions('manager')));
create policy "managers change goals of their division" on public.goals
  for update to authenticated
  using (division_id in (select private.writable_divisions('manager')))
  with check (
    division_id in (select private.writable_divisions('manager'))
    and (visibility < 'public' or municipality_code in (select private.writable_municipalities('coordinator'))));

alter table public.goal_owners enable row level security;
grant select on public.goal_owners to anon, authenticated;
grant delete on public.goal_owners to authenticated;
grant insert (municipality_code, division_id, goal_id, position_id, service_area_id, sort_order) on public.goal_owners to authenticated;
create policy "everybody reads goal owners of published goals" on public.goal_owners
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality and owners read goal owners" on public.goal_owners
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor'))
    or goal_id in (select private.my_goals()));
create policy "managers say who answers for goals of their division" on public.goal_owners
  for insert to authenticated with check (division_id in (select private.writable_divisions('manager')));
create policy "managers remove goal owners of their division" on public.goal_owners
  for delete to authenticated using (division_id in (select private.writable_divisions('manager')));

alter table public.goal_metrics enable row level security;
grant select on public.goal_metrics to anon, authenticated;
grant delete on public.goal_metrics to authenticated;
grant insert (municipality_code, division_id, goal_id, ordinal, text, operator, value, unit, qualifier, indicator_id) on public.goal_metrics to authenticated;
grant update (ordinal, text, operator, value, unit, qualifier, indicator_id) on public.goal_metrics to authenticated;
create policy "everybody reads metrics of published goals" on public.goal_metrics
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality and owners read metrics" on public.goal_metrics
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor'))
    or goal_id in (select private.my_goals()));
create policy "managers say how goals of their division are judged" on public.goal_metrics
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('manager'))
    and (indicator_id is null or indicator_id in (
      select i.id from public.indicators i
      where i.municipality_code is null or i.municipality_code = goal_metrics.municipality_code)));
create policy "managers change metrics of their division" on public.goal_metrics
  for update to authenticated
  using (division_id in (select private.writable_divisions('manager')))
  with check (
    division_id in (select private.writable_divisions('manager'))
    and (indicator_id is null or indicator_id in (
      select i.id from public.indicators i
      where i.municipality_code is null or i.municipality_code = goal_metrics.municipality_code)));
create policy "managers remove metrics of their division" on public.goal_metrics
  for delete to authenticated using (division_id in (select private.writable_divisions('manager')));

alter table public.activities enable row level security;
grant select on public.activities to anon, authenticated;
grant delete on public.activities to authenticated;
grant insert (municipality_code, division_id, goal_id, ordinal, text, status, due_on, position_id) on public.activities to authenticated;
grant update (ordinal, text, status, due_on, position_id) on public.activities to authenticated;
create policy "everybody reads activities of published goals" on public.activities
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality and owners read activities" on public.activities
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor'))
    or goal_id in (select private.my_goals()));
create policy "managers plan activities for goals of their division" on public.activities
  for insert to authenticated with check (division_id in (select private.writable_divisions('manager')));
create policy "managers change activities of their division" on public.activities
  for update to authenticated
  using (division_id in (select private.writable_divisions('manager')))
  with check (division_id in (select private.writable_divisions('manager')));
create policy "managers remove activities of their division" on public.activities
  for delete to authenticated using (division_id in (select private.writable_divisions('manager')));

alter table public.goal_indicators enable row level security;
grant select on public.goal_indicators to anon, authenticated;
grant delete on public.goal_indicators to authenticated;
grant insert (municipality_code, division_id, goal_id, indicator_id) on public.goal_indicators to authenticated;
create policy "everybody reads indicators of goals of published goals" on public.goal_indicators
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality and owners read indicators of goals" on public.goal_indicators
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor'))
    or goal_id in (select private.my_goals()));
create policy "managers link goals of their division to indicators" on public.goal_indicators
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('manager'))
    and indicator_id in (
      select i.id from public.indicators i
      where i.municipality_code is null or i.municipality_code = goal_indicators.municipality_code));
create policy "managers remove indicators of goals of their division" on public.goal_indicators
  for delete to authenticated using (division_id in (select private.writable_divisions('manager')));
