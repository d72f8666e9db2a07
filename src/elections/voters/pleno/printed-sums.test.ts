/**
 * Every printed table of a recap adds up as a reader adds it: lists made at random, with voters outside the region, in
 * villages nobody knows, without a sex or a polling station, are settled and printed, and the papers are read again.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { read, utils, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { printedDraft } from '../../../drafts/export/printed-draft.ts';
import { compose } from '../../../activities/texts/index.ts';
import { layouts } from '../../../activities/texts/layouts.ts';
import { alor, noLocal, ntt } from '../../../activities/testing/samples.ts';
import type { Result } from '../../../platform/index.ts';
import { printDocument } from '../../../printing/index.ts';
import { villagesOf } from '../../regions/index.ts';
import { columns } from '../list/columns.ts';
import { openEngine, quote } from '../list/engine.ts';
import { addUp } from '../recap/add-up.ts';
import { computeRecap } from '../recap/compute.ts';
import { formPdf } from '../recap/form-pdf.ts';
import { formXlsx } from '../recap/form-xlsx.ts';
import { fillForm, formsOf, type PrintedForm } from '../recap/forms.ts';
import { provedIdentities } from '../recap/identities.ts';
import { valueOf, type RecapRow } from '../recap/measures.ts';
import { nameOfRegion, rowsOfUnit } from '../recap/places.ts';
import { remarksOf } from '../recap/remarks.ts';
import { loadDecisions } from '../versions/decided.ts';
import { settleRows } from '../versions/settle-rows.ts';
import type { Person } from '../versions/testing/list.ts';
import { plenaryFacts } from './plenary-facts.ts';

const unwrap = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.failure.message.en);
  return result.value;
};

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-sums-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const villageIn = (regency: string, n: number) => {
  const all = villagesOf(regency);
  return all[(n * 7) % all.length]?.code ?? '';
};
const at = (village: string): Person => ({
  village,
  district: village.slice(0, 6),
  regency: village.slice(0, 4),
  province: village.slice(0, 2),
});

/** Where a voter of a regency's list is written to be, by what is wrong with it. */
const places: Readonly<Record<string, (regency: string, n: number) => Person>> = {
  home: (regency, n) => at(villageIn(regency, n)),
  outside: (regency, n) => at(villageIn(regency === '5305' ? '5301' : '5305', n)),
  'another province': (_, n) => at(villageIn('3520', n)),
  'unknown village': (regency, n) => ({
    ...at(villageIn(regency, n)),
    village: `${villageIn(regency, n).slice(0, 6)}2999`,
  }),
  'district only': (regency, n) => ({ ...at(villageIn(regency, n)), village: null }),
  'no region': () => ({ village: null, district: null, regency: null, province: null }),
};
/** Those whose district is known, at least. */
const inDistrict = new Set(['home', 'unknown village', 'district only']);
const written = fc.record({
  n: fc.nat(12),
  place: fc.oneof(
    { weight: 6, arbitrary: fc.constant('home') },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(places)) },
  ),
  sex: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('L', 'P') }, { weight: 1, arbitrary: fc.constant(null) }),
  tps: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 3 }) }, { weight: 1, arbitrary: fc.constant(null) }),
});
type Written = typeof written extends fc.Arbitrary<infer Value> ? Value : never;
const lists = fc.record({
  before: fc.array(written, { maxLength: 30 }),
  now: fc.array(written, { minLength: 1, maxLength: 40 }),
});

const people = (regency: string, list: readonly Written[]): Person[] =>
  list.map(({ n, place, sex, tps }, id) => ({
    nik: `${regency}99${String(id).padStart(10, '0')}`,
    name: `ORANG ${id}`,
    birth_date: '1990-02-03',
    marital: 'S',
    sex,
    tps,
    ...places[place]?.(regency, n),
  }));

let runs = 0;
/** The recap of the second of two lists, settled one after the other. */
async function recapOf(regency: string, { before, now }: { before: readonly Written[]; now: readonly Written[] }) {
  const settle = async (list: readonly Person[], previousFiles: readonly string[] | null) => {
    const own = path.join(folder, String((runs += 1)));
    await mkdir(own, { recursive: true });
    const engine = await openEngine({ memory: 512, folder: own, folders: [folder] });
    const file = path.join(own, 'people.ndjson');
    await writeFile(
      file,
      list.map((one, n) => JSON.stringify({ ...one, row: n + 1, part: 1, source_line: n + 2 })).join('\n'),
    );
    await engine.run(`create view voters as select * from read_json(${quote(file)}, format = 'newline_delimited',
      columns = {${columns.map(({ name, type }) => `"${name}": '${type}'`).join(', ')}})`);
    await loadDecisions(engine, own, []);
    const settled = await settleRows({ engine, folder: own, previousFiles, highestVoter: 0, step: async () => true });
    if (settled === null) throw new Error('stopped');
    const rows = await computeRecap({ engine, unitId: regency, ...settled, votingDay: '2026-12-31', stations: true });
    await engine.close();
    return { rows, file: settled.rowsFile };
  };
  const first = before.length === 0 ? null : await settle(people(regency, before), null);
  return (await settle(people(regency, now), first === null ? null : [first.file])).rows;
}

const office = { regency: alor, province: ntt } as const;
type Unit = { readonly id: string; readonly level: 'regency' | 'province'; readonly rows: readonly RecapRow[] };
const children = ({ level, rows }: Unit): RecapRow[] =>
  rows.filter((row) => row.level === (level === 'regency' ? 'district' : 'regency'));
const topOf = ({ id, level, rows }: Unit): RecapRow =>
  rows.find((row) => row.level === level && row.code === id) as RecapRow;

/** A row of a printed table: its name, and its numbers. */
type Line = { readonly name: string; readonly values: readonly number[] };
const number = (text: string): number => (/^-?[\d.]+$/.test(text) ? Number(text.replaceAll('.', '')) : Number.NaN);

/** Columns add up to the last row; in each row `parts` make the sum beside them. */
function expectSum(
  lines: readonly Line[],
  sums: readonly { readonly parts: readonly number[]; readonly sum: number }[],
) {
  const last = lines.at(-1) as Line;
  expect(last.name).toBe('Jumlah');
  expect(last.values.map((_, n) => lines.slice(0, -1).reduce((sum, { values }) => sum + (values[n] ?? 0), 0))).toEqual(
    last.values,
  );
  for (const { name, values } of lines) {
    expect(name).not.toMatch(/\d{2}/);
    for (const { parts, sum } of sums)
      expect(
        parts.reduce((all, part) => all + (values[part] ?? 0), 0),
        name,
      ).toBe(values[sum]);
  }
}

/** Which columns of a form stand beside each other as parts and sum: those of a group. */
function sumsOf({ columns: all }: PrintedForm['form']) {
  const groups = Map.groupBy(
    all.map((column, n) => ({ ...column, n })),
    ({ group }) => group,
  );
  return [...groups.entries()].flatMap(([group, members]) => {
    const sum = members.find(({ formula }) => formula !== undefined);
    if (group === undefined || sum === undefined) return [];
    return [{ parts: members.filter(({ n }) => n !== sum.n).map(({ n }) => n), sum: sum.n }];
  });
}

const signature = {
  placeAndDay: 'Kupang, 8 Desember 2026',
  signers: ['Ketua', 'Anggota'].map((position) => ({ position, name: '' })),
};
const printed = 'Dicetak Maria Contoh, KPU Contoh, 08-12-2026 08.00 WITA';
const day = new Date('2026-12-08T00:00:00Z');

/** The rows of a table in the text of a PDF: lines that end in as many numbers as it has columns. */
const linesIn = (text: string, width: number): Line[] =>
  text.split('\n').flatMap((line): Line[] => {
    const values = line.split(' ').slice(-width);
    const name = line.split(' ').slice(0, -width).join(' ').replace(/^\d+ /, '');
    return values.length === width && values.every((value) => !Number.isNaN(number(value)))
      ? [{ name, values: values.map(number) }]
      : [];
  });

async function formLines(form: PrintedForm): Promise<{ pdf: Line[]; xlsx: Line[]; words: string }> {
  const { text } = await extractText(
    new Uint8Array(unwrap(await formPdf({ ...form, identities: [], charts: [], at: day }))),
    { mergePages: true },
  );
  const pdf = linesIn(text, form.form.columns.length);
  const sheet = Object.values(read(await formXlsx(form)).Sheets)[0] as WorkSheet;
  const rows = utils.sheet_to_json<(string | number)[]>(sheet, { header: 1, raw: true });
  const xlsx = rows
    .slice(7, 1 + rows.findIndex(([, name]) => name === 'Jumlah'))
    .filter((row) => row.length > 2)
    .map(([, name, ...values]) => ({ name: String(name), values: values.map(Number) }));
  return { pdf, xlsx, words: text.replaceAll(/\s+/g, ' ') };
}

async function minutesLines(unit: Unit): Promise<{ docx: Line[]; pdf: string; heads: string[]; words: string }> {
  const { id, level } = unit;
  const facts = plenaryFacts(
    {
      id: '00000000-0000-4000-8000-000000000000',
      kind: 'pdpb',
      period: '2026-TW4',
      remarks: remarksOf(topOf(unit).measures, []),
    },
    { id, fullName: office[level].fullName, zone: 'WITA' },
    topOf(unit),
    children(unit),
    '2026-12-08',
  );
  const figures = new Map(facts.figures.map(({ query, value }) => [query ?? '', value]));
  const content = compose('minutes', {
    facts: { ...facts, progress: 'selesai' },
    localFacts: noLocal,
    unit: office[level],
    figures,
  });
  const paper = printedDraft({
    content,
    layout: layouts.minutes,
    unit: { ...office[level], address: null },
    origin: 'template',
    provenanceUrl: 'https://kpu.go.id/asal/1',
    approval: null,
  });
  const bytes = unwrap(await printDocument(paper, 'docx'));
  const pdf = await extractText(new Uint8Array(unwrap(await printDocument(paper, 'pdf'))), { mergePages: true });
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const cells = (row: string) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => cell.replaceAll(/<[^>]+>/g, '').trim());
  const table = [...html.matchAll(/<table>(.*?)<\/table>/gs)].map(([, one = '']) =>
    [...one.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => cells(row)),
  );
  const found = table.find((one) => one.at(-1)?.includes('Jumlah') === true) ?? [];
  return {
    heads: found[0] ?? [],
    pdf: pdf.text,
    docx: found.slice(1).map(([, name = '', ...values]) => ({ name, values: values.map(number) })),
    words: html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '),
  };
}

/** Forms, minutes and identities of a unit whose list (or lists below) have `voters` voters. */
async function expectUnit(unit: Unit, voters: number): Promise<void> {
  const top = topOf(unit);
  const stray = valueOf(top.measures, 'outside') + valueOf(top.measures, 'unplaced');
  const sexless = valueOf(top.measures, 'sex_unknown');
  expect(valueOf(top.measures, 'total')).toBe(voters);
  for (const { code, holds } of provedIdentities({ rows: unit.rows }))
    if (/^(change|sum|sex-all)\//.test(code)) expect(holds, code).toBe(true);
    else if (code === `place/${unit.level}`) expect(holds).toBe(stray === 0);
    else if (code === `sex/${unit.level}`) expect(holds).toBe(sexless === 0);
  const remarks = remarksOf(top.measures, []);
  expect(remarks.map(({ code }) => code)).toEqual([
    ...(valueOf(top.measures, 'outside') > 0 ? ['outside'] : []),
    ...(valueOf(top.measures, 'unplaced') > 0 ? ['unplaced'] : []),
    ...(sexless > 0 ? ['sexless'] : []),
  ]);
  for (const form of formsOf(unit.level)) {
    const head = {
      unitName: 'KPU Contoh',
      period: '2026-TW4',
      hash: 'ab'.repeat(32),
      remarks: remarks.map(({ text }) => text.id),
    };
    const one = { ...fillForm(form, head, children(unit), nameOfRegion), printed, signature };
    const { pdf, xlsx, words } = await formLines(one);
    expectSum(pdf, sumsOf(one.form));
    expect(xlsx).toEqual(pdf);
    expect(pdf.at(-1)?.values[one.form.columns.findIndex(({ key }) => key === 'total' || key === 'akhir')]).toBe(
      voters,
    );
    for (const { text } of remarks) expect(words).toContain(text.id);
  }
  const { docx, pdf, heads, words } = await minutesLines(unit);
  const numbers = heads.slice(-(docx[0]?.values.length ?? 0));
  const people = numbers.flatMap((head, n) => (/^(laki-laki|perempuan|l|p|tanpa l\/p)$/i.test(head) ? [n] : []));
  expectSum(docx, [{ parts: people, sum: numbers.findIndex((head) => /^jumlah$/i.test(head)) }]);
  expect(docx.at(-1)?.values.at(-1)).toBe(voters);
  // A long name is broken over lines; its numbers stand in one.
  expect(linesIn(pdf, numbers.length).map(({ values }) => values)).toEqual(docx.map(({ values }) => values));
  for (const { text } of remarks) expect(words).toContain(text.id);
  expect(words).not.toMatch(/Wilayah \d|\b53\d\d(?:\d\d)+\b/);
}

it('adds up on every paper of a regency and of the province above it', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(lists, lists, async (one, other) => {
      const recaps = new Map<string, RecapRow[]>();
      for (const [regency, list] of [
        ['5305', one],
        ['5301', other],
      ] as const) {
        const rows = rowsOfUnit({ id: regency, level: 'regency' }, await recapOf(regency, list));
        recaps.set(regency, rows);
        await expectUnit({ id: regency, level: 'regency', rows }, list.now.length);
        const known = list.now
          .filter(({ place }) => place === 'home')
          .map(({ n, tps }) => ({ village: villageIn(regency, n), tps }));
        expect(topOf({ id: regency, level: 'regency', rows }).measures).toMatchObject({
          ...countOf(
            'villages',
            known.map(({ village }) => village),
          ),
          ...countOf(
            'tps',
            known.filter(({ tps }) => tps !== null).map(({ village, tps }) => `${village}-${tps}`),
          ),
          ...countOf(
            'districts',
            list.now.flatMap(({ place, n }) => (inDistrict.has(place) ? [villageIn(regency, n).slice(0, 6)] : [])),
          ),
        });
      }
      const summed = addUp(
        [...recaps.values()].flat().filter(({ level }) => level === 'regency' || level === 'district'),
        'regency',
      );
      await expectUnit(
        { id: '53', level: 'province', rows: rowsOfUnit({ id: '53', level: 'province' }, summed) },
        one.now.length + other.now.length,
      );
    }),
    { numRuns: 4 },
  );
});

const countOf = (measure: string, of: readonly string[]) => {
  const many = new Set(of).size;
  return many === 0 ? {} : { [measure]: many };
};
