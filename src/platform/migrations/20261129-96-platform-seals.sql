-- What the trail vouches for: rows of the tables that rooms declare (src/platform/seals). A transaction notes which of
-- them it touches; each event that it writes carries the hash of a list that names them and the hash of what they hold
-- now. Marks are made by the program, with a key that is in no database.

-- Of the transactions under way; what is left behind was changed without an event.
create unlogged table kc_private.touched_rows (
  xid xid8 not null, tab text not null, key text collate "C" not null, unit_id text, primary key (xid, tab, key)
);

-- Laid at every start from the rooms' values, as SQL over a row `r`. `content` reads hash and fields of what t.key names.
create table kc_private.vouched_tables (
  tab text primary key, recipe int not null, key text not null, unit text not null, content text not null
);

-- `n` counts the seals of one thing; `hash` is '' where it is gone; `fields` are the first eight digits of the hash of
-- each member, in order of name, so that the one that was altered can be told.
create table audit_seals (
  tab text not null, key text collate "C" not null, n bigint not null, unit_id text not null, seq bigint not null,
  recipe int not null, hash text not null, fields text not null, primary key (tab, key, n)
);
create index audit_seals_event on audit_seals (unit_id, seq);

-- `rows`: hash of the event's list of seals; `mark`: who made the event holds the key of the house.
alter table audit_events add column rows text, add column mark text;

-- For triggers after each statement: $1 the key, $2 the unit, as SQL over `r`.
create function kc_private.touch_rows() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  execute format('insert into kc_private.touched_rows select distinct on (3) pg_current_xact_id(), %L, %s, %s
    from changed r order by 3 on conflict do nothing', tg_argv[0], tg_argv[1], tg_argv[2]);
  return null;
end $$;

-- Seals what this transaction touched so far: the event's own subject, or with p_rest everything that is left. The hash
-- of the list, null where there is nothing.
create function kc_private.seal_rows(p_unit text, p_seq bigint, p_subject text, p_rest boolean) returns text
  language plpgsql set search_path = public, pg_temp set timezone = 'UTC' set bytea_output = 'hex'
  set extra_float_digits = 1 set intervalstyle = 'postgres' as $$
declare
  v_xid xid8 := pg_current_xact_id(); v_table record;
begin
  if not exists (select from kc_private.touched_rows where xid = v_xid) then return null; end if;
  for v_table in select v.* from kc_private.vouched_tables v
    where exists (select from kc_private.touched_rows t where t.xid = v_xid and t.tab = v.tab) order by v.tab
  loop
    execute format('insert into audit_seals (tab, key, n, unit_id, seq, recipe, hash, fields)
      select t.tab, t.key, coalesce((select s.n from audit_seals s where s.tab = t.tab and s.key = t.key
        order by s.n desc limit 1), 0) + 1, $1, $2, $3, coalesce(c.hash, ''''), coalesce(c.fields, '''')
      from kc_private.touched_rows t left join lateral (%s) c on true
      where t.xid = $4 and t.tab = $5 and ($6 or t.unit_id = $1 and t.key::jsonb->>0 = $7)', v_table.content)
      using p_unit, p_seq, v_table.recipe, v_xid, v_table.tab, p_rest, p_subject;
  end loop;
  delete from kc_private.touched_rows t
    where t.xid = v_xid and (p_rest or t.unit_id = p_unit and t.key::jsonb->>0 = p_subject);
  return (select encode(sha256(convert_to(string_agg(concat_ws(E'\t', s.tab, s.key, s.n, s.recipe, s.hash, s.fields),
    E'\n' order by s.tab collate "C", s.key), 'UTF8')), 'hex')
    from audit_seals s where s.unit_id = p_unit and s.seq = p_seq);
end $$;

-- As before, and with the hash of the seals where there are any: one more line in what is hashed. p_last: the last event
-- of its transaction takes what no other one is about.
drop function kc.append_audit(text, timestamptz, text, text, text, text);
create function kc.append_audit(p_unit text, p_at timestamptz, p_action text, p_subject_type text, p_subject_id text,
  p_payload text, p_last boolean)
returns table (seq bigint, prev_hash text, actor_kind text, actor_person text, rows text, hash text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_seq bigint; v_prev text; v_hash text; v_rows text;
  v_kind text := kc.actor_kind(); v_person text := kc.actor_person();
begin
  if v_kind = 'public' or not (p_unit = any (kc.actor_units()) or kc.actor_nationwide()) then
    raise exception 'audit: this actor may not write events of unit %', p_unit using errcode = '42501';
  end if;
  insert into audit_heads values (p_unit, 0, repeat('0', 64)) on conflict do nothing;
  select h.seq + 1, h.hash into v_seq, v_prev from audit_heads h where h.unit_id = p_unit for update;
  v_rows := kc_private.seal_rows(p_unit, v_seq, p_subject_id, p_last);
  v_hash := encode(sha256(convert_to(concat_ws(E'\n', v_prev, v_seq::text, p_unit,
    to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), v_kind, coalesce(v_person, ''),
    p_action, p_subject_type, p_subject_id, p_payload, v_rows), 'UTF8')), 'hex');
  insert into audit_events values (p_unit, v_seq, p_at, v_kind, v_person, p_action, p_subject_type, p_subject_id,
    p_payload, v_prev, v_hash, v_rows, null);
  update audit_heads h set seq = v_seq, hash = v_hash where h.unit_id = p_unit;
  return query select v_seq, v_prev, v_kind, v_person, v_rows, v_hash;
end $$;

-- The mark of an event of this transaction, once.
create function kc.mark_audit(p_unit text, p_seq bigint, p_mark text) returns void language sql security definer
  set search_path = public, pg_temp as $$
  update audit_events e set mark = p_mark where e.unit_id = p_unit and e.seq = p_seq and e.mark is null
    and e.xmin::text = (pg_current_xact_id()::text::bigint % 4294967296)::text $$;

-- For the first start that seals a table: notes the unit's rows that nothing vouches for yet, so that the event of this
-- transaction carries them as they were found. Rows of no unit are the whole house's.
create function kc.note_found_rows(p_unit text, p_house text, p_tabs text[]) returns bigint language plpgsql
  security definer set search_path = public, pg_temp as $$
declare v_table record; v_more bigint; v_all bigint := 0;
begin
  if kc.actor_kind() <> 'system' or not p_unit = any (kc.actor_units()) then
    raise exception 'only the program takes rows over' using errcode = '42501'; end if;
  for v_table in select * from kc_private.vouched_tables v where v.tab = any (p_tabs) order by v.tab loop
    execute format('insert into kc_private.touched_rows select distinct on (3) pg_current_xact_id(), $1, %1$s, %2$s
      from %3$s r where coalesce(%2$s, $3) = $2 and not exists (select from audit_seals s
        where s.tab = $1 and s.key = %1$s and s.recipe >= $4) order by 3', v_table.key, v_table.unit, v_table.tab)
      using v_table.tab, p_unit, p_house, v_table.recipe;
    get diagnostics v_more = row_count;
    v_all := v_all + v_more;
  end loop;
  return v_all;
end $$;
grant execute on function kc.append_audit(text, timestamptz, text, text, text, text, boolean),
  kc.mark_audit(text, bigint, text), kc.note_found_rows(text, text, text[]) to kc_app;
