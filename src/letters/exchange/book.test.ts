/** An earlier book of incoming letters: read line by line, its columns said by a person, then taken part by part. */
import { read, utils, write } from '@e965/xlsx';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { jobs } from '../../rooms.ts';
import { systemActor, type UnitId } from '../../platform/index.ts';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { must, refusal } from '../../testing/steps.ts';
import { registered, shortLetter, withNumbers } from '../testing/letters.ts';
import { takeBookJob } from './index.ts';
import type { ExchangeFile, ExchangeLayout } from './schema.ts';
import { dirtyBook } from './testing/dirty-book.ts';
import { arranged, lines, uploaded, view } from './testing/steps.ts';

let house: TestHouse;
let clerk: Caller;
beforeAll(async () => {
  house = await testHouse();
  await withNumbers(house);
  clerk = await house.as('sekretaris.ntt');
});

test('a dirty book of a year: every planted fault is refused with its reason, every other line is taken', async () => {
  const book = dirtyBook({ lines: 700, year: 2024, seed: 7 });
  const id = await uploaded(house, { purpose: 'agenda', period: '2024', bytes: book.bytes });
  const { items: layouts } = await must<{ items: ExchangeLayout[] }>(
    clerk,
    'GET',
    `/api/letters/exchange/${id}/layouts`,
  );
  expect(layouts.map(({ sheets }) => sheets.length)).toEqual([4, 4, 4]);
  expect(layouts.map(({ proposed }) => proposed)).toEqual([
    { agenda: 0, received: 1, number: 2, date: 3, party: 4, subject: 5, secrecy: 6, note: 7 },
    { agenda: 0, date: 1, number: 2, party: 3, subject: 4, received: 5, secrecy: 6, note: 7 },
    { agenda: 0, party: 1, number: 2, date: 3, subject: 4, received: 5, secrecy: 6, note: 7 },
  ]);
  await arranged(house, clerk, id);
  const all = await lines(clerk, id);
  const refused = all.filter(({ verdict }) => verdict === 'tolak');
  expect(new Map(refused.map(({ sheet, line, why }) => [`${sheet} ${line}`, why]))).toEqual(book.refused);
  const taken = all.filter(({ verdict }) => verdict === 'ambil');
  expect(
    new Map(
      taken.map(({ agenda, received, number, date, party, subject, secrecy, void: isVoid }) => [
        agenda,
        { agenda, received, number, date, party, subject, secret: secrecy === 'Rahasia', void: isVoid !== null },
      ]),
    ),
  ).toEqual(book.taken);
  for (const [note, count] of book.notes)
    expect([note, taken.filter(({ notes }) => notes.includes(note)).length]).toEqual([note, count]);
  expect((await view(clerk, id)).counts).toEqual({
    take: book.taken.size,
    reject: book.refused.size,
    same: 0,
    skipped: book.skipped,
    missing: book.missing,
  });
});

const heads = ['No Agenda', 'Tgl Diterima', 'No Surat', 'Tgl Surat', 'Pengirim', 'Perihal', 'Sifat', 'Ket'];
const rowOf = (agenda: number) => [
  agenda,
  '3 Juni 2023',
  `${agenda}/PR.01-SD/99/2023`,
  '1/6/2023',
  'Bawaslu',
  `Hal ${agenda}`,
  '',
  '',
];
const workbook = (rows: readonly (readonly unknown[])[]): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows as unknown[][]), 'Masuk');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
};
const register = async (year: number) =>
  (
    await sql<{ seq: number; state: string; subject_id: string | null; title: string }>`select seq, state, subject_id,
      title from numbers where unit_id = '53' and series = 'agenda-masuk' and year = ${year} order by seq`.execute(
      house.platform.owner,
    )
  ).rows;

test('it is written part by part; one that was stopped goes on, no number is given twice', async () => {
  const id = await uploaded(house, {
    purpose: 'agenda',
    period: '2023',
    bytes: workbook([heads, ...Array.from({ length: 620 }, (_, at) => rowOf(at + 1)).filter((_, at) => at !== 9)]),
  });
  await arranged(house, clerk, id);
  await must(clerk, 'POST', `/api/letters/exchange/${id}/take`, { openSince: '2023-06-04' });
  let looks = 0;
  const actor = systemActor('53' as UnitId);
  const work = {
    id: 'job',
    unitId: '53' as UnitId,
    createdBy: null,
    actor,
    platform: house.platform,
    signal: new AbortController().signal,
    progress: () => Promise.resolve((looks += 1) < 2),
  };
  await takeBookJob.run(work, { fileId: id });
  expect(await view(clerk, id)).toMatchObject({ state: 'menyimpan', written: 500 });
  const halfway = await register(2023);
  expect(halfway.length).toBe(620);
  expect(halfway.filter(({ state }) => state === 'kosong').length).toBe(120);
  await house.platform.workJobs(jobs);
  expect(await view(clerk, id)).toMatchObject({ state: 'diterima', written: 619, counts: { take: 619 } });
  const numbers = await register(2023);
  expect(numbers.map(({ seq }) => seq)).toEqual(Array.from({ length: 620 }, (_, at) => at + 1));
  expect(numbers.filter(({ state }) => state === 'kosong').map(({ seq }) => seq)).toEqual([10]);
  const { rows } = await sql<{ count: number; linked: number }>`select count(*) as count,
    count(*) filter (where n.subject_id = l.id::text) as linked from letters l
    join numbers n on n.unit_id = l.unit_id and n.year = l.year and n.series = 'agenda-masuk' and n.seq = l.agenda
    where l.book_id = ${id} and l.state = 'selesai'`.execute(house.platform.owner);
  expect(rows[0]).toEqual({ count: 619, linked: 619 });
  const { rows: hands } = await sql<{ by: string }>`select distinct p.username as by from letters l
    join people p on p.id = l.registered_by where l.book_id = ${id}`.execute(house.platform.owner);
  expect(hands).toEqual([{ by: 'sekretaris.ntt' }]);
});

test('a letter without a paper is read, listed and says so; a secret one is seen by few', async () => {
  const id = await uploaded(house, {
    purpose: 'agenda',
    period: '2022',
    bytes: workbook([
      heads,
      [1, '3/1/2022', '', '', 'Bawaslu', 'Tanpa nomor', '', ''],
      [2, '4/1/2022', '2/SD/2022', '3/1/2022', 'Kejaksaan', 'Hal tertutup', 'Rahasia', ''],
      [3, '5/1/2022', '3/SD/2022', '3/1/2022', 'Polres', 'Salah alamat', '', 'batal'],
      [4, '6/1/2022', '4/SD/2022', '3/1/2022', 'Polres', 'Masih terbuka', 'Segera', ''],
    ]),
  });
  await arranged(house, clerk, id);
  await must(clerk, 'POST', `/api/letters/exchange/${id}/take`, { openSince: '2022-01-06' });
  await house.platform.workJobs(jobs);
  const list = async (by: Caller) =>
    (
      await must<{ items: { id: string; agenda: number; state: string; paperId: string | null; title: string }[] }>(
        by,
        'GET',
        '/api/letters?unitId=53&year=2022',
      )
    ).items;
  expect((await list(clerk)).map(({ agenda, state, title }) => [agenda, state, title])).toEqual([
    [4, 'dicatat', 'Masih terbuka'],
    [3, 'batal', 'Salah alamat'],
    [2, 'selesai', 'Hal tertutup'],
    [1, 'selesai', 'Tanpa nomor'],
  ]);
  const staff = await house.as('kasubbag.ntt');
  const seen = await list(staff);
  expect(seen.map(({ agenda }) => agenda)).toEqual([4, 3, 1]);
  expect((await lines(staff, id)).map(({ agenda }) => agenda)).toEqual([null, 1, 3, 4]);
  const secret = (await list(clerk)).find(({ agenda }) => agenda === 2)?.id ?? '';
  expect(await refusal(staff, 'GET', `/api/letters/${secret}`)).toMatch(/^40[34] /);
  expect(await must(clerk, 'GET', `/api/letters/${secret}`)).toMatchObject({ paperId: null, security: 'rahasia' });
  expect((await register(2022)).map(({ title }) => title)).toEqual([
    'Tanpa nomor',
    '',
    'Salah alamat',
    'Masih terbuka',
  ]);
});

test('the same book again says that it is there; other letters under a number that was given are refused', async () => {
  const year = house.platform.clock.now().getUTCFullYear();
  const { agenda } = await registered(house, await house.as('kasubbag.ntt'), {
    text: shortLetter('77/PR.01-SD/99/2025'),
    name: 'a.txt',
  });
  const again = await uploaded(house, {
    purpose: 'agenda',
    period: '2023',
    bytes: workbook([heads, rowOf(1), rowOf(10), [2, '3 Juni 2023', 'lain', '', 'Bawaslu', 'Lain', '', '']]),
  });
  await arranged(house, clerk, again);
  expect((await lines(clerk, again)).slice(1).map(({ verdict, why }) => why ?? verdict)).toEqual([
    'sama',
    'ambil',
    'given-already',
  ]);
  await must(clerk, 'POST', `/api/letters/exchange/${again}/take`, {});
  await house.platform.workJobs(jobs);
  expect((await register(2023)).filter(({ state }) => state === 'kosong')).toEqual([]);
  const other = await uploaded(house, {
    purpose: 'agenda',
    period: String(year),
    bytes: workbook([heads, [agenda, `2/1/${year}`, '9/SD', '', 'Polres', 'Bentrok', '', '']]),
  });
  await arranged(house, clerk, other);
  expect((await lines(clerk, other)).at(-1)).toMatchObject({ why: 'given-already' });
  expect(await refusal(clerk, 'POST', `/api/letters/exchange/${other}/take`, {})).toBe('422 letters/nothing-to-take');
});

test('the correction sheet holds refused lines with their reasons, and comes in again once corrected', async () => {
  const id = await uploaded(house, {
    purpose: 'agenda',
    period: '2021',
    bytes: workbook([
      heads,
      [1, '30/2/2021', '1/SD', '', 'Bawaslu', '=HYPERLINK("x")', '', ''],
      ['', '3/3/2021', '2/SD', '', 'KPU', 'Dua', '', ''],
    ]),
  });
  await arranged(house, clerk, id);
  const { headers } = await house.signIn('sekretaris.ntt');
  const answer = await house.api.request(`/api/letters/exchange/${id}/correction`, { method: 'POST', headers });
  const book = read(new Uint8Array(await answer.arrayBuffer()), { type: 'array' });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, blankrows: false });
  expect(rows.slice(3).map((row) => row.at(-2))).toEqual([
    'Tanggal terima 30/2/2021 tidak ada.',
    'Nomor agendanya kosong.',
  ]);
  expect(rows[3]).toContain(`'=HYPERLINK("x")`);
  const corrected = rows.map((row, at) => (at === 3 ? row.with(1, '28/2/2021') : at === 4 ? row.with(0, '2') : row));
  const next = await uploaded(house, { purpose: 'agenda', period: '2021', bytes: workbook(corrected) });
  await arranged(house, clerk, next);
  expect((await view(clerk, next)).counts).toMatchObject({ take: 2, reject: 0 });
});

test('a file that is none says so, and only whoever keeps registers gives or decides one', async () => {
  const failed = await uploaded(house, { purpose: 'agenda', period: '2020', bytes: new Uint8Array([0, 1, 2]) });
  expect(await view(clerk, failed)).toMatchObject({ state: 'gagal', failure: { id: expect.stringContaining('XLSX') } });
  const id = await uploaded(house, { purpose: 'agenda', period: '2020', bytes: workbook([heads, rowOf(1)]) });
  const staff = await house.as('staf.ntt');
  expect(await refusal(staff, 'POST', `/api/letters/exchange/${id}/refuse`, {})).toMatch(/^403 /);
  expect(await refusal(clerk, 'POST', `/api/letters/exchange/${id}/mapping`, { mapping: [{ number: 2 }] })).toBe(
    '422 letters/exchange-mapping',
  );
  expect(
    await refusal(clerk, 'POST', `/api/letters/exchange/${id}/mapping`, { mapping: [{ agenda: 0, received: 0 }] }),
  ).toBe('422 letters/exchange-twice');
  await must(clerk, 'POST', `/api/letters/exchange/${id}/refuse`, {});
  expect(await view(clerk, id)).toMatchObject({ state: 'ditolak' } satisfies Partial<ExchangeFile>);
});
