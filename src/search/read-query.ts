/** What somebody typed, as the index is asked for it. Pure but for what is known of words: statistics and synonyms. */
import { nearWords } from './near-words.ts';
import { rarity } from './rank.ts';
import type { Statistics } from './statistics.ts';
import { exactOf, stemTerm, tokensOf, type Token } from './tokens.ts';

export type Term = {
  readonly term: string;
  /** How rare it is, less for what only stands for a word that was typed. */
  readonly weight: number;
  /** How often it was typed. */
  readonly times: number;
  /** The term of a typed word that it stands for. */
  readonly of?: string;
};

/** Stem terms in the order in which they were typed. */
export type Sequence = { readonly stems: readonly string[]; readonly placesOf: (stem: string) => readonly number[] };

export type ReadQuery = {
  readonly words: readonly Term[];
  readonly stems: readonly Term[];
  /** What was typed, with its stem term. */
  readonly typed: readonly { readonly text: string; readonly stem: string }[];
  readonly sequence: Sequence;
  /** What a typed stem is worth, 0 for all others; and all of them together. */
  readonly valueOf: (stem: string) => number;
  readonly value: number;
  /** '#7/2017' */
  readonly exact: readonly string[];
  /** Stem terms of what the query asks the meaning of; none where it asks for something else. */
  readonly topic: readonly string[];
  /** What stands together in the query: in quotation marks, or as the term that it explains. */
  readonly phrases: readonly Sequence[];
  /** Words that are in no passage, with those that they were read as. */
  readonly readAs: readonly { readonly typed: string; readonly read: readonly string[] }[];
};

/** Words that only ask. They stand in questions, seldom in what answers them. */
const asking = new Set(
  (
    'apa apakah siapa siapakah kapan kapankah mana manakah dimana dimanakah berapa berapakah bagaimana bagaimanakah ' +
    'mengapa mengapakah kenapa'
  ).split(' '),
);
/** "Apa yang dimaksud dengan …", "arti …", "pengertian …": it asks what something means. */
const meansPattern = new RegExp(
  String.raw`^\s*(?:apa(?:kah)?|jelaskan|sebutkan)?\s*(?:itu|` +
    String.raw`yang\s+(?:di)?maksud(?:nya)?(?:\s+(?:dengan|dari|oleh))?|` +
    String.raw`yang\s+disebut(?:\s+(?:dengan|sebagai))?|` +
    String.raw`(?:arti|maksud|pengertian|definisi)(?:nya)?(?:\s+(?:dari|kata))?)` +
    String.raw`\s+(.*?)(?:\s+itu)?\W*$`,
  'iu',
);
const itselfPattern = /^\s*(.*?)\s+(?:adalah|itu\s+apa(?:kah)?|artinya(?:\s+apa)?)\W*$/iu;

const marks = '“”„‟«»"';
const quotedPattern = new RegExp(`[${marks}]+([^${marks}]{2,200})[${marks}]+`, 'gu');
/** "Yang dimaksud dengan … adalah": the sentence explains what stands between. */
const explainedPattern = new RegExp(
  String.raw`(?<!\p{L})yang\s+(?:di)?maksud(?:\s+(?:dengan|dari|oleh))?\s+([^${marks}]{2,200}?)\s+` +
    String.raw`(?:adalah|ialah|merupakan|yaitu|yakni|antara\s+lain|meliputi|termasuk)(?!\p{L})`,
  'giu',
);
const mostPhrases = 8;

/** What words count that were not typed. */
const synonymWeight = 0.6;
const nearWeight = 0.7;

/** Groups of words that are looked for together, each in the words of the index. */
export type Synonyms = readonly (readonly (readonly Token[])[])[];

/** Reads a query. */
export function readQuery(text: string, statistics: Statistics, synonyms: Synonyms): ReadQuery {
  const topic = topicOf(text);
  const all = topic.length > 0 ? topic : tokensOf(text);
  const content = all.filter(({ word }) => !asking.has(word));
  const typed = content.length > 0 ? content : all;
  const [words, stems] = [new Map<string, Term>(), new Map<string, Term>()];
  const worth = (term: string) => rarity(statistics.count(term), statistics.passages);
  const add = (terms: Map<string, Term>, term: string, share = 1, of?: string) => {
    const known = terms.get(term);
    if (known !== undefined && of !== undefined) return;
    const times = known?.of === undefined ? (known?.times ?? 0) + 1 : 1;
    terms.set(term, { term, weight: worth(term) * share, times, ...(of !== undefined && { of }) });
  };
  for (const { word, stem } of typed) {
    add(words, word);
    add(stems, stemTerm(stem));
  }
  const addFor = ({ word, stem }: Pick<Token, 'word' | 'stem'>, share: number, of: Token) => {
    add(words, word, share, of.word);
    add(stems, stemTerm(stem), share, stemTerm(of.stem));
  };
  for (const [typedOnes, others] of synonymsIn(typed, synonyms))
    for (const other of others) addFor(other, synonymWeight, typedOnes);
  const readAs = typed.flatMap((token) => {
    if (statistics.passages === 0 || worthLooking(token, statistics)) return [];
    const read = nearWords(token.word, statistics);
    for (const word of read) for (const near of tokensOf(word)) addFor(near, nearWeight, token);
    return read.length === 0 ? [] : [{ typed: text.slice(token.start, token.end), read }];
  });
  const sequence = sequenceOf(typed);
  const values = new Map(sequence.stems.map((stem) => [stem, worth(stem)]));
  return {
    words: [...words.values()],
    stems: [...stems.values()],
    typed: typed.map(({ start, end, stem }) => ({ text: text.slice(start, end), stem: stemTerm(stem) })),
    sequence,
    valueOf: (stem) => values.get(stem) ?? 0,
    value: [...values.values()].reduce((sum, value) => sum + value, 0),
    exact: exactOf(text),
    topic: topic.map(({ stem }) => stemTerm(stem)),
    phrases: phrasesOf(text),
    readAs,
  };
}

/** The word or its root stands somewhere. */
const worthLooking = ({ word, stem }: Token, { count }: Statistics): boolean =>
  count(word) > 0 || count(stemTerm(stem)) > 0;

/** Words of what the query asks the meaning of. A sentence that tells a meaning asks for none. */
function topicOf(text: string): Token[] {
  if (text.search(explainedPattern) >= 0) return [];
  const found = meansPattern.exec(text) ?? itselfPattern.exec(text);
  if (found === null) return [];
  const [, topic = ''] = found;
  const start = text.indexOf(topic, found.index);
  return tokensOf(topic).map((token) => ({ ...token, start: token.start + start, end: token.end + start }));
}

const phrasesOf = (text: string): Sequence[] =>
  [...text.matchAll(quotedPattern), ...text.matchAll(explainedPattern)]
    .map(([, phrase = '']) => tokensOf(phrase))
    .filter((phrase) => phrase.length > 0)
    .slice(0, mostPhrases)
    .map(sequenceOf);

function sequenceOf(tokens: readonly Token[]): Sequence {
  const stems = tokens.map(({ stem }) => stemTerm(stem));
  const places = new Map<string, number[]>();
  for (const [at, stem] of stems.entries()) places.set(stem, [...(places.get(stem) ?? []), at]);
  return { stems, placesOf: (stem) => places.get(stem) ?? [] };
}

/** Each typed word that begins a word or phrase of a group, with the words of the group's others. */
function* synonymsIn(typed: readonly Token[], synonyms: Synonyms): Generator<readonly [Token, readonly Token[]]> {
  for (const group of synonyms)
    for (const [at, token] of typed.entries()) {
      const said = group.find((phrase) => phrase.every(({ stem }, n) => typed[at + n]?.stem === stem));
      if (said !== undefined) yield [token, group.filter((phrase) => phrase !== said).flat()];
    }
}
