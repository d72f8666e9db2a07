import { sql } from 'kysely';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { jobs } from '../../../rooms.ts';
import { testHouse, type Caller, type TestHouse } from '../../../testing/index.ts';
import { seedList, type Person } from '../versions/testing/list.ts';
import type { ListId } from '../list/schema.ts';
import type { Finding, Remembered } from './schema.ts';

let house: TestHouse;
let staff: Caller;
let head: Caller;
beforeAll(async () => {
  house = await testHouse();
  house.platform.clock.set('2025-10-20T03:00:00Z');
  staff = await house.as('staf.rendatin.kupang');
  head = await house.as('kasubbag.rendatin.kupang');
});

const given = ['ADITYA', 'BERTHA', 'CORNELIS', 'DOMINGGUS', 'ELISABET', 'FRANSISKA', 'GERSON', 'HENDERINA', 'IMANUEL'];
const families = ['NALLE', 'TANOF', 'BOIMAU', 'KASE', 'LIUNOKAS', 'MANAFE', 'SELAN'];
const two = (n: number) => String(n).padStart(2, '0');

const third = (n: number) => `${'ABCDEFGHIJKLMNOPQRST'[n % 20]}${'EIOU'[n % 4]}N`;

/** The n-th voter, nobody's: no regency has a district 99. Nothing is wrong with them. */
function voter(n: number, more: Person = {}): Person {
  const [year, month, day] = [1955 + ((n * 7) % 45), (n % 12) + 1, ((n * 5) % 27) + 1];
  const sex = n % 2 ? 'L' : 'P';
  return {
    nik: `530199${two(day + (sex === 'P' ? 40 : 0))}${two(month)}${two(year % 100)}${String(n).padStart(4, '0')}`,
    nkk: `530198${two(day)}${two(month)}15${String(n).padStart(4, '0')}`,
    name: [given[n % given.length], families[(n * 3) % families.length], third(n)].join(' '),
    birth_place: n % 3 ? 'KUPANG' : 'SOE',
    birth_date: `${year}-${two(month)}-${two(day)}`,
    marital: 'S',
    sex,
    address: `DUSUN ${n}`,
    rt: 1,
    rw: 1,
    ektp: 'S',
    province: '53',
    regency: '5301',
    district: '530104',
    village: '5301042003',
    tps: 1,
    ...more,
  };
}

const twin = voter(3);
/** Ten things to decide among forty people, by a name for each person they are about. */
const troubled = {
  first: voter(1),
  sameNik: voter(41, { nik: voter(1).nik ?? null }),
  thirdNik: voter(46, { nik: voter(1).nik ?? null }),
  second: voter(2),
  sameAll: voter(2, { address: 'JALAN LAIN', nkk: voter(42).nkk ?? null }),
  third: twin,
  namesake: voter(43, {
    name: twin.name ?? null,
    birth_date: twin.birth_date ?? null,
    birth_place: twin.birth_place ?? null,
  }),
  misdated: voter(5, { birth_date: '1971-02-03' }),
  aged: voter(6, { nik: '5301994107190006', birth_date: '1919-07-01' }),
  missexed: voter(7, { sex: 'P' }),
  child: voter(8, { nik: '5301990107120008', birth_date: '2012-07-01', marital: 'B', sex: 'L' }),
  parent: voter(9),
  apart: voter(10, { nkk: voter(9).nkk ?? null, tps: 2 }),
} satisfies Record<string, Person>;
type Name = keyof typeof troubled;
const others = Array.from({ length: 28 }, (_, n) => voter(n + 11));

const work = () => house.platform.workJobs(jobs);
const at = (list: ListId, act: string) => `/api/voters/lists/${list}/${act}`;
async function queue(list: ListId, query = ''): Promise<Finding[]> {
  return ((await staff('GET', at(list, `findings?size=50${query}`))).body as { items: Finding[] }).items;
}
const remembered = async (list: ListId) => (await staff('GET', at(list, 'remembered-decisions'))).body as Remembered;
const take = (list: ListId, body: object, who = staff) => who('POST', at(list, 'remembered-decisions'), body);

let lists = 0;
/** A checked list of these people, in this order, and where each of them stands in it. */
async function listOf(people: Partial<Record<Name | 'more', Person>>, reversed = false, previousVersionId?: string) {
  const named = Object.entries(people);
  const all = [...named.map(([, one]) => one), ...others];
  const ordered = reversed ? all.toReversed() : all;
  const list = await seedList(house.platform, {
    people: ordered,
    checked: false,
    previousVersionId: previousVersionId ?? null,
  });
  lists += 1;
  await house.platform.owner
    .updateTable('voter_lists')
    .set({ created_at: new Date(Date.UTC(2025, 9, 18, lists)) })
    .where('id', '=', list)
    .execute();
  for (const check of ['check', 'duplicates']) expect((await staff('POST', at(list, check))).status).toBe(202);
  await work();
  const row = Object.fromEntries(named.map(([name, one]) => [name, ordered.indexOf(one) + 1])) as Record<Name, number>;
  return { list, row };
}

async function decide(list: ListId, code: string, row: number, decision: object): Promise<void> {
  const finding = (await queue(list, `&code=${code}`)).find(({ rows }) => rows.includes(row));
  expect(finding, `${code} of row ${row}`).toBeDefined();
  const answer = await staff('POST', at(list, `findings/${finding?.id}/decision`), {
    version: finding?.version,
    decision,
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

async function decideAll(list: ListId, row: Record<Name, number>): Promise<void> {
  const proof = await staff('POST', at(list, 'proofs?kind=akta-kematian'), new TextEncoder().encode('%PDF-1.7 akta'));
  const { id } = proof.body as { id: string };
  await decide(list, 'D01', row.first, { action: 'ganda', keep: row.first, remove: [row.sameNik, row.thirdNik] });
  await decide(list, 'D02', row.second, { action: 'ganda', keep: row.sameAll, remove: [row.second] });
  await decide(list, 'D03', row.third, { action: 'coktas', reason: 'tanya keluarga' });
  await decide(list, 'V05', row.misdated, {
    action: 'ubah',
    row: row.misdated,
    changes: { birth_date: voter(5).birth_date },
  });
  await decide(list, 'V08', row.aged, { action: 'tms', tmsReason: 'meninggal', proofIds: [id] });
  await decide(list, 'V06', row.missexed, { action: 'tetap', reason: 'sudah dicocokkan dengan KTP-el' });
  await decide(list, 'V07', row.child, { action: 'tms', tmsReason: 'di-bawah-umur' });
  await decide(list, 'V12', row.apart, { action: 'pindah', rows: [row.apart], village: '5301042003', tps: 1 });
}

async function settle(list: ListId): Promise<string> {
  const answer = await head('POST', at(list, 'settle'), { name: 'Triwulan III', reason: 'sisa diputuskan nanti' });
  expect(answer.status, JSON.stringify(answer.body)).toBe(202);
  await work();
  const version = await house.platform.owner
    .selectFrom('voter_versions')
    .select('id')
    .where('list_id', '=', list)
    .executeTakeFirstOrThrow();
  return version.id;
}

let before: Awaited<ReturnType<typeof listOf>>;
let versionId: string;
beforeAll(async () => {
  before = await listOf(troubled);
  await decideAll(before.list, before.row);
  versionId = await settle(before.list);
});

// The newest list that decided counts: of these tests each follows the first.
afterEach(() =>
  house.platform.owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`update voter_findings set decision_id = null, state = 'terbuka'
      where list_id <> ${before.list}`.execute(tx);
  }),
);

describe('the next period’s list', () => {
  it('has the same people, otherwise numbered: every decision is taken at once, on the right rows', async () => {
    const { list, row } = await listOf(troubled, true, versionId);
    const preview = await remembered(list);
    expect(preview).toMatchObject({ refused: [], carried: 1 });
    expect(preview.takeable.map(({ action, tmsReason, fit, count }) => [action, tmsReason, fit, count])).toEqual([
      ['coktas', null, 'same', 1],
      ['ganda', 'ganda', 'same', 2],
      ['pindah', null, 'same', 1],
      ['tms', 'di-bawah-umur', 'same', 1],
      ['tms', 'meninggal', 'same', 1],
      ['ubah', null, 'same', 1],
    ]);
    expect(await take(list, { fits: ['same'], expected: 6 })).toMatchObject({
      status: 409,
      body: { error: { code: 'voters/batch-count', details: { count: 7 } } },
    });
    const done = await take(list, { fits: ['same'], expected: 7 });
    expect(done).toMatchObject({ status: 200, body: { taken: 7, left: 0 } });
    const decided = (await queue(list)).flatMap(({ code, state, decision }) =>
      decision?.remembered
        ? [[code, state, decision.action, decision.rows.toSorted((a, b) => a - b), decision.keepRow]]
        : [],
    );
    expect(decided.toSorted()).toEqual([
      ['D01', 'diputuskan', 'ganda', [row.sameNik, row.thirdNik].toSorted((a, b) => a - b), row.first],
      ['D02', 'diputuskan', 'ganda', [row.second], row.sameAll],
      ['D03', 'menunggu', 'coktas', [row.third, row.namesake].toSorted((a, b) => a - b), null],
      ['V05', 'diputuskan', 'ubah', [row.misdated], null],
      ['V06', 'diputuskan', 'tetap', [row.missexed], null],
      ['V07', 'diputuskan', 'tms', [row.child], null],
      ['V08', 'diputuskan', 'tms', [row.aged], null],
      ['V12', 'diputuskan', 'pindah', [row.apart], null],
    ]);
  });

  const fits = ['same', 'beside', 'fewer'];
  const told = async (list: ListId) => {
    const { takeable, refused } = await remembered(list);
    return {
      takeable: takeable.map(({ action, fit, count }) => [action, fit, count]).toSorted(),
      refused: refused.map(({ action, why, count }) => [action, why, count]).toSorted(),
    };
  };

  it('has people who changed, went or came: each decision says how it fits, and is taken if it does', async () => {
    const { third, namesake, thirdNik: _gone, child: _left, ...rest } = troubled;
    const came = voter(44, {
      name: twin.name ?? null,
      birth_date: twin.birth_date ?? null,
      birth_place: twin.birth_place ?? null,
    });
    const { list, row } = await listOf(
      {
        ...rest,
        second: { ...troubled.second, address: 'JALAN BARU' },
        misdated: { ...troubled.misdated, birth_date: '1972-03-04' },
        aged: { ...troubled.aged, rt: 7 },
        missexed: { ...troubled.missexed, address: 'DUSUN LAIN' },
        more: voter(45, { nkk: voter(9).nkk ?? null, tps: 2 }),
        third,
        namesake,
        child: came,
      },
      true,
      versionId,
    );
    expect(await told(list)).toEqual({
      takeable: [
        ['ganda', 'beside', 1],
        ['ganda', 'fewer', 1],
        ['tetap', 'beside', 1],
        ['tms', 'beside', 1],
      ],
      refused: [
        ['coktas', 'others', 1],
        ['pindah', 'others', 1],
        ['ubah', 'changed', 1],
      ],
    });
    const open = new Map(
      (await queue(list)).filter(({ proposal }) => proposal).map((finding) => [finding.code, finding]),
    );
    expect(open.get('D02')?.proposalFit).toMatchObject({
      fit: 'beside',
      changed: ['address'],
      rows: [row.second],
      keepRow: row.sameAll,
    });
    expect(open.get('D03')?.proposalFit).toMatchObject({ fit: 'others', newRows: [row.child] });
    expect(open.get('V05')?.proposalFit).toMatchObject({
      fit: 'changed',
      changed: ['birth_date'],
      rows: [row.misdated],
    });
    const one = (code: string) =>
      staff('POST', at(list, `findings/${open.get(code)?.id}/take-earlier`), { version: 1 });
    expect(await one('D03')).toMatchObject({
      status: 409,
      body: { error: { code: 'voters/proposal-others', details: { rows: [row.child] } } },
    });
    expect(await take(list, { fits: ['same'], expected: 4 })).toMatchObject({ status: 409 });
    expect(await take(list, { fits, expected: 4 })).toMatchObject({ status: 200, body: { taken: 4, left: 0 } });
    expect((await queue(list, '&code=D01'))[0]?.decision).toMatchObject({
      action: 'ganda',
      rows: [row.sameNik],
      keepRow: row.first,
      remembered: { listId: before.list },
    });
    // A person who looks may still take what changed, one by one.
    expect((await one('V05')).status).toBe(200);
  });

  it('is decided once, undone as a whole, and not taken again where a person undid one', async () => {
    const { list } = await listOf(troubled, true, versionId);
    const first = await take(list, { fits, expected: 7 });
    const { batchId } = first.body as { batchId: string };
    expect(await take(list, { fits, expected: 7 })).toMatchObject({
      status: 409,
      body: { error: { code: 'voters/batch-count' } },
    });
    expect(await take(list, { fits, expected: 7, batchId })).toMatchObject({ status: 404 });
    expect(await take(list, { fits, expected: 7, batchId }, head)).toMatchObject({
      status: 409,
      body: { error: { code: 'voters/batch-of-another' } },
    });
    const events = await house.platform.owner
      .selectFrom('audit_events')
      .select('payload')
      .where('action', '=', 'voters.remembered-taken')
      .where('payload', 'like', `%${batchId}%`)
      .execute();
    expect(events.map(({ payload }) => JSON.parse(payload) as object)).toMatchObject([
      { count: 7, left: 0, byAction: { coktas: 1, ganda: 2, pindah: 1, tms: 2, ubah: 1 } },
    ]);
    const aged = (await queue(list, '&code=V08'))[0] as Finding;
    const undoOne = await staff('POST', at(list, `findings/${aged.id}/undo`), {
      version: aged.version,
      reason: 'masih hidup',
    });
    expect(undoOne.status).toBe(200);
    expect(await staff('POST', at(list, `finding-batches/${batchId}/undo`), { reason: 'keliru' })).toMatchObject({
      status: 200,
      body: { count: 6 },
    });
    for (const check of ['check', 'duplicates']) await staff('POST', at(list, check));
    await work();
    expect(await told(list)).toMatchObject({ refused: [['tms', 'declined', 1]] });
    expect((await remembered(list)).takeable.reduce((sum, { count }) => sum + count, 0)).toBe(6);
    expect(await take(list, { fits, expected: 6 })).toMatchObject({ status: 200, body: { taken: 6 } });
    const { batches } = (await staff('GET', at(list, 'finding-progress'))).body as {
      batches: { count: number; standing: number; remembered: boolean }[];
    };
    expect(batches.map(({ count, standing, remembered: of }) => [count, standing, of]).toSorted()).toEqual([
      [6, 6, true],
      [7, 0, true],
    ]);
  });

  it('marks what nobody decided before, and says so of nothing where nothing was', async () => {
    const fresh = voter(47, { sex: 'P' });
    const { list, row } = await listOf({ ...troubled, more: fresh } as typeof troubled, false, versionId);
    const marked = (await queue(list, '&earlier=new')).map(({ code, rows, isNew }) => [code, rows, isNew]);
    expect(marked).toContainEqual(['V06', [(row as Record<string, number>).more], true]);
    expect((await queue(list, '&earlier=same')).every(({ isNew }) => !isNew)).toBe(true);
    expect((await queue(before.list)).some(({ isNew }) => isNew)).toBe(false);
  });

  it('knows people by keyed hashes alone, of nobody but whom a decision speaks of', async () => {
    const marks = await house.platform.owner
      .selectFrom('voter_row_marks')
      .selectAll()
      .where('list_id', '=', before.list)
      .execute();
    const speakOf = (await queue(before.list)).filter(({ decision }) => decision).flatMap(({ rows }) => rows);
    expect(marks.map(({ row }) => row).toSorted((a, b) => a - b)).toEqual(
      [...new Set(speakOf)].toSorted((a, b) => a - b),
    );
    // One value of two people leaves no two marks alike.
    const sexes = Map.groupBy(marks, ({ marks: of }) => of.slice(6 * 6, 7 * 6));
    for (const same of sexes.values()) expect(new Set(same.map(({ person }) => person)).size).toBe(1);
  });

  it('is not taken by who may not decide, nor once the list is settled', async () => {
    expect((await take(before.list, { fits, expected: 1 })).status).toBe(409);
    const { list } = await listOf(troubled, false, versionId);
    expect((await take(list, { fits, expected: 7 }, await house.as('sekretaris.kupang'))).status).toBe(403);
    expect((await take(list, { fits, expected: 7 }, await house.as('staf.rendatin.alor'))).status).toBe(404);
  });
});
