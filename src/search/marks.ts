/** Where the words of a query stand in a passage, for a screen to mark. Pure. */
import type { ReadQuery } from './read-query.ts';
import { stemTerm, tokensOf } from './tokens.ts';

/** [start, end) of each word that was looked for, in the form that stands there; words side by side are one mark. */
export function marksIn(text: string, { words, stems }: Pick<ReadQuery, 'words' | 'stems'>): [number, number][] {
  const [asWord, asStem] = [new Set(words.map(({ term }) => term)), new Set(stems.map(({ term }) => term))];
  const marks: [number, number][] = [];
  for (const { start, end, word, stem } of tokensOf(text)) {
    if (!asWord.has(word) && !asStem.has(stemTerm(stem))) continue;
    const last = marks.at(-1);
    if (last !== undefined && /^[\s./-]{0,2}$/u.test(text.slice(last[1], start))) last[1] = end;
    else marks.push([start, end]);
  }
  return marks;
}
