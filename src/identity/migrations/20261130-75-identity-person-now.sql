-- What a person holds at a moment, for doors that know them otherwise than by a session; nothing where the account is
-- not active. As kc.session_person tells it of a session.
create function kc.person_now(p_person text, p_at timestamptz)
returns table (id text, positions jsonb, waits boolean) language sql stable security definer
  set search_path = public, pg_temp as $$
  select p.id, coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('unitId', a.unit_id, 'position', a.position, 'section',
        a.section, 'acting', a.acting)) order by a.since, a.id)
      from assignments a join units u on u.id = a.unit_id
      where a.person_id = p.id and kc.takes_effect(a.position, a.confirmed_at)
        and (p_at at time zone 'UTC' + case u.zone when 'WIB' then interval '7 hours' when 'WITA'
          then interval '8 hours' else interval '9 hours' end)::date
          between a.since and coalesce(a.until, 'infinity')), '[]'), kc.person_waits(p.id)
  from people p where p.id = p_person and p.active $$;
grant execute on function kc.person_now(text, timestamptz) to kc_app;
