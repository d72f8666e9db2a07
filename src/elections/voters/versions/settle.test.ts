/**
 * Settling a list through the API: guards, the version and its recap, differences, and what a kill at any moment
 * leaves.
 */
import { sql } from 'kysely';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { jobs } from '../../../rooms.ts';
import { systemActor, type Platform } from '../../../platform/index.ts';
import { runJob } from '../../../platform/workers/run-job.ts';
import { testHouse, type Caller, type TestHouse } from '../../../testing/index.ts';
import { csv, headers, imported, newList, voter } from '../import/testing/steps.ts';
import { provedIdentities } from '../recap/identities.ts';
import { recapFigure } from '../recap/figures.ts';
import type { RecapView } from '../recap/schema.ts';
import { readRecapRows } from '../recap/store.ts';
import type { Differences, DifferenceRow, Settlement } from './schema.ts';
import { person, seedChecks, seedDecisions, seedList } from './testing/list.ts';
import { unitCalled } from '../../../platform/testing/ids.ts';
import type { ListId } from '../list/schema.ts';

let house: TestHouse;
let kasubbag: Caller;
let staff: Caller;
beforeAll(async () => {
  house = await testHouse();
  kasubbag = await house.as('kasubbag.rendatin.kupang');
  staff = await house.as('staf.rendatin.kupang');
});

const people = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => person(from + n));
const code = (body: unknown) => (body as { error?: { code: string } }).error?.code;
const settle = async (listId: ListId, reason = '') =>
  kasubbag('POST', `/api/voters/lists/${listId}/settle`, { name: 'PDPB uji', reason });
const settlement = async (listId: ListId): Promise<Settlement> =>
  (await staff('GET', `/api/voters/lists/${listId}/settlement`)).body;

async function settled(listId: ListId, reason = ''): Promise<string> {
  const asked = await settle(listId, reason);
  expect(asked.status, JSON.stringify(asked.body)).toBe(202);
  await house.platform.workJobs(jobs);
  const { version } = await settlement(listId);
  const {
    rows: [job],
  } = await sql<{
    failure: unknown;
  }>`select failure from jobs where id = ${(asked.body as { jobId: string }).jobId}`.execute(house.platform.owner);
  expect(version, JSON.stringify(job)).not.toBeNull();
  return version?.id ?? '';
}

describe('settling', () => {
  it('counts a rejected voter among what is left, before settling and for every level above', async () => {
    const listId = await newList(staff);
    const rows = Array.from({ length: 6 }, (_, n) => voter(n));
    const { rejected } = await imported(house, staff, listId, csv([headers, ...rows, voter(6).with(11, 'X')]));
    expect(rejected).toBe(1);
    expect(await settlement(listId)).toMatchObject({ rows: 6, rejected: 1 });
    await seedChecks(house.platform, listId);
    // Everything else is done, and still nobody goes without a reason.
    expect((await settle(listId)).body).toMatchObject({
      error: { code: 'versions/rejected', details: { rejected: 1 } },
    });
    const versionId = await settled(listId, 'Menunggu berkas yang betul');
    const { remarks, caveats } = (await staff('GET', `/api/voters/recaps/${versionId}`)).body as RecapView;
    expect(caveats).toMatchObject([{ rejected: 1, unchecked: [], reason: 'Menunggu berkas yang betul' }]);
    // These voters' village is one that nobody knows; that is said after it.
    expect(remarks.slice(0, 2).map(({ text }) => text.id)).toEqual([
      'Ditetapkan dengan 1 hal belum tuntas.',
      'Di antaranya 1 baris berisi pemilih yang ditolak saat impor, belum diperbaiki, dan tidak ada dalam jumlah.',
    ]);
  });

  it('is for those who may, and waits for open errors unless a reason is given, which is recorded', async () => {
    const listId = await seedList(house.platform, { people: people(1, 60) });
    await seedDecisions(house.platform, listId, [
      { row: 3, open: true },
      { row: 4, open: true, severity: 'warning' },
    ]);
    expect((await staff('POST', `/api/voters/lists/${listId}/settle`, { name: 'PDPB uji' })).status).toBe(403);
    expect(
      (
        await (
          await house.as('kasubbag.rendatin.alor')
        )('POST', `/api/voters/lists/${listId}/settle`, { name: 'PDPB uji' })
      ).status,
    ).toBe(404);
    expect(await settlement(listId)).toMatchObject({
      openErrors: 1,
      openWarnings: 1,
      version: null,
      state: 'terimpor',
    });
    expect(code((await settle(listId)).body)).toBe('versions/open-errors');
    expect(code((await settle(listId, 'Lihat NIK 5301994107900012')).body)).toBe('versions/personal-data');
    await settled(listId, 'Dokumen menyusul dari Dukcapil');
    expect(await settlement(listId)).toMatchObject({
      state: 'ditetapkan',
      version: { openErrors: 1, reason: 'Dokumen menyusul dari Dukcapil', opening: 60, rows: 60 },
    });
    expect(code((await settle(listId, 'lagi')).body)).toBe('versions/not-ready');
  });

  it('waits until the rows as they are were checked to the end, unless a reason is given, which stays', async () => {
    const listId = await seedList(house.platform, { people: people(1, 12), checked: false });
    expect(await settlement(listId)).toMatchObject({ openErrors: 0, unchecked: ['rules', 'linkage'] });
    expect(code((await settle(listId)).body)).toBe('versions/unchecked');
    await seedChecks(house.platform, listId);
    expect((await settlement(listId)).unchecked).toEqual([]);
    // Rows were added since: what was checked was another list.
    await sql`update voter_lists set revision = 2 where id = ${listId}`.execute(house.platform.owner);
    expect((await settlement(listId)).unchecked).toEqual(['rules', 'linkage']);
    expect((await settle(listId)).body).toMatchObject({
      error: { code: 'versions/unchecked', details: { unchecked: ['rules', 'linkage'] } },
    });
    await settled(listId, 'Pleno dimajukan satu hari');
    expect((await settlement(listId)).version).toMatchObject({
      openErrors: 0,
      unchecked: ['rules', 'linkage'],
      reason: 'Pleno dimajukan satu hari',
    });
  });

  it('makes the next version from rows and decisions, and the recap proves it', async () => {
    const first = await settled(await seedList(house.platform, { people: people(1, 200) }));
    const listId = await seedList(house.platform, { people: people(11, 230), previousVersionId: first });
    await seedDecisions(house.platform, listId, [
      { row: 1, tms: 'meninggal' },
      { row: 2, ubah: { name: 'ORANG BERGANTI NAMA' } },
      { row: 3, pindah: { village: '5301061001' } },
      { row: 215, tms: 'ganda' },
    ]);
    const second = await settled(listId);
    expect(await settlement(listId)).toMatchObject({
      version: {
        previousId: first,
        opening: 200,
        added: 29,
        removed: 11,
        unexplained: 10,
        changed: 1,
        moved: 1,
        rows: 218,
        struck: 1,
      },
    });
    const rows = await readRecapRows(house.platform.owner as never, second);
    const identities = provedIdentities({ rows });
    expect(identities.filter(({ holds, checked }) => !holds || checked === 0)).toEqual([]);
    expect(identities.map((one) => one.code)).toEqual(
      expect.arrayContaining([
        'change/regency',
        'change/village',
        'sex/district',
        'sum/village',
        'sum/district',
        'sum/regency',
        'sum/tps',
      ]),
    );
    const figure = (query: string) =>
      house.platform.database.read(systemActor(unitCalled('5301')), (tx) => recapFigure(tx, query));
    expect(
      await Promise.all(
        ['total', 'awal', 'baru', 'tms', 'tms_meninggal', 'tms_tanpa-keterangan'].map((measure) =>
          figure(`recap/${second}/5301/${measure}`),
        ),
      ),
    ).toEqual(['218', '200', '29', '11', '1', '10']);
    expect(
      await Promise.all(
        [`recap/${second}/5301/nik`, `recap/${second}/9999/total`, 'recap/x', `recap/${first}/5301'--/total`].map(
          figure,
        ),
      ),
    ).toEqual([null, null, null, null]);
    expect(
      await house.platform.database.read(systemActor(unitCalled('5305')), (tx) =>
        recapFigure(tx, `recap/${second}/5301/total`),
      ),
    ).toBeNull();

    const differences = (await staff('GET', `/api/voters/versions/${second}/differences`)).body as Differences;
    expect(differences.counts).toEqual(
      expect.arrayContaining([
        { event: 'baru', reason: '', fields: '', count: 29 },
        { event: 'keluar', reason: 'tanpa-keterangan', fields: '', count: 10 },
        { event: 'tms', reason: 'meninggal', fields: '', count: 1 },
        { event: 'ubah', reason: '', fields: 'name', count: 1 },
        { event: 'pindah', reason: '', fields: '', count: 1 },
      ]),
    );
    expect(differences.villages.items.find(({ village }) => village === '5301061001')).toMatchObject({ movedIn: 1 });
    const page = (await staff('GET', `/api/voters/versions/${second}/differences/voters?event=keluar&size=5&page=2`))
      .body as { items: DifferenceRow[]; total: number };
    expect([page.total, page.items.length, page.items[0]?.reason]).toEqual([10, 5, 'tanpa-keterangan']);
    expect(page.items[0]?.nik).toMatch(/^53•{11}\d{3}$/);
    expect(page.items[0]?.name).toMatch(/^ORANG/);
  });

  it('follows a voter over versions, and puts together what happened between two that are not neighbours', async () => {
    const first = await settled(await seedList(house.platform, { people: people(301, 320) }));
    const second = await settled(
      await seedList(house.platform, {
        people: [person(301, { village: '5301061001', district: '530106' }), ...people(303, 321)],
        previousVersionId: first,
      }),
    );
    const third = await settled(
      await seedList(house.platform, {
        people: [person(301, { village: '5301061001', district: '530106', name: 'NAMA LAIN' }), ...people(304, 320)],
        previousVersionId: second,
      }),
    );
    const highest =
      (
        await sql<{ n: number }>`select highest_voter as n from voter_versions where id = ${first}`.execute(
          house.platform.owner,
        )
      ).rows[0]?.n ?? 0;
    const history = (await staff('GET', `/api/voters/versions/${third}/voters/${highest - 19}`)).body as {
      events: { event: string; versionId: string; fields: string[] }[];
    };
    expect(history.events.map(({ event, versionId }) => [event, versionId])).toEqual([
      ['pindah', second],
      ['ubah', third],
    ]);
    const far = (await staff('GET', `/api/voters/versions/${third}/differences?from=${first}`)).body as Differences;
    // 302 and 303 left; 321 came and left again; 301 moved and was renamed.
    expect(far.counts.map(({ event, count }) => [event, count])).toEqual([
      ['keluar', 2],
      ['pindah', 1],
    ]);
    expect(code((await staff('GET', `/api/voters/versions/${first}/differences?from=${third}`)).body)).toBe(
      'versions/no-path',
    );
  });
});

it('says which decisions contradict each other, and settles then only with a reason', async () => {
  const listId = await seedList(house.platform, { people: people(1, 20) });
  await seedDecisions(house.platform, listId, [
    { row: 5, tms: 'meninggal' },
    { row: 5, tms: 'tni' },
  ]);
  expect(await settlement(listId)).toMatchObject({
    openErrors: 0,
    conflictCount: 1,
    conflicts: [{ row: 5, kind: 'two-reasons' }],
  });
  expect(code((await settle(listId)).body)).toBe('versions/decisions-conflict');
  await settled(listId, 'Akta kematian lebih kuat');
  expect(await settlement(listId)).toMatchObject({ version: { openErrors: 1, removed: 1 } });
});

describe('killed at any moment', () => {
  // The queue reports every kill; they are meant.
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => void vi.restoreAllMocks());
  /** What a version leaves anywhere. */
  const traces = async (listId: ListId) => {
    const { owner } = house.platform;
    const list = await owner
      .selectFrom('voter_lists')
      .select('state')
      .where('id', '=', listId)
      .executeTakeFirstOrThrow();
    const version = await owner
      .selectFrom('voter_versions')
      .selectAll()
      .where('list_id', '=', listId)
      .executeTakeFirst();
    const id = version?.id ?? '00000000-0000-0000-0000-000000000000';
    const parts = await owner
      .selectFrom('voter_version_parts')
      .selectAll()
      .where('version_id', '=', id)
      .orderBy('content')
      .execute();
    const recap = await owner
      .selectFrom('voter_recap_rows')
      .selectAll()
      .where('recap_id', '=', id)
      .orderBy('level')
      .orderBy('code')
      .execute();
    return { state: list.state, version, parts, recap: recap.length };
  };

  it('leaves no half version, and makes the same bytes when it runs again', async () => {
    const hashes = new Set<string>();
    let killed = 0;
    for (let moment = 1; moment < 40; moment += 1) {
      const listId = await seedList(house.platform, { people: people(1001, 1300) });
      await seedDecisions(house.platform, listId, [
        { row: 5, tms: 'meninggal' },
        { row: 6, ubah: { name: 'X Y' } },
      ]);
      const { body } = await settle(listId);
      const { jobId } = body as { jobId: string };
      let calls = 0;
      const die = () => {
        calls += 1;
        if (calls === moment) throw new Error('killed');
      };
      const platform: Platform = {
        ...house.platform,
        files: {
          ...house.platform.files,
          put: async (...given) => {
            die();
            const stored = await house.platform.files.put(...given);
            die();
            return stored;
          },
          stream: async (sha256) => {
            die();
            return house.platform.files.stream(sha256);
          },
        },
        database: {
          ...house.platform.database,
          read: async (actor, work) => {
            die();
            return house.platform.database.read(actor, work);
          },
          write: async (actor, work) =>
            house.platform.database.write(actor, async (tx) => {
              die();
              const value = await work(tx);
              die();
              return value;
            }),
        },
      };
      await runJob(house.platform.owner, platform, jobs, jobId);
      const whole = calls < moment;
      if (!whole) {
        killed += 1;
        expect(await traces(listId)).toEqual({ state: 'terimpor', version: undefined, parts: [], recap: 0 });
        await sql`update jobs set state = 'queued' where id = ${jobId}`.execute(house.platform.owner);
        await house.platform.workJobs(jobs);
      }
      const after = await traces(listId);
      expect(after).toMatchObject({ state: 'ditetapkan', parts: [{ content: 'events' }, { content: 'rows' }] });
      expect(after.recap).toBeGreaterThan(10);
      // Numbers of voters go on from the highest of the unit, so the bytes of two lists differ; the same list's do not.
      await sql`update jobs set state = 'queued' where id = ${jobId}`.execute(house.platform.owner);
      await house.platform.workJobs(jobs);
      expect(await traces(listId)).toEqual(after);
      hashes.add(after.parts.map(({ rows }) => rows).join());
      if (whole) break;
    }
    expect(killed).toBeGreaterThan(4);
    expect(hashes.size).toBe(1);
  });

  it('leaves nothing when a person cancels, at whatever step', async () => {
    for (const moment of [1, 4, 7, 8]) {
      const listId = await seedList(house.platform, { people: people(4001, 4040) });
      const { jobId } = (await settle(listId)).body as { jobId: string };
      let calls = 0;
      const cancel = async () => {
        calls += 1;
        if (calls === moment)
          expect((await kasubbag('POST', `/api/voters/lists/${listId}/settle/cancel`)).status).toBe(200);
      };
      const platform: Platform = {
        ...house.platform,
        files: {
          ...house.platform.files,
          put: async (...given) => {
            await cancel();
            await cancel();
            const stored = await house.platform.files.put(...given);
            await cancel();
            return stored;
          },
          stream: async (sha256) => {
            await cancel();
            return house.platform.files.stream(sha256);
          },
        },
      };
      await runJob(house.platform.owner, platform, jobs, jobId);
      expect(
        await house.platform.owner.selectFrom('jobs').select('state').where('id', '=', jobId).executeTakeFirst(),
        String(moment),
      ).toEqual({ state: calls >= moment ? 'cancelled' : 'done' });
      if (calls >= moment) expect(await traces(listId)).toMatchObject({ state: 'terimpor', version: undefined });
      expect(code((await kasubbag('POST', `/api/voters/lists/${listId}/settle/cancel`)).body)).toBe(
        'versions/nothing-under-way',
      );
    }
  });

  it('commits nothing when a decision came while it worked', async () => {
    const listId = await seedList(house.platform, { people: people(2001, 2040) });
    const { jobId } = (await settle(listId)).body as { jobId: string };
    let late = false;
    const platform: Platform = {
      ...house.platform,
      files: {
        ...house.platform.files,
        put: async (...given) => {
          if (!late) await seedDecisions(house.platform, listId, [{ row: 1, tms: 'tni' }]);
          late = true;
          return house.platform.files.put(...given);
        },
      },
    };
    await runJob(house.platform.owner, platform, jobs, jobId);
    expect(await traces(listId)).toMatchObject({ state: 'terimpor', version: undefined });
    expect(
      (await house.platform.owner.selectFrom('jobs').select('failure').where('id', '=', jobId).executeTakeFirst())
        ?.failure,
    ).toMatchObject({ code: 'versions/list-changed' });
    await settled(listId);
  });
});

it('gives no number twice when two lists of a unit are settled at once', async () => {
  const lists = await Promise.all([
    seedList(house.platform, { people: people(3001, 3050) }),
    seedList(house.platform, { people: people(3101, 3150) }),
    seedList(house.platform, { people: people(3201, 3250) }),
  ]);
  const asked = [];
  for (const listId of lists) asked.push(((await settle(listId)).body as { jobId: string }).jobId);
  await Promise.all(asked.map((jobId) => runJob(house.platform.owner, house.platform, jobs, jobId)));
  const versions = await house.platform.owner
    .selectFrom('voter_versions')
    .select(['number', 'highest_voter', 'rows'])
    .where('list_id', 'in', lists)
    .orderBy('number')
    .execute();
  expect(versions).toHaveLength(3);
  for (const [n, version] of versions.entries())
    if (n > 0) expect(version.highest_voter - version.rows).toBe(versions[n - 1]?.highest_voter);
});

describe('the database itself', () => {
  it('settles no list without a version, and changes no version', async () => {
    const listId = await seedList(house.platform, { people: people(1, 3) });
    const actor = systemActor(unitCalled('5301'));
    await expect(
      house.platform.database.write(actor, (tx) =>
        tx.updateTable('voter_lists').set({ state: 'ditetapkan' }).where('id', '=', listId).execute(),
      ),
    ).rejects.toThrow(/has a version/);
    await expect(
      house.platform.database.write(actor, (tx) =>
        tx
          .updateTable('voter_versions')
          .set({ rows: 1 } as never)
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/);
    await expect(
      house.platform.database.write(actor, (tx) => tx.deleteFrom('voter_recap_rows').execute()),
    ).rejects.toThrow(/permission denied/);
  });
});
