/** Birth places and addresses, each kept once as a number; whether two are alike is found once. */
import { placeLevel } from './levels.ts';
import { rememberPairs } from './remembered.ts';
import { jaroWinkler, plainLetters, rememberSpelling } from './spelling.ts';

export type PlaceBook = {
  readonly add: (text: string) => number;
  /** A level of `placeLevel`. */ readonly compare: (a: number, b: number) => number;
};

/** Birth places and addresses: the same, alike, or different. */
export function placeBook(spell: (word: string) => string = rememberSpelling()): PlaceBook {
  const ids = new Map<string, number>([['', 0]]);
  const spelled = new Map<string, number>();
  const texts: string[] = [''];
  const compared = rememberPairs(
    (a, b) => (areAlike(texts[a] as string, texts[b] as string) ? placeLevel.alike : placeLevel.different),
    17,
  );
  return {
    add(text) {
      let id = ids.get(text);
      if (id === undefined) {
        const respelled = plainLetters(text)
          .split(' ')
          .filter((word) => !noise.has(word))
          .map(spell)
          .join(' ')
          .replace(/\b0+(?=\d)/g, '');
        id = respelled === '' ? 0 : (spelled.get(respelled) ?? texts.length);
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
      return a === b ? placeLevel.same : compared(a, b);
    },
  };
}

/** Places that are written alike, or one of which is the other's beginning or end (SOLOK, KOTA SOLOK SELATAN). */
function areAlike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    jaroWinkler(short, long) >= 0.92 ||
    (short.length >= 4 && (long.startsWith(`${short} `) || long.endsWith(` ${short}`)))
  );
}

const noise = new Set([
  'JL',
  'JLN',
  'JALAN',
  'DUSUN',
  'DSN',
  'KAB',
  'KABUPATEN',
  'KOTA',
  'NO',
  'NOMOR',
  'GG',
  'GANG',
  'RT',
  'RW',
  'KP',
  'KAMPUNG',
  'DESA',
  'KEL',
  'KELURAHAN',
  'BLOK',
]);
