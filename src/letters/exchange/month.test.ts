/** SRIKANDI's list of a month beside the house: what differs, why it may stand, and how it goes on in a later list. */
import { read, utils, write } from '@e965/xlsx';
import { beforeAll, expect, test } from 'vitest';
import { handmadePdf, words } from '../../documents/testing/handmade-pdf.ts';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { must, refusal } from '../../testing/steps.ts';
import { withNumbers } from '../testing/letters.ts';
import { differencesOf, readingOf, type Side } from './reading/differences.ts';
import type { ExchangeFileId, ExchangeLayout, LetterDifference } from './schema.ts';
import { arranged, lines, uploaded, view } from './testing/steps.ts';

let house: TestHouse;
let clerk: Caller;
let day: string;
let period: string;
const numbers: string[] = [];
beforeAll(async () => {
  house = await testHouse();
  await withNumbers(house);
  clerk = await house.as('sekretaris.ntt');
  day = house.platform.clock.now().toISOString().slice(0, 10);
  period = day.slice(0, 7);
  for (const title of ['Rencana kerja', 'Undangan pleno', 'Permintaan data', 'Salinan keputusan', 'Laporan'])
    numbers.push(
      (
        await must<{ text: string }>(clerk, 'POST', '/api/registers/numbers', {
          unitId: '53',
          kind: 'SD',
          date: day,
          classification: 'PR.01',
          title,
          party: 'Bawaslu Nusa Contoh',
        })
      ).text,
    );
});

const written = (iso: string) => iso.split('-').toReversed().join('/');
const heads = ['No', 'Nomor Naskah', 'Tanggal Naskah', 'Hal', 'Tujuan', 'Sifat Naskah'];
const workbook = (rows: readonly (readonly unknown[])[]): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([['DAFTAR NASKAH KELUAR'], heads, ...rows] as unknown[][]),
    'Sheet1',
  );
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
};
const to = 'Bawaslu Nusa Contoh';
const equal = () => [
  [1, numbers[0], written(day), 'Rencana Kerja.', to, 'Biasa'],
  [2, numbers[1], written(day), 'Undangan pleno', to, 'Biasa'],
  [3, numbers[2], written(day), 'Permintaan data', to, 'Biasa'],
  [4, numbers[3], written(day), 'Salinan keputusan', to, 'Biasa'],
  [5, numbers[4], written(day), 'Laporan', to, 'Biasa'],
];
const given = (bytes: Uint8Array) => uploaded(house, { purpose: 'srikandi-keluar', period, bytes });
const differences = async (id: ExchangeFileId, by: Caller = clerk) =>
  (await must<{ items: LetterDifference[] }>(by, 'GET', `/api/letters/exchange/${id}/differences?size=100`)).items;

test('a month in which both say the same has no difference', async () => {
  const id = await given(workbook(equal()));
  await arranged(house, clerk, id);
  expect(await view(clerk, id)).toMatchObject({ state: 'siap', differences: { all: 0, open: 0 } });
});

test('each kind of difference is told once, with both sides', async () => {
  const [first, second, third, fourth] = equal();
  const other = `${day.slice(0, 8)}${day.endsWith('05') ? '06' : '05'}`;
  const id = await given(
    workbook([
      first?.with(2, written(other)) ?? [],
      second?.with(3, 'Undangan rapat') ?? [],
      third?.with(1, `00${String(numbers[2]).toLowerCase().replaceAll('/', ' / ')}`) ?? [],
      fourth ?? [],
      [6, '901/PR.01-SD/53/2025', written(day), 'Yang tidak ada di sini', to, 'Biasa'],
      [7, '902/PR.01-SD/53/2025', written(day), 'Tertutup', to, 'Rahasia'],
      [8, '', written(day), 'Tanpa nomor', to, 'Biasa'],
      [9, '903/PR.01-SD/53/2025', '31/02/2025', 'Tanggal mustahil', to, 'Biasa'],
    ]),
  );
  await arranged(house, clerk, id);
  const found = await differences(id);
  expect(found.map(({ kind, ours, theirs }) => [kind, ours?.number ?? null, theirs?.place ?? null])).toEqual([
    ['tanggal', numbers[0], 'Sheet1 3'],
    ['hal', numbers[1], 'Sheet1 4'],
    ['tulisan', numbers[2], 'Sheet1 5'],
    ['hanya-di-srikandi', null, 'Sheet1 7'],
    ['hanya-di-srikandi', null, 'Sheet1 8'],
    ['hanya-di-sini', numbers[4], null],
  ]);
  expect((await lines(clerk, id)).flatMap(({ why }) => why ?? [])).toEqual([
    'not-a-line',
    'not-a-line',
    'no-number',
    'date-impossible',
  ]);
  // What SRIKANDI calls secret is seen by few.
  const kasubbag = await house.as('kasubbag.ntt');
  expect((await differences(id, kasubbag)).map(({ theirs }) => theirs?.subject)).not.toContain('Tertutup');
  expect((await view(kasubbag, id)).differences).toEqual({ all: 5, open: 5 });
});

test('a reason closes a difference, comes back with the next list, and can be taken back', async () => {
  const rows = equal().slice(0, 4);
  const id = await given(workbook(rows));
  await arranged(house, clerk, id);
  const [missing] = await differences(id);
  expect(missing).toMatchObject({ kind: 'hanya-di-sini', ours: { number: numbers[4] }, reason: null });
  const path = `/api/letters/differences/${missing?.id}`;
  expect(await refusal(clerk, 'POST', `${path}/explain`, { reason: 'lainnya', note: '' })).toBe(
    '422 letters/difference-note',
  );
  expect(
    await refusal(await house.as('staf.ntt'), 'POST', `${path}/explain`, { reason: 'bulan-lain', note: '' }),
  ).toMatch(/^403/);
  await must(clerk, 'POST', `${path}/explain`, { reason: 'belum-diunggah', note: 'Diunggah besok pagi' });
  expect(await view(clerk, id)).toMatchObject({ differences: { all: 1, open: 0 } });
  const next = await given(workbook(rows));
  await arranged(house, clerk, next);
  expect(await differences(next)).toMatchObject([{ reason: 'belum-diunggah', note: 'Diunggah besok pagi' }]);
  await must(clerk, 'POST', `/api/letters/differences/${(await differences(next))[0]?.id}/reopen`, {});
  expect(await view(clerk, next)).toMatchObject({ differences: { all: 1, open: 1 } });
  const last = await given(workbook(rows));
  await arranged(house, clerk, last);
  expect(await differences(last)).toMatchObject([{ reason: null }]);
  const { headers } = await house.signIn('sekretaris.ntt');
  const answer = await house.api.request(`/api/letters/exchange/${last}/differences/xlsx`, { method: 'POST', headers });
  const book = read(new Uint8Array(await answer.arrayBuffer()), { type: 'array' });
  const sheet = utils.sheet_to_json<string[]>(book.Sheets['Perbedaan'] ?? {}, { header: 1, blankrows: false });
  expect(sheet[3]?.slice(0, 2)).toEqual(['Hanya di sini', numbers[4]]);
});

test('columns that were corrected once are proposed for the same heads again; lines can be read anew', async () => {
  const odd = (rows: readonly (readonly unknown[])[]) => {
    const book = utils.book_new();
    const all = [['Nomor', 'Tanggal', 'Perihal', 'Tujuan', 'Tanggal Surat'], ...rows] as unknown[][];
    utils.book_append_sheet(book, utils.aoa_to_sheet(all), 'A');
    return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  };
  const rows = [[numbers[0], written(day), 'Rencana kerja', to, '1/1/2020']];
  const id = await given(odd(rows));
  const layouts = async (file: ExchangeFileId) =>
    (await must<{ items: ExchangeLayout[] }>(clerk, 'GET', `/api/letters/exchange/${file}/layouts`)).items;
  expect((await layouts(id))[0]?.proposed.date).toBe(4);
  await arranged(house, clerk, id);
  expect((await differences(id)).map(({ kind }) => kind)).toContain('tanggal');
  const path = `/api/letters/exchange/${id}/mapping`;
  await must(clerk, 'POST', path, { mapping: [{ number: 0, date: 1, subject: 2, party: 3 }] });
  await house.platform.workJobs(house.platform.rooms.flatMap((room) => [...('jobs' in room ? (room.jobs ?? []) : [])]));
  expect((await differences(id)).map(({ kind }) => kind)).not.toContain('tanggal');
  const next = await given(odd(rows));
  expect((await layouts(next))[0]).toMatchObject({ known: true, proposed: { date: 1 } });
});

test('a CSV and a printed PDF are read as a workbook is', async () => {
  const first = `"${numbers[0]}";${day};"Rencana ""kerja"";\nlanjutan";${to}`;
  const csv = `\uFEFFNomor Surat;Tanggal Surat;Hal;Tujuan\r\n${first}\r\n`;
  const fromCsv = await given(new TextEncoder().encode(csv));
  await arranged(house, clerk, fromCsv);
  expect((await lines(clerk, fromCsv)).at(-1)).toMatchObject({
    number: numbers[0],
    date: day,
    subject: 'Rencana "kerja"; lanjutan',
  });
  const at = [40, 70, 220, 300, 430];
  const line = (cells: readonly string[], y: number) =>
    cells.map((cell, n) => (cell === '' ? '' : words(at[n] ?? 0, y, cell, 9))).join('');
  const page = [
    words(150, 800, 'DAFTAR NASKAH KELUAR', 12),
    line(['No', 'Nomor Naskah', 'Tanggal', 'Hal', 'Tujuan'], 770),
    line(['1', String(numbers[0]), written(day), 'Rencana kerja', 'Bawaslu Nusa'], 750),
    line(['', '', '', 'tahun depan', 'Contoh'], 739),
    line(['2', String(numbers[1]), written(day), 'Undangan pleno', 'Bawaslu'], 720),
    line(['3', String(numbers[2]), written(day), 'Permintaan data', 'Bawaslu'], 700),
  ].join('');
  const fromPdf = await given(handmadePdf([page]));
  await arranged(house, clerk, fromPdf);
  expect(
    (await lines(clerk, fromPdf))
      .filter(({ verdict }) => verdict === 'ambil')
      .map(({ number, date, subject, party }) => [number, date, subject, party]),
  ).toEqual([
    [numbers[0], day, 'Rencana kerja tahun depan', 'Bawaslu Nusa Contoh'],
    [numbers[1], day, 'Undangan pleno', 'Bawaslu'],
    [numbers[2], day, 'Permintaan data', 'Bawaslu'],
  ]);
});

test('a number that several letters bear is paired by its day and its party first', () => {
  const side = (number: string, date: string, party: string): Side => ({
    number,
    date,
    party,
    subject: 'Hal',
    letter: null,
    place: '',
    secret: false,
    asked: true,
  });
  const ours = [side('5/SD/2025', '2025-01-02', 'Bawaslu'), side('5/SD/2025', '2025-01-03', 'Polres')];
  expect(differencesOf(ours, ours.toReversed())).toEqual([]);
  expect(
    differencesOf(ours, [side('5/SD/2025', '2025-01-03', 'Polres')]).map(({ kind, ours: one }) => [kind, one?.party]),
  ).toEqual([['hanya-di-sini', 'Bawaslu']]);
  expect(readingOf('007/PR.01-SD/53/2025')).toBe(readingOf('7 / pr.01-sd / 53 / 2025'));
  expect(readingOf('7/PR.01-SD/53/2025')).not.toBe(readingOf('7/PR.01-ND/53/2025'));
});
