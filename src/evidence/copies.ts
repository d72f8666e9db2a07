/** What a copy of its source is worth where it now stands in the draft. */
import type { Span } from '../language/index.ts';
import { isContent } from './atoms/index.ts';
import type { Reading } from './claims.ts';
import type { CheckContext } from './context.ts';
import type { Frame } from './frames.ts';
import { meansOnePerson, stateOf, sumsUp, tellsState } from './pointing.ts';
import type { ClaimStatus, Judgement, Problem } from './schema.ts';
import type { PreparedPassage } from './sources.ts';
import { pronounSpan, samePerson, usesPronoun } from './speakers.ts';
import { findCopies, type Copy, type Place } from './verbatim.ts';

type JudgedCopy = {
  readonly copy: Copy;
  readonly status: ClaimStatus;
  readonly problems: readonly Problem[];
  readonly judge: readonly Judgement[];
  readonly place: Place | undefined;
};

/**
 * A copy is verified when it says the same where it now stands: with its speaker, and with what its words mean before
 * it.
 */
export function judgeCopy(
  reading: Reading,
  copies: readonly Copy[],
  cited: readonly PreparedPassage[],
  context: CheckContext,
): JudgedCopy | undefined {
  const [first] = copies;
  if (!first) return undefined;
  const judged = (copy: Copy, status: ClaimStatus, more: Partial<JudgedCopy> = {}): JudgedCopy => ({
    copy,
    status,
    problems: [],
    judge: [],
    place: status === 'verbatim' ? copy.place : undefined,
    ...more,
  });
  const whose = first.passage.passage.speaker;
  if (whose !== undefined && reading.quotes.length === 0)
    return judged(first, 'needs-reading', {
      judge: [{ start: 0, end: reading.text.length, text: whose, why: 'speaker-left-out' }],
    });
  const free = copies.filter((copy) => !isFramed(copy, context));
  if (free.length === 0) return judgeFramed(first, reading, judged);
  const rows = free.filter(({ place }) => place.head !== undefined);
  if (rows.length > 0) return judgeRow(rows, context, judged);
  const stated = free.filter(({ passage }) => isStatement(reading, passage, cited));
  if (stated.length === 0) return judged(first, 'needs-reading');
  if (!reading.points) return judged(stated[0] as Copy, 'verbatim');
  const { antecedent } = context;
  const following = stated.find((copy) => goesOn(copy, reading, reading.points as Span, context));
  if (following) return judged(following, 'verbatim');
  const meant = first.passage.speaker;
  if (usesPronoun(reading) && meant && antecedent && !samePerson(meant, antecedent))
    return judged(first, 'unsupported', { problems: [{ code: 'wrong-speaker', ...pronounSpan(reading.text) }] });
  return judged(first, 'needs-reading', {
    place: { ...first.place, isOpen: true },
    judge: [
      { ...reading.points, text: reading.text.slice(reading.points.start, reading.points.end), why: 'points-back' },
    ],
  });
}

/**
 * It stands behind the sentence that stands before it in its source; "bantuan itu" behind two that tell one act of two
 * means both. "Ia" is who is meant in the source, as far as both tell it.
 */
function goesOn(copy: Copy, reading: Reading, points: Span, { before, antecedent, sources }: CheckContext): boolean {
  const { place } = copy;
  if (before?.source !== place.source || before.last !== place.first - 1) return false;
  const isPerson = usesPronoun(reading) || meansOnePerson(reading.text.slice(points.start, points.end).toLowerCase());
  const meant = copy.passage.speaker;
  if (isPerson) return before.isOpen !== true && (!meant || !antecedent || samePerson(meant, antecedent));
  const own = sources.whole.sentences[place.source];
  const since = before.since ?? before.first;
  const state = stateOf(reading.text.slice(0, points.end));
  if (state !== undefined) {
    const telling = farBack.filter((back) => tellsState(own?.get(place.first - back), state.root));
    // A lack that no sentence calls by its word may be told by any of them; "ketentuan itu" is the sentence before.
    const furthest = telling.length > 0 ? Math.max(...telling) : state.isLack ? 2 : 0;
    if (furthest > 0) return since <= place.first - furthest;
  }
  if (since <= Math.max(0, place.first - 2)) return true;
  const [last, earlier] = [own?.get(place.first - 1), own?.get(place.first - 2)];
  return last === undefined || earlier === undefined || !sumsUp(last, earlier);
}

/** "Kekurangan ini" may mean what was lacking some sentences before, or all of it. */
const farBack = [1, 2, 3];

/** In the source it stands with words that neither the claim has nor the sentences beside it in the draft. */
function isFramed({ frame, place }: Copy, { before, after, sources }: CheckContext): boolean {
  if (!frame) return false;
  if (frame.by > place.last)
    return !findCopies(after ?? '', sources, []).some(
      ({ place: next }) => next.source === place.source && next.first === place.last + 1 && next.last >= frame.by,
    );
  const isBefore = before?.source === place.source && before.last < place.first;
  return !(isBefore && (before.since ?? before.first) <= frame.by && frame.by <= before.last);
}

/** "Yang dilarang: …" without its head says something else; "Keterangan saksi: …" leaves out whose words they are. */
function judgeFramed(
  copy: Copy,
  reading: Reading,
  judged: (copy: Copy, status: ClaimStatus, more?: Partial<JudgedCopy>) => JudgedCopy,
): JudgedCopy {
  const { text, denies } = copy.frame as Frame;
  const whole = { start: 0, end: reading.text.length, text };
  const place = { ...copy.place, isOpen: true };
  return denies
    ? judged(copy, 'unsupported', { problems: [{ code: 'left-out', ...whole }], place })
    : judged(copy, 'needs-reading', { judge: [{ ...whole, why: 'turn-left-out' }], place });
}

/**
 * A row says something under the head of its table only: the head stands in the claim, or before it with the rows
 * between.
 */
function judgeRow(
  rows: readonly Copy[],
  { before }: CheckContext,
  judged: (copy: Copy, status: ClaimStatus, more?: Partial<JudgedCopy>) => JudgedCopy,
): JudgedCopy {
  const headed = rows.find(
    ({ place }) =>
      (place.first === place.head && place.last > place.first) ||
      (before?.source === place.source && before.head === place.head && place.first !== place.head),
  );
  if (headed) return judged(headed, 'verbatim');
  const [first] = rows as [Copy];
  return judged(first, 'needs-reading', first.place.first === first.place.head ? { place: first.place } : {});
}

/**
 * A copied name or number says nothing by itself: in a table cell "Moderator" it would be verified for whoever is named
 * anywhere. It needs the fact to be the cited one, and the row of a table its head.
 */
function isStatement(reading: Reading, passage: PreparedPassage, cited: readonly PreparedPassage[]): boolean {
  if (cited.includes(passage)) return true;
  const bare = reading.words.filter(
    (word) =>
      /^\p{Ll}/u.test(word.text) && !reading.atoms.some((atom) => atom.start <= word.start && word.end <= atom.end),
  );
  if (reading.quotes.length > 0 || (bare.length > 0 && reading.words.length > 2)) return true;
  if (passage.kind !== 'material') return false;
  const isSentence = /[.!?]["”)]?$/.test(passage.text);
  if (isSentence && (reading.words.length > 4 || bare.some(({ lower }) => isContent(lower)))) return true;
  const isFormLine = /^\s*\p{L}[^:]{2,40}:\s+\S/u.test(reading.text);
  return (isFormLine && reading.words.length > 2) || isHeading(reading);
}

/** A heading in capitals tells its letters' case of nothing; more than a name or an office stands in it. */
const isHeading = ({ text, words: own, atoms }: Reading): boolean =>
  !/\p{Ll}/u.test(text) &&
  own.filter(
    ({ lower, start, end }) => isContent(lower) && !atoms.some((atom) => atom.start <= start && end <= atom.end),
  ).length > 2;
