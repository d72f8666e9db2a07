/** Duplicates: the same person a second time, in each of the ways in which lists have them. */
import { dayOf, isoDay } from './calendar.ts';
import { defaultDay, exchangeDayAndMonth, shorten, slip, wrongDigit } from './alter.ts';
import type { Numbers } from './numbers.ts';
import type { Random } from './random.ts';
import type { GeneratedVoter, Original } from './voters.ts';

export const copyKinds = [
  'dup-exact',
  'dup-typo',
  'dup-nick',
  'dup-moved',
  'dup-nik-digit',
  'dup-swapped-place',
  'dup-swapped-date',
  'dup-default-date',
] as const;
export type CopyKind = (typeof copyKinds)[number];

export type CopyTo = {
  readonly random: Random;
  readonly numbers: Numbers;
  /** A town, for who has none. */
  readonly home: string;
  /** Where a moved person lives now, and the family card there. */
  readonly place: {
    readonly village: string;
    readonly tps: number;
    readonly rt: number;
    readonly rw: number;
    readonly nkk: string;
    readonly address: string;
  };
};

/**
 * The copy, with the kinds planted in it (what became of the NIK is one of them); null where the original cannot be
 * altered so.
 */
export function makeCopy(kind: CopyKind, { voter, born }: Original, to: CopyTo): GeneratedVoter | null {
  const copy: GeneratedVoter = { ...voter, person: voter.person };
  const sex = voter.sex as 'L' | 'P';
  const reborn = (day: number): string[] => {
    copy.birth_date = isoDay(day);
    copy.nik = to.numbers.nik(day, sex);
    return ['nik-other'];
  };
  const alter: Readonly<Record<CopyKind, () => string[] | null>> = {
    'dup-exact': () => [],
    'dup-typo': () => {
      copy.name = slip(to.random, voter.name as string);
      return numberOf(copy, born, sex, to);
    },
    'dup-nick': () => {
      copy.name = shorten(to.random, voter.name as string);
      return numberOf(copy, born, sex, to);
    },
    'dup-moved': () => {
      if (voter.village === to.place.village) return null;
      const { village, ...rest } = to.place;
      Object.assign(copy, rest, {
        village,
        district: village.slice(0, 6),
        regency: village.slice(0, 4),
        province: village.slice(0, 2),
      });
      return numberOf(copy, born, sex, to);
    },
    'dup-nik-digit': () => {
      copy.nik = wrongDigit(to.random, voter.nik as string);
      return [];
    },
    'dup-swapped-place': () => {
      copy.name = voter.birth_place ?? to.home;
      copy.birth_place = voter.name;
      return numberOf(copy, born, sex, to);
    },
    'dup-swapped-date': () => {
      const day = exchangeDayAndMonth(voter.birth_date as string);
      return day === null || day > born + 400 || dayOf('2009-01-01') < day ? null : reborn(day);
    },
    'dup-default-date': () => reborn(defaultDay(to.random, voter.birth_date as string)),
  };
  const number = alter[kind]();
  if (number === null) return null;
  copy.kinds = [kind, ...number];
  return copy;
}

/** The same NIK, one with a wrong digit, or a second one issued: a third each. */
function numberOf(copy: GeneratedVoter, born: number, sex: 'L' | 'P', { random, numbers }: CopyTo): string[] {
  const u = random.below(3);
  if (u === 0) return ['nik-same'];
  copy.nik = u === 1 ? wrongDigit(random, copy.nik as string) : numbers.nik(born, sex);
  return [u === 1 ? 'nik-digit' : 'nik-other'];
}
