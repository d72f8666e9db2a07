-- What was sent to a model about a thing that is destroyed goes with it; that it was sent, when and by whom, stays.
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
  if new.purged_at is not null and (kc.actor_kind() <> 'system' and not kc.is_forgetting() or new.system <> ''
    or new.prompt <> '') then
    raise exception 'only the program removes old texts, and then all of them' using errcode = '42501'; end if;
  return new;
end $$;
create index model_calls_about on model_calls (subject_type, subject_id) where purged_at is null;
create function kc.forget_model_calls(p_type text, p_id text) returns void language sql security definer
  set search_path = public, pg_temp as $$
  update model_calls set system = '', prompt = '', answer = null, purged_at = kc.actor_at()
    where subject_type = p_type and subject_id = p_id and purged_at is null $$;
select kc.register_quotation_keeper('kc.forget_model_calls');
revoke execute on function kc.forget_model_calls(text, text) from public;
