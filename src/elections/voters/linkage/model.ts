/**
 * The Fellegi–Sunter model: how much each level of likeness weighs (log2 of m/u), and how many pairs are one person
 * before anything is compared. Weights are whole thousandths of a bit, so that sums are exact and the same everywhere.
 * Fellegi & Sunter 1969; term frequencies after Winkler 2000.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { comparedFields, dateLevel, homeLevel, levelsOf, nameLevel, nikLevel } from './levels.ts';
import type { ScoreStep } from '../findings/schema.ts';

export type Model = {
  /** Version of the comparisons and of these parameters. */
  readonly version: string;
  /** Thousandths of a bit, by field and level. */
  readonly weights: readonly (readonly number[])[];
  readonly m: readonly (readonly number[])[];
  readonly u: readonly (readonly number[])[];
  /** Pairs of one person per row of a list, within a regency and across regencies. */
  readonly duplicatesPerRow: number;
  readonly acrossPerRow: number;
};

const table = z.array(z.array(z.number()).readonly()).readonly();
export const modelSchema: z.ZodType<Model> = z.object({
  version: z.string(),
  weights: table,
  m: table,
  u: table,
  duplicatesPerRow: z.number(),
  acrossPerRow: z.number(),
});

/** Raised when comparisons, levels or blocking change: scores of two versions are not compared. */
export const comparisonVersion = 2;

export const thousandths = (bits: number): number => Math.round(bits * 1_000);

/** Weights of m and u within the guards of their levels. */
export function weightsOf(m: readonly (readonly number[])[], u: readonly (readonly number[])[]): number[][] {
  return comparedFields.map(({ levels }, field) =>
    levels.map(({ least, most }, n) =>
      thousandths(Math.min(most, Math.max(least, Math.log2((m[field]?.[n] ?? 1) / (u[field]?.[n] ?? 1))))),
    ),
  );
}

export function makeModel({ m, u, duplicatesPerRow, acrossPerRow }: Omit<Model, 'version' | 'weights'>): Model {
  const weights = weightsOf(m, u);
  const version = `fs${comparisonVersion}-${createHash('sha256')
    .update(JSON.stringify([weights, thousandths(Math.log2(duplicatesPerRow)), thousandths(Math.log2(acrossPerRow))]))
    .digest('hex')
    .slice(0, 12)}`;
  return { version, weights, m, u, duplicatesPerRow, acrossPerRow };
}

/** What is assumed before a list has been looked at. */
export const startingModel: Model = makeModel({
  m: comparedFields.map(({ levels }) => levels.map((level) => level.m)),
  u: comparedFields.map(({ levels }) => levels.map((level) => level.u)),
  duplicatesPerRow: 0.01,
  acrossPerRow: 0.002,
});

/**
 * The weight before comparing: `rows` rows hold rows²/2 pairs, of which rows x duplicatesPerRow are one person. More
 * rows, more chance: the same likeness means less in a nation than in a village.
 */
export const priorOf = (perRow: number, rows: number): number =>
  thousandths(Math.log2((2 * perRow) / Math.max(rows, 2)));

/**
 * Thousandths by which a rare name counts more, and a common one less, than the average of its level. Guarded on both
 * sides.
 */
export function nameAdjustment(model: Model, level: number, bits: number): number {
  if (level !== nameLevel.same && level !== nameLevel.spelling && level !== nameLevel.shortened) return 0;
  const average = -Math.log2(model.u[0]?.[level] ?? 1);
  // Parts of a name meet in several ways: one bit less.
  return thousandths(Math.max(-12, Math.min(6, bits - average - (level === nameLevel.shortened ? 1 : 0))));
}

/**
 * The same for a date of birth: as much as this date tells, in the place of what dates tell on average. What half a
 * list has tells nothing, whatever the guard of the level says.
 */
export function dateAdjustment(model: Model, level: number, bits: number): number {
  if (level !== dateLevel.same) return 0;
  const told = bits + Math.log2(model.m[1]?.[level] ?? 1) - (model.weights[1]?.[level] ?? 0) / 1_000;
  return thousandths(Math.max(-10, Math.min(1, told)));
}

export type Weighed = {
  readonly pattern: number;
  readonly prior: number;
  readonly name: number;
  readonly date: number;
  readonly kin: number;
};

/** The steps of a score; they sum to its weight (thousandths of a bit each). */
export function stepsOf(model: Model, { pattern, prior, name, date, kin }: Weighed): ScoreStep[] {
  const levels = levelsOf(pattern);
  const steps: ScoreStep[] = [{ field: 'prior', level: 'prior', weight: prior / 1_000 }];
  for (const [n, { column, levels: known }] of comparedFields.entries()) {
    const level = levels[n] as number;
    steps.push({ field: column, level: known[level]?.code ?? '', weight: (model.weights[n]?.[level] ?? 0) / 1_000 });
    if (column === 'name' && name !== 0) steps.push({ field: 'name', level: 'rarity', weight: name / 1_000 });
    if (column === 'birth_date' && date !== 0)
      steps.push({ field: 'birth_date', level: 'rarity', weight: date / 1_000 });
  }
  if (kin < 0) steps.push({ field: 'nkk', level: 'twins', weight: kin / 1_000 });
  if (kin > 0)
    steps.push({
      field: 'nik',
      level: levels[5] === homeLevel.card ? 'one-card' : 'issued-elsewhere',
      weight: kin / 1_000,
    });
  return steps;
}

/**
 * Two who live in different regencies and have NIKs of one district of issue (thousandths of a bit). Within a regency
 * most NIKs are of few districts; across, two strangers' hardly ever are. 4 bits: one in 16, for who was born where
 * many were who moved (belum diverifikasi).
 */
export const movedAdjustment = (levels: readonly number[]): number =>
  levels[4] === nikLevel.serial && levels[1] === dateLevel.same && levels[5] === homeLevel.elsewhere ? 4_000 : 0;

/**
 * Twins and siblings share card, house, family name and often the birth date; the fields do not know of each other.
 * Where everything of a family is the same but names and NIKs differ, this takes back what was counted twice
 * (thousandths of a bit). And the other way round: one name and one age on one family card with two NIKs is a person
 * who was registered twice, far rather than two namesakes.
 */
export function familyAdjustment(levels: readonly number[]): number {
  const [name, date, , , nik, home] = levels as [number, number, number, number, number, number];
  if (
    nik === nikLevel.different &&
    home === homeLevel.card &&
    name >= nameLevel.same &&
    name <= nameLevel.shortened &&
    date >= dateLevel.same &&
    date <= dateLevel.defaulted
  )
    return 4_000;
  if (
    date !== dateLevel.same ||
    home !== homeLevel.card ||
    (nik !== nikLevel.serial && nik !== nikLevel.neighbour && nik !== nikLevel.different)
  )
    return 0;
  return name === nameLevel.rest || name === nameLevel.different
    ? -10_000
    : name === nameLevel.alike
      ? -6_000
      : name === nameLevel.slip
        ? -3_000
        : 0;
}

/** Thousandths of a bit to 0..1. */
export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** (-weight / 1_000));
