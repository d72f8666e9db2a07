/**
 * What each class of turning words does to a statement, and which classes may tell the same thing.
 */
import type { TurnClass } from '../../language/index.ts';

/**
 * What becomes of a statement told again without the turn.
 * - `other`: it says something else
 * - `surer`: it says something else only beside a word that makes it sure or done ("akan datang", "sudah datang")
 * - `reader`: it says less; whether too much less a reader must judge
 * - `same`: it says no less
 */
type LeftOut = 'other' | 'surer' | 'reader' | 'same';
/**
 * What becomes of a statement with the turn put in.
 * - `denied`: it denies what its source tells
 * - `bounded`: it says something else of what its source tells
 * - `widened`: it says something else where its source tells of a part
 * - `same`: nothing that is known to be false
 */
type PutIn = 'denied' | 'bounded' | 'widened' | 'same';
/**
 * - `amount`: how much of what it stands before
 * - `office`: reaches the office that follows, and nothing else
 * - `placed`: told of one word, it says nothing of another; a wish or a plan is told of the whole sentence
 * - `lacks`: a source may deny by it in other words than the claim's
 */
type Trait = 'amount' | 'office' | 'placed' | 'lacks';
type Behaviour = { readonly out: LeftOut; readonly in: PutIn; readonly traits: readonly Trait[] };

const behave = (out: LeftOut, put: PutIn, ...traits: readonly Trait[]): Behaviour => ({ out, in: put, traits });

const behaviours: Readonly<Record<TurnClass, Behaviour>> = {
  not: behave('other', 'denied', 'placed', 'lacks'),
  'not-yet': behave('other', 'denied', 'placed', 'lacks'),
  none: behave('other', 'denied', 'placed', 'lacks'),
  forbid: behave('other', 'denied', 'placed', 'lacks'),
  undone: behave('other', 'same', 'placed', 'lacks'),
  false: behave('other', 'same', 'lacks'),
  hearsay: behave('other', 'same'),
  doubt: behave('other', 'same'),
  plan: behave('surer', 'same'),
  done: behave('same', 'same'),
  sure: behave('same', 'same'),
  wish: behave('other', 'same'),
  proposal: behave('other', 'same'),
  condition: behave('other', 'same'),
  exception: behave('other', 'bounded', 'lacks'),
  once: behave('other', 'same'),
  ever: behave('other', 'bounded'),
  must: behave('surer', 'bounded', 'placed'),
  may: behave('surer', 'same', 'placed'),
  can: behave('surer', 'same', 'placed'),
  only: behave('reader', 'bounded', 'amount', 'placed', 'lacks'),
  'not-only': behave('surer', 'same', 'placed'),
  'not-all': behave('surer', 'same', 'amount', 'placed', 'lacks'),
  all: behave('same', 'widened', 'amount', 'placed'),
  each: behave('same', 'widened', 'amount', 'placed'),
  most: behave('reader', 'same', 'amount', 'placed'),
  usual: behave('reader', 'same', 'amount', 'placed'),
  some: behave('reader', 'widened', 'amount', 'placed'),
  few: behave('other', 'bounded', 'amount', 'placed', 'lacks'),
  'one-of': behave('same', 'same', 'placed'),
  purpose: behave('other', 'same'),
  lack: behave('same', 'same', 'lacks'),
  remains: behave('same', 'same', 'lacks'),
  first: behave('same', 'same', 'lacks'),
  free: behave('other', 'denied', 'placed', 'lacks'),
  avowal: behave('reader', 'same'),
  pretence: behave('other', 'same'),
  'at-least': behave('other', 'bounded', 'amount', 'placed'),
  'at-most': behave('other', 'bounded', 'amount', 'placed'),
  more: behave('other', 'bounded', 'amount', 'placed'),
  less: behave('other', 'bounded', 'amount', 'placed', 'lacks'),
  about: behave('reader', 'same', 'placed'),
  almost: behave('other', 'same', 'placed'),
  often: behave('same', 'same'),
  'most-of-all': behave('same', 'same'),
  acting: behave('other', 'bounded', 'office', 'placed'),
  deputy: behave('other', 'bounded', 'office', 'placed'),
  former: behave('other', 'bounded', 'office', 'placed'),
  candidate: behave('other', 'same', 'office', 'placed'),
};

const having = (wanted: (behaviour: Behaviour) => boolean): ReadonlySet<TurnClass> =>
  new Set((Object.keys(behaviours) as TurnClass[]).filter((one) => wanted(behaviours[one])));
const withTrait = (trait: Trait): ReadonlySet<TurnClass> => having(({ traits }) => traits.includes(trait));

export const whenLeftOut = (one: TurnClass): LeftOut => behaviours[one].out;
export const whenPutIn = (one: TurnClass): PutIn => behaviours[one].in;
export const denying: ReadonlySet<TurnClass> = having((behaviour) => behaviour.in === 'denied');
export const amounts = withTrait('amount');
export const offices = withTrait('office');
export const placed = withTrait('placed');
export const lacking = withTrait('lacks');
/** They make sure what was planned, wished or possible; "hanya" what was "tidak hanya". */
export const assures = (one: TurnClass, other: TurnClass): boolean =>
  other === 'not-only'
    ? one === 'only'
    : other === 'not-all'
      ? one === 'all' || one === 'each'
      : one === 'done' || one === 'sure';

const contrary: Partial<Readonly<Record<TurnClass, readonly TurnClass[]>>> = {
  free: ['must'],
  must: ['free'],
  forbid: ['may', 'can', 'must'],
  may: ['forbid'],
  can: ['forbid'],
  'at-least': ['at-most', 'less'],
  'at-most': ['at-least', 'more'],
  more: ['less', 'at-most'],
  less: ['more', 'at-least'],
  'not-all': ['all', 'each'],
};
/** Where two texts tell of one thing, the one binds and the other leaves free. */
export const binding: ReadonlySet<TurnClass> = new Set<TurnClass>(['free', 'must', 'may', 'forbid']);
/** Classes of which the one says what the other denies. */
export const isContrary = (one: TurnClass, other: TurnClass): boolean => contrary[one]?.includes(other) ?? false;

const denials: readonly TurnClass[] = ['not', 'not-yet', 'none', 'forbid', 'undone', 'lack', 'false'];
/**
 * What may be told by another class: "tidak wajib" by "tidak harus", "wajib" by "tidak boleh kurang", "hanya" by
 * "dengan syarat".
 */
const likewise: Partial<Readonly<Record<TurnClass, readonly TurnClass[]>>> = {
  not: [...denials, 'exception', 'less', 'free', 'few'],
  'not-yet': [...denials, 'less', 'few', 'plan', 'wish', 'proposal', 'must', 'remains'],
  none: [...denials, 'less', 'exception'],
  forbid: [...denials, 'exception', 'at-least', 'at-most'],
  undone: [...denials],
  less: ['less', 'not-yet', 'not', 'lack'],
  few: ['few', 'only', 'less', 'lack', 'not', 'none'],
  must: ['must', 'forbid', 'at-most', 'at-least', 'only', 'wish', 'proposal', 'purpose'],
  free: ['free', 'only', 'exception', 'may', 'can'],
  may: ['may', 'can', 'must', 'not', 'forbid', 'only'],
  can: ['can', 'may', 'must', 'doubt', 'plan'],
  only: ['only', 'at-most', 'condition', 'exception', 'not', 'forbid', 'none'],
  condition: ['condition', 'only', 'must', 'once'],
  exception: ['exception', 'not', 'only', 'forbid', 'none', 'not-yet'],
  purpose: ['purpose', 'wish', 'must', 'proposal', 'plan'],
  false: ['false', 'not', 'none', 'doubt', 'lack'],
  hearsay: ['hearsay', 'doubt', 'false'],
  doubt: ['doubt', 'can', 'may', 'plan', 'hearsay'],
  plan: ['plan', 'wish', 'proposal', 'doubt'],
  wish: ['wish', 'must', 'proposal', 'plan', 'purpose'],
  proposal: ['proposal', 'wish', 'plan'],
  more: ['more', 'at-least'],
  'at-least': ['at-least', 'more', 'forbid'],
  'at-most': ['at-most', 'less', 'forbid'],
  'not-all': ['not-all', 'some', 'most', 'few', 'only', 'exception', 'not', 'none', 'not-yet', 'usual'],
  former: ['former', 'once'],
  candidate: ['candidate', 'plan', 'proposal'],
  all: ['all', 'none'],
  each: ['each', 'all', 'none'],
  most: ['most', 'usual'],
  usual: ['usual', 'most', 'often'],
};
export const mayTell = (one: TurnClass): readonly TurnClass[] => likewise[one] ?? [one];

/** What is planned, wished or supposed is no more a fact where it is denied, put off or possible. */
export const pending: ReadonlySet<TurnClass> = new Set<TurnClass>([
  'not-yet',
  'plan',
  'wish',
  'proposal',
  'remains',
  'undone',
]);
export const unreal: ReadonlySet<TurnClass> = new Set<TurnClass>(['plan', 'wish', 'proposal', 'doubt']);
export const keepsUnreal: ReadonlySet<TurnClass> = new Set<TurnClass>([
  ...denials,
  'can',
  'may',
  'must',
  'condition',
  'purpose',
]);

/** At the head of a list they are told of every item: "Yang dilarang:", "Rencana:"; an amount or an office is not. */
export const turnsItems = (one: TurnClass): boolean =>
  (whenLeftOut(one) === 'other' || whenLeftOut(one) === 'surer') && !amounts.has(one) && !offices.has(one);

/** Words that only tell that something is settled, or goes on, change nothing of what stands beside them. */
export const turnsStatement = (one: TurnClass): boolean => !settled.has(one);
const settled: ReadonlySet<TurnClass> = new Set<TurnClass>(['done', 'sure', 'remains', 'first', 'can', 'lack']);
