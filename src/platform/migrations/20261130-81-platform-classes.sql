-- A program in a person's name sees nothing of a higher class than it was made for: the wall knows it from the actor's
-- tenth part. `kc.actor`: kind|person|units|nationwide|pid|expires|at|job|asked by|class|mac; no class: all of them.
create function kc.actor_classes() returns text[] language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select case coalesce(kc_private.actor_part(10), '') when '' then array['biasa', 'terbatas', 'rahasia']
    when 'terbatas' then array['biasa', 'terbatas'] else array['biasa'] end $$;
grant execute on function kc.actor_classes() to kc_app;
