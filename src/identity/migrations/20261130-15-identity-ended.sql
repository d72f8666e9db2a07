-- What has ended stays ended: a longer position is a new one, which a second person confirms where it decides.
create function kc_private.only_shorten() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if current_user = 'kc_app' and coalesce(new.until, 'infinity') > coalesce(old.until, 'infinity') then
    raise exception 'a position is not lengthened' using errcode = '42501'; end if;
  return new;
end $$;
create trigger only_shorten before update of until on assignments for each row
  execute function kc_private.only_shorten();

-- The whole country is administered by those to whom one of them gave it: an administrator of a unit cannot.
create function kc_private.guard_nationwide() returns trigger language plpgsql
  set search_path = public, pg_temp as $$ begin
  if current_user = 'kc_app' and new.position = 'admin-nasional' and kc.actor_kind() = 'person'
    and not kc.actor_nationwide() then
    raise exception 'only a national administrator gives this' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_nationwide before insert on assignments for each row
  execute function kc_private.guard_nationwide();
