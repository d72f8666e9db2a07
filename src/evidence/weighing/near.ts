/** Doubts and supports that no single word proves: what the sentence nearest to a claim has, and the claim has not. */
import { meaning, root, type TurnClass } from '../../language/index.ts';
import { placings } from '../acts/compare.ts';
import { isVerb, type Token } from '../reading.ts';
import type { SentenceReading } from '../relations.ts';
import type { ProblemCode } from '../schema.ts';
import type { Turn } from '../turns/index.ts';
import { actDoubts, isInOtherVoice } from './by-acts.ts';
import { turnedDoubts } from './turned.ts';
import { denials, turnGroup, type Doubt, type Support, type TurnGroup } from './causes.ts';

/** What raises it: words of the claim, or of the passage where the claim leaves them out. */
export type Found = {
  readonly doubt: Doubt;
  readonly code: ProblemCode;
  readonly start: number;
  readonly end: number;
  /** Words of the passage. */
  readonly text?: string;
};
export type Weighed = { readonly doubts: readonly Found[]; readonly supports: readonly Support[] };

/** What speaks for and against a claim beside these sentences, in no order. */
export function weighNear(claim: SentenceReading, sentences: readonly SentenceReading[], isSheet: boolean): Weighed {
  const nearest = nearestOf(claim, sentences);
  if (!nearest) return { doubts: [], supports: [] };
  const related = sentences.filter((one) => sharedBy(claim, one) >= Math.min(2, claim.meanings.size));
  const placed = placings(claim, sentences);
  const near = nearest.turns.filter(({ heads }) => heads.some((head) => claim.meanings.has(head)));
  return {
    doubts: [
      ...unlike(claim, related),
      ...possible(claim, nearest),
      ...dropped(claim, near, nearest),
      ...(isSheet ? [] : apart(claim, sentences)),
      ...turnedDoubts(claim, nearest, related),
      ...actDoubts(claim, sentences, placed, isSheet),
    ],
    supports: [...kept(claim, near), ...(isInOtherVoice(placed) ? (['other-voice'] as const) : [])],
  };
}

const sharedBy = (claim: SentenceReading, { allMeanings }: SentenceReading): number =>
  claim.meanings.intersection(allMeanings).size;

/** The sentence that has most of the claim, rare words counting more. */
function nearestOf(claim: SentenceReading, sentences: readonly SentenceReading[]): SentenceReading | undefined {
  const [only] = sentences;
  if (sentences.length < 2) return only;
  const worths = [...claim.meanings].map((word): [string, number] => [
    word,
    1 / Math.sqrt(1 + sentences.filter(({ allMeanings }) => allMeanings.has(word)).length),
  ]);
  const worth = ({ allMeanings }: SentenceReading): number =>
    worths.reduce((sum, [word, one]) => sum + (allMeanings.has(word) ? one : 0), 0);
  return sentences.reduce((best, one) => (worth(one) > worth(best) ? one : best));
}

const has = (turns: readonly Turn[], classes: readonly TurnClass[]): boolean =>
  turns.some((turn) => classes.includes(turn.class));

/** "dikabulkan penuh" tells of all of it. */
const wholes = ['penuh', 'lengkap', 'utuh', 'bulat', 'rata'].map((word) => meaning(root(word)));

/** "seluruh" and "hanya" that no related sentence has. */
function unlike(claim: SentenceReading, related: readonly SentenceReading[]): Found[] {
  const isNew = (kind: TurnClass): boolean => !related.some(({ turns }) => has(turns, [kind]));
  const isWhole = related.some(({ allMeanings }) => wholes.some((word) => allMeanings.has(word)));
  return claim.turns.flatMap((turn): Found[] => {
    if (turn.class === 'all' && isNew('all') && !isWhole)
      return [{ doubt: 'widened', code: 'quantifier-differs', start: turn.start, end: turn.end }];
    return turn.class === 'only' && isNew('only')
      ? [{ doubt: 'narrowed', code: 'quantifier-differs', start: turn.start, end: turn.end }]
      : [];
  });
}

/** "bisa menimbulkan" told as "menimbulkan": the very act, and nothing in the claim that leaves it open. */
function possible(claim: SentenceReading, nearest: SentenceReading): Found[] {
  if (has(claim.turns, open)) return [];
  return nearest.turns.flatMap((turn): Found[] => {
    if (turn.class !== 'can' && turn.class !== 'may') return [];
    const act = nearest.tokens.find((token) => token.start > turn.start && isVerb(token) && token.start - turn.end < 2);
    const told = act && claim.tokens.find((token) => token.root === act.root && isVerb(token));
    return told ? [{ doubt: 'can-dropped', code: 'left-out', start: told.start, end: told.end }] : [];
  });
}
const open: readonly TurnClass[] = [
  'can',
  'may',
  'doubt',
  'hearsay',
  'plan',
  'wish',
  'proposal',
  'condition',
  'not',
  'forbid',
];

const pending: readonly TurnClass[] = [
  'doubt',
  'hearsay',
  'plan',
  'wish',
  'proposal',
  'condition',
  'not-yet',
  'remains',
];
const unreal: readonly TurnClass[] = ['doubt', 'hearsay', 'plan', 'wish', 'proposal', 'condition', 'not-yet', 'not'];
const denies: readonly TurnClass[] = [
  'not',
  'not-yet',
  'none',
  'forbid',
  'undone',
  'false',
  'free',
  'lack',
  'exception',
  'few',
  'less',
  'not-all',
  'not-only',
];
/** Turns of the nearest sentence that the claim drops; each with the doubt that this raises. */
const drops: readonly {
  readonly doubt: Doubt;
  readonly of: readonly TurnClass[];
  readonly by: readonly TurnClass[];
}[] = [
  { doubt: 'doubt-dropped', of: ['doubt'], by: ['doubt'] },
  { doubt: 'ban-dropped', of: ['forbid'], by: ['forbid'] },
  { doubt: 'plan-dropped', of: ['plan'], by: ['plan'] },
  { doubt: 'limit-dropped', of: ['at-least'], by: ['at-least'] },
  { doubt: 'denial-dropped', of: denials, by: denies },
];

/** Turns that stand on the claim's words in the nearest sentence, and not in the claim. */
function dropped(claim: SentenceReading, near: readonly Turn[], nearest: SentenceReading): Found[] {
  const whole = { start: 0, end: claim.text.length };
  const told = (turn: Turn): Pick<Found, 'code' | 'text' | 'start' | 'end'> => ({
    code: 'left-out',
    ...whole,
    text: nearest.text.slice(turn.start, turn.end),
  });
  const found = drops.flatMap(({ doubt, of, by }): Found[] => {
    const turn = near.find((one) => of.includes(one.class));
    return turn && !has(claim.turns, by) ? [{ doubt, ...told(turn) }] : [];
  });
  const waits = near.find((turn) => pending.includes(turn.class) && !has(claim.turns, [turn.class]));
  const isDone = has(claim.turns, ['done', 'sure']) && !has(claim.turns, unreal);
  return waits && isDone ? [...found, { doubt: 'told-as-done', ...told(waits) }] : found;
}

const keeps: readonly (readonly [TurnGroup, Support])[] = [
  ['denial', 'keeps-denial'],
  ['bound', 'keeps-bound'],
  ['hedge', 'keeps-hedge'],
];
const kept = (claim: SentenceReading, near: readonly Turn[]): Support[] =>
  keeps.flatMap(([group, support]) =>
    [claim.turns, near].every((turns) => turns.some((turn) => isKept(turn, group))) ? [support] : [],
  );
/** What ended, was asked for, proposed or tried is told by the word itself, whatever else becomes of the sentence. */
const isKept = ({ class: kind }: Turn, group: TurnGroup): boolean => turnGroup(kind) === group && !acting.has(kind);
const acting: ReadonlySet<TurnClass> = new Set(['undone', 'false', 'wish', 'proposal', 'pretence']);

/** How many words behind an act what it is done to may stand. */
const objectReach = 5;

/** The claim's first act is told in clauses that know none of its subject, or none of its object. */
function apart(claim: SentenceReading, sentences: readonly SentenceReading[]): Found[] {
  const { tokens } = claim;
  const at = tokens.findIndex((token, index) => index > 0 && isVerb(token));
  const act = tokens[at];
  if (!act) return [];
  const clauses = sentences.flatMap((one) => clausesOf(one)).filter((clause) => clause.has(act.meaning));
  if (clauses.length === 0) return [];
  const isApart = (words: readonly Token[]): boolean => {
    const told = words.filter(({ isContent }) => isContent).map(({ meaning }) => meaning);
    const isKnown = told.every((word) => sentences.some(({ allMeanings }) => allMeanings.has(word)));
    return told.length > 0 && isKnown && !clauses.some((clause) => told.some((word) => clause.has(word)));
  };
  const span = { code: 'roles-exchanged' as const, start: act.start, end: act.end };
  return [
    ...(isApart(tokens.slice(0, at)) ? [{ doubt: 'subject-apart' as const, ...span }] : []),
    ...(isApart(tokens.slice(at + 1, at + 1 + objectReach)) ? [{ doubt: 'object-apart' as const, ...span }] : []),
  ];
}

const clauseWords = new Set(
  (
    'bahwa sedangkan sementara tetapi namun sehingga karena lantaran agar supaya jika apabila ketika saat setelah ' +
    'sebelum sesudah usai meski meskipun maka yang dan'
  ).split(' '),
);
/** Kept with the sentence: claims are compared with it one after another. */
const ofSentences = new WeakMap<SentenceReading, readonly ReadonlySet<string>[]>();

/** Meanings of the words of each clause. */
function clausesOf(sentence: SentenceReading): readonly ReadonlySet<string>[] {
  const known = ofSentences.get(sentence);
  if (known) return known;
  const made: Set<string>[] = [new Set()];
  for (const { lower, mark, meaning } of sentence.tokens) {
    if (clauseWords.has(lower) || /[,.;:!?–()“”"]/.test(mark)) made.push(new Set());
    made.at(-1)?.add(meaning);
  }
  ofSentences.set(sentence, made);
  return made;
}
