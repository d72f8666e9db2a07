-- Platform's own tables: the actor wall, the audit chain, jobs, files, settings.

-- `kc.actor` is a signed token: kind|person|units|nationwide|pid|expires|mac. A bad or missing token means nobody: no
-- units. The key is out of reach of kc_app; the functions run as their owner.
do $$ begin
  if not exists (select from pg_roles where rolname = 'kc_app') then
    create role kc_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
create schema kc_private;
create table kc_private.actor_key (key bytea not null);
insert into kc_private.actor_key
  select decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
create schema kc;
grant usage on schema kc to kc_app;
revoke create on schema public from public;
grant usage on schema public to kc_app;
alter default privileges revoke execute on functions from public;

create function kc_private.xor_bytes(data bytea, mask int) returns bytea language plpgsql immutable as $$
declare result bytea := data;
begin
  for i in 0 .. length(data) - 1 loop result := set_byte(result, i, get_byte(data, i) # mask); end loop;
  return result;
end $$;

create function kc_private.actor_part(part int) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  token text := current_setting('kc.actor', true);
  message text;
  secret bytea;
begin
  if token is null or token = '' then return null; end if;
  message := regexp_replace(token, '\|[^|]*$', '');
  select key into secret from kc_private.actor_key;
  if split_part(token, '|', 7) <> encode(sha256(kc_private.xor_bytes(secret, 92)
       || sha256(kc_private.xor_bytes(secret, 54) || convert_to(message, 'UTF8'))), 'hex')
    or split_part(token, '|', 5)::int <> pg_backend_pid()
    or split_part(token, '|', 6)::bigint < extract(epoch from transaction_timestamp())
  then return null; end if;
  return split_part(message, '|', part);
end $$;

create function kc.actor_kind() returns text language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select coalesce(kc_private.actor_part(1), 'public') $$;
create function kc.actor_person() returns text language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select nullif(kc_private.actor_part(2), '') $$;
create function kc.actor_units() returns text[] language sql stable security definer
  set search_path = pg_catalog, pg_temp as
  $$ select coalesce(string_to_array(nullif(kc_private.actor_part(3), ''), ','), '{}') $$;
create function kc.actor_nationwide() returns boolean language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select coalesce(kc_private.actor_part(4) = '1', false) $$;
grant execute on function kc.actor_kind(), kc.actor_person(), kc.actor_units(), kc.actor_nationwide() to kc_app;

-- One hash chain per unit. Only kc.append_audit writes, in the caller's transaction; kc_app may read its own unit's
-- events and nothing more. hash = sha256(prev_hash, seq, unit, at, actor, action, subject, payload), joined by
-- newlines: src/platform/audit recomputes it.
create table audit_heads (unit_id text primary key, seq bigint not null, hash text not null);
create table audit_events (
  unit_id text not null, seq bigint not null, at timestamptz not null,
  actor_kind text not null, actor_person text, action text not null,
  subject_type text not null, subject_id text not null, payload text not null,
  prev_hash text not null, hash text not null, primary key (unit_id, seq)
);
create index audit_events_subject on audit_events (subject_type, subject_id, seq);
create function kc.append_audit(p_unit text, p_at timestamptz, p_action text, p_subject_type text, p_subject_id text,
  p_payload text)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_seq bigint; v_prev text; v_hash text;
  v_kind text := kc.actor_kind(); v_person text := kc.actor_person();
begin
  if v_kind = 'public' or not (p_unit = any (kc.actor_units()) or kc.actor_nationwide()) then
    raise exception 'audit: this actor may not write events of unit %', p_unit using errcode = '42501';
  end if;
  insert into audit_heads values (p_unit, 0, repeat('0', 64)) on conflict do nothing;
  select seq + 1, hash into v_seq, v_prev from audit_heads where unit_id = p_unit for update;
  v_hash := encode(sha256(convert_to(concat_ws(E'\n', v_prev, v_seq::text, p_unit,
    to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), v_kind, coalesce(v_person, ''),
    p_action, p_subject_type, p_subject_id, p_payload), 'UTF8')), 'hex');
  insert into audit_events values (p_unit, v_seq, p_at, v_kind, v_person, p_action, p_subject_type, p_subject_id,
    p_payload, v_prev, v_hash);
  update audit_heads set seq = v_seq, hash = v_hash where unit_id = p_unit;
end $$;
grant execute on function kc.append_audit(text, timestamptz, text, text, text, text) to kc_app;
grant select on audit_events to kc_app;
alter table audit_events enable row level security;
create policy own_unit on audit_events for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]) or (select kc.actor_nationwide()));

create table jobs (
  id uuid primary key, unit_id text not null, kind text not null, input jsonb not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  done int not null default 0, total int not null default 0,
  failure jsonb, result jsonb, created_by text, created_at timestamptz not null,
  started_at timestamptz, finished_at timestamptz, attempts int not null default 0
);
create index jobs_open on jobs (created_at) where state in ('queued', 'running');
alter table jobs enable row level security;
create policy own_unit on jobs to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on jobs to kc_app;
grant update (state, done, total, failure, result, started_at, finished_at, attempts) on jobs to kc_app;

create table files (
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), unit_id text not null,
  name text not null, mime text not null, size bigint not null, created_by text, created_at timestamptz not null,
  primary key (sha256, unit_id)
);
alter table files enable row level security;
create policy own_unit on files to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on files to kc_app;
