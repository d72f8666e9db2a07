/**
 * Names kept once: every distinct name of a piece becomes a number, its respelled words become numbers, and what two
 * words have to do with each other is found once. That is what makes millions of comparisons cheap.
 */
import { nameLevel } from './levels.ts';
import { relation, wordBook } from './relations.ts';
import { nameWords, oneSlip, plainLetters, rememberSpelling } from './spelling.ts';

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
   * Bits of information in what two names share: -log2 of the share of people who have it. Of two names at level same,
   * spelling or shortened.
   */
  readonly rarity: (a: number, b: number) => number;
  /** The share of pairs of people (chance) whose whole names are the same in spelling. */
  readonly chance: () => number;
};

export function nameBook(): NameBook {
  const spell = rememberSpelling();
  const ids = new Map<string, number>([['', 0]]);
  const plains: string[] = [''];
  const joined: string[] = [''];
  // Names that are the same when respelled have one number here.
  const spelled: number[] = [0];
  const spelledIds = new Map<string, number>([['', 0]]);
  // The words of all names, one name after the other, and where each name's begin and the last's end: looked at a
  // million times.
  const words: number[] = [];
  const wordsFrom: number[] = [0, 0];
  /** Of equally many words which name comes first, in any order of adding. */
  const hashes: number[] = [0];
  const known = wordBook();
  const { relationOf } = known;
  const wordCounts: number[] = [];
  const spelledCounts = new Map<number, number>();
  let counted = 0;

  const addPlain = (plain: string): number => {
    const id = plains.length;
    const parts = nameWords(plain, spell).slice(0, mostWords);
    const whole = parts.join('');
    plains.push(plain);
    joined.push(whole);
    for (const part of parts) words.push(known.add(part));
    wordsFrom.push(words.length);
    hashes.push(hashOf(plain));
    if (!spelledIds.has(whole)) spelledIds.set(whole, spelledIds.size);
    spelled.push(spelledIds.get(whole) as number);
    return id;
  };
  const add = (text: string): number => {
    const plain = plainLetters(text);
    let id = ids.get(plain);
    if (id === undefined) ids.set(plain, (id = addPlain(plain)));
    return id;
  };

  const wordsOf = (name: number): number[] => words.slice(wordsFrom[name], wordsFrom[name + 1]);
  const lengthOf = (name: number): number => (wordsFrom[name + 1] as number) - (wordsFrom[name] as number);
  /**
   * Whether a name is aligned to another, and not the other way round: that of fewer words to that of more; the same
   * whichever way round they are asked.
   */
  const comesFirst = (a: number, b: number): boolean => {
    const more = lengthOf(b) - lengthOf(a);
    if (more !== 0) return more > 0;
    return hashes[a] === hashes[b]
      ? (plains[a] as string) < (plains[b] as string)
      : (hashes[a] as number) < (hashes[b] as number);
  };

  // Which words of the longer name are taken, by which relation the shorter one's words were found, and how each
  // stands to each.
  const takenBy = new Int8Array(mostWords);
  const takes = new Int8Array(mostWords);
  const foundAs = new Int8Array(mostWords);
  const relations = new Int8Array(mostWords * mostWords);
  const align = (short: number, long: number): void => {
    const [shortFrom, shortLength, longFrom, longLength] = [
      wordsFrom[short] as number,
      lengthOf(short),
      wordsFrom[long] as number,
      lengthOf(long),
    ];
    takenBy.fill(-1);
    takes.fill(-1);
    foundAs.fill(relation.none);
    let best: number = relation.none;
    for (let i = 0; i < shortLength; i += 1) {
      for (let k = 0; k < longLength; k += 1) {
        const found = relationOf(words[shortFrom + i] as number, words[longFrom + k] as number);
        relations[i * mostWords + k] = found;
        if (found < best) best = found;
      }
    }
    for (let wanted = best; wanted <= relation.alike; wanted += 1) {
      for (let i = 0; i < shortLength; i += 1) {
        if (takes[i] !== -1) continue;
        for (let k = 0; k < longLength; k += 1) {
          if (takenBy[k] !== -1 || relations[i * mostWords + k] !== wanted) continue;
          takes[i] = k;
          takenBy[k] = i;
          foundAs[i] = wanted;
          break;
        }
      }
    }
  };

  return {
    add,
    compare(a, b) {
      if (a === 0 || b === 0) return nameLevel.unknown;
      if (a === b) return nameLevel.same;
      if (spelled[a] === spelled[b]) return nameLevel.spelling;
      const [short, long] = comesFirst(a, b) ? [a, b] : [b, a];
      align(short, long);
      const shortLength = lengthOf(short);
      let whole = 0;
      let initials = 0;
      let slips = 0;
      let likes = 0;
      for (let i = 0; i < shortLength; i += 1) {
        const found = foundAs[i] as number;
        if (found === relation.same || found === relation.shortForm) whole += 1;
        else if (found === relation.initial) initials += 1;
        else if (found === relation.slip) slips += 1;
        else if (found === relation.alike) likes += 1;
      }
      if (whole + initials === shortLength && whole > 0) return nameLevel.shortened;
      if (whole + initials + slips === shortLength && whole + slips > 0) return nameLevel.slip;
      // Blanks put in or left out hide a slip from the words.
      if (
        shortLength !== lengthOf(long) &&
        oneSlip(joined[a] as string, joined[b] as string) !== null &&
        (joined[a] as string).length > 6
      )
        return nameLevel.slip;
      if (whole + initials + slips + likes === shortLength && whole + slips + likes > 0) return nameLevel.alike;
      if (whole + slips === 0) return nameLevel.different;
      // Something is shared, something on both sides is not. A first name that is found says more than a family's name.
      return (foundAs[0] as number) <= relation.slip &&
        foundAs[0] !== relation.initial &&
        shortLength > 2 &&
        whole + slips + initials >= shortLength - 1
        ? nameLevel.alike
        : nameLevel.rest;
    },
    count(id, times) {
      if (id === 0) return;
      counted += times;
      const whole = spelled[id] as number;
      spelledCounts.set(whole, (spelledCounts.get(whole) ?? 0) + times);
      for (const word of new Set(wordsOf(id))) wordCounts[word] = (wordCounts[word] ?? 0) + times;
    },
    rarity(a, b) {
      const bitsOfWord = (word: number) => -Math.log2(((wordCounts[word] ?? 0) + 0.5) / (counted + 1));
      if (spelled[a] === spelled[b]) {
        const seen = spelledCounts.get(spelled[a] as number) ?? 0;
        const byWords = wordsOf(a).reduce((sum, word) => sum + bitsOfWord(word), 0);
        // A name that the sample hardly shows is as rare as its words together, up to what the sample can tell.
        return seen > 2 ? -Math.log2(seen / (counted + 1)) : Math.min(byWords, Math.log2(counted + 1) + 2);
      }
      const [short, long] = comesFirst(a, b) ? [a, b] : [b, a];
      align(short, long);
      const [shortWords, longWords] = [wordsOf(short), wordsOf(long)];
      let bits = 0;
      for (let i = 0; i < shortWords.length; i += 1) {
        if (foundAs[i] === relation.same) bits += bitsOfWord(shortWords[i] as number);
        // The commoner of the two is what chance would bring.
        else if (foundAs[i] === relation.shortForm)
          bits += Math.min(bitsOfWord(shortWords[i] as number), bitsOfWord(longWords[takes[i] as number] as number));
        else if (foundAs[i] === relation.initial) bits += 3;
      }
      return Math.min(bits, Math.log2(counted + 1) + 2);
    },
    chance() {
      if (counted < 2) return 1e-5;
      let pairs = 0;
      for (const n of spelledCounts.values()) pairs += n * (n - 1);
      return Math.max(pairs, 1) / (counted * (counted - 1));
    },
  };
}

/** A whole number that orders texts as well as any. */
function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), 0x0100_0193);
  return hash;
}
