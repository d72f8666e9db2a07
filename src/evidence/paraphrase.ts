/**
 * May a person be asked to read this sentence beside its passages? Only when every atom of the sentence is in them,
 * paired as it is there, and nothing that turns the statement was left out, put in or exchanged. What this returns is
 * never "verified": it is "perlu dibaca" with the words that a person must judge, or a list of problems.
 */
import {
  dateParts,
  meaning,
  root,
  spelledOut,
  weekdayOf,
  type Span,
  type TurnClass,
  type Word,
} from '../language/index.ts';
import { keepsAct, keepsActs, placings } from './acts/compare.ts';
import { keepsLikening } from './acts/likened.ts';
import { isContent } from './atoms/index.ts';
import { acts } from './atoms/words.ts';
import { comparisons } from './comparisons.ts';
import { crossedActs, partsOfAnother, turnedLabels, widenedFromSome } from './crossings.ts';
import { wrongDayParts } from './day-parts.ts';
import { exchanged } from './exchanged.ts';
import { kept } from './kept.ts';
import { isKnown, shortened } from './known.ts';
import { tellsTheOpposite } from './opposed.ts';
import { groupByItem, judgeAtom } from './pairing/index.ts';
import { plansAsActs, turnedChanges, wholesForParts } from './parts-and-turns.ts';
import { keepsRoles, turnedRound, type SentenceReading } from './relations.ts';
import type { Atom, Judgement, Problem, ProblemCode } from './schema.ts';
import { contentStems } from './sources.ts';
import type { PreparedPassage } from './sources.ts';
import { anotherSubject, mixesRows } from './subjects.ts';
import { substituted } from './substitutes.ts';
import { leftOut, leftToReader, putIn } from './turns/index.ts';
import { causeOfLeftOut, causeOfPutIn, type Cause, type Fault } from './weighing/index.ts';

/**
 * A claim as the comparison needs it; words and atoms inside quotes are left out, they are checked letter by letter.
 */
export type ReadClaim = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly atoms: readonly Atom[];
  readonly stems: readonly string[];
  readonly isTitle: boolean;
  readonly sentence: SentenceReading;
};

export type Comparison = {
  readonly problems: readonly Fault[];
  readonly judge: readonly Judgement[];
  /** Passages besides those compared that a value was reckoned from. */
  readonly more?: readonly PreparedPassage[];
};

/**
 * Share of a claim's content words that its passages must have, below which nothing speaks for the claim; less where
 * a number, date, name or law of the claim stands there too.
 */
const leastOverlap = 0.4;
const leastOverlapWithAtoms = 0.25;

/**
 * Problems of the claim against these passages together; pairs (number and noun, person and position) must stand in one
 * of them. Values may be reckoned from the passages `around` them. Ends with the problems found so far where `isLost`
 * says that more of them would change nothing.
 */
export function compare(
  claim: ReadClaim,
  passages: readonly PreparedPassage[],
  around: () => readonly PreparedPassage[],
  isLost: (problems: readonly Fault[]) => boolean = () => false,
): Comparison {
  const whole = { start: 0, end: claim.text.length };
  const unsaid = isUnsaid(claim, passages) ? [fault('unsaid', 'no-passage', claim, whole)] : [];
  const valued = compareValues(claim, passages, around, (problems) => isLost([...problems, ...unsaid]));
  const soFar = [...valued.problems, ...unsaid];
  if (isLost(soFar)) return { problems: soFar, judge: [] };
  const worded = compareWords(claim, passages);
  // Beside what is reckoned, words of the claim's own are no problems (below).
  if (valued.judge.length === 0 && isLost([...soFar, ...worded.problems]))
    return { problems: [...soFar, ...worded.problems], judge: [] };
  const turned = compareTurns(claim, passages, valued.judge, around);
  const sentences = passages.flatMap((passage) => passage.sentences());
  const subject = anotherSubject(claim.sentence, sentences, around);
  const said = [...turned.problems, ...worded.problems];
  // What is reckoned is told in words of the claim's own: those are for a reader to judge.
  const own = valued.judge.length > 0 ? said.filter(({ code }) => ofWords.has(code)) : [];
  return {
    problems: [
      ...valued.problems,
      ...said.filter((one) => !own.includes(one)),
      ...(subject ? [fault('subject', 'wrong-noun', claim, subject)] : []),
      ...(mixesRows(claim.sentence, passages) ? [fault('rows', 'wrong-noun', claim, whole)] : []),
      ...unsaid,
    ],
    judge: [
      ...valued.judge,
      ...turned.judge,
      ...worded.judge,
      ...own.map(({ start, end, text, code }): Judgement => ({
        start,
        end,
        text,
        why: code === 'left-out' ? 'turn-left-out' : 'other-word',
      })),
    ],
    more: valued.more ?? [],
  };
}
const ofWords: ReadonlySet<ProblemCode> = new Set(['left-out', 'contradicted-atom', 'unknown-word', 'roles-exchanged']);

const fault = (cause: Cause, code: ProblemCode, claim: ReadClaim, { start, end }: Span, text?: string): Fault => ({
  cause,
  code,
  start,
  end,
  text: text ?? claim.text.slice(start, end),
});

/** Numbers, dates, names: each in the passages, with what it belongs to there. */
function compareValues(
  claim: ReadClaim,
  passages: readonly PreparedPassage[],
  around: () => readonly PreparedPassage[],
  isLost: (problems: readonly Fault[]) => boolean,
): Comparison {
  const problems: Fault[] = [];
  const judge: Judgement[] = [];
  const more = new Set<PreparedPassage>();
  const groups = groupByItem(passages);
  for (const atom of claim.atoms) {
    const { problem: code, reckoned } = judgeAtom(atom, claim, groups, around);
    if (code) problems.push(fault(code === 'wrong-noun' ? 'noun' : 'value', code, claim, atom));
    if (code && isLost(problems)) return { problems, judge };
    if (!reckoned) continue;
    judge.push({ start: atom.start, end: atom.end, text: reckoned.text, why: 'reckoned' });
    for (const passage of reckoned.from) if (!passages.includes(passage)) more.add(passage);
  }
  for (const { start, end, holds, how } of comparisons(claim.text, around)) {
    if (holds) judge.push({ start, end, text: how.text, why: 'reckoned' });
    else problems.push(fault('value', 'contradicted-atom', claim, { start, end }));
  }
  const hours = passages.some(({ kind }) => kind !== 'material') ? around : () => passages;
  for (const part of wrongDayParts(claim.text, claim.atoms, hours))
    problems.push(fault('value', 'contradicted-atom', claim, part));
  if (isLost(problems)) return { problems, judge };
  problems.push(...misplaced(claim, passages, around, judge));
  return { problems, judge, more: [...more] };
}

/** Values that stand in the passages with what belongs to another value there, or under the opposite label. */
function misplaced(
  claim: ReadClaim,
  passages: readonly PreparedPassage[],
  around: () => readonly PreparedPassage[],
  judge: readonly Judgement[],
): Fault[] {
  const isReckoned = ({ start }: Atom): boolean => judge.some((reckoned) => reckoned.start === start);
  const written = claim.atoms.some(isReckoned) ? claim.atoms.filter((atom) => !isReckoned(atom)) : claim.atoms;
  const sentences = passages.flatMap((passage) => passage.sentences());
  const isInOtherVoice = keepsRoles(claim.sentence, sentences) || keepsActs(placings(claim.sentence, sentences));
  const places = exchanged({ ...claim, atoms: written }, passages, around).filter(
    ({ kind }) => !isInOtherVoice || (kind !== 'region' && kind !== 'name'),
  );
  const wrong = (cause: Cause, spans: readonly Span[]): Fault[] =>
    spans.map((span) => fault(cause, 'wrong-noun', claim, span));
  return [
    ...wrong('exchanged', places),
    ...wrong('exchanged', wholesForParts(claim, passages)),
    ...wrong('label', turnedLabels(claim, passages)),
    ...wrong('other-whole', partsOfAnother(claim, around())),
    ...turnedChanges(claim, passages).map((atom) => fault('value', 'contradicted-atom', claim, atom)),
  ];
}

/** What turns the statement and who does what to whom: nothing left out, put in or exchanged. */
function compareTurns(
  claim: ReadClaim,
  passages: readonly PreparedPassage[],
  reckoned: readonly Judgement[],
  around: () => readonly PreparedPassage[],
): Comparison {
  const whole = { start: 0, end: claim.text.length };
  const sentences = passages.flatMap((passage) => passage.sentences());
  const otherwise = [...shortened(claim.words, passages)];
  const isRest = reckoned.some(({ text }) => text.includes('−'));
  const near = (): readonly SentenceReading[] => sentencesOf(around());
  const placed = placings(claim.sentence, sentences);
  const isOtherwise = ({ start }: Span): boolean => !keepsAct(placed, start);
  const isLikened = keepsLikening(claim.sentence, sentences);
  const turned = turnedRound(claim.sentence, sentences, near).filter(
    (relation) => isOtherwise(relation) && !(isLikened && relation.pivot === 'than'),
  );
  const isMaterial = passages.every(({ kind }) => kind === 'material');
  const crossed = isMaterial ? crossedActs(claim.sentence, near()).filter(isOtherwise) : [];
  const widened = isMaterial ? widenedFromSome(claim.sentence, near()) : undefined;
  const problems = [
    ...sentences.flatMap((sentence) =>
      leftOut(claim.sentence, sentence, sentences)
        .filter((turn) => !isRest || !parting.has(turn.class))
        .map((turn) => fault(causeOfLeftOut(turn.class), 'left-out', claim, whole, wordsOf(sentence, turn))),
    ),
    ...putIn(claim.sentence, sentences)
      .filter((turn) => !isRest || !denial.has(turn.class))
      .filter((turn) => !reckoned.some(({ start, end }) => start - boundReach <= turn.start && turn.end <= end))
      .map((turn) => fault(causeOfPutIn(turn.class), codeOf(turn.class), claim, turn)),
    ...plansAsActs(claim.sentence, sentences).map((act) => fault('hedge-left-out', 'left-out', claim, act)),
    ...turned.map((relation) => fault('roles', 'roles-exchanged', claim, relation)),
    ...crossed
      .filter((relation) => !turned.includes(relation))
      .map((relation) => fault('crossed', 'roles-exchanged', claim, relation)),
    ...(widened ? [fault('counted-widened', 'quantifier-differs', claim, widened)] : []),
    ...(isLikened ? [] : substituted(claim.sentence, sentences, claim.atoms))
      .filter(({ start }) => !otherwise.some((word) => word.start === start))
      .filter(({ start }) => !reckoned.some(({ end }) => end < start && start - end <= unitReach))
      .map((word) => fault(isTold(word, sentences) ? 'replaced-known' : 'replaced', 'contradicted-atom', claim, word)),
  ];
  const judge = sentences.flatMap((sentence) =>
    leftToReader(claim.sentence, sentence, sentences).map((turn): Judgement => ({
      ...whole,
      text: wordsOf(sentence, turn),
      why: 'turn-left-out',
    })),
  );
  return { problems, judge };
}

/** Kept with the passages: many sentences are compared with the same. */
const sentencesOf = kept((passages: readonly PreparedPassage[]): readonly SentenceReading[] =>
  passages.flatMap((passage) => passage.sentences()),
);

const isTold = ({ meaning: own }: { readonly meaning: string }, sentences: readonly SentenceReading[]): boolean =>
  sentences.some(({ allMeanings }) => allMeanings.has(own));

/** Words that the passages have the opposite of, acts and names that none tells, and words for a reader to judge. */
function compareWords(claim: ReadClaim, passages: readonly PreparedPassage[]): Comparison {
  const problems: Fault[] = [];
  const judge: Judgement[] = [];
  const otherwise = shortened(claim.words, passages);
  const isLikened = keepsLikening(
    claim.sentence,
    passages.flatMap((passage) => passage.sentences()),
  );
  for (const word of claim.words) {
    if (otherwise.has(word)) continue;
    if (!isLikened && tellsTheOpposite(word, claim.sentence, passages))
      problems.push(fault('opposite', 'contradicted-atom', claim, word));
    else if (isUnknownAct(word, passages)) problems.push(fault('unknown-act', 'unknown-word', claim, word));
    else if (!claim.isTitle && isUnknownName(word, claim, passages))
      problems.push(fault('unknown-name', 'unknown-word', claim, word));
    else if (isOtherWord(word, claim, passages))
      judge.push({ start: word.start, end: word.end, text: word.text, why: 'other-word' });
  }
  return { problems, judge };
}

/** The share of the claim's content words that the passages have. */
export function overlap(claim: ReadClaim, passages: readonly PreparedPassage[]): number {
  if (claim.stems.length === 0) return 1;
  const otherwise = new Set(contentStems([...shortened(claim.words, passages)]));
  const isTold = (stem: string): boolean => otherwise.has(stem) || passages.some((passage) => passage.stems.has(stem));
  return claim.stems.filter(isTold).length / claim.stems.length;
}

function isUnsaid(claim: ReadClaim, passages: readonly PreparedPassage[]): boolean {
  const hasAtom = claim.atoms.some(({ kind }) => kind !== 'negation' && kind !== 'quantifier' && kind !== 'position');
  return overlap(claim, passages) < (hasAtom ? leastOverlapWithAtoms : leastOverlap);
}

/** How far before a number its bound may begin ("tidak lebih dari"). */
const boundReach = 24;
/** How far behind a reckoned value the unit may stand that it is told in ("per bulan"). */
const unitReach = 12;
/** What the rest of a whole is told with: four of six that came have "not" come two. */
const denial: ReadonlySet<TurnClass> = new Set(['not', 'not-yet', 'none']);
/** And what its part is told with. */
const parting: ReadonlySet<TurnClass> = new Set([...denial, 'exception', 'undone']);

function codeOf(turned: TurnClass): ProblemCode {
  if (turned === 'not' || turned === 'not-yet' || turned === 'none' || turned === 'forbid') return 'negation-differs';
  return turned === 'former' || turned === 'acting' || turned === 'deputy' || turned === 'false' || turned === 'undone'
    ? 'unknown-word'
    : 'quantifier-differs';
}

/** The words of the source that were left out, to the end of their clause. */
function wordsOf({ text }: SentenceReading, turn: { readonly start: number; readonly end: number }): string {
  const rest = text.slice(turn.end, turn.end + 60);
  const stop = /[,.;:!?)]|\s(?=dan\s|tetapi\s)/.exec(rest);
  const words = text.slice(turn.start, turn.end) + rest.slice(0, stop ? stop.index : rest.length);
  return stop || rest.length < 60 ? words : `${words.replace(/\s\S*$/, '')} …`;
}

/** A weekday that does not belong to the full date beside it, a date that does not exist. Needs no source. */
export function calendarProblems(text: string, atoms: readonly Atom[]): Problem[] {
  const dates = atoms.filter((atom) => atom.kind === 'date');
  const problems: Problem[] = [];
  dates.forEach((atom, index) => {
    const [year, month, day] = dateParts(atom.value);
    const problem: Problem = {
      code: 'contradicted-atom',
      start: atom.start,
      end: atom.end,
      text: text.slice(atom.start, atom.end),
    };
    if (year && month && day && weekdayOf(atom.value) === undefined) problems.push(problem);
    const next = dates[index + 1];
    if (!atom.value.startsWith('wd:') || !next || next.start - atom.end > 4) return;
    const before = dates[index - 1];
    // "Jumat–Minggu (31/10–2/11/2025)": the second weekday belongs to the last day.
    const isLastDay = before !== undefined && before.value.startsWith('wd:') && atom.start - before.end <= 4;
    const actual = weekdayOf(next.value.split('/').at(isLastDay ? -1 : 0) as string);
    if (actual !== undefined && actual !== Number(atom.value.slice(3))) problems.push(problem);
  });
  return problems;
}

/** A capitalised word inside the sentence that no passage has: a name from nowhere. */
function isUnknownName(word: Word, claim: ReadClaim, passages: readonly PreparedPassage[]): boolean {
  if (!/^\p{Lu}/u.test(word.text) || !isContent(word.lower)) return false;
  const before = claim.text.slice(0, word.start).trimEnd();
  if (before === '' || /[.!?:“"]$/.test(before)) return false;
  if (spelledOut.has(word.lower)) return false;
  if (claim.atoms.some((atom) => atom.start <= word.start && word.end <= atom.end)) return false;
  return !isKnown(word, passages);
}

/** A word that no passage has, nor one that means the same: a person must say whether it is true. */
function isOtherWord(word: Word, claim: ReadClaim, passages: readonly PreparedPassage[]): boolean {
  if (!isContent(word.lower) || !/\p{L}/u.test(word.lower)) return false;
  if (claim.atoms.some((atom) => atom.start <= word.start && word.end <= atom.end)) return false;
  return !isKnown(word, passages);
}

/** Who opened, closed, led, decided: an act that no passage tells is not a paraphrase of it. */
function isUnknownAct(word: Word, passages: readonly PreparedPassage[]): boolean {
  if (!/^(?:di|me|pem|pen)/.test(word.lower)) return false;
  const own = root(word.lower);
  const same = acts.find((forms) => forms.includes(own));
  if (same === undefined || passages.some(({ stems }) => same.some((act) => stems.has(meaning(act))))) return false;
  return own !== 'tolak' || !passages.some((passage) => passage.sentences().some(isDeclined));
}

/** "tidak dapat diterima", "tidak diberi", "membantah": another way to tell that it was refused. */
const isDeclined = ({ turns, tokens }: SentenceReading): boolean =>
  tokens.some(({ root: act }) => act === 'bantah' || act === 'sangkal') ||
  turns.some(({ class: kind, heads }) => denial.has(kind) && heads.some((head) => accepting.has(head)));
const accepting: ReadonlySet<string> = new Set(
  'terima setuju kabul beri boleh izin sepakat penuhi layani muat sedia mau bisa'
    .split(' ')
    .map((word) => meaning(root(word))),
);

/** Content words of a claim outside its quotes, by what they mean. */
export const claimStems = (found: readonly Word[]): string[] => [...new Set(contentStems(found))];
