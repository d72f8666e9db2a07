/**
 * One voter outside the region, one in a village nobody knows and one without a sex, from the list to the public page:
 * the same numbers and the same words everywhere, and every table adds up as a reader adds it.
 */
import { read, utils, type WorkSheet } from '@e965/xlsx';
import { extractText } from 'unpdf';
import { beforeAll, expect, it } from 'vitest';
import type { Activity } from '../../../activities/schema.ts';
import { createPortal } from '../../../portal/index.ts';
import { unitCalled } from '../../../platform/testing/ids.ts';
import { jobs, rooms } from '../../../rooms.ts';
import { testHouse, type Caller, type TestHouse } from '../../../testing/index.ts';
import { must, refusal } from '../../../testing/steps.ts';
import { villagesOf } from '../../regions/index.ts';
import type { RecapRowView, RecapView, SentRow } from '../recap/schema.ts';
import { person, seedDecisions, seedList } from '../versions/testing/list.ts';

const alor = '5305';
const inside = 1_986;
const voters = inside + 3;
const foreign = villagesOf('5301')[0]?.code ?? '';
const [known] = villagesOf(alor);
const district = known?.code.slice(0, 6) ?? '';

let house: TestHouse;
let head: Caller;
let secretary: Caller;
let ntt: Caller;
let recapId: string;
let sum: string;
/** What the sender was told before saying that it is sent all the same. */
let refused: string;

beforeAll(async () => {
  house = await testHouse();
  head = await house.as('kasubbag.rendatin.alor');
  secretary = await house.as('sekretaris.alor');
  ntt = await house.as('kasubbag.rendatin.ntt');
  const listId = await seedList(house.platform, {
    unitId: unitCalled(alor),
    people: [
      ...Array.from({ length: inside }, (_, n) => person(n + 1, {}, alor)),
      person(
        inside + 1,
        { village: foreign, district: foreign.slice(0, 6), regency: foreign.slice(0, 4), province: '53' },
        alor,
      ),
      person(inside + 2, { village: null, district, regency: alor }, alor),
      person(inside + 3, { sex: null }, alor),
    ],
  });
  // Both are found, and nobody has decided.
  await seedDecisions(
    house.platform,
    listId,
    [
      { row: inside + 1, open: true },
      { row: inside + 2, open: true },
    ],
    unitCalled(alor),
  );
  await must(head, 'POST', `/api/voters/lists/${listId}/settle`, { name: 'PDPB', reason: 'Menunggu Dukcapil' });
  await house.platform.workJobs(jobs);
  recapId = (await must<{ version: { id: string } }>(head, 'GET', `/api/voters/lists/${listId}/settlement`)).version.id;
  refused = await refusal(head, 'POST', `/api/voters/recaps/${recapId}/send`, {});
  const { submissionId } = await must<{ submissionId: string }>(head, 'POST', `/api/voters/recaps/${recapId}/send`, {
    despite: true,
  });
  await must(ntt, 'POST', `/api/voters/submissions/${submissionId}/receive`);
  const summed = { unitId: '53', kind: 'pdpb', period: '2025-TW4', partial: true };
  sum = (await must<{ recapId: string }>(ntt, 'POST', '/api/voters/recaps/sum', summed)).recapId;
});

const sentences = [
  'Ditetapkan dengan 2 hal belum tuntas.',
  '1 pemilih tercatat di luar wilayah satuan kerja yang menetapkan daftarnya. Mereka ikut dalam jumlah, tetapi tidak ' +
    'dalam kecamatan, desa, atau TPS mana pun.',
  '1 pemilih belum dikenal desa/kelurahannya. Mereka ikut dalam jumlah; desa dan TPS yang belum dikenal tidak ikut ' +
    'dihitung.',
  '1 pemilih tanpa keterangan jenis kelamin. Mereka ikut dalam jumlah, tidak dalam L atau P.',
];
/** What the province says of its sum of one unit's. */
const ofProvince = [
  'Jumlah sebagian: 21 dari 22 satuan kerja belum diterima.',
  'Ditetapkan dengan 2 hal belum tuntas: KPU Kabupaten Alor 2.',
  ...sentences.slice(1),
];
const view = (caller: Caller, id = recapId) => must<RecapView>(caller, 'GET', `/api/voters/recaps/${id}`);
const rowsBelow = async (caller: Caller, level: string, parent: string) =>
  (
    await must<{ items: RecapRowView[] }>(
      caller,
      'GET',
      `/api/voters/recaps/${recapId}/rows?level=${level}&parent=${parent}&size=100`,
    )
  ).items;
const total = (rows: readonly Pick<RecapRowView, 'measures'>[], measure = 'total') =>
  rows.reduce((all, { measures }) => all + (measures[measure] ?? 0), 0);
const number = (text: string | undefined) => Number((text ?? '').replaceAll('.', ''));

it('is one sum on screen: the list’s, with a row for who is outside and a sentence for each', async () => {
  const shown = await view(head);
  expect(shown.remarks.map(({ text }) => text.id)).toEqual(sentences);
  expect(shown.top.measures).toMatchObject({ total: voters, awal: voters, outside: 1, unplaced: 1, sex_unknown: 1 });
  const districts = await rowsBelow(head, 'district', alor);
  expect(districts.at(-1)).toMatchObject({ name: 'Di luar wilayah', stray: 'outside', children: null });
  for (const measure of ['total', 'l', 'p', 'sex_unknown', 'tps', 'villages'])
    expect([measure, total(districts, measure)]).toEqual([measure, shown.top.measures[measure] ?? 0]);
  const villages = await rowsBelow(head, 'village', district);
  expect(villages.at(-1)).toMatchObject({ name: 'Desa/kelurahan belum dikenal', stray: 'unknown' });
  expect(total(villages)).toBe(districts.find(({ code }) => code === district)?.measures['total']);
  // Villages of which nobody knows the name are none, and their polling stations are none either.
  const places = new Set(
    Array.from({ length: inside }, (_, n) => person(n + 1, {}, alor)).map(({ village }) => String(village)),
  );
  expect(shown.top.measures['villages']).toBe(places.size);
});

it('has no tick where somebody is missed, and names the rows', async () => {
  expect(refused).toBe('409 recap/broken');
  const { identities } = await view(head);
  const broken = identities.filter(({ holds }) => !holds);
  expect(new Set(broken.map(({ code }) => code.split('/')[0]))).toEqual(new Set(['place', 'sex']));
  const of = (code: string) => identities.find((one) => one.code === code);
  expect(of('place/regency')).toMatchObject({ left: voters - 2, right: voters, rows: [inside + 1, inside + 2] });
  expect(of('sex/regency')).toMatchObject({ left: voters - 1, right: voters, rows: [inside + 3] });
});

it('is told to every level above', async () => {
  const shown = await view(ntt);
  expect(shown.remarks.map(({ text }) => text.id)).toEqual(sentences);
  expect(shown.identities.every(({ rows }) => rows.length === 0)).toBe(true);
  const { items, received, own } = await must<{
    items: SentRow[];
    received: Record<string, number>;
    own: { top: Record<string, number> };
  }>(ntt, 'GET', '/api/voters/submissions?unitId=53&kind=pdpb&period=2025-TW4&size=100');
  expect(items.find(({ unitId }) => unitId === alor)?.remarks.map(({ text }) => text.id)).toEqual(sentences);
  expect([received['total'], own.top['total']]).toEqual([voters, voters]);
  const province = await view(ntt, sum);
  expect(province.remarks.map(({ text }) => text.id)).toEqual(ofProvince);
  expect(province.top.measures['total']).toBe(voters);
});

it.each(['a-rekap-kabko', 'a-rekap-perubahan-kabko', 'a-rekap-provinsi', 'a-rekap-perubahan-provinsi'])(
  'stands on %s, as PDF and as XLSX',
  async (form) => {
    const isProvince = form.endsWith('provinsi');
    const print = async (as: string) => {
      const response = await house.api.request(`/api/voters/recaps/${isProvince ? sum : recapId}/forms/${form}/${as}`, {
        method: 'POST',
        headers: (await house.signIn(isProvince ? 'kasubbag.rendatin.ntt' : 'kasubbag.rendatin.alor')).headers,
      });
      expect(response.status).toBe(200);
      return response.arrayBuffer();
    };
    const { text } = await extractText(new Uint8Array(await print('pdf')), { mergePages: true });
    const words = text.replaceAll(/\s+/g, ' ');
    const told = isProvince ? ofProvince : sentences;
    for (const sentence of told) expect(words).toContain(sentence);
    expect(words).not.toMatch(/\b53\d\d\d\d\b|000000/);
    expect(number(/^Jumlah .*?([\d.]+)$/m.exec(text)?.[1])).toBe(voters);
    // Both sides of what does not hold stand there; nothing that holds says another sum.
    expect(words).toContain(
      `✗ Pemilih di desa/kelurahan yang dikenal = jumlah, ${isProvince ? 'provinsi' : 'kabupaten/kota'}`,
    );
    const ticked = [...words.matchAll(/✓ [^✓✗]*? ([\d.]+) ([\d.]+)(?= )/g)].map(([, ...sides]) => sides.map(number));
    expect(ticked.length).toBeGreaterThan(2);
    for (const sides of ticked) expect(sides).toEqual([voters, voters]);
    const sheet = Object.values(read(await print('xlsx')).Sheets)[0] as WorkSheet;
    const cells = utils.sheet_to_json<(string | number)[]>(sheet, { header: 1 }).flat();
    for (const sentence of told) expect(cells).toContain(sentence);
    expect(cells).toContain(voters);
    // Nobody signs a sum that lacks units; a form without a plenary meeting has a line for the day.
    for (const printed of [words, cells.join(' ')])
      if (isProvince) expect(printed).not.toContain('Tanda tangan');
      else expect(printed).toMatch(/Kalabahi, ……+ .*Tanda tangan.*Ketua/);
  },
);

it('stands in the minutes, each number with the query that gives it', async () => {
  const { activityId } = await must<{ activityId: string }>(head, 'POST', `/api/voters/recaps/${recapId}/plenary`);
  const { figures, keyPoints } = (await must<Activity>(head, 'GET', `/api/activities/${activityId}`)).facts;
  expect(keyPoints.map(({ text }) => text)).toEqual(sentences);
  expect(figures.every(({ query }) => query?.startsWith(`recap/${recapId}/`))).toBe(true);
  expect(figures.filter(({ group }) => group === undefined).map(({ label, value }) => [label, value])).toEqual(
    expect.arrayContaining([
      ['jumlah pemilih', String(voters)],
      ['pemilih tanpa keterangan jenis kelamin', '1'],
      ['pemilih yang tercatat di luar wilayah', '1'],
      ['pemilih yang desa/kelurahannya belum dikenal', '1'],
    ]),
  );
  const table = Map.groupBy(
    figures.filter(({ group }) => group !== undefined),
    ({ group }) => group ?? '',
  );
  expect([...table.keys()].slice(-2)).toEqual(['Di luar wilayah', 'Jumlah']);
  for (const name of table.keys()) expect(name).not.toMatch(/\d/);
  for (const label of ['Desa dan kelurahan', 'TPS', 'L', 'P', 'Tanpa L/P', 'Jumlah']) {
    const values = [...table.values()].map((row) => Number(row.find((one) => one.label === label)?.value));
    expect([label, values.slice(0, -1).reduce((all, value) => all + value, 0)]).toEqual([label, values.at(-1)]);
  }
});

it('stands on the public page, without a small number', async () => {
  const { hash } = await must<{ hash: string }>(head, 'GET', `/api/voters/recaps/${recapId}/release/preview`);
  await must(head, 'POST', `/api/voters/recaps/${recapId}/release`, { preview: hash });
  await must(secretary, 'POST', `/api/voters/recaps/${recapId}/release/confirm`, { preview: hash });
  const portal = createPortal(house.platform, rooms, { freshFor: 0 });
  const page = await (await portal.request(`/data/${recapId}`, { headers: { host: 'localhost' } })).text();
  expect(page).toContain('Sejumlah pemilih tercatat di luar wilayah');
  expect(page).toContain('Sejumlah pemilih belum dikenal desa/kelurahannya');
  const heads = [...page.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map(([, head = '']) => head);
  expect(heads).toEqual([
    'Wilayah',
    'Tingkat',
    'Laki-laki',
    'Perempuan',
    'Tanpa jenis kelamin',
    'Jumlah',
    'Disabilitas',
    'TPS',
  ]);
  expect(page).toContain('Rekapitulasi Pemutakhiran Data Pemilih Berkelanjutan (PDPB) Triwulan IV Tahun 2025');
  expect(page).toContain(sentences[0]);
  const file = async (kind: string) =>
    (await portal.request(`/data/${recapId}.${kind}`, { headers: { host: 'localhost' } })).text();
  const { rows } = JSON.parse(await file('json')) as { rows: { code: string; name: string }[] };
  // A place that is no region has a name, and no code that a machine could take for a village's.
  const strays = rows.filter(({ name }) => /luar wilayah|belum dikenal/.test(name));
  expect(strays.length).toBeGreaterThan(1);
  for (const { code } of strays) expect(code).toBe('');
  const fileLines = (await file('csv')).split('\r\n');
  const strayLines = fileLines.filter((line) => /luar wilayah|belum dikenal/.test(line));
  expect(strayLines.every((line) => /^[a-z]+,"",/.test(line))).toBe(true);
  const lines = [...page.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/g)].map(([, name = '', cells = '']) => ({
    name: name.replace(/ <small>\d+<\/small>/, ''),
    code: /<small>(\d+)<\/small>/.exec(name)?.[1] ?? '',
    values: [...cells.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = '']) => (cell.includes('∗') ? null : number(cell))),
  }));
  for (const { name } of lines) expect(name).not.toMatch(/\d/);
  expect(lines.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Di luar wilayah', 'Desa/kelurahan belum dikenal, Teluk Mutiara']),
  );
  // The whole is shown; whatever of it is hidden is never one small number.
  const [top, ...rest] = lines;
  expect(top?.values[3]).toBe(voters);
  const districts = rest.filter(({ code, name }) => code.length === 6 || name === 'Di luar wilayah');
  const shown = districts.flatMap(({ values }) => values[3] ?? []);
  const hidden = districts.length - shown.length;
  const left = voters - shown.reduce((all, value) => all + value, 0);
  expect([hidden > 1, left >= 10]).toEqual([true, true]);
  for (const { values } of lines) {
    const [men, women, neither, all] = values;
    if (men != null && women != null && neither != null && all != null) expect(men + women + neither).toBe(all);
    for (const value of values.slice(0, 5)) expect(value === null || value === 0 || value >= 10).toBe(true);
  }
});
