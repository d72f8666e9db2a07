/** Numbers have no gap and no double, whoever takes them at once and whatever fails between. */
import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { runOperation, systemActor, verifyChains, type Operation } from '../platform/index.ts';
import { unitCalled } from '../platform/testing/ids.ts';
import { testPlatform, type TestPlatform } from '../platform/testing/index.ts';
import { rooms } from '../rooms.ts';
import { fail } from './failures.ts';
import {
  insertNumber,
  numberOf,
  reserveNumber,
  settleNumber,
  takeNumber,
  voidNumber,
  type InsertAsk,
  type IssuedNumber,
  type NumberAsk,
} from './index.ts';
import { layFormats } from './lay-formats.ts';

const ntt = unitCalled('53');
const actor = systemActor(ntt);
let platform: TestPlatform;
let today: string;
beforeAll(async () => {
  platform = await testPlatform(rooms);
  await layFormats(platform, platform.owner);
  today = platform.clock.now().toISOString().slice(0, 10);
});

const ask = (more: Partial<NumberAsk> = {}): NumberAsk => ({
  unitId: ntt,
  kind: 'SD',
  date: today,
  classification: 'PR.01',
  subject: null,
  ...more,
});
const take = (more: Partial<NumberAsk> = {}) => runOperation(platform, actor, reserveNumber, ask(more));
const taken = async (more: Partial<NumberAsk> = {}): Promise<IssuedNumber> => {
  const result = await take(more);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
const codeOf = (result: { ok: boolean; failure?: { code: string } }) => result.failure?.code ?? 'ok';
const voided = (number: IssuedNumber, reason = 'salah jenis') =>
  runOperation(platform, actor, (context) => voidNumber(context, number.id, reason), null);
const put = (input: InsertAsk) => runOperation(platform, actor, insertNumber, input);
const seqs = async (series: string): Promise<string[]> =>
  (
    await platform.owner
      .selectFrom('numbers')
      .select(['seq', 'suffix'])
      .where('series', '=', series)
      .where('unit_id', '=', ntt)
      .orderBy('seq')
      .orderBy('suffix')
      .execute()
  ).map(({ seq, suffix }) => `${seq}${suffix}`);

test('fifty writers at once get fifty numbers without a gap; what fails takes none', async () => {
  const failing: Operation<NumberAsk, null> = async (context, input) => {
    const number = await reserveNumber(context, input);
    return number.ok ? fail('registers/not-found') : number;
  };
  await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      n % 6 === 0 ? runOperation(platform, actor, failing, ask({ kind: 'ND' })) : take({ kind: 'ND' }),
    ),
  );
  expect(await seqs('nd')).toEqual(Array.from({ length: 50 }, (_, n) => String(n + 1)));
});

test('numbers with their events in one call leave no gap among the others; a false event takes none', async () => {
  const { subject: _, ...alone } = ask({ kind: 'Und', title: 'Rapat "pleno"\n' });
  const lying: Operation<typeof alone, IssuedNumber> = async (context, input) => {
    const taken = await takeNumber(context, input);
    if (!taken.ok) return taken;
    const events = taken.value.events.map((one) => Object.assign(one, { payload: { series: 'und', seq: 1 } }));
    return { ok: true, value: { ...taken.value, events } };
  };
  const twice: Operation<typeof alone, IssuedNumber> = async (context, input) => {
    const taken = await takeNumber(context, input);
    if (!taken.ok) return taken;
    return { ok: true, value: { ...taken.value, events: [...taken.value.events, ...taken.value.events] } };
  };
  const results = await Promise.allSettled(
    Array.from({ length: 60 }, (_, n) => {
      if (n % 20 === 7) return runOperation(platform, actor, n === 7 ? twice : lying, alone);
      return n % 2 === 0 ? runOperation(platform, actor, takeNumber, alone) : take({ kind: 'Und' });
    }),
  );
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
  expect(refused.toSorted()).toEqual([
    expect.stringContaining('an event that was written along'),
    expect.stringContaining('did not write the event number.reserved as it was given'),
    expect.stringContaining('did not write the event number.reserved as it was given'),
  ]);
  const given = await platform.owner
    .selectFrom('numbers')
    .select(['id', 'seq', 'series'])
    .where('kind', '=', 'Und')
    .orderBy('seq')
    .execute();
  expect(given).toHaveLength(57);
  expect(await seqs(given[0]?.series ?? '')).toEqual(Array.from({ length: 57 }, (_, n) => String(n + 1)));
  const told = await platform.owner
    .selectFrom('audit_events')
    .select(['subject_id', 'payload', 'mark'])
    .where('action', '=', 'number.reserved')
    .where(
      'subject_id',
      'in',
      given.map(({ id }) => id),
    )
    .execute();
  expect(told.map(({ payload }) => JSON.parse(payload).seq).toSorted((a, b) => a - b)).toEqual(
    given.map(({ seq }) => seq),
  );
  for (const { mark } of told) expect(mark).not.toBeNull();
});

test('a number reads as its kind, unit and year write it', async () => {
  const year = today.slice(0, 4);
  expect((await taken({ kind: 'BA', classification: 'PL.02.1' })).text).toBe(`1/PL.02.1-BA/53/${year}`);
  expect((await taken({ kind: 'Kpt' })).text).toBe(`1 Tahun ${year}`);
  expect((await taken({ kind: 'agenda-masuk' })).text).toBe('1');
  const { classification: _, ...without } = ask();
  expect(codeOf(await runOperation(platform, actor, reserveNumber, without))).toBe('registers/part-missing');
  expect(codeOf(await take({ kind: 'Zzz' }))).toBe('registers/unknown-kind');
});

test('years and units count apart', async () => {
  const alor = unitCalled('5305');
  const other = await runOperation(platform, systemActor(alor), reserveNumber, {
    ...ask({ kind: 'SE' }),
    unitId: alor,
  });
  expect(other).toMatchObject({ ok: true, value: { seq: 1, text: expect.stringContaining('/5305/') } });
  expect(await taken({ kind: 'SE' })).toMatchObject({ seq: 1 });
  const next = `${Number(today.slice(0, 4)) + 1}-01-02`;
  expect(await taken({ kind: 'SE', date: next })).toMatchObject({ seq: 1, year: Number(next.slice(0, 4)) });
});

describe('a number of the register', () => {
  test('is settled once, voided with a reason, and never given again', async () => {
    const first = await taken({ kind: 'ST', subject: { type: 'number', id: 'x' } });
    const settled = await runOperation(platform, actor, (context) => settleNumber(context, first.id, today), null);
    expect(settled).toMatchObject({ value: { state: 'tetap' } });
    expect(codeOf(await take({ kind: 'ST', subject: { type: 'number', id: 'x' } }))).toBe('registers/has-number');
    expect(await voided(first)).toMatchObject({ value: { state: 'batal', text: first.text } });
    expect(codeOf(await voided(first))).toBe('registers/void');
    const second = await taken({ kind: 'ST', subject: { type: 'number', id: 'x' } });
    expect(second.seq).toBe(2);
    const found = await platform.database.read(actor, (tx) => numberOf(tx, { type: 'number', id: 'x' }));
    expect(found?.id).toBe(second.id);
  });

  test('of an earlier day is put between two others, with its letter', async () => {
    const day = (n: number) => `${today.slice(0, 4)}-01-0${n}`;
    const jump = async (date: string) => taken({ kind: 'Pu', date });
    const first = await jump(day(2));
    await jump(day(5));
    expect(codeOf(await take({ kind: 'Pu', date: day(3) }))).toBe('registers/back-dated');
    const between = {
      after: first.id,
      date: day(3),
      reason: 'surat tertinggal',
      subject: null,
      classification: 'HM.02',
    };
    expect(await put(between)).toMatchObject({ value: { seq: 1, suffix: 'a', text: expect.stringMatching(/^1a\//) } });
    expect(await put(between)).toMatchObject({ value: { suffix: 'b' } });
    expect(codeOf(await put({ ...between, date: day(6) }))).toBe('registers/not-between');
    expect(codeOf(await put({ ...between, date: day(2) }))).toBe('registers/not-between');
    expect(await seqs('pu')).toEqual(['1', '1a', '1b', '2']);
  });
});

test('the tables themselves refuse a gap, a double and a loss, even to their owner', async () => {
  const { id } = await taken({ kind: 'Lap' });
  const { owner } = platform;
  await expect(owner.deleteFrom('numbers').where('id', '=', id).execute()).rejects.toThrow('a number stays');
  await expect(sql`update numbers set seq = 9 where id = ${id}`.execute(owner)).rejects.toThrow(
    'a number stays as it was given',
  );
  const again = (seq: number) =>
    platform.database.write(actor, (tx) =>
      sql`insert into numbers (id, unit_id, year, series, seq, kind, form, date, reserved_on, reserved_at, origin,
          state)
        select gen_random_uuid(), unit_id, year, series, ${seq}, kind, form, date, reserved_on, reserved_at, 'impor',
          'tetap' from numbers where id = ${id}`.execute(tx),
    );
  await expect(again(3)).rejects.toThrow('numbers follow one another');
  await expect(again(1)).rejects.toThrow('numbers follow one another');
});

test('another unit sees none of it', async () => {
  const { id } = await taken({ kind: 'Lap' });
  const alor = systemActor(unitCalled('5305'));
  expect(codeOf(await runOperation(platform, alor, (context) => voidNumber(context, id, 'x y z'), null))).toBe(
    'registers/not-found',
  );
  await expect(runOperation(platform, alor, reserveNumber, ask())).rejects.toThrow('row-level security');
});

test('every audit chain is whole afterwards', async () => {
  for (const report of await verifyChains(platform.owner)) expect(report).toMatchObject({ intact: true });
});
