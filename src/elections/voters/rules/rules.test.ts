import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VoterRow } from '../list/columns.ts';
import type { NewFinding } from '../findings/contract.ts';
import { defaultParameters, defaultRules } from './catalogue.ts';
import { compileRules, parametersOn, rulesOn, type RuleValues } from './compile.ts';
import { runRules, type RunOptions } from './run-rules.ts';
import { describeFinding, type RuleCount } from './schema.ts';
import { isRegion, nikOf, putRows, soundVoter, testEngine } from './testing/lists.ts';

const votingDay = '2026-11-24';
const values: RuleValues = {
  ...parametersOn(defaultParameters, votingDay),
  votingDay: { day: votingDay },
  today: { day: votingDay },
  unit: '5301',
  tpsCap: 5,
  provinces: [11, 53, 54, 91],
};

let opened: Awaited<ReturnType<typeof testEngine>>;
beforeAll(async () => void (opened = await testEngine()));
afterAll(() => opened.close());

async function check(
  rows: readonly VoterRow[],
  { day = votingDay, ...options }: Partial<RunOptions> & { day?: string } = {},
): Promise<NewFinding[]> {
  await putRows(opened.engine, rows);
  const compiled = compileRules(rulesOn(defaultRules, day), { ...values, votingDay: { day } });
  const findings: NewFinding[] = [];
  for await (const chunk of runRules(opened.engine, compiled, { subjectKey: 'k', isRegion, ...options }))
    findings.push(...chunk);
  return findings;
}
const codes = (findings: readonly NewFinding[]): string[] => findings.map(({ code }) => code);
const born = (birth_date: string, sex: 'L' | 'P', more: Partial<VoterRow> = {}) =>
  soundVoter({ birth_date, sex, nik: nikOf(birth_date, sex, 7), ...more });

describe('rules of one voter', () => {
  it.each<[string, Partial<VoterRow>]>([
    ['a sound voter', {}],
    ['a NIK issued in another province', { nik: nikOf('1990-06-15', 'L', 3, '919191') }],
    ['an NKK issued in another province', { nkk: '9191911506140001' }],
    ['a NIK of a province that is gone (Timor Timur)', { nik: nikOf('1990-06-15', 'L', 3, '540191') }],
    ['a woman, 40 added to the day', born('1990-06-15', 'P')],
    ['a woman born on the 31st', born('1985-12-31', 'P')],
    ['born on 29 February', born('1996-02-29', 'L')],
    ['a woman born on 29 February 2000', born('2000-02-29', 'P')],
    ['born in 2005', born('2005-01-01', 'P')],
    ['exactly 17 on voting day', born('2009-11-24', 'L', { marital: 'B' })],
    ['16 and married', born('2010-03-01', 'P', { marital: 'S' })],
    ['99 years old', born('1926-11-25', 'L')],
    ['one name only', { name: 'SUHARTINI' }],
    ['a title, an apostrophe, a hyphen', { name: "DRS. H. SA'DIYAH BIN-NUR, S.PD" }],
    ['a name with an accent', { name: 'JOSÉ DE FÁTIMA' }],
    ['disability 6', { disability: '6' }],
    ['no RT and RW', { rt: null, rw: null }],
  ])('finds nothing in %s', async (_, change) => {
    expect(codes(await check([soundVoter(change)]))).toEqual([]);
  });

  it.each<[string, string, Partial<VoterRow>]>([
    ['V01', '15 digits', { nik: '530191150690001' }],
    ['V01', 'a letter in it', { nik: '53019115069O0001' }],
    ...[
      '+530191150690001',
      '5301911506900e03',
      '5301911506900.01',
      '530191_150690001',
      ' 530191150690001',
      '0x12d6a2f4b1c3e5',
    ].map((nik): [string, string, Partial<VoterRow>] => [
      'V01',
      `${nik}: 16 characters that the engine reads as a number`,
      { nik },
    ]),
    ['V02', 'province 00', { nik: nikOf('1990-06-15', 'L', 3, '000191') }],
    ['V02', 'province 99', { nik: nikOf('1990-06-15', 'L', 3, '990191') }],
    ['V03', '30 February', { nik: '5301913002900001' }],
    ['V03', 'month 13', { nik: '5301911513900001' }],
    ['V03', '29 February of a common year', { nik: '5301912902910001' }],
    ['V03', 'day 00', { nik: '5301910006900001' }],
    ['V03', 'a woman with day 72', { nik: '5301917206900001', sex: 'P' }],
    ['V04', 'serial 0000', { nik: nikOf('1990-06-15', 'L', 0) }],
    ['V05', 'another day', { nik: nikOf('1990-06-16', 'L', 1) }],
    ['V05', 'another year', { nik: nikOf('1991-06-15', 'L', 1) }],
    ['V06', 'a man with 40 added', { nik: nikOf('1990-06-15', 'P', 1) }],
    ['V06', 'a woman without', { sex: 'P', nik: nikOf('1990-06-15', 'L', 1) }],
    ['V07', '17 the day after voting day', born('2009-11-25', 'L', { marital: 'B' })],
    ['V08', '100 on voting day', born('1926-11-24', 'P')],
    ['V09', 'married at 14', born('2011-11-25', 'P', { marital: 'S' })],
    ['V10', 'NKK of 15 digits', { nkk: '530191150614001' }],
    ['V10', 'NKK of serial 0000', { nkk: '5301911506140000' }],
    ['V17', 'no name', { name: null }],
    ['V18', 'a village nobody knows', { village: '5301012999' }],
    ['V18', 'a region that could not be read', { region_text: 'Desa Entah' }],
    ['V20', 'disability 7', { disability: '7' }],
    ['V21', 'digits in the name', { name: 'MARIA 2' }],
    ['V21', 'a symbol', { name: 'MARIA #N/A' }],
    ['V21', 'one letter', { name: 'M.' }],
    ['V22', 'a village of another regency', { village: '5305012001', district: '530501', regency: '5305' }],
    ['V23', 'NIK and NKK the same', { nkk: nikOf('1990-06-15', 'L', 1) }],
  ])('%s finds %s, and nothing else', async (code, _, change) => {
    const found = await check([soundVoter(change)]);
    expect(codes(found)).toEqual([code]);
    expect(found[0]).toMatchObject({ rows: [1], size: 1, scope: 'row', ruleVersion: 1, score: null });
  });

  it.each<[string, Partial<VoterRow>]>([
    ['before 1900', born('1899-12-30', 'L')],
    ['on day zero of spreadsheets', born('1900-01-01', 'P')],
    ['in the future', born('2027-01-01', 'L', { marital: 'B' })],
  ])('V19 finds a birth date %s and hides what follows from it', async (_, change) => {
    expect(codes(await check([soundVoter(change)]))).toEqual(['V19']);
  });

  it('counts somebody born on 29 February as 17 from 1 March on', async () => {
    const voter = born('2008-02-29', 'L', { marital: 'B' });
    expect(codes(await check([voter], { day: '2025-02-28' }))).toEqual(['V07']);
    expect(codes(await check([voter], { day: '2025-03-01' }))).toEqual([]);
  });

  it('names the empty fields only, and never a value of the voter', async () => {
    const [found] = await check([soundVoter({ nik: null, birth_date: null, address: null })]);
    expect(found).toMatchObject({
      code: 'V17',
      fields: ['nik', 'birth_date', 'address'],
      parameters: { fields: 'nik,birth_date,address' },
    });
    const rule = defaultRules.find(({ code }) => code === 'V17');
    expect(rule && found && describeFinding(rule, found.parameters, 'id').message).toBe(
      'Belum diisi: NIK, Tanggal lahir, Alamat.',
    );
  });

  it('says what its message names', async () => {
    for (const code of ['V07', 'V14']) {
      const [found] =
        code === 'V07'
          ? await check([born('2010-01-05', 'L', { marital: 'B' })])
          : await check(Array.from({ length: 6 }, (_, n) => soundVoter({ row: n + 1 })));
      const rule = defaultRules.find((each) => each.code === found?.code);
      expect(found?.code).toBe(code);
      for (const language of ['id', 'en'] as const)
        expect(Object.values(describeFinding(rule as never, found?.parameters ?? {}, language)).join(' ')).not.toMatch(
          /[{}]/,
        );
    }
  });

  it('counts every rule, those that found nothing too, and what was hidden', async () => {
    const counts = new Map<string, RuleCount>();
    await check([soundVoter({ nik: '5301913002900001' }), soundVoter({ row: 2, name: '1' })], { counts });
    expect(counts.get('V03')).toEqual({ code: 'V03', version: 1, found: 1, hidden: 0 });
    expect(counts.get('V05')).toEqual({ code: 'V05', version: 1, found: 0, hidden: 1 });
    expect(counts.get('V08')).toEqual({ code: 'V08', version: 1, found: 0, hidden: 0 });
    expect([...counts.keys()].toSorted()).toEqual(
      defaultRules
        .filter(({ scope, code }) => scope !== 'pair' && !['V15', 'X01', 'X02'].includes(code))
        .map(({ code }) => code)
        .toSorted(),
    );
  });

  it('names a person the same in every list, and not the same under another rule or key', async () => {
    const voter = { nik: nikOf('1990-06-16', 'P', 1) };
    const first = await check([soundVoter(voter)]);
    const again = await check([soundVoter(), soundVoter({ row: 2, ...voter })]);
    expect(first.map(({ subject }) => subject)).toEqual(again.map(({ subject }) => subject));
    expect(new Set(first.map(({ subject }) => subject)).size).toBe(2);
    expect((await check([soundVoter(voter)], { subjectKey: 'other' }))[0]?.subject).not.toBe(first[0]?.subject);
  });
});

describe('a NIK made from a birth date and sex', () => {
  const day = fc
    .date({ min: new Date('1927-01-01'), max: new Date('2009-11-24'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const people = fc.array(
    fc.record({
      day,
      sex: fc.constantFrom('L' as const, 'P' as const),
      serial: fc.integer({ min: 1, max: 9999 }),
      position: fc.integer({ min: 6, max: 11 }),
      by: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 150, maxLength: 150 },
  );

  it('is never found wrong; with one digit of the date changed it always is', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (made) => {
        const rows = made.map(({ day: birth, sex, serial }, n) =>
          soundVoter({ row: n + 1, birth_date: birth, sex, nik: nikOf(birth, sex, serial), tps: null, marital: 'S' }),
        );
        expect(codes(await check(rows)).filter((code) => code !== 'V17')).toEqual([]);
        const changed = rows.map((row, n) => {
          const { position, by } = made[n] as (typeof made)[number];
          const digits = [...(row.nik as string)];
          digits[position] = String((Number(digits[position]) + by) % 10);
          return { ...row, nik: digits.join('') };
        });
        const found = await check(changed);
        const wrong = new Set(
          found.filter(({ code }) => ['V03', 'V05', 'V06'].includes(code)).flatMap(({ rows: [row] }) => row ?? []),
        );
        expect(wrong.size).toBe(rows.length);
      }),
      { numRuns: 8 },
    );
  });
});

describe('rules of groups', () => {
  const many = (count: number, change: (n: number) => Partial<VoterRow>) =>
    Array.from({ length: count }, (_, n) => soundVoter({ row: n + 1, tps: 1 + Math.floor(n / 5), ...change(n) }));

  it('V14 lets a polling station be exactly at its cap and finds one voter more', async () => {
    expect(codes(await check(many(5, () => ({}))))).toEqual([]);
    const [found, ...others] = await check(many(6, () => ({ tps: 1 })));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: 'V14',
      rows: [1, 2, 3, 4, 5, 6],
      size: 6,
      parameters: { size: 6, tpsCap: 5, tps: 1 },
    });
  });

  it('shows at most 50 rows of a group and says how many there are', async () => {
    const [found] = await check(many(80, () => ({ tps: 1 })));
    expect(found).toMatchObject({ code: 'V14', size: 80, rows: Array.from({ length: 50 }, (_, n) => n + 1) });
  });

  it('V11 and V12 look at one NKK; too many people hide that they are apart', async () => {
    const nkk = '5301911506140007';
    expect(codes(await check(many(5, () => ({ nkk }))))).toEqual([]);
    expect(await check(many(6, () => ({ nkk })))).toMatchObject([
      { code: 'V12', rows: [1, 2, 3, 4, 5, 6], parameters: { tps: 1, otherTps: 2 } },
    ]);
    expect(codes(await check(many(16, () => ({ nkk }))))).toEqual(['V11']);
    expect(
      codes(await check(many(15, () => ({ nkk, tps: null }))).then((all) => all)).filter((code) => code !== 'V17'),
    ).toEqual([]);
  });

  it('V16 finds a number left out, also the first', async () => {
    expect(await check(many(4, (n) => ({ tps: [1, 2, 4, 4][n] as number })))).toMatchObject([
      { code: 'V16', parameters: { before: 2, tps: 4 } },
    ]);
    expect(await check(many(1, () => ({ tps: 2 })))).toMatchObject([
      { code: 'V16', parameters: { before: 0, tps: 2 } },
    ]);
  });

  it.each<[string, readonly (readonly [number, number])[], number]>([
    [
      'RT that begin again in each RW',
      [
        [1, 1],
        [1, 2],
        [2, 1],
        [2, 2],
      ],
      0,
    ],
    [
      'RT counted through the village',
      [
        [1, 1],
        [1, 2],
        [2, 3],
        [2, 4],
      ],
      0,
    ],
    [
      'an RT left out',
      [
        [1, 1],
        [1, 3],
      ],
      1,
    ],
    [
      'an RW left out',
      [
        [1, 1],
        [3, 1],
      ],
      1,
    ],
    [
      '000 for unknown',
      [
        [0, 0],
        [1, 1],
      ],
      0,
    ],
  ])('V13 looks at %s', async (_, places, count) => {
    expect(
      (await check(places.map(([rw, rt], n) => soundVoter({ row: n + 1, rw, rt })))).filter(
        ({ code }) => code === 'V13',
      ),
    ).toHaveLength(count);
  });
});

describe('rules across lists', () => {
  const before = ['previous'] as const;
  it('find people and polling stations that vanished, not those whose NIK was corrected', async () => {
    await putRows(
      opened.engine,
      [
        soundVoter({ row: 1 }),
        soundVoter({ row: 2, name: 'MARIA SERAN', tps: 2 }),
        soundVoter({ row: 3, name: 'ANA LETO', birth_date: '1980-01-01', nik: nikOf('1980-01-02', 'L', 9) }),
      ],
      'previous',
    );
    const found = await check(
      [
        soundVoter({ row: 1 }),
        soundVoter({ row: 2, name: 'ANA LETO', birth_date: '1980-01-01', nik: nikOf('1980-01-01', 'L', 9) }),
      ],
      { before },
    );
    expect(found).toMatchObject([
      { code: 'V15', rows: [], size: 0, parameters: { tps: 2, before: 1 } },
      { code: 'X01', rows: [], size: 0, parameters: { rowBefore: 2 } },
    ]);
  });

  it('find who was removed and is back', async () => {
    const { nik } = soundVoter({ row: 2 });
    await opened.engine.run(
      `create view removed as select '${nik}' as nik, 'meninggal' as reason, '2026-06-30' as removed_on`,
    );
    try {
      expect(await check([soundVoter({ row: 1 }), soundVoter({ row: 2 })], { before: ['removed'] })).toMatchObject([
        { code: 'X02', rows: [2], parameters: { reason: 'meninggal', removedOn: '2026-06-30' } },
      ]);
    } finally {
      await opened.engine.run('drop view removed');
    }
  });
});

describe('dated rules', () => {
  const [v08] = defaultRules.filter(({ code }) => code === 'V08');
  if (!v08) throw new Error('no V08');
  it('use the newest version that had begun, and none that is off or over', () => {
    const versions = [
      v08,
      { ...v08, version: 2, since: '2026-01-01', risk: 1 },
      { ...v08, version: 3, since: '2027-01-01', on: false },
    ];
    expect(rulesOn(versions, '2025-12-31')).toEqual([v08]);
    expect(rulesOn(versions, '2026-11-24')).toMatchObject([{ version: 2 }]);
    expect(rulesOn(versions, '2027-01-01')).toEqual([]);
    expect(rulesOn([{ ...v08, until: '2026-06-30' }], '2026-07-01')).toEqual([]);
    expect(rulesOn([v08], '2019-12-31')).toEqual([]);
  });

  it('use parameters of their day', () => {
    const votingAge = defaultParameters[0] as (typeof defaultParameters)[number];
    const newestFirst = [
      { ...votingAge, value: 16, since: '2027-01-01' },
      { ...votingAge, value: 15, since: '2027-01-01' },
      ...defaultParameters,
    ];
    expect(parametersOn(newestFirst, '2026-12-31').votingAge).toBe(17);
    expect(parametersOn(newestFirst, '2027-01-01').votingAge).toBe(16);
  });

  it('use more than one number of bits where there are more than 30 rules', async () => {
    const extra = Array.from({ length: 40 }, (_, n) => ({
      ...v08,
      code: `W${String(n).padStart(2, '0')}`,
      sql: `v.row % 40 = ${n}`,
      hiddenBy: [],
      values: {},
    }));
    await putRows(
      opened.engine,
      Array.from({ length: 80 }, (_, n) => soundVoter({ row: n + 1, tps: null })),
    );
    const found: NewFinding[] = [];
    for await (const chunk of runRules(opened.engine, compileRules(extra, values), { subjectKey: 'k', isRegion }))
      found.push(...chunk);
    expect(found).toHaveLength(80);
    expect(found.every(({ code, rows: [row] }) => Number(code.slice(1)) === (row ?? 0) % 40)).toBe(true);
  });
});
