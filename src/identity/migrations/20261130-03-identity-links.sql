-- A password that came by a link which somebody else made: whoever made it could have used it. Where the account
-- decides, administers, or its owner says that it was not them, it reads and drafts until a third person has confirmed
-- who sits there. What was set before this stands.
alter table kc_private.one_time_links add column made_by text references people;
create table kc_private.link_uses (
  id uuid primary key, n bigint generated always as identity,
  person_id text not null references people, unit_id text not null references units,
  made_by text not null references people, made_at timestamptz not null, used_at timestamptz not null,
  answer text check (answer in ('mine', 'not-mine')), answered_at timestamptz,
  confirmed_by text references people, confirmed_at timestamptz,
  -- Confirmed by its maker, because the house had no third person.
  alone boolean not null default false,
  check (made_by <> person_id), check (person_id is distinct from confirmed_by),
  check (alone = (confirmed_by is not distinct from made_by))
);
create index link_uses_person on kc_private.link_uses (person_id, n);

-- Holds, or waits for, a position that decides or administers.
create function kc_private.holds_rights(p_person text) returns boolean language sql stable
  set search_path = public, pg_temp as $$
  select exists (select from assignments a where a.person_id = p_person and (a.until is null or a.until >= current_date)
    and (kc.decides(a.position) or a.position in ('admin-satker', 'admin-nasional'))) $$;
create function kc_private.link_waits(l kc_private.link_uses) returns boolean language sql stable
  set search_path = public, pg_temp as $$
  select l.confirmed_at is null and (l.answer is not distinct from 'not-mine' or kc_private.holds_rights(l.person_id)
    and not exists (select from kc_private.link_uses o where o.person_id = l.person_id and o.n > l.n)) $$;
create function kc.person_waits(p_person text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from kc_private.link_uses l where l.person_id = p_person and kc_private.link_waits(l)) $$;
create function kc.actor_waits() returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$ select coalesce(kc.person_waits(kc.actor_person()), false) $$;

-- A third person: of the unit above, or of the unit itself and not put there by who made the link.
create function kc_private.may_confirm_link(l kc_private.link_uses, p_person text) returns boolean language sql stable
  set search_path = public, pg_temp as $$
  select exists (select from assignments own join people p on p.id = own.person_id
    where own.person_id = p_person and p.active and p_person not in (l.made_by, l.person_id)
      and own.since <= current_date + 1 and (own.until is null or own.until >= current_date)
      and kc.takes_effect(own.position, own.confirmed_at) and not kc.person_waits(p_person)
      and (own.position = 'admin-nasional' or own.position in ('admin-satker', 'ketua', 'sekretaris')
        and (own.unit_id = kc.unit_parent(l.unit_id)
          or own.unit_id = l.unit_id and own.granted_by is distinct from l.made_by))) $$;
-- The first administrator of a house without a third person: who made the link confirms it, and the trail says so.
create function kc_private.may_confirm_alone(l kc_private.link_uses, p_person text) returns boolean language sql stable
  set search_path = public, pg_temp as $$
  select p_person = l.made_by and not kc.person_waits(p_person)
    and exists (select from assignments own join people p on p.id = own.person_id
      where own.person_id = p_person and p.active and own.position = 'admin-nasional'
        and (own.until is null or own.until >= current_date))
    and not exists (select from people p where kc_private.may_confirm_link(l, p.id)) $$;

create function kc.links_to_confirm() returns table (id uuid, person_id text, unit_id text, made_by text,
    made_at timestamptz, used_at timestamptz, denied boolean, alone boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select l.id, l.person_id, l.unit_id, l.made_by, l.made_at, l.used_at, l.answer is not distinct from 'not-mine',
    not kc_private.may_confirm_link(l, kc.actor_person())
  from kc_private.link_uses l where kc.actor_kind() = 'person' and kc_private.link_waits(l)
    and (kc_private.may_confirm_link(l, kc.actor_person()) or kc_private.may_confirm_alone(l, kc.actor_person()))
  order by l.n $$;
create function kc.confirm_link(p_use uuid) returns boolean language plpgsql security definer
  set search_path = public, pg_temp as $$
declare v_alone boolean; begin
  select l.alone into v_alone from kc.links_to_confirm() l where l.id = p_use;
  if not found then return false; end if;
  update kc_private.link_uses set confirmed_by = kc.actor_person(), confirmed_at = kc.actor_at(), alone = v_alone
    where id = p_use;
  return true;
end $$;

-- Links of others by which the actor's own password was set, the newest first.
create function kc.links_of_actor() returns table (id uuid, made_by text, made_at timestamptz, used_at timestamptz,
    answer text, confirmed_by text, confirmed_at timestamptz, waits boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select l.id, l.made_by, l.made_at, l.used_at, l.answer, l.confirmed_by, l.confirmed_at, kc_private.link_waits(l)
  from kc_private.link_uses l where l.person_id = kc.actor_person() order by l.n desc limit 10 $$;
-- Whether the actor asked for the link. A no takes back what was confirmed, ends every other session, and stands.
create function kc.answer_link(p_use uuid, p_mine boolean, p_session text) returns boolean language plpgsql
  security definer set search_path = public, pg_temp as $$
declare v_done int; begin
  update kc_private.link_uses set answer = case when p_mine then 'mine' else 'not-mine' end,
      answered_at = kc.actor_at(), confirmed_by = case when p_mine then confirmed_by end,
      confirmed_at = case when p_mine then confirmed_at end, alone = p_mine and alone
    where id = p_use and person_id = kc.actor_person() and kc.actor_kind() = 'person'
      and answer is distinct from 'not-mine';
  get diagnostics v_done = row_count;
  if v_done = 1 and not p_mine then
    delete from kc_private.sessions where person_id = kc.actor_person() and token_hash <> p_session;
  end if;
  return v_done = 1;
end $$;

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
  insert into kc_private.one_time_links values (p_token_hash, p_purpose, p_person, p_at, p_expires, null,
    kc.actor_person());
end $$;
drop function kc.use_link(text, timestamptz);
create function kc.use_link(p_token_hash text, p_at timestamptz) returns table (used boolean, made_by text)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_link kc_private.one_time_links; begin
  if kc.actor_kind() <> 'system' then raise exception 'only the program uses links' using errcode = '42501'; end if;
  update kc_private.one_time_links o set used_at = p_at where o.token_hash = p_token_hash and o.used_at is null
    and o.expires_at > p_at returning * into v_link;
  if not found then return query select false, null::text; return; end if;
  if v_link.made_by is not null and v_link.made_by <> v_link.person_id then
    insert into kc_private.link_uses (id, person_id, unit_id, made_by, made_at, used_at)
      select gen_random_uuid(), p.id, p.unit_id, v_link.made_by, v_link.created_at, kc.actor_at()
      from people p where p.id = v_link.person_id;
    return query select true, v_link.made_by;
  else return query select true, null::text;
  end if;
end $$;

-- As before, and nobody who waits administers or confirms.
create or replace function kc.actor_administers(p_unit text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select kc.actor_kind() = 'system' and (p_unit = any (kc.actor_units()) or kc.actor_nationwide())
    or exists (select from assignments a join people p on p.id = a.person_id
      where a.person_id = kc.actor_person() and p.active and (a.until is null or a.until >= current_date)
        and (a.position = 'admin-nasional' or a.position = 'admin-satker' and a.unit_id = p_unit))
      and not kc.actor_waits() $$;
create or replace function kc.actor_may_confirm(p_assignment uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select not kc.actor_waits() and exists (select from assignments given
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
-- Whether the actor decides in a unit, today.
create function kc.actor_decides(p_unit text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select kc.actor_kind() = 'person' and not kc.actor_waits() and exists (select from assignments a
    join people p on p.id = a.person_id
    where a.person_id = kc.actor_person() and a.unit_id = p_unit and p.active and kc.decides(a.position)
      and a.confirmed_at is not null and a.since <= current_date + 1
      and (a.until is null or a.until >= current_date - 1)) $$;
drop policy own_unit on units;
create policy administered on units for update to kc_app
  using (kc.actor_administers(id)) with check (kc.actor_administers(id));

-- As before, and whether the account waits.
drop function kc.session_person(text, timestamptz, interval, interval);
create function kc.session_person(p_token_hash text, p_at timestamptz, p_idle interval, p_max interval)
returns table (id text, unit_id text, username text, name text, language text, positions jsonb, waits boolean)
  language plpgsql security definer
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
          between a.since and coalesce(a.until, 'infinity')), '[]'), kc.person_waits(p.id)
    from kc_private.sessions s join people p on p.id = s.person_id
    where s.token_hash = p_token_hash and s.last_seen > p_at - p_idle and s.created_at > p_at - p_max and p.active;
end $$;

grant execute on function kc.person_waits(text), kc.actor_waits(), kc.links_to_confirm(), kc.confirm_link(uuid),
  kc.links_of_actor(), kc.answer_link(uuid, boolean, text), kc.use_link(text, timestamptz),
  kc.actor_decides(text), kc.session_person(text, timestamptz, interval, interval) to kc_app;
