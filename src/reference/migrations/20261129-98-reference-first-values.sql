-- The first value of what a room declares, laid by the program in a transaction that has an event. False where the code
-- has a value already.
create function kc.lay_first_value(p_code text, p_since date, p_value int, p_source text, p_at timestamptz)
  returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if kc.actor_kind() <> 'system' then
    raise exception 'only the program lays first values' using errcode = '42501'; end if;
  insert into reference_values (code, version, since, value, source, verified, saved_at)
    values (p_code, 1, p_since, p_value, p_source, false, p_at) on conflict do nothing;
  return found;
end $$;
grant execute on function kc.lay_first_value(text, date, int, text, timestamptz) to kc_app;
