-- Nobody dates an event: its time is the program's, signed into the actor of the transaction, and so is the job that
-- acts and who asked for it. `kc.actor`: kind|person|units|nationwide|pid|expires|at|job|asked by|mac.
create or replace function kc_private.actor_part(part int) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  token text := current_setting('kc.actor', true);
  message text;
  secret bytea;
begin
  if token is null or token = '' then return null; end if;
  message := regexp_replace(token, '\|[^|]*$', '');
  select key into secret from kc_private.actor_key;
  if substr(token, length(message) + 2) <> encode(sha256(kc_private.xor_bytes(secret, 92)
       || sha256(kc_private.xor_bytes(secret, 54) || convert_to(message, 'UTF8'))), 'hex')
    or split_part(message, '|', 5)::int <> pg_backend_pid()
    or split_part(message, '|', 6)::bigint < extract(epoch from transaction_timestamp())
  then return null; end if;
  return split_part(message, '|', part);
end $$;

-- When the transaction began, on the clock of the program.
create function kc.actor_at() returns timestamptz language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select nullif(kc_private.actor_part(7), '')::timestamptz $$;

-- `job`: '<kind> <id>' of the job in the background that made the event; `asked_by`: who asked for the job, null where
-- nobody did.
alter table audit_events add column job text, add column asked_by text;

-- As before, without a time from its caller, and with the job where one acts: one more line in what is hashed.
drop function kc.append_audit(text, timestamptz, text, text, text, text, boolean);
create function kc.append_audit(p_unit text, p_action text, p_subject_type text, p_subject_id text, p_payload text,
  p_last boolean)
returns table (seq bigint, prev_hash text, at timestamptz, actor_kind text, actor_person text, job text, asked_by text,
  rows text, hash text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_seq bigint; v_prev text; v_hash text; v_rows text;
  v_at timestamptz := kc.actor_at(); v_kind text := kc.actor_kind(); v_person text := kc.actor_person();
  v_job text := nullif(kc_private.actor_part(8), ''); v_asked text := nullif(kc_private.actor_part(9), '');
begin
  if v_kind = 'public' or v_at is null or not (p_unit = any (kc.actor_units()) or kc.actor_nationwide()) then
    raise exception 'audit: this actor may not write events of unit %', p_unit using errcode = '42501';
  end if;
  insert into audit_heads values (p_unit, 0, repeat('0', 64)) on conflict do nothing;
  select h.seq + 1, h.hash into v_seq, v_prev from audit_heads h where h.unit_id = p_unit for update;
  v_rows := kc_private.seal_rows(p_unit, v_seq, p_subject_id, p_last);
  v_hash := encode(sha256(convert_to(concat_ws(E'\n', v_prev, v_seq::text, p_unit,
    to_char(v_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), v_kind, coalesce(v_person, ''),
    p_action, p_subject_type, p_subject_id, p_payload,
    'job ' || v_job || ' asked by ' || coalesce(v_asked, 'nobody'), v_rows), 'UTF8')), 'hex');
  insert into audit_events (unit_id, seq, at, actor_kind, actor_person, action, subject_type, subject_id, payload,
    prev_hash, hash, rows, job, asked_by)
  values (p_unit, v_seq, v_at, v_kind, v_person, p_action, p_subject_type, p_subject_id, p_payload,
    v_prev, v_hash, v_rows, v_job, v_asked);
  update audit_heads h set seq = v_seq, hash = v_hash where h.unit_id = p_unit;
  return query select v_seq, v_prev, v_at, v_kind, v_person, v_job, v_asked, v_rows, v_hash;
end $$;
grant execute on function kc.actor_at(), kc.append_audit(text, text, text, text, text, boolean) to kc_app;
