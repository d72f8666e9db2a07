-- What the portal checks a printed code's page against; nothing of it is shown.
create function kc.notice_proof(p_draft uuid) returns table (seq bigint, record text, hash text, signature text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.seq, a.record, a.hash, a.signature
  from kc.approval_of_text(p_draft) t, kc.approval_proof(t.unit_id, t.seq) a
$$;
grant execute on function kc.notice_proof(uuid) to kc_app;
