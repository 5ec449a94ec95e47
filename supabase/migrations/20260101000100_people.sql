/*
 * People: the municipality (kunta), its divisions (toimiala), service areas (palvelualue), units and
 * positions (nimike), who holds a position, and what a person may do where. The helper functions of
 * every later policy stand at the end of this file.
 */

-- Ordered: a higher role may do all that a lower one may, so policies compare with >=.
-- admin ranks above coordinator on purpose: it has no way round the audit either.
create type public.member_role as enum ('reader', 'contributor', 'editor', 'manager', 'coordinator', 'admin');
comment on type public.member_role is 'Rooli: what a membership allows, ordered from least to most.';

create table public.municipalities (
  code text primary key check (code ~ '^[0-9]{3}$'),
  name text not null check (name <> ''),
  name_sv text not null check (name_sv <> ''),
  slug text not null unique check (slug ~ '^[a-z-]+$'),
  languages text[] not null default '{fi}',
  published_at timestamptz,
  constraint languages_are_known check (languages <@ array['fi', 'sv', 'en'] and cardinality(languages) > 0)
);
comment on table public.municipalities is 'A municipality (kunta), the tenant of everything else.';
comment on column public.municipalities.code is 'Statistics Finland''s kuntakoodi, three digits with leading zeros.';
comment on column public.municipalities.slug is 'The name in public addresses: /avoin/heinola.';
comment on column public.municipalities.published_at is 'When the public pages were opened; null: not open.';

create table public.divisions (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null references public.municipalities (code),
  name text not null check (char_length(name) between 2 and 200),
  is_whole boolean not null default false,
  valid_from date,
  valid_to date,
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  unique (id, municipality_code),
  unique (id, municipality_code, is_whole),
  unique (municipality_code, name),
  constraint divisions_end_after_they_begin check (valid_to >= valid_from)
);
comment on table public.divisions is 'A division of the municipality (toimiala), the owner of every owned row.';
comment on column public.divisions.is_whole is 'The one row of each municipality that stands for all of it (koko kunta).';
comment on column public.divisions.valid_to is 'Last day of the division; Heinola''s sote division ended on 31.12.2022.';
create unique index divisions_one_whole_idx on public.divisions (municipality_code) where is_whole;

create table public.service_areas (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  name text not null check (char_length(name) between 2 and 200),
  tag text check (char_length(tag) between 1 and 20),
  valid_from date,
  valid_to date,
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  unique (id, municipality_code),
  unique (id, municipality_code, division_id),
  unique (division_id, name),
  constraint service_areas_end_after_they_begin check (valid_to >= valid_from)
);
comment on table public.service_areas is 'A service area (palvelualue), the level below a division.';
comment on column public.service_areas.tag is 'The prefix that goals carry in the documents: VAKA, OP/KOU, VIRE, HYTE.';
create index service_areas_municipality_code_idx on public.service_areas (municipality_code);

create table public.service_units (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  service_area_id uuid not null,
  name text not null check (char_length(name) between 2 and 200),
  kind text not null check (kind ~ '^[a-z_]+$'),
  valid_from date,
  valid_to date,
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (service_area_id, municipality_code, division_id)
    references public.service_areas (id, municipality_code, division_id) match full,
  unique (id, municipality_code, division_id),
  unique (service_area_id, name),
  constraint service_units_end_after_they_begin check (valid_to >= valid_from)
);
comment on table public.service_units is 'A service unit (toimintayksikkö): day-care centre, school, library.';
comment on column public.service_units.kind is 'What the unit is, one English word: school, daycare, library.';
create index service_units_division_id_idx on public.service_units (division_id);
create index service_units_municipality_code_idx on public.service_units (municipality_code);

create table public.profiles (
  id uuid primary key references auth.users (id) on delete cascade,
  full_name text not null check (char_length(full_name) between 1 and 200),
  locale text not null default 'fi' check (locale in ('fi', 'sv', 'en')),
  is_active boolean not null default true,
  version int not null default 1,
  updated_at timestamptz not null default now()
);
comment on table public.profiles is 'A person (käyttäjä) who can sign in.';
comment on column public.profiles.is_active is 'False closes every door at once, whatever the memberships say.';

create table public.positions (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  title text not null check (char_length(title) between 2 and 200),
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full,
  unique (id, municipality_code),
  unique (id, municipality_code, division_id),
  unique (division_id, title)
);
comment on table public.positions is 'A position (nimike) that carries responsibility; people come and go, the title stays.';
create index positions_municipality_code_idx on public.positions (municipality_code);

create table public.position_holders (
  id uuid primary key default gen_random_uuid(),
  municipality_code text not null,
  division_id uuid not null,
  position_id uuid not null,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  is_substitute boolean not null default false,
  valid_from date not null default current_date,
  valid_to date,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (position_id, municipality_code, division_id)
    references public.positions (id, municipality_code, division_id) match full,
  unique (position_id, profile_id, valid_from),
  constraint holders_leave_after_they_come check (valid_to >= valid_from)
);
comment on table public.position_holders is 'Who holds a position (viranhaltija) from when to when.';
comment on column public.position_holders.is_substitute is 'A substitute (sijainen) acts on behalf of the holder.';
create index position_holders_profile_id_idx on public.position_holders (profile_id);
create index position_holders_division_id_idx on public.position_holders (division_id);
create index position_holders_municipality_code_idx on public.position_holders (municipality_code);

create table public.memberships (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  municipality_code text not null,
  division_id uuid not null,
  is_whole boolean not null,
  role public.member_role not null,
  valid_from date not null default current_date,
  valid_to date,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (division_id, municipality_code, is_whole)
    references public.divisions (id, municipality_code, is_whole) match full,
  unique (user_id, division_id),
  constraint coordinators_and_admins_serve_the_whole check (role < 'coordinator' or is_whole),
  constraint memberships_end_after_they_begin check (valid_to >= valid_from)
);
comment on table public.memberships is 'What a person may do in a division (jäsenyys); on the whole division: everywhere in the municipality.';
comment on column public.memberships.is_whole is 'Copied from the division and tied to it by the key, so that a constraint can read it.';
create index memberships_division_id_idx on public.memberships (division_id);
create index memberships_municipality_code_idx on public.memberships (municipality_code);

create table public.settings (
  municipality_code text not null,
  division_id uuid not null,
  key text not null check (key ~ '^[a-z_]+$'),
  value jsonb not null,
  visibility public.visibility not null default 'shared',
  published_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  primary key (municipality_code, key),
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full
);
comment on table public.settings is 'A setting (asetus) of the municipality, such as how often the index is reported.';
create index settings_division_id_idx on public.settings (division_id);

create table private.view_as (
  user_id uuid primary key references public.profiles (id) on delete cascade,
  municipality_code text not null,
  division_id uuid not null,
  role public.member_role not null,
  until timestamptz not null,
  foreign key (division_id, municipality_code) references public.divisions (id, municipality_code) match full
);
comment on table private.view_as is '"Näytä kuten": while a row lives, its user reads as that role and writes nothing.';

/* ---- who am I, and where: the helpers of every policy ---- */

create function private.my_roles()
returns table (municipality_code text, division_id uuid, is_whole boolean, role public.member_role, read_only boolean)
language sql stable security definer set search_path = '' as $$
  with viewing as (
    select v.municipality_code, v.division_id, d.is_whole, v.role
    from private.view_as v
    join public.divisions d on d.id = v.division_id
    join public.profiles p on p.id = v.user_id and p.is_active
    where v.user_id = (select auth.uid()) and v.until > now()
      and exists (
        select from public.memberships m
        where m.user_id = v.user_id and m.municipality_code = v.municipality_code and m.role >= 'coordinator'
          and m.valid_from <= current_date and (m.valid_to is null or m.valid_to >= current_date))
  )
  select v.municipality_code, v.division_id, v.is_whole, v.role, true from viewing v
  union all
  select m.municipality_code, m.division_id, m.is_whole, m.role, false
  from public.memberships m
  join public.profiles p on p.id = m.user_id and p.is_active
  where m.user_id = (select auth.uid())
    and m.valid_from <= current_date and (m.valid_to is null or m.valid_to >= current_date)
    and not exists (select from viewing)
$$;
comment on function private.my_roles is
  'The caller''s roles today: the active view-as row, else memberships not expired. Definer rights, because memberships has policies of its own. Not granted to anybody: the helpers below call it.';

create function private.my_divisions(at_least public.member_role) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select d.id
  from private.my_roles() r
  join public.divisions d on d.municipality_code = r.municipality_code and (r.is_whole or d.id = r.division_id)
  where r.role >= at_least
$$;
comment on function private.my_divisions is 'Divisions in which the caller has the role or a higher one. Definer rights to see memberships.';

create function private.writable_divisions(at_least public.member_role) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select d.id
  from private.my_roles() r
  join public.divisions d on d.municipality_code = r.municipality_code and (r.is_whole or d.id = r.division_id)
  where r.role >= at_least and not r.read_only
$$;
comment on function private.writable_divisions is 'As my_divisions, but empty while viewing as another. Definer rights to see memberships.';

create function private.my_municipalities(at_least public.member_role) returns setof text
language sql stable security definer set search_path = '' as $$
  select distinct r.municipality_code from private.my_roles() r where r.role >= at_least
$$;
comment on function private.my_municipalities is 'Municipalities in which the caller has the role somewhere. Definer rights to see memberships.';

create function private.writable_municipalities(at_least public.member_role) returns setof text
language sql stable security definer set search_path = '' as $$
  select distinct r.municipality_code from private.my_roles() r
  where r.role >= at_least and r.is_whole and not r.read_only
$$;
comment on function private.writable_municipalities is
  'Municipalities in which the caller holds the role for the whole, not viewing as another. For rows whose division is yet to be made. Definer rights to see memberships.';

create function private.my_colleagues(at_least public.member_role) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select m.user_id
  from public.memberships m
  where m.municipality_code in (select private.my_municipalities(at_least))
$$;
comment on function private.my_colleagues is
  'People with a membership in a municipality where the caller has the role. Definer rights to see memberships.';

create function private.my_people() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select m.user_id
  from public.memberships m
  group by m.user_id
  having bool_and(m.municipality_code in (select private.writable_municipalities('admin')))
$$;
comment on function private.my_people is
  'People who serve no municipality but those where the caller is an admin: whose profile the caller may change. Definer rights to see memberships.';

create function private.is_viewing() returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from private.view_as v where v.user_id = (select auth.uid()) and v.until > now())
$$;
comment on function private.is_viewing is 'Whether the caller is viewing as another, and so writes nothing. Definer rights, because view_as is nobody''s table.';

create function private.me()
returns table (
  user_id uuid, full_name text, locale text, municipality_code text, municipality_name text, municipality_slug text,
  division_id uuid, division_name text, is_whole boolean, role public.member_role, read_only boolean)
language sql stable security definer set search_path = '' as $$
  select p.id, p.full_name, p.locale, r.municipality_code, m.name, m.slug, r.division_id, d.name, r.is_whole, r.role, r.read_only
  from public.profiles p
  left join private.my_roles() r on true
  left join public.municipalities m on m.code = r.municipality_code
  left join public.divisions d on d.id = r.division_id
  where p.id = (select auth.uid())
$$;
comment on function private.me is 'The caller and the caller''s roles, one row each. Definer rights to call my_roles.';

create function private.start_view_as(division uuid, as_role public.member_role) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select from public.divisions d
    where d.id = division and d.municipality_code in (select private.writable_municipalities('coordinator'))
  ) or as_role >= 'coordinator' then
    raise exception 'only coordinators and admins view as another, and only as a lower role' using errcode = '42501';
  end if;
  insert into private.view_as (user_id, municipality_code, division_id, role, until)
  select auth.uid(), d.municipality_code, d.id, as_role, now() + interval '1 hour'
  from public.divisions d where d.id = division
  on conflict (user_id) do update
    set municipality_code = excluded.municipality_code, division_id = excluded.division_id,
      role = excluded.role, until = excluded.until;
end
$$;
comment on function private.start_view_as is 'Begins "näytä kuten" for an hour. Definer rights, because view_as is nobody''s table; checks the caller itself.';

create function private.stop_view_as() returns void
language sql security definer set search_path = '' as $$
  delete from private.view_as where user_id = (select auth.uid())
$$;
comment on function private.stop_view_as is 'Ends the caller''s own "näytä kuten". Definer rights, because view_as is nobody''s table.';

grant execute on function
  private.my_divisions, private.writable_divisions, private.my_municipalities, private.writable_municipalities,
  private.my_colleagues, private.my_people, private.is_viewing, private.me, private.start_view_as, private.stop_view_as
  to authenticated;

create function public.me()
returns table (
  user_id uuid, full_name text, locale text, municipality_code text, municipality_name text, municipality_slug text,
  division_id uuid, division_name text, is_whole boolean, role public.member_role, read_only boolean)
language sql stable security invoker set search_path = '' as $$ select * from private.me() $$;
comment on function public.me is 'Who is signed in, and with which roles: one row a role, or one without a role.';

create function public.start_view_as(division uuid, as_role public.member_role) returns void
language sql security invoker set search_path = '' as $$ select private.start_view_as(division, as_role) $$;
comment on function public.start_view_as is 'Begins "näytä kuten": the caller reads as this role of this division and writes nothing.';

create function public.stop_view_as() returns void
language sql security invoker set search_path = '' as $$ select private.stop_view_as() $$;
comment on function public.stop_view_as is 'Ends "näytä kuten".';

grant execute on function public.me, public.start_view_as, public.stop_view_as to authenticated;

/* ---- bookkeeping ---- */

create trigger touch_version before update on public.divisions for each row execute function private.touch_version();
create trigger touch_version before update on public.service_areas for each row execute function private.touch_version();
create trigger touch_version before update on public.service_units for each row execute function private.touch_version();
create trigger touch_version before update on public.profiles for each row execute function private.touch_version();
create trigger touch_version before update on public.positions for each row execute function private.touch_version();
create trigger touch_version before update on public.position_holders for each row execute function private.touch_version();
create trigger touch_version before update on public.memberships for each row execute function private.touch_version();
create trigger touch_version before update on public.settings for each row execute function private.touch_version();
create trigger unpublish_when_edited before update on public.divisions for each row execute function private.unpublish_when_edited();
create trigger unpublish_when_edited before update on public.service_areas for each row execute function private.unpublish_when_edited();
create trigger unpublish_when_edited before update on public.service_units for each row execute function private.unpublish_when_edited();
create trigger unpublish_when_edited before update on public.positions for each row execute function private.unpublish_when_edited();
create trigger unpublish_when_edited before update on public.settings for each row execute function private.unpublish_when_edited();

/* ---- who may do what ---- */

alter table public.municipalities enable row level security;
grant select on public.municipalities to anon, authenticated;
create policy "everybody sees a municipality that opened its public pages" on public.municipalities
  for select to anon using (published_at is not null);
create policy "people see their own municipalities and the open ones" on public.municipalities
  for select to authenticated using (
    published_at is not null or code in (select private.my_municipalities('reader')));

alter table public.divisions enable row level security;
grant select on public.divisions to anon, authenticated;
grant insert (municipality_code, name, valid_from, valid_to) on public.divisions to authenticated;
grant update (name, valid_from, valid_to) on public.divisions to authenticated;
create policy "everybody reads published divisions" on public.divisions
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read its divisions" on public.divisions
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or id in (select private.my_divisions('editor')));
create policy "admins make divisions" on public.divisions
  for insert to authenticated with check (municipality_code in (select private.writable_municipalities('admin')));
create policy "admins change divisions" on public.divisions
  for update to authenticated
  using (municipality_code in (select private.writable_municipalities('admin')))
  with check (municipality_code in (select private.writable_municipalities('admin')));

alter table public.service_areas enable row level security;
grant select on public.service_areas to anon, authenticated;
grant insert (municipality_code, division_id, name, tag, valid_from, valid_to) on public.service_areas to authenticated;
grant update (name, tag, valid_from, valid_to) on public.service_areas to authenticated;
create policy "everybody reads published service areas" on public.service_areas
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read its service areas" on public.service_areas
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "admins make service areas" on public.service_areas
  for insert to authenticated with check (division_id in (select private.writable_divisions('admin')));
create policy "admins change service areas" on public.service_areas
  for update to authenticated
  using (division_id in (select private.writable_divisions('admin')))
  with check (division_id in (select private.writable_divisions('admin')));

alter table public.service_units enable row level security;
grant select on public.service_units to anon, authenticated;
grant insert (municipality_code, division_id, service_area_id, name, kind, valid_from, valid_to)
  on public.service_units to authenticated;
grant update (name, kind, valid_from, valid_to) on public.service_units to authenticated;
create policy "everybody reads published service units" on public.service_units
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read its service units" on public.service_units
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "admins make service units" on public.service_units
  for insert to authenticated with check (division_id in (select private.writable_divisions('admin')));
create policy "admins change service units" on public.service_units
  for update to authenticated
  using (division_id in (select private.writable_divisions('admin')))
  with check (division_id in (select private.writable_divisions('admin')));

alter table public.profiles enable row level security;
grant select on public.profiles to authenticated;
grant update (full_name, locale, is_active) on public.profiles to authenticated;
create policy "people see themselves and their colleagues" on public.profiles
  for select to authenticated using (
    id = (select auth.uid()) or id in (select private.my_colleagues('reader')));
-- The check on is_active keeps a closed account from opening itself again.
create policy "people change their own profile, admins that of their people" on public.profiles
  for update to authenticated
  using (
    id = (select auth.uid()) and is_active and not (select private.is_viewing())
    or id in (select private.my_people()))
  with check (
    id = (select auth.uid()) and is_active and not (select private.is_viewing())
    or id in (select private.my_people()));

alter table public.positions enable row level security;
grant select on public.positions to anon, authenticated;
grant insert (municipality_code, division_id, title) on public.positions to authenticated;
grant update (title) on public.positions to authenticated;
create policy "everybody reads published positions" on public.positions
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read its positions" on public.positions
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "admins make positions" on public.positions
  for insert to authenticated with check (division_id in (select private.writable_divisions('admin')));
create policy "admins change positions" on public.positions
  for update to authenticated
  using (division_id in (select private.writable_divisions('admin')))
  with check (division_id in (select private.writable_divisions('admin')));

alter table public.position_holders enable row level security;
grant select on public.position_holders to authenticated;
grant insert (municipality_code, division_id, position_id, profile_id, is_substitute, valid_from, valid_to)
  on public.position_holders to authenticated;
grant update (is_substitute, valid_from, valid_to) on public.position_holders to authenticated;
create policy "people of the municipality see who holds which position" on public.position_holders
  for select to authenticated using (municipality_code in (select private.my_municipalities('reader')));
create policy "admins name the holders of positions" on public.position_holders
  for insert to authenticated with check (
    division_id in (select private.writable_divisions('admin'))
    and profile_id in (select private.my_colleagues('admin')));
create policy "admins change the holders of positions" on public.position_holders
  for update to authenticated
  using (division_id in (select private.writable_divisions('admin')))
  with check (division_id in (select private.writable_divisions('admin')));

alter table public.memberships enable row level security;
grant select, delete on public.memberships to authenticated;
grant insert (user_id, municipality_code, division_id, is_whole, role, valid_from, valid_to)
  on public.memberships to authenticated;
grant update (role, valid_from, valid_to) on public.memberships to authenticated;
create policy "people see their own memberships, managers those of their division" on public.memberships
  for select to authenticated using (
    user_id = (select auth.uid()) or division_id in (select private.my_divisions('manager')));
-- Nobody lifts oneself: every change of a membership is made by somebody else.
create policy "managers add members up to editor, admins anybody" on public.memberships
  for insert to authenticated with check (
    user_id <> (select auth.uid())
    and user_id in (select private.my_colleagues('manager'))
    and (role <= 'editor' and division_id in (select private.writable_divisions('manager'))
      or division_id in (select private.writable_divisions('admin'))));
create policy "managers change members up to editor, admins anybody" on public.memberships
  for update to authenticated
  using (
    user_id <> (select auth.uid())
    and (role <= 'editor' and division_id in (select private.writable_divisions('manager'))
      or division_id in (select private.writable_divisions('admin'))))
  with check (
    user_id <> (select auth.uid())
    and (role <= 'editor' and division_id in (select private.writable_divisions('manager'))
      or division_id in (select private.writable_divisions('admin'))));
create policy "managers remove members up to editor, admins anybody" on public.memberships
  for delete to authenticated using (
    user_id <> (select auth.uid())
    and (role <= 'editor' and division_id in (select private.writable_divisions('manager'))
      or division_id in (select private.writable_divisions('admin'))));

alter table public.settings enable row level security;
grant select on public.settings to anon, authenticated;
grant insert (municipality_code, division_id, key, value) on public.settings to authenticated;
grant update (value) on public.settings to authenticated;
create policy "everybody reads published settings" on public.settings
  for select to anon using (visibility = 'public' and published_at is not null);
create policy "people of the municipality read its settings" on public.settings
  for select to authenticated using (
    visibility = 'public' and published_at is not null
    or visibility >= 'shared' and municipality_code in (select private.my_municipalities('reader'))
    or division_id in (select private.my_divisions('editor')));
create policy "admins make settings" on public.settings
  for insert to authenticated with check (division_id in (select private.writable_divisions('admin')));
create policy "admins change settings" on public.settings
  for update to authenticated
  using (division_id in (select private.writable_divisions('admin')))
  with check (division_id in (select private.writable_divisions('admin')));

alter table private.view_as enable row level security;
