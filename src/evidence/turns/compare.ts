/**
 * Whether a claim tells the words of its passage without what turns them there, or turns what its passage does not.
 */
import { meaning, oppositesOf, root, speechPattern, type TurnClass } from '../../language/index.ts';
import { wordSet, type Token } from '../reading.ts';
import {
  amounts,
  assures,
  binding,
  denying,
  isContrary,
  keepsUnreal,
  lacking,
  mayTell,
  offices,
  pending,
  placed,
  unreal,
  whenLeftOut,
  whenPutIn,
} from './classes.ts';
import type { Turn } from './find.ts';
import { tellsOfPart } from './parts.ts';
import { light } from './reach.ts';

export type Turned = {
  readonly tokens: readonly Token[];
  readonly turns: readonly Turn[];
  readonly meanings: ReadonlySet<string>;
  readonly allMeanings: ReadonlySet<string>;
};

/** Turns of the passage's sentence whose words the claim tells without them, so that it says something else. */
export function leftOut(claim: Turned, sentence: Turned, sentences: readonly Turned[] = [sentence]): Turn[] {
  return sentence.turns.filter((turn) => {
    if (pending.has(turn.class) && isSaidDone(claim, turn, sentence, sentences)) return true;
    if (turn.class === 'doubt' && isSaidSurely(claim, turn, sentence)) return true;
    if (turn.class === 'plan' && isDoneAlready(claim, turn, sentence)) return true;
    const becomes = whenLeftOut(turn.class);
    if (becomes !== 'other' && becomes !== 'surer') return false;
    if (!tells(claim, turn, sentence, sentences) || isTold(claim, turn, sentence)) return false;
    if (turn.class === 'proposal' && isAccepted(sentences)) return false;
    return becomes === 'other' || isMadeSure(claim, turn, sentence);
  });
}

/** Turns of the passage's sentence without which the claim says less: a reader must judge whether too much less. */
export function leftToReader(claim: Turned, sentence: Turned, sentences: readonly Turned[] = [sentence]): Turn[] {
  return sentence.turns.filter((turn) => {
    const becomes = whenLeftOut(turn.class);
    if (becomes !== 'reader' && becomes !== 'surer') return false;
    return tells(claim, turn, sentence, sentences) && !isTold(claim, turn, sentence);
  });
}

/**
 * Turns of the claim that no sentence of its passages has on the same words. Where the passages do not have the words
 * at all, they may tell the same in words of their own: that is for a person to judge.
 */
export function putIn(claim: Turned, sentences: readonly Turned[]): Turn[] {
  const isKnown = (word: string): boolean => sentences.some(({ allMeanings }) => allMeanings.has(word));
  return claim.turns.filter((turn) => {
    if (turn.class === 'only' && isOfExcepted(turn, claim, sentences)) return true;
    if (sentences.some((sentence) => isTold(sentence, turn, claim, true))) return false;
    if (sentences.some(({ turns }) => turns.some((other) => isAgainst(turn, other)))) return true;
    const [head] = turn.heads;
    switch (whenPutIn(turn.class)) {
      case 'denied':
        return !isPutAside(turn, claim) && !isEnded(turn, sentences) && isDenialPutIn(turn, sentences, isKnown);
      case 'bounded':
        if (turn.class === 'must') return isLeftFree(turn, sentences);
        if (turn.isOfAmount && (turn.class === 'only' || isReckoned(turn, sentences))) return false;
        if (turn.class === 'only' && sentences.some((sentence) => hasAnother(turn, sentence))) return true;
        return head === undefined || turn.heads.slice(0, turn.class === 'only' ? 3 : 2).some(isKnown);
      case 'widened':
        return turn.class === 'some'
          ? sentences.some(({ turns }) => turns.some((other) => isWhole(other) && reachTheSame(turn, other)))
          : tellsOfPart(turn, claim, sentences);
      default:
        return false;
    }
  });
}

/** "harus" where the passages leave it free, wish or plan it; what they only tell may bind all the same. */
const isLeftFree = (turn: Turn, sentences: readonly Turned[]): boolean =>
  sentences.some(({ turns }) => turns.some((other) => unbound.has(other.class) && reachTheSame(turn, other)));
const unbound: ReadonlySet<TurnClass> = new Set<TurnClass>(['may', 'can', 'free', 'wish', 'proposal', 'plan', 'only']);

/** "tidak diganti, cukup diberi modul": what is told is the other thing. */
const isPutAside = ({ end }: Turn, { tokens }: Turned): boolean =>
  tokens.some(({ start, lower, mark }) => start > end && mark.includes(',') && instead.test(lower));
const instead = /^(?:cukup|melainkan|tetapi|hanya|cuma)$/;

/** "tidak ada musik" of "musik dimatikan". */
const isEnded = ({ class: kind, heads }: Turn, sentences: readonly Turned[]): boolean =>
  kind === 'none' &&
  sentences.some(
    ({ tokens, meanings }) =>
      tokens.some(({ root: act }) => ending.has(act)) && heads.some((head) => meanings.has(head)),
  );
const ending = wordSet('mati henti hapus tiada larang bubar habis padam musnah');

const isWhole = ({ class: kind }: Turn): boolean => kind === 'all' || kind === 'each';

/** "tidak perlu hadir" of "wajib hadir", "paling cepat Rabu" of "paling lambat Rabu". */
const isAgainst = (turn: Turn, other: Turn): boolean =>
  isContrary(turn.class, other.class) &&
  turn.heads.length > 0 &&
  other.heads.length > 0 &&
  (reachTheSame(turn, other) ||
    (binding.has(turn.class) && other.clause.filter((word) => turn.clause.includes(word)).length >= 2));

/** "Hanya Fraksi A menerima" where all receive except A. */
const isOfExcepted = (turn: Turn, claim: Turned, sentences: readonly Turned[]): boolean =>
  !claim.turns.some((other) => denying.has(other.class) || other.class === 'not-yet' || other.class === 'lack') &&
  sentences.some(({ turns }) =>
    turns.some(
      ({ class: kind, given, heads }) =>
        kind === 'exception' &&
        given.some((word) => turn.heads.includes(word)) &&
        heads.some((head) => claim.meanings.has(head)) &&
        turns.some((other) => isWhole(other)),
    ),
  );

/** "Usul diterima." */
const isAccepted = (sentences: readonly Turned[]): boolean =>
  sentences.some(
    ({ tokens, turns }) =>
      turns.some(({ class: kind }) => kind === 'proposal') && tokens.some(({ root }) => accepting.has(root)),
  );
const accepting = wordSet('terima setuju sepakat kabul');

/** "lewat pos atau kurir", "cetak selain digital": not the one only. */
function hasAnother({ heads }: Turn, { tokens, turns }: Turned): boolean {
  if (turns.some(({ class: kind }) => kind === 'only')) return false;
  const beside = tokens.flatMap(({ lower }, at) => (lower === 'atau' ? tokens.slice(at + 1, at + 4) : []));
  const besides = turns.filter(({ lower }) => lower === 'selain').flatMap(({ given }) => given.slice(0, 1));
  return heads.some((head) => besides.includes(head) || beside.some(({ meaning: own }) => own === head));
}

/** A bound on a number that the passages do not have: whether it follows from theirs is reckoned with the number. */
function isReckoned({ heads }: Turn, sentences: readonly Turned[]): boolean {
  const numbers = heads.filter((head) => /\d/.test(head));
  return !sentences.some(({ tokens }) => tokens.some(({ meaning: own }) => numbers.includes(own)));
}

/** The passages tell what the claim denies, of the same things; or nothing in them lacks, ends or excepts anything. */
function isDenialPutIn(turn: Turn, sentences: readonly Turned[], isKnown: (word: string) => boolean): boolean {
  const head = predicate(turn);
  if (head === undefined || !isKnown(head))
    return !sentences.some(({ turns }) => turns.some((other) => lacking.has(other.class)));
  const mates = turn.clause.filter((word) => word !== head);
  return sentences.some((sentence) => {
    if (!sentence.tokens.some(({ meaning }) => meaning === head)) return false;
    return mates.length === 0 || mates.some((mate) => sentence.meanings.has(mate));
  });
}

/** What the turn is told of. */
const predicate = ({ heads: [first, second] }: Turn): string | undefined =>
  first !== undefined && light.has(first) && second !== undefined ? second : first;

/** A wish or a doubt is told of all that follows it; a denial, a bound or an office of one word. */
const isToldByMany = ({ class: kind }: Turn): boolean => !denying.has(kind) && !amounts.has(kind) && !offices.has(kind);

/** A line of facts is of what its sheet is of; it need not say so. */
const fewWords = 5;

/** The claim says what the turn reaches. */
function tells(claim: Turned, turn: Turn, sentence: Turned, sentences: readonly Turned[]): boolean {
  const { meanings } = claim;
  const told = turn.heads.filter((head) => meanings.has(head));
  if (turn.class === 'exception' && isExcepted(claim, turn)) return true;
  if (turn.reach !== 'forward' && turn.reach !== 'around') {
    const shared = [...meanings].filter((meaning) => sentence.meanings.has(meaning)).length;
    const isAct = turn.acts.size === 0 || [...turn.acts].some((act) => meanings.has(act));
    return told.length >= 2 && told.length >= shared / 2 && isAct;
  }
  if (turn.heads.length === 0) return false;
  const isHit =
    turn.reach === 'around'
      ? told.length >= Math.min(2, turn.heads.length)
      : meanings.has(predicate(turn) as string) || (told.length >= 2 && isToldByMany(turn));
  if (!isHit || told.every((head) => standsFree(head, turn, sentence))) return false;
  if (!denying.has(turn.class)) return true;
  const mates = [...sentence.meanings].filter((word) => word !== predicate(turn));
  const isSame = turn.class === 'none' || mates.length < fewWords || mates.some((mate) => meanings.has(mate));
  return isSame && !isAffirmed(claim, turn, sentence, sentences);
}

/** Another sentence tells the predicate undenied, and no less of the claim. */
function isAffirmed({ meanings }: Turned, turn: Turn, sentence: Turned, sentences: readonly Turned[]): boolean {
  const head = predicate(turn);
  const share = (other: Turned): number => [...meanings].filter((one) => other.meanings.has(one)).length;
  const own = share(sentence);
  return sentences.some(
    (other) =>
      other !== sentence &&
      head !== undefined &&
      other.meanings.has(head) &&
      !other.turns.some(({ class: kind, heads }) => lacking.has(kind) && heads.includes(head)) &&
      share(other) >= own,
  );
}

/** The claim tells of what is excepted what holds for all the others. */
const isExcepted = ({ meanings }: Turned, { given, heads }: Turn): boolean =>
  given[0] !== undefined && meanings.has(given[0]) && heads.filter((head) => meanings.has(head)).length >= 2;

/** The word stands a second time in the sentence, out of the turn's reach. */
function standsFree(head: string, turn: Turn, { tokens, turns }: Turned): boolean {
  const all = tokens.filter((token) => token.meaning === head).length;
  const turned = turns.filter((other) => other.class === turn.class && other.heads.includes(head)).length;
  return all > turned;
}

/**
 * What goes on, is wished or is not yet so is told as done, in a word of the claim's own: "diproses" as "diserahkan".
 */
function isSaidDone(claim: Turned, turn: Turn, sentence: Turned, sentences: readonly Turned[]): boolean {
  const isOf = (one: Turn): boolean => turn.clause.some((word) => one.clause.includes(word));
  if (sentence.turns.some((other) => other.class === 'done' && isOf(other))) return false;
  return claim.turns.some((one) => {
    const [head] = one.heads;
    if (!/^(?:sudah|telah)$/.test(one.lower) || head === undefined || !isOf(one)) return false;
    return !sentences.some(({ meanings }) => meanings.has(head));
  });
}

/** "sudah ditindaklanjuti" where the sentence has "akan ditindaklanjuti". */
function isDoneAlready(claim: Turned, { heads: [act] }: Turn, { turns }: Turned): boolean {
  const isDone = ({ class: kind, heads }: Turn): boolean => kind === 'done' && act !== undefined && heads[0] === act;
  return claim.turns.some(isDone) && !turns.some(isDone);
}

/** "memastikan" of what the sentence has as "menduga". */
const isSaidSurely = (claim: Turned, turn: Turn, { turns }: Turned): boolean =>
  claim.turns.some(
    (one) =>
      one.class === 'sure' &&
      surely.test(one.lower) &&
      one.heads.filter((head) => turn.heads.includes(head)).length > 0,
  ) && !turns.some((one) => one.class === 'sure');
const surely = /^(?:pasti|dipastikan|memastikan|terbukti|tentu)$/;

/** The claim has it done, decided or certain, and the sentence does not. */
function isMadeSure(claim: Turned, turn: Turn, sentence: Turned): boolean {
  const [first] = turn.heads;
  const reaches = ({ class: kind, heads }: Turn): boolean =>
    assures(kind, turn.class) && first !== undefined && heads.slice(0, 3).some((head) => turn.heads.includes(head));
  // "sudah dijadwalkan": the plan is made, what is planned is not done.
  const isOfTurn = ({ end }: Turn): boolean => end < turn.start && turn.start - end < 3;
  if (claim.turns.some(({ class: kind }) => kind === turn.class)) return false;
  return claim.turns.some(reaches) && !sentence.turns.some((other) => reaches(other) && !isOfTurn(other));
}

/**
 * The other text turns the same words, in this class or in one that may stand for it there; a word that both have
 * tells nothing new.
 */
function isTold({ tokens, turns, meanings }: Turned, turn: Turn, own: Turned, isPutIn = false): boolean {
  const others = mayTell(turn.class);
  const word = toldByWords[turn.class];
  if (word && tokens.some(({ lower }) => word.test(lower))) return true;
  if (turn.class === 'condition' && isSupposed(meanings, turn)) return true;
  if (turn.class === 'undone' && turns.some((other) => other.class === 'undone' && sharesClause(turn, other)))
    return true;
  if ((turn.class === 'wish' || turn.class === 'proposal') && isTurnedDown({ tokens, turns })) return true;
  if (denying.has(turn.class)) return isDenialTold({ tokens, turns, meanings }, turn, own, isPutIn);
  if (unreal.has(turn.class) && turns.some((other) => keepsUnreal.has(other.class) && reachTheSame(turn, other)))
    return true;
  return turns.some(
    (other) =>
      others.includes(other.class) &&
      (other.lower === turn.lower ||
        reachTheSame(turn, other) ||
        own.turns.some((one) => one !== turn && one.lower === other.lower && reachTheSame(turn, one)) ||
        !own.turns.some(({ lower }) => lower === other.lower)) &&
      (turn.reach !== 'forward' || !placed.has(turn.class) || other.class !== turn.class || reachTheSame(turn, other)),
  );
}

/** "urung karena dibatalkan" of "membatalkan": the same things were put off. */
const sharesClause = (one: Turn, other: Turn): boolean =>
  one.clause.filter((word) => other.clause.includes(word)).length >= 2;

/**
 * Denied by the same or another negation of the same predicate, by its opposite, or of the rest by what is told only of
 * others.
 */
function isDenialTold(
  { tokens, turns, meanings }: Pick<Turned, 'tokens' | 'turns' | 'meanings'>,
  turn: Turn,
  own: Turned,
  isPutIn: boolean,
): boolean {
  const [head] = turn.heads;
  if (head !== undefined && hasOpposite(tokens, own, head)) return true;
  const others = mayTell(turn.class);
  const isUnended = head === ended && turn.class !== 'forbid';
  return turns.some((other) => {
    if (other.meaning === head) return false;
    // "masih dihitung": not yet ended.
    if (isUnended && other.class === 'remains') return true;
    if (other.class === 'not-all' && head !== undefined) return deniesAll(turn, other, head);
    if (isPutIn && other.class === 'only' && head !== undefined && own.tokens.some(({ lower }) => rest.test(lower)))
      return meanings.has(head);
    // "yang pertama": never before.
    if (turn.class === 'not-yet' && other.class === 'first' && head !== undefined && meanings.has(head)) return true;
    if (!others.includes(other.class)) return false;
    if (!denying.has(other.class) && own.turns.some(({ lower }) => lower === other.lower)) return false;
    const isLight = [head, other.heads[0]].some((one) => one !== undefined && light.has(one));
    return reachTheSame(turn, other, turn.reach === 'around' || isLight ? 5 : 2);
  });
}

/** "tidak semua hadir" told of more than the word that "tidak hadir" denies. */
const deniesAll = (turn: Turn, other: Turn, head: string): boolean =>
  other.clause.includes(head) &&
  (turn.clause.length < 2 || turn.clause.some((word) => word !== head && other.clause.includes(word)));

const ended = meaning(root('selesai'));

/** The others than those of whom something is told only. */
const rest = /\d|^(?:selain|lain|lainnya|siapa|sisa|sisanya|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)$/;

/** "Peserta dengan kehadiran 90 persen" tells "bila kehadiran 90 persen". */
function isSupposed(meanings: ReadonlySet<string>, { given }: Turn): boolean {
  const numbers = given.filter((word) => /\d/.test(word));
  if (numbers.length > 0 && !numbers.some((word) => meanings.has(word))) return false;
  return given.length > 0 && given.filter((word) => meanings.has(word)).length >= given.length / 3;
}

/** "tidak hadir" is told by "absen". */
function hasOpposite(tokens: readonly Token[], own: Turned, head: string): boolean {
  const denied = own.tokens.find(({ meaning }) => meaning === head);
  if (!denied) return false;
  const against = oppositesOf(denied.root);
  return against.size > 0 && tokens.some((token) => against.has(token.root));
}

/** The sentence denies the word: it stands next behind a negation. */
export const denies = ({ turns }: Pick<Turned, 'turns'>, head: string): boolean =>
  turns.some((turn) => denying.has(turn.class) && turn.heads[0] === head);

const reachTheSame = (one: Turn, other: Turn, nearest = 3): boolean =>
  one.heads.length === 0 ||
  other.heads.length === 0 ||
  other.heads
    .slice(0, other.reach !== 'forward' ? Infinity : other.class === 'lack' ? 5 : nearest)
    .some((head) => one.heads.slice(0, nearest).includes(head));

const limits = /^(?:batas|tenggat)$/;
const until = /^(?:hingga|sampai|batas|tenggat|dibatasi|terakhir|sebelum)$/;
/** "perlu dibuka", "batas akhir pengiriman": what is asked or due. */
const advised = /^(?:perlu|patut|pantas|selayaknya|sepatutnya|batas|tenggat)$/;
/** "Permintaan itu ditolak", "belum disetujui": that it was asked is told with what became of it. */
const isTurnedDown = ({ tokens, turns }: Pick<Turned, 'tokens' | 'turns'>): boolean =>
  tokens.some(({ lower }) => lower === 'ditolak') ||
  turns.some(
    ({ class: kind, start }) =>
      denying.has(kind) && accepting.has(tokens.find((token) => token.start > start)?.root ?? ''),
  );
const formerly = /^(?:pernah|dulu|dulunya|dahulu|sebelumnya|semula|awalnya)$/;
const aims = /^(?:untuk|guna|demi|agar|supaya)$/;
const reports = new RegExp(
  `^(?!memastikan|membenarkan)(?:menurut|laporan|${speechPattern('verb', 'proposed')}` +
    `|(?:${speechPattern('beside', 'proposed')})(?:nya)?)$`,
);

/** Words that are no turns themselves, and tell what a turn of the class does. */
const toldByWords: Partial<Readonly<Record<TurnClass, RegExp>>> = {
  must: limits,
  'at-most': until,
  avowal: reports,
  hearsay: reports,
  former: formerly,
  once: formerly,
  purpose: aims,
  wish: advised,
};
