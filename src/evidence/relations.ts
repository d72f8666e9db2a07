/**
 * Who did what to whom: for each act of a sentence its agent and patient, whichever of active and passive tells it;
 * what causes what, what comes before what, what is more than what, from what to what. "A mengundang B" and "B diundang
 * A" are one relation; "A diundang B" is another. Rules after Alwi et al., Tata Bahasa Baku Bahasa Indonesia (active
 * and passive sentences).
 */
import { meaning, root } from '../language/index.ts';
import { endsClause, isVerb, readTokens, wordSet, type Token } from './reading.ts';
import { findTurns, type Turn } from './turns/index.ts';

export type Relation = {
  /** The act by its meaning, or the kind of a relation without an act. */
  readonly pivot: string;
  /** Who acts, what causes, what comes first, what is more, where it comes from. */
  readonly agent: ReadonlySet<string>;
  readonly patient: ReadonlySet<string>;
  /** To whom: after "kepada"; from whom, where the act is to receive: after "dari". */
  readonly recipient: ReadonlySet<string>;
  /** The agent is named, not only a thing ("putusan menjatuhkan …"). */
  readonly isNamed: boolean;
  /** Of an act: whether its passive form tells it. */
  readonly isPassive?: boolean;
  readonly start: number;
  readonly end: number;
};

/** A sentence with all that the comparisons ask of it. */
export type SentenceReading = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Of its words that carry content. */
  readonly meanings: ReadonlySet<string>;
  /** Of all its words. */
  readonly allMeanings: ReadonlySet<string>;
  readonly turns: readonly Turn[];
  readonly relations: readonly Relation[];
};

export function readSentence(text: string, quoted: Parameters<typeof readTokens>[1] = []): SentenceReading {
  const tokens = readTokens(text, quoted);
  return {
    text,
    tokens,
    meanings: new Set(tokens.filter(({ isContent }) => isContent).map(({ meaning }) => meaning)),
    allMeanings: new Set(tokens.map(({ meaning }) => meaning)),
    turns: findTurns(tokens),
    relations: findRelations(tokens),
  };
}

const reach = 8;
const mostRelations = 24;
const prepositions = wordSet(
  'di ke dari pada dalam untuk kepada dengan oleh karena lantaran sebab akibat secara bahwa agar supaya saat ' +
    'ketika selama sejak hingga sampai sebelum setelah sesudah usai sehingga guna demi tentang terhadap melalui ' +
    'menurut atas jika apabila bila kalau sedangkan sementara namun tetapi meski meskipun daripada yang seharga ' +
    'senilai sebesar sebanyak sejumlah selaku sebagai seusai menjadi',
);
const clauseWords = wordSet(
  'bahwa sedangkan sementara tetapi namun sehingga karena lantaran agar supaya jika apabila ketika saat setelah ' +
    'sebelum sesudah usai meski meskipun maka',
);
const isPassive = ({ lower }: Token): boolean => lower.startsWith('di');

function findRelations(tokens: readonly Token[]): Relation[] {
  const found: Relation[] = [];
  for (let at = 0; at < tokens.length && found.length < mostRelations; at++) {
    const token = tokens[at] as Token;
    if (isVerb(token)) found.push(act(tokens, at, found));
    const other = linked(tokens, at);
    if (other) found.push(other);
  }
  return found;
}

function act(tokens: readonly Token[], at: number, earlier: readonly Relation[]): Relation {
  const token = tokens[at] as Token;
  let left = before(tokens, at);
  const shared = earlier.at(-1);
  // "membuka dan menutup rapat": a second act takes the first one's agent.
  if (shared !== undefined && !isPassive(token) && (left.size === 0 || isJoined(tokens, at)))
    left = new Set(shared.agent);
  const right = after(tokens, at + 1, false, left.size === 0);
  const by = find(tokens, at + 1, /^oleh$/);
  const isMove = moving.has(token.root);
  const to = find(
    tokens,
    at + 1,
    receiving.has(token.root) ? /^dari$/ : isMove ? /^(?:ke|kepada)$/ : /^(?:kepada|terhadap)$/,
  );
  const recipient = to < 0 ? none : after(tokens, to + 1);
  const isBare = right.size > 0 && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '');
  const passiveAgent = by >= 0 ? after(tokens, by + 1) : isBare ? right : none;
  const [agent, patient] = isPassive(token) ? [passiveAgent, left] : [left, right];
  const relation = { pivot: token.meaning, agent, patient, recipient, start: token.start, end: token.end };
  return { ...relation, isNamed: isNamed(tokens, agent), isPassive: isPassive(token) };
}

const receiving = wordSet('terima dapat oleh peroleh pinjam beli sewa minta');

const moving = wordSet(
  'pindah kirim serah setor alih geser limpah kembali bawa antar salur distribusi tugas mutasi angkut titip hibah',
);

/** "melakukan perbaikan serta meminta maaf". */
const isJoined = (tokens: readonly Token[], at: number): boolean =>
  /^(?:dan|serta|lalu|kemudian|sekaligus|maupun)$/.test(tokens[at - 1]?.lower ?? '');

const isNamed = (tokens: readonly Token[], agent: ReadonlySet<string>): boolean =>
  tokens.some((token, at) => at > 0 && /^\p{Lu}/u.test(token.text) && agent.has(token.meaning)) ||
  /^\p{Lu}{2}/u.test(tokens[0]?.text ?? '');

const none: ReadonlySet<string> = new Set();

/** Relations that no verb tells: cause, order, comparison, from and to. */
function linked(tokens: readonly Token[], at: number): Relation | undefined {
  const token = tokens[at] as Token;
  const told = links.get(token.lower);
  // "bukan karena rusak" tells no cause; "28 dari 240" no way.
  if (!told || /^(?:bukan|tidak)$/.test(tokens[at - 1]?.lower ?? '')) return undefined;
  if (
    nextInOrder.test(token.lower) &&
    !(token.mark.includes(',') || /^(?:dan|baru)$/.test(tokens[at - 1]?.lower ?? ''))
  )
    return undefined;
  if (token.lower === 'baru' && !tokens.slice(0, at).some(({ lower }) => /^d(?:ahulu|ulu)$/.test(lower)))
    return undefined;
  const goal = told.pivot === 'from' ? find(tokens, at + 1, towards) : -1;
  if (told.pivot === 'from' && goal < 0) return undefined;
  const right = after(tokens, at + 1, told.isWide);
  const left =
    told.pivot === 'from'
      ? after(tokens, goal + 1)
      : opens(tokens, at)
        ? afterComma(tokens, at + 1)
        : before(tokens, at, true);
  const [agent, patient] = told.isRightFirst ? [right, left] : [left, right];
  return { pivot: told.pivot, agent, patient, recipient: none, isNamed: true, start: token.start, end: token.end };
}

type Link = { readonly pivot: string; readonly isRightFirst: boolean; readonly isWide: boolean };
const link = (pivot: string, isRightFirst: boolean, isWide: boolean): Link => ({ pivot, isRightFirst, isWide });
/** Each word with the relation that it tells. */
const links: ReadonlyMap<string, Link> = new Map(
  (
    [
      ['karena lantaran akibat sebab gara-gara disebabkan dikarenakan', link('cause', true, true)],
      ['sehingga menyebabkan mengakibatkan akibatnya maka', link('cause', false, true)],
      ['sebelum menjelang mendahului disusul lalu kemudian baru', link('order', false, true)],
      ['setelah sesudah usai pasca seusai didahului diawali', link('order', true, true)],
      ['daripada dibanding dibandingkan ketimbang', link('than', false, false)],
      ['dari semula', link('from', true, false)],
    ] as const
  ).flatMap(([words, told]) => words.split(' ').map((word) => [word, told] as const)),
);

/** "pekan lalu" tells no order. */
const nextInOrder = /^(?:lalu|kemudian|baru)$/;

/** Where what comes "dari" goes. */
const towards = /^(?:menjadi|ke|kepada|sampai|hingga|menuju)$/;

/** Nothing but function words stands before it in its clause. */
const opens = (tokens: readonly Token[], at: number): boolean => before(tokens, at, true).size === 0;

function before(tokens: readonly Token[], at: number, isWide = false): Set<string> {
  const found = new Set<string>();
  for (let index = at - 1; index >= 0 && found.size < reach; index--) {
    const token = tokens[index] as Token;
    if (endsClause((tokens[index + 1] as Token).mark) || clauseWords.has(token.lower)) break;
    if (!isWide && isVerb(token) && tokens[index - 1]?.lower !== 'yang') break;
    if (isTold(token)) found.add(token.meaning);
  }
  return found;
}

function after(tokens: readonly Token[], from: number, isWide = false, toComma = isWide): Set<string> {
  const found = new Set<string>();
  for (let index = from; index < tokens.length && found.size < reach; index++) {
    const token = tokens[index] as Token;
    if (index > from && (endsClause(token.mark) || (toComma && token.mark.includes(',')))) break;
    if (isWide ? index > from && clauseWords.has(token.lower) : prepositions.has(token.lower)) break;
    if (!isWide && isVerb(token)) break;
    if (isTold(token)) found.add(token.meaning);
  }
  return found;
}

function afterComma(tokens: readonly Token[], from: number): Set<string> {
  const comma = tokens.findIndex((token, index) => index > from && token.mark.includes(','));
  return comma < 0 ? new Set() : after(tokens, comma, true);
}

/** Where a word stands in the rest of the clause; -1 where it does not. */
function find(tokens: readonly Token[], from: number, wanted: RegExp): number {
  for (let index = from; index < tokens.length && index < from + 2 * reach; index++) {
    const token = tokens[index] as Token;
    if (index > from && endsClause(token.mark)) return -1;
    if (wanted.test(token.lower)) return index;
    if (isVerb(token)) return -1;
  }
  return -1;
}

/** Words that tell two things apart; levels of regions stand with every one of them. */
const isTold = (token: Token): boolean =>
  (token.isContent || /\d/.test(token.lower)) &&
  !/^(?:kabupaten|kota|provinsi|kecamatan|desa|kelurahan)$/.test(token.lower);

/**
 * Relations of the claim that its passages tell the other way round, or of somebody or something else of which `around`
 * tells.
 */
export function turnedRound(
  claim: SentenceReading,
  sentences: readonly SentenceReading[],
  around: () => readonly SentenceReading[] = () => sentences,
): Relation[] {
  const isKnown = (word: string): boolean => around().some(({ allMeanings }) => allMeanings.has(word));
  return claim.relations.filter((relation) => {
    const same = sentences.flatMap(({ relations }) => relations.filter(({ pivot }) => pivot === relation.pivot));
    if (same.length === 0) return isConverse(relation, sentences);
    return same.every(
      (other) => isExchanged(relation, other) || isBack(relation, other) || isAnother(relation, other, isKnown),
    );
  });
}

/** Acts that take something to somebody, and those by which somebody has it from another. */
const giving = new Set(
  ['serah', 'beri', 'kirim', 'salur', 'setor', 'bagi', 'antar', 'hibah'].map((act) => meaning(root(act))),
);
const getting = new Set(['terima', 'peroleh', 'dapat'].map((act) => meaning(root(act))));

/** "A menerima dari B" of "A menyerahkan kepada B". */
function isConverse(claim: Relation, sentences: readonly SentenceReading[]): boolean {
  const others = getting.has(claim.pivot) ? giving : giving.has(claim.pivot) ? getting : undefined;
  if (!others) return false;
  const told = sentences.flatMap(({ relations }) =>
    relations.filter(({ pivot, agent, recipient }) => others.has(pivot) && agent.size > 0 && recipient.size > 0),
  );
  return (
    told.length > 0 &&
    told.every((source) => {
      const [agent, recipient] = apart(source.agent, source.recipient);
      const straight = shared(claim.agent, recipient) + shared(claim.recipient, agent);
      return shared(claim.agent, agent) + shared(claim.recipient, recipient) > straight;
    })
  );
}

/** Both sides of an act are those of the passage, in the other voice. */
export function keepsRoles(claim: SentenceReading, sentences: readonly SentenceReading[]): boolean {
  return claim.relations.some((relation) =>
    sentences.some(({ relations }) =>
      relations.some(
        (source) =>
          source.pivot === relation.pivot &&
          source.isPassive !== relation.isPassive &&
          sides.every((side) => relation[side].size > 0 && relation[side].isSubsetOf(source[side])),
      ),
    ),
  );
}
const sides = ['agent', 'patient'] as const;

/** Agent and patient have changed places. */
function isExchanged(claim: Relation, source: Relation): boolean {
  const [agent, patient] = apart(source.agent, union(source.patient, source.recipient));
  const [own, other] = [claim.agent, union(claim.patient, claim.recipient)];
  const isCounted = source.isPassive !== undefined;
  const common = (one: ReadonlySet<string>, another: ReadonlySet<string>): number =>
    [...one].filter((word) => another.has(word) && !(isCounted && /\d/.test(word))).length;
  const straight = common(own, agent) + common(other, patient);
  const crossed = common(own, patient) + common(other, agent);
  // What one side tells alone has some of its own: "dokumen pengurus dilengkapi" of "pengurus melengkapi dokumen".
  if (isCounted && (own.size === 0 || other.size === 0) && straight > 0) return false;
  const [isWhole, isOwnWhole] = [agent.size > 0 && patient.size > 0, own.size > 0 && other.size > 0];
  const isFull = isCounted ? isWhole || (claim.agent.size > 0 && claim.patient.size > 0) : isWhole && isOwnWhole;
  return isFull && crossed > straight;
}

/** What is moved and where it goes have changed places. */
function isBack(claim: Relation, source: Relation): boolean {
  const [thing, goal] = apart(source.patient, source.recipient);
  if (thing.size === 0 || goal.size === 0) return false;
  const straight = shared(claim.patient, thing) + shared(claim.recipient, goal);
  return shared(claim.patient, goal) + shared(claim.recipient, thing) > straight;
}

/** The same act with another agent or receiver, of whom the source speaks too. */
function isAnother(claim: Relation, source: Relation, isKnown: (word: string) => boolean): boolean {
  if (claim.pivot === 'from') return isOtherNumber(claim.agent, source.agent, isKnown);
  return [source.isNamed ? [claim.agent, source.agent] : [], [claim.recipient, source.recipient]].some(
    ([own, other]) =>
      own !== undefined &&
      other !== undefined &&
      own.size > 0 &&
      other.size > 0 &&
      shared(own, other) === 0 &&
      [...own].every(isKnown),
  );
}

/** "dari 13.00" where the source has "dari 15.00" and 13.00 elsewhere. */
function isOtherNumber(
  own: ReadonlySet<string>,
  other: ReadonlySet<string>,
  isKnown: (word: string) => boolean,
): boolean {
  const numbers = [...own].filter((word) => /\d/.test(word));
  return (
    numbers.length > 0 &&
    [...other].some((word) => /\d/.test(word)) &&
    numbers.every((word) => !other.has(word) && isKnown(word))
  );
}

const union = (one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> => one.union(other);
const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => one.intersection(other).size;
/** Two sets without what stands in both. */
const apart = (one: ReadonlySet<string>, other: ReadonlySet<string>): [ReadonlySet<string>, ReadonlySet<string>] => [
  one.difference(other),
  other.difference(one),
];
