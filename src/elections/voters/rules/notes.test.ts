/** Voters of whom only KETERANGAN says something: read once per note, found by V24 and V25, decided by nobody. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testHouse } from '../../../testing/index.ts';
import { noteReader, noteWordsOn } from '../findings/index.ts';
import type { NewFinding } from '../findings/contract.ts';
import { defaultParameters, defaultRules } from './catalogue.ts';
import { compileRules, parametersOn, rulesOn } from './compile.ts';
import { runRules, type RunOptions } from './run-rules.ts';
import { describeFinding } from './schema.ts';
import { isRegion, putRows, soundVoter, testEngine } from './testing/lists.ts';

const day = '2026-11-24';
const compiled = compileRules(rulesOn(defaultRules, day), {
  ...parametersOn(defaultParameters, day),
  votingDay: { day },
  today: { day },
  unit: '5301',
  tpsCap: 500,
  provinces: [53],
});

let opened: Awaited<ReturnType<typeof testEngine>>;
let readNote: ReturnType<typeof noteReader>;
beforeAll(async () => {
  opened = await testEngine();
  const house = await testHouse();
  readNote = noteReader(await house.platform.owner.transaction().execute((tx) => noteWordsOn(tx as never, day)));
});
afterAll(() => opened.close());

async function check(notes: readonly (string | null)[], more: Partial<RunOptions> = {}): Promise<NewFinding[]> {
  await putRows(
    opened.engine,
    notes.map((note, n) => soundVoter({ row: n + 1, note, nkk: '5301911506140001' })),
  );
  const findings: NewFinding[] = [];
  const options = { subjectKey: 'k', isRegion, readNote, ...more };
  for await (const some of runRules(opened.engine, compiled, options)) findings.push(...some);
  return findings.filter(({ scope }) => scope === 'row');
}

/** What each kind of note comes to; the same note stands twice in the list. */
const notes = {
  V24: [
    'MENINGGAL',
    'Sdh meninggal 2023',
    'alm.',
    'Almarhumah Maria',
    'wafat',
    'purn. TNI, meninggal',
    'TNI AD',
    'dulu guru, sekarang TNI',
    'anggota polri',
    'Polwan',
    'PINDAH KE KUPANG',
    'pndah',
    'pindah domisili, TPS 3 Kupang',
    'ganda dgn no 12',
    'dobel',
    'di bawah umur',
    'di bawah umur, belum kawin',
    'tdk dikenal',
    'bukan penduduk setempat',
    'WNA',
    'hak pilih dicabut',
    'TMS 1',
    '2',
  ],
  V25: [
    'mungkin sudah meninggal',
    'pindah?',
    'dikira meninggal',
    'meninggal, masih hidup',
    'pindah ke Ende, sudah kembali',
    'TNI AU (asrama)',
    'meninggal istri',
    '5',
    '7',
    '8',
  ],
  none: [
    'belum meninggal',
    'tidak meninggal',
    'batal pindah',
    'mau masuk TNI',
    'istri TNI',
    'anak anggota polri',
    'suaminya meninggal',
    'alm. bapak nya tni',
    'istri alm. Yosef',
    'janda almarhum kepala dusun',
    'pensiunan',
    'pensiunan TNI',
    'dulu TNI sekarang sipil',
    'Polri, sudah berhenti',
    'asrama polisi',
    'Warga TNI AU (kompleks)',
    'rumah dinas Koramil',
    'PNS Polri',
    'satuan polisi pamong praja',
    'pindah TPS',
    'pindah ke RT 5',
    'pindahan dari Soe',
    'di bawah umur sudah kawin',
    'KTP mati',
    'ubah alamat',
    'tuna netra',
    'rumah dekat pasar',
  ],
} as const;

it.each([...notes.V24.map((note) => ['V24', note] as const), ...notes.V25.map((note) => ['V25', note] as const)])(
  '%s finds a voter whose note is “%s”, and nothing else does',
  async (code, note) =>
    expect((await check([null, note])).map(({ code: by, rows }) => [by, rows])).toEqual([[code, [2]]]),
);

it.each(notes.none)('“%s” is found by nothing', async (note) => expect(await check([note])).toEqual([]));

it('finds every voter who has the note, in order, and in a range of rows those of the range', async () => {
  const list = [...notes.V24, ...notes.none, ...notes.V24, ...notes.V25];
  const wanted = list.flatMap((note, n) => ((notes.none as readonly string[]).includes(note) ? [] : [n + 1]));
  expect((await check(list)).flatMap(({ rows }) => rows).toSorted((one, other) => one - other)).toEqual(wanted);
  const rows = { from: 5, to: 60 };
  expect((await check(list, { rows })).flatMap((found) => found.rows).toSorted((one, other) => one - other)).toEqual(
    wanted.filter((row) => row >= rows.from && row <= rows.to),
  );
});

it('says what the note means, that it is a hint and no decision, and nothing that somebody typed', async () => {
  const [found] = await check(["meninggal, anaknya Budi's \\ (0812)"]);
  const [sure] = await check(["sdh meninggal: Budi's \\ rumah"]);
  expect(found?.code).toBe('V25');
  expect(sure).toMatchObject({ code: 'V24', severity: 'warning', fields: ['note'], parameters: { says: 'Meninggal' } });
  const rule = defaultRules.find(({ code }) => code === 'V24');
  const said = describeFinding(rule as never, sure?.parameters ?? {}, 'id').message;
  expect(said).toContain('Keterangan menyatakan: Meninggal.');
  expect(said).toContain('belum diverifikasi, dan bukan keputusan');
  expect(JSON.stringify(sure)).not.toContain('Budi');
  expect((await check(['5']))[0]?.parameters).toMatchObject({ says: expect.stringContaining(' / ') as string });
});

it('reads no note where nobody says how', async () => {
  expect(await check(['MENINGGAL'], { readNote: () => null })).toEqual([]);
});

it('has V24 and V25 in the database as in the catalogue', async () => {
  const house = await testHouse();
  const rows = await house.platform.owner
    .selectFrom('voter_rules')
    .select(['code', 'version', 'scope', 'grouping', 'content'])
    .where('grouping', '=', 'note')
    .orderBy('code')
    .execute();
  expect(rows).toEqual(
    defaultRules
      .filter(({ grouping }) => grouping === 'note')
      .map(({ code, version, scope, grouping, since: _, until: __, on: ___, ...content }) => ({
        code,
        version,
        scope,
        grouping,
        content,
      })),
  );
});
