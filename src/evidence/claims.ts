/** A claim as the checks read it: its atoms, its quotations, its words outside them. */
import { splitSentences, words } from '../language/index.ts';
import { findAtoms } from './atoms/index.ts';
import { findQuotes, type FoundQuote } from './atoms/quotes.ts';
import { claimStems, type ReadClaim } from './paraphrase.ts';
import { pointsBack } from './pointing.ts';
import { readSentence } from './relations.ts';
import type { Atom } from './schema.ts';

/** Compared by value; their words need not be the passage's words ("dua puluh" is 20). */
const measured: ReadonlySet<Atom['kind']> = new Set(['number', 'money', 'date', 'time', 'regulation']);

export type Reading = ReadClaim & {
  readonly all: readonly Atom[];
  readonly quotes: readonly FoundQuote[];
  /** What in its first sentence means the sentence before it. */
  readonly points: { readonly start: number; readonly end: number } | undefined;
};

/** Reads a claim; `names` are people known from its sources. */
export function readClaim(text: string, names: readonly string[]): Reading {
  const all = findAtoms(text, { names });
  const persons = all.filter((atom) => atom.kind === 'person');
  const quotes = findQuotes(text, persons);
  const outside = (span: { start: number; end: number }): boolean =>
    !quotes.some((quote) => quote.start <= span.start && span.end <= quote.end);
  const own = words(text).filter(outside);
  const letters = own.filter((word) => word.lower.length > 3);
  const [first] = splitSentences(text);
  return {
    text,
    all,
    quotes,
    words: own,
    atoms: all.filter(outside),
    stems: claimStems(
      own.filter(
        (word) => !all.some((atom) => measured.has(atom.kind) && atom.start <= word.start && word.end <= atom.end),
      ),
    ),
    sentence: readSentence(text, quotes),
    points: pointsBack(text.slice(0, first?.end), quotes, persons.filter(outside)),
    isTitle: letters.length > 2 && letters.filter((word) => /^\p{Lu}/u.test(word.text)).length / letters.length > 0.7,
  };
}
