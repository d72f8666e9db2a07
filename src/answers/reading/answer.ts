/** From passages that were found to an answer of quotations, or to none. Pure. */
import { createHash } from 'node:crypto';
import { checkClaim, prepareSources, type ClaimStatus, type Source } from '../../evidence/index.ts';
import { splitSentences } from '../../language/index.ts';
import type { FoundPassage } from '../found.ts';
import type { AnswerClaim, AnswerWarning } from '../schema.ts';
import type { KeptPassage } from '../tables.ts';
import { weigh } from './features.ts';
import { probabilityOf, scoreOf, threshold } from './judge.ts';
import { readQuestion, type Question, type Rarity } from './question.ts';
import { longestQuote, quoteFrom, type Quote } from './quote.ts';
import { questionsIn, together } from './several.ts';

/** Passages that are weighed, that are kept, and that are shown where nothing answers. */
const most = { weighed: 24, kept: 6, nearest: 5, quoted: 3 } as const;
/** Characters of a passage that are weighed: others than papers may have longer ones. */
const longestRead = 8_000;
/**
 * What it counts, among passages that answer about as well, how far up the search put one: of the best 1, of the others
 * their share. Chosen on the training half of IDK-MRC.
 */
const bySearch = 2;
/** Another paper is quoted too where it answers about as well: papers may contradict one another. */
const about = 0.12;

export type QuotedAnswer = {
  readonly found: boolean;
  readonly probability: number;
  readonly claims: readonly AnswerClaim[];
  readonly passages: readonly KeptPassage[];
  readonly nearest: readonly KeptPassage[];
  readonly warnings: readonly AnswerWarning[];
};

type Weighed = { readonly passage: FoundPassage; readonly quote: Quote | undefined; readonly probability: number };

/**
 * Answers a question with exact words of the passages, the most probable first; `rarity` is that of the index.
 * `besides`: passages of what repealed or amended a rule that may be quoted; they are offered beside it. Of several
 * questions at once each is answered.
 */
export function quoteAnswer(
  text: string,
  found: readonly FoundPassage[],
  rarity?: Rarity,
  besides: readonly FoundPassage[] = [],
): QuotedAnswer {
  const parts = questionsIn(text).map((part) => ({
    text: part,
    answer: quoteOne(readQuestion(part, rarity), found, besides),
  }));
  const [only] = parts;
  return parts.length === 1 && only ? only.answer : together(parts);
}

function quoteOne(question: Question, found: readonly FoundPassage[], besides: readonly FoundPassage[]): QuotedAnswer {
  const weighed = ranked(question, found);
  const best = weighed[0];
  const probability = best?.probability ?? 0;
  if (best === undefined || probability < threshold) {
    const nearest = weighed.slice(0, most.nearest).map(({ passage }, at) => kept(passage, at + 1, undefined));
    return { found: false, probability, claims: [], passages: [], nearest, warnings: [] };
  }
  const quoted = weighed.filter((one, at) => at === 0 || isAnotherPaper(one, weighed.slice(0, at), probability));
  const first = quoted.slice(0, most.quoted);
  const isRepealed = first.some(({ passage }) => passage.note !== null);
  const later = isRepealed
    ? ranked(question, besides).find(({ passage }) => !first.some((one) => isSame(one.passage, passage)))
    : undefined;
  if (later) first.push({ ...later, quote: later.probability >= threshold ? later.quote : undefined });
  const told = first.map(withWhatItPointsTo);
  const rest = weighed
    .filter(({ passage }) => !first.some((one) => isSame(one.passage, passage)))
    .slice(0, most.kept - first.length);
  const passages = [...told, ...rest].map(({ passage, quote }, at) =>
    kept(passage, at + 1, at < told.length ? quote : undefined),
  );
  const claims = told.flatMap(({ quote }, at) => {
    const passage = passages[at];
    return quote && passage ? [quotedClaim(passage, quote, passages)] : [];
  });
  return { found: true, probability, claims, passages, nearest: [], warnings: warningsOf(told, passages) };
}

/** The passages, the one that answers best first. */
function ranked(question: Question, passages: readonly FoundPassage[]): Weighed[] {
  const best = Math.max(1e-9, ...passages.map(({ score }) => score));
  const read = passages
    .slice(0, most.weighed)
    .map((passage) => {
      const text = passage.text.slice(0, longestRead);
      const one = weigh(question, { text, heading: `${passage.title} ${passage.heading}`.slice(0, longestRead) });
      const rank = scoreOf(one.features) + bySearch * (passage.score / best);
      return { passage, features: one.features, quote: quoteFrom(question, text, one), rank };
    })
    .toSorted((one, other) => other.rank - one.rank);
  const [first] = read;
  const next = read.find(({ passage }) => passage.id !== first?.passage.id);
  return read.map(({ passage, features, quote, rank }) => ({
    passage,
    quote,
    probability: probabilityOf(features, next && rank - next.rank),
  }));
}

/** "… yang bersangkutan" says nothing without the sentence before: that is quoted too where it bears the words out. */
function withWhatItPointsTo(one: Weighed): Weighed {
  const { passage, quote } = one;
  if (quote === undefined || isBorneOut(passage, quote)) return one;
  const before = splitSentences(passage.text).findLast(({ start }) => start < quote.start);
  if (before === undefined || quote.end - before.start > longestQuote) return one;
  const longer = { ...quote, start: before.start };
  return isBorneOut(passage, longer) ? { ...one, quote: longer } : one;
}

function isBorneOut(passage: FoundPassage, quote: Quote): boolean {
  const source = kept(passage, 1, quote);
  return statusOf(passage.text.slice(quote.start, quote.end), [source], [source]) === 'verbatim';
}

const isSame = (one: FoundPassage, other: FoundPassage): boolean => one.id === other.id && one.start === other.start;

const isAnotherPaper = (one: Weighed, before: readonly Weighed[], best: number): boolean =>
  one.probability >= Math.max(threshold, best - about) &&
  !before.some(({ passage }) => passage.id === one.passage.id || passage.text === one.passage.text);

function kept(passage: FoundPassage, n: number, quote: Quote | undefined): KeptPassage {
  return {
    n,
    type: passage.type,
    paperId: passage.id,
    title: passage.title,
    unitId: passage.unitId,
    page: passage.page,
    start: passage.start,
    end: passage.end,
    heading: passage.heading,
    text: passage.text,
    sha256: createHash('sha256').update(passage.text, 'utf8').digest('hex'),
    marks: passage.marks.map(([start, end]) => ({ start, end })),
    answers: quote ? [{ start: quote.start, end: quote.end }] : [],
    note: passage.note,
  };
}

function quotedClaim(passage: KeptPassage, quote: Quote, passages: readonly KeptPassage[]): AnswerClaim {
  const text = passage.text.slice(quote.start, quote.end);
  const status = statusOf(text, [passage], passages);
  return {
    text,
    form: quote.form,
    status: status === 'verbatim' ? 'verbatim' : 'needs-reading',
    passages: [passage.n],
  };
}

/** What the evidence room says of a sentence that cites these passages. */
export function statusOf(text: string, cited: readonly KeptPassage[], passages: readonly KeptPassage[]): ClaimStatus {
  const sources = passages.map(sourceOf);
  const claim = {
    id: 'claim',
    text,
    facts: [],
    passages: cited.map(({ n, text: whole }) => ({ sourceId: `p${n}`, start: 0, end: whole.length })),
  };
  return checkClaim(claim, { sources: prepareSources(sources), rerender: () => null }).status;
}

/** A kept passage as what a sentence may cite: one sentence a passage. */
export const sourceOf = ({ n, title, text, page }: KeptPassage): Source => ({
  id: `p${n}`,
  kind: 'material',
  title,
  text,
  passages: splitSentences(text).map(({ start, end }) => ({
    sourceId: `p${n}`,
    start,
    end,
    ...(page === null ? {} : { page }),
  })),
});

const warningsOf = (quoted: readonly Weighed[], passages: readonly KeptPassage[]): AnswerWarning[] =>
  notesOf(passages.slice(0, quoted.length));

/** A rule that does not hold as it stands is never told of without saying so. */
export const notesOf = (passages: readonly KeptPassage[]): AnswerWarning[] =>
  passages.flatMap(({ note, title, n }) =>
    note === null
      ? []
      : [
          {
            code: 'not-in-force' as const,
            message: { id: `Perhatian: ${title}. ${note.id}`, en: `Note: ${title}. ${note.en}` },
            passage: n,
          },
        ],
  );
