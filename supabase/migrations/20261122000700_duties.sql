/*
 * Duties (velvoitteet): what a municipality is expected to follow, list by list and year by year, and with
 * which of its own indicators it does. The lists are data: who gave them, for when, and how far they were read.
 */
create type public.list_standing as enum ('in_force', 'not_in_force', 'unknown');
comment on type public.list_standing is 'Luettelon voimassaolo: voimassa, ei voimassa, ei tiedossa.';

create table public.indicator_lists (
  id uuid primary key default gen_random_uuid(),
  municipality_code text,
  division_id uuid,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (char_length(name) between 2 and 200),
  name_sv text not null default '' check (char_length(name_sv) <= 200),
  name_en text not null default '' check (char_length(name_en) <= 200),
  issuer text not null check (char_length(issuer) between 1 and 200),
  year int check (year between 1990 and 2100),
  standing public.list_standing not null default 'unknown',
  is_whole boolean not null default false,
  note text not null default '' check (char_length(note) <= 2000),
  source_url text not null default '' check (char_length(source_url) <= 1000),
  sort_order int not null default 0,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  unique nulls not distinct (municipality_code, code)
);
comment on table public.indicator_lists is 'A list of what a municipality is expected to follow (seurattavien luettelo); both owner columns null: given to all.';
comment on column public.indicator_lists.year is 'The year that the list is of; null: its source does not tell.';
comment on column public.indicator_lists.is_whole is 'All items of the list are here; false: only those that a source tells.';
create index indicator_lists_division_id_idx on public.indicator_lists (division_id);

create table public.indicator_list_items (
  id uuid primary key default gen_random_uuid(),
  municipality_code text,
  division_id uuid,
  list_id uuid not null references public.indicator_lists (id) on delete cascade,
  ordinal int not null check (ordinal > 0),
  heading text not null default '' check (char_length(heading) <= 200),
  title text not null check (char_length(title) between 1 and 500),
  title_sv text not null default '' check (char_length(title_sv) <= 500),
  title_en text not null default '' check (char_length(title_en) <= 500),
  external_id text check (char_length(external_id) between 1 and 100),
  indicator_id uuid references public.indicators (id),
  note text not null default '' check (char_length(note) <= 1000),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  unique (list_id, ordinal)
);
comment on table public.indicator_list_items is 'One thing that a list expects to be followed (seurattava asia).';
comment on column public.indicator_list_items.external_id is 'The Sotkanet id that the list names.';
comment on column public.indicator_list_items.indicator_id is 'The national indicator that is the same thing, where the bank has one.';
create index indicator_list_items_division_id_idx on public.indicator_list_items (division_id);
create index indicator_list_items_municipality_code_idx on public.indicator_list_items (municipality_code);
create index indicator_list_items_indicator_id_idx on public.indicator_list_items (indicator_id);

create table public.list_matches (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  item_id uuid not null references public.indicator_list_items (id) on delete cascade,
  indicator_id uuid references public.indicators (id),
  note text not null default '' check (char_length(note) <= 1000),
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  unique (municipality_code, item_id),
  constraint what_is_left_out_says_why check (indicator_id is not null or note <> '')
);
comment on table public.list_matches is 'With which indicator a municipality follows an item, or why it deliberately does not (seurannan valinta).';
create index list_matches_division_id_idx on public.list_matches (division_id);
create index list_matches_item_id_idx on public.list_matches (item_id);
create index list_matches_indicator_id_idx on public.list_matches (indicator_id);

create function public.list_coverage(home text)
returns table (
  list_id uuid, list_name text, list_name_sv text, list_name_en text, issuer text, year int,
  standing public.list_standing, is_whole boolean, list_note text, source_url text, is_own boolean,
  item_id uuid, heading text, title text, title_sv text, title_en text, external_id text, item_note text,
  match_id uuid, match_version int, match_note text, indicator_id uuid, slug text, indicator_name text,
  indicator_name_sv text, indicator_name_en text, newest_end date, goals jsonb)
language sql stable security invoker set search_path = '' as $$
  select l.id, l.name, l.name_sv, l.name_en, l.issuer, l.year, l.standing, l.is_whole, l.note, l.source_url,
    l.municipality_code is not null, t.id, t.heading, t.title, t.title_sv, t.title_en, t.external_id, t.note,
    k.id, k.version, k.note, i.id, i.slug, i.name, i.name_sv, i.name_en, newest.period_end, coalesce(touching.goals, '[]')
  from public.indicator_lists l
  left join public.indicator_list_items t on t.list_id = l.id
  left join public.list_matches k on k.item_id = t.id and k.municipality_code = list_coverage.home
  left join lateral (
    -- the municipality's own choice goes first; else the bank's series of the same thing
    select i.* from public.indicators i
    where (i.municipality_code is null or i.municipality_code = list_coverage.home)
      and (i.id = k.indicator_id or k.id is null and (
        i.id = t.indicator_id or i.external_source = 'sotkanet' and i.external_id = t.external_id))
    order by i.municipality_code nulls last limit 1
  ) i on true
  left join lateral (
    select max(o.period_end) as period_end
    from public.observations o
    left join public.areas a on a.code = o.area_code
    where o.indicator_id = i.id and o.value is not null
      and (o.municipality_code is null and a.municipality_number = list_coverage.home
        or o.municipality_code = list_coverage.home and coalesce(a.municipality_number, list_coverage.home) = list_coverage.home)
  ) newest on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', g.id, 'title', g.title) order by g.sort_order) as goals
    from public.goal_indicators gi join public.goals g on g.id = gi.goal_id
    where gi.indicator_id = i.id and gi.municipality_code = list_coverage.home
  ) touching on true
  where l.municipality_code is null or l.municipality_code = list_coverage.home
  order by l.sort_order, l.name, t.ordinal
$$;
comment on function public.list_coverage is
  'Every list with its items: with what each is followed, the newest own value, and which of our goals touch it. A list without items is one row.';
grant execute on function public.list_coverage to authenticated;

create trigger touch_version before update on public.indicator_lists for each row execute function private.touch_version();
create trigger touch_version before update on public.list_matches for each row execute function private.touch_version();
create trigger audit after insert or update or delete on public.indicator_lists for each row execute function private.audit();
create trigger audit after insert or update or delete on public.indicator_list_items for each row execute function private.audit();
create trigger audit after insert or update or delete on public.list_matches for each row execute function private.audit();

alter table public.indicator_lists enable row level security;
grant select, delete on public.indicator_lists to authenticated;
grant insert (municipality_code, division_id, code, name, name_sv, name_en, issuer, year, standing, is_whole, note, source_url)
  on public.indicator_lists to authenticated;
grant update (name, name_sv, name_en, issuer, year, standing, is_whole, note, source_url) on public.indicator_lists to authenticated;
create policy "people read the lists given to all and those of their municipality" on public.indicator_lists
  for select to authenticated using (
    municipality_code is null or municipality_code in (select private.my_municipalities('reader')));
create policy "coordinators bring lists" on public.indicator_lists
  for insert to authenticated with check (division_id in (select private.writable_divisions('coordinator')));
create policy "coordinators change their lists" on public.indicator_lists
  for update to authenticated
  using (division_id in (select private.writable_divisions('coordinator')))
  with check (division_id in (select private.writable_divisions('coordinator')));
create policy "coordinators remove their lists" on public.indicator_lists
  for delete to authenticated using (division_id in (select private.writable_divisions('coordinator')));

alter table public.indicator_list_items enable row level security;
grant select on public.indicator_list_items to authenticated;
grant insert (municipality_code, division_id, list_id, ordinal, heading, title, title_sv, title_en, external_id, note)
  on public.indicator_list_items to authenticated;
create policy "people read the items given to all and those of their municipality" on public.indicator_list_items
  for select to authenticated using (
    municipality_code is null or municipality_code in (select private.my_municipalities('reader')));
create policy "coordinators bring the items of their lists" on public.indicator_list_items
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('coordinator'))
    and list_id in (
      select l.id from public.indicator_lists l where l.municipality_code = indicator_list_items.municipality_code));

alter table public.list_matches enable row level security;
grant select, delete on public.list_matches to authenticated;
grant insert (municipality_code, division_id, item_id, indicator_id, note) on public.list_matches to authenticated;
grant update (indicator_id, note) on public.list_matches to authenticated;
create policy "people of the municipality read how it follows a list" on public.list_matches
  for select to authenticated using (municipality_code in (select private.my_municipalities('reader')));
create policy "coordinators choose how an item is followed" on public.list_matches
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('coordinator'))
    and item_id in (
      select t.id from public.indicator_list_items t
      where t.municipality_code is null or t.municipality_code = list_matches.municipality_code)
    and (indicator_id is null or indicator_id in (
      select i.id from public.indicators i
      where i.municipality_code is null or i.municipality_code = list_matches.municipality_code)));
create policy "coordinators change how an item is followed" on public.list_matches
  for update to authenticated
  using (division_id in (select private.writable_divisions('coordinator')))
  with check (
    division_id in (select private.writable_divisions('coordinator'))
    and (indicator_id is null or indicator_id in (
      select i.id from public.indicators i
      where i.municipality_code is null or i.municipality_code = list_matches.municipality_code)));
create policy "coordinators forget how an item is followed" on public.list_matches
  for delete to authenticated using (division_id in (select private.writable_divisions('coordinator')));
