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
