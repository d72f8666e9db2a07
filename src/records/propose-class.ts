/**
 * Which class a thing has, with what speaks for it, or an honest "not sure". In this order: what a person said of the
 * thing or its number bears; what a unit's people filed earlier, by the library's own weighing of words, or of a short
 * title by words that hardly another class has; a label whose words all stand in it is named and not taken.
 */
import { guessCode, speakingWords, type ClassOn, type Lesson } from '../library/index.ts';
import { stem, words } from '../language/index.ts';
import type { ClassProposal } from './schema.ts';
import { classOfTitle } from './title-class.ts';

export type Asked = {
  readonly type: string;
  /** What a person or the thing's number says. */
  readonly classification: string | null;
  readonly number: string | null;
  readonly title: string;
  /** Title and text. */
  readonly text: string;
};

/** Labels of one word speak for too much. */
const leastWords = 2;
const mostPerhaps = 3;

export function proposeClass(asked: Asked, classes: readonly ClassOn[], lessons: readonly Lesson[]): ClassProposal {
  const known = new Map(classes.map((one) => [one.code, one]));
  const own = asked.classification === null ? undefined : nearest(asked.classification, known);
  if (own !== undefined) {
    const kind = asked.number?.includes(asked.classification ?? '') === true ? 'number' : 'own';
    return sure(own, [{ kind, words: [asked.classification ?? own.code] }]);
  }
  const labelled = labelsIn(asked.title, classes);
  const guess = guessCode(asked.text, lessons);
  const guessed = guess.sure ? known.get(guess.code) : undefined;
  if (guess.sure && guessed !== undefined) {
    const also = labelled.find(({ code }) => code === guessed.code);
    return sure(guessed, [
      { kind: 'lessons', words: [...guess.because] },
      ...(also === undefined ? [] : [{ kind: 'label' as const, words: [...also.words] }]),
    ]);
  }
  const pointed = guess.sure ? null : classOfTitle(asked.title, classes, lessons);
  const titled = pointed === null ? undefined : known.get(pointed.code);
  if (pointed !== null && titled !== undefined) return sure(titled, [{ kind: 'lessons', words: [...pointed.words] }]);
  return { code: null, label: null, reasons: [], perhaps: labelled.slice(0, mostPerhaps) };
}

const sure = ({ code, label }: ClassOn, reasons: ClassProposal['reasons']): ClassProposal => ({
  code,
  label,
  reasons,
  perhaps: [],
});

/** The code itself, or the one above it that the table has: 'PL.01' of 'PL.01.1'. */
function nearest(code: string, known: ReadonlyMap<string, ClassOn>): ClassOn | undefined {
  for (let at = code; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const found = known.get(at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Classes of whose label every word stands in the title, the longest label first. */
function labelsIn(title: string, classes: readonly ClassOn[]): ClassProposal['perhaps'] {
  const here = new Set(stems(title));
  return classes
    .map(({ code, label }) => ({ code, label, words: stems(label.id) }))
    .filter((one) => one.words.length >= leastWords && one.words.every((word) => here.has(word)))
    .toSorted((one, other) => other.words.length - one.words.length || (one.code < other.code ? -1 : 1));
}

const stems = (text: string): string[] =>
  words(text)
    .map(({ text: word }) => word.toLowerCase())
    .filter((word) => /^\p{L}{4,}$/u.test(word))
    .map((word) => stem(word));

/** What an earlier filing teaches. */
export const lessonOf = (code: string, text: string): Lesson => ({ code, words: speakingWords(text) });
