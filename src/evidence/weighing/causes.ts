/**
 * Why a sentence may not be what its passages tell. Three walls no weight opens: a value that is not there, a denial
 * put in or left out, words of which the passages have too few. All else is a doubt; how much each doubt is worth is
 * learnt from sentences of which somebody said whether they are true (bench/evidence-train.ts).
 */
import type { TurnClass } from '../../language/index.ts';
import type { Problem } from '../schema.ts';

export const walls = ['value', 'denial', 'unsaid'] as const;
export type Wall = (typeof walls)[number];

/** Each doubt with what it says, for the file of weights. */
export const doubts = {
  noun: 'a value stands with another noun, position or bound than in the passage',
  exchanged: 'a value stands with the words of another value',
  subject: 'all the rest is told of another name',
  rows: 'cells of two rows are put together',
  'hedge-left-out': 'a hedge or a plan of the passage is left out',
  'condition-left-out': 'a condition of the passage is left out',
  'bound-left-out': 'a bound of the passage is left out',
  'rest-left-out': 'another word that turns the passage is left out',
  'bound-put-in': 'a bound is put in',
  'amount-put-in': 'only, all or an exception is put in',
  'office-put-in': 'an acting, deputy or former office is put in',
  roles: 'who did what to whom is exchanged',
  crossed: 'an act is told of the doer or the thing of another act',
  label: 'a number stands under a label that is denied for it in the passage, or the other way',
  'other-whole': 'a part is told of another whole',
  'replaced-known': 'in a repeated sentence, a word that the passages have elsewhere stands in the place of another',
  replaced: 'in a repeated sentence, a new word stands in the place of another',
  opposite: 'the passages tell the opposite of the same things',
  'unknown-act': 'opened, closed, led, decided: an act that no passage tells',
  'unknown-name': 'a capitalised word that no passage has',
  widened: 'told of all, and no passage says so of anything near',
  narrowed: 'told only of this, and no passage says so of anything near',
  'told-as-done': 'told as done or certain, where the passage plans, doubts or waits',
  'doubt-dropped': 'the nearest sentence doubts it, and the claim does not',
  'ban-dropped': 'the nearest sentence forbids it, and the claim does not',
  'plan-dropped': 'the nearest sentence plans it, and the claim does not',
  'can-dropped': 'the nearest sentence holds it possible or allowed, and the claim tells it outright',
  'counted-widened': 'told of all, and the passages tell it only of some that they count',
  'limit-dropped': 'the nearest sentence limits it, and the claim does not',
  'denial-dropped': 'the nearest sentence denies, and nothing in the claim does',
  'subject-apart': 'the act is told, but not in one clause with who does it in the claim',
  'object-apart': 'the act is told, but not in one clause with what it is done to in the claim',
  'place-moved': 'a phrase has the opposite place about its act',
  'place-other': "the place about its act is another phrase's in the passage",
  'hedge-put-in': 'a doubt or a rumour that no related sentence has',
  'done-as-plan': 'told as a plan, where the passage has the same act done',
  'plan-as-done': 'told as done, where the passage has the same act planned, wished or not yet done',
  'some-as-all': 'told of all or none, where the passage tells it of some of them',
  'part-as-whole': 'told of a number of which the passage takes a part',
  'avowal-dropped': 'the nearest sentence tells it as what somebody says of himself, and the claim tells it outright',
  'other-speaker': 'what it reports is told of another speaker',
  'ways-turned': 'from and to have changed places',
  compared: 'two things are compared the other way round',
  repaired: 'two things and what is told of them are paired the other way round',
} as const;
/** What speaks for a claim that has it right. */
export const supports = {
  reckoned: 'a value follows from those of the passages',
  'keeps-denial': 'it denies, and so does its passage',
  'keeps-bound': 'it bounds an amount, and so does its passage',
  'keeps-hedge': 'it hedges, and so does its passage',
  'other-voice': 'its act is told in the other voice, with the roles kept',
} as const;

export type Doubt = keyof typeof doubts;
export type Support = keyof typeof supports;
export type Cause = Wall | Doubt;

/** A problem with what it is worth. */
export type Fault = Problem & { readonly cause: Cause };

export type TurnGroup = 'denial' | 'hedge' | 'bound' | 'amount' | 'office' | 'other';
/** What denies outright. */
export const denials: readonly TurnClass[] = ['not', 'not-yet', 'none', 'forbid', 'free', 'false', 'undone'];
const groups: Readonly<Record<Exclude<TurnGroup, 'other'>, readonly TurnClass[]>> = {
  denial: denials,
  hedge: [
    'doubt',
    'hearsay',
    'plan',
    'wish',
    'proposal',
    'condition',
    'avowal',
    'purpose',
    'pretence',
    'can',
    'may',
    'must',
  ],
  bound: ['at-least', 'at-most', 'more', 'less', 'about', 'almost'],
  amount: [
    'only',
    'not-only',
    'not-all',
    'all',
    'each',
    'most',
    'usual',
    'some',
    'few',
    'one-of',
    'exception',
    'most-of-all',
    'often',
  ],
  office: ['acting', 'deputy', 'former', 'candidate'],
};
const groupOf: ReadonlyMap<TurnClass, TurnGroup> = new Map(
  Object.entries(groups).flatMap(([group, classes]) => classes.map((one) => [one, group as TurnGroup])),
);
/** What kind of turn a class is, for how much it is worth. */
export const turnGroup = (one: TurnClass): TurnGroup => groupOf.get(one) ?? 'other';

export function causeOfLeftOut(one: TurnClass): Cause {
  const group = turnGroup(one);
  if (group === 'denial') return 'denial';
  if (one === 'condition') return 'condition-left-out';
  return group === 'hedge' || group === 'bound' ? `${group}-left-out` : 'rest-left-out';
}
export function causeOfPutIn(one: TurnClass): Cause {
  const group = turnGroup(one);
  if (group === 'denial') return 'denial';
  return group === 'bound' || group === 'office' ? `${group}-put-in` : 'amount-put-in';
}
