/*
 * A scale (asteikko): between which numbers the values of an indicator can stand at all, where the source says so.
 */
alter table public.indicators
  add column lowest_value numeric,
  add column highest_value numeric,
  add constraint a_scale_goes_up check (lowest_value < highest_value);
comment on column public.indicators.lowest_value is
  'The lowest number that a value can be, as 0 of 0–100; null: nothing says so.';
comment on column public.indicators.highest_value is
  'The highest number that a value can be, as 100 of 0–100; null: nothing says so.';
grant insert (lowest_value, highest_value), update (lowest_value, highest_value) on public.indicators to authenticated;

create function private.keep_to_scale() returns trigger
language plpgsql set search_path = '' as $$
declare
  off record;
begin
  select i.slug, a.value into off
  from public.indicators i
  join added a on a.indicator_id = i.id
  where (i.lowest_value is not null or i.highest_value is not null)
    and (a.value < i.lowest_value or a.value > i.highest_value)
  limit 1;
  if found then
    raise exception '% is no value of %', off.value, off.slug using errcode = '23514';
  end if;
  return null;
end
$$;
comment on function private.keep_to_scale is
  'Refuses figures that their indicator cannot have. Values are added, never changed, so that insert is all it minds of them.';
create trigger keep_to_scale after insert on public.observations
  referencing new table as added for each statement execute function private.keep_to_scale();

create function private.keep_figures_on_scale() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from public.current_observations o
    where o.indicator_id = new.id and (o.value < new.lowest_value or o.value > new.highest_value)
  ) then
    raise exception 'figures of % stand outside the new scale', new.slug using errcode = '23514';
  end if;
  return new;
end
$$;
comment on function private.keep_figures_on_scale is
  'A scale cannot be told so that figures which hold fall outside it, seen by the teller or not.';
create trigger keep_figures_on_scale before update of lowest_value, highest_value on public.indicators
  for each row execute function private.keep_figures_on_scale();
