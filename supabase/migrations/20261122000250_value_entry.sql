/*
 * Who entered a value: a computed column, so that the page of an indicator can show it without a third
 * question. There is no foreign key to profiles, because imports bring tens of thousands of rows.
 */
create function public.entered_by(public.observations) returns text
language sql stable security invoker set search_path = '' as $$
  select p.full_name from public.profiles p where p.id = $1.created_by
$$;
comment on function public.entered_by is
  'The name of whoever entered the value, as far as the caller may see the person; null for imports of the service.';
grant execute on function public.entered_by to authenticated;
