-- A unit may lend an engine to all units below it: they see and choose it themselves, and what they send stands in their
-- own record. Its owner sees nothing of that; a loan that ends leaves them with the built-in engine.
alter table model_engines add column below boolean not null default false;
grant update (below) on model_engines to kc_app;
create policy units_below on model_engines for select to kc_app
  using (below and removed_at is null and unit_id = any ((select kc.actor_units_and_above())::text[]));
-- The health of what one sees.
create policy of_engine on model_checks for select to kc_app
  using (exists (select from model_engines e where e.id = engine_id));

create function kc.works_for(p_engine uuid, p_unit text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  with recursive above as (
    select kc.unit_parent(p_unit) as id union select kc.unit_parent(id) from above where id is not null
  ) select exists (select from model_engines e where e.id = p_engine and e.removed_at is null
    and (e.unit_id = p_unit or e.below and e.unit_id in (select id from above))) $$;
grant execute on function kc.works_for(uuid, text) to kc_app;

create or replace function kc.guard_model_choice() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.engine_id is not null and not kc.works_for(new.engine_id, new.unit_id) then
    raise exception 'there is no such model for this unit' using errcode = '23514'; end if;
  return new;
end $$;

create or replace function kc.guard_model_call() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if kc.actor_kind() = 'person' and new.asked_by is distinct from kc.actor_person() then
      raise exception 'asked_by is not the actor' using errcode = '42501'; end if;
    if not kc.works_for(new.engine_id, new.unit_id) or not exists (select from model_engines e
      where e.id = new.engine_id and e.place = new.place) then
      raise exception 'there is no such model for this unit' using errcode = '23514'; end if;
    if num_nonnulls(new.answer, new.failure, new.ms, new.ended_at, new.purged_at) > 0 then
      raise exception 'a call begins without its end' using errcode = '23514'; end if;
    return new;
  end if;
  if old.purged_at is not null or old.ended_at is not null and new.purged_at is null then
    raise exception 'a call that has ended does not change' using errcode = '23514'; end if;
  if new.purged_at is null and (new.system, new.prompt) is distinct from (old.system, old.prompt) then
    raise exception 'what was sent does not change' using errcode = '23514'; end if;
  if new.purged_at is not null and (kc.actor_kind() <> 'system' or new.system <> '' or new.prompt <> '') then
    raise exception 'only the program removes old texts, and then all of them' using errcode = '42501'; end if;
  return new;
end $$;
