-- A number and its event in one call, while nothing else can be between them: the counter and the end of the trail are
-- locked for one answer of the database less. What the event says of the number is put together here, and the program
-- marks it only where it hashes to what the program itself says of the number that it was given.
create function kc.reserve_number(p_id uuid, p_unit text, p_year int, p_series text, p_kind text, p_form text,
  p_date date, p_today date, p_by text, p_at timestamptz, p_title text, p_party text)
returns table (number_seq int, number_suffix text, number_text text, number_state text, seq bigint, prev_hash text,
  at timestamptz, actor_kind text, actor_person text, job text, asked_by text, rows text, hash text)
language plpgsql set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_seq int; v_suffix text; v_text text; v_state text;
begin
  insert into numbers (id, unit_id, year, series, kind, form, date, reserved_on, reserved_by, reserved_at, title, party,
    origin, state)
  values (p_id, p_unit, p_year, p_series, p_kind, p_form, p_date, p_today, p_by, p_at, p_title, p_party,
    'aplikasi', 'dipesan')
  returning seq, suffix, text, state into v_seq, v_suffix, v_text, v_state;
  return query select v_seq, v_suffix, v_text, v_state, a.* from kc.append_audit(p_unit, 'number.reserved', 'number',
    p_id::text, format('{"series":%s,"year":%s,"seq":%s,"suffix":%s,"date":%s}', to_json(p_series), p_year, v_seq,
      to_json(v_suffix), to_json(p_date)), true) a;
end $$;
grant execute on function kc.reserve_number(uuid, text, int, text, text, text, date, date, text, timestamptz, text, text)
  to kc_app;

-- As before; who acts is asked only where places are laid.
create or replace function kc.count_laid() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  v record; v_last int; v_actor text; v_today date;
begin
  if not exists (select from laid where state = 'kosong') then return null; end if;
  if kc.actor_kind() = 'public' then raise exception 'nobody takes a number' using errcode = '42501'; end if;
  v_actor := kc.actor_person();
  v_today := (kc.actor_at() at time zone 'UTC')::date;
  for v in select unit_id, year, series, min(seq) as first, max(seq) as highest, count(*) as places,
      bool_and(inserted = false and suffix = '' and origin <> 'aplikasi' and text = kc.number_text(form, seq, suffix)
        and reserved_by is not distinct from v_actor) as sound, min(reserved_on) as earliest,
      max(reserved_on) as latest
    from laid where state = 'kosong' group by unit_id, year, series
  loop
    if not v.sound then raise exception 'a place is laid as it is' using errcode = '42501'; end if;
    if abs(v.earliest - v_today) > 1 or abs(v.latest - v_today) > 1 then
      raise exception 'a number is taken today' using errcode = '23514'; end if;
    insert into number_counters values (v.unit_id, v.year, v.series) on conflict do nothing;
    select last into v_last from number_counters
      where (unit_id, year, series) = (v.unit_id, v.year, v.series) for update;
    -- Every place up to the last one is there: these were counted one by one.
    continue when v.highest <= v_last;
    if v.first <> v_last + 1 or v.places <> v.highest - v.first + 1 then
      raise exception 'numbers follow one another' using errcode = '23514'; end if;
    update number_counters set last = v.highest where (unit_id, year, series) = (v.unit_id, v.year, v.series);
  end loop;
  return null;
end $$;
