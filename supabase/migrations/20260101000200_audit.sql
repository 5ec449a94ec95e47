/*
 * The audit trail (muutosloki): who changed what, on whose behalf, when, from what to what. It is written
 * by a trigger, and no role can change or remove an entry, the service role included. Rows that an
 * import run brought are audited by the run (its row is an entry).
 */
create type public.audit_operation as enum ('insert', 'update', 'delete');
comment on type public.audit_operation is 'Muutoksen laji.';

create table public.audit_entries (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  on_behalf_of uuid,
  municipality_code text,
  division_id uuid,
  table_name text not null,
  row_id text not null,
  operation public.audit_operation not null,
  before jsonb,
  after jsonb,
  constraint entries_tell_what_was_and_what_is check (
    (operation = 'insert') = (before is null) and (operation = 'delete') = (after is null))
);
comment on table public.audit_entries is 'One change of one row (muutosloki). Append-only for everybody.';
comment on column public.audit_entries.actor_id is 'Who did it; null: the service role (set-up, seeds, command-line import).';
comment on column public.audit_entries.on_behalf_of is 'The person a substitute stood in for.';
comment on column public.audit_entries.division_id is 'No key on purpose: an entry outlives what it tells of.';
create index audit_entries_municipality_code_idx on public.audit_entries (municipality_code, at desc);
create index audit_entries_row_idx on public.audit_entries (table_name, row_id);

create function private.audit() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  is_now jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  one jsonb := coalesce(is_now, was);
begin
  if tg_op = 'INSERT' and one ->> 'import_run_id' is not null then
    return null;
  end if;
  insert into public.audit_entries
    (actor_id, on_behalf_of, municipality_code, division_id, table_name, row_id, operation, before, after)
  values (
    (select auth.uid()),
    (one ->> 'on_behalf_of')::uuid,
    coalesce(one ->> 'municipality_code', case tg_table_name when 'municipalities' then one ->> 'code' end),
    coalesce(one ->> 'division_id', case tg_table_name when 'divisions' then one ->> 'id' end)::uuid,
    tg_table_name,
    coalesce(
      one ->> 'id', one ->> 'code', one ->> 'key',
      concat_ws('/', one ->> 'round_id', one ->> 'goal_id', one ->> 'plan_id', one ->> 'indicator_id', one ->> 'division_id')),
    lower(tg_op)::public.audit_operation,
    was,
    is_now);
  return null;
end
$$;
comment on function private.audit is
  'Writes the entry of a change. Definer rights, because nobody may write audit_entries by hand.';

create function private.refuse_change() returns trigger
language plpgsql security invoker set search_path = '' as $$
begin
  raise exception 'the audit trail is append-only' using errcode = '42501';
end
$$;
comment on function private.refuse_change is 'Keeps the audit trail append-only even for roles that pass by row-level security.';

create trigger append_only before update or delete on public.audit_entries
  for each row execute function private.refuse_change();
create trigger append_only_whole before truncate on public.audit_entries
  for each statement execute function private.refuse_change();

create trigger audit after insert or update or delete on public.municipalities for each row execute function private.audit();
create trigger audit after insert or update or delete on public.divisions for each row execute function private.audit();
create trigger audit after insert or update or delete on public.service_areas for each row execute function private.audit();
create trigger audit after insert or update or delete on public.service_units for each row execute function private.audit();
create trigger audit after insert or update or delete on public.profiles for each row execute function private.audit();
create trigger audit after insert or update or delete on public.positions for each row execute function private.audit();
create trigger audit after insert or update or delete on public.position_holders for each row execute function private.audit();
create trigger audit after insert or update or delete on public.memberships for each row execute function private.audit();
create trigger audit after insert or update or delete on public.settings for each row execute function private.audit();

alter table public.audit_entries enable row level security;
revoke insert, update, delete, truncate on public.audit_entries from service_role;
grant select on public.audit_entries to authenticated;
create policy "admins read the audit trail of their municipality and their people" on public.audit_entries
  for select to authenticated using (
    municipality_code in (select private.my_municipalities('admin'))
    or table_name = 'profiles' and row_id in (select private.my_colleagues('admin')::text));
