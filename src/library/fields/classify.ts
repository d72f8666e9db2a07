/**
 * Which classification code a paper has, learnt from what its unit's people said of earlier ones: naive Bayes over
 * words, simple enough to show which words spoke for it. It proposes, or says that it is not sure.
 */
import { stem, words } from '../../language/index.ts';

/** Of each paper that was classed: its code, and its words with how often they stand there. */
export type Lesson = { readonly code: string; readonly words: Readonly<Record<string, number>> };
export type Guess =
  | { readonly sure: true; readonly code: string; readonly because: readonly string[] }
  | { readonly sure: false };

const read = 20_000;
const mostWords = 150;

/** The words of a text that may speak for a code: stems of three letters and more, counted, the most frequent ones. */
export function speakingWords(text: string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { text: word } of words(text.slice(0, read))) {
    if (!/^\p{L}{3,30}$/u.test(word)) continue;
    const one = stem(word.toLowerCase());
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([, one], [, other]) => other - one).slice(0, mostWords));
}

/** Fewest papers that must have been classed under a code, and under others, before it is proposed. */
const fewest = 2;
/** How much likelier than the next one, in words of evidence rather than in words of the text. */
const surely = Math.log(20);
const smoothing = 0.5;

export function guessCode(text: string, lessons: readonly Lesson[]): Guess {
  const codes = [...new Set(lessons.map(({ code }) => code))].filter(
    (code) => lessons.filter((one) => one.code === code).length >= fewest,
  );
  if (codes.length < 2) return { sure: false };
  const here = Object.keys(speakingWords(text));
  const shares = new Map(codes.map((code) => [code, sharesOf(code, lessons)]));
  // A word that no lesson has says nothing; each counts once, so that a word repeated does not shout.
  const known = here.filter((word) => lessons.some(({ words: taught }) => word in taught));
  const scored = codes
    .map((code) => ({ code, score: known.reduce((sum, word) => sum + Math.log((shares.get(code) as Share)(word)), 0) }))
    .toSorted((one, other) => other.score - one.score);
  const [best, next] = scored;
  // Words of one paper hang together: their evidence is worth the root of their number.
  const margin = best && next ? (best.score - next.score) / Math.sqrt(Math.max(1, known.length)) : 0;
  if (!best || !next || known.length < 5 || margin < surely) return { sure: false };
  const [won, lost] = [shares.get(best.code) as Share, shares.get(next.code) as Share];
  const speaking = known.toSorted((one, other) => won(other) / lost(other) - won(one) / lost(one)).slice(0, 5);
  const written = writtenForms(text);
  return { sure: true, code: best.code, because: speaking.map((word) => written.get(word) ?? word) };
}

/** Stems as the text first writes them: people know no stems. */
function writtenForms(text: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const { text: word } of words(text.slice(0, read))) {
    const one = stem(word.toLowerCase());
    if (!forms.has(one)) forms.set(one, word.toLowerCase());
  }
  return forms;
}

type Share = (word: string) => number;
/** Of the papers of a code, how many have the word. */
function sharesOf(code: string, lessons: readonly Lesson[]): Share {
  const of = lessons.filter((one) => one.code === code);
  const holding = new Map<string, number>();
  for (const { words: taught } of of)
    for (const word of Object.keys(taught)) holding.set(word, (holding.get(word) ?? 0) + 1);
  return (word) => ((holding.get(word) ?? 0) + smoothing) / (of.length + 2 * smoothing);
}
