/*
 * Services: the spaces of a unit, and the quick entry of a month for a whole service area. The values
 * themselves are observations (numerator, denominator, method and scope beside the value).
 */
create table public.unit_spaces (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  service_unit_id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  floor_area numeric not null check (floor_area > 0 and floor_area < 1000000),
  is_counted boolean not null default true,
  note text not null default '' check (char_length(note) <= 2000),
  valid_from date,
  valid_to date,
  source_figure_id uuid,
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (service_unit_id, municipality_code, division_id)
    references public.service_units (id, municipality_code, division_id) match full,
  foreign key (source_figure_id, municipality_code) references public.source_figures (id, municipality_code),
  unique nulls not distinct (service_unit_id, name, valid_from),
  constraint spaces_end_after_they_begin check (valid_to >= valid_from)
);
comment on table public.unit_spaces is 'A space (tila) of a service unit.';
comment on column public.unit_spaces.floor_area is 'Huoneistoala in square metres.';
comment on column public.unit_spaces.is_counted is 'Counted into m² per child; what is counted and why stands in the note.';
create index unit_spaces_division_id_idx on public.unit_spaces (division_id);
create index unit_spaces_municipality_code_idx on public.unit_spaces (municipality_code);
create index unit_spaces_source_figure_id_idx on public.unit_spaces (source_figure_id);

create table public.entry_indicators (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  service_area_id uuid not null,
  indicator_id uuid not null references public.indicators (id),
  class_id uuid references public.classes (id),
  unit_kind text check (unit_kind ~ '^[a-z_]+$'),
  asks_parts boolean not null default false,
  sort_order int not null default 0,
  visibility public.visibility not null default 'shared',
  foreign key (service_area_id, municipality_code, division_id)
    references public.service_areas (id, municipality_code, division_id) match full,
  unique nulls not distinct (service_area_id, indicator_id, class_id, unit_kind)
);
comment on table public.entry_indicators is 'An indicator that is entered each month for the units of a service area (kuukausilomakkeen mittari).';
comment on column public.entry_indicators.unit_kind is 'Asked only of units of this kind (service_units.kind); null: of all.';
comment on column public.entry_indicators.asks_parts is 'Numerator and denominator are asked for and the value is computed.';
create index entry_indicators_division_id_idx on public.entry_indicators (division_id);
create index entry_indicators_municipality_code_idx on public.entry_indicators (municipality_code);
create index entry_indicators_indicator_id_idx on public.entry_indicators (indicator_id);
create index entry_indicators_class_id_idx on public.entry_indicators (class_id);

create trigger touch_version before update on public.unit_spaces for each row execute function private.touch_version();
create trigger unpublish_when_edited before update on public.unit_spaces for each row execute function private.unpublish_when_edited();
create trigger audit after insert or update or delete on public.unit_spaces for each row execute function private.audit();
create trigger audit after insert or update or delete on public.entry_indicators for each row execute function private.audit();

/* ---- the month's sheet: what it shows, and how it is saved ---- */

create function public.entry_sheet(municipality text, area uuid, month date)
returns table (
  service_unit_id uuid, unit_name text, unit_kind text, valid_from date, valid_to date,
  indicator_id uuid, slug text, indicator_name text, indicator_name_sv text, indicator_name_en text,
  unit text, indicator_decimals int, asks_parts boolean, sort_order int,
  class_id uuid, class_name text, class_name_sv text, class_name_en text,
  period_start date, period_end date,
  observation_id uuid, value numeric, numerator numeric, denominator numeric, decimals int, state public.figure_state,
  note text, edition int, entered_at timestamptz, entered_by text,
  method text, scope text, previous_period_end date, previous_value numeric, previous_decimals int)
language sql stable security invoker set search_path = '' as $$
  with period as (
    select date_trunc('month', month)::date as first, (date_trunc('month', month) + interval '1 month - 1 day')::date as last
  )
  select
    u.id, u.name, u.kind, u.valid_from, u.valid_to,
    i.id, i.slug, i.name, i.name_sv, i.name_en,
    i.unit, i.decimals, e.asks_parts, e.sort_order,
    c.id, c.name, c.name_sv, c.name_en,
    p.first, p.last,
    o.id, o.value, o.numerator, o.denominator, o.decimals, o.state,
    o.note, o.edition, o.created_at, author.full_name,
    coalesce(o.method, before.method, ''), coalesce(o.scope, before.scope, ''),
    before.period_end, before.value, before.decimals
  from period p
  join public.service_units u on u.service_area_id = area and u.municipality_code = municipality
    and (u.valid_from is null or u.valid_from <= p.last) and (u.valid_to is null or u.valid_to >= p.first)
  join public.entry_indicators e on e.service_area_id = area and e.municipality_code = municipality
    and (e.unit_kind is null or e.unit_kind = u.kind)
  join public.indicators i on i.id = e.indicator_id
  left join public.classes c on c.id = e.class_id
  left join public.current_observations o on o.municipality_code = municipality and o.indicator_id = i.id
    and o.service_unit_id = u.id and o.class_id is not distinct from e.class_id
    and o.period_start = p.first and o.period_end = p.last
  left join public.profiles author on author.id = o.created_by
  left join lateral (
    select x.period_end, x.value, x.decimals, x.method, x.scope
    from public.current_observations x
    where x.municipality_code = municipality and x.indicator_id = i.id and x.service_unit_id = u.id
      and x.class_id is not distinct from e.class_id and x.period_end < p.first
    order by x.period_end desc limit 1
  ) before on true
  order by u.name, u.id, e.sort_order, i.sort_order, e.id
$$;
comment on function public.entry_sheet is
  'The sheet of a month (kuukausilomake): the units of a service area open in it × the indicators asked, with what is there already. A unit closed mid-month is still asked; one closed before is not.';
grant execute on function public.entry_sheet to authenticated;

create function public.enter_observations(municipality text, entries jsonb)
returns table (
  key text, outcome text, reason text, observation_id uuid, value numeric, numerator numeric, denominator numeric,
  decimals int, state public.figure_state, note text, edition int, entered_at timestamptz, entered_by text)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  entry record;
  series record;
  held public.observations;
  before record;
  new_value numeric;
  new_state public.figure_state;
begin
  for entry in
    select * from jsonb_to_recordset(entries) as e (
      key text, indicator_id uuid, service_unit_id uuid, service_area_id uuid, class_id uuid,
      period_start date, period_end date, value numeric, numerator numeric, denominator numeric, decimals int,
      state public.figure_state, method text, scope text, note text, expected_current_id uuid)
    -- always in the same order, so that two who save at once wait for each other instead of locking up
    order by e.indicator_id, e.service_unit_id, e.service_area_id, e.class_id, e.period_start, e.key
  loop
    key := entry.key; outcome := null; reason := '';

    select coalesce(u.division_id, a.division_id) as division_id, i.unit, i.decimals,
      entry.service_unit_id is not null and (u.valid_from > entry.period_end or u.valid_to < entry.period_start) as is_closed
    into series
    from public.indicators i
    left join public.service_units u on u.id = entry.service_unit_id and u.municipality_code = municipality
    left join public.service_areas a on a.id = entry.service_area_id and a.municipality_code = municipality
    where i.id = entry.indicator_id;

    select o.* into held from public.current_observations o
    where o.municipality_code = municipality and o.indicator_id = entry.indicator_id
      and o.service_unit_id is not distinct from entry.service_unit_id
      and o.service_area_id is not distinct from entry.service_area_id
      and o.subject_division_id is null and o.area_code is null
      and o.class_id is not distinct from entry.class_id
      and o.period_start = entry.period_start and o.period_end = entry.period_end
    order by o.edition desc limit 1;

    new_state := coalesce(entry.state, 'final');
    new_value := case
      when new_state in ('not_available', 'suppressed') then null
      when entry.numerator is not null and entry.denominator <> 0
        then entry.numerator / entry.denominator * case when series.unit = '%' then 100 else 1 end
      else entry.value end;

    if series.division_id is null then
      outcome := 'refused'; reason := 'unknown_subject';
    elsif new_value is null and new_state not in ('not_available', 'suppressed') then
      outcome := case when entry.denominator = 0 then 'refused' else 'unchanged' end;
      reason := case when entry.denominator = 0 then 'denominator_is_zero' else '' end;
    elsif held.id is not null and held.state = new_state
      and coalesce(entry.note, held.note) = held.note
      and (held.numerator is not distinct from entry.numerator and held.denominator is not distinct from entry.denominator
          and (entry.numerator is not null or held.value is not distinct from new_value)
        or entry.numerator is null and entry.denominator is null
          and round(held.value, coalesce(held.decimals, series.decimals)) = new_value) then
      outcome := 'unchanged';
    elsif held.id is distinct from entry.expected_current_id then
      outcome := 'conflict';
    elsif coalesce(series.is_closed, false) then
      outcome := 'refused'; reason := 'unit_is_closed';
    else
      select x.method, x.scope into before from public.current_observations x
      where x.municipality_code = municipality and x.indicator_id = entry.indicator_id
        and x.service_unit_id is not distinct from entry.service_unit_id
        and x.service_area_id is not distinct from entry.service_area_id
        and x.class_id is not distinct from entry.class_id and x.period_end <= entry.period_end
      order by x.period_end desc limit 1;
      begin
        insert into public.observations (municipality_code, division_id, indicator_id, service_unit_id, service_area_id,
          class_id, period_start, period_end, value, numerator, denominator, decimals, state, method, scope, note,
          edition, supersedes_id)
        values (municipality, series.division_id, entry.indicator_id, entry.service_unit_id, entry.service_area_id,
          entry.class_id, entry.period_start, entry.period_end, new_value,
          case when new_value is not null then entry.numerator end, case when new_value is not null then entry.denominator end,
          entry.decimals, new_state, coalesce(entry.method, before.method, ''), coalesce(entry.scope, before.scope, ''),
          coalesce(entry.note, ''), coalesce(held.edition, 0) + 1, held.id)
        returning * into held;
        outcome := 'saved';
      exception
        when unique_violation then -- somebody else was quicker by a moment
          outcome := 'conflict';
          select o.* into held from public.current_observations o
          where o.municipality_code = municipality and o.indicator_id = entry.indicator_id
            and o.service_unit_id is not distinct from entry.service_unit_id
            and o.service_area_id is not distinct from entry.service_area_id
            and o.subject_division_id is null and o.area_code is null
            and o.class_id is not distinct from entry.class_id
            and o.period_start = entry.period_start and o.period_end = entry.period_end
          order by o.edition desc limit 1;
        when check_violation or numeric_value_out_of_range then
          outcome := 'refused'; reason := 'out_of_range';
      end;
    end if;

    observation_id := held.id; value := held.value; numerator := held.numerator; denominator := held.denominator;
    decimals := held.decimals; state := held.state; note := held.note; edition := held.edition;
    entered_at := held.created_at;
    select p.full_name into entered_by from public.profiles p where p.id = held.created_by;
    return next;
  end loop;
end
$$;
comment on function public.enter_observations is
  'Saves a sheet of values in one transaction (kuukauden luvut): each row is saved as a new edition, unchanged, refused (reason) or in conflict, because its current edition is not the expected one; a conflict saves the other rows and answers with what stands now. The answers are in no order: find them by key.';
grant execute on function public.enter_observations to authenticated;

alter table public.unit_spaces enable row level security;
grant select on public.unit_spaces to anon, authenticated;
grant insert (municipality_code, division_id, service_unit_id, name, floor_area, is_counted, note, valid_from, valid_to,
  source_figure_id) on public.unit_spaces to authenticated;
grant update (name, floor_area, is_counted, note, valid_from, valid_to, visibility) on public.unit_spaces to authenticated;
create policy "everybody reads published spaces" on public.unit_spaces
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read its spaces" on public.unit_spaces
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "managers add spaces of their division" on public.unit_spaces
  for insert to authenticated with check (division_id in (select private.writable_divisions('manager')));
create policy "managers change spaces of their division" on public.unit_spaces
  for update to authenticated
  using (division_id in (select private.writable_divisions('manager')))
  with check (
    division_id in (select private.writable_divisions('manager'))
    and (visibility < 'public' or municipality_code in (select private.writable_municipalities('coordinator'))));

alter table public.entry_indicators enable row level security;
grant select, delete on public.entry_indicators to authenticated;
grant insert (municipality_code, division_id, service_area_id, indicator_id, class_id, unit_kind, asks_parts, sort_order)
  on public.entry_indicators to authenticated;
grant update (asks_parts, sort_order) on public.entry_indicators to authenticated;
create policy "people of the municipality read what is asked each month" on public.entry_indicators
  for select to authenticated using (
    visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "managers say what is asked each month" on public.entry_indicators
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('manager'))
    and indicator_id in (
      select i.id from public.indicators i
      where i.municipality_code is null or i.municipality_code = entry_indicators.municipality_code));
create policy "managers order what is asked each month" on public.entry_indicators
  for update to authenticated
  using (division_id in (select private.writable_divisions('manager')))
  with check (division_id in (select private.writable_divisions('manager')));
create policy "managers stop asking" on public.entry_indicators
  for delete to authenticated using (division_id in (select private.writable_divisions('manager')));

/* ---- units: whoever leads the division opens and closes its units, not only the admin ---- */

drop policy "admins make service units" on public.service_units;
drop policy "admins change service units" on public.service_units;
create policy "managers make service units of their division" on public.service_units
  for insert to authenticated with check (division_id in (select private.writable_divisions('manager')));
create policy "managers change service units of their division" on public.service_units
  for update to authenticated
  using (division_id in (select private.writable_divisions('manager')))
  with check (division_id in (select private.writable_divisions('manager')));
