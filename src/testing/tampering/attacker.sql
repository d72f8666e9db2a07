-- What an attacker who owns the database writes first: functions that make hashes fit.
create schema attack;

create function attack.rechain(p_unit text, p_from bigint) returns void language plpgsql as $$
declare e record; v_prev text; v_hash text;
begin
  select coalesce((select hash from audit_events where unit_id = p_unit and seq = p_from - 1), repeat('0', 64))
    into v_prev;
  for e in select * from audit_events where unit_id = p_unit and seq >= p_from order by seq loop
    v_hash := encode(sha256(convert_to(concat_ws(E'\n', v_prev, e.seq::text, e.unit_id,
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e.actor_kind, coalesce(e.actor_person, ''),
      e.action, e.subject_type, e.subject_id, e.payload,
      'job ' || e.job || ' asked by ' || coalesce(e.asked_by, 'nobody'), e.rows), 'UTF8')), 'hex');
    update audit_events set prev_hash = v_prev, hash = v_hash where unit_id = p_unit and seq = e.seq;
    v_prev := v_hash;
  end loop;
  update audit_heads set hash = v_prev, seq = (select max(seq) from audit_events where unit_id = p_unit)
    where unit_id = p_unit;
end $$;

-- Numbers from p_from on go up or down by p_by, seals with them.
create function attack.renumber(p_unit text, p_from bigint, p_by int) returns void language plpgsql as $$
begin
  update audit_events set seq = -(seq + p_by) where unit_id = p_unit and seq >= p_from;
  update audit_events set seq = -seq where unit_id = p_unit and seq < 0;
  update audit_seals set seq = seq + p_by where unit_id = p_unit and seq >= p_from;
end $$;

create function attack.cut(p_unit text, p_last bigint) returns void language plpgsql as $$
begin
  delete from audit_seals where unit_id = p_unit and seq > p_last;
  delete from audit_events where unit_id = p_unit and seq > p_last;
  update audit_heads h set seq = p_last, hash = e.hash from audit_events e
    where h.unit_id = p_unit and e.unit_id = p_unit and e.seq = p_last;
end $$;

create function attack.rechain_approvals(p_unit text) returns void language plpgsql as $$
declare a record; v_prev text;
begin
  alter table approvals disable trigger all;
  for a in select * from approvals where unit_id = p_unit order by seq loop
    update approvals set record = jsonb_set(record::jsonb, '{prevHash}', coalesce(to_jsonb(v_prev), 'null'))::text
      where unit_id = p_unit and seq = a.seq;
    update approvals set hash = encode(sha256(convert_to(record, 'UTF8')), 'hex')
      where unit_id = p_unit and seq = a.seq returning hash into v_prev;
  end loop;
  alter table approvals enable trigger all;
end $$;

-- The newest seals of a table are made to fit what its rows hold, and so is every hash after them.
create function attack.reseal(p_tab text) returns void language plpgsql as $$
declare s record; v_content text; v_hash text; v_first bigint;
begin
  set local timezone = 'UTC';
  select content into v_content from kc_private.vouched_tables where tab = p_tab;
  for s in select distinct on (tab, key) * from audit_seals where tab = p_tab order by tab, key, n desc loop
    execute format('update audit_seals a set hash = c.hash, fields = c.fields
      from (select $1::text as key) t cross join lateral (%s) c
      where a.tab = $2 and a.key = $1 and a.n = $3', v_content)
      using s.key, s.tab, s.n;
    update audit_events e set rows = (select encode(sha256(convert_to(string_agg(concat_ws(E'\t', o.tab, o.key, o.n,
        o.recipe, o.hash, o.fields), E'\n' order by o.tab collate "C", o.key), 'UTF8')), 'hex')
      from audit_seals o where o.unit_id = s.unit_id and o.seq = s.seq)
      where e.unit_id = s.unit_id and e.seq = s.seq;
    perform attack.rechain(s.unit_id, s.seq);
  end loop;
end $$;

-- The signed actor of a transaction, with the key that stands in the database.
create function attack.as_system(p_unit text) returns void language plpgsql as $$
declare v_key bytea; v_text text;
begin
  select key into v_key from kc_private.actor_key;
  v_text := concat_ws('|', 'system', '', p_unit, '0', pg_backend_pid(),
    extract(epoch from transaction_timestamp())::bigint + 60, now(), '', '');
  perform set_config('kc.actor', v_text || '|' || encode(sha256(kc_private.xor_bytes(v_key, 92)
    || sha256(kc_private.xor_bytes(v_key, 54) || convert_to(v_text, 'UTF8'))), 'hex'), true);
end $$;
