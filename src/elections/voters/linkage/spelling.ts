/**
 * Indonesian spelling, for comparing names and places: what the old and the new orthography, Arabic and Latin
 * transcriptions and usual shortenings write differently becomes the same. Sources: EYD 1972 against Van
 * Ophuijsen/Soewandi spelling; shortenings as seen on civil documents (belum diverifikasi).
 */

/** Titles and honorifics that come and go between documents: no part of the name. */
const titles = new Set([
  'H',
  'HJ',
  'HAJI',
  'HAJJAH',
  'DR',
  'DRS',
  'DRA',
  'IR',
  'PROF',
  'KH',
  'USTADZ',
  'USTAZ',
  'ALM',
  'ALMH',
  'BIN',
  'BINTI',
  'BTE',
]);

/** Shortenings of one word that stand for it wherever they are written. */
const shortened: Readonly<Record<string, string>> = {
  MUH: 'MUHAMMAD',
  MOH: 'MUHAMMAD',
  MOCH: 'MUHAMMAD',
  MUCH: 'MUHAMMAD',
  MUHD: 'MUHAMMAD',
  MOHD: 'MUHAMMAD',
  MHD: 'MUHAMMAD',
  MHMD: 'MUHAMMAD',
  MUHAMAD: 'MUHAMMAD',
  MOHAMAD: 'MUHAMMAD',
  MOHAMMAD: 'MUHAMMAD',
  MOCHAMAD: 'MUHAMMAD',
  MOCHAMMAD: 'MUHAMMAD',
  MUCHAMAD: 'MUHAMMAD',
  MUCHAMMAD: 'MUHAMMAD',
  MOHAMED: 'MUHAMMAD',
  MUHAMMED: 'MUHAMMAD',
  MOHAMMED: 'MUHAMMAD',
  MUCHAMMED: 'MUHAMMAD',
  ABD: 'ABDUL',
  ABDL: 'ABDUL',
  ST: 'SITI',
  STI: 'SITI',
  SITTI: 'SITI',
  FR: 'FRANSISKUS',
  YOH: 'YOHANES',
  YOS: 'YOSEF',
  AG: 'AGUSTINUS',
};

/**
 * Letters as the present orthography and the commonest transcription write them; applied in order to a word in
 * capitals.
 */
const letters: readonly (readonly [RegExp, string])[] = [
  [/DJ/g, 'J'],
  [/TJ/g, 'C'],
  [/SJ/g, 'SY'],
  [/NJ(?=[AIUEO])/g, 'NY'],
  [/J/g, 'Y'],
  [/CHR/g, 'KR'],
  [/[CK]H/g, 'H'],
  [/[DT]H/g, 'T'],
  [/PH/g, 'P'],
  [/SY|SH|TS|Z/g, 'S'],
  [/[FV]/g, 'P'],
  [/X/g, 'KS'],
  [/Q/g, 'K'],
  [/AE/g, 'AI'],
  [/IE|IY|Y(?![AEIOU])/g, 'I'],
  [/UW(?=[AEIO])/g, 'U'],
  [/(?<=[^AEIOU])Y(?=[AEIOU])/g, 'I'],
  [/D$/g, 'T'],
  [/(.)\1+/g, '$1'],
  [/(?<=[AEIOU])H$/g, ''],
];

const hasVowel = /[AEIOU]/;
const isPlain = /^[A-Z0-9]+(?: [A-Z0-9]+)*$/;

/**
 * Capitals without accents and apostrophes, words apart by one blank; '' for null. Academic titles after a comma are
 * left out.
 */
export function plainLetters(text: string | null): string {
  if (text === null) return '';
  if (isPlain.test(text)) return text;
  const comma = text.indexOf(',');
  return (comma > 2 ? text.slice(0, comma) : text)
    .normalize('NFKD')
    .toUpperCase()
    .replace(/\p{Mn}|['`´’‘]/gu, '')
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
}

/**
 * A word as it would be spelled today: 'SOEHARTO' and 'SUHARTO', 'MOCH' and 'MUHAMMAD' give the same. One letter stays
 * as it is.
 */
export function respell(word: string): string {
  const modern = word.replaceAll('OE', 'U');
  let text = shortened[modern] ?? modern;
  // An abbreviation (WYN, NGH) is of letters, not of sounds.
  if (!hasVowel.test(text)) return text;
  for (const [pattern, written] of letters) text = text.replace(pattern, written);
  return text;
}

/** `respell` that remembers: words come again and again. */
export function rememberSpelling(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let spelled = known.get(word);
    if (spelled === undefined) known.set(word, (spelled = respell(word)));
    return spelled;
  };
}

/** Whether a word is a title or an honorific, which is no part of a name where there is anything else. */
export const isTitle = (word: string): boolean => titles.has(word);

const digitsRead: Readonly<Record<string, string>> = {
  0: 'O',
  1: 'I',
  2: 'Z',
  3: 'E',
  4: 'A',
  5: 'S',
  6: 'G',
  7: 'T',
  8: 'B',
  9: 'G',
};

/**
 * A word of a name in which a machine read letters as digits, or W as VV: no name has these. What stays open (1 may
 * be I or L) `lookOf` makes the same.
 */
export function readLetters(word: string): string {
  const letters = /[A-Z]/.test(word) ? word.replace(/\d/g, (digit) => digitsRead[digit] as string) : word;
  return letters.replaceAll('VV', 'W');
}

/** What letters look like: those that a machine, or tired eyes, take for each other become one. */
export const lookOf = (text: string): string =>
  text
    .replaceAll('RN', 'M')
    .replaceAll('VV', 'W')
    .replace(/[LQDVHZ]/g, (letter) => lookAlike[letter] as string);
const lookAlike: Readonly<Record<string, string>> = { L: 'I', Q: 'O', D: 'O', V: 'U', H: 'N', Z: 'S' };

/**
 * Shorter forms by which people are called, beside those that begin or end the longer word. Respelled on both sides.
 */
const calledBy: readonly (readonly [string, ...string[]])[] = [
  ['YOHANES', 'JOHN', 'JON', 'YANIS', 'HANS', 'YAN'],
  ['MARIA', 'MERI', 'MARY', 'MIA'],
  ['FRANSISKUS', 'FRENGKI', 'FRANKI', 'SISKUS'],
  ['KRISTINA', 'INA', 'TIN'],
  ['MARTINUS', 'MARTEN', 'MARTIN'],
  ['PETRUS', 'PITER', 'PIT', 'PETER'],
  ['PAULUS', 'POLUS', 'PAUL'],
  ['STEFANUS', 'STEVEN', 'STEFEN', 'EVAN'],
  ['ELISABETH', 'LISA', 'ELSI', 'ELIS', 'BETI'],
  ['LAURENSIUS', 'LORENS', 'LAURENS'],
  ['ANTONIUS', 'TONI', 'ANTON', 'TON'],
  ['HERONIMUS', 'RONI'],
  ['YOSEPH', 'YOSEF', 'OCEP', 'SEF', 'YOS'],
  ['YUSUF', 'YUSUP', 'UCUP', 'USUP'],
  ['AGUSTINUS', 'AGUS', 'GUSTI'],
  ['AGUSTINA', 'TINA', 'INA'],
  ['MUHAMMAD', 'MAMAT', 'AMAT'],
  ['ABDULLAH', 'DULAH', 'DUL'],
  ['KATARINA', 'RINA', 'KATRIN'],
  ['MARGARETA', 'GRETA', 'RETA', 'ETA'],
  ['THERESIA', 'TERE', 'ECI'],
  ['BENEDIKTUS', 'BENI'],
  ['YULIUS', 'ULIS', 'YULI'],
  ['BERNADUS', 'BERNARD', 'NADUS'],
  ['YAKOBUS', 'KOBUS', 'YAKOB', 'JACOB'],
  ['DORTHEA', 'DORTI', 'THEA'],
  ['WILHELMUS', 'WILI', 'HELMUS', 'WEMPI'],
  ['KORNELIUS', 'NELIS', 'KORNELIS'],
];
const shortForms = new Set(
  calledBy.flatMap(([full, ...short]) => short.map((one) => `${respell(one)} ${respell(full)}`)),
);

const wordsWithShortForms = new Set([...shortForms].flatMap((pair) => pair.split(' ')));
export const hasShortForm = (word: string): boolean => wordsWithShortForms.has(word);

/**
 * Whether one word is a usual short form of the other: known ones, or four letters and more that begin or end it
 * (AGUS, AGUSTINUS; SISKA, FRANSISKA).
 */
export function isShortForm(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (shortForms.has(`${short} ${long}`) || isAbbreviation(short, long)) return true;
  return short.length >= 4 && long.length >= short.length + 2 && (long.startsWith(short) || long.endsWith(short));
}

/**
 * Whether a word of two to four letters abbreviates another: it begins alike, has letters of the other in their order,
 * and is consonants after the first (NGH of NENGAH, GST of GUSTI, KT of KETUT), or a beginning of three that ends in
 * one (IGN of IGNASIUS), or the beginning with the end (YOHS of YOHANES). Both respelled, where D ends as T.
 */
export function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 2 || short.length > 4 || long.length <= short.length || short[0] !== long[0]) return false;
  let at = 0;
  for (const [n, letter] of [...short].entries()) {
    at = nextOf(letter, long, at) + 1;
    // A last H is left out where a word ends in a vowel.
    if (at === 0) return letter === 'H' && n === short.length - 1 && n > 1;
  }
  const rest = short.slice(1);
  if (!hasVowel.test(rest)) return true;
  const endsInConsonant = !hasVowel.test(short.at(-1) as string);
  return (
    endsInConsonant &&
    long.length >= short.length + 2 &&
    short.length >= 3 &&
    (long.startsWith(short) || (long.startsWith(short.slice(0, -1)) && long.endsWith(short.at(-1) as string)))
  );
}

/** Letters that respelling changes in one of the words only. */
const alsoAs: Readonly<Record<string, string>> = { D: 'T', T: 'D', Y: 'I', I: 'Y' };
const nextOf = (letter: string, text: string, from: number): number => {
  const found = text.indexOf(letter, from);
  const other = alsoAs[letter] === undefined ? -1 : text.indexOf(alsoAs[letter], from);
  return found < 0 || (other >= 0 && other < found) ? other : found;
};

/**
 * How many letters must be put in, left out, changed or exchanged with a neighbour to make `a` into `b`; `most` + 1
 * stands for more. Damerau 1964, restricted.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [beforeLast, last, row] = slipRows(b.length);
  for (let k = 0; k <= b.length; k += 1) last[k] = k;
  for (let i = 1; i <= a.length; i += 1) {
    // Beyond so many places from the diagonal nothing is near enough.
    const [from, to] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    row[from - 1] = from === 1 ? i : most + 1;
    let least = row[from - 1] as number;
    for (let k = from; k <= to; k += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(k - 1);
      let slips = (last[k - 1] as number) + (same ? 0 : 1);
      if (k < i + most) slips = Math.min(slips, (last[k] as number) + 1);
      slips = Math.min(slips, (row[k - 1] as number) + 1);
      if (!same && i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1])
        slips = Math.min(slips, (beforeLast[k - 2] as number) + 1);
      row[k] = slips;
      if (slips < least) least = slips;
    }
    if (least > most) return most + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(most + 1, last[b.length] as number);
}

/** Three rows of numbers, used again by every call. */
function slipRows(length: number): [Uint8Array, Uint8Array, Uint8Array] {
  if ((slipRoom[0]?.length ?? 0) <= length) slipRoom = [1, 2, 3].map(() => new Uint8Array(length * 2 + 32));
  return slipRoom as [Uint8Array, Uint8Array, Uint8Array];
}
let slipRoom: Uint8Array[] = [];

/** Jaro–Winkler likeness of two words, 0..1 (prefix scale 0.1, at most four letters). Winkler 1990. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  let matches = 0;
  // Names are short: the letters of `b` that are taken are bits.
  let taken = 0n;
  let small = 0;
  const bits = b.length <= 30;
  const order: number[] = [];
  for (let i = 0; i < a.length; i += 1) {
    const end = Math.min(b.length - 1, i + reach);
    for (let k = Math.max(0, i - reach); k <= end; k += 1) {
      if (bits ? (small >> k) & 1 : (taken >> BigInt(k)) & 1n) continue;
      if (a.charCodeAt(i) !== b.charCodeAt(k)) continue;
      if (bits) small |= 1 << k;
      else taken |= 1n << BigInt(k);
      order.push(i);
      matches += 1;
      break;
    }
  }
  if (matches === 0) return 0;
  let moved = 0;
  for (let k = 0, n = 0; k < b.length; k += 1) {
    if (!(bits ? (small >> k) & 1 : (taken >> BigInt(k)) & 1n)) continue;
    if (a.charCodeAt(order[n] as number) !== b.charCodeAt(k)) moved += 1;
    n += 1;
  }
  const jaro = (matches / a.length + matches / b.length + (matches - moved / 2) / matches) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/**
 * Whether one slip of the hand makes `a` into `b`: a letter put in, left out, changed, or two neighbours exchanged.
 * Equal texts are no slip.
 */
export function oneSlip(a: string, b: string): 'changed' | 'moved' | null {
  if (a === b || Math.abs(a.length - b.length) > 1) return null;
  let start = 0;
  const least = Math.min(a.length, b.length);
  while (start < least && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < least - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end += 1;
  const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (middleA.length <= 1 && middleB.length <= 1) return middleA.length === middleB.length ? 'changed' : 'moved';
  return middleA.length === 2 && middleB.length === 2 && middleA[0] === middleB[1] && middleA[1] === middleB[0]
    ? 'moved'
    : null;
}
