/**
 * The counts of a queue of findings, by the route's own query in an embedded PostgreSQL, beside counting the findings
 * themselves there. The findings are planted, a village in every code; some of them were decided.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { systemActor } from '../../src/platform/actor.ts';
import { fixedClock } from '../../src/platform/clock/index.ts';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded.ts';
import {
  actorDatabase,
  connect,
  type ActorDatabase,
  type Database,
  type Tx,
} from '../../src/platform/database/index.ts';
import { migrate, prepareAppRole } from '../../src/platform/database/migrate.ts';
import { layRooms } from '../../src/platform/room.ts';
import { migrations, rooms } from '../../src/rooms.ts';
import { countFindings } from '../../src/elections/voters/findings/queries/count-findings.ts';
import { listIdSchema } from '../../src/elections/voters/list/schema.ts';
import { unitCalled } from '../../src/platform/testing/ids.ts';

const unit = unitCalled('5301');
const actor = systemActor(unit);
const list = listIdSchema.parse(randomUUID());

export type QueueCounts = {
  readonly findings: number;
  /** Milliseconds: the counts as the queue shows them, and the findings counted one by one. */
  readonly kept: number;
  readonly counted: number;
};

export async function measureQueueCounts(findings: number): Promise<QueueCounts> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-bench-queue-'));
  const server = await startEmbeddedPostgres({ folder, password: 'bench', durable: false });
  const owner = connect(server.url, 2);
  try {
    await migrate(owner, migrations);
    await layRooms(owner, rooms);
    const password = randomUUID().replaceAll('-', '');
    const key = await prepareAppRole(owner, password);
    const url = new URL(server.url);
    url.username = 'kc_app';
    url.password = password;
    const pool = connect(url.href, 1);
    try {
      const database = actorDatabase(pool, key, fixedClock('2026-11-24T05:00:00Z'));
      await plant(database, owner, findings);
      const least = async (work: (tx: Tx) => Promise<number>): Promise<number> => {
        const times: number[] = [];
        for (let round = 0; round < 5; round += 1) times.push(await database.read(actor, work));
        return Math.min(...times);
      };
      const kept = await least((tx) => timed(findings, async () => (await countFindings(tx, list)).total));
      const counted = await least((tx) => timed(findings, () => oneByOne(tx)));
      return { findings, kept, counted };
    } finally {
      await pool.destroy();
    }
  } finally {
    await owner.destroy();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds within the transaction: what is measured is the query, and what the program makes of its rows. */
async function timed(expected: number, count: () => Promise<number>): Promise<number> {
  const began = performance.now();
  const total = await count();
  if (total !== expected) throw new Error(`${total} findings are counted of ${expected}`);
  return performance.now() - began;
}

/** A tenth of them were found once and are closed. */
async function plant(database: ActorDatabase, owner: Database, findings: number): Promise<void> {
  await sql`insert into voter_lists (id, unit_id, name, kind, period, voting_day, tps_cap, state, rows, revision,
    created_by, created_at) values (${list}, ${unit}, 'Daftar', 'pdpb', '2026-TW4', '2026-12-31', 500, 'terimpor',
    ${findings}, 1, 'bench', now())`.execute(owner);
  const inserted = 50_000;
  for (let from = 0; from < findings; from += inserted)
    await database.write(actor, (tx) =>
      sql`insert into voter_findings (unit_id, list_id, source, code, rule_version, severity, scope, subject, anchor,
          rows, size, fields, parameters, risk, village, revision, found_at)
        select ${unit}, ${list}, 'rules', 'V' || lpad((n % 23 + 1)::text, 2, '0'), 1,
          case when n % 23 < 9 then 'error' else 'warning' end, 'row', md5(n::text), n::text,
          array[n], 1, '{nik}', '{}',
          n % 1000, '53010' || (10001 + n % 240)::text, 1, now()
        from generate_series(${from + 1}::int, ${Math.min(findings, from + inserted)}::int) n`.execute(tx),
    );
  await database.write(actor, (tx) =>
    sql`update voter_findings set closed_at = now(), state = 'ditutup'
      where list_id = ${list} and risk % 10 = 0`.execute(tx),
  );
  await sql`vacuum analyze voter_findings`.execute(owner);
  await sql`vacuum analyze voter_finding_tallies`.execute(owner);
}

async function oneByOne(tx: Tx): Promise<number> {
  const { rows } = await sql<{ total: number }>`select code, severity, village, count(*) as total,
      count(*) filter (where rank = 0) as open, count(*) filter (where rank = 1) as waiting,
      count(*) filter (where rank = 2) as decided, count(*) filter (where rank = 3) as closed
    from voter_findings where list_id = ${list} group by code, severity, village`.execute(tx);
  return rows.reduce((sum, { total }) => sum + total, 0);
}
