/**
 * How people are called, by the customs of their people: single names on Java, marga after the name, birth order and
 * rank on Bali, DAENG in Makassar, baptismal names and clan in the east, syllables or an Indonesian name for the Chinese,
 * clans of Arabs. Invented combinations of the words in name-stocks.ts, some written short already (name-habits.ts).
 */
import { shortForms, titles } from './name-habits.ts';
import * as stock from './name-stocks.ts';
import type { Random } from './random.ts';

export type Sex = 'L' | 'P';
export type People =
  | 'jawa'
  | 'sunda'
  | 'madura'
  | 'betawi'
  | 'batak'
  | 'minang'
  | 'melayu'
  | 'aceh'
  | 'bali'
  | 'sasak'
  | 'ntt'
  | 'bugis'
  | 'makassar'
  | 'minahasa'
  | 'maluku'
  | 'papua'
  | 'tionghoa'
  | 'arab'
  | 'dayak'
  | 'banjar';
export type Called = {
  readonly name: string;
  /** What children inherit; '' where nothing is. */ readonly family: string;
};

type NameMaker = (random: Random, sex: Sex, family: string) => Called;
type Lists = Readonly<Record<Sex, readonly string[]>>;

const bare = (name: string): Called => ({ name, family: '' });
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
const modern: Lists = { L: stock.modernMen, P: stock.modernWomen };
const baptismal: Lists = { L: stock.christianMen, P: stock.christianWomen };
const both = (one: Lists, other: Lists): Lists => ({ L: [...one.L, ...other.L], P: [...one.P, ...other.P] });
/** One of several ways of a people, by their shares; the rest is the last. */
const mixed =
  (...ways: readonly (readonly [share: number, maker: NameMaker])[]): NameMaker =>
  (random, sex, family) => {
    let u = random.next();
    for (const [share, maker] of ways) {
      if (u < share) return maker(random, sex, family);
      u -= share;
    }
    return (ways.at(-1) as (typeof ways)[number])[1](random, sex, family);
  };

const muslimMan = (random: Random): string => {
  if (random.chance(0.1)) return random.common(stock.muslimMen);
  return joined(
    random.common(stock.muslimMen),
    random.common(random.chance(0.5) ? stock.muslimMenAfter : stock.muslimMen),
    random.chance(0.25) ? random.common(stock.muslimMenAfter) : '',
  );
};
const muslimWoman = (random: Random): string =>
  random.chance(0.12)
    ? random.common(stock.muslimWomen)
    : joined(
        random.common(stock.muslimWomen),
        random.common(random.chance(0.6) ? stock.muslimWomenAfter : stock.muslimWomen),
      );
/** Some have made the pilgrimage and say so. */
const muslim: NameMaker = (random, sex) =>
  bare(
    joined(random.chance(0.03) ? random.pick(titles[sex]) : '', sex === 'L' ? muslimMan(random) : muslimWoman(random)),
  );

/** A given name or two, and the clan. */
const ofClan =
  (given: Lists, clans: readonly string[], second: number): NameMaker =>
  (random, sex, family) => {
    const own = family === '' ? random.common(clans) : family;
    const more = random.chance(second) ? random.common(given[sex]) : '';
    return { name: joined(random.common(given[sex]), more, own), family: own };
  };
/** A given name and one that follows it, or the first alone. */
const twoLists =
  (given: Lists, after: Lists, single: number): NameMaker =>
  (random, sex) =>
    bare(
      random.chance(single) ? random.common(given[sex]) : joined(random.common(given[sex]), random.common(after[sex])),
    );

const javanese = twoLists(
  both({ L: stock.javaneseMen, P: stock.javaneseWomen }, modern),
  { L: stock.javaneseAfter, P: stock.javaneseWomenAfter },
  0.45,
);
const javaneseAlone: NameMaker = (random, sex) =>
  bare(random.common(sex === 'L' ? stock.javaneseMen : stock.javaneseWomen));
const sundanese = twoLists(
  both({ L: stock.sundaneseMen, P: stock.sundaneseWomen }, modern),
  { L: stock.sundaneseAfter, P: stock.sundaneseWomenAfter },
  0.3,
);
const minangkabau = twoLists(
  { L: stock.minangMen, P: stock.minangWomen },
  { L: stock.muslimMenAfter, P: stock.muslimWomenAfter },
  0.6,
);
const buginese = twoLists(
  { L: stock.buginese, P: stock.bugineseWomen },
  { L: stock.bugineseAfter, P: stock.bugineseAfter },
  0.35,
);
/** A name for everybody, and one among one's own after DAENG. */
const makassarese: NameMaker = (random, sex, family) =>
  bare(joined(muslim(random, sex, family).name, 'DAENG', random.common(stock.makassarese)));

/** The order of birth, or a rank; then the name. Women are NI. */
const balinese: NameMaker = (random, sex) => {
  const ranked = random.chance(0.14);
  const before = ranked
    ? random.pick(stock.balineseRanks[sex])
    : joined(sex === 'L' ? 'I' : 'NI', random.common(sex === 'L' ? stock.balineseMen : stock.balineseWomen));
  return bare(
    joined(
      before,
      random.chance(0.2) ? random.common(modern[sex]) : '',
      random.common(sex === 'L' ? stock.balineseAfterMen : stock.balineseAfterWomen),
    ),
  );
};

const batak = ofClan(both(modern, baptismal), stock.marga, 0.2);
/** Daughters of a marga say so: BORU before it. */
const batakWithBoru: NameMaker = (random, sex, family) => {
  const called = batak(random, sex, family);
  if (sex === 'L' || !random.chance(0.3)) return called;
  return { ...called, name: called.name.replace(` ${called.family}`, ` BORU ${called.family}`) };
};

/** A surname before two syllables, as at birth. */
const chineseAtBirth: NameMaker = (random, sex, family) => {
  const own = stock.chineseSurnames.includes(family) ? family : random.common(stock.chineseSurnames);
  const syllables = sex === 'L' ? stock.chineseMen : stock.chineseWomen;
  return { name: joined(own, random.common(syllables), random.common(syllables)), family: own };
};

const moluccan = ofClan(both(baptismal, { L: stock.muslimMen, P: stock.muslimWomen }), stock.moluccanClans, 0.15);
const arabic: NameMaker = (random, sex, family) => {
  const { name, family: clan } = ofClan({ L: stock.arabicMen, P: stock.arabicWomen }, stock.arabicClans, 0.35)(
    random,
    sex,
    family,
  );
  return { name: joined(random.chance(0.2) ? (sex === 'L' ? 'SAYYID' : 'SYARIFAH') : '', name), family: clan };
};
const acehnese: NameMaker = (random, sex, family) =>
  bare(joined(random.chance(0.12) ? (sex === 'L' ? 'TEUKU' : 'CUT') : '', muslim(random, sex, family).name));

const makers: Readonly<Record<People, NameMaker>> = {
  jawa: mixed([0.4, muslim], [0.6, javanese]),
  sunda: mixed([0.35, muslim], [0.65, sundanese]),
  madura: mixed([0.75, muslim], [0.25, javaneseAlone]),
  betawi: muslim,
  melayu: muslim,
  sasak: muslim,
  banjar: muslim,
  aceh: acehnese,
  batak: batakWithBoru,
  minang: mixed([0.5, muslim], [0.5, minangkabau]),
  bali: balinese,
  ntt: ofClan(baptismal, stock.nttClans, 0.3),
  bugis: mixed([0.4, muslim], [0.6, buginese]),
  makassar: mixed([0.3, muslim], [0.35, makassarese], [0.35, buginese]),
  minahasa: ofClan(both(baptismal, modern), stock.minahasanClans, 0.25),
  maluku: moluccan,
  papua: ofClan(both({ L: stock.papuanMen, P: stock.papuanWomen }, baptismal), stock.papuanClans, 0.15),
  tionghoa: mixed([0.35, chineseAtBirth], [0.65, ofClan(both(modern, baptismal), stock.chineseClans, 0.35)]),
  arab: arabic,
  dayak: ofClan(both(baptismal, modern), stock.dayakNames, 0.2),
};

const inheriting: readonly People[] = ['batak', 'ntt', 'minahasa', 'maluku', 'papua', 'tionghoa', 'arab', 'dayak'];
/** What children take over from a head of family of that name; '' where nothing is. */
export function inheritedFrom(people: People, name: string): string {
  if (!inheriting.includes(people)) return '';
  const [first = ''] = name.split(' ');
  if (people === 'tionghoa' && stock.chineseSurnames.includes(first)) return first;
  return (
    (people === 'arab' ? stock.arabicClans.find((clan) => name.endsWith(` ${clan}`)) : undefined) ??
    name.slice(name.lastIndexOf(' ') + 1)
  );
}

/** The first words of a name that have a short form; undefined where none has. */
export const shortableIn = (name: string): string | undefined => {
  const [one = '', two = '', three = ''] = name.split(' ', 3);
  return [`${one} ${two}`, one, two, three].find((words) => shortForms[words] !== undefined);
};

/** A name of that people; `family` is what was inherited, '' for nothing; `short` the share that is written short. */
export function nameOf(people: People, random: Random, sex: Sex, family: string, short = 0): Called {
  const called = makers[people](random, sex, family);
  if (!random.chance(short)) return called;
  const words = shortableIn(called.name);
  if (words === undefined) return called;
  return { ...called, name: called.name.replace(words, (shortForms[words] as readonly string[])[0] as string) };
}
