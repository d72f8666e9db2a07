/**
 * Numbers of one series taken by fifty writers at once on a database that keeps what it commits, as in an office:
 * doubles, gaps, and how many a second beside a bare upsert of a counter on the same database. They take turns, so that
 * what else the machine does falls on all of them. A number is held until its operation has committed, two answers
 * of the database later; the same upsert in a transaction and in an operation that does nothing else tell what of the
 * difference is the way there.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { about, ok, runOperation, systemActor, type Database, type Operation } from '../../src/platform/index.ts';
import { connect } from '../../src/platform/database/index.ts';
import { unitIdSchema } from '../../src/platform/schema.ts';
import { event } from '../../src/registers/events.ts';
import { takeNumber, registersRoom } from '../../src/registers/index.ts';
import { printGoals, printInfo } from './goals.ts';
import { openHouse, type House } from './search-house.ts';

const writers = 50;
const rounds = 5;
const unitId = unitIdSchema.parse('53');

export async function measureNumbering(numbers: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kerja-cerdas-numbers-'));
  const house = await openHouse(folder, true, { durable: true, connections: writers });
  try {
    await registersRoom.start(house.platform, house.owner);
    await measured(house, numbers);
  } finally {
    await house.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured(house: House, numbers: number): Promise<void> {
  const { url } = house;
  await sql`create table bare_counters (unit_id text, year int, series text, last int not null,
    primary key (unit_id, year, series))`.execute(house.owner);
  await sql`grant select, insert, update on bare_counters to kc_app`.execute(house.owner);
  const bare = connect(url, writers - 10);
  const part = Math.ceil(numbers / rounds);
  const seconds = { ours: 0, bare: 0, transaction: 0, operation: 0 };
  for (let round = 0; round < rounds; round += 1) {
    seconds.bare += await timed(part, () => upsert(bare));
    seconds.transaction += (await timed(part / 4, () => bare.transaction().execute(upsert))) * 4;
    seconds.operation +=
      (await timed(part / 4, () => runOperation(house.platform, systemActor(unitId), counted, null))) * 4;
    seconds.ours += await timed(part, () => take(house));
  }
  await bare.destroy();
  const taken = part * rounds;
  const { rows } = await sql<{ count: number; distinct: number; last: number; texts: number }>`
    select count(*) as count, count(distinct seq) as distinct, max(seq) as last, count(distinct text) as texts
    from numbers where unit_id = ${unitId} and series = 'sd'`.execute(house.owner);
  const { count = 0, distinct = 0, last = 0, texts = 0 } = rows[0] ?? {};
  printInfo('numbering-a-second', taken / seconds.ours);
  printInfo('numbering-bare-upserts-a-second', taken / seconds.bare);
  printInfo('numbering-beside-upsert-in-transaction', seconds.transaction / seconds.ours);
  printInfo('numbering-beside-upsert-in-operation', seconds.operation / seconds.ours);
  printGoals([
    { name: 'numbering-taken', value: count, target: { equal: taken } },
    { name: 'numbering-doubles', value: count - Math.min(distinct, texts), target: { equal: 0 } },
    { name: 'numbering-gaps', value: last - distinct, target: { equal: 0 } },
    { name: 'numbering-beside-bare-upsert', value: seconds.bare / seconds.ours, target: { atLeast: 0.5 } },
  ]);
}

/** Seconds in which all writers together do it so often. */
async function timed(times: number, act: () => Promise<unknown>): Promise<number> {
  let left = times;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (left > 0) {
        left -= 1;
        await act();
      }
    }),
  );
  return (performance.now() - began) / 1_000;
}

const upsert = (database: Database) =>
  sql`insert into bare_counters values ('53', 2026, 'sd', 1) on conflict (unit_id, year, series)
    do update set last = bare_counters.last + 1 returning last`.execute(database);

/** The same upsert in an operation of the house with one event. */
const counted: Operation<null, null> = async ({ tx }) => {
  await upsert(tx);
  const number = { series: 'sd', year: 2026, seq: 1, suffix: '', date: '2026-01-02' };
  return ok({
    value: null,
    events: [event('number.reserved', about('number-setting', { unitId, id: 'bench' }), number)],
  });
};

async function take({ platform }: House): Promise<void> {
  const number = await runOperation(platform, systemActor(unitId), takeNumber, {
    unitId,
    kind: 'SD',
    date: platform.clock.now().toISOString().slice(0, 10),
    classification: 'PR.01',
  });
  if (!number.ok) throw new Error(number.failure.code);
}
