-- As before, by the clock of the program and the day of the post's unit: a position that ends today holds until midnight
-- there, and not until some midnight of the database.
create or replace function kc.actor_holds(p_unit text, p_position text, p_section text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select kc.actor_kind() = 'person' and not kc.actor_waits() and exists (select from assignments a
    join people p on p.id = a.person_id join units u on u.id = a.unit_id
    where a.person_id = kc.actor_person() and a.unit_id = p_unit and p.active and a.position = p_position
      and (p_section is null or a.section = p_section) and kc.takes_effect(a.position, a.confirmed_at)
      and (kc.actor_at() at time zone 'UTC' + case u.zone when 'WIB' then interval '7 hours' when 'WITA'
        then interval '8 hours' else interval '9 hours' end)::date
        between a.since and coalesce(a.until, 'infinity')) $$;
