-- As kc.ask_job, with the name of who acts: the other unit's trail says at whose wish its worker did it. No grant: only
-- the owner's functions call it.
create function kc.ask_job_by_actor(
  p_unit text, p_kind text, p_input jsonb, p_subject_type text, p_subject_id text, p_at timestamptz
) returns uuid language sql set search_path = public, pg_temp as $$
  insert into jobs (id, unit_id, kind, input, subject_type, subject_id, created_by, created_at)
  values (gen_random_uuid(), p_unit, p_kind, p_input, p_subject_type, p_subject_id, kc.actor_person(), p_at)
  returning id
$$;
revoke execute on function kc.ask_job_by_actor(text, text, jsonb, text, text, timestamptz) from public;
