-- The same promises at a fraction of the time. The two halves of the key that a token is checked with are kept ready, a
-- token is taken apart once where several of its parts are asked for, and what touches and seals the rows of a table are
-- functions of its own, whose plans a connection keeps.
alter table kc_private.actor_key
  add column inner_pad bytea generated always as (kc_private.xor_bytes(key, 54)) stored,
  add column outer_pad bytea generated always as (kc_private.xor_bytes(key, 92)) stored;

-- The parts of the token of this transaction; null where there is none that holds.
create function kc_private.actor_parts() returns text[] language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  v_token text := current_setting('kc.actor', true);
  v_message text := left(v_token, -65);
  v_parts text[];
  v_mac text;
begin
  if v_token is null or v_token = '' then return null; end if;
  select '|' || encode(sha256(outer_pad || sha256(inner_pad || convert_to(v_message, 'UTF8'))), 'hex')
    into v_mac from kc_private.actor_key;
  if right(v_token, 65) is distinct from v_mac then return null; end if;
  v_parts := string_to_array(v_message, '|');
  if v_parts[5]::int <> pg_backend_pid() or v_parts[6]::bigint < extract(epoch from transaction_timestamp())
  then return null; end if;
  return v_parts;
end $$;
create or replace function kc_private.actor_part(part int) returns text language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$ begin return (kc_private.actor_parts())[part]; end $$;

-- The triggers of a vouched table and its two functions, "touch <table>" and "seal <table>", of its row in vouched_tables.
create function kc_private.lay_seals(p_tab text) returns void language plpgsql as $$
declare
  v kc_private.vouched_tables; v_trigger text[];
begin
  select * into strict v from kc_private.vouched_tables t where t.tab = p_tab;
  execute format('create or replace function kc_private.%1$I() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as %2$L', 'touch ' || p_tab, format('begin
      insert into kc_private.touched_rows select distinct on (3) pg_current_xact_id(), %L, %s, %s
        from changed r order by 3 on conflict do nothing;
      return null;
    end', p_tab, v.key, v.unit));
  execute format('create or replace function kc_private.%1$I(p_xid xid8, p_unit text, p_seq bigint, p_subject text,
    p_rest boolean) returns void language plpgsql as %2$L', 'seal ' || p_tab, format('begin
      insert into audit_seals (tab, key, n, unit_id, seq, recipe, hash, fields)
      select t.tab, t.key, coalesce((select s.n from audit_seals s where s.tab = t.tab and s.key = t.key
        order by s.n desc limit 1), 0) + 1, p_unit, p_seq, %s, coalesce(c.hash, ''''), coalesce(c.fields, '''')
      from kc_private.touched_rows t left join lateral (%s) c on true
      where t.xid = p_xid and t.tab = %L and (p_rest or t.unit_id = p_unit and t.key::jsonb->>0 = p_subject);
    end', v.recipe, v.content, p_tab));
  foreach v_trigger slice 1 in array
    array[['seal_added', 'insert', 'new'], ['seal_changed', 'update', 'new'], ['seal_removed', 'delete', 'old']]
  loop
    execute format('create or replace trigger %s after %s on %s referencing %s table as changed
      for each statement execute function kc_private.%I()',
      v_trigger[1], v_trigger[2], p_tab, v_trigger[3], 'touch ' || p_tab);
  end loop;
end $$;

-- Seals what this transaction touched so far: the event's own subject, or with p_rest everything that is left. The hash
-- of the list, null where there is nothing.
create or replace function kc_private.seal_rows(p_unit text, p_seq bigint, p_subject text, p_rest boolean) returns text
  language plpgsql set search_path = public, pg_temp set timezone = 'UTC' set bytea_output = 'hex'
  set extra_float_digits = 1 set intervalstyle = 'postgres' set enable_seqscan = off as $$
declare
  v_xid xid8 := pg_current_xact_id(); v_tab text; v_any boolean := false;
begin
  for v_tab in select distinct t.tab from kc_private.touched_rows t where t.xid = v_xid loop
    execute format('select kc_private.%I($1, $2, $3, $4, $5)', 'seal ' || v_tab)
      using v_xid, p_unit, p_seq, p_subject, p_rest;
    v_any := true;
  end loop;
  if not v_any then return null; end if;
  delete from kc_private.touched_rows t
    where t.xid = v_xid and (p_rest or t.unit_id = p_unit and t.key::jsonb->>0 = p_subject);
  return (select encode(sha256(convert_to(string_agg(concat_ws(E'\t', s.tab, s.key, s.n, s.recipe, s.hash, s.fields),
    E'\n' order by s.tab collate "C", s.key), 'UTF8')), 'hex')
    from audit_seals s where s.unit_id = p_unit and s.seq = p_seq);
end $$;

create or replace function kc.append_audit(p_unit text, p_action text, p_subject_type text, p_subject_id text,
  p_payload text, p_last boolean)
returns table (seq bigint, prev_hash text, at timestamptz, actor_kind text, actor_person text, job text, asked_by text,
  rows text, hash text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_actor text[] := kc_private.actor_parts();
  v_seq bigint; v_prev text; v_hash text; v_rows text;
  v_at timestamptz := nullif(v_actor[7], '')::timestamptz; v_kind text := v_actor[1];
  v_person text := nullif(v_actor[2], ''); v_job text := nullif(v_actor[8], ''); v_asked text := nullif(v_actor[9], '');
begin
  if v_actor is null or v_kind = 'public' or v_at is null
    or not (p_unit = any (string_to_array(v_actor[3], ',')) or v_actor[4] = '1') then
    raise exception 'audit: this actor may not write events of unit %', p_unit using errcode = '42501';
  end if;
  select h.seq + 1, h.hash into v_seq, v_prev from audit_heads h where h.unit_id = p_unit for update;
  if v_seq is null then
    insert into audit_heads values (p_unit, 0, repeat('0', 64)) on conflict do nothing;
    select h.seq + 1, h.hash into v_seq, v_prev from audit_heads h where h.unit_id = p_unit for update;
  end if;
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

select kc_private.lay_seals(tab) from kc_private.vouched_tables where to_regclass(tab) is not null;
drop function kc_private.touch_rows();
