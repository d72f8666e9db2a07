-- What other rooms' SQL may ask of the unit tree. The tree is open to every actor, the public included.
create function kc.unit_parent(p_unit text) returns text language sql stable security definer
  set search_path = public, pg_temp as $$ select parent_id from units where id = p_unit $$;
create function kc.unit_name(p_unit text) returns text language sql stable security definer
  set search_path = public, pg_temp as $$ select short_name from units where id = p_unit $$;
create function kc.unit_exists(p_unit text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$ select exists (select from units where id = p_unit) $$;
-- The units that stand one level below, today.
create function kc.units_below(p_unit text) returns setof text language sql stable security definer
  set search_path = public, pg_temp as $$ select id from units where parent_id = p_unit and until is null order by id $$;
grant execute on function kc.unit_parent(text), kc.unit_name(text), kc.unit_exists(text), kc.units_below(text)
  to kc_app;
