/**
 * What is told together: a list of two and more tells each thing of its own, and a claim that pairs them the other way
 * keeps every word ("kursi dari desa, tenda dari PPK" of "tenda dari desa, kursi dari PPK").
 */
import { meaning, root } from '../../language/index.ts';
import { wordSet, type Token } from '../reading.ts';
import { kept } from '../kept.ts';
import type { SentenceReading } from '../relations.ts';

const parting = wordSet(
  'dan serta sedangkan sementara adapun tetapi namun lalu kemudian melainkan karena lantaran sebab sehingga ' +
    'sebelum setelah sesudah usai seusai disusul mendahului didahului diawali diakhiri dibanding daripada ketimbang',
);
/** They stand with everything, or only say that a number follows. */
const general = new Set(
  'kpu orang jumlah total masing-masing nomor pukul wib wita wit pihak hari tanggal tahun bulan rp kegiatan'
    .split(' ')
    .map((word) => meaning(root(word))),
);

/** Meanings of the words between marks and joining words. */
const segmentsOf = kept((sentence: SentenceReading): readonly ReadonlySet<string>[] => {
  const made: Set<string>[] = [new Set()];
  for (const token of sentence.tokens) {
    if (/[,;:.()–|]/.test(token.mark) || parting.has(token.lower)) made.push(new Set());
    if (isTold(token)) made.at(-1)?.add(token.meaning);
  }
  return made.filter(({ size }) => size > 0).slice(0, mostSegments);
});
const mostSegments = 16;
const isTold = (token: Token): boolean =>
  (token.isContent || /\d/.test(token.lower)) && !general.has(token.meaning) && !parting.has(token.lower);

/** Two pairs of the claim that one of the sentences pairs the other way round; the words of the first. */
export function repaired(claim: SentenceReading, sentences: readonly SentenceReading[]): readonly string[] | undefined {
  const own = segmentsOf(claim);
  if (own.length < 2) return undefined;
  const all = sentences.flatMap(segmentsOf);
  const isTogether = (one: string, other: string): boolean => all.some((some) => some.has(one) && some.has(other));
  for (const sentence of sentences) {
    const theirs = segmentsOf(sentence);
    for (const [at, first] of own.entries())
      for (const second of own.slice(at + 1))
        for (const [index, one] of theirs.entries())
          for (const another of theirs.slice(index + 1)) {
            const found =
              exchangedBetween(first, second, one, another) ?? exchangedBetween(first, second, another, one);
            if (found && !isTogether(found[0], found[1]) && !isTogether(found[2], found[3])) return found;
          }
  }
  return undefined;
}

/** A word of each pair in each of the source's segments: [x, a] and [y, b] of [x, b] and [y, a]. */
function exchangedBetween(
  first: ReadonlySet<string>,
  second: ReadonlySet<string>,
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): readonly [string, string, string, string] | undefined {
  const only = (
    of: ReadonlySet<string>,
    by: ReadonlySet<string>,
    notOf: ReadonlySet<string>,
    notBy: ReadonlySet<string>,
  ) => [...of].find((word) => by.has(word) && !notOf.has(word) && !notBy.has(word));
  const x = only(first, one, second, other);
  const a = only(first, other, second, one);
  const y = only(second, other, first, one);
  const b = only(second, one, first, other);
  return x !== undefined && a !== undefined && y !== undefined && b !== undefined ? [x, a, y, b] : undefined;
}
