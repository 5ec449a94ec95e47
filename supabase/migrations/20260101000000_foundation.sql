/*
 * Foundation. Three habits hold for every migration after this one:
 *   - nothing is open until a migration grants it,
 *   - functions that look past row-level security live in `private`, where the API cannot call them, and
 *   - every owned row carries municipality_code and division_id, so that all policies have one shape.
 */
create schema private;
comment on schema private is 'Helpers of policies and triggers. Never an exposed schema.';

grant usage on schema public to anon, authenticated, service_role;
grant usage on schema private to authenticated, service_role;

alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges in schema public revoke execute on functions from anon, authenticated;
alter default privileges revoke execute on functions from public;
alter default privileges in schema public grant all on tables to service_role;
alter default privileges in schema public grant all on sequences to service_role;
alter default privileges in schema public grant execute on functions to service_role;

-- Ordered: who sees a row at least. Policies compare with >=.
create type public.visibility as enum ('internal', 'shared', 'public');
comment on type public.visibility is
  'Näkyvyys: internal = the own division, shared = the whole municipality, public = everybody once published.';

create function private.touch_version() returns trigger
language plpgsql security invoker set search_path = '' as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end
$$;
comment on function private.touch_version is
  'Keeps version and updated_at true. A save that names an old version changes no row, which the caller reports as a conflict.';

create function private.unpublish_when_edited() returns trigger
language plpgsql security invoker set search_path = '' as $$
declare
  bookkeeping constant text[] := array['visibility', 'published_at', 'version', 'updated_at'];
begin
  if new.published_at is not distinct from old.published_at
    and to_jsonb(new) - bookkeeping is distinct from to_jsonb(old) - bookkeeping then
    new.visibility := least(new.visibility, 'shared');
  end if;
  if new.visibility < 'public' then
    new.published_at := null;
  end if;
  return new;
end
$$;
comment on function private.unpublish_when_edited is
  'What is public is what a coordinator looked at: an edited row leaves the public face until it is published again.';
