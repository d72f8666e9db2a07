-- Nobody is both hands. A position that decides takes effect when a second person has confirmed it: somebody of the unit
-- above, or a head of the unit whose own position another administrator gave. What was given before this stands.
alter table assignments add confirmed_by text references people, add confirmed_at timestamptz;
update assignments set confirmed_at = created_at;

-- Positions that approve texts, sheets or lists (identity/positions.ts; a test holds both together).
create function kc.decides(p_position text) returns boolean language sql immutable
  as $$ select p_position in ('kasubbag', 'sekretaris', 'anggota', 'ketua') $$;
create function kc.takes_effect(p_position text, p_confirmed timestamptz) returns boolean language sql immutable
  as $$ select p_confirmed is not null or not kc.decides(p_position) $$;

-- Who administers a unit: the wall knows it too, not only the program.
create function kc.actor_administers(p_unit text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select kc.actor_kind() = 'system' and (p_unit = any (kc.actor_units()) or kc.actor_nationwide())
    or exists (select from assignments a join people p on p.id = a.person_id
      where a.person_id = kc.actor_person() and p.active and (a.until is null or a.until >= current_date)
        and (a.position = 'admin-nasional' or a.position = 'admin-satker' and a.unit_id = p_unit)) $$;

-- Who may confirm this position: not its giver, not its holder, and not somebody whom its giver put there.
create function kc.actor_may_confirm(p_assignment uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from assignments given
    join units u on u.id = given.unit_id
    join assignments own on own.person_id = kc.actor_person()
    join people p on p.id = own.person_id
    where given.id = p_assignment and given.confirmed_at is null and p.active
      and kc.actor_person() is distinct from given.granted_by and kc.actor_person() <> given.person_id
      and (own.until is null or own.until >= current_date) and kc.takes_effect(own.position, own.confirmed_at)
      and (own.unit_id = u.parent_id and own.position in ('admin-satker', 'ketua', 'sekretaris')
        or own.position = 'admin-nasional'
        or own.unit_id = given.unit_id and own.position in ('ketua', 'sekretaris')
          and own.granted_by is distinct from given.granted_by)) $$;
create function kc.positions_to_confirm() returns setof assignments language sql stable security definer
  set search_path = public, pg_temp as $$
  select a.* from assignments a where a.confirmed_at is null and kc.decides(a.position)
    and kc.actor_may_confirm(a.id) order by a.created_at, a.id $$;
create function kc.confirm_position(p_assignment uuid, p_at timestamptz) returns boolean language plpgsql
  security definer set search_path = public, pg_temp as $$
declare v_done int; begin
  if kc.actor_kind() <> 'person' or not kc.actor_may_confirm(p_assignment) then return false; end if;
  update assignments set confirmed_by = kc.actor_person(), confirmed_at = p_at
    where id = p_assignment and confirmed_at is null;
  get diagnostics v_done = row_count;
  return v_done = 1;
end $$;

-- What the program gives (demo, the first administrator) and what the database's owner writes is confirmed as it is.
create function kc_private.confirm_given() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if current_user = 'kc_app' and kc.actor_kind() = 'person' then
    if new.confirmed_at is not null or new.confirmed_by is not null then
      raise exception 'another person confirms' using errcode = '42501'; end if;
    if new.granted_by is distinct from kc.actor_person() or kc.decides(new.position) and new.person_id = kc.actor_person() then
      raise exception 'nobody gives a position to themselves or for another' using errcode = '42501'; end if;
  elsif new.confirmed_at is null then new.confirmed_at := new.created_at;
  end if;
  return new;
end $$;
create trigger confirm_given before insert on assignments for each row execute function kc_private.confirm_given();
create function kc_private.guard_person() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if current_user = 'kc_app' and (new.name is distinct from old.name or new.active is distinct from old.active)
    and not kc.actor_administers(old.unit_id) then
    raise exception 'only an administrator changes this' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_person before update on people for each row execute function kc_private.guard_person();

drop policy own_unit on people;
create policy seen on people for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]) or (select kc.actor_nationwide())
    or id = (select kc.actor_person()));
create policy administered on people for insert to kc_app with check (kc.actor_administers(unit_id));
create policy changed on people for update to kc_app
  using (kc.actor_administers(unit_id) or id = (select kc.actor_person()))
  with check (kc.actor_administers(unit_id) or id = (select kc.actor_person()));
drop policy own_unit on assignments;
create policy seen on assignments for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]) or (select kc.actor_nationwide())
    or person_id = (select kc.actor_person()));
create policy given on assignments for insert to kc_app with check (kc.actor_administers(unit_id));
create policy ended on assignments for update to kc_app
  using (kc.actor_administers(unit_id)) with check (kc.actor_administers(unit_id));

create or replace function kc.add_link(p_token_hash text, p_purpose text, p_person text, p_at timestamptz,
  p_expires timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$ begin
  if kc.actor_kind() = 'public' then raise exception 'nobody' using errcode = '42501'; end if;
  if p_purpose = 'first-administrator' and (kc.actor_kind() <> 'system' or exists (select from people)) then
    raise exception 'there is an administrator' using errcode = '42501'; end if;
  if p_purpose = 'set-password' and not exists (select from people where id = p_person
    and kc.actor_administers(unit_id)) then
    raise exception 'not a person whom this actor administers' using errcode = '42501'; end if;
  update kc_private.one_time_links set used_at = p_at where used_at is null and purpose = p_purpose
    and person_id is not distinct from p_person;
  insert into kc_private.one_time_links values (p_token_hash, p_purpose, p_person, p_at, p_expires);
end $$;
create or replace function kc.close_sessions(p_person text) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$ begin
  if not exists (select from people where id = p_person and (id = kc.actor_person() or kc.actor_administers(unit_id)))
    then raise exception 'not this person' using errcode = '42501'; end if;
  delete from kc_private.sessions where person_id = p_person;
end $$;

-- As before, without positions that nobody has confirmed.
create or replace function kc.session_person(p_token_hash text, p_at timestamptz, p_idle interval, p_max interval)
returns table (id text, unit_id text, username text, name text, language text, positions jsonb) language plpgsql
  security definer
  set search_path = public, pg_temp as $$ begin
  update kc_private.sessions s set last_seen = p_at
    where s.token_hash = p_token_hash and s.last_seen > p_at - p_idle and s.created_at > p_at - p_max
      and s.last_seen < p_at - interval '1 minute';
  return query select p.id, p.unit_id, p.username, p.name, p.language, coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('unitId', a.unit_id, 'position', a.position, 'section',
        a.section, 'acting', a.acting)) order by a.since, a.id)
      from assignments a join units u on u.id = a.unit_id
      where a.person_id = p.id and kc.takes_effect(a.position, a.confirmed_at)
        and (p_at at time zone 'UTC' + case u.zone when 'WIB' then interval '7 hours' when 'WITA'
          then interval '8 hours' else interval '9 hours' end)::date
          between a.since and coalesce(a.until, 'infinity')), '[]')
    from kc_private.sessions s join people p on p.id = s.person_id
    where s.token_hash = p_token_hash and s.last_seen > p_at - p_idle and s.created_at > p_at - p_max and p.active;
end $$;

grant execute on function kc.decides(text), kc.takes_effect(text, timestamptz), kc.actor_administers(text),
  kc.actor_may_confirm(uuid), kc.positions_to_confirm(), kc.confirm_position(uuid, timestamptz) to kc_app;
