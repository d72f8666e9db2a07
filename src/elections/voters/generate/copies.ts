/** Duplicates: the same person a second time, changed in one or several of the ways in which lists have them. */
import {
  defaultDay,
  exchangeDayAndMonth,
  lengthen,
  misread,
  otherPlace,
  reorder,
  respell,
  shorten,
  slip,
  slippedDay,
  wrongDigit,
  wrongDigits,
} from './alter.ts';
import { otherwiseWritten } from './addresses.ts';
import { dayOf, isoDay } from './calendar.ts';
import type { Numbers } from './numbers.ts';
import type { Random } from './random.ts';
import type { GeneratedVoter, Original } from './voters.ts';

export const copyKinds = [
  'dup-exact',
  'dup-typo',
  'dup-nick',
  'dup-moved',
  'dup-nik-digit',
  'dup-ocr',
  'dup-swapped-date',
  'dup-address',
  'dup-swapped-place',
  'dup-spelled',
  'dup-nkk',
  'dup-default-date',
  'dup-rt',
  'dup-place',
  'dup-slipped-date',
  'dup-longer',
  'dup-order',
] as const;
export type CopyKind = (typeof copyKinds)[number];

export type CopyTo = {
  readonly random: Random;
  readonly numbers: Numbers;
  /** A town, for who has none. */
  readonly home: string;
  /** Somebody else's name. */
  readonly another: string;
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

type Part = 'name' | 'birthplace' | 'date' | 'card' | 'rt' | 'address' | 'nik';
/** What of a row each change touches: in one copy nothing is touched twice. */
const touches: Readonly<Record<Exclude<CopyKind, 'dup-exact'>, readonly Part[]>> = {
  'dup-typo': ['name'],
  'dup-nick': ['name'],
  'dup-ocr': ['name'],
  'dup-spelled': ['name'],
  'dup-longer': ['name'],
  'dup-order': ['name'],
  'dup-swapped-place': ['name', 'birthplace'],
  'dup-place': ['birthplace'],
  'dup-swapped-date': ['date'],
  'dup-default-date': ['date'],
  'dup-slipped-date': ['date'],
  'dup-moved': ['card', 'rt', 'address'],
  'dup-nkk': ['card'],
  'dup-rt': ['rt'],
  'dup-address': ['address'],
  'dup-nik-digit': ['nik'],
};
type Change = keyof typeof touches;
const changes = copyKinds.filter((kind) => kind !== 'dup-exact');

/** Two in five copies are changed in several ways; exact ones, which are not, count. */
const ofTwo = 0.3;
const ofThree = 0.13;

/** The changes of a copy of which the first is given; none for an exact one. */
export function changesWith(first: CopyKind, random: Random): readonly Change[] {
  if (first === 'dup-exact') return [];
  const chosen: Change[] = [first];
  const u = random.next();
  const wanted = u < ofThree ? 3 : u < ofThree + ofTwo ? 2 : 1;
  while (chosen.length < wanted) {
    const next = random.pick(changes);
    const touched = chosen.flatMap((change) => touches[change]);
    if (!touches[next].some((part) => touched.includes(part))) chosen.push(next);
  }
  return chosen;
}

/** Changes the copy; false where its original cannot be changed so. */
const makeChange: Readonly<Record<Change, (copy: GeneratedVoter, original: Original, to: CopyTo) => boolean>> = {
  'dup-typo': (copy, { voter }, { random }) => renamed(copy, slip(random, voter.name as string)),
  'dup-nick': (copy, { voter }, { random }) => renamed(copy, shorten(random, voter.name as string)),
  'dup-ocr': (copy, { voter }, { random }) => renamed(copy, misread(random, voter.name as string)),
  'dup-spelled': (copy, { voter }, { random }) => renamed(copy, respell(random, voter.name as string)),
  'dup-longer': (copy, { voter }, { random, another }) =>
    renamed(copy, lengthen(random, voter.name as string, voter.sex as 'L' | 'P', another)),
  'dup-order': (copy, { voter }, { random }) => {
    const name = reorder(random, voter.name as string);
    return name !== null && renamed(copy, name);
  },
  'dup-swapped-place'(copy, { voter }, { home }) {
    copy.birth_place = voter.name;
    return renamed(copy, voter.birth_place ?? home);
  },
  'dup-place'(copy, { voter }, { random, home }) {
    copy.birth_place = otherPlace(random, voter.birth_place ?? home);
    return true;
  },
  'dup-swapped-date': (copy, { voter, born }) => {
    const day = exchangeDayAndMonth(voter.birth_date as string);
    return day !== null && day <= born + 400 && reborn(copy, day);
  },
  'dup-default-date': (copy, { voter }, { random }) => reborn(copy, defaultDay(random, voter.birth_date as string)),
  'dup-slipped-date': (copy, { voter }, { random }) => reborn(copy, slippedDay(random, voter.birth_date as string)),
  'dup-moved'(copy, { voter }, { random, place }) {
    if (voter.village === place.village) return false;
    const { village, nkk, ...rest } = place;
    // Who moves alone has a new card; a family keeps its.
    Object.assign(copy, rest, random.chance(0.7) ? { nkk } : {}, {
      village,
      district: village.slice(0, 6),
      regency: village.slice(0, 4),
      province: village.slice(0, 2),
    });
    return true;
  },
  'dup-nkk'(copy, { voter }, { random, place }) {
    const u = random.next();
    copy.nkk = u < 0.5 ? place.nkk : u < 0.85 ? wrongDigit(random, voter.nkk as string) : null;
    return true;
  },
  'dup-rt'(copy, { voter }, { random }) {
    const [rt, rw] = [voter.rt as number, voter.rw as number];
    if (random.chance(0.2)) copy.rt = copy.rw = null;
    else if (rt > 1 || rw > 1) {
      // The first RT is one that every RW has: nothing is made that has a gap, and no gap is filled.
      copy.rw = rt > 1 ? rw : 1;
      copy.rt = 1;
    } else return false;
    return true;
  },
  'dup-address'(copy, { voter }, { random }) {
    copy.address = otherwiseWritten(random, voter.address as string);
    return true;
  },
  'dup-nik-digit'(copy, { voter }, { random }) {
    copy.nik = wrongDigit(random, voter.nik as string);
    return true;
  },
};

function renamed(copy: GeneratedVoter, name: string): boolean {
  copy.name = name;
  return true;
}

/** Nobody becomes a child. */
const lastBirth = dayOf('2009-01-01');
function reborn(copy: GeneratedVoter, day: number): boolean {
  copy.birth_date = isoDay(day);
  return day <= lastBirth;
}

/**
 * The copy with its changes, each of them a kind that was planted; so is what became of the NIK. Null where the
 * original cannot be changed so.
 */
export function makeCopy(wanted: readonly Change[], original: Original, to: CopyTo): GeneratedVoter | null {
  const { voter } = original;
  const copy: GeneratedVoter = { ...voter, person: voter.person };
  if (!wanted.every((change) => makeChange[change](copy, original, to))) return null;
  copy.kinds = wanted.length === 0 ? ['dup-exact', 'nik-same'] : [...wanted, numberOf(wanted, copy, to)];
  return copy;
}

/** The same NIK, one with one or two wrong digits, or a second one, issued for the day of birth that the copy has. */
function numberOf(wanted: readonly Change[], copy: GeneratedVoter, { random, numbers }: CopyTo): string {
  if (wanted.includes('dup-nik-digit')) return 'nik-digit';
  const u = random.next();
  if (u < 0.36) return 'nik-same';
  const nik = copy.nik as string;
  // Another place, another day and another number: of such a one only the name would be left.
  const known = !wanted.includes('dup-moved') || !wanted.some((change) => touches[change].includes('date'));
  if (u < 0.56 || !known) {
    copy.nik = wrongDigit(random, nik);
    return 'nik-digit';
  }
  if (u < 0.64) {
    copy.nik = wrongDigits(random, nik);
    return 'nik-digits';
  }
  copy.nik = numbers.nik(dayOf(copy.birth_date as string), copy.sex as 'L' | 'P', copy.village);
  return 'nik-other';
}
