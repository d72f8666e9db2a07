-- Who publishes and withdraws: the wall knows it too, not only the program (identity/positions.ts).
create function kc.publishes(p_position text, p_section text) returns boolean language sql immutable
  as $$ select p_position in ('kasubbag', 'sekretaris', 'ketua')
    or p_position = 'staf' and p_section is not distinct from 'parmas-sdm' $$;
create function kc.actor_publishes(p_unit text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select kc.actor_kind() = 'person' and not kc.actor_waits() and exists (select from assignments a
    join people p on p.id = a.person_id
    where a.person_id = kc.actor_person() and a.unit_id = p_unit and p.active
      and kc.publishes(a.position, a.section) and kc.takes_effect(a.position, a.confirmed_at)
      and a.since <= current_date + 1 and (a.until is null or a.until >= current_date - 1)) $$;
grant execute on function kc.publishes(text, text), kc.actor_publishes(text) to kc_app;
