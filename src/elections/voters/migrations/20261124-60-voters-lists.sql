-- Lists and the sealed files that hold their rows. The rows themselves are never in the database.

create table voter_lists (
  id uuid primary key, unit_id text not null references units, name text not null, kind text not null,
    period text not null,
  voting_day date not null, tps_cap int not null check (tps_cap > 0), previous_version_id uuid,
  state text not null default 'kosong' check (state in ('kosong', 'mengimpor', 'terimpor', 'ditetapkan')),
  rows bigint not null default 0 check (rows >= 0), revision int not null default 0, created_by text not null,
    created_at timestamptz not null
);
create index voter_lists_unit on voter_lists (unit_id, created_at desc);

alter table voter_lists enable row level security;
create policy own_unit on voter_lists to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on voter_lists to kc_app;
grant update (name, period, voting_day, tps_cap, previous_version_id, state, rows, revision) on voter_lists to kc_app;

create table voter_list_parts (
  list_id uuid not null references voter_lists, n int not null check (n > 0), unit_id text not null,
    import_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), content_hash text not null, bytes bigint not null,
    rows bigint not null check (rows > 0),
  first_row bigint not null check (first_row > 0), created_at timestamptz not null, primary key (list_id, n)
);

alter table voter_list_parts enable row level security;
create policy own_unit on voter_list_parts to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on voter_list_parts to kc_app;

create function kc.guard_voter_list() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if old.state = 'ditetapkan' then raise exception 'a settled list does not change' using errcode = '23514'; end if;
  if new.revision < old.revision then raise exception 'revisions only rise' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_voter_list before update on voter_lists for each row execute function kc.guard_voter_list();

-- Pieces of a job that several workers share: list/pieces.ts. `run` is the job that waits for them, `sha256` the sealed
-- result.
create table voter_pieces (
  run uuid not null references jobs, n int not null, unit_id text not null, claimed_by uuid,
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'), primary key (run, n)
);

alter table voter_pieces enable row level security;
create policy own_unit on voter_pieces to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on voter_pieces to kc_app;
grant update (claimed_by, sha256) on voter_pieces to kc_app;
