/** The identities on published numbers and on recaps made at random: what is whole holds, what is bent is named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provedIdentities, type Identity } from './identities.ts';
import {
  allMeasures,
  countedRows,
  parentOf,
  partitions,
  placesWithin,
  recapLevels,
  type RecapLevel,
  type RecapRow,
} from './measures.ts';

const find = (identities: readonly Identity[], code: string) => identities.find((one) => one.code === code);

describe('published recaps', () => {
  // As the offices published them (PDPB 2025; the nation at its plenary of 17 December 2025). Kebumen published no
  // opening: it is the one that follows.
  it.each([
    [
      'Magetan 2025',
      { level: 'regency', code: '3520', measures: { awal: 530_630, baru: 25_487, tms: 12_140, total: 543_977 } },
      ['change/regency'],
    ],
    [
      'Ketapang TW II 2025',
      {
        level: 'regency',
        code: '6104',
        measures: { awal: 412_646, baru: 6_236, tms: 4_751, total: 414_131, l: 214_020, p: 200_111 },
      },
      ['change/regency', 'sex/regency'],
    ],
    [
      'Kebumen TW IV 2025',
      {
        level: 'regency',
        code: '3305',
        measures: {
          l: 549_639,
          p: 540_939,
          total: 1_090_578,
          tms: 11_838,
          baru: 16_257,
          ubah: 8_804,
          villages: 460,
          awal: 1_086_159,
        },
      },
      ['change/regency', 'sex/regency'],
    ],
    [
      'Nasional semester II 2025',
      { level: 'national', code: '00', measures: { total: 211_865_861, l: 105_583_893, p: 106_281_968 } },
      ['sex/national'],
    ],
  ] as const)('%s', (_, row, codes) => {
    for (const code of codes)
      expect(find(provedIdentities({ rows: [row as RecapRow] }), code)).toMatchObject({
        holds: true,
        checked: 1,
        broken: 0,
      });
  });

  it('the nation at home and abroad is the nation', () => {
    // The overseas list stands beside the provinces as one more child.
    const rows: RecapRow[] = [
      { level: 'national', code: '00', measures: { total: 211_865_861 } },
      { level: 'province', code: '53', measures: { total: 209_975_254 } },
      { level: 'province', code: '99', measures: { total: 1_890_607 } },
    ];
    expect(find(provedIdentities({ rows }), 'sum/province')).toMatchObject({
      holds: true,
      left: 211_865_861,
      right: 211_865_861,
    });
  });

  it('one voter too many is named', () => {
    const rows: RecapRow[] = [
      { level: 'regency', code: '3520', measures: { awal: 530_630, baru: 25_487, tms: 12_140, total: 543_978 } },
    ];
    expect(find(provedIdentities({ rows }), 'change/regency')).toMatchObject({
      holds: false,
      breaks: [{ level: 'regency', code: '3520', left: 543_978, right: 543_977 }],
    });
  });
});

/** A whole recap: people thrown into villages, everything above added up. */
const recap = fc
  .array(
    fc.record({
      village: fc.integer({ min: 0, max: 11 }),
      sex: fc.constantFrom('l', 'p'),
      age: fc.constantFrom('17', '20', '45', '80'),
      marital: fc.constantFrom('b', 's', 'p'),
      ektp: fc.constantFrom('s', 'b'),
      disability: fc.option(fc.constantFrom('1', '6'), { nil: null }),
      was: fc.constantFrom('there', 'new', 'gone', 'moved'),
      from: fc.integer({ min: 0, max: 11 }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((people) => {
    const rows = new Map<string, { level: RecapLevel; code: string; measures: Record<string, number> }>();
    const add = (level: RecapLevel, code: string, name: string) => {
      const row = rows.get(`${level} ${code}`) ?? { level, code, measures: {} };
      row.measures[name] = (row.measures[name] ?? 0) + 1;
      rows.set(`${level} ${code}`, row);
      const above = parentOf(level, code);
      if (above) add(above.level, above.code, name);
    };
    const codeOf = (n: number) => `53${n % 2 ? '01' : '05'}0${(n % 3) + 1}200${n % 9}`;
    const villages = new Set<string>();
    for (const one of people) {
      const village = codeOf(one.village);
      villages.add(village);
      const home = one.was === 'moved' ? codeOf(one.from) : village;
      if (one.was !== 'new') add('village', home, 'awal');
      if (one.was === 'gone') for (const name of ['tms', 'tms_meninggal']) add('village', village, name);
      if (one.was === 'new') add('village', village, 'baru');
      if (one.was === 'moved') {
        add('village', home, 'keluar');
        add('village', village, 'masuk');
      }
      if (one.was !== 'gone')
        for (const name of [
          'total',
          one.sex,
          `age_${one.age}_${one.sex}`,
          `marital_${one.marital}`,
          `ektp_${one.ektp}`,
          ...(one.disability ? ['disabled', `disability_${one.disability}`] : []),
        ])
          add('village', village, name);
    }
    return [...rows.values()];
  });

describe('recaps made at random', () => {
  it('every identity holds where everything was added up', () => {
    fc.assert(
      fc.property(recap, (rows) => {
        for (const identity of provedIdentities({ rows }))
          expect(identity, identity.code).toMatchObject({ holds: true, broken: 0, breaks: [] });
      }),
    );
  });

  it('a number that was bent anywhere breaks an identity that names its region or the one above', () => {
    const bendable = [
      ...new Set([...partitions.flatMap(({ of, total }) => [...of, total]), 'awal', 'baru', 'masuk', 'keluar']),
    ];
    fc.assert(
      fc.property(
        recap,
        fc.nat(),
        fc.constantFrom(...bendable),
        fc.integer({ min: 1, max: 9 }),
        (rows, at, measure, by) => {
          const index = at % rows.length;
          const bent = rows.map((row, n) =>
            n === index ? { ...row, measures: { ...row.measures, [measure]: (row.measures[measure] ?? 0) + by } } : row,
          );
          const row = bent[index] as RecapRow;
          const named = provedIdentities({ rows: bent })
            .filter(({ holds }) => !holds)
            .flatMap(({ breaks }) => breaks.map(({ code }) => code));
          expect(named.some((code) => code === row.code || code === parentOf(row.level, row.code)?.code)).toBe(true);
        },
      ),
    );
  });

  it('a voter without a sex breaks men + women, which the forms print, and is named; counted with the rest nothing is missing', () => {
    const rows: RecapRow[] = [
      { level: 'regency', code: '5301', measures: { total: 10, l: 4, p: 5, sex_unknown: 1, awal: 10 } },
    ];
    expect(find(provedIdentities({ rows }), 'sex-all/regency')).toMatchObject({ holds: true, left: 10, right: 10 });
    expect(find(provedIdentities({ rows, loose: { sex: [17] } }), 'sex/regency')).toMatchObject({
      holds: false,
      rows: [17],
      breaks: [{ left: 9, right: 10 }],
    });
  });
});

it('a status that the file does not state is no broken sum; one that is counted nowhere is', () => {
  const whole = {
    total: 8,
    l: 4,
    p: 4,
    awal: 8,
    age_20_l: 4,
    age_20_p: 4,
    marital_s: 6,
    marital_unknown: 2,
    ektp_unknown: 8,
    disabled: 2,
    disability_1: 2,
  };
  const of = (measures: Record<string, number>) =>
    provedIdentities({ rows: [{ level: 'regency', code: '5301', measures }] })
      .filter(({ holds }) => !holds)
      .map(({ code }) => code);
  expect(of(whole)).toEqual([]);
  expect(of({ ...whole, ektp_unknown: 7 })).toEqual(['ektp/regency']);
  expect(of({ ...whole, marital_unknown: 1 })).toEqual(['marital/regency']);
});

it('whatever every list must say is missed, though it is counted', () => {
  const whole = { total: 8, l: 4, p: 4, awal: 8, age_20_l: 4, age_20_p: 4, marital_s: 8, ektp_s: 8 };
  const of = (measures: Record<string, number>) =>
    provedIdentities({ rows: [{ level: 'regency', code: '5301', measures: { ...whole, ...measures } }] })
      .filter(({ holds }) => !holds)
      .map(({ code, left, right }) => [code, left, right]);
  expect(of({})).toEqual([]);
  expect(of({ outside: 2, unplaced: 1 })).toEqual([['place/regency', 5, 8]]);
  expect(of({ age_20_p: 3, age_unknown: 1 })).toEqual([['age/regency', 7, 8]]);
  expect(of({ disabled: 2, disability_1: 1, disability_unknown: 1 })).toEqual([['disability/regency', 1, 2]]);
  expect(of({ p: 3, sex_unknown: 1 })).toEqual([['sex/regency', 7, 8]]);
  // Who has no sex has an age all the same.
  expect(of({ p: 3, sex_unknown: 1, age_20_p: 3, age_sexless: 1 })).toEqual([['sex/regency', 7, 8]]);
});

it('names every measure once, and every kind of a partition is counted', () => {
  expect(new Set(allMeasures).size).toBe(allMeasures.length);
  for (const { of, total, loose } of partitions)
    for (const name of [...of, total, ...(loose ? [loose] : [])]) expect(allMeasures).toContain(name);
  expect(countedRows.length).toBeGreaterThan(40);
  expect(recapLevels.map((level) => placesWithin(level).length)).toEqual([3, 3, 3, 2, 1, 0]);
});
