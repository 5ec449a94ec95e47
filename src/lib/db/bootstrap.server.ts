/** What a hosted Supabase has before the first migration. Run at every start, so each line repeats well. */
export const ROLES = /* sql */ `
do $$ begin
  if not exists (select from pg_roles where rolname = 'anon') then
    create role anon nologin;
    create role authenticated nologin;
    create role service_role nologin bypassrls;
  end if;
end $$;
create schema if not exists auth;
create schema if not exists extensions;
create extension if not exists pgcrypto with schema extensions;
grant usage on schema public, auth, extensions to anon, authenticated, service_role;
do $$ begin
  -- only before the first migration: later ones may have closed these again
  if to_regclass('supabase_migrations.schema_migrations') is null then
    alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
    alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
    alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
  end if;
end $$;
`;

/** Marks the one transaction that may add an account. */
export const MAY_ADD_ACCOUNT = 'hyvinvointitaulu.may_add_account';

/** How a refused account is told from other errors. */
export const SIGN_UP_CLOSED = 'signup_disabled';

/**
 * Accounts are made by us alone. lite has a switch, but its one-time codes create accounts past it, so
 * the table itself refuses.
 */
export const CLOSE_SIGN_UP = /* sql */ `
create schema if not exists embedded;
create or replace function embedded.refuse_account() returns trigger
language plpgsql set search_path = '' as $$
begin
  if coalesce(current_setting('${MAY_ADD_ACCOUNT}', true), '') <> 'yes' then
    raise exception '${SIGN_UP_CLOSED}' using errcode = '42501';
  end if;
  return new;
end
$$;
create or replace trigger refuse_account before insert on auth.users
  for each row execute function embedded.refuse_account();
`;
