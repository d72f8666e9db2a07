/** Nothing hidden can be subtracted out of what is shown: proved by linear algebra on recaps made at random. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parentOf, type RecapLevel, type RecapRow } from './measures.ts';
import { openTables, suppress, type OpenRow } from './suppress.ts';

const threshold = 10;
const above = (row: RecapRow) => parentOf(row.level, row.code)?.code ?? null;

/** A regency of a few districts and villages with many small numbers. */
const regency = fc
  .array(
    fc.record({
      // The last two are no districts: not known, and outside.
      district: fc.constantFrom('01', '02', '00', '99'),
      village: fc.integer({ min: 1, max: 4 }),
      l: fc.integer({ min: 0, max: 40 }),
      p: fc.integer({ min: 0, max: 40 }),
      netra: fc.integer({ min: 0, max: 14 }),
      fisik: fc.integer({ min: 0, max: 14 }),
      noSex: fc.constantFrom(0, 0, 0, 2),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((list) => {
    const rows = new Map<string, { level: RecapLevel; code: string; measures: Record<string, number> }>();
    for (const { district, village, l, p, netra, fisik, noSex } of list) {
      const total = l + p + noSex;
      const disabled = Math.min(total, netra + fisik);
      const measures = {
        total,
        l,
        p,
        sex_unknown: noSex,
        age_17_l: l,
        age_20_p: p,
        age_sexless: noSex,
        marital_s: total,
        ektp_s: l,
        ektp_b: total - l,
        disabled,
        disability_6: Math.min(disabled, netra),
        disability_1: disabled - Math.min(disabled, netra),
      };
      for (const [level, code] of [
        ['village', `5301${district}200${village}`],
        ['district', `5301${district}`],
        ['regency', '5301'],
      ] as const) {
        const row = rows.get(code) ?? { level, code, measures: {} };
        for (const [name, value] of Object.entries(measures)) row.measures[name] = (row.measures[name] ?? 0) + value;
        rows.set(code, row);
      }
    }
    return [...rows.values()] as RecapRow[];
  });

describe('open data', () => {
  it('shows no number between zero and the threshold', () => {
    fc.assert(
      fc.property(regency, (rows) => {
        const shown = suppress({ rows, threshold, parentOf: above })
          .flatMap(({ cells }) => Object.entries(cells))
          .filter(([name]) => name !== 'tps' && name !== 'villages')
          .map(([, value]) => value);
        expect(shown.filter((value) => value !== null && value > 0 && value < threshold)).toEqual([]);
      }),
    );
  });

  it('lets nothing hidden be computed from what is shown', () => {
    fc.assert(
      fc.property(regency, (rows) => {
        expect(determined(suppress({ rows, threshold, parentOf: above }), rows)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('still shows what it can', () => {
    const rows: RecapRow[] = [
      { level: 'regency', code: '5301', measures: { total: 700, l: 350, p: 350 } },
      ...[1, 2, 3].map((n) => ({
        level: 'district' as const,
        code: `53010${n}`,
        measures:
          n === 1 ? { total: 100, l: 5, p: 95 } : { total: 300, l: n === 2 ? 145 : 200, p: n === 2 ? 155 : 100 },
      })),
    ];
    const cells = new Map(suppress({ rows, threshold, parentOf: above }).map((row) => [row.code, row.cells]));
    expect(cells.get('5301')).toMatchObject({ total: 700, l: 350, p: 350 });
    expect([cells.get('530101')?.['l'], cells.get('530102')?.['l'], cells.get('530103')?.['l']]).toEqual([
      null,
      null,
      200,
    ]);
    expect([cells.get('530101')?.['total'], cells.get('530102')?.['total']]).toEqual([100, 300]);
  });

  it('hides nothing behind what another release shows', () => {
    const rows: RecapRow[] = [
      { level: 'province', code: '53', measures: { total: 700, l: 350, p: 350 } },
      ...['5301', '5305', '5308'].map((code, n) => ({
        level: 'regency' as const,
        code,
        measures:
          n === 0 ? { total: 100, l: 5, p: 95 } : { total: 300, l: n === 1 ? 145 : 200, p: n === 1 ? 155 : 100 },
      })),
    ];
    const cells = new Map(
      suppress({
        rows,
        threshold,
        parentOf: above,
        others: new Map([
          ['5305', Object.fromEntries(openTables.flatMap(({ cells: names }) => names.map((name) => [name, 1])))],
        ]),
      }).map((row) => [row.code, row.cells]),
    );
    expect([cells.get('5301')?.['l'], cells.get('5305')?.['l'], cells.get('5308')?.['l']]).toEqual([null, 145, null]);
  });
});

it('hides what another release of the period hides', () => {
  const rows: RecapRow[] = [{ level: 'regency', code: '5301', measures: { total: 300, l: 145, p: 155 } }];
  expect(
    suppress({
      rows,
      threshold,
      parentOf: above,
      others: new Map([['5301', { l: null, p: null, sex_unknown: null }]]),
    })[0]?.cells,
  ).toMatchObject({ total: 300, l: null, p: null });
});

/**
 * Hidden cells that the equations give away: those whose value is the same in every solution (rank with and without
 * them, modulo a prime).
 */
function determined(open: readonly OpenRow[], rows: readonly RecapRow[]): string[] {
  const unknown = new Map<string, number>();
  for (const { code, cells } of open)
    for (const [name, value] of Object.entries(cells)) if (value === null) unknown.set(`${code} ${name}`, unknown.size);
  const equations: number[][] = [];
  const equation = (terms: readonly (readonly [string, number])[]) => {
    const line = Array.from({ length: unknown.size }, () => 0);
    for (const [cell, factor] of terms) {
      const at = unknown.get(cell);
      if (at !== undefined) line[at] = (line[at] ?? 0) + factor;
    }
    if (line.some((factor) => factor !== 0)) equations.push(line);
  };
  for (const { code } of open)
    for (const { total, cells } of openTables)
      if (total !== '') equation([[`${code} ${total}`, -1], ...cells.map((cell) => [`${code} ${cell}`, 1] as const)]);
  for (const parent of rows) {
    const children = rows.filter((row) => above(row) === parent.code);
    if (children.length === 0) continue;
    for (const { cells } of openTables)
      for (const cell of cells)
        equation([[`${parent.code} ${cell}`, -1], ...children.map(({ code }) => [`${code} ${cell}`, 1] as const)]);
  }
  const { pivots, reduced } = reduce(equations, unknown.size);
  // A cell is given away when its row in the reduced form has no other unknown.
  return [...unknown]
    .filter(([, at]) => {
      const row = pivots.get(at);
      return row !== undefined && (reduced[row] as number[]).every((factor, column) => column === at || factor === 0);
    })
    .map(([cell]) => cell);
}

function reduce(equations: readonly number[][], width: number): { pivots: Map<number, number>; reduced: number[][] } {
  const prime = 1_000_003;
  const mod = (value: number) => ((value % prime) + prime) % prime;
  const power = (base: number, exponent: number): number => {
    let result = 1n;
    let square = BigInt(base);
    for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
      if (left % 2 === 1) result = (result * square) % BigInt(prime);
      square = (square * square) % BigInt(prime);
    }
    return Number(result);
  };
  const reduced = equations.map((line) => line.map(mod));
  const pivots = new Map<number, number>();
  let top = 0;
  for (let column = 0; column < width && top < reduced.length; column += 1) {
    const found = reduced.findIndex((line, n) => n >= top && line[column] !== 0);
    if (found < 0) continue;
    [reduced[top], reduced[found]] = [reduced[found] as number[], reduced[top] as number[]];
    const inverse = power((reduced[top] as number[])[column] as number, prime - 2);
    reduced[top] = (reduced[top] as number[]).map((value) => mod(value * inverse));
    for (let n = 0; n < reduced.length; n += 1) {
      const factor = (reduced[n] as number[])[column] as number;
      if (n !== top && factor !== 0)
        reduced[n] = (reduced[n] as number[]).map((value, at) =>
          mod(value - factor * ((reduced[top] as number[])[at] as number)),
        );
    }
    pivots.set(column, top);
    top += 1;
  }
  return { pivots, reduced };
}
