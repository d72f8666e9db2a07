/** How two words of names stand to each other: the same, an initial, a short form, a slip of the hand, alike. */
import { rememberPairs } from './remembered.ts';
import { hasShortForm, isShortForm, jaroWinkler, lookOf, oneSlip } from './spelling.ts';

/** Likeness from which two words are one word badly typed, and from which they are merely alike. */
const typed = 0.93;
const alike = 0.86;
/** How two words stand to each other, best first. */
export const relation = { same: 1, initial: 2, shortForm: 3, slip: 4, alike: 5, none: 6 } as const;

export type WordBook = {
  /** The number of a word. */ readonly add: (word: string) => number;
  /** The word of a number. */ readonly textOf: (id: number) => string;
  /** One of `relation` for two numbers. */ readonly relationOf: (a: number, b: number) => number;
};

/** Words kept once; what two have to do with each other is found once. */
export function wordBook(): WordBook {
  const ids = new Map<string, number>();
  const texts: string[] = [];
  const lengths: number[] = [];
  const masks: number[] = [];
  const looks: number[] = [];
  const lookIds = new Map<string, number>();
  const related = rememberPairs((a, b) => relate(texts[a] as string, texts[b] as string));
  return {
    add(word) {
      let id = ids.get(word);
      if (id === undefined) {
        id = texts.length;
        ids.set(word, id);
        texts.push(word);
        lengths.push(word.length);
        masks.push(maskOf(word));
        const look = lookOf(word);
        if (!lookIds.has(look)) lookIds.set(look, lookIds.size);
        looks.push(lookIds.get(look) as number);
      }
      return id;
    },
    textOf: (id) => texts[id] as string,
    relationOf(a, b) {
      if (a === b) return relation.same;
      if (looks[a] === looks[b] && (lengths[a] as number) > 1 && (lengths[b] as number) > 1) return relation.slip;
      if (cannotBeAlike(lengths[a] as number, lengths[b] as number, masks[a] as number, masks[b] as number))
        return relation.none;
      return related(a, b);
    },
  };
}

const vowels = new Set('AEIOU');

/**
 * Which letters a word has, a bit each; the highest bit marks words that have a usual short form, which may share no
 * letter.
 */
function maskOf(word: string): number {
  let mask = hasShortForm(word) ? 1 << 30 : 0;
  for (let n = 0; n < word.length; n += 1) mask |= 1 << (((word.charCodeAt(n) - 65) & 31) % 30);
  // Y may stand for I and D for T (isAbbreviation).
  if ((mask & ofY) !== 0) mask = (mask & ~ofY) | ofI;
  if ((mask & ofD) !== 0) mask = (mask & ~ofD) | ofT;
  return mask;
}
const [ofY, ofI, ofD, ofT] = ['Y', 'I', 'D', 'T'].map((letter) => 1 << (letter.charCodeAt(0) - 65)) as [
  number,
  number,
  number,
  number,
];

/**
 * Whether the letters alone show that two words are too far apart for Jaro-Winkler to reach `alike`, however they are
 * ordered.
 */
function cannotBeAlike(lengthA: number, lengthB: number, maskA: number, maskB: number): boolean {
  if (lengthA === 1 || lengthB === 1 || (maskA & maskB & (1 << 30)) !== 0) return false;
  const shared = Math.min(
    lengthA - bitCount(maskA & ~maskB & 0x3fff_ffff),
    lengthB - bitCount(maskB & ~maskA & 0x3fff_ffff),
  );
  // jaro + 0.4 (1 - jaro) >= alike needs jaro >= 0.766, and so matches / a + matches / b >= 1.3. One slip in a long
  // word, or a short form, keeps as much.
  return shared / lengthA + shared / lengthB < (lengthA >= 4 && lengthB >= 4 ? 1.29 : 1);
}

export function bitCount(mask: number): number {
  let n = mask - ((mask >>> 1) & 0x5555_5555);
  n = (n & 0x3333_3333) + ((n >>> 2) & 0x3333_3333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** Whether a letter begins a word, also one whose beginning is respelled (D of DJOKO, respelled YOKO). */
const isInitial = (letter: string, word: string): boolean =>
  word[0] === letter || (respelledInitials[letter] ?? '').includes(word[0] as string);
const respelledInitials: Readonly<Record<string, string>> = {
  D: 'YS',
  J: 'Y',
  T: 'CS',
  C: 'HK',
  K: 'H',
  F: 'P',
  V: 'P',
  Z: 'S',
  Q: 'K',
  X: 'K',
};

/** A last vowel tells sister from brother and twin from twin: RINA and RINI, PUTRA and PUTRI. */
export const differInLastVowel = (a: string, b: string): boolean =>
  a.length === b.length &&
  a !== b &&
  a.slice(0, -1) === b.slice(0, -1) &&
  vowels.has(a.at(-1) as string) &&
  vowels.has(b.at(-1) as string);

/** Another ending, of which one is a vowel: as twins are called, and as a slip of the hand may end. */
const endsInVowel = (a: string, b: string): boolean =>
  a.length === b.length &&
  a.slice(0, -1) === b.slice(0, -1) &&
  vowels.has(a.at(-1) as string) !== vowels.has(b.at(-1) as string);

/**
 * Short words are many and near each other (RINA, RINI): there only a letter more or less, or two exchanged, is a
 * slip.
 */
function relate(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return isInitial(short, long) ? relation.initial : relation.none;
  if (isShortForm(short, long)) return relation.shortForm;
  if (differInLastVowel(a, b)) return relation.none;
  const slip = oneSlip(a, b);
  if (slip !== null) {
    if (endsInVowel(a, b)) return long.length >= 4 ? relation.alike : relation.none;
    if (long.length >= 6 || (slip === 'moved' && long.length >= 5)) return relation.slip;
    if (long.length >= 4) return relation.alike;
    return relation.none;
  }
  if (short.length < 4) return relation.none;
  const likeness = jaroWinkler(a, b);
  if (likeness >= typed && short.length >= 6) return relation.slip;
  return likeness >= alike ? relation.alike : relation.none;
}
