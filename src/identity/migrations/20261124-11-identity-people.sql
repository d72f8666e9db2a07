-- A person belongs to a home unit, whose administrator keeps their account; positions may be in several units.
create table people (
  id text primary key, unit_id text not null references units,
    username text not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
  name text not null, language text not null default 'id' check (language in ('id', 'en')),
    active boolean not null default true,
  created_at timestamptz not null
);
create table assignments (
  id uuid primary key, person_id text not null references people, unit_id text not null references units,
  position text not null, section text, since date not null, until date, acting text check (acting in ('plh', 'plt')),
  granted_by text references people, created_at timestamptz not null,
  check (until is null or until >= since), check (acting is null or until is not null)
);
create index assignments_person on assignments (person_id);
create index assignments_unit on assignments (unit_id);
alter table people enable row level security;
alter table assignments enable row level security;
create policy own_unit on people to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]) or (select kc.actor_nationwide())
    or id = (select kc.actor_person()))
  with check (unit_id = any ((select kc.actor_units())::text[]) or (select kc.actor_nationwide())
    or id = (select kc.actor_person()));
create policy own_unit on assignments to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]) or (select kc.actor_nationwide())
    or person_id = (select kc.actor_person()))
  with check (unit_id = any ((select kc.actor_units())::text[]) or (select kc.actor_nationwide()));
grant select, insert on people, assignments to kc_app;
grant update (name, language, active) on people to kc_app;
grant update (until) on assignments to kc_app;

-- Names of people whom colleagues meet in records (approved by, drafted by), whatever unit they belong to now.
create function kc.person_names(ids text[]) returns table (id text, name text) language sql stable security definer
  set search_path = public, pg_temp as
  $$ select people.id, people.name from people where people.id = any (ids) and kc.actor_kind() <> 'public' $$;
grant execute on function kc.person_names(text[]) to kc_app;

-- kc_app never reads these tables; it asks these functions, each of which answers one question about one token.
create table kc_private.credentials (person_id text primary key references people, password_hash text not null,
  changed_at timestamptz not null);
create table kc_private.sessions (
  token_hash text primary key, person_id text not null references people, created_at timestamptz not null,
    last_seen timestamptz not null
);
create index sessions_person on kc_private.sessions (person_id);
create table kc_private.one_time_links (
  token_hash text primary key, purpose text not null check (purpose in ('first-administrator', 'set-password')),
  person_id text references people, created_at timestamptz not null, expires_at timestamptz not null,
    used_at timestamptz
);
create table kc_private.sign_in_attempts (key text not null, at timestamptz not null);
create index sign_in_attempts_key on kc_private.sign_in_attempts (key, at);

create function kc.credentials_of(p_username text) returns table (person_id text, unit_id text, password_hash text)
  language sql stable security definer
  set search_path = public, pg_temp as $$
  select people.id, people.unit_id, credentials.password_hash from people
    join kc_private.credentials on person_id = people.id
  where people.username = p_username and people.active $$;

create function kc.set_password(p_person text, p_hash text, p_at timestamptz) returns void language plpgsql
  security definer
  set search_path = public, pg_temp as $$ begin
  if kc.actor_kind() = 'public' or (kc.actor_kind() = 'person' and kc.actor_person() <> p_person) then
    raise exception 'not this person' using errcode = '42501'; end if;
  insert into kc_private.credentials values (p_person, p_hash, p_at) on conflict (person_id)
    do update set password_hash = p_hash, changed_at = p_at;
  delete from kc_private.sessions where person_id = p_person;
end $$;

create function kc.open_session(p_token_hash text, p_person text, p_at timestamptz) returns void language plpgsql
  security definer
  set search_path = public, pg_temp as $$ begin
  if kc.actor_kind() <> 'system' then raise exception 'only the program opens sessions' using errcode = '42501'; end if;
  delete from kc_private.sessions where last_seen < p_at - interval '30 days';
  insert into kc_private.sessions values (p_token_hash, p_person, p_at, p_at);
end $$;

create function kc.close_sessions(p_person text) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$ begin
  if kc.actor_kind() = 'public' then raise exception 'nobody' using errcode = '42501'; end if;
  if not exists (select from people where id = p_person and (id = kc.actor_person() or unit_id = any (kc.actor_units())
    or kc.actor_nationwide())) then
    raise exception 'not this person' using errcode = '42501'; end if;
  delete from kc_private.sessions where person_id = p_person;
end $$;

create function kc.close_session(p_token_hash text) returns void language sql security definer
  set search_path = public, pg_temp as
  $$ delete from kc_private.sessions where token_hash = p_token_hash $$;

-- The person behind a session and the positions they hold today (each by its unit's calendar).
create function kc.session_person(p_token_hash text, p_at timestamptz, p_idle interval, p_max interval)
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
      where a.person_id = p.id
        and (p_at at time zone 'UTC' + case u.zone when 'WIB' then interval '7 hours' when 'WITA'
          then interval '8 hours' else interval '9 hours' end)::date
          between a.since and coalesce(a.until, 'infinity')), '[]')
    from kc_private.sessions s join people p on p.id = s.person_id
    where s.token_hash = p_token_hash and s.last_seen > p_at - p_idle and s.created_at > p_at - p_max and p.active;
end $$;

create function kc.add_link(p_token_hash text, p_purpose text, p_person text, p_at timestamptz, p_expires timestamptz)
  returns void
  language plpgsql security definer set search_path = public, pg_temp as $$ begin
  if kc.actor_kind() = 'public' then raise exception 'nobody' using errcode = '42501'; end if;
  if p_purpose = 'first-administrator' and (kc.actor_kind() <> 'system' or exists (select from people)) then
    raise exception 'there is an administrator' using errcode = '42501'; end if;
  if p_purpose = 'set-password' and not exists (select from people where id = p_person
    and (unit_id = any (kc.actor_units()) or kc.actor_nationwide())) then
    raise exception 'not a person of this unit' using errcode = '42501'; end if;
  update kc_private.one_time_links set used_at = p_at where used_at is null and purpose = p_purpose
    and person_id is not distinct from p_person;
  insert into kc_private.one_time_links values (p_token_hash, p_purpose, p_person, p_at, p_expires);
end $$;

create function kc.link_of(p_token_hash text, p_purpose text, p_at timestamptz)
  returns table (person_id text, unit_id text, username text, name text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, coalesce(p.unit_id, '00'), p.username, p.name from kc_private.one_time_links l left
    join people p on p.id = l.person_id
  where l.token_hash = p_token_hash and l.purpose = p_purpose and l.used_at is null and l.expires_at > p_at $$;

create function kc.use_link(p_token_hash text, p_at timestamptz) returns boolean language plpgsql security definer
  set search_path = public, pg_temp as $$
declare v_used int; begin
  update kc_private.one_time_links set used_at = p_at where token_hash = p_token_hash and used_at is null
    and expires_at > p_at;
  get diagnostics v_used = row_count;
  return v_used = 1;
end $$;

create function kc.any_people() returns boolean language sql stable security definer
  set search_path = public, pg_temp as
  $$ select exists (select from people) $$;

-- Failed sign-ins of a key (a hash) since a moment; keys are hashes of user name or address.
create function kc.failed_attempts(p_key text, p_since timestamptz) returns bigint language sql stable security definer
  set search_path = public, pg_temp as
  $$ select count(*) from kc_private.sign_in_attempts where key = p_key and at > p_since $$;
create function kc.record_attempt(p_keys text[], p_at timestamptz) returns void language sql security definer
  set search_path = public, pg_temp as $$
  delete from kc_private.sign_in_attempts where at < p_at - interval '1 day';
  insert into kc_private.sign_in_attempts select unnest(p_keys), p_at $$;
create function kc.clear_attempts(p_key text) returns void language sql security definer
  set search_path = public, pg_temp as
  $$ delete from kc_private.sign_in_attempts where key = p_key $$;

grant execute on function kc.credentials_of(text), kc.set_password(text, text, timestamptz),
  kc.open_session(text, text, timestamptz),
  kc.close_session(text), kc.close_sessions(text), kc.session_person(text, timestamptz, interval, interval),
  kc.add_link(text, text, text, timestamptz, timestamptz), kc.link_of(text, text, timestamptz),
    kc.use_link(text, timestamptz), kc.any_people(),
  kc.failed_attempts(text, timestamptz), kc.record_attempt(text[], timestamptz), kc.clear_attempts(text) to kc_app;
