-- Whether the actor holds a post of a unit today, for themselves or standing in; a section only where one is named.
create function kc.actor_holds(p_unit text, p_position text, p_section text) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  select kc.actor_kind() = 'person' and not kc.actor_waits() and exists (select from assignments a
    join people p on p.id = a.person_id
    where a.person_id = kc.actor_person() and a.unit_id = p_unit and p.active and a.position = p_position
      and (p_section is null or a.section = p_section) and kc.takes_effect(a.position, a.confirmed_at)
      and a.since <= current_date + 1 and (a.until is null or a.until >= current_date - 1)) $$;
grant execute on function kc.actor_holds(text, text, text) to kc_app;
