/**
 * A small list of invented people for tests of linkage: families, planted duplicates of one person, and people who are
 * not one person though much speaks for it: twins, father and son of one name, strangers of one name and birth date.
 */
import { drawsFrom } from '../../../../platform/chance/index.ts';
import type { VoterRow } from '../../list/columns.ts';

export type InventedList = {
  readonly voters: readonly VoterRow[];
  /** Pairs of rows (a < b) that are one person. */
  readonly truth: ReadonlySet<string>;
  /** Pairs that are two people, by what makes them alike. */
  readonly negatives: readonly {
    readonly kind: 'twins' | 'father-and-son' | 'same-name-and-date';
    readonly pair: string;
  }[];
};

type Person = {
  -readonly [
    K in 'nkk' | 'nik' | 'name' | 'birth_place' | 'birth_date' | 'marital' | 'sex' | 'address' | 'rt' | 'rw' | 'village'
  ]: VoterRow[K];
};

const male = [
  'MUHAMMAD',
  'AHMAD',
  'YOHANES',
  'ANTONIUS',
  'MARTINUS',
  'PETRUS',
  'AGUSTINUS',
  'YUSUF',
  'HASAN',
  'STEFANUS',
  'SUHARTO',
  'FRANSISKUS',
  'WELEM',
  'DOMINGGUS',
  'KRISTOFEL',
];
const female = [
  'SITI',
  'MARIA',
  'FRANSISKA',
  'AGUSTINA',
  'KRISTINA',
  'NURHAYATI',
  'AMINAH',
  'LESTARI',
  'WAHYUNI',
  'ELISABET',
  'TERESIA',
  'MARGARETA',
  'YULIANA',
  'DORKAS',
  'NAOMI',
];
const syllables = [
  'TA',
  'NO',
  'BE',
  'LI',
  'SE',
  'RAN',
  'NA',
  'HAK',
  'KO',
  'LO',
  'MAU',
  'FA',
  'TU',
  'BOI',
  'KASE',
  'BIRE',
  'NEN',
  'OLA',
  'PANDI',
  'RIWU',
];
const places = ['KUPANG', 'SOE', 'ATAMBUA', 'KEFAMENANU', 'ENDE', 'MAUMERE', 'WAINGAPU', 'RUTENG'];

export function inventList(
  families: number,
  seed: number,
  regencies: readonly string[] = ['5301', '5305'],
): InventedList {
  const random = drawsFrom(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const padded = (n: number, width: number) => String(n).padStart(width, '0');
  const serials = new Map<string, number>();
  /** Districts 90 to 99 do not exist: no real person has such a number. */
  const number = (regency: string, date: string, woman: boolean, district = padded(whole(90, 99), 2)) => {
    const head =
      `${regency}${district}${padded(Number(date.slice(8)) + (woman ? 40 : 0), 2)}${date.slice(5, 7)}` +
      date.slice(2, 4);
    const serial = (serials.get(head) ?? 0) + 1;
    serials.set(head, serial);
    return `${head}${padded(serial, 4)}`;
  };
  const day = (year: number) => `${year}-${padded(whole(1, 12), 2)}-${padded(whole(1, 28), 2)}`;
  const family = () => Array.from({ length: whole(2, 3) }, () => pick(syllables)).join('');
  const people: Person[] = [];
  const pairs: { kind: 'same' | InventedList['negatives'][number]['kind']; a: Person; b: Person }[] = [];
  const person = (
    home: Pick<Person, 'nkk' | 'village' | 'address' | 'rt' | 'rw'>,
    sex: string,
    year: number,
    surname: string,
  ): Person => {
    const birth = day(year);
    const names = sex === 'L' ? male : female;
    return {
      ...home,
      nik: number(home.village?.slice(0, 4) ?? '', birth, sex === 'P'),
      name: [pick(names), ...(random() < 0.4 ? [pick(names)] : []), surname].join(' '),
      birth_place: pick(places),
      birth_date: birth,
      marital: year < 1995 ? 'S' : 'B',
      sex,
    };
  };
  const homeIn = (regency: string) => ({
    village: `${regency}${padded(whole(1, 9), 2)}${2000 + whole(1, 6)}`,
    nkk: number(regency, day(whole(2006, 2024)), false),
    address: `JALAN ${pick(syllables)}${pick(syllables)} ${whole(1, 80)}`,
    rt: whole(1, 9),
    rw: whole(1, 4),
  });
  const plant = (kind: (typeof pairs)[number]['kind'], a: Person, b: Person) => {
    people.push(b);
    pairs.push({ kind, a, b });
  };
  for (let n = 0; n < families; n += 1) {
    const regency = pick(regencies);
    const home = homeIn(regency);
    const surname = family();
    const father = person(home, 'L', whole(1945, 1985), surname);
    people.push(father, person(home, 'P', whole(1945, 1985), family()));
    const child = person(home, pick(['L', 'P']), whole(1990, 2008), surname);
    people.push(child);
    if (n % 40 === 0)
      plant('twins', child, {
        ...child,
        nik: number(regency, child.birth_date ?? '', child.sex === 'P', child.nik?.slice(4, 6)),
        name:
          `${pick((child.sex === 'L' ? male : female).filter((name) => !(child.name ?? '').includes(name)))} ` +
          surname,
      });
    if (n % 60 === 1)
      plant('father-and-son', father, { ...person(home, 'L', whole(1995, 2007), surname), name: father.name });
    if (n % 60 === 2) {
      const elsewhere = homeIn(pick(regencies));
      plant('same-name-and-date', child, {
        ...child,
        ...elsewhere,
        nik: number('5312', child.birth_date ?? '', child.sex === 'P'),
        birth_place: pick(places.filter((place) => place !== child.birth_place)),
      });
    }
    if (n % 8 === 3) plant('same', father, altered(father, whole, random));
  }
  const order = people.map((_, at) => at);
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = whole(0, at);
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  const rowOf = new Map(order.map((at, n) => [people[at] as Person, n + 1]));
  const pairOf = (a: Person, b: Person) =>
    [rowOf.get(a) as number, rowOf.get(b) as number].toSorted((one, other) => one - other).join(' ');
  return {
    voters: order.map((at, n) => ({
      ...(people[at] as Person),
      row: n + 1,
      part: 1,
      source_line: n + 2,
      disability: null,
      ektp: 'S',
      province: '53',
      regency: (people[at] as Person).village?.slice(0, 4) ?? null,
      district: (people[at] as Person).village?.slice(0, 6) ?? null,
      region_text: null,
      tps: 1,
      note: null,
    })),
    truth: new Set(pairs.flatMap(({ kind, a, b }) => (kind === 'same' ? [pairOf(a, b)] : []))),
    negatives: pairs.flatMap(({ kind, a, b }) => (kind === 'same' ? [] : [{ kind, pair: pairOf(a, b) }])),
  };
}

/** One person written down again, with one or two of the errors of practice. */
function altered(person: Person, whole: (from: number, to: number) => number, random: () => number): Person {
  const copy = { ...person };
  const name = copy.name ?? '';
  const at = whole(1, name.length - 2);
  const digit = (text: string, place: number) =>
    `${text.slice(0, place)}${(Number(text[place]) + whole(1, 9)) % 10}${text.slice(place + 1)}`;
  const kind = whole(0, 7);
  if (kind === 0) copy.name = `${name.slice(0, at)}${name[at + 1]}${name[at]}${name.slice(at + 2)}`;
  if (kind === 1) copy.name = name.replace('MUHAMMAD', 'MOH.').replace('YUSUF', 'JUSUF').replaceAll('U', 'OE');
  if (kind === 2) copy.name = name.split(' ').slice(0, -1).join(' ') || name;
  if (kind === 3 || kind === 0) copy.nik = digit(copy.nik ?? '', whole(0, 15));
  if (kind === 4)
    [copy.nik, copy.birth_date] = [null, `${Number(copy.birth_date?.slice(0, 4)) + 1}${copy.birth_date?.slice(4)}`];
  if (kind === 5) [copy.nik, copy.sex] = [digit(copy.nik ?? '', 9), copy.sex === 'L' ? 'P' : 'L'];
  if (kind === 6)
    [copy.village, copy.address, copy.nkk] = [
      `${copy.village?.slice(0, 6)}2009`,
      'JALAN BARU 1',
      digit(copy.nkk ?? '', 3),
    ];
  if (kind === 7)
    copy.birth_date =
      Number(copy.birth_date?.slice(8)) <= 12
        ? `${copy.birth_date?.slice(0, 4)}-${copy.birth_date?.slice(8)}-${copy.birth_date?.slice(5, 7)}`
        : `${copy.birth_date?.slice(0, 4)}-01-01`;
  if (random() < 0.2) copy.birth_place = 'LARANTUKA';
  return copy;
}
