/**
 * What turns, bounds or frames a statement (negation, hedge, hearsay, condition, exception, bound, office held for
 * another), with the words that it reaches; and whether a claim tells the words without what turns them, or turns what
 * its passage does not.
 */
import { readNumberWords, speechPattern, turningWords, type TurnClass, type TurningWord } from '../language/index.ts';
import { endsClause, isVerb, type Token } from './reading.ts';

export type Turn = TurningWord & {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  /** Meanings of the words that it reaches; for `forward` the nearest first, at most three. */
  readonly heads: readonly string[];
  /** Acts among them, by their meaning, that are told of the clause itself and not of a thing in it ("yang …"). */
  readonly acts: ReadonlySet<string>;
};

const longestPhrase = 4;
/** A sentence has fewer. */
const mostTurns = 100;
const firstWords: ReadonlySet<string> = new Set(
  [...turningWords.keys()].map((phrase) => phrase.split(' ')[0] as string),
);
/** Classes that reach an act on either side ("rapat ditunda", "menunda rapat"). */
const bothSides: ReadonlySet<TurnClass> = new Set(['undone']);

/** Turns of one sentence in order; a phrase wins over the words in it. */
export function findTurns(tokens: readonly Token[]): Turn[] {
  const marked: { from: number; to: number; word: TurningWord }[] = [];
  for (let at = 0; at < tokens.length && marked.length < mostTurns; at++) {
    const found = phraseAt(tokens, at);
    if (!found || isHarmless(tokens, at, found)) continue;
    marked.push({ from: at, to: at + found.length, word: found.word });
    at += found.length - 1;
  }
  const turning = new Set(
    marked.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)),
  );
  const told = new Set(tokens.filter((token, at) => isVerb(token) && !isRelative(tokens, at)).map((t) => t.meaning));
  return marked.map(({ from, to, word }) => {
    const heads = reached(tokens, from, to, word, turning);
    return {
      ...word,
      lower: (tokens[from] as Token).lower,
      start: (tokens[from] as Token).start,
      end: (tokens[to - 1] as Token).end,
      heads,
      acts: new Set(heads.filter((head) => told.has(head))),
    };
  });
}

/** "yang (tidak, telah, akan …) menjatuhkan": the act tells which thing is meant. */
const isRelative = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ lower }, index, near) => lower === 'yang' && !near.slice(index + 1).some(isVerb));

function phraseAt(tokens: readonly Token[], at: number): { length: number; word: TurningWord } | undefined {
  if (!firstWords.has((tokens[at] as Token).lower)) return undefined;
  for (let length = Math.min(longestPhrase, tokens.length - at); length > 0; length--) {
    const run = tokens.slice(at, at + length);
    if (run.slice(1).some((token) => token.mark !== '')) continue;
    const word = turningWords.get(run.map(({ lower }) => lower).join(' '));
    if (word) return { length, word };
  }
  return undefined;
}

const isAmount = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/\d/.test(token.lower) || readNumberWords(token.lower) !== '0' || /^(?:rp|sama)$/.test(token.lower));

/** A word of a turn with its neighbours. */
type Spot = {
  readonly token: Token;
  readonly before: string;
  readonly next: string;
  readonly following: Token | undefined;
};

const isAdjective = ({ token, before }: Spot): boolean => before !== '' && token.mark === '';
const countsAmount = ({ following }: Spot): boolean => !isAmount(following);
const isRumour = ({ before, next }: Spot): boolean => next !== 'yang' && before !== 'menurut';
/** "menolak jika disebut lalai" sets no condition. */
const isReported = ({ before, next }: Spot): boolean =>
  /^(?:menolak|keberatan|membantah|bertanya|tahu)$/.test(before) || /^(?:disebut|dikatakan)$/.test(next);
const isFirst = ({ before }: Spot): boolean => before === 'lebih' || before === 'terlebih';
const isPhase = ({ before, next }: Spot): boolean => before === '' || next === '';

/**
 * Words that turn nothing in some places: "selain itu", "tidak hanya …", "jadwal semula", "lebih dulu", "belum
 * maksimal".
 */
const harmless: Readonly<Record<string, (spot: Spot) => boolean>> = {
  selain: ({ token, before }) => before === '' || token.mark.includes('.'),
  tidak: ({ next }) => /^(?:hanya|saja|lain)$/.test(next),
  hanya: ({ before }) => before === 'tidak' || before === 'bukan',
  wakil: ({ next }) =>
    !/^(?:ketua|bupati|gubernur|wali|walikota|presiden|sekretaris|rektor|kepala|direktur)$/.test(next),
  semula: isAdjective,
  awalnya: isAdjective,
  mulanya: isAdjective,
  dulu: isFirst,
  dahulu: isFirst,
  akan: ({ next }) => /^(?:tetapi|dan)$/.test(next),
  maksimal: countsAmount,
  minimal: countsAmount,
  maksimum: countsAmount,
  minimum: countsAmount,
  bakal: ({ next }) => next === 'calon' || next === 'pasangan',
  jika: isReported,
  bila: isReported,
  kalau: isReported,
  asal: ({ token, following }) => token.mark === '' && /^\p{Lu}/u.test(following?.text ?? ''),
  cukup: ({ next }) => /^(?:baik|besar|tinggi|banyak|lama|penting|ketat)$/.test(next),
  usai: isPhase,
  selesai: isPhase,
  kabar: isRumour,
  isu: isRumour,
  calon: ({ before, next }) => before === 'pasangan' || /^(?:bupati|wakil|gubernur)$/.test(next),
  total: () => true,
  per: () => true,
};

function isHarmless(tokens: readonly Token[], at: number, found: { readonly length: number }): boolean {
  const token = tokens[at] as Token;
  const following = tokens[at + found.length];
  const spot = { token, following, before: tokens[at - 1]?.lower ?? '', next: following?.lower ?? '' };
  return harmless[token.lower]?.(spot) ?? false;
}

function reached(
  tokens: readonly Token[],
  from: number,
  to: number,
  { class: kind, reach }: TurningWord,
  turning: ReadonlySet<number>,
): string[] {
  if (reach === 'frame') return meanings(tokens, turning, 0, tokens.length);
  if (kind === 'condition') return meanings(tokens, turning, ...coordinate(tokens, from));
  if (reach === 'clause') return meanings(tokens, turning, to, clauseEnd(tokens, to));
  if (reach === 'back') {
    const isFirst = from === 0 || meanings(tokens, turning, 0, from).length === 0;
    if (!isFirst) return meanings(tokens, turning, 0, from);
    const comma = tokens.findIndex((token, index) => index >= to && token.mark.includes(','));
    return comma < 0 ? [] : meanings(tokens, turning, comma, tokens.length);
  }
  const after = nearest(tokens, turning, to, 1);
  const isPassive = /^(?:di|ter)/.test((tokens[from] as Token).lower);
  if (after.length > 0 && !bothSides.has(kind)) return after;
  return after.length === 0 || isPassive || bothSides.has(kind)
    ? [...nearest(tokens, turning, from - 1, -1), ...after].slice(0, 5)
    : after;
}

/** From "tetapi" to "sedangkan": what a condition reaches. */
function coordinate(tokens: readonly Token[], at: number): [number, number] {
  const breaks = (token: Token): boolean =>
    /^(?:tetapi|namun|sedangkan|sementara|padahal|melainkan)$/.test(token.lower) || /[.;]/.test(token.mark);
  const from = tokens.slice(0, at).findLastIndex(breaks);
  const to = tokens.findIndex((token, index) => index > at && breaks(token));
  return [Math.max(0, from), to < 0 ? tokens.length : to];
}

function clauseEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex((token, index) => index > from && /[,.;:!?]/.test(token.mark));
  return end < 0 ? tokens.length : end;
}

const meanings = (tokens: readonly Token[], turning: ReadonlySet<number>, from: number, to: number): string[] =>
  tokens
    .slice(from, to)
    .flatMap((token, index) => (token.isContent && !turning.has(from + index) ? [token.meaning] : []));

/** Up to three words that carry content, within the clause. */
function nearest(tokens: readonly Token[], turning: ReadonlySet<number>, from: number, step: 1 | -1): string[] {
  const found: string[] = [];
  for (let at = from; at >= 0 && at < tokens.length && found.length < 3; at += step) {
    const token = tokens[at] as Token;
    const mark = step === 1 ? token.mark : (tokens[at + 1]?.mark ?? '');
    const isAbbreviated = step === 1 && at === from && mark === '.' && (tokens[at - 1] as Token).text.length < 4;
    if ((endsClause(mark) && !isAbbreviated) || (step === -1 && mark.includes(','))) break;
    if (token.isContent && !turning.has(at) && !/^(?:lain|lainnya|satu)$/.test(token.lower)) found.push(token.meaning);
  }
  return found;
}

/**
 * What a class of turning words does.
 * - `stays`: a statement that leaves it out says something else
 * - `needed`: a statement that puts it in says something else
 * - `amount`: how much of what it stands before
 * - `office`: reaches the office that follows, and nothing else
 * - `placed`: told of one word, it says nothing of another; a wish or a plan is told of the whole sentence
 * - `denies`: the word next behind it
 * - `lacks`: a passage may deny by it in other words than the claim's
 */
type Mark = 'stays' | 'needed' | 'amount' | 'office' | 'placed' | 'denies' | 'lacks';
const marks: Readonly<Record<TurnClass, readonly Mark[]>> = {
  not: ['stays', 'needed', 'placed', 'denies'],
  'not-yet': ['stays', 'needed', 'placed', 'denies'],
  forbid: ['stays', 'needed', 'placed', 'denies'],
  undone: ['stays', 'needed', 'placed', 'lacks'],
  false: ['stays', 'needed', 'lacks'],
  hearsay: ['stays'],
  doubt: ['stays'],
  plan: ['stays'],
  done: [],
  wish: ['stays'],
  proposal: ['stays'],
  condition: ['stays'],
  exception: ['stays', 'needed', 'lacks'],
  once: ['stays'],
  ever: ['stays', 'needed'],
  must: ['stays', 'needed', 'placed'],
  may: ['stays', 'placed'],
  only: ['needed', 'amount', 'placed', 'lacks'],
  all: ['amount', 'placed'],
  each: ['amount', 'placed'],
  most: ['stays', 'needed', 'amount', 'placed'],
  some: ['amount', 'placed'],
  few: ['stays', 'needed', 'amount', 'placed'],
  'one-of': ['placed'],
  purpose: ['stays'],
  lack: ['lacks'],
  free: ['stays', 'needed', 'placed'],
  avowal: ['stays'],
  pretence: ['stays'],
  'at-least': ['stays', 'needed', 'amount', 'placed'],
  'at-most': ['stays', 'needed', 'amount', 'placed'],
  more: ['stays', 'needed', 'amount', 'placed'],
  less: ['stays', 'needed', 'amount', 'placed', 'lacks'],
  about: ['stays', 'placed'],
  almost: ['stays', 'placed'],
  often: [],
  'most-of-all': [],
  acting: ['stays', 'needed', 'office', 'placed'],
  deputy: ['stays', 'needed', 'office', 'placed'],
  former: ['stays', 'needed', 'office', 'placed'],
  candidate: ['stays', 'office', 'placed'],
};
const marked = (mark: Mark): ReadonlySet<TurnClass> =>
  new Set((Object.keys(marks) as TurnClass[]).filter((one) => marks[one].includes(mark)));
const mustStay = marked('stays');
const mustBeThere = marked('needed');
const amounts = marked('amount');
const offices = marked('office');
const placed = marked('placed');
const denying = marked('denies');
const lacking = marked('lacks');

type Turned = { readonly tokens: readonly Token[]; readonly turns: readonly Turn[] };

/** Turns of the passage's sentence whose words the claim tells without them. */
export function leftOut(claim: Turned & { readonly meanings: ReadonlySet<string> }, sentence: Turned): Turn[] {
  return sentence.turns.filter(
    (turn) => mustStay.has(turn.class) && tells(claim.meanings, turn, sentence) && !isTold(claim, turn, sentence),
  );
}

/**
 * Turns of the claim that no sentence of its passages has on the same words. Where the passages do not have the words
 * at all, they may tell the same in words of their own: that is for a person to judge.
 */
export function putIn(claim: Turned, sentences: readonly Turned[]): Turn[] {
  const known = new Set(sentences.flatMap(({ tokens }) => tokens.map(({ meaning }) => meaning)));
  const turns = sentences.flatMap((sentence) => sentence.turns);
  return claim.turns.filter((turn) => {
    const [head] = turn.heads;
    if (sentences.some((sentence) => isTold(sentence, turn, claim))) return false;
    if (denying.has(turn.class))
      return head === undefined || known.has(head) || !turns.some((other) => lacking.has(other.class));
    if (mustBeThere.has(turn.class)) return head === undefined || known.has(head);
    return turn.class === 'all' || turn.class === 'each' || turn.class === 'some'
      ? turns.some(
          (other) => amounts.has(other.class) && other.heads[0] !== undefined && turn.heads.includes(other.heads[0]),
        )
      : false;
  });
}

/** The claim says what the turn reaches. */
function tells(meanings: ReadonlySet<string>, turn: Turn, sentence: Turned): boolean {
  const told = turn.heads.filter((head) => meanings.has(head));
  const said = new Set(sentence.tokens.map(({ meaning }) => meaning));
  const shared = [...meanings].filter((meaning) => said.has(meaning)).length;
  if (turn.reach !== 'forward')
    return (
      told.length >= 2 &&
      told.length >= shared / 2 &&
      (turn.acts.size === 0 || [...turn.acts].some((act) => meanings.has(act)))
    );
  const [first] = turn.heads;
  if (first === undefined) return false;
  const isHit = meanings.has(first) || (told.length >= 2 && !amounts.has(turn.class) && !offices.has(turn.class));
  return isHit && !told.every((head) => standsFree(head, turn, sentence));
}

/** The word stands a second time in the sentence, out of the turn's reach. */
function standsFree(head: string, turn: Turn, { tokens, turns }: Turned): boolean {
  const all = tokens.filter((token) => token.meaning === head).length;
  const turned = turns.filter((other) => other.class === turn.class && other.heads.includes(head)).length;
  return all > turned;
}

/**
 * The other text turns the same words, in this class or in one that may stand for it there; a word that both have
 * tells nothing new.
 */
function isTold({ tokens, turns }: Turned, turn: Turn, own: Turned): boolean {
  const others = likewise[turn.class] ?? [turn.class];
  if (turn.class === 'at-most' && tokens.some(({ lower }) => until.test(lower))) return true;
  if (turn.class === 'not' && turn.lower === 'bukan' && turns.some(({ lower }) => lower === turn.lower)) return true;
  if (turn.class === 'avowal' && tokens.some(({ lower }) => reports.test(lower))) return true;
  if (turn.class === 'purpose' && tokens.some(({ lower }) => aims.test(lower))) return true;
  return turns.some(
    (other) =>
      others.includes(other.class) &&
      (other.lower === turn.lower || !own.turns.some(({ lower }) => lower === other.lower)) &&
      (turn.reach !== 'forward' ||
        !placed.has(turn.class) ||
        (other.class !== turn.class && !denying.has(turn.class)) ||
        reachTheSame(turn, other, denying.has(turn.class) ? 2 : 3)),
  );
}

/** The sentence denies the word: it stands next behind a negation. */
export const denies = ({ turns }: Pick<Turned, 'turns'>, head: string): boolean =>
  turns.some((turn) => denying.has(turn.class) && turn.heads[0] === head);

const reachTheSame = (one: Turn, other: Turn, nearest: number): boolean =>
  one.heads.length === 0 ||
  other.heads.length === 0 ||
  other.heads.slice(0, nearest).some((head) => one.heads.slice(0, nearest).includes(head));

const until = /^(?:hingga|sampai|batas|tenggat|dibatasi|terakhir|sebelum)$/;
const aims = /^(?:untuk|guna|demi|agar|supaya)$/;
const reports = new RegExp(
  `^(?:menurut|${speechPattern('verb', 'proposed')}|(?:${speechPattern('beside', 'proposed')})(?:nya)?)$`,
);
/**
 * What may be told by another class: "tidak wajib" by "tidak harus", "wajib" by "tidak boleh kurang", "hanya" by
 * "dengan syarat".
 */
const likewise: Partial<Readonly<Record<TurnClass, readonly TurnClass[]>>> = {
  not: ['not', 'not-yet', 'forbid', 'undone', 'lack'],
  'not-yet': ['not-yet', 'not', 'forbid', 'undone', 'less', 'lack'],
  forbid: ['forbid', 'not'],
  less: ['less', 'not-yet'],
  must: ['must', 'forbid', 'at-most', 'at-least', 'only'],
  free: ['free', 'only', 'exception'],
  may: ['may', 'must', 'not', 'forbid', 'only'],
  only: ['only', 'at-most', 'condition', 'exception', 'not'],
  condition: ['condition', 'only', 'must', 'once'],
  exception: ['exception', 'not', 'only', 'forbid'],
  purpose: ['purpose', 'wish', 'must', 'proposal', 'plan'],
  most: ['most'],
  false: ['false', 'not', 'doubt'],
  hearsay: ['hearsay', 'doubt', 'false'],
  plan: ['plan', 'wish', 'proposal', 'doubt'],
  wish: ['wish', 'must'],
  proposal: ['proposal', 'wish'],
};
