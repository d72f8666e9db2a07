/**
 * Settling in the engine, on small lists made by hand: who is found again, what happened to whom, and the same bytes
 * each time.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columns } from '../list/columns.ts';
import { openEngine, quote } from '../list/engine.ts';
import { loadDecisions, type EffectiveDecision } from './decided.ts';
import { settleRows, type SettledRows } from './settle-rows.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-settle-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

type Person = Partial<Record<(typeof columns)[number]['name'], string | number>>;
const person = (n: number, more: Person = {}): Person => ({
  nik: `539901${String(n).padStart(10, '0')}`,
  nkk: `539901${String(n).padStart(10, '1')}`,
  name: `ORANG ${n}`,
  birth_date: '1990-02-03',
  birth_place: 'KUPANG',
  sex: n % 2 ? 'L' : 'P',
  marital: 'S',
  ektp: 'S',
  province: '53',
  regency: '5301',
  district: '530101',
  village: '5301012001',
  tps: 1,
  ...more,
});

let run = 0;
async function settle(
  people: readonly Person[],
  decisions: readonly EffectiveDecision[] = [],
  previous: SettledRows | null = null,
  highestVoter = previous?.highestVoter ?? 0,
) {
  run += 1;
  const own = path.join(folder, String(run));
  const engine = await openEngine({ memory: 512, folder: own, folders: [folder] });
  await mkdir(own, { recursive: true });
  await writeFile(
    path.join(own, 'people.ndjson'),
    people.map((one, index) => JSON.stringify({ ...one, row: index + 1, part: 1, source_line: index + 2 })).join('\n'),
  );
  await engine.run(
    `create view voters as select * from read_json(${quote(path.join(own, 'people.ndjson'))},
      format = 'newline_delimited', columns = {${columns.map(({ name, type }) => `"${name}": '${type}'`).join(', ')}})`,
  );
  await loadDecisions(engine, own, decisions);
  const settled = await settleRows({
    engine,
    folder: own,
    previousFiles: previous === null ? null : [previous.rowsFile],
    highestVoter,
    step: async () => true,
  });
  if (settled === null) throw new Error('stopped');
  const rows = await engine.rows<{ voter: number; name: string; village: string }>(
    `select voter, name, village from read_parquet(${quote(settled.rowsFile)})`,
  );
  const events = await engine.rows<{
    voter: number;
    event: string;
    reason: string | null;
    fields: string;
    decision: string | null;
    village: string;
    from_village: string | null;
  }>(
    `select voter, event, reason, fields, decision, village, from_village
      from read_parquet(${quote(settled.eventsFile)})`,
  );
  await engine.close();
  return { settled, rows, events };
}

describe('a first version', () => {
  it('takes the list as its opening and numbers everybody in it', async () => {
    const { settled, rows, events } = await settle(
      [person(1), person(2), person(3), person(4)],
      [
        { row: 2, action: 'tms', tmsReason: 'meninggal', decisionId: 'd-2' },
        { row: 3, action: 'ubah', changes: { name: 'ORANG BARU', birth_date: '1991-01-02' }, decisionId: 'd-3' },
        { row: 4, action: 'pindah', changes: { village: '5301022001' }, decisionId: 'd-4' },
      ],
    );
    expect(settled).toMatchObject({
      opening: 4,
      added: 0,
      removed: 1,
      unexplained: 0,
      changed: 1,
      moved: 1,
      rows: 3,
      struck: 0,
      highestVoter: 4,
    });
    expect(rows).toEqual([
      { voter: 1, name: 'ORANG 1', village: '5301012001' },
      { voter: 3, name: 'ORANG BARU', village: '5301012001' },
      { voter: 4, name: 'ORANG 4', village: '5301022001' },
    ]);
    expect(events).toEqual([
      {
        voter: 2,
        event: 'tms',
        reason: 'meninggal',
        fields: '',
        decision: 'd-2',
        village: '5301012001',
        from_village: '5301012001',
      },
      {
        voter: 3,
        event: 'ubah',
        reason: null,
        fields: 'name,birth_date',
        decision: 'd-3',
        village: '5301012001',
        from_village: '5301012001',
      },
      {
        voter: 4,
        event: 'pindah',
        reason: null,
        fields: 'district,village',
        decision: 'd-4',
        village: '5301022001',
        from_village: '5301012001',
      },
    ]);
  });

  it('starts behind the numbers the unit has given before', async () => {
    expect((await settle([person(1), person(2)], [], null, 70)).rows.map(({ voter }) => voter)).toEqual([71, 72]);
  });
});

describe('the next version', () => {
  it('finds voters by NIK, by NKK with name and birth date, and by what names one person; the new get the next numbers', async () => {
    const first = await settle([person(1), person(2), person(3), person(4)]);
    const { settled, rows, events } = await settle(
      [
        person(9),
        person(3),
        person(2, { nik: '5399019999999999' }),
        person(4, { nik: '5399018888888888', nkk: '5399017777777777' }),
        person(8),
      ],
      [],
      first.settled,
    );
    expect(rows.map(({ voter, name }) => [voter, name])).toEqual([
      [5, 'ORANG 9'],
      [3, 'ORANG 3'],
      [2, 'ORANG 2'],
      [4, 'ORANG 4'],
      [6, 'ORANG 8'],
    ]);
    expect(events.map(({ voter, event, reason, fields }) => [voter, event, reason, fields])).toEqual([
      [1, 'keluar', 'tanpa-keterangan', ''],
      [2, 'ubah', null, 'nik'],
      [4, 'ubah', null, 'nkk,nik'],
      [5, 'baru', null, ''],
      [6, 'baru', null, ''],
    ]);
    expect(settled).toMatchObject({
      opening: 4,
      added: 2,
      removed: 1,
      unexplained: 1,
      changed: 2,
      moved: 0,
      rows: 5,
      highestVoter: 6,
    });
  });

  it('keeps one of two rows of one person under the old number, and counts the struck one nowhere', async () => {
    const first = await settle([person(1), person(2)]);
    const { settled, rows, events } = await settle(
      [person(1), person(1, { name: 'ORANG SATU' }), person(2)],
      [{ row: 2, action: 'tms', tmsReason: 'ganda', decisionId: 'd' }],
      first.settled,
    );
    expect(rows.map(({ voter }) => voter)).toEqual([1, 2]);
    expect(events).toEqual([]);
    expect(settled).toMatchObject({ opening: 2, added: 0, removed: 0, rows: 2, struck: 1 });
  });

  it('takes a decided TMS from the opening, with its reason, and a corrected NIK back to its voter', async () => {
    const first = await settle(
      [person(1), person(2)],
      [{ row: 2, action: 'ubah', changes: { nik: '5399015555555555' }, decisionId: 'd' }],
    );
    const again = await settle(
      [person(1), person(2, { name: 'LAIN', birth_date: '1970-01-01' })],
      [
        { row: 1, action: 'tms', tmsReason: 'tni', decisionId: 'e' },
        { row: 2, action: 'ubah', changes: { nik: '5399015555555555' }, decisionId: 'f' },
      ],
      first.settled,
    );
    expect(
      again.events.map(({ voter, event, reason, fields, decision }) => [voter, event, reason, fields, decision]),
    ).toEqual([
      [1, 'tms', 'tni', '', 'e'],
      [2, 'ubah', null, 'name,birth_date', 'f'],
    ]);
    expect(again.settled).toMatchObject({ opening: 2, removed: 1, unexplained: 0, rows: 1 });
  });

  it('never mixes up twins and people of one name', async () => {
    const twins = [
      person(1, { name: 'ANA', nik: '5399010000000001' }),
      person(2, { name: 'ANI', nik: '5399010000000002', sex: 'L' }),
      person(3, { name: 'ANA', nik: '5399010000000003', birth_date: '1980-01-01' }),
    ];
    const first = await settle(twins);
    const next = await settle([twins[2] as Person, twins[1] as Person, twins[0] as Person], [], first.settled);
    expect(next.rows.map(({ voter }) => voter)).toEqual([3, 2, 1]);
    expect(next.events).toEqual([]);
  });

  it('counts a voter whose region was unknown and becomes known as moved, so that sums of regions stay whole', async () => {
    const first = await settle([person(1, { village: undefined, district: undefined } as never)]);
    const { events } = await settle([person(1)], [], first.settled);
    expect(events).toMatchObject([{ event: 'pindah', from_village: '5301000000', village: '5301012001' }]);
  });
});

const tms = (n: number): EffectiveDecision => ({
  row: n + 1,
  action: 'tms',
  tmsReason: 'meninggal',
  decisionId: `d${n}`,
});
const renamed = (n: number): EffectiveDecision => ({
  row: n + 1,
  action: 'ubah',
  changes: { name: 'X' },
  decisionId: `d${n}`,
});

it('makes the same bytes each time', async () => {
  const many = Array.from({ length: 3_000 }, (_, n) =>
    person(n + 1, { village: `530101200${(n % 5) + 1}`, tps: (n % 9) + 1 }),
  );
  const decisions: EffectiveDecision[] = many.flatMap((_, n) =>
    n % 7 === 0 ? [tms(n)] : n % 11 === 0 ? [renamed(n)] : [],
  );
  const hash = async (file: string) =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  const hashes = new Set<string>();
  for (let time = 0; time < 3; time += 1) {
    const first = await settle(many, decisions);
    const second = await settle([...many.slice(40), person(5_000)], [], first.settled);
    hashes.add(
      (
        await Promise.all(
          [first.settled.rowsFile, first.settled.eventsFile, second.settled.rowsFile, second.settled.eventsFile].map(
            hash,
          ),
        )
      ).join(),
    );
  }
  expect(hashes.size).toBe(1);
});
