/** Searches for duplicates, and the thresholds units chose. Append-only; weights and counts, nothing of a voter. */
import { sql } from 'kysely';
import type { Migrations } from '../../../platform/index.ts';
import { ownUnit } from '../list/migrations.ts';

export const linkageMigrations: Migrations = {
  '20261124-63-voters-linkage-runs': {
    async up(db) {
      await sql.raw(runs).execute(db);
    },
  },
};

const runs = `
create table voter_linkage_runs (
  id uuid primary key, list_id uuid not null references voter_lists, unit_id text not null, revision int not null, comparison_version int not null, model jsonb not null,
  rows bigint not null, candidates bigint not null, pairs bigint not null, threshold numeric(5, 2) not null, skipped jsonb not null, curve jsonb not null,
  -- Sealed results of the pieces, in order: another threshold needs no new search.
  pieces text[] not null, finished_at timestamptz not null
);
create index voter_linkage_runs_list on voter_linkage_runs (list_id, finished_at desc);
${ownUnit('voter_linkage_runs')}
grant select, insert on voter_linkage_runs to kc_app;

create table voter_linkage_thresholds (
  unit_id text not null references units, since timestamptz not null, threshold numeric(5, 2) not null check (threshold between -5 and 20),
  chosen_by text not null, reason text not null check (length(reason) >= 10), primary key (unit_id, since)
);
${ownUnit('voter_linkage_thresholds')}
grant select, insert on voter_linkage_thresholds to kc_app;
`;
