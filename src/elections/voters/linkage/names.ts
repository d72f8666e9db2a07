/**
 * Names kept once: every distinct name of a piece becomes a number, its respelled words become numbers, and what two
 * words have to do with each other is found once. That is what makes millions of comparisons cheap.
 */
import { nameLevel } from './levels.ts';
import { bitCount, differInLastVowel, relation, wordBook, type WordBook } from './relations.ts';
import { isTitle, lookOf, oneSlip, plainLetters, readLetters, respell, slipsBetween } from './spelling.ts';

/** Most words of a name that are looked at. */
const mostWords = 8;

export type NameBook = {
  /** The number of a name, the same for all that differ in signs and capitals only; 0 for none. */
  readonly add: (text: string) => number;
  /** A level of `nameLevel` for two names. */
  readonly compare: (a: number, b: number) => number;
  /** Counts a name that occurs so many times, for `rarity`. */
  readonly count: (name: number, times: number) => void;
  /**
   * Bits of information in what two names share: -log2 of the share of people who have it. Of two names that share a
   * word at least.
   */
  readonly rarity: (a: number, b: number) => number;
  /**
   * Bits for one person whose name was written badly, of two names with words that are nearly alike: a slip of the hand
   * makes words that nobody else bears, two people's names are both names.
   */
  readonly miswritten: (a: number, b: number) => number;
  /**
   * Whether the longer of two names that end alike has a word more before its end: twins are called by a name of their
   * own before the family's.
   */
  readonly hasNameBetween: (a: number, b: number) => boolean;
  /** How many of their letters set two names apart, 0 (none, or such as look alike) to 1 (all). */
  readonly apart: (a: number, b: number) => number;
  /** A number that names have in common which are the same when respelled. */
  readonly spelled: (name: number) => number;
  /** The share of pairs of people (chance) whose whole names are the same in spelling. */
  readonly chance: () => number;
};

/** An empty book; names that are added keep their numbers as long as it lives. */
export function nameBook(): NameBook {
  const names = keptNames();
  const { spelled } = names;
  const aligned = aligner(names);
  const counts = nameCounts(names, aligned);
  return {
    add: names.add,
    compare(a, b) {
      if (a === 0 || b === 0) return nameLevel.unknown;
      if (a === b) return nameLevel.same;
      if (spelled[a] === spelled[b]) return nameLevel.spelling;
      if (names.lookAlike(a, b)) return nameLevel.slip;
      const [short, long] = names.comesFirst(a, b) ? [a, b] : [b, a];
      aligned.align(short, long);
      const words = names.lengthOf(short);
      const level = levelOfAllWords(aligned, words);
      if (level === nameLevel.shortened || level === nameLevel.slip) return level;
      if (words !== names.lengthOf(long) && names.slipJoined(a, b)) return nameLevel.slip;
      if (level === nameLevel.alike) return level;
      const some = levelOfSomeWords(aligned, words);
      return some !== nameLevel.alike && names.alikeAsWhole(a, b) ? nameLevel.alike : some;
    },
    count: counts.add,
    rarity(a, b) {
      if (spelled[a] === spelled[b]) return counts.rarityOfSame(a);
      // A name that was misread is as rare as the one that stood there, which is the commoner of the two.
      if (names.lookAlike(a, b)) return Math.min(counts.rarityOfSame(a), counts.rarityOfSame(b));
      return names.comesFirst(a, b) ? counts.rarityOfShared(a, b) : counts.rarityOfShared(b, a);
    },
    miswritten: (a, b) => counts.miswritten(a, b, names.lookAlike(a, b)),
    hasNameBetween(a, b) {
      const { words, wordsFrom, lengthOf } = names;
      const lastOf = (name: number): number | undefined => words[(wordsFrom[name + 1] as number) - 1];
      return lengthOf(a) !== lengthOf(b) && lastOf(a) === lastOf(b);
    },
    apart: names.apart,
    spelled: (name) => spelled[name] as number,
    chance: counts.chance,
  };
}

type KeptNames = {
  readonly add: NameBook['add'];
  /** Names that are the same when respelled have one number here. */
  readonly spelled: readonly number[];
  /** The words of all names, one name after the other, and where each name's begin and the last's end. */
  readonly words: readonly number[];
  readonly wordsFrom: readonly number[];
  readonly wordsOf: (name: number) => number[];
  readonly lengthOf: (name: number) => number;
  /**
   * Whether a name is aligned to another, and not the other way round: that of fewer words to that of more; the same
   * whichever way round they are asked.
   */
  readonly comesFirst: (a: number, b: number) => boolean;
  /** Whether two long names are a slip of the hand apart when blanks are left out, which hide it from the words. */
  readonly slipJoined: (a: number, b: number) => boolean;
  /** Whether two names are letters that look alike. */
  readonly lookAlike: (a: number, b: number) => boolean;
  /**
   * Whether two names are alike when they are read as one, whatever their words: two slips in one word, or a word
   * parted or joined.
   */
  readonly alikeAsWhole: (a: number, b: number) => boolean;
  readonly apart: NameBook['apart'];
  readonly relationOf: WordBook['relationOf'];
};

/** What of a written word is looked at, found once: words come again and again. */
type KeptWord = {
  readonly isTitle: boolean;
  readonly spelled: string;
  /** The number of the respelled word. */ readonly id: number;
  readonly look: string;
  readonly letters: number;
};

function wordKeeper(known: WordBook): (word: string) => KeptWord {
  const kept = new Map<string, KeptWord>();
  return (word) => {
    let found = kept.get(word);
    if (found === undefined) {
      const written = readLetters(word);
      const spelled = respell(written);
      found = {
        isTitle: isTitle(written),
        spelled,
        id: known.add(spelled),
        look: lookOf(written),
        letters: lettersOf(spelled),
      };
      kept.set(word, found);
    }
    return found;
  };
}

function keptNames(): KeptNames {
  const known = wordBook();
  const ids = new Map<string, number>([['', 0]]);
  const plains: string[] = [''];
  const joined: string[] = [''];
  const masks: number[] = [0];
  const looks: number[] = [0];
  const spelled: number[] = [0];
  const spelledIds = new Map<string, number>([['', 0]]);
  const words: number[] = [];
  const wordsFrom: number[] = [0, 0];
  /** Of equally many words which name comes first, in any order of adding. */
  const hashes: number[] = [0];

  const keep = wordKeeper(known);
  const addPlain = (plain: string): number => {
    const id = plains.length;
    const all = plain.split(' ').map(keep);
    const own = all.filter((word) => !word.isTitle);
    let [whole, look, mask] = ['', '', 0];
    for (const word of (own.length > 0 ? own : all).slice(0, mostWords)) {
      whole += word.spelled;
      look += word.look;
      mask |= word.letters;
      words.push(word.id);
    }
    // Flat, not a tree of its parts: it is read letter by letter, and kept.
    joined.push(whole);
    looks.push(hashOf(look));
    masks.push(mask);
    plains.push(plain);
    wordsFrom.push(words.length);
    hashes.push(hashOf(plain));
    let same = spelledIds.get(whole);
    if (same === undefined) spelledIds.set(whole, (same = spelledIds.size));
    spelled.push(same);
    return id;
  };
  const partsOf = (name: number): string[] =>
    words.slice(wordsFrom[name], wordsFrom[name + 1]).map((word) => known.textOf(word));
  const lengthOf = (name: number): number => (wordsFrom[name + 1] as number) - (wordsFrom[name] as number);
  return {
    add(text) {
      const plain = plainLetters(text);
      let id = ids.get(plain);
      if (id === undefined) ids.set(plain, (id = addPlain(plain)));
      return id;
    },
    spelled,
    words,
    wordsFrom,
    wordsOf: (name) => words.slice(wordsFrom[name], wordsFrom[name + 1]),
    lengthOf,
    comesFirst(a, b) {
      const more = lengthOf(b) - lengthOf(a);
      if (more !== 0) return more > 0;
      return hashes[a] === hashes[b]
        ? (plains[a] as string) < (plains[b] as string)
        : (hashes[a] as number) < (hashes[b] as number);
    },
    slipJoined: (a, b) =>
      (joined[a] as string).length > 6 && oneSlip(joined[a] as string, joined[b] as string) !== null,
    lookAlike: (a, b) => looks[a] === looks[b],
    alikeAsWhole(a, b) {
      const [one, other] = [joined[a] as string, joined[b] as string];
      const length = Math.min(one.length, other.length);
      if (length < 6 || Math.abs(one.length - other.length) > 2) return false;
      const most = length < 10 ? 1 : 2;
      if (bitCount((masks[a] as number) ^ (masks[b] as number)) > 2 * most) return false;
      return (
        slipsBetween(one, other, most) <= most &&
        !(lengthOf(a) === lengthOf(b) && lastVowelApart(partsOf(a), partsOf(b)))
      );
    },
    apart(a, b) {
      if (looks[a] === looks[b]) return 0;
      const [one, other] = [joined[a] as string, joined[b] as string];
      const length = Math.max(one.length, other.length, 1);
      return slipsBetween(one, other, length) / length;
    },
    relationOf: known.relationOf,
  };
}

/** Whether names of as many words differ in a word by its last vowel only. */
const lastVowelApart = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((word, n) => differInLastVowel(word, b[n] as string));

/** Which letters a text has, a bit each. */
function lettersOf(text: string): number {
  let mask = 0;
  for (let n = 0; n < text.length; n += 1) mask |= 1 << (((text.charCodeAt(n) - 65) & 31) % 30);
  return mask;
}

/** The last two names that were aligned: the same arrays for all, as there are millions. */
type Aligned = {
  readonly align: (short: number, long: number) => void;
  /** By which relation each word of the shorter name was found, and as which word of the longer one. */
  readonly foundAs: Int8Array;
  readonly takes: Int8Array;
  /** How many words were found by each relation. */
  readonly counts: Int8Array;
};

function aligner({ words, wordsFrom, lengthOf, relationOf }: KeptNames): Aligned {
  const foundAs = new Int8Array(mostWords);
  const takes = new Int8Array(mostWords);
  const counts = new Int8Array(relation.none + 1);
  const takenBy = new Int8Array(mostWords);
  const relations = new Int8Array(mostWords * mostWords);
  // By hand, as only a few places of each are in use.
  const forget = (shortLength: number, longLength: number): void => {
    for (let n = 0; n < counts.length; n += 1) counts[n] = 0;
    for (let k = 0; k < longLength; k += 1) takenBy[k] = -1;
    for (let i = 0; i < shortLength; i += 1) {
      takes[i] = -1;
      foundAs[i] = relation.none;
    }
  };
  /** How each word stands to each; returns the best. */
  const relate = (short: number, shortLength: number, long: number, longLength: number): number => {
    const [shortFrom, longFrom] = [wordsFrom[short] as number, wordsFrom[long] as number];
    let best: number = relation.none;
    for (let i = 0; i < shortLength; i += 1) {
      for (let k = 0; k < longLength; k += 1) {
        const found = relationOf(words[shortFrom + i] as number, words[longFrom + k] as number);
        relations[i * mostWords + k] = found;
        if (found < best) best = found;
      }
    }
    return best;
  };
  /** Gives a word of the shorter name the first free word that stands to it as wanted. */
  const take = (i: number, longLength: number, wanted: number): void => {
    for (let k = 0; k < longLength; k += 1) {
      if (takenBy[k] !== -1 || relations[i * mostWords + k] !== wanted) continue;
      takes[i] = k;
      takenBy[k] = i;
      foundAs[i] = wanted;
      counts[wanted] = (counts[wanted] as number) + 1;
      return;
    }
  };
  const align = (short: number, long: number): void => {
    const [shortLength, longLength] = [lengthOf(short), lengthOf(long)];
    forget(shortLength, longLength);
    const best = relate(short, shortLength, long, longLength);
    for (let wanted = best; wanted <= relation.alike; wanted += 1)
      for (let i = 0; i < shortLength; i += 1) if (takes[i] === -1) take(i, longLength, wanted);
  };
  return { align, foundAs, takes, counts };
}

/** Words of the shorter name that were found whole, and those found with a slip. */
const wholeWords = ({ counts }: Aligned): number =>
  (counts[relation.same] as number) + (counts[relation.shortForm] as number);
const slips = ({ counts }: Aligned): number => counts[relation.slip] as number;

/** The level of two names when every word of the shorter one is found, `rest` when one is not. */
function levelOfAllWords(aligned: Aligned, words: number): number {
  const whole = wholeWords(aligned);
  const initials = aligned.counts[relation.initial] as number;
  if (whole + initials === words && whole > 0) return nameLevel.shortened;
  const near = whole + slips(aligned);
  if (near + initials === words && near > 0) return nameLevel.slip;
  const likes = aligned.counts[relation.alike] as number;
  return near + initials + likes === words && near + likes > 0 ? nameLevel.alike : nameLevel.rest;
}

/**
 * The level when something is shared and something on both sides is not. A first name that is found says more than a
 * family's name.
 */
function levelOfSomeWords(aligned: Aligned, words: number): number {
  const near = wholeWords(aligned) + slips(aligned);
  if (near === 0) return nameLevel.different;
  const first = aligned.foundAs[0] as number;
  return first <= relation.slip &&
    first !== relation.initial &&
    words > 2 &&
    near + (aligned.counts[relation.initial] as number) >= words - 1
    ? nameLevel.alike
    : nameLevel.rest;
}

/** The share of slips of the hand that make a word nobody else bears; the others make a name (belum diverifikasi). */
const slipsAlone = 0.8;

/**
 * Bits for one person whose name a machine or tired eyes misread, at least: hardly ever do two people's names look
 * alike and are not the same (belum diverifikasi).
 */
const misreadBits = 3;
/** A misread name is so many times rarer than what stood there, however often a list's reader errs (likewise). */
const misreadAmong = 50;

/** How often names and their words occur, and what it tells. */
function nameCounts({ spelled, wordsOf }: KeptNames, { align, foundAs, takes }: Aligned) {
  const wordCounts: number[] = [];
  const spelledCounts = new Map<number, number>();
  let counted = 0;
  const add = (id: number, times: number): void => {
    if (id === 0) return;
    counted += times;
    const whole = spelled[id] as number;
    spelledCounts.set(whole, (spelledCounts.get(whole) ?? 0) + times);
    for (const word of new Set(wordsOf(id))) wordCounts[word] = (wordCounts[word] ?? 0) + times;
  };
  const bitsOfWord = (word: number): number => -Math.log2(((wordCounts[word] ?? 0) + 0.5) / (counted + 1));
  /** What the sample can tell at most. */
  const mostBits = (): number => Math.log2(counted + 1) + 2;
  /** Of a name that two have in the same spelling. One that the sample hardly shows is as rare as its words together. */
  const rarityOfSame = (name: number): number => {
    const seen = spelledCounts.get(spelled[name] as number) ?? 0;
    const byWords = wordsOf(name).reduce((sum, word) => sum + bitsOfWord(word), 0);
    return seen > 2 ? -Math.log2(seen / (counted + 1)) : Math.min(byWords, mostBits());
  };
  /** Of the words that two names share. */
  const rarityOfShared = (short: number, long: number): number => {
    align(short, long);
    const [shortWords, longWords] = [wordsOf(short), wordsOf(long)];
    let [bits, most] = [0, 0];
    const add = (more: number) => {
      bits += more;
      most = Math.max(most, more);
    };
    for (let i = 0; i < shortWords.length; i += 1) {
      if (foundAs[i] === relation.same) add(bitsOfWord(shortWords[i] as number));
      // The commoner of the two is what chance would bring.
      else if (foundAs[i] === relation.shortForm)
        add(Math.min(bitsOfWord(shortWords[i] as number), bitsOfWord(longWords[takes[i] as number] as number)));
      else if (foundAs[i] === relation.initial) add(3);
      else if (foundAs[i] === relation.slip || foundAs[i] === relation.alike)
        add(0.7 * Math.min(bitsOfWord(shortWords[i] as number), bitsOfWord(longWords[takes[i] as number] as number)));
    }
    // Words of a name are not drawn one by one: a people's first names go with its clans. Beside the rarest word the
    // others tell half of what they would.
    return bits === 0 ? mostBits() : Math.min(most + (bits - most) / 2, mostBits());
  };
  const chance = (): number => {
    if (counted < 2) return 1e-5;
    let pairs = 0;
    for (const n of spelledCounts.values()) pairs += n * (n - 1);
    return Math.max(pairs, 1) / (counted * (counted - 1));
  };
  /** Bits of a word that nobody else bears, and of one that others bear: lists hold such words as well without slips. */
  let found: readonly [number, number] | null = null;
  const ofSlips = (): readonly [number, number] => {
    if (found !== null) return found;
    let [words, alone] = [0, 0];
    for (const times of wordCounts) {
      words += times ?? 0;
      if (times === 1) alone += 1;
    }
    const share = Math.min(0.7, Math.max(0.05, alone / Math.max(1, words)));
    return (found = [Math.log2(slipsAlone / share), Math.log2((1 - slipsAlone) / (1 - share))]);
  };
  const miswritten = (a: number, b: number, lookAlike: boolean): number => {
    const [one, other] = [wordsOf(a), wordsOf(b)];
    const borne = [...one.filter((word) => !other.includes(word)), ...other.filter((word) => !one.includes(word))].map(
      (word) => wordCounts[word] ?? 0,
    );
    if (borne.length === 0) return 0;
    const [alone, withOthers] = ofSlips();
    if (!lookAlike) return Math.min(...borne) <= 1 ? alone : withOthers;
    const isRare = Math.min(...borne) <= Math.max(1, Math.max(...borne) / misreadAmong);
    return isRare ? Math.max(alone, misreadBits) : withOthers;
  };
  return { add, rarityOfSame, rarityOfShared, chance, miswritten };
}

/** A whole number that orders texts as well as any. */
function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), 0x0100_0193);
  return hash;
}
