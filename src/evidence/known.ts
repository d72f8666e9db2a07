/** Words of a claim that its passages have: themselves, in another form, spelled out or shortened. */
import { meaning, monthNumber, root, shortenedIn, spelledOut, type Word } from '../language/index.ts';
import { isContent } from './atoms/index.ts';
import type { PreparedPassage } from './sources.ts';

/** The words that the passages have in another spelling: shortened there, or a short form of words there. */
export function shortened(found: readonly Word[], passages: readonly PreparedPassage[]): ReadonlySet<Word> {
  const each = passages.map((passage) => shortenedBy(found, passage)).filter((words) => words.length > 0);
  return each.length === 0 ? none : new Set(each.flat());
}
const none: ReadonlySet<Word> = new Set();

/** Kept with the words: the comparisons of a claim with a passage ask for it more than once. */
const comparedWith = new WeakMap<readonly Word[], WeakMap<PreparedPassage, readonly Word[]>>();
function shortenedBy(found: readonly Word[], passage: PreparedPassage): readonly Word[] {
  const kept = comparedWith.get(found) ?? new WeakMap<PreparedPassage, readonly Word[]>();
  comparedWith.set(found, kept);
  const known = kept.get(passage) ?? findShortened(found, passage);
  kept.set(passage, known);
  return known;
}

function findShortened(found: readonly Word[], passage: PreparedPassage): Word[] {
  const own = spellingOf(found);
  const theirs = spellingOf(passage.words, passage.heading);
  const made: Word[] = [];
  for (const short of theirs.shortLowers) {
    const stretch = own.initials.has(short.charAt(0)) ? shortenedIn(short, own.lowers) : undefined;
    if (stretch) made.push(...own.parts.slice(...stretch).map(({ word }) => word));
  }
  const isMade = ({ lower }: Word): boolean =>
    theirs.initials.has(lower.charAt(0)) && shortenedIn(lower, theirs.lowers) !== undefined;
  return [...made, ...own.shorts.filter(isMade)];
}

type Spelling = {
  readonly shorts: readonly Word[];
  readonly shortLowers: ReadonlySet<string>;
  readonly parts: readonly Part[];
  readonly lowers: readonly string[];
  /** The first letters of the words. */
  readonly initials: ReadonlySet<string>;
};
/** Kept with the words it is of: a claim is compared with many passages, a passage with many claims. */
const spellings = new WeakMap<readonly Word[], Spelling>();
function spellingOf(found: readonly Word[], heading: readonly Word[] = []): Spelling {
  const known = spellings.get(found);
  if (known) return known;
  const all = [...heading, ...found];
  const parts = parted(all);
  const shorts = all.filter(isShort);
  const made = {
    shorts,
    shortLowers: new Set(shorts.map(({ lower }) => lower)),
    parts,
    lowers: parts.map(({ lower }) => lower),
    initials: new Set(parts.map(({ lower }) => lower.charAt(0))),
  };
  spellings.set(found, made);
  return made;
}

/** Written in capitals, or a name of five letters and more. */
const isShort = ({ text }: Word): boolean => /^\p{Lu}{2,8}$|^\p{Lu}\p{Ll}{4,11}$/u.test(text);

type Part = { readonly lower: string; readonly word: Word };
/** Content words, "Bangsa-Bangsa" as two. */
const parted = (found: readonly Word[]): Part[] =>
  found
    .filter(({ lower }) => isContent(lower))
    .flatMap((word) => word.lower.split('-').map((lower) => ({ lower, word })));

/** A word of the passages, another form of one, an abbreviation spelled out or one that stands for words of theirs. */
export function isKnown({ lower }: Word, passages: readonly PreparedPassage[]): boolean {
  const own = meaning(root(lower));
  const has = (wanted: string): boolean => passages.some((passage) => passage.stems.has(wanted));
  const stands = (is: (other: string) => boolean): boolean =>
    passages.some(
      ({ heading, words }) => words.some((word) => is(word.lower)) || heading.some((word) => is(word.lower)),
    );
  if (has(own) || stands((other) => other === lower)) return true;
  const month = monthNumber(lower);
  if (month > 0 && stands((other) => monthNumber(other) === month)) return true;
  const long = spelledOut.get(lower);
  return long !== undefined && long.every(has);
}
