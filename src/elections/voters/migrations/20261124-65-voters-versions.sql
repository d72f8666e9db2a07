-- Settled versions of lists. Rows and event logs are sealed files; here stand their names, counts and hashes, and
-- nothing changes them again.

create table voter_versions (
  id uuid primary key, unit_id text not null references units, list_id uuid not null unique references voter_lists,
    number int not null check (number > 0),
  name text not null check (name <> ''), kind text not null, period text not null, voting_day date not null,
    previous_id uuid references voter_versions,
  -- awal + baru - tms = akhir; tms counts those who are gone without a decision, too ("tanpa keterangan": unexplained).
  opening bigint not null check (opening >= 0), added bigint not null, removed bigint not null,
    unexplained bigint not null, changed bigint not null, moved bigint not null,
  rows bigint not null check (rows = opening + added - removed), struck bigint not null, highest_voter bigint not null,
  open_errors int not null check (open_errors >= 0), reason text check (reason <> ''), revision int not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'), settled_by text, settled_at timestamptz not null,
  unique (unit_id, number), check (open_errors = 0 or reason is not null), check (unexplained <= removed)
);
create index voter_versions_unit on voter_versions (unit_id, number desc);

alter table voter_versions enable row level security;
create policy own_unit on voter_versions to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on voter_versions to kc_app;

create table voter_version_parts (
  version_id uuid not null references voter_versions, unit_id text not null,
    content text not null check (content in ('rows', 'events')), n int not null check (n > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), content_hash text not null, bytes bigint not null,
    rows bigint not null check (rows >= 0),
  primary key (version_id, content, n)
);

alter table voter_version_parts enable row level security;
create policy own_unit on voter_version_parts to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on voter_version_parts to kc_app;

create function kc.guard_voter_version() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare list voter_lists;
begin
  select * into list from voter_lists where id = new.list_id for update;
  if list.unit_id is distinct from new.unit_id then raise exception 'no such list in this unit' using errcode = '42501';
  end if;
  if list.state <> 'terimpor' or list.revision <> new.revision then
    raise exception 'a list is settled once, as it stands' using errcode = '23514'; end if;
  if new.previous_id is not null and not exists (select from voter_versions v where v.id = new.previous_id
    and v.unit_id = new.unit_id) then
    raise exception 'the previous version is of the same unit' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guard_voter_version before insert on voter_versions for each row
  execute function kc.guard_voter_version();

-- No list is settled without its version.
create function kc.guard_settled_list() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not exists (select from voter_versions v where v.list_id = new.id) then
    raise exception 'a settled list has a version' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_settled_list before update on voter_lists for each row when (new.state = 'ditetapkan'
  and old.state <> 'ditetapkan') execute function kc.guard_settled_list();
