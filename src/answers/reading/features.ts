/**
 * How far a passage bears out an answer to a question, in numbers that a person can read. Each is between 0 and 1 and
 * named in `featureNames`; more of it speaks for an answer (+) or against (-). Linear in the passage.
 */
import { oppositesOf, splitSentences, type Span, type Word } from '../../language/index.ts';
import { candidatesIn, type Candidate } from './candidates.ts';
import { fateOf, isMatch, matchAll, namesOf, tokensOf, type NameFate, type Token } from './matching.ts';
import { emptyWords, type Question, type Term } from './question.ts';
import { trained } from './trained.ts';

export const features = [
  { name: 'cover', sign: 1, says: 'share of the question’s words, by weight, in the passage' },
  { name: 'sentenceCover', sign: 1, says: 'the same in its best sentence' },
  { name: 'strictCover', sign: 1, says: 'the same, without what stands in other sentences only' },
  { name: 'missingWeight', sign: -1, says: 'weight of all that is missing' },
  { name: 'focusMissing', sign: -1, says: 'what is asked about (“siapa penerbit …”) stands nowhere' },
  { name: 'actMissing', sign: -1, says: 'what is told to happen (“kapan … didirikan”) does not stand in it' },
  { name: 'rarestMissing', sign: -1, says: 'weight of the heaviest word that is missing' },
  { name: 'missingName', sign: -1, says: 'a name of the question is missing' },
  { name: 'otherName', sign: -1, says: 'parts of it stand in other names only' },
  { name: 'missingNumber', sign: -1, says: 'a number of the question is missing' },
  { name: 'wordsApart', sign: -1, says: 'neighbouring words of the question are far from each other' },
  { name: 'denialDiffers', sign: -1, says: 'the question denies where the sentence does not' },
  { name: 'opposite', sign: -1, says: 'the opposite of a missing word stands there' },
  { name: 'candidate', sign: 1, says: 'something of the kind that is asked for stands in the best sentence' },
  { name: 'candidateNear', sign: 1, says: 'and near the words of the question' },
  { name: 'noCandidate', sign: -1, says: 'a kind is asked for of which nothing stands in the passage' },
  { name: 'verbs', sign: 1, says: 'share of the words that are no names, in the best sentence' },
  { name: 'newWords', sign: 1, says: 'the best sentence says more than the question' },
] as const;
export type FeatureName = (typeof features)[number]['name'];
export type Features = Readonly<Record<FeatureName, number>>;

/** What tells which sentence of a passage answers, if one does; weighed by `trained.choice`. */
export const choices = [
  {
    name: 'cover',
    sign: 1,
    says: 'share of the question’s words, half of it for what stands elsewhere in the passage',
  },
  { name: 'strictCover', sign: 1, says: 'the same, of the sentence alone' },
  { name: 'candidate', sign: 1, says: 'something of the kind that is asked for stands in it' },
  { name: 'noCandidate', sign: -1, says: 'nothing of that kind does' },
  { name: 'actMissing', sign: -1, says: 'what is told to happen does not stand in it' },
  { name: 'focusMissing', sign: -1, says: 'what is asked about does not stand in it' },
] as const;
export type Choice = Readonly<Record<(typeof choices)[number]['name'], number>>;

export type Sentence = Span & { readonly choice: Choice; readonly candidates: readonly Candidate[] };
export type Weighed = {
  readonly features: Features;
  /** The sentences of the passage; `best` is the one that answers, if one does. */
  readonly sentences: readonly Sentence[];
  readonly best: number;
};

type Passage = { readonly text: string; readonly heading: string };

export function weigh(question: Question, passage: Passage, weights: Choice = trained.choice): Weighed {
  const { text } = passage;
  if (!mayAnswer(question, passage)) return { features: nothing, sentences: [], best: 0 };
  const tokens = tokensOf(text);
  const above = tokensOf(passage.heading);
  const { terms } = question;
  const [below, over] = [matchAll(terms, tokens), matchAll(terms, above)];
  const inPassage = terms.map((_, at) => Math.max(below[at] ?? 0, 0.9 * (over[at] ?? 0)));
  const read = readSentences(question, text, tokens, inPassage);
  const scores = read.map(({ choice }) => choices.reduce((sum, { name }) => sum + weights[name] * choice[name], 0));
  // A heading tells what is spoken of, not what is said.
  const open = [...read.keys()].filter((at) => !read[at]?.isHeading);
  const best = open.reduce((top, at) => ((scores[at] ?? 0) > (scores[top] ?? 0) ? at : top), open[0] ?? -1);
  const chosen = read[best];
  // Who, when, where and how many are not answered where nobody, no time, no place and no number stands.
  if (chosen === undefined || (isTold(question) && chosen.fit === 0))
    return { features: nothing, sentences: read, best: Math.max(0, best) };
  const missing = terms.filter((_, at) => (inPassage[at] ?? 0) < 0.5);
  const title = passage.heading.length;
  const fates = namesOf(terms).map((name) => {
    // "DCT" stands there where "Daftar Calon Tetap" does.
    const [only, more] = name;
    if (only && more === undefined && (inPassage[terms.indexOf(only)] ?? 0) >= 0.7) return 'whole';
    return better(fateOf(name, tokens, text), title ? fateOf(name, above, passage.heading) : 'none');
  });
  const others = terms.filter(({ proper, number, weight }) => !proper && !number && weight > 0.3);
  const anywhereOf = new Map(terms.map((term, at) => [term, inPassage[at] ?? 0]));
  const wantsKind = !['what', 'list', 'how', 'whether'].includes(question.wanted);
  const anywhere = Math.max(0, ...read.map(({ fit }) => fit));
  return {
    sentences: read,
    best,
    features: {
      cover: covered(terms, inPassage),
      sentenceCover: chosen.choice.cover,
      strictCover: chosen.choice.strictCover,
      missingWeight: Math.min(1, missing.reduce((sum, { weight }) => sum + weight, 0) / 2),
      focusMissing: missingOf(question.focus, anywhereOf),
      actMissing: chosen.choice.actMissing,
      rarestMissing: Math.max(0, ...missing.map(({ weight }) => weight)),
      missingName: fates.includes('none') ? 1 : fates.includes('part') ? 0.3 : 0,
      otherName: fates.includes('another') ? 1 : 0,
      missingNumber: missing.some(({ number }) => number) ? 1 : 0,
      wordsApart: wordsApart(terms, chosen.own),
      denialDiffers: question.denied && !denies.test(text.slice(chosen.start, chosen.end)) ? 1 : 0,
      opposite: missing.some((term) => hasOpposite(term, tokens)) ? 1 : 0,
      candidate: wantsKind ? chosen.fit : 0.6,
      candidateNear: wantsKind ? nearness(chosen, question) : 0.5,
      noCandidate: wantsKind ? 1 - anywhere : 0,
      verbs:
        others.length === 0
          ? 0.7
          : covered(
              others,
              others.map((term) => chosen.strict[terms.indexOf(term)] ?? 0),
            ),
      newWords: Math.min(1, chosen.own.filter((token) => isNew(token, terms)).length / 4),
    },
  };
}

type ReadSentence = Sentence & {
  readonly own: readonly Token[];
  /** How well each word of the question stands in it. */
  readonly strict: readonly number[];
  /** How well the best candidate is of the kind that is asked for. */
  readonly fit: number;
  readonly isHeading: boolean;
};

/** `inPassage`: how well each word of the question stands in the whole passage or above it. */
function readSentences(
  question: Question,
  text: string,
  tokens: readonly Token[],
  inPassage: readonly number[],
): ReadSentence[] {
  const { terms } = question;
  return sentencesOf(text).map((span) => {
    const own = tokens.filter(({ start }) => start >= span.start && start < span.end);
    const sentence = text.slice(span.start, span.end);
    const strict = matchAll(terms, own);
    const candidates = candidatesIn(sentence, own.map(shifted(span.start)), question);
    const fit = Math.max(0, ...candidates.map((candidate) => candidate.fit));
    const byTerm = new Map(terms.map((term, at) => [term, strict[at] ?? 0]));
    const choice: Choice = {
      cover: covered(
        terms,
        strict.map((match, at) => Math.max(match, 0.55 * (inPassage[at] ?? 0))),
      ),
      strictCover: covered(terms, strict),
      candidate: fit,
      noCandidate: fit === 0 ? 1 : 0,
      actMissing: missingOf(question.act, byTerm),
      focusMissing: missingOf(question.focus, byTerm),
    };
    return { ...span, own, strict, candidates, fit, choice, isHeading: isHeading(sentence) };
  });
}

const isTold = ({ wanted }: Question): boolean => ['who', 'when', 'where', 'count'].includes(wanted);

const missingOf = (term: Term | null, inBest: ReadonlyMap<Term, number>): number =>
  term === null ? 0.3 : 1 - (inBest.get(term) ?? 0);
/** A question without content asks nothing; one for an article is answered by that article alone. */
const mayAnswer = ({ terms, article }: Question, { text, heading }: Passage): boolean =>
  terms.some(({ weight }) => weight > 0.2) &&
  (article === null || new RegExp(String.raw`\bPasal\s+${article}(?![\p{L}\p{N}])`, 'iu').test(`${heading}\n${text}`));

/** Sentences of a passage; "(10 hari kerja)" belongs to the one before it. */
function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const span of splitSentences(text)) {
    const last = spans.at(-1);
    if (last && /^\([^()]*[^()\d][^()]*\)\.?$/.test(text.slice(span.start, span.end)))
      spans.splice(-1, 1, { ...last, end: span.end });
    else spans.push(span);
  }
  return spans;
}

/** In capitals, the number of a part, a label of a letter, or who signs it. */
const isHeading = (sentence: string): boolean =>
  !/\p{Ll}{2}/u.test(sentence) || heading.test(sentence) || isTitle(sentence);
/** "KEPUTUSAN SEKRETARIS … tentang …": mostly in capitals. */
const isTitle = (sentence: string): boolean =>
  (sentence.match(/\p{Lu}/gu)?.length ?? 0) > (sentence.match(/\p{Ll}/gu)?.length ?? 0);
const heading = new RegExp(
  String.raw`^\s*(?:(?:BAB|Pasal|Bagian|Paragraf|Lampiran)\s+[\p{L}\p{N}]+|` +
    String.raw`(?:Nomor|No|Hal|Perihal|Sifat|Lampiran)\s*\.?\s*:.*|[^.:;]{3,60},)\s*$`,
  'su',
);

const better = (one: NameFate, other: NameFate): NameFate =>
  fateOrder.find((fate) => fate === one || fate === other) ?? 'none';
const fateOrder: readonly NameFate[] = ['whole', 'part', 'another', 'none'];
const nothing = Object.fromEntries(features.map(({ name, sign }) => [name, sign > 0 ? 0 : 1])) as Features;
const denies = /(?<!\p{L})(?:tidak|bukan|belum|tanpa|kecuali|selain|dilarang|larangan|ditolak|jangan)(?!\p{L})/iu;

const shifted =
  (by: number) =>
  (token: Token): Word => ({ ...token, start: token.start - by, end: token.end - by });

function covered(terms: readonly Term[], matches: readonly number[]): number {
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0) return 0;
  return terms.reduce((sum, { weight }, at) => sum + weight * (matches[at] ?? 0), 0) / all;
}

/** How far neighbouring words of the question are from each other in the sentence; 1 where one of them is missing. */
function wordsApart(terms: readonly Term[], tokens: readonly Token[]): number {
  const heavy = terms.filter(({ weight }) => weight > 0.3);
  const pairs = heavy.slice(1).map((next, at) => [heavy[at] as Term, next] as const);
  if (pairs.length === 0) return heavy.every((term) => tokens.some((token) => isMatch(token, term))) ? 0 : 1;
  const distances = pairs.map(([one, other]) => {
    const places = (term: Term) => tokens.flatMap((token, at) => (isMatch(token, term) ? [at] : []));
    const [ones, others] = [places(one), places(other)];
    const apart = Math.min(...ones.flatMap((from) => others.map((to) => Math.abs(from - to))));
    return Number.isFinite(apart) ? Math.min(1, Math.max(0, apart - 1) / 12) : 1;
  });
  return distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
}

const hasOpposite = (term: Term, tokens: readonly Token[]): boolean => {
  const opposites = oppositesOf(term.root);
  return opposites.size > 0 && tokens.some((token) => opposites.has(token.root));
};

/** 1 beside a word of the question, falling to 0 sixteen words away; weighed by how well the candidate fits. */
function nearness(
  { own, start, candidates }: { own: readonly Token[]; start: number; candidates: readonly Candidate[] },
  { terms }: Question,
): number {
  const heavy = own.flatMap((token, at) =>
    terms.some((term) => term.weight > 0.3 && isMatch(token, term)) ? [at] : [],
  );
  const near = candidates.map((candidate) => {
    const first = own.findIndex((token) => token.end > start + candidate.start);
    const last = own.findLastIndex((token) => token.start < start + candidate.end);
    const apart = Math.min(...heavy.map((at) => (at < first ? first - at : at > last ? at - last : 1)));
    return Number.isFinite(apart) ? candidate.fit * Math.max(0, 1 - (apart - 1) / 16) : 0;
  });
  return Math.max(0, ...near);
}

const isNew = (token: Token, terms: readonly Term[]): boolean =>
  !emptyWords.has(token.lower) && !terms.some((term) => isMatch(token, term));
