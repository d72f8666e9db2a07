-- Stands; and where it came back after a moment, the unit above has received it again. What others saw at that moment
-- is so shown to them no sooner than somebody else than the sender has taken it anew.
create function kc.thing_stands_since(p_thing uuid, p_since timestamptz) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  select kc.thing_stands(p_thing) and (
    not exists (select from submissions s where s.thing_id = p_thing and s.returned_at > p_since)
    or exists (select from submissions s where s.thing_id = p_thing and s.state = 'diterima')) $$;
grant execute on function kc.thing_stands_since(uuid, timestamptz) to kc_app;
