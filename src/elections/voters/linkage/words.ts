/**
 * Words kept once: every distinct name, birth place and address of a piece becomes a number, its respelled words become numbers, and what two
 * words have to do with each other is found once. That is what makes millions of comparisons cheap.
 */
import { nameLevel, placeLevel } from './levels.ts';
import { hasShortForm, isShortForm, jaroWinkler, nameWords, oneSlip, plainLetters, respell } from './spelling.ts';

/** Likeness from which two words are one word badly typed, and from which they are merely alike. */
const typed = 0.93;
const alike = 0.86;
/** Most words of a name that are looked at. */
const mostWords = 8;

/** How two words stand to each other, best first. */
const relation = { same: 1, initial: 2, shortForm: 3, slip: 4, alike: 5, none: 6 } as const;

export type NameBook = {
  /** The number of a name, the same for all that differ in signs and capitals only; 0 for none. */
  readonly add: (text: string) => number;
  /** A level of `nameLevel` for two names. */
  readonly compare: (a: number, b: number) => number;
  /** Counts a name that occurs so many times, for `rarity`. */
  readonly count: (name: number, times: number) => void;
  /** Bits of information in what two names share: -log2 of the share of people who have it. Of two names at level same, spelling or shortened. */
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
  const words: Int32Array[] = [new Int32Array(0)];
  const wordIds = new Map<string, number>();
  const wordTexts: string[] = [];
  const masks: number[] = [];
  // What two words have to do with each other, remembered where they fall; another pair of the same place takes it over.
  const rememberedKey = new Float64Array(remembered).fill(-1);
  const rememberedAs = new Uint8Array(remembered);
  const wordCounts: number[] = [];
  const spelledCounts = new Map<number, number>();
  let counted = 0;

  const wordId = (word: string): number => {
    let id = wordIds.get(word);
    if (id === undefined) {
      id = wordTexts.length;
      wordIds.set(word, id);
      wordTexts.push(word);
      wordCounts.push(0);
      masks.push(maskOf(word));
    }
    return id;
  };
  const relationOf = (a: number, b: number): number => {
    if (a === b) return relation.same;
    const [textA, textB] = [wordTexts[a] as string, wordTexts[b] as string];
    if (cannotBeAlike(textA.length, textB.length, masks[a] as number, masks[b] as number)) return relation.none;
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * 0x400_0000 + high;
    const at = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - rememberedBits);
    if (rememberedKey[at] === key) return rememberedAs[at] as number;
    const found = relate(textA, textB);
    rememberedKey[at] = key;
    rememberedAs[at] = found;
    return found;
  };
  const addPlain = (plain: string): number => {
    const id = plains.length;
    const parts = nameWords(plain, spell).slice(0, mostWords);
    const whole = parts.join('');
    plains.push(plain);
    joined.push(whole);
    words.push(Int32Array.from(parts, wordId));
    if (!spelledIds.has(whole)) spelledIds.set(whole, spelledIds.size);
    spelled.push(spelledIds.get(whole) as number);
    return id;
  };
  const add = (text: string): number => {
    const plain = plainLetters(text);
    let id = ids.get(plain);
    if (id === undefined) ids.set(plain, id = addPlain(plain));
    return id;
  };

  /** The name of fewer words first; the same whichever way round they are asked. */
  const ordered = (a: number, b: number): readonly [Int32Array, Int32Array] => {
    const [one, other] = [words[a] as Int32Array, words[b] as Int32Array];
    return one.length < other.length || (one.length === other.length && (plains[a] as string) < (plains[b] as string)) ? [one, other] : [other, one];
  };

  // Which words of the longer name are taken, by which relation the shorter one's words were found, and how each stands to each.
  const takenBy = new Int8Array(mostWords);
  const takes = new Int8Array(mostWords);
  const foundAs = new Int8Array(mostWords);
  const relations = new Int8Array(mostWords * mostWords);
  const align = (short: Int32Array, long: Int32Array): void => {
    takenBy.fill(-1);
    takes.fill(-1);
    foundAs.fill(relation.none);
    let best: number = relation.none;
    for (let i = 0; i < short.length; i += 1) {
      for (let k = 0; k < long.length; k += 1) {
        const found = relationOf(short[i] as number, long[k] as number);
        relations[i * mostWords + k] = found;
        if (found < best) best = found;
      }
    }
    for (let wanted = best; wanted <= relation.alike; wanted += 1) {
      for (let i = 0; i < short.length; i += 1) {
        if (takes[i] !== -1) continue;
        for (let k = 0; k < long.length; k += 1) {
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
      const [short, long] = ordered(a, b);
      align(short, long);
      let whole = 0;
      let initials = 0;
      let slips = 0;
      let likes = 0;
      for (let i = 0; i < short.length; i += 1) {
        const found = foundAs[i] as number;
        if (found === relation.same || found === relation.shortForm) whole += 1;
        else if (found === relation.initial) initials += 1;
        else if (found === relation.slip) slips += 1;
        else if (found === relation.alike) likes += 1;
      }
      if (whole + initials === short.length && whole > 0) return nameLevel.shortened;
      if (whole + initials + slips === short.length && whole + slips > 0) return nameLevel.slip;
      // Blanks put in or left out hide a slip from the words.
      if (short.length !== long.length && oneSlip(joined[a] as string, joined[b] as string) !== null && (joined[a] as string).length > 6) return nameLevel.slip;
      if (whole + initials + slips + likes === short.length && whole + slips + likes > 0) return nameLevel.alike;
      if (whole + slips === 0) return nameLevel.different;
      // Something is shared, something on both sides is not. A first name that is found says more than a family's name.
      return (foundAs[0] as number) <= relation.slip && foundAs[0] !== relation.initial && short.length > 2 && whole + slips + initials >= short.length - 1 ? nameLevel.alike : nameLevel.rest;
    },
    count(id, times) {
      if (id === 0) return;
      counted += times;
      const whole = spelled[id] as number;
      spelledCounts.set(whole, (spelledCounts.get(whole) ?? 0) + times);
      for (const word of new Set(words[id])) wordCounts[word] = (wordCounts[word] as number) + times;
    },
    rarity(a, b) {
      const bitsOfWord = (word: number) => -Math.log2(((wordCounts[word] as number) + 0.5) / (counted + 1));
      if (spelled[a] === spelled[b]) {
        const seen = spelledCounts.get(spelled[a] as number) ?? 0;
        const byWords = (words[a] as Int32Array).reduce((sum, word) => sum + bitsOfWord(word), 0);
        // A name that the sample hardly shows is as rare as its words together, up to what the sample can tell.
        return seen > 2 ? -Math.log2(seen / (counted + 1)) : Math.min(byWords, Math.log2(counted + 1) + 2);
      }
      const [short, long] = ordered(a, b);
      align(short, long);
      let bits = 0;
      for (let i = 0; i < short.length; i += 1) {
        if (foundAs[i] === relation.same) bits += bitsOfWord(short[i] as number);
        // The commoner of the two is what chance would bring.
        else if (foundAs[i] === relation.shortForm) bits += Math.min(bitsOfWord(short[i] as number), bitsOfWord(long[takes[i] as number] as number));
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

function rememberSpelling(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let spelled = known.get(word);
    if (spelled === undefined) known.set(word, spelled = respell(word));
    return spelled;
  };
}

const vowels = new Set('AEIOU');

const rememberedBits = 19;
const remembered = 1 << rememberedBits;

/** Which letters a word has, a bit each; the highest bit marks words that have a usual short form, which may share no letter. */
function maskOf(word: string): number {
  let mask = hasShortForm(word) ? 1 << 30 : 0;
  for (let n = 0; n < word.length; n += 1) mask |= 1 << ((word.charCodeAt(n) - 65) & 31) % 30;
  return mask;
}

/** Whether the letters alone show that two words are too far apart for Jaro-Winkler to reach `alike`, however they are ordered. */
function cannotBeAlike(lengthA: number, lengthB: number, maskA: number, maskB: number): boolean {
  if (lengthA === 1 || lengthB === 1 || (maskA & maskB & (1 << 30)) !== 0) return false;
  const shared = Math.min(lengthA - bitCount(maskA & ~maskB & 0x3fff_ffff), lengthB - bitCount(maskB & ~maskA & 0x3fff_ffff));
  // jaro + 0.4 (1 - jaro) >= alike needs jaro >= 0.766, and so matches / a + matches / b >= 1.3. One slip in a long word, or a short form, keeps as much.
  return shared / lengthA + shared / lengthB < (lengthA >= 4 && lengthB >= 4 ? 1.29 : 1);
}

function bitCount(mask: number): number {
  let n = mask - ((mask >>> 1) & 0x5555_5555);
  n = (n & 0x3333_3333) + ((n >>> 2) & 0x3333_3333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** Short words are many and near each other (RINA, RINI): there only a letter more or less, or two exchanged, is a slip. */
function relate(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? relation.initial : relation.none;
  if (isShortForm(short, long)) return relation.shortForm;
  // A last vowel tells sister from brother and twin from twin: RINA and RINI, PUTRA and PUTRI.
  if (a.length === b.length && a.slice(0, -1) === b.slice(0, -1) && (vowels.has(a.at(-1) as string) || vowels.has(b.at(-1) as string))) return relation.none;
  const slip = oneSlip(a, b);
  if (slip !== null) {
    if (long.length >= 6 || (slip === 'moved' && long.length >= 5)) return relation.slip;
    if (long.length >= 4) return relation.alike;
    return relation.none;
  }
  if (short.length < 4) return relation.none;
  const likeness = jaroWinkler(a, b);
  if (likeness >= typed && short.length >= 6) return relation.slip;
  return likeness >= alike ? relation.alike : relation.none;
}

export type PlaceBook = { readonly add: (text: string) => number; /** A level of `placeLevel`. */ readonly compare: (a: number, b: number) => number };

/** Birth places and addresses: the same, alike, or different. */
export function placeBook(spell: (word: string) => string = rememberSpelling()): PlaceBook {
  const ids = new Map<string, number>([['', 0]]);
  const spelled = new Map<string, number>();
  const texts: string[] = [''];
  const known = new Map<number, number>();
  return {
    add(text) {
      let id = ids.get(text);
      if (id === undefined) {
        const respelled = plainLetters(text).split(' ').filter((word) => !noise.has(word)).map(spell).join(' ').replace(/\b0+(?=\d)/g, '');
        id = respelled === '' ? 0 : spelled.get(respelled) ?? texts.length;
        if (id === texts.length) {
          spelled.set(respelled, id);
          texts.push(respelled);
        }
        ids.set(text, id);
      }
      return id;
    },
    compare(a, b) {
      if (a === 0 || b === 0) return placeLevel.unknown;
      if (a === b) return placeLevel.same;
      const key = a < b ? a * 0x400_0000 + b : b * 0x400_0000 + a;
      let found = known.get(key);
      if (found === undefined) {
        const [short, long] = (texts[a] as string).length <= (texts[b] as string).length ? [texts[a] as string, texts[b] as string] : [texts[b] as string, texts[a] as string];
        found = jaroWinkler(short, long) >= 0.92 || (short.length >= 4 && (long.startsWith(`${short} `) || long.endsWith(` ${short}`))) ? placeLevel.alike : placeLevel.different;
        if (known.size > 1_000_000) known.clear();
        known.set(key, found);
      }
      return found;
    },
  };
}

const noise = new Set(['JL', 'JLN', 'JALAN', 'DUSUN', 'DSN', 'KAB', 'KABUPATEN', 'KOTA', 'NO', 'NOMOR', 'GG', 'GANG', 'RT', 'RW', 'KP', 'KAMPUNG', 'DESA', 'KEL', 'KELURAHAN', 'BLOK']);
