/**
 * Prepares sources once, so that checking one sentence costs only the passages that could carry it.
 */
import { dateParts, meaning, readDates, root, spelledOut, words, type Word } from '../language/index.ts';
import { findAtoms, isContent } from './atoms/index.ts';
import { personValue } from './atoms/people.ts';
import { findQuotes, type FoundQuote } from './atoms/quotes.ts';
import { normalise } from './normalise.ts';
import { readSentence, type SentenceReading } from './relations.ts';
import { cellsOf, headsOf, withColumns } from './tables.ts';
import type { Atom, Passage, Source } from './schema.ts';
import { indexWhole, sentencesOf, type Whole } from './whole.ts';

/** A passage with everything the checks ask of it. Atoms and readings are made when first asked for. */
export type PreparedPassage = {
  readonly passage: Passage;
  readonly kind: Source['kind'];
  readonly text: string;
  readonly normal: string;
  readonly words: readonly Word[];
  /** Meanings of its content words and of its label's. */
  readonly stems: ReadonlySet<string>;
  readonly atoms: () => readonly Atom[];
  /** Its meanings and the keys of its atoms, under which it is looked up. */
  readonly keys: () => ReadonlySet<string>;
  /** Its quotations, with who speaks them. */
  readonly quotes: () => readonly FoundQuote[];
  /** Its sentences with their turns and relations; a fact's first behind its label ("Tidak hadir: 17 orang"). */
  readonly sentences: () => readonly SentenceReading[];
  /** The person that "ia" or "ujarnya" means here, or the passage's own speaker; undefined when unclear. */
  readonly speaker: string | undefined;
  /** `/people/p1` for `/people/p1/name`: the facts of one item belong together. */
  readonly item: string | undefined;
  /** Years of the full dates of its source. */
  readonly years: () => ReadonlySet<string>;
  /** Time zones that its source names. */
  readonly zones: () => ReadonlySet<string>;
  /** What the line of a fact sheet is headed by, as roots. */
  readonly label: readonly string[];
  /** The words of that heading. */
  readonly heading: readonly Word[];
  /** Numbers and dates of that heading ("Total pemilih triwulan II"); their places are in the heading. */
  readonly labelled: () => readonly Atom[];
  /** A line of its source begins with it. */
  readonly startsLine: boolean;
  /** The line that heads it, where it is the row of a table; its label is then the head of its first cell. */
  readonly head: string | undefined;
};

export type PreparedSources = {
  readonly passages: readonly PreparedPassage[];
  /** Meaning, or an atom's key -> passages that have it. */
  readonly postings: ReadonlyMap<string, readonly PreparedPassage[]>;
  /** Sentences that a copy may be of. */
  readonly whole: Whole;
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
  const prepared = sources.map((source) => prepareSource(source, lexicon));
  const passages = prepared.flat();
  return { passages, postings: indexPassages(passages), whole: indexWhole(prepared), names: lexicon };
}

function indexPassages(passages: readonly PreparedPassage[]): Map<string, PreparedPassage[]> {
  const postings = new Map<string, PreparedPassage[]>();
  for (const passage of passages) {
    for (const key of passage.keys()) {
      const list = postings.get(key);
      if (list) list.push(passage);
      else postings.set(key, [passage]);
    }
  }
  return postings;
}

/** Under what a number, date or time is looked up; a date also by its day and month alone. */
export function atomKeys(atom: Atom): string[] {
  switch (atom.kind) {
    case 'number':
      return [`#${atom.value}`, ...dayKey(atom.value)];
    case 'money':
      return [`#${atom.value}`];
    case 'time':
      return [`#${atom.value.slice(0, 5)}`];
    case 'date':
      return atom.value.split('/').flatMap(dateKeys);
    case 'regulation':
      return [`#${atom.value}`];
    default:
      return [];
  }
}

/** Its day and month, and its month alone: "akhir November". */
function dateKeys(date: string): string[] {
  const [, month, day] = dateParts(date);
  if (month === '') return [`#${date}`];
  return [...(day === '' ? [] : [`#${month}-${day}`]), `#month ${month}`];
}

/** "30/10" may be a day. */
const dayKey = (written: string): string[] => {
  const [, day = '', month = ''] = /^(\d{1,2})\/(\d{1,2})$/.exec(written) ?? [];
  return day === '' ? [] : [`#${month.padStart(2, '0')}-${day.padStart(2, '0')}`];
};

/** Meanings of content words, as the index uses them. */
export function contentStems(found: readonly Word[]): string[] {
  return found
    .filter((word) => isContent(word.lower) && /\p{L}/u.test(word.lower))
    .map((word) => meaning(root(word.lower)));
}

/** The meanings of a passage, with its abbreviations spelled out. */
const withSpelledOut = (found: readonly Word[]): string[] => [
  ...contentStems(found),
  ...found.flatMap((word) => spelledOut.get(word.lower) ?? []),
];

function prepareSource(source: Source, names: readonly string[]): PreparedPassage[] {
  const passages: PreparedPassage[] = [];
  let antecedent: string | undefined;
  const heads =
    source.kind === 'material' ? headsOf(source.passages.map((one) => source.text.slice(one.start, one.end))) : [];
  let told: ReadonlySet<string> | undefined;
  const years = (): ReadonlySet<string> => (told ??= yearsOf(source.text));
  let named: ReadonlySet<string> | undefined;
  const zones = (): ReadonlySet<string> => (named ??= zonesOf(source.text));
  for (const [at, passage] of source.passages.entries()) {
    const prepared = preparePassage(source, passage, names, { antecedent, head: heads[at], years, zones });
    passages.push(prepared);
    if (source.kind === 'material') antecedent = nextAntecedent(antecedent, prepared.atoms());
  }
  return passages;
}

function preparePassage(
  source: Source,
  passage: Passage,
  names: readonly string[],
  {
    antecedent,
    head,
    years,
    zones,
  }: Pick<PreparedPassage, 'head' | 'years' | 'zones'> & { readonly antecedent: string | undefined },
): PreparedPassage {
  const text = source.text.slice(passage.start, passage.end);
  const found = words(text);
  const label = passage.fact === undefined ? '' : labelOf(source.text, passage.start);
  const heading = words(head === undefined ? label : (cellsOf(head)?.[0]?.text ?? ''));
  let atoms: readonly Atom[] | undefined;
  let labelled: readonly Atom[] | undefined;
  let sentences: readonly SentenceReading[] | undefined;
  let keys: ReadonlySet<string> | undefined;
  let quotes: readonly FoundQuote[] | undefined;
  const stems = new Set([...withSpelledOut(found), ...withSpelledOut(head === undefined ? heading : words(head))]);
  const read = (): readonly Atom[] =>
    (atoms ??= head === undefined ? findAtoms(text, { names }) : withColumns(findAtoms(text, { names }), text, head));
  return {
    passage,
    kind: source.kind,
    text,
    normal: normalise(text).text,
    words: found,
    stems,
    atoms: read,
    quotes: () =>
      (quotes ??= findQuotes(
        text,
        read().filter(({ kind }) => kind === 'person'),
      )),
    keys: () => (keys ??= new Set([...stems, ...read().flatMap(atomKeys), ...findAtoms(label).flatMap(atomKeys)])),
    sentences: () =>
      (sentences ??= sentencesOf(text).map((sentence, at) =>
        readSentence(at === 0 && label !== '' ? `${label}: ${sentence}` : sentence),
      )),
    speaker: passage.speaker ? personValue(passage.speaker) : antecedent,
    item: itemOf(passage.fact),
    label: heading.flatMap(({ lower }) => spelledOut.get(lower) ?? root(lower)),
    heading,
    startsLine: /(?:^|\n)[^\S\n]*$/.test(source.text.slice(Math.max(0, passage.start - longestIndent), passage.start)),
    head,
    years,
    zones,
    labelled: () => (labelled ??= label === '' ? [] : findAtoms(label)),
  };
}

const yearsOf = (text: string): ReadonlySet<string> =>
  new Set(readDates(text).flatMap(({ value }) => /^\d{4}(?=-\d\d-\d\d)/.exec(value)?.[0] ?? []));
const zonesOf = (text: string): ReadonlySet<string> =>
  new Set((text.match(/(?<!\p{L})(?:WIB|WITA|WIT)(?!\p{L})/giu) ?? []).map((zone) => zone.toUpperCase()));
const longestIndent = 40;

/** "Pukul" of the line "Pukul: 09.00 WIB". */
function labelOf(text: string, start: number): string {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /^(.{1,80}):\s*$/.exec(line)?.[1] ?? '';
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
export function passageQuotes(
  passage: PreparedPassage,
): { value: string; speaker: string | undefined; attribution: string; announced: string }[] {
  return passage
    .quotes()
    .map((quote) => ({
      value: normalise(quote.value).text,
      attribution: quote.attribution,
      announced: quote.announced,
      speaker: quote.of ?? (quote.pronoun ? passage.speaker : undefined),
    }));
}

const itemOf = (fact: string | undefined): string | undefined =>
  fact ? (/^((?:\/local)?\/[^/]+\/[^/]+)\//.exec(fact)?.[1] ?? undefined) : undefined;
