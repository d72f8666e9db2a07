/** Where the words of a query stand in a passage, for a screen to mark. Pure. */
import type { ReadQuery } from './read-query.ts';
import { wordsOf, type Bag } from './tokens.ts';

type Terms = Pick<ReadQuery, 'words' | 'stems'>;

/**
 * [start, end) of each word that was looked for, in the form that stands there; words side by side are one mark. `bag`
 * is what the index knows of the text: its words' roots, in order.
 */
export function marksIn(text: string, bag: Pick<Bag, 'stems'>, { words, stems }: Terms): [number, number][] {
  const [asWord, asStem] = [new Set(words.map(({ term }) => term)), new Set(stems.map(({ term }) => term))];
  const marks: [number, number][] = [];
  for (const [n, { start, end, word }] of wordsOf(text).entries()) {
    if (!asWord.has(word) && !asStem.has(bag.stems[n] ?? '')) continue;
    const last = marks.at(-1);
    if (last !== undefined && /^[\s./-]{0,2}$/u.test(text.slice(last[1], start))) last[1] = end;
    else marks.push([start, end]);
  }
  return marks;
}
