/*
 * Publishing: what leaves the house. Figures for the signed-out and for other municipalities come only
 * from published_observations, frozen at publishing; goals and reports carry published_at. Both are
 * written only by the functions below, which a coordinator calls. Compiled reports come with their own
 * migration.
 */
create table public.published_observations (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  definition_id uuid not null,
  component_id uuid not null,
  indicator_id uuid not null references public.indicators (id),
  area_code text not null references public.areas (code),
  year int not null check (year between 1990 and 2100),
  value numeric,
  state public.figure_state not null,
  visibility public.visibility not null default 'public',
  published_at timestamptz not null default now(),
  foreign key (definition_id, municipality_code, division_id)
    references public.index_definitions (id, municipality_code, division_id) match full,
  foreign key (component_id, definition_id) references public.index_components (id, definition_id) match full,
  unique (component_id, area_code, year),
  constraint only_public_figures_are_published check (visibility = 'public'),
  constraint missing_published_figures_have_no_value check ((state in ('not_available', 'suppressed')) = (value is null))
);
comment on table public.published_observations is 'A figure as it was published (julkaistu luku); small numbers are suppressed here, so that page, API and PDF agree.';
create index published_observations_definition_id_idx on public.published_observations (definition_id);
create index published_observations_division_id_idx on public.published_observations (division_id);
create index published_observations_municipality_code_idx on public.published_observations (municipality_code);
create index published_observations_indicator_id_idx on public.published_observations (indicator_id);
create index published_observations_area_code_idx on public.published_observations (area_code);

create function private.require_coordinator(municipality text) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if municipality is null or municipality not in (select private.writable_municipalities('coordinator')) then
    raise exception 'only a coordinator of the municipality publishes' using errcode = '42501';
  end if;
end
$$;
comment on function private.require_coordinator is 'Stops who may not publish. Definer rights to see memberships.';

create function private.publish_index(definition uuid) returns int
language plpgsql security definer set search_path = '' as $$
declare
  home text;
  smallest int;
  written int;
begin
  select municipality_code into home from public.index_definitions where id = definition;
  perform private.require_coordinator(home);
  select coalesce((select (value #>> '{}')::int from public.settings
    where municipality_code = home and key = 'smallest_published_count'), 5) into smallest;

  delete from public.published_observations where definition_id = definition;
  insert into public.published_observations
    (municipality_code, division_id, definition_id, component_id, indicator_id, area_code, year, value, state)
  select distinct on (c.id, extract(year from o.period_start))
    c.municipality_code, c.division_id, c.definition_id, c.id, o.indicator_id, o.area_code,
    extract(year from o.period_start)::int,
    case when small.is_small then null else o.value end,
    case when small.is_small then 'suppressed' else o.state end
  from public.index_components c
  join public.indicators i on i.id = c.indicator_id
  join public.areas a on a.municipality_number = c.municipality_code
  join public.observations o on o.indicator_id = c.indicator_id and o.area_code = a.code and o.class_id is null
  cross join lateral (
    select coalesce(o.numerator > 0 and o.numerator < smallest, false)
      or coalesce(i.counts_people and o.value > 0 and o.value < smallest, false) as is_small
  ) small
  where c.definition_id = definition
    and (o.municipality_code is null or o.municipality_code = c.municipality_code and o.visibility >= 'shared')
    and not exists (select from public.observations newer where newer.supersedes_id = o.id)
  order by c.id, extract(year from o.period_start), o.municipality_code nulls last, o.period_start desc;
  get diagnostics written = row_count;

  update public.index_definitions set visibility = 'public', published_at = now(), was_published = true
  where id = definition;
  update public.divisions set visibility = 'public', published_at = now()
  where id = (select division_id from public.index_definitions where id = definition);
  update public.index_components set visibility = 'public', published_at = now() where definition_id = definition;
  update public.indicators set visibility = 'public', published_at = now()
  where municipality_code = home
    and id in (select indicator_id from public.index_components where definition_id = definition);
  update public.municipalities set published_at = coalesce(published_at, now()) where code = home;
  return written;
end
$$;
comment on function private.publish_index is
  'Freezes the figures of an index for the public; a value whose count or numerator is below the setting is suppressed, and the own figure goes before the national one. The index has no parts whose sum would give a suppressed one away. Definer rights, because published rows are written by nobody else; checks the caller itself.';

create function private.publish_plan(plan uuid) returns int
language plpgsql security definer set search_path = '' as $$
declare
  home text;
  written int;
begin
  select municipality_code into home from public.plans where id = plan;
  perform private.require_coordinator(home);

  update public.goals set visibility = 'public', published_at = now()
  where plan_id = plan and visibility >= 'shared';
  get diagnostics written = row_count;

  update public.plans set visibility = 'public', published_at = now() where id = plan;
  update public.objectives set visibility = 'public', published_at = now()
  where id in (select objective_id from public.goals where plan_id = plan and published_at is not null);
  update public.divisions set visibility = 'public', published_at = now()
  where id in (select division_id from public.goals where plan_id = plan and published_at is not null);
  update public.positions set visibility = 'public', published_at = now()
  where id in (
    select o.position_id from public.goal_owners o join public.goals g on g.id = o.goal_id
    where g.plan_id = plan and g.published_at is not null);
  update public.goal_reports r set visibility = 'public', published_at = now()
  from public.goals g, public.reporting_rounds rr
  where g.id = r.goal_id and g.plan_id = plan and g.published_at is not null
    and rr.id = r.round_id and rr.closed_at is not null and not rr.is_demo and r.returned_at is null
    and r.version = (select max(x.version) from public.goal_reports x where x.round_id = r.round_id and x.goal_id = r.goal_id);
  update public.reporting_rounds rr set visibility = 'public', published_at = now()
  where rr.closed_at is not null and not rr.is_demo
    and rr.id in (select rp.round_id from public.round_plans rp where rp.plan_id = plan);
  update public.municipalities set published_at = coalesce(published_at, now()) where code = home;
  return written;
end
$$;
comment on function private.publish_plan is
  'Publishes the shared goals of a plan and their newest reports of closed rounds; internal goals stay inside. Definer rights, because published_at is granted to nobody; checks the caller itself.';

grant execute on function private.require_coordinator, private.publish_index, private.publish_plan to authenticated;

create function public.publish_index(definition uuid) returns int
language sql security invoker set search_path = '' as $$ select private.publish_index(definition) $$;
comment on function public.publish_index is 'Publishes the figures of an index; how many. Coordinators only.';

create function public.publish_plan(plan uuid) returns int
language sql security invoker set search_path = '' as $$ select private.publish_plan(plan) $$;
comment on function public.publish_plan is 'Publishes the shared goals of a plan and their reports of closed rounds; how many goals. Coordinators only.';

grant execute on function public.publish_index, public.publish_plan to authenticated;

create trigger audit after insert or update or delete on public.published_observations for each row execute function private.audit();

alter table public.published_observations enable row level security;
grant select on public.published_observations to anon, authenticated;
create policy "everybody reads what was published" on public.published_observations
  for select to anon, authenticated using (visibility = 'public' and published_at is not null);
