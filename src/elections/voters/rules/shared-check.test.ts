import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { runJob } from '../../../platform/workers/run-job.ts';
import { jobs } from '../../../rooms.ts';
import { testHouse, type TestHouse } from '../../../testing/index.ts';
import { person, seedDecisions, seedList } from '../versions/testing/list.ts';
import { defaultParameters, defaultRules } from './catalogue.ts';
import { planCheck } from './check-pieces.ts';
import { compileRules, parametersOn } from './compile.ts';
import { checkHelpJob, checkJob } from './operations/check-list.ts';
import type { ListId } from '../list/schema.ts';

const values = {
  ...parametersOn(defaultParameters, '2026-12-31'),
  votingDay: { day: '2026-12-31' },
  today: { day: '2026-11-24' },
  unit: '00',
  tpsCap: 500,
  provinces: [53],
};

it.each([
  [1, 1_000],
  [1_000, 1_000],
  [1_001, 1_000],
  [24_000, 1_000],
  [204_800_000, 400_000],
])('cuts %i rows so that each is in one piece, and every rule looks at each', (rows, pieceRows) => {
  const rules = compileRules(defaultRules, values);
  const pieces = planCheck(rules, rows, pieceRows);
  if (rows <= pieceRows) return expect(pieces).toEqual([{ rules, rows: null }]);
  let next = 1;
  for (const range of pieces.flatMap((piece) => piece.rows ?? [])) {
    expect(range.from).toBe(next);
    next = range.to + 1;
  }
  expect(next).toBe(rows + 1);
  expect([...new Set(pieces.flatMap((piece) => piece.rules.passes))]).toEqual(rules.passes);
});

describe('a check in pieces', () => {
  let house: TestHouse;
  let listId: ListId;
  /** 40 people of whom some are wrong, and a version before with others. */
  beforeAll(async () => {
    house = await testHouse();
    house.platform.clock.set('2026-11-24T03:00:00Z');
    const before = await seedList(house.platform, { people: Array.from({ length: 30 }, (_, n) => person(n + 1)) });
    await seedDecisions(house.platform, before, [{ row: 5, tms: 'meninggal' }]);
    await (
      await house.as('kasubbag.rendatin.kupang')
    )('POST', `/api/voters/lists/${before}/settle`, { name: 'Versi awal', reason: '' });
    await house.platform.workJobs(jobs);
    const { id: previousVersionId } = await house.platform.owner
      .selectFrom('voter_versions')
      .select('id')
      .where('list_id', '=', before)
      .executeTakeFirstOrThrow();
    listId = await seedList(house.platform, {
      previousVersionId,
      people: Array.from({ length: 40 }, (_, n) =>
        person(n + 4, {
          ...(n % 7 === 0 ? { name: 'M4RIA' } : {}),
          ...(n % 9 === 0 ? { tps: 4 } : {}),
          ...(n % 8 === 0 ? { note: 'sdh meninggal' } : n % 8 === 3 ? { note: 'istri TNI' } : {}),
        }),
      ),
    });
  });

  async function check(pieceRows: number, first: (jobId: string) => Promise<void> = async () => {}) {
    const { owner } = house.platform;
    const on = { ...house.platform, config: { ...house.platform.config, listPieceRows: pieceRows } };
    const id = randomUUID();
    await sql`insert into jobs (id, unit_id, kind, input, created_at)
      values (${id}, '5301', ${checkJob.kind}, ${JSON.stringify({ listId })}, now())`.execute(owner);
    await first(id);
    await runJob(owner, on, jobs, id);
    const {
      rows: [job],
    } = await sql<{ state: string; result: object }>`select state, result from jobs where id = ${id}`.execute(owner);
    const { rows: findings } = await sql<{
      code: string;
    }>`select code, rows, size, fields, parameters, severity, risk, subject, anchor, village from voter_findings
      where list_id = ${listId} and state <> 'ditutup' order by code, subject, anchor`.execute(owner);
    const {
      rows: [run],
    } = await sql<{
      counts: object;
    }>`select counts from voter_check_runs where list_id = ${listId} order by finished_at desc, id limit 1`.execute(
      owner,
    );
    const { rows: pieces } = await sql<{
      sha256: string | null;
    }>`select sha256 from job_pieces where run = ${id}`.execute(owner);
    return { state: job?.state, found: { findings, counts: run?.counts }, pieces: pieces.map(({ sha256 }) => sha256) };
  }

  it('finds and counts what a check in one go does, leaves no piece behind, and makes anew what is gone', async () => {
    const whole = await check(1_000);
    expect(whole).toMatchObject({ state: 'done', pieces: [] });
    const codes = new Set(whole.found.findings.map(({ code }) => code));
    for (const code of ['V21', 'V24', 'V16', 'X01', 'X02']) expect(codes, code).toContain(code);

    house.platform.clock.set('2026-11-24T04:00:00Z');
    const cut = await check(2);
    expect(cut.state).toBe('done');
    expect(cut.pieces.length).toBeGreaterThan(6);
    expect(cut.found).toEqual(whole.found);
    for (const address of cut.pieces)
      await expect(house.platform.files.stream(address as string), 'a sealed piece').rejects.toThrow();

    // Pieces that a program before a kill left behind, of which the store has nothing more.
    house.platform.clock.set('2026-11-24T05:00:00Z');
    const again = await check(2, (run) =>
      sql`insert into job_pieces (run, n, unit_id, sha256) select ${run}, n, '5301', ${'0'.repeat(64)}
        from unnest(array[0, 3]) n`
        .execute(house.platform.owner)
        .then(() => undefined),
    );
    expect(again.state).toBe('done');
    expect(again.found).toEqual(whole.found);
  });

  it('a helper leaves a check of other rules or rows alone', async () => {
    const run = randomUUID();
    const { owner } = house.platform;
    await sql`insert into jobs (id, unit_id, kind, input, state, created_at)
      values (${run}, '5301', ${checkJob.kind}, '{}', 'running', now())`.execute(owner);
    await sql`insert into job_pieces (run, n, unit_id) values (${run}, 0, '5301')`.execute(owner);
    const id = randomUUID();
    await sql`insert into jobs (id, unit_id, kind, input, created_at)
      values (${id}, '5301', ${checkHelpJob.kind},
        ${JSON.stringify({ listId, run, day: '2026-11-24', mark: 'other', pieceRows: 2 })}, now())`.execute(owner);
    await runJob(owner, house.platform, jobs, id);
    const { rows } = await sql`select p.sha256, p.claimed_by, j.state from job_pieces p, jobs j where p.run = ${run}
        and j.id = ${id}`.execute(owner);
    expect(rows).toEqual([{ sha256: null, claimed_by: null, state: 'done' }]);
  });
});
