/**
 * Prepares sources once, so that checking one sentence costs only the passages that could carry it.
 */
import { stem, words, type Word } from '../language/index.ts';
import { findAtoms, isContent } from './atoms/index.ts';
import { personValue } from './atoms/people.ts';
import { findQuotes } from './atoms/quotes.ts';
import { normalise } from './normalise.ts';
import type { Normalised } from './normalise.ts';
import type { Atom, Passage, Source } from './schema.ts';

/** A passage with everything the checks ask of it. Atoms are found when first asked for. */
export type PreparedPassage = {
  readonly passage: Passage;
  readonly kind: Source['kind'];
  readonly text: string;
  readonly normal: string;
  readonly words: readonly Word[];
  readonly stems: ReadonlySet<string>;
  readonly atoms: () => readonly Atom[];
  /** The person that "ia" or "ujarnya" means here, or the passage's own speaker; undefined when unclear. */
  readonly speaker: string | undefined;
  /** `/people/p1` for `/people/p1/name`: the facts of one item belong together. */
  readonly item: string | undefined;
};

/** A source text as a whole, for sentences that run over two passages. */
export type PreparedSource = {
  readonly source: Source;
  readonly whole: Normalised;
  readonly passages: readonly PreparedPassage[];
};

export type PreparedSources = {
  readonly sources: readonly PreparedSource[];
  readonly passages: readonly PreparedPassage[];
  /** Stem -> passages that have it. */
  readonly postings: ReadonlyMap<string, readonly PreparedPassage[]>;
  /** People named by the sources' facts and by the caller. */
  readonly names: readonly string[];
};

/** Indexes sources for `checkClaim`. `names` are people the caller knows besides those in the fact sheets. */
export function prepareSources(
  sources: readonly Source[],
  options: { readonly names?: readonly string[] } = {},
): PreparedSources {
  const names = new Set(options.names ?? []);
  for (const source of sources) {
    for (const passage of source.passages) {
      if (passage.speaker) names.add(passage.speaker);
      if (passage.fact && /^(?:\/local)?\/people\/[^/]+\/name$/.test(passage.fact))
        names.add(source.text.slice(passage.start, passage.end));
    }
  }
  const lexicon = [...names].filter((name) => name.trim().length > 2);
  const postings = new Map<string, PreparedPassage[]>();
  const prepared = sources.map((source) => prepareSource(source, lexicon));
  const passages = prepared.flatMap((source) => source.passages);
  for (const passage of passages) {
    for (const root of passage.stems) {
      const list = postings.get(root);
      if (list) list.push(passage);
      else postings.set(root, [passage]);
    }
  }
  return { sources: prepared, passages, postings, names: lexicon };
}

/** Content roots of words, as the index uses them. */
export function contentStems(found: readonly Word[]): string[] {
  return found.filter((word) => isContent(word.lower) && /\p{L}/u.test(word.lower)).map((word) => stem(word.lower));
}

function prepareSource(source: Source, names: readonly string[]): PreparedSource {
  const passages: PreparedPassage[] = [];
  let antecedent: string | undefined;
  for (const passage of source.passages) {
    const text = source.text.slice(passage.start, passage.end);
    const found = words(text);
    let atoms: readonly Atom[] | undefined;
    const read = (): readonly Atom[] => (atoms ??= findAtoms(text, { names }));
    const speaker = passage.speaker ? personValue(passage.speaker) : antecedent;
    passages.push({
      passage,
      kind: source.kind,
      text,
      normal: normalise(text).text,
      words: found,
      stems: new Set(contentStems(found)),
      atoms: read,
      speaker,
      item: itemOf(passage.fact),
    });
    if (source.kind === 'material') antecedent = nextAntecedent(antecedent, read());
  }
  return { source, whole: normalise(source.text), passages };
}

/** Who "ia" means after a sentence: the one person it names; nobody certain when it names several. */
export function nextAntecedent(before: string | undefined, atoms: readonly Atom[]): string | undefined {
  const persons = new Set(atoms.filter((atom) => atom.kind === 'person').map((atom) => atom.value));
  if (persons.size === 0) return before;
  return persons.size === 1 ? [...persons][0] : undefined;
}

/**
 * Quotes of a passage with their speakers, the pronoun resolved. A passage that is a quote has none of its own marks.
 */
export function passageQuotes(passage: PreparedPassage): { value: string; speaker: string | undefined }[] {
  const persons = passage.atoms().filter((atom) => atom.kind === 'person');
  return findQuotes(passage.text, persons).map((quote) => ({
    value: normalise(quote.value).text,
    speaker: quote.of ?? (quote.pronoun ? passage.speaker : undefined),
  }));
}

const itemOf = (fact: string | undefined): string | undefined =>
  fact ? (/^((?:\/local)?\/[^/]+\/[^/]+)\//.exec(fact)?.[1] ?? undefined) : undefined;
