/** What a sentence brings of its own when it tells another one again: words that nobody can look up. Pure. */
import { meaning, root, turningWords, words, type TurnClass, type Word } from '../language/index.ts';
import { isContent } from './atoms/index.ts';
import { readClaim } from './claims.ts';
import { kept } from './kept.ts';
import { isKnown } from './known.ts';
import type { PreparedSources } from './sources.ts';
import { isBeside } from './substitutes.ts';

/** Letters that forms of one word share: "dianggarkan", "anggaran". */
const leastShared = 5;
/** What turns a statement by grammar alone; the others of these words tell something besides. */
const grammar: ReadonlySet<TurnClass | undefined> = new Set<TurnClass>([
  'not',
  'not-yet',
  'none',
  'done',
  'remains',
  'must',
  'may',
  'can',
  'only',
  'all',
  'each',
]);

/**
 * Content words that neither the sentence `retold` nor any source has, so, in another form or as another word of the
 * same meaning. Numbers, names and what turns a statement are compared by the check, words of quotations letter by
 * letter; what only stands beside a statement ("masih", "juga") tells nothing.
 */
export function ownWords(text: string, retold: string, sources: PreparedSources): Word[] {
  const reading = readClaim(text, sources.names);
  const told = words(retold).map(({ lower }) => lower);
  const meanings = new Set(told.map((lower) => meaning(root(lower))));
  const isTold = (word: Word): boolean =>
    told.includes(word.lower) || meanings.has(meaning(root(word.lower))) || isKnown(word, sources.passages);
  const unknown = reading.words
    .filter(({ lower }) => isContent(lower) && /\p{L}/u.test(lower))
    .filter(({ lower }) => !isBeside(lower) && !grammar.has(turningWords.get(lower)?.class))
    .filter(({ start, end }) => !reading.atoms.some((atom) => atom.start <= start && end <= atom.end))
    .filter((word) => !isTold(word));
  if (unknown.length === 0) return [];
  const roots = new Set([...told.map(root), ...rootsOf(sources)]);
  return unknown.filter(({ lower }) => !isForm(root(lower), roots));
}

/** Whether one of these goes on as the other does. */
function isForm(own: string, roots: ReadonlySet<string>): boolean {
  if (own.length < leastShared) return false;
  for (const other of roots)
    if (other.length >= leastShared && (other.startsWith(own) || own.startsWith(other))) return true;
  return false;
}

/** The roots of all words of the sources, for all sentences that are told again out of them. */
const rootsOf = kept(
  ({ passages }: PreparedSources): ReadonlySet<string> =>
    new Set(passages.flatMap((passage) => passage.words.map(({ lower }) => root(lower)))),
);
