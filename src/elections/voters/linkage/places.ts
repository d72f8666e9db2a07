/** Birth places and addresses, each kept once as a number; whether two are alike is found once. */
import { placeLevel } from './levels.ts';
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
  const known = new Map<number, number>();
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
      if (a === b) return placeLevel.same;
      const key = a < b ? a * 0x400_0000 + b : b * 0x400_0000 + a;
      let found = known.get(key);
      if (found === undefined) {
        const [short, long] =
          (texts[a] as string).length <= (texts[b] as string).length
            ? [texts[a] as string, texts[b] as string]
            : [texts[b] as string, texts[a] as string];
        found =
          jaroWinkler(short, long) >= 0.92 ||
          (short.length >= 4 && (long.startsWith(`${short} `) || long.endsWith(` ${short}`)))
            ? placeLevel.alike
            : placeLevel.different;
        if (known.size > 1_000_000) known.clear();
        known.set(key, found);
      }
      return found;
    },
  };
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
