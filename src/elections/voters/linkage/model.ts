/**
 * The Fellegi–Sunter model: how much each level of likeness weighs (log2 of m/u), and how many pairs are one person
 * before anything is compared. Weights are whole thousandths of a bit, so that sums are exact and the same everywhere.
 * Fellegi & Sunter 1969; term frequencies after Winkler 2000.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  comparedFields,
  context,
  contextOf,
  contexts,
  dateLevel,
  homeLevel,
  isFar,
  isOnCard,
  levelsOf,
  nameLevel,
  nikLevel,
  placeLevel,
  standing,
  startingU,
  type Level,
} from './levels.ts';
import type { ScoreStep } from '../findings/schema.ts';

/** Numbers by context, field and level. */
export type ByContext = readonly (readonly (readonly number[])[])[];

export type Model = {
  /** Version of the comparisons and of these parameters. */
  readonly version: string;
  /** Thousandths of a bit, by context, field and level. */
  readonly weights: ByContext;
  readonly m: ByContext;
  readonly u: ByContext;
  /**
   * Thousandths of a bit before comparing, by context: pairs of one person against pairs of two. Far apart, where pairs
   * are as many as rows squared, 0 (`priorOf`).
   */
  readonly odds: readonly number[];
  /** Pairs of one person per row of a list that stand far apart, within a regency and across regencies. */
  readonly farPerRow: number;
  readonly acrossPerRow: number;
};

const table = z.array(z.array(z.array(z.number()).readonly()).readonly()).readonly();
export const modelSchema: z.ZodType<Model> = z.object({
  version: z.string(),
  weights: table,
  m: table,
  u: table,
  odds: z.array(z.number()).readonly(),
  farPerRow: z.number(),
  acrossPerRow: z.number(),
});

/** Raised when comparisons, levels or blocking change: scores of two versions are not compared. */
export const comparisonVersion = 7;

export const thousandths = (bits: number): number => Math.round(bits * 1_000);

/** Weights of m and u within the guards of their levels; 0 for what a context cannot have. */
export function weightsOf(m: ByContext, u: ByContext): number[][][] {
  return contexts.map((_, place) =>
    comparedFields.map(({ levels }, field) =>
      levels.map(({ least, most }, n) => {
        const [one, other] = [m[place]?.[field]?.[n] ?? 0, u[place]?.[field]?.[n] ?? 0];
        return one === 0 || other === 0 ? 0 : thousandths(Math.min(most, Math.max(least, Math.log2(one / other))));
      }),
    ),
  );
}

export function makeModel({ m, u, odds, farPerRow, acrossPerRow }: Omit<Model, 'version' | 'weights'>): Model {
  const weights = weightsOf(m, u);
  const version = `fs${comparisonVersion}-${createHash('sha256')
    .update(JSON.stringify([weights, odds, thousandths(Math.log2(farPerRow)), thousandths(Math.log2(acrossPerRow))]))
    .digest('hex')
    .slice(0, 12)}`;
  return { version, weights, m, u, odds, farPerRow, acrossPerRow };
}

/** Shares of a context's levels: what it cannot have is 0, the others sum to 1 beside the first, which says nothing. */
export function sharesOf(place: number, levels: readonly Level[], seen: readonly number[]): number[] {
  const possible = seen.map((n, at) => (at === 0 || startingU(levels[at] as Level, place) === 0 ? 0 : n));
  const total = possible.reduce((sum, n) => sum + n, 0);
  return possible.map((n, at) => (at === 0 ? 0 : total === 0 ? 0 : n / total));
}

const startingShares = (of: 'm' | 'u'): number[][][] =>
  contexts.map((_, place) =>
    comparedFields.map(({ levels }) =>
      sharesOf(
        place,
        levels,
        levels.map((each) => (of === 'm' ? each.m : startingU(each, place))),
      ),
    ),
  );

/** What is assumed before a list has been looked at. */
export const startingModel: Model = makeModel({
  m: startingShares('m'),
  u: startingShares('u'),
  odds: [0.4, 0.0015, 1e-5, 1e-5, 1, 1].map((share) => thousandths(Math.log2(share))),
  farPerRow: 0.004,
  acrossPerRow: 0.002,
});

/** A list may be a part of a regency: whoever is alike by chance comes from as many people at least. */
const leastPeople = 30_000;

/**
 * The weight before comparing, far apart: `rows` rows hold rows²/2 pairs, of which rows x perRow are one person. More
 * rows, more chance: the same likeness means less in a nation than in a village.
 */
export const priorOf = (perRow: number, rows: number): number =>
  thousandths(Math.log2((2 * perRow) / Math.max(rows, leastPeople)));

/** By how much where two rows stand (one card, one village) changes what is expected far apart. */
export const standingOf = (model: Model, place: number, prior: number): number =>
  isFar(place) ? 0 : (model.odds[place] as number) - prior;

/** Bits by which rarity can lift names of a level. */
const mostRarity: Readonly<Partial<Record<number, number>>> = {
  [nameLevel.same]: 8,
  [nameLevel.spelling]: 6,
  [nameLevel.shortened]: 3,
  [nameLevel.slip]: 3,
  [nameLevel.alike]: 3,
};

/**
 * Thousandths by which a rare name counts more, and a common one less, than the average of its level. Guarded on both
 * sides. On one family card names are inherited: there rarity says nothing.
 */
export function nameAdjustment(model: Model, place: number, level: number, bits: number): number {
  if (isOnCard(place)) return 0;
  const most = mostRarity[level];
  if (most === undefined) return 0;
  const average = -Math.log2(model.u[place]?.[0]?.[level] ?? 1);
  return thousandths(Math.max(-12, Math.min(most, bits - average)));
}

/** Levels of dates that default dates have with each other more often than others. */
const nearDates: readonly number[] = [dateLevel.swapped, dateLevel.slip, dateLevel.part];

/**
 * The same for a date of birth (`bits`: of the rarer of two): as much as this date tells, in the place of what dates
 * tell on average. What half a list has tells nothing, whatever the guard of the level says; and default dates are
 * nearly the same as each other, too.
 */
export function dateAdjustment(model: Model, place: number, level: number, bits: number): number {
  const chance = (of: number): number => Math.log2(model.u[of]?.[1]?.[dateLevel.same] ?? 1);
  if (nearDates.includes(level) && !isOnCard(place))
    return thousandths(Math.max(-10, Math.min(0, bits + chance(context.far))));
  if (level !== dateLevel.same) return 0;
  if (place === context.oneDay) return thousandths(Math.max(-10, Math.min(0, bits + chance(context.far))));
  // Namesakes are of one age more often than others: that much less it tells of them.
  const ofNamesakes = chance(place) - chance(standing[place] as number);
  const told =
    bits -
    ofNamesakes +
    Math.log2(model.m[place]?.[1]?.[level] ?? 1) -
    (model.weights[place]?.[1]?.[level] ?? 0) / 1_000;
  return thousandths(Math.max(-10, Math.min(3, told)));
}

export type Weighed = {
  readonly pattern: number;
  readonly prior: number;
  readonly standing: number;
  readonly name: number;
  readonly date: number;
  readonly kin: number;
};

/** The steps of a score; they sum to its weight (thousandths of a bit each), calibrated or not. */
export function stepsOf(
  model: Model,
  weight: number,
  { pattern, prior, standing, name, date, kin }: Weighed,
): ScoreStep[] {
  const levels = levelsOf(pattern);
  const weights = model.weights[contextOf(levels)] as readonly (readonly number[])[];
  const steps: ScoreStep[] = [{ field: 'prior', level: 'prior', weight: prior / 1_000 }];
  for (const [n, { column, levels: known }] of comparedFields.entries()) {
    const level = levels[n] as number;
    const compared = (weights[n]?.[level] ?? 0) + (column === 'nkk' ? standing : 0);
    steps.push({ field: column, level: known[level]?.code ?? '', weight: compared / 1_000 });
    if (column === 'name' && name !== 0) steps.push({ field: 'name', level: 'rarity', weight: name / 1_000 });
    if (column === 'birth_date' && date !== 0)
      steps.push({ field: 'birth_date', level: 'rarity', weight: date / 1_000 });
  }
  if (kin !== 0) steps.push({ ...kinStep(levels, kin), weight: kin / 1_000 });
  const decisions = weight - steps.reduce((sum, step) => sum + Math.round(step.weight * 1_000), 0);
  if (decisions !== 0) steps.push({ field: 'prior', level: 'decisions', weight: decisions / 1_000 });
  return steps;
}

function kinStep(levels: readonly number[], kin: number): Pick<ScoreStep, 'field' | 'level'> {
  if (contextOf(levels) === context.oneDay) return { field: 'name', level: 'twins' };
  if (isDistrictTwice(levels)) return { field: 'nik', level: 'one-district' };
  if (kin === bornElsewhere && levels[4] !== nikLevel.serial && levels[4] !== nikLevel.next)
    return { field: 'birth_place', level: 'born-elsewhere' };
  return kin > 0 ? { field: 'nik', level: 'issued-elsewhere' } : { field: 'name', level: 'namesakes' };
}

/** What one place of birth tells of two who are listed in different regencies (thousandths of a bit). */
const bornElsewhere = 3_000;

const ofOneDistrict: readonly number[] = [nikLevel.serial, nikLevel.next, nikLevel.serialDigit];
const [nikField, homeField] = [4, 5];

/** Whether two who live in one district have NIKs of one district: most have the NIK of where they live. */
const isDistrictTwice = (levels: readonly number[]): boolean =>
  levels[homeField] === homeLevel.district && ofOneDistrict.includes(levels[nikField] as number);

/**
 * Homes of one district and NIKs issued in one district are one sign; what the weaker of the two says is taken off
 * (thousandths of a bit, 0 or less).
 */
export function districtOnce(weights: ByContext, levels: readonly number[]): number {
  if (!isDistrictTwice(levels)) return 0;
  const weightOf = (field: number): number => weights[context.far]?.[field]?.[levels[field] as number] ?? 0;
  const weaker = Math.min(weightOf(nikField), weightOf(homeField));
  return weaker > 0 ? -weaker : 0;
}

/**
 * Of two on one card, of one day, whose NIKs follow each other: a name more before the same last one is another twin's
 * more often than one person's, though the one is part of the other (5 bits, belum diverifikasi).
 */
export const twinsNameBetween = -5_000;

const otherNiks: readonly number[] = [nikLevel.different, nikLevel.neighbour, nikLevel.twoDigits];

/**
 * Far apart, what the fields do not know of each other (thousandths of a bit). For one person: NIKs of one district,
 * though the two live in different regencies; within a regency many NIKs are of few districts, across, two strangers'
 * hardly ever are (3 bits: one in 8, for who was born where many were who moved). So is one place of birth, which most
 * of a regency share, but not its neighbours (3 bits). Against: nothing but name and day are the same; names follow
 * days (AGUS, FITRI, NATALIA, WAGE), so that namesakes of one day are more than their shares say (5 bits; all belum
 * diverifikasi).
 */
export function farAdjustment({ weights }: Pick<Model, 'weights'>, levels: readonly number[]): number {
  if (isDistrictTwice(levels)) return districtOnce(weights, levels);
  const [, date, , place, nik, home] = levels as [number, number, number, number, number, number];
  if (date !== dateLevel.same) return 0;
  if (home === homeLevel.elsewhere && (nik === nikLevel.serial || nik === nikLevel.next)) return 3_000;
  if (home === homeLevel.elsewhere && place === placeLevel.same) return bornElsewhere;
  return place === placeLevel.different && otherNiks.includes(nik) ? -5_000 : 0;
}

/** Levels of names that twins' have as well as one person's, badly written. */
export const twinLevels: readonly number[] = [nameLevel.slip, nameLevel.alike, nameLevel.rest];

/**
 * Twins share card, house, day and family name, and are often called alike. What a level says on average is put right
 * by how many letters set the two names apart (0 to 1): one letter in twelve is a slip of the hand, one in four is
 * another name. `miswritten`: what is known of their words (names.ts).
 */
export const twinsAdjustment = (apart: number, miswritten: number): number =>
  thousandths(Math.max(-6, Math.min(4, Math.max(-5, Math.min(2, 2 - 20 * apart)) + miswritten)));

/** Thousandths of a bit to 0..1. */
export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** (-weight / 1_000));
