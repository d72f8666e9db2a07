/**
 * Short spellings of messages and notes ("dr pa Ketua di ktr, tdk hadir") as the words that they stand for, so that one
 * grammar reads notes and prose. What stands in quotation marks is left as it was said.
 */
import { isNameWord, writtenOut } from '../../language/index.ts';
import type { Span } from './reading.ts';

export type WrittenOut = Span & { readonly words: string };

/** A word of a note; no part of an address of the web or of an abbreviation with stops ("a.n.", "s.d."). */
const word = /(?<![\p{L}\p{N}@/.'’-])(?:\p{Ll}{2,7}|\p{Lu}\p{Ll}{1,6})(?![\p{L}\p{N}@/'’-]|\.\p{L})/gu;
const quotation = /“[^“”\n]{2,600}”|"[^"\n]{2,600}"/gu;
const opens = /(?:^|[\n.!?:•*_-])\s*$/u;
/** Also names of schools, and half a word of many names. */
const notHere = new Set(['smp', 'dah', 'sm', 'ga', 'mo', 'da']);

/** Words that need their neighbours: the short form, and what is meant. */
const beside: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])[Kk]et\.?(?=\s+(?:KPU|KIP|Bawaslu|PPK|PPS|DPRD|[Dd]iv)(?!\p{L}))/gu, 'Ketua'],
  [/(?<![\p{L}\p{N}])[Ss]ekr\.?(?=\s|:|,)/gu, 'Sekretaris'],
  [/(?<![\p{L}\p{N}])[Aa]nggt\.?(?=\s)/gu, 'anggota'],
  [/(?<![\p{L}\p{N}])[Kk]ep\.(?=\s+(?:[Dd]inas|[Bb]adan|[Bb]agian|[Ss]ub|[Ss]ekolah|[Dd]esa))/gu, 'Kepala'],
  [/(?<![\p{L}\p{N}])Kep\.(?=\s+\p{Lu}\p{Ll})/gu, 'Kepulauan'],
  [/(?<![\p{L}\p{N}])(?:r\.?|R\.)(?=\s+(?:rapat|kerja|sidang|pertemuan|tamu)(?!\p{L}))/giu, 'ruang'],
  [/(?<![\p{L}\p{N}])(?:rg|Rg)\.?(?=\s+\p{L})/gu, 'ruang'],
  [/(?<![\p{L}\p{N}])(?:gd|gdg)\.?(?=\s+\p{Lu})/gu, 'gedung'],
  [/(?<![\p{L}\p{N}])lt\.?(?=\s*\d)/gu, 'lantai'],
  [/(?<![\p{L}\p{N}])(?:ktr|kntr)\.?(?=\s)/gu, 'kantor'],
  [/(?<![\p{L}\p{N}])(?:tw|TW|Tw|trw)(?=\s?(?:\d|[IV]{1,3})(?!\p{L}))/gu, 'triwulan'],
  [/(?<![\p{L}\p{N}])pa(?=\s+(?:\p{Lu}|[Kk]etua|[Ss]ek))/gu, 'Pak'],
  [/(?<![\p{L}\p{N}])[Kk]eg\.?(?=\s|:)/gu, 'kegiatan'],
  [/(?<![\p{L}\p{N}])th(?=\s+(?:ini|lalu|\d{4}))/gu, 'tahun'],
];

/** Every short spelling outside quotation marks, in order; none overlaps another. */
export function findShortSpellings(text: string): WrittenOut[] {
  const quoted = [...text.matchAll(quotation)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const found = [...ofNeighbours(text), ...ofWords(text)].toSorted((a, b) => a.start - b.start);
  const kept: WrittenOut[] = [];
  let at = 0;
  for (const one of found) {
    while (at < quoted.length && (quoted[at] as Span).end <= one.start) at++;
    const inQuote = at < quoted.length && (quoted[at] as Span).start < one.end;
    if (!inQuote && one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}

/** A text with its short spellings written out. */
export function spelledOut(text: string): string {
  let out = '';
  let done = 0;
  for (const { start, end, words } of findShortSpellings(text)) {
    out += text.slice(done, start) + words;
    done = end;
  }
  return out + text.slice(done);
}

const ofNeighbours = (text: string): WrittenOut[] =>
  beside.flatMap(([pattern, words]) =>
    [...text.matchAll(pattern)].map(({ index, 0: written }) => ({
      start: index,
      end: index + written.length,
      words: /\d/.test(text[index + written.length] ?? '') ? `${words} ` : words,
    })),
  );

function ofWords(text: string): WrittenOut[] {
  return [...text.matchAll(word)].flatMap(({ index, 0: written }) => {
    const lower = written.toLowerCase();
    // Inside a line a capital begins a name: "Matius Bunga Sampe".
    if (notHere.has(lower) || (written !== lower && !opens.test(text.slice(Math.max(0, index - 4), index)))) return [];
    const meant = writtenOut(
      written,
      text
        .slice(Math.max(0, index - 12), index)
        .split(/\s/)
        .at(-2),
    );
    // "pkl. 10.00", "tgl. 5".
    const end =
      index +
      written.length +
      (/^\.\s*\d/.test(text.slice(index + written.length, index + written.length + 4)) ? 1 : 0);
    if (meant === lower || (lower === 'dr' && isDoctor(text, end))) return [];
    const words = written === lower ? meant : meant.charAt(0).toUpperCase() + meant.slice(1);
    return [{ start: index, end, words }];
  });
}

/** "dr. Lalu Wirya", "dr Nurhayati". */
const isDoctor = (text: string, end: number): boolean =>
  text[end] === '.' ||
  isNameWord(/^\s+(?<next>\p{Lu}[\p{L}'’-]+)/u.exec(text.slice(end, end + 40))?.groups?.next ?? '');
