import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawsFrom } from '../../../platform/chance/index.ts';
import { openEngine, type Engine } from '../list/engine.ts';
import { clusterLinks, largestCluster } from './clusters.ts';
import { cap } from './blocks.ts';
import { withinRules } from './candidates.ts';
import { compareDates } from './compare.ts';
import {
  comparedFields,
  context,
  contextOf,
  dateLevel,
  homeLevel,
  levelsOf,
  nameLevel,
  nikLevel,
  patternOf,
  patternRadix,
  patternSpace,
  placeLevel,
} from './levels.ts';
import {
  dateAdjustment,
  farAdjustment,
  nameAdjustment,
  priorOf,
  startingModel,
  stepsOf,
  twinsAdjustment,
} from './model.ts';
import { linkPiece, loadPiece, planPieces, scorePairs, trainOn } from './pieces.ts';
import { expectationMaximisation } from './train.ts';

const pattern = fc.integer({ min: 0, max: patternSpace - 1 });

describe('patterns and scores', () => {
  it('a pattern is its levels', () => {
    fc.assert(
      fc.property(pattern, (code) => {
        const levels = levelsOf(code);
        expect(levels.every((level, field) => level >= 0 && level < (patternRadix[field] as number))).toBe(true);
        expect(patternOf(levels)).toBe(code);
      }),
    );
  });

  it('the steps of a score sum to its weight, exactly', () => {
    const thousandths = fc.integer({ min: -20_000, max: 20_000 });
    fc.assert(
      fc.property(pattern, thousandths, thousandths, thousandths, thousandths, (code, prior, name, date, kin) => {
        const weights = startingModel.weights[contextOf(levelsOf(code))];
        const fields = levelsOf(code).reduce((sum, level, field) => sum + (weights?.[field]?.[level] ?? 0), 0);
        const total = fields + name + date + kin;
        const weighed = { pattern: code, prior, standing: -prior, name, date, kin };
        const steps = stepsOf(startingModel, total, weighed);
        expect(steps.reduce((sum, { weight }) => sum + Math.round(weight * 1_000), 0)).toBe(total);
        expect(steps.some(({ level }) => level === 'decisions')).toBe(false);
        // What decisions change is a step of its own.
        expect(stepsOf(startingModel, total - 1_500, weighed).at(-1)).toEqual({
          field: 'prior',
          level: 'decisions',
          weight: -1.5,
        });
      }),
    );
  });

  it('no training puts a weight outside its guards', () => {
    for (const [field, { levels }] of comparedFields.entries()) {
      for (const [n, { least, most }] of levels.entries()) {
        for (const weights of startingModel.weights) {
          const weight = weights[field]?.[n] as number;
          expect(weight === 0 || (weight >= least * 1_000 && weight <= most * 1_000), `${field} ${n}`).toBe(true);
        }
      }
    }
  });

  it('where a context cannot have a level, the level weighs nothing', () => {
    const card = startingModel.weights[context.card]?.[1] as readonly number[];
    expect(card[dateLevel.same]).toBe(0);
    expect(startingModel.weights[context.village]?.[1]?.[dateLevel.same]).toBeGreaterThan(8_000);
  });

  it('a village of twenty namesakes makes a name say less than the list does', () => {
    const place = context.village;
    const rare = nameAdjustment(startingModel, place, nameLevel.same, 18);
    const local = nameAdjustment(startingModel, place, nameLevel.same, 5.6);
    expect(rare).toBeGreaterThan(0);
    expect(local).toBeLessThan(rare - 8_000);
    expect(nameAdjustment(startingModel, context.card, nameLevel.same, 18)).toBe(0);
  });

  it('on one card and day, names a letter apart are one person’s rather than names of other letters', () => {
    expect(twinsAdjustment(1 / 12, 0)).toBeGreaterThan(0);
    expect(twinsAdjustment(3 / 12, 0)).toBeLessThan(-2_000);
    // A word that others bear, too, is another name.
    expect(twinsAdjustment(1 / 12, -2)).toBeLessThan(twinsAdjustment(1 / 12, 2) - 3_000);
  });

  it('two who share nothing but name and day are namesakes rather', () => {
    const levels = [nameLevel.same, dateLevel.same, 1, placeLevel.different, nikLevel.different, homeLevel.regency, 1];
    expect(farAdjustment(startingModel, levels)).toBeLessThan(0);
    expect(farAdjustment(startingModel, levels.with(3, placeLevel.same))).toBe(0);
    expect(farAdjustment(startingModel, levels.with(4, nikLevel.next).with(5, homeLevel.elsewhere))).toBeGreaterThan(0);
  });

  it('one place of birth tells more of two who are listed in different regencies, and the step is named so', () => {
    const levels = [nameLevel.same, dateLevel.same, 1, placeLevel.same, nikLevel.different, homeLevel.elsewhere, 1];
    const kin = farAdjustment(startingModel, levels);
    expect(kin).toBeGreaterThan(farAdjustment(startingModel, levels.with(5, homeLevel.regency)));
    const weighed = { pattern: patternOf(levels), prior: 0, standing: 0, name: 0, date: 0, kin };
    expect(stepsOf(startingModel, 0, weighed)).toContainEqual({
      field: 'birth_place',
      level: 'born-elsewhere',
      weight: kin / 1_000,
    });
  });

  it('a NIK that is the same counts its day of birth once', () => {
    const weightOf = (place: number) => startingModel.weights[place]?.[4]?.[nikLevel.same] as number;
    expect(weightOf(context.farDay)).toBeLessThan(weightOf(context.far));
  });

  it('whoever has a default date is like all others who have one', () => {
    const common = dateAdjustment(startingModel, context.far, dateLevel.slip, 8);
    expect(common).toBeLessThan(-5_000);
    expect(dateAdjustment(startingModel, context.far, dateLevel.slip, 15)).toBe(0);
    expect(dateAdjustment(startingModel, context.farDay, dateLevel.same, 8)).toBeLessThan(-5_000);
  });

  it('counts it once that two live in one district and have NIKs of one district', () => {
    const levels = [nameLevel.same, dateLevel.slip, 1, placeLevel.same, nikLevel.serial, homeLevel.district, 1];
    const far = startingModel.weights[context.far] as readonly (readonly number[])[];
    const [nik, home] = [far[4]?.[nikLevel.serial] as number, far[5]?.[homeLevel.district] as number];
    expect(farAdjustment(startingModel, levels)).toBe(-Math.max(0, Math.min(nik, home)));
    const said = {
      ...startingModel,
      weights: startingModel.weights.map((fields) => fields.map((w) => w.map(() => 2_000))),
    };
    expect(farAdjustment(said, levels)).toBe(-2_000);
    expect(farAdjustment(said, levels.with(5, homeLevel.regency))).toBe(0);
  });

  it('more rows, more chance', () => {
    expect(priorOf(0.01, 400_000)).toBeLessThan(priorOf(0.01, 50_000) - 2_500);
    // Those of a part of a regency are alike by chance with all of it.
    expect(priorOf(0.01, 400)).toBe(priorOf(0.01, 4_000));
  });
});

it.each([
  [19_900_512, 19_900_512, 'same'],
  [19_900_512, 19_901_205, 'swapped'],
  [19_900_512, 19_900_513, 'slip'],
  [19_900_512, 19_890_512, 'slip'],
  [19_900_512, 19_700_512, 'slip'],
  [19_900_512, 19_900_101, 'defaulted'],
  [19_900_101, 19_900_701, 'slip'],
  [19_900_512, 19_900_523, 'part'],
  [19_900_512, 19_900_612, 'slip'],
  [19_900_512, 19_901_112, 'part'],
  [19_630_512, 19_360_512, 'part'],
  [19_470_701, 19_620_701, 'far'],
  [19_450_101, 19_520_101, 'near'],
  [19_470_701, 19_480_701, 'slip'],
  [19_470_512, 19_620_512, 'part'],
  [19_900_512, 19_951_103, 'near'],
  [19_900_512, 19_620_303, 'far'],
  [0, 19_900_512, 'unknown'],
] as const)('birth dates %i and %i: %s, both ways round', (one, other, level) => {
  expect(compareDates(one, other)).toBe(dateLevel[level]);
  expect(compareDates(other, one)).toBe(dateLevel[level]);
});

it('EM finds the parameters that patterns were made with', () => {
  // 3,000 pairs of one person among 200,000 candidates of a village's neighbours, fields independent, with known m; u
  // is known. The starting m is another.
  const place = context.village;
  const u = startingModel.u[place] as readonly (readonly number[])[];
  const start = startingModel.m[place] as readonly (readonly number[])[];
  const truth = start.map((levels, field) => {
    const shifted = levels.map((share, level) => (level === 0 ? 0 : level === 1 ? share * 0.8 : share * 1.3));
    const total = shifted.reduce((sum, share) => sum + share, 0);
    return field === 4 ? [0, 0.3, 0.2, 0.05, 0.2, 0.05, 0.05, 0.05, 0.05, 0.05] : shifted.map((share) => share / total);
  });
  const draw = drawsFrom(7);
  const sample = (shares: readonly number[]): number => {
    let left = draw() * shares.reduce((sum, share, level) => (level === 0 ? sum : sum + share), 0);
    for (let level = 1; level < shares.length; level += 1) if ((left -= shares[level] as number) < 0) return level;
    return shares.findLastIndex((share) => share > 0);
  };
  const counts = new Map<number, number>();
  const count = (shares: readonly (readonly number[])[], pairs: number) => {
    for (let n = 0; n < pairs; n += 1) {
      const code = patternOf(shares.map(sample));
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  };
  count(truth, 3_000);
  count(u, 197_000);
  const { m, matches, rounds } = expectationMaximisation({
    counts: [...counts],
    u: startingModel.u,
    start: startingModel.m,
    rows: 100_000,
    pairs: { village: 6e7, far: 5e9 },
  });
  expect(rounds).toBeLessThan(80);
  expect(matches[place]).toBeGreaterThan(2_600);
  expect(matches[place]).toBeLessThan(3_300);
  for (const [field, levels] of truth.entries())
    for (const [level, share] of levels.entries())
      if (level > 0)
        expect(m[place]?.[field]?.[level], `${comparedFields[field]?.column} ${level}`).toBeCloseTo(share, 1);
});

describe('clusters', () => {
  const link = (a: number, b: number, weight = 5_000) => ({ a, b, weight });

  it('joins pairs that hold together and names the group by its smallest row', () => {
    expect(clusterLinks([link(3, 7), link(1, 7), link(1, 3), link(10, 12)])).toEqual(
      new Map([
        [3, 1],
        [7, 1],
        [1, 1],
        [10, 10],
        [12, 10],
      ]),
    );
  });

  it('does not follow a chain through a whole village', () => {
    const chain = Array.from({ length: 40 }, (_, n) => link(n + 1, n + 2, 5_000 + n));
    const clusters = clusterLinks(chain);
    const sizes = new Map<number, number>();
    for (const cluster of clusters.values()) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(4);
  });

  it('is the same for the same links in any order, and never too big', () => {
    const links = fc.uniqueArray(
      fc
        .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 9_000 }))
        .filter(([a, b]) => a < b),
      { selector: ([a, b]) => `${a} ${b}`, maxLength: 120 },
    );
    fc.assert(
      fc.property(links, fc.infiniteStream(fc.nat()), (pairs, order) => {
        const all = pairs.map(([a, b, weight]) => link(a, b, weight));
        const shuffled = all
          .map((one) => [order.next().value as number, one] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, one]) => one);
        const sorted = (map: Map<number, number>) => [...map].toSorted(([a], [b]) => a - b);
        expect(sorted(clusterLinks(shuffled))).toEqual(sorted(clusterLinks(all)));
        const sizes = new Map<number, number>();
        for (const cluster of clusterLinks(all).values()) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
        for (const size of sizes.values()) expect(size).toBeLessThanOrEqual(largestCluster);
      }),
    );
  });
});

describe('blocks that are too big', () => {
  let folder: string;
  let engine: Engine;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-blocks-'));
    engine = await openEngine({ memory: 400, folder });
    // Everybody is called the same, was born on 1 January 1970 in one village and shares one family card; one pair in
    // a thousand has one NIK.
    await engine.run(`create table voters as select i::bigint as "row", 1::smallint as part, i::bigint as source_line,
      '5301900101200001' as nkk, '530190010170' || lpad((case when i % 1000 = 999 then i - 1
        else i end % 10000)::varchar, 4, '0') || '' as nik,
      'SITI AMINAH' as name, 'KUPANG' as birth_place, date '1970-01-01' as birth_date, 'S' as marital, 'P' as sex,
        'DUSUN I' as address, 1::smallint as rt, 1::smallint as rw, null::varchar as disability, 'S' as ektp,
      '53' as province, '5301' as regency, '530101' as district, '5301012001' as village, null::varchar as region_text,
        1::smallint as tps, null::varchar as note from range(1, 60001) t(i)`);
  });
  afterAll(async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are split by further keys, and what stays too big is told, not compared and not hidden', async () => {
    const [piece] = await planPieces(engine, 400_000);
    if (piece === undefined) throw new Error('a list of one regency is one piece');
    const loaded = await loadPiece(engine, piece);
    const { summary } = scorePairs(loaded, startingModel);
    // 60,000 equal rows would be 1.8 thousand million pairs.
    expect(summary.candidates).toBeLessThan(60_000 * cap);
    const told = new Map(summary.skipped.map(({ rule, rows, largest }) => [rule, { rows, largest }]));
    for (const rule of [
      'date-name',
      'date-village',
      'name-year',
      'name-day',
      'date-last-name',
      'card-name',
      'card-year',
    ])
      expect(told.get(rule), rule).toEqual({ rows: 60_000, largest: 60_000 });
    expect(withinRules.every(({ finer }) => finer.length > 0)).toBe(true);
    // Tables of a piece are gone when it ends.
    expect(
      await engine.rows("select table_name from information_schema.tables where table_name like 'linkage%'"),
    ).toEqual([]);
  });

  it('give the same result every time', async () => {
    const [piece] = await planPieces(engine, 400_000);
    if (piece === undefined) throw new Error('a list of one regency is one piece');
    const once = async () => {
      const loaded = await loadPiece(engine, piece);
      const model = trainOn(loaded);
      const { size, line, summary } = await linkPiece(engine, loaded, model, 'key');
      return { model, summary, lines: Array.from({ length: size }, (_, n) => line(n)) };
    };
    expect(await once()).toEqual(await once());
  });
});
