-- Tokens by which a program works for a person in one unit, for a time, with less than that person may. Only a hash is
-- kept; a token is shown once.
create table tokens (
  id uuid primary key, person_id text not null, unit_id text not null, name text not null check (name <> ''),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'), scopes jsonb not null,
  created_at timestamptz not null, expires_at timestamptz not null check (expires_at > created_at),
  last_used_at timestamptz, revoked_at timestamptz
);
create index tokens_person on tokens (person_id, created_at desc);
alter table tokens enable row level security;
-- A token is its owner's alone.
create policy own on tokens to kc_app using (person_id = (select kc.actor_person()))
  with check (person_id = (select kc.actor_person()) and unit_id = any ((select kc.actor_units())::text[]));
create policy not_while_waiting on tokens as restrictive for insert to kc_app
  with check (not (select kc.actor_waits()));
grant select (id, person_id, unit_id, name, scopes, created_at, expires_at, last_used_at, revoked_at), insert
  on tokens to kc_app;
grant update (revoked_at) on tokens to kc_app;

create function kc.guard_token() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if old.revoked_at is not null then raise exception 'a revoked token stays revoked' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_token before update of revoked_at on tokens for each row execute function kc.guard_token();

-- Whose token this is, at the door, where nobody acts yet; it notes the minute of the use.
create function kc.use_token(p_hash text, p_at timestamptz)
returns table (id uuid, person_id text, unit_id text, scopes jsonb) language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update tokens t set last_used_at = p_at where t.hash = p_hash and t.revoked_at is null and t.expires_at > p_at
    and (t.last_used_at is null or t.last_used_at < p_at - interval '1 minute');
  return query select t.id, t.person_id, t.unit_id, t.scopes from tokens t
    where t.hash = p_hash and t.revoked_at is null and t.expires_at > p_at;
end $$;
grant execute on function kc.use_token(text, timestamptz) to kc_app;
