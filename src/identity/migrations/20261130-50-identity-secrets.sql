-- Who sees the papers of the class rahasia beside whoever put one in: the wall knows it too, not only the program
-- (identity/positions.ts, library.secret).
create function kc.keeps_secrets(p_position text) returns boolean language sql immutable
  as $$ select p_position in ('sekretaris', 'ketua') $$;
-- The units in which the actor holds such a position today.
create function kc.secret_units() returns text[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct a.unit_id), '{}') from assignments a join people p on p.id = a.person_id
  where kc.actor_kind() = 'person' and not kc.actor_waits() and a.person_id = kc.actor_person() and p.active
    and kc.keeps_secrets(a.position) and kc.takes_effect(a.position, a.confirmed_at)
    and a.since <= current_date + 1 and (a.until is null or a.until >= current_date - 1) $$;
grant execute on function kc.keeps_secrets(text), kc.secret_units() to kc_app;
