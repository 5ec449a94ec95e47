/*
 * What an index reads from the indicators that are its parts holds as long as the index does. Which way is better
 * is read when an edition is computed, so it stays as it was, and the same result comes whenever that is.
 */
create function private.keep_direction_of_parts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from public.index_components c where c.indicator_id = new.id) then
    raise exception '% is a part of an index: its direction stays', new.slug using errcode = '55006';
  end if;
  return new;
end
$$;
comment on function private.keep_direction_of_parts is
  'Refuses to turn an indicator that some edition of an index has as its part. Definer rights: the teller may not see the index.';
create trigger keep_direction_of_parts before update of direction on public.indicators
  for each row when (new.direction is distinct from old.direction) execute function private.keep_direction_of_parts();

create function private.withdraw_indices_with() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.index_definitions d set visibility = 'shared'
  where d.published_at is not null
    and d.id in (select c.definition_id from public.index_components c where c.indicator_id = new.id);
  return null;
end
$$;
comment on function private.withdraw_indices_with is
  'A public index names all its parts: when one leaves the public face, the index goes too, until a coordinator publishes it again. Definer rights, because the one who edits a part need not be a coordinator.';
create trigger withdraw_indices_with after update on public.indicators
  for each row when (old.published_at is not null and new.published_at is null) execute function private.withdraw_indices_with();

create function private.keep_parts_in_sight() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from public.index_components c where c.indicator_id = new.id and c.visibility >= 'shared') then
    raise exception '% is a part of an index that others read: it stays in their sight', new.slug using errcode = '55006';
  end if;
  return new;
end
$$;
comment on function private.keep_parts_in_sight is
  'Refuses to hide a part of an index from the readers of the index, who could not compute it. Definer rights, as above.';
create trigger keep_parts_in_sight before update of visibility on public.indicators
  for each row when (new.visibility < 'shared') execute function private.keep_parts_in_sight();

create function private.refuse_unseen_part() returns trigger
language plpgsql security invoker set search_path = '' as $$
begin
  if exists (select from public.indicators i
    where i.id = new.indicator_id and i.municipality_code is not null and i.visibility < 'shared') then
    raise exception 'an indicator of one division alone is no part of an index that others read' using errcode = '23514';
  end if;
  return new;
end
$$;
comment on function private.refuse_unseen_part is
  'The same from the other side. Caller''s rights: what the caller does not see is refused by the policy.';
create trigger refuse_unseen_part before insert on public.index_components
  for each row when (new.visibility >= 'shared') execute function private.refuse_unseen_part();
