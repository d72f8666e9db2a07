-- Whoever approves decides in that unit and does not wait for a third person, and dates nothing but now.
create function kc.guard_hand() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not kc.actor_decides(new.unit_id) then
    raise exception 'this actor decides nothing in unit %', new.unit_id using errcode = '42501'; end if;
  if new.at not between kc.actor_at() - interval '1 minute' and kc.actor_at() + interval '2 minutes' then
    raise exception 'an approval is given now' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_hand before insert on approvals for each row execute function kc.guard_hand();
