-- The actor's units and all above them in the tree: for every room that shares something downwards.
create or replace function kc.actor_units_and_above() returns text[] language sql stable security definer
  set search_path = public, pg_temp as $$
  with recursive above as (
    select id, parent_id from units where id = any (kc.actor_units())
    union select units.id, units.parent_id from units join above on units.id = above.parent_id
  ) select coalesce(array_agg(id), '{}') from above
$$;
