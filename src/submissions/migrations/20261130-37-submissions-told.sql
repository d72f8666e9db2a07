-- What one unit did about a submission stands in the trail of the other, too: a worker of that unit writes it down.
create function kc.tell_submission(p_submission uuid, p_what text, p_at timestamptz) returns uuid language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  told submissions;
  other text;
begin
  select * into told from submissions where id = p_submission;
  other := case
    when p_what = 'sent' and told.state = 'dikirim' and told.sent_by = kc.actor_person() then told.to_unit_id
    when p_what = 'received' and told.state = 'diterima' and told.received_by = kc.actor_person() then told.unit_id
    when p_what = 'sent-back' and told.state = 'dikembalikan' and told.returned_by = kc.actor_person()
      then told.unit_id
  end;
  if other is null or kc.actor_kind() <> 'person' then
    raise exception 'only what the actor did is told' using errcode = '42501';
  end if;
  return kc.ask_job_by_actor(other, 'submissions.tell',
    jsonb_build_object('submissionId', p_submission, 'what', p_what), 'submission', p_submission::text, p_at);
end $$;
grant execute on function kc.tell_submission(uuid, text, timestamptz) to kc_app;
