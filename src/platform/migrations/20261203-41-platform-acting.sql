-- Who acts, as guards of every room compare it with what a row says: the person, or 'system' of the program's own work.
-- It was a function of texts; guards of letters and records call it as well.
create or replace function kc.acting() returns text language sql stable security definer set search_path = public, pg_temp
  as $$ select coalesce(kc.actor_person(), case kc.actor_kind() when 'system' then 'system' end) $$;
grant execute on function kc.acting() to kc_app;
