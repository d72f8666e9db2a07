/**
 * Invented voters, as many as asked for, one after another: families under one family card, spread over real villages,
 * with planted errors, planted duplicates and look-alikes who are not the same person. Every planted thing is recorded
 * with its row. The same options give the same people. Nobody is real: the district in every NIK and NKK is one that
 * no regency has (numbers.ts).
 */
import { childrenOf } from '../../regions/index.ts';
import { addressOf } from './addresses.ts';
import { defaultDays } from './alter.ts';
import { changesWith, makeCopy, copyKinds, type CopyKind } from './copies.ts';
import { isoDay, bornFor } from './calendar.ts';
import { inheritedFrom, nameOf, type People, type Sex } from './names.ts';
import { juniors } from './name-habits.ts';
import { numbersOf, type Numbers } from './numbers.ts';
import { peopleAt } from './peoples.ts';
import { placesFor, townOf, type Regency, type Village, type Where } from './places.ts';
import { rowPlants } from './plant.ts';
import { randomFrom, seedOf, type Random } from './random.ts';
import { twinName } from './twins.ts';

/** What list/columns.ts names, without what the import makes; `row` from 1. */
export type GeneratedVoter = {
  row: number;
  nkk: string | null;
  nik: string | null;
  name: string | null;
  birth_place: string | null;
  birth_date: string | null;
  marital: string | null;
  sex: string | null;
  address: string | null;
  rt: number | null;
  rw: number | null;
  disability: string | null;
  ektp: string | null;
  province: string;
  regency: string;
  district: string;
  village: string;
  tps: number | null;
  note: string | null;
  /** Row at which this person came first: its own row, or the original's for a duplicate. */
  person: number;
  /** Planted in this row: rule codes (V01…), kinds of duplicates (dup-…), look-alikes (not-same-…). */
  kinds: readonly string[];
};

export type Rates = {
  /** Share of rows (of groups, for rules about groups) with a planted error. */
  readonly errors: number;
  /** Share of rows that are a duplicate of another row. */
  readonly duplicates: number;
  /** Share of rows that only look like a duplicate. */
  readonly lookAlikes: number;
};

export type GenerateOptions = Where & {
  readonly rows: number;
  readonly seed?: number;
  /** YYYY-MM-DD: everybody is 17 on this day, but for planted errors. */
  readonly votingDay?: string;
  /** Most voters of a polling station, but for planted errors. */
  readonly tpsCap?: number;
  readonly rates?: Partial<Rates>;
};

/** A polling station that an earlier list had and this one has not (rule V15). */
export type StationBefore = { readonly village: string; readonly tps: number };

export const usualRates: Rates = { errors: 0.015, duplicates: 0.02, lookAlikes: 0.006 };
export const noPlanting: Rates = { errors: 0, duplicates: 0, lookAlikes: 0 };
export const usualVotingDay = '2026-12-31';
export const usualCap = 500;

/**
 * Errors planted in turn, so that even a small list has each. Those below the line are planted where a station, street
 * or family begins.
 */
const rowErrors = Object.keys(rowPlants);
export const groupErrors = ['V11', 'V12', 'V13', 'V14', 'V16'] as const;
export const lookAlikeKinds = ['not-same-twin', 'not-same-namesake', 'not-same-father', 'not-same-nik'] as const;

/** Their turns: what is more often in real lists comes more often. */
const lookAlikeTurns: readonly (typeof lookAlikeKinds)[number][] = [
  'not-same-twin',
  'not-same-namesake',
  'not-same-father',
  'not-same-nik',
  'not-same-father',
  'not-same-twin',
  'not-same-namesake',
  'not-same-father',
];

const chunkSize = 4_096;
const noKinds: readonly string[] = [];

/** Voters in chunks, one held at a time. `stationsBefore` is filled while they come. */
export function* voterChunks(
  { rows, seed = 1, votingDay = usualVotingDay, tpsCap = usualCap, rates = {}, ...where }: GenerateOptions,
  stationsBefore: StationBefore[] = [],
): Generator<readonly GeneratedVoter[]> {
  const made: Made = {
    rates: { ...usualRates, ...rates },
    votingDay,
    tpsCap,
    stationsBefore,
    out: [],
    row: 0,
    errors: 0,
    groups: 0,
    copies: 0,
    looks: 0,
    villages: 0,
    far: [],
    around: [],
    near: [],
    elsewhere: elsewhereOf(where),
    towns: townsAround(where),
  };
  for (const regency of placesFor(rows, where)) {
    const random = randomFrom(seedOf(seed, regency.code));
    const numbers = numbersOf(regency.code, random);
    made.near = [];
    made.around = [];
    for (const village of regency.villages) {
      for (const _ of fillVillage(made, regency, village, random, numbers)) {
        if (made.out.length < chunkSize) continue;
        yield made.out;
        made.out = [];
      }
    }
  }
  if (made.out.length > 0) yield made.out;
}

/** What goes on from row to row. */
type Made = {
  readonly rates: Rates;
  readonly votingDay: string;
  readonly tpsCap: number;
  readonly stationsBefore: StationBefore[];
  out: GeneratedVoter[];
  row: number;
  errors: number;
  groups: number;
  copies: number;
  looks: number;
  villages: number;
  /**
   * Sound rows of the whole run, of this regency, and the last ones, from which duplicates and namesakes are drawn.
   */
  far: Original[];
  around: Original[];
  near: Original[];
  readonly elsewhere: string | null;
  readonly towns: readonly string[];
};
export type Original = { readonly voter: GeneratedVoter; readonly born: number };

/** Where in the village the next family lives. */
type Spot = {
  tps: number;
  inTps: number;
  limit: number;
  readonly usual: number;
  rt: number;
  rw: number;
  inRt: number;
  rtSize: number;
  rtsInRw: number;
  kinds: string[];
  readonly namesakes: Readonly<Record<Sex, Namesakes>>;
  /** Share of names that the village's office writes short. */
  readonly short: number;
};

/** A name that many of a village bear. */
type Namesakes = {
  readonly name: string;
  readonly people: People;
  /** Of those who might bear it. */ readonly share: number;
  left: number;
};

type Family = {
  readonly nkk: string;
  readonly address: string;
  readonly people: People;
  readonly town: string;
  family: string;
};

function* fillVillage(
  made: Made,
  regency: Regency,
  village: Village,
  random: Random,
  numbers: Numbers,
): Generator<void> {
  const { rates, tpsCap } = made;
  const stations = Math.ceil(village.voters / (tpsCap * 0.85));
  const usual = Math.ceil(village.voters / stations);
  const spot: Spot = {
    tps: 1,
    inTps: 0,
    limit: usual,
    usual,
    rt: 1,
    rw: 1,
    inRt: 0,
    rtSize: 90,
    rtsInRw: 4,
    kinds: [],
    namesakes: { L: namesakesIn(village, random, 'L'), P: namesakesIn(village, random, 'P') },
    short: random.pick(offices),
  };
  const end = made.row + village.voters;
  while (made.row < end) {
    advance(made, spot, end - made.row, random);
    const before = made.row;
    settleFamily(made, regency, village, spot, end - made.row, random, numbers);
    const settled = made.row - before;
    spot.inTps += settled;
    spot.inRt += settled;
    for (let n = 0; n < settled && made.row < end; n += 1) {
      if (random.next() < rates.duplicates && made.near.length > 20)
        addCopy(made, regency, village, spot, random, numbers);
    }
    yield;
  }
  made.villages += 1;
  if (rates.errors > 0 && made.villages % 25 === 1)
    made.stationsBefore.push({ village: village.code, tps: spot.tps + 1 });
}

/** Most offices write names in full, some all of them short, some as it comes. */
const offices = [0, 0, 0.02, 0.02, 0.1, 0.4, 0.9];

/** 20 to 40 bear one name in a village of some size, fewer in a small one. */
function namesakesIn({ code, voters }: Village, random: Random, sex: Sex): Namesakes {
  const people = peopleAt(random, code.slice(0, 2));
  const wanted = Math.min(20 + random.below(21), Math.floor(voters / 25));
  // Half are of the other sex, some of another people or of a clan with a name of its own.
  return { name: nameOf(people, random, sex, '').name, people, share: wanted / (voters * 0.25), left: wanted };
}

/** Goes on to the next polling station or RT where the present one is full; plants what a station or RT can have. */
function advance(made: Made, spot: Spot, left: number, random: Random): void {
  spot.kinds = [];
  if (spot.inTps >= spot.limit) {
    const kind = plantGroup(
      made,
      random,
      0.03,
      (next) => next === 'V16' || (next === 'V14' && left > made.tpsCap + 60),
    );
    spot.tps += kind === 'V16' ? 2 : 1;
    spot.limit = kind === 'V14' ? made.tpsCap + 5 + random.below(40) : spot.usual;
    spot.inTps = 0;
    if (kind !== null) spot.kinds.push(kind);
  }
  if (spot.inRt >= spot.rtSize) {
    const kind = plantGroup(made, random, 0.02, (next) => next === 'V13');
    if (spot.rt >= spot.rtsInRw && kind === null) {
      spot.rw += 1;
      spot.rt = 1;
      spot.rtsInRw = 3 + random.below(4);
    } else spot.rt += kind === 'V13' ? 2 : 1;
    spot.inRt = 0;
    spot.rtSize = 70 + random.below(60);
    if (kind !== null) spot.kinds.push(kind);
  }
}

/** The next error of groups in turn, where this place can have it; null mostly. */
function plantGroup(made: Made, random: Random, share: number, fits: (kind: string) => boolean): string | null {
  if (made.rates.errors === 0) return null;
  const next = groupErrors[made.groups % groupErrors.length] as string;
  if (!fits(next) || !random.chance(share * (made.rates.errors / usualRates.errors) * 5)) return null;
  made.groups += 1;
  return next;
}

function settleFamily(
  made: Made,
  regency: Regency,
  village: Village,
  spot: Spot,
  most: number,
  random: Random,
  numbers: Numbers,
): void {
  const people = peopleAt(random, regency.code.slice(0, 2));
  const family: Family = {
    nkk: numbers.nkk(village.code),
    address: addressOf(random),
    people,
    family: '',
    town: birthPlace(made, regency, village, random),
  };
  const crowd = most > 30 ? plantGroup(made, random, 0.0008, (next) => next === 'V11') : null;
  const kinds = crowd === null ? spot.kinds : [...spot.kinds, crowd];
  const births: number[] = [];
  const start = made.row;
  const home: Home = {
    made,
    family,
    random,
    add: (sex, born, marital, own = noKinds, name) =>
      addVoter(made, village.code, spot, family, { sex, born, marital, kinds: own, name }, births, random, numbers),
    birthday: (age) => dayIn(made, regency.code, random, age),
    room: () => most - (made.row - start),
  };
  const u = random.next();
  // Heads of families are 22 to 85; the younger are more.
  const years = 22 + Math.floor(random.next() ** 1.4 * 63);
  if (crowd !== null) addCrowd(home);
  else if (u < 0.14) addSingle(home, years);
  else addHousehold(home, years, u > 0.9);
  // What begins here (a station, an RT, a crowd) is told of the family's first row, the group's least.
  if (kinds.length > 0) tell(made, start + 1, kinds);
  const parted = partFamily(made, spot, start, random);
  for (const [n, born] of births.entries()) {
    const voter = made.out[made.out.length - births.length + n] as GeneratedVoter;
    // Who stands apart must keep the family's card.
    if (!parted || n < births.length - 1) finishVoter(made, voter, born, random, numbers);
  }
}

/** Most are born in the village or the town, some in other towns. */
function birthPlace(made: Made, { town }: Regency, { name }: Village, random: Random): string {
  const u = random.next();
  return u < 0.4 ? name : u < 0.85 ? town : random.pick(made.towns);
}

/** Where the people of one family card are added. */
type Home = {
  readonly made: Made;
  readonly family: Family;
  readonly random: Random;
  readonly add: (sex: Sex, born: number, marital: string, kinds?: readonly string[], name?: string) => GeneratedVoter;
  /** A day of birth of that age. */
  readonly birthday: (age: number) => number;
  /** How many more there may be. */
  readonly room: () => number;
};

/** V11: far more people than a family has. */
function addCrowd({ random, add, birthday }: Home): void {
  for (let n = 17 + random.below(6); n > 0; n -= 1)
    add(random.chance(0.5) ? 'L' : 'P', birthday(18 + random.below(50)), 'B');
}

function addSingle({ made, random, add, birthday }: Home, years: number): void {
  add(
    random.chance(0.5) ? 'L' : 'P',
    birthday(years),
    years > 55 ? 'P' : random.chance(0.7) ? 'B' : 'P',
    lookAlike(made, random, 'not-same-namesake'),
  );
}

/** A mother alone, or a father with his wife; their children; sometimes a grandparent. */
function addHousehold(home: Home, years: number, mother: boolean): void {
  const { made, family, random, add, birthday, room } = home;
  const head = mother ? add('P', birthday(years), 'P') : add('L', birthday(years), 'S');
  family.family = inheritedFrom(family.people, head.name as string);
  if (!mother && room() > 0) {
    const inherited = family.family;
    family.family = '';
    const shared = lookAlike(made, random, 'not-same-nik');
    const wife = add('P', birthday(Math.max(19, years - random.below(8))), 'S', shared);
    // Her husband's NIK, typed once more.
    if (shared.length > 0) {
      wife.nik = head.nik;
      head.kinds = shared;
    }
    family.family = inherited;
  }
  addChildren(home, years, mother, head);
  if (room() > 0 && random.chance(0.08))
    add(random.chance(0.35) ? 'L' : 'P', birthday(Math.min(92, years + 19 + random.below(12))), 'P');
}

/** Children of voting age; the first may be a twin with the next, or bear the father's name. */
function addChildren(
  { made, family, random, add, birthday, room }: Home,
  years: number,
  mother: boolean,
  head: GeneratedVoter,
) {
  const adult = bornFor(17, made.votingDay);
  const twin = lookAlike(made, random, 'not-same-twin', years > 40);
  const namesake = twin.length > 0 || mother ? [] : lookAlike(made, random, 'not-same-father', years > 42);
  let children = years < 40 ? 0 : twin.length > 0 ? 2 : namesake.length > 0 ? 1 : random.below(4);
  let age = years - 20 - random.below(4);
  for (let n = 0; n < children && age >= 17 && room() > 0; n += 1, age -= 1 + random.below(4)) {
    const born = Math.min(birthday(age), adult);
    if (n === 0 && twin.length > 0 && room() >= 2) {
      const sex = random.chance(0.5) ? 'L' : 'P';
      const one = add(sex, born, 'B', twin);
      add(sex, born, 'B', twin, twinName(family.people, random, sex, one.name as string));
      children -= 1;
    } else if (n === 0 && namesake.length > 0) {
      head.kinds = [...head.kinds, ...namesake];
      add('L', born, 'B', namesake, `${head.name}${random.pick(juniors)}`);
    } else add(random.chance(0.5) ? 'L' : 'P', born, random.chance(0.9) ? 'B' : 'P');
  }
}

/** Sound rows get an error or are remembered, once the family is whole: nobody inherits an error. */
function finishVoter(made: Made, voter: GeneratedVoter, born: number, random: Random, numbers: Numbers): void {
  if (voter.kinds.length > 0) return;
  if (random.next() < made.rates.errors) plantError(made, voter, born, random, numbers);
  else remember(made, { voter, born }, random);
}

/** V12: one of the family stands at another polling station of the village. Whether it was so. */
function partFamily(made: Made, spot: Spot, start: number, random: Random): boolean {
  if (spot.tps < 2 || made.row - start < 2) return false;
  if (plantGroup(made, random, 0.004, (next) => next === 'V12') === null) return false;
  const last = made.out.at(-1) as GeneratedVoter;
  last.tps = 1;
  tell(made, start + 1, ['V12']);
  return true;
}

function tell(made: Made, row: number, kinds: readonly string[]): void {
  const voter = made.out[made.out.length - (made.row - row) - 1] as GeneratedVoter;
  voter.kinds = [...voter.kinds, ...kinds];
}

/** The kind, in its turn and rate, where the family fits; nothing mostly. */
function lookAlike(made: Made, random: Random, kind: (typeof lookAlikeKinds)[number], fits = true): readonly string[] {
  if (
    made.rates.lookAlikes === 0 ||
    !fits ||
    lookAlikeTurns[made.looks % lookAlikeTurns.length] !== kind ||
    !random.chance(made.rates.lookAlikes * 8)
  )
    return noKinds;
  made.looks += 1;
  return [kind];
}

type Traits = {
  readonly sex: Sex;
  readonly born: number;
  readonly marital: string;
  readonly kinds: readonly string[];
  readonly name?: string | undefined;
};

function addVoter(
  made: Made,
  village: string,
  spot: Spot,
  family: Family,
  traits: Traits,
  births: number[],
  random: Random,
  numbers: Numbers,
): GeneratedVoter {
  let { sex, born, name, kinds } = traits;
  let { town } = family;
  if (kinds[0] === 'not-same-namesake') {
    // Somebody else of the same name, sex and birth date, from another town.
    const other = made.far.length > 0 ? random.pick(made.far) : undefined;
    if (other === undefined) kinds = noKinds;
    else {
      ({ born } = other);
      name = other.voter.name as string;
      sex = other.voter.sex as Sex;
      for (let tries = 0; tries < 9 && town === other.voter.birth_place; tries += 1) town = random.pick(made.towns);
    }
  }
  const row = (made.row += 1);
  const voter: GeneratedVoter = {
    row,
    nkk: family.nkk,
    nik: numbers.nik(born, sex, village),
    name: name ?? calledIn(spot, family, random, sex),
    birth_place: town,
    birth_date: isoDay(born),
    marital: traits.marital,
    sex,
    address: family.address,
    rt: spot.rt,
    rw: spot.rw,
    disability: random.next() < 0.007 ? String(1 + random.below(6)) : null,
    ektp: random.next() < 0.965 ? 'S' : 'B',
    province: village.slice(0, 2),
    regency: village.slice(0, 4),
    district: village.slice(0, 6),
    village,
    tps: spot.tps,
    note: null,
    person: row,
    kinds,
  };
  made.out.push(voter);
  births.push(born);
  return voter;
}

/** A name of the family's people; in some, the one that many of the village bear. */
function calledIn({ namesakes, short }: Spot, { people, family }: Family, random: Random, sex: Sex): string {
  const many = namesakes[sex];
  if (family === '' && many.left > 0 && many.people === people && random.next() < many.share) {
    many.left -= 1;
    return many.name;
  }
  return nameOf(people, random, sex, family, short).name;
}

function plantError(made: Made, voter: GeneratedVoter, born: number, random: Random, numbers: Numbers): void {
  const planting = {
    random,
    nkk: () => numbers.nkk(voter.village),
    votingDay: made.votingDay,
    born,
    elsewhere: made.elsewhere,
  };
  for (;;) {
    const code = rowErrors[made.errors++ % rowErrors.length] as string;
    const planted = rowPlants[code]?.(voter, planting) ?? false;
    if (planted === false) continue;
    voter.kinds = planted === true ? [code] : [code, planted];
    return;
  }
}

const remembered = 4_096;
const rememberedAround = 1_024;
function remember(made: Made, original: Original, random: Random): void {
  if (made.near.length < 512) made.near.push(original);
  else made.near[made.row % 512] = original;
  if (made.far.length < remembered) made.far.push(original);
  else if (random.next() < 0.01) made.far[random.below(remembered)] = original;
  if (made.around.length < rememberedAround) made.around.push(original);
  else if (random.next() < 0.02) made.around[random.below(rememberedAround)] = original;
}

function addCopy(made: Made, regency: Regency, village: Village, spot: Spot, random: Random, numbers: Numbers): void {
  const changes = changesWith(copyKinds[made.copies % copyKinds.length] as CopyKind, random);
  const to = {
    random,
    numbers,
    home: regency.town,
    another: random.pick(made.near).voter.name as string,
    place: {
      village: village.code,
      tps: spot.tps,
      rt: spot.rt,
      rw: spot.rw,
      nkk: numbers.nkk(village.code),
      address: addressOf(random),
    },
  };
  // Who moved came from elsewhere in the regency, or from anywhere.
  const from = (): Original[] =>
    changes.includes('dup-moved') ? (random.chance(0.6) ? made.around : made.far) : made.near;
  let copy: GeneratedVoter | null = null;
  for (let tries = 0; tries < 20 && copy === null; tries += 1) copy = makeCopy(changes, random.pick(from()), to);
  made.copies += 1;
  if (copy === null) return;
  copy.row = made.row += 1;
  made.out.push(copy);
  if (copy.village === village.code && copy.tps === spot.tps) spot.inTps += 1;
}

/** A birth date of somebody of this age; of some, a default date. */
function dayIn(made: Made, regency: string, random: Random, age: number): number {
  const latest = bornFor(age, made.votingDay);
  if (random.next() >= defaultDated(regency, age)) return latest - random.below(365);
  const year = isoDay(latest - 366).slice(0, 4);
  return bornFor(0, `${year}${random.common(defaultDays)}`);
}

/**
 * Share of people of whom only the year of birth was known when they were written down: the older the more, and more
 * where births were seldom registered. As lists have them (belum diverifikasi).
 */
function defaultDated(regency: string, age: number): number {
  const usual = age < 40 ? 0.02 : age < 60 ? 0.05 : 0.1;
  return regency.startsWith('53') || regency.startsWith('9') ? 2 * usual : usual;
}

function elsewhereOf({ regency, province }: Where): string | null {
  if (regency === undefined && province === undefined) return null;
  const other = (regency ?? (province as string)).startsWith('33') ? '3401' : '3301';
  const [district] = childrenOf(other);
  const [village] = childrenOf(district?.code ?? '');
  return village?.code ?? null;
}

/** Where people who moved here were born: towns of the province and of the biggest cities. */
function townsAround({ regency, province }: Where): string[] {
  const near = regency?.slice(0, 2) ?? province;
  return [
    ...(near === undefined ? [] : childrenOf(near).map(({ code }) => townOf(code))),
    ...['3578', '3171', '7371', '1271', '3374', '5371', '3273', '3471', '5171', '9171'].map(townOf),
  ];
}
