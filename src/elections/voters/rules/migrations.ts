/** Rules of voter lists (the whole country's, append-only) and the record of every check. */
import { sql } from 'kysely';
import type { Migrations } from '../../../platform/index.ts';
import { ownUnit } from '../list/migrations.ts';
import { defaultParameters, defaultRules } from './catalogue.ts';

export const rulesMigrations: Migrations = {
  '20261124-62-voters-rules': {
    async up(db) {
      await sql.raw(tables).execute(db);
      for (const { code, version, scope, grouping, since, until, on, ...content } of defaultRules) {
        await sql`insert into voter_rules (code, version, scope, grouping, since, until, "on", content, saved_by, saved_at, reason)
          values (${code}, ${version}, ${scope}, ${grouping}, ${since}, ${until}, ${on}, ${JSON.stringify(content)}::jsonb, null, now(), 'Aturan awal')`.execute(
          db,
        );
      }
      for (const { code, value, since, label, source, verified } of defaultParameters) {
        await sql`insert into voter_parameters (code, since, value, label_id, label_en, source, verified) values (${code}, ${since}, ${value}, ${label.id}, ${label.en}, ${source}, ${verified})`.execute(
          db,
        );
      }
    },
  },
};

const tables = `
create table voter_rules (
  code text not null check (code ~ '^[A-Z][0-9]{2}$'), version int not null check (version > 0), scope text not null check (scope in ('row', 'group', 'cross-list', 'pair')), grouping text not null,
  since date not null, until date check (until >= since), "on" boolean not null, content jsonb not null, saved_by text, saved_at timestamptz not null, reason text not null check (reason <> ''),
  primary key (code, version)
);
alter table voter_rules enable row level security;
create policy everyone_reads on voter_rules for select to kc_app using (true);
create policy nationwide_adds on voter_rules for insert to kc_app with check ((select kc.actor_nationwide()));
grant select, insert on voter_rules to kc_app;

create table voter_check_runs (
  id uuid primary key, list_id uuid not null references voter_lists, unit_id text not null, source text not null check (source in ('rules', 'linkage')), revision int not null,
  counts jsonb not null, added int not null, kept int not null, closed int not null, started_at timestamptz not null, finished_at timestamptz not null
);
create index voter_check_runs_list on voter_check_runs (list_id, source, finished_at desc);
${ownUnit('voter_check_runs')}
grant select, insert on voter_check_runs to kc_app;
`;
