/** Lists and the sealed files that hold their rows. The rows themselves are never in the database. */
import { sql } from 'kysely';
import type { Migrations } from '../../../platform/index.ts';

export const listMigrations: Migrations = {
  '20261124-60-voters-lists': {
    async up(db) {
      await sql.raw(lists).execute(db);
      await sql.raw(pieces).execute(db);
    },
  },
  '20261124-61-voters-list-parameters': {
    async up(db) {
      await sql.raw(parameters).execute(db);
    },
  },
  // After every migration of the first day that lays parameters.
  '20261124-68-voters-list-parameter-versions': {
    async up(db) {
      await sql.raw(parameterVersions).execute(db);
    },
  },
};

/** Row-level security of a table of one unit's rows, and who may write: for every table of this room. */
export const ownUnit = (table: string): string => `
alter table ${table} enable row level security;
create policy own_unit on ${table} to kc_app using (unit_id = any ((select kc.actor_units())::text[])) with check (unit_id = any ((select kc.actor_units())::text[]));
`;

const lists = `
create table voter_lists (
  id uuid primary key, unit_id text not null references units, name text not null, kind text not null, period text not null,
  voting_day date not null, tps_cap int not null check (tps_cap > 0), previous_version_id uuid,
  state text not null default 'kosong' check (state in ('kosong', 'mengimpor', 'terimpor', 'ditetapkan')),
  rows bigint not null default 0 check (rows >= 0), revision int not null default 0, created_by text not null, created_at timestamptz not null
);
create index voter_lists_unit on voter_lists (unit_id, created_at desc);
${ownUnit('voter_lists')}
grant select, insert on voter_lists to kc_app;
grant update (name, period, voting_day, tps_cap, previous_version_id, state, rows, revision) on voter_lists to kc_app;

create table voter_list_parts (
  list_id uuid not null references voter_lists, n int not null check (n > 0), unit_id text not null, import_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), content_hash text not null, bytes bigint not null, rows bigint not null check (rows > 0),
  first_row bigint not null check (first_row > 0), created_at timestamptz not null, primary key (list_id, n)
);
${ownUnit('voter_list_parts')}
grant select, insert on voter_list_parts to kc_app;

create function kc.guard_voter_list() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.state = 'ditetapkan' then raise exception 'a settled list does not change' using errcode = '23514'; end if;
  if new.revision < old.revision then raise exception 'revisions only rise' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_voter_list before update on voter_lists for each row execute function kc.guard_voter_list();
`;

/** Pieces of a job that several workers share: list/pieces.ts. `run` is the job that waits for them, `sha256` the sealed result. */
const pieces = `
create table voter_pieces (
  run uuid not null references jobs, n int not null, unit_id text not null, claimed_by uuid, sha256 text check (sha256 ~ '^[0-9a-f]{64}$'), primary key (run, n)
);
${ownUnit('voter_pieces')}
grant select, insert on voter_pieces to kc_app;
grant update (claimed_by, sha256) on voter_pieces to kc_app;
`;

/** Figures set by regulation or by the office, each from a day on; the whole country's. */
const parameters = `
create table voter_parameters (
  code text not null, since date not null, value int not null check (value > 0), label_id text not null, label_en text not null,
  source text not null check (source <> ''), verified boolean not null default false, primary key (code, since)
);
grant select on voter_parameters to kc_app;
grant insert, update (value, source, verified) on voter_parameters to kc_app;
alter table voter_parameters enable row level security;
create policy everyone_reads on voter_parameters for select to kc_app using (true);
create policy nationwide_adds on voter_parameters for insert to kc_app with check ((select kc.actor_nationwide()));
create policy nationwide_changes on voter_parameters for update to kc_app using ((select kc.actor_nationwide())) with check ((select kc.actor_nationwide()));
insert into voter_parameters (code, since, value, label_id, label_en, source) values
  ('tps-cap/undang-undang', '2017-08-16', 500, 'Batas undang-undang', 'Cap of the law', 'UU 7/2017 pasal 350 ayat (1)'),
  ('tps-cap/pemilu', '2023-01-01', 300, 'Pemilu 2024', 'General election 2024', 'Keputusan KPU untuk Pemilu 2024 (sebagaimana diberitakan)'),
  ('tps-cap/pilkada', '2024-01-01', 600, 'Pilkada 2024', 'Regional election 2024', 'PKPU 7/2024 (sebagaimana diberitakan)'),
  ('import/retention-days', '2020-01-01', 365, 'Hari menyimpan berkas asal dan baris tertolak', 'Days that original files and rejected rows are kept', 'Kerja Cerdas; belum ada peraturan yang ditemukan');
`;

/** Values are added, never changed: each is a version of its parameter, within what is plausible for it. A list may take its cap from one. */
const parameterVersions = `
drop policy nationwide_changes on voter_parameters;
drop policy nationwide_adds on voter_parameters;
revoke update (value, source, verified) on voter_parameters from kc_app;
alter table voter_parameters add version int, add least int not null default 1, add most int not null default 100000, add saved_by text, add saved_at timestamptz not null default now();
update voter_parameters p set version = n.version from (select code, since, row_number() over (partition by code order by since) as version from voter_parameters) n where n.code = p.code and n.since = p.since;
alter table voter_parameters alter version set not null, drop constraint voter_parameters_pkey, add primary key (code, version), alter saved_at drop default;
update voter_parameters p set least = b.least, most = b.most from (values
  ('tps-cap/undang-undang', 100, 1000), ('tps-cap/pemilu', 100, 1000), ('tps-cap/pilkada', 100, 1000), ('import/retention-days', 1, 3650),
  ('rules/voting-age', 15, 25), ('rules/old-age', 80, 130), ('rules/married-age', 10, 21), ('rules/family-size', 5, 50), ('rules/first-birth-year', 1880, 1950),
  ('privacy/unmask-per-day', 1, 5000), ('privacy/export-days', 1, 90), ('recap/smallest-cell', 2, 100)) b (code, least, most) where b.code = p.code;
alter table voter_parameters add check (value between least and most);
create policy nationwide_adds on voter_parameters for insert to kc_app with check ((select kc.actor_nationwide()) and saved_by = (select kc.actor_person()));

create function kc.guard_voter_parameter() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from voter_parameters p where p.code = new.code and p.since > new.since) then raise exception 'a later value is there already' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_voter_parameter before insert on voter_parameters for each row execute function kc.guard_voter_parameter();

alter table voter_lists add tps_cap_from text;
grant update (tps_cap_from) on voter_lists to kc_app;
`;
