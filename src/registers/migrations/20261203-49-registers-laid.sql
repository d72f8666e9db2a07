-- Places of an earlier book are laid many at once: they are counted by the statement that lays them and not one by one.
-- Whoever lays them holds the counter first, so that nobody takes a number meanwhile.
create function kc.hold_counter(p_unit text, p_year int, p_series text) returns int language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  v_last int;
begin
  if kc.actor_kind() = 'public' or not p_unit = any (kc.actor_units()) then
    raise exception 'nobody counts for another unit' using errcode = '42501'; end if;
  insert into number_counters values (p_unit, p_year, p_series) on conflict do nothing;
  select last into v_last from number_counters where (unit_id, year, series) = (p_unit, p_year, p_series) for update;
  return v_last;
end $$;
grant execute on function kc.hold_counter(text, int, text) to kc_app;

create function kc.count_laid() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v record; v_last int; v_actor text := kc.actor_person(); v_today date := (kc.actor_at() at time zone 'UTC')::date;
begin
  for v in select unit_id, year, series, min(seq) as first, max(seq) as highest, count(*) as places,
      bool_and(inserted = false and suffix = '' and origin <> 'aplikasi' and text = kc.number_text(form, seq, suffix)
        and reserved_by is not distinct from v_actor) as sound, min(reserved_on) as earliest,
      max(reserved_on) as latest
    from laid where state = 'kosong' group by unit_id, year, series
  loop
    if kc.actor_kind() = 'public' then raise exception 'nobody takes a number' using errcode = '42501'; end if;
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
create trigger count_laid after insert on numbers referencing new table as laid for each statement
  execute function kc.count_laid();
drop trigger give_number on numbers;
create trigger give_number before insert on numbers for each row when (new.state <> 'kosong' or new.text is null)
  execute function kc.give_number();
