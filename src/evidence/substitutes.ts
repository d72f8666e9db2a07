/**
 * Where a claim repeats a sentence of its source but for a word in the middle: the word that stands in another's
 * place. "seorang saksi termohon" for "seorang saksi pemohon", "per desa" for "per TPS", "ke Dompu" for "dari Dompu".
 */
import { oppositesOf, readNumberWords, spelledOut, turningWords, type Span } from '../language/index.ts';
import { isVerb, wordSet, type Token } from './reading.ts';
import type { SentenceReading } from './relations.ts';
import { turnsStatement } from './turns/index.ts';

/** Sentences longer than this are not compared word by word. */
const longest = 80;
/** So much of the claim the sentence must repeat to be the one that the claim tells again. */
const leastRepeated = 0.6;
const leastWords = 3;

/** Words of the claim that stand in the place of other words of one of the sentences. */
export function substituted(
  claim: SentenceReading,
  sentences: readonly SentenceReading[],
  atoms: readonly Span[],
): Token[] {
  if (claim.tokens.length > longest) return [];
  const isAtom = ({ start, end }: Token): boolean => atoms.some((atom) => atom.start < end && start < atom.end);
  const isKnown = ({ meaning }: Token): boolean => sentences.some(({ allMeanings }) => allMeanings.has(meaning));
  return sentences.flatMap((sentence) => {
    const shared = claim.meanings.intersection(sentence.meanings).size;
    const repeats = shared >= leastWords && shared >= claim.meanings.size * leastRepeated;
    if (!repeats || sentence.tokens.length > longest) return [];
    const isConverse = receives(claim) !== receives(sentence);
    const { found, repeated } = gaps(claim.tokens, sentence.tokens);
    if (repeated < leastWords || repeated < claim.meanings.size * leastRepeated) return [];
    return found
      .flatMap((gap) => replaced(gap, isKnown))
      .filter((word) => !isAtom(word) && !(isConverse && opposed[word.lower]));
  });
}

/** "menerima dari" tells what "menyerahkan kepada" tells. */
const receives = ({ tokens }: SentenceReading): boolean =>
  tokens.some((token) => isVerb(token) && /^(?:terima|peroleh|dapat)$/.test(token.root));

type Gap = { readonly own: readonly Token[]; readonly other: readonly Token[] };

function replaced({ own, other }: Gap, isKnown: (word: Token) => boolean): Token[] {
  const direction = own.find(({ lower }) => opposed[lower] !== undefined);
  if (direction && other.some(({ lower }) => opposed[direction.lower]?.test(lower))) return [direction];
  if (own.length > longestGap || other.length > longestGap) return [];
  const [mine, theirs] = [own.filter(isSaid), other.filter(isSaid)];
  // A noun may tell the act of the source: "pindahan" for "yang dimutasi".
  if (other.some(isVerb) !== own.some(isVerb)) return [];
  if (mine.length === 0 || theirs.length === 0 || mine.length > 2 || theirs.length > 2) return [];
  if (mine.some((word) => theirs.some((foreign) => isLike(word, foreign)))) return [];
  return mine.filter((word) => isKnown(word) || !word.lower.endsWith('nya')).slice(0, 1);
}

/** Longer gaps tell the same in a clause of its own. */
const longestGap = 2;
/** Words of grade, phase and kind, which stand beside what a sentence tells. */
const beside = wordSet(
  'bisa dapat pernah sedang tengah masih lagi kembali ulang suatu berbagai beragam ketimbang daripada dibanding juga ' +
    'lebih terlalu sendiri mengenai berdasarkan sejenak sebentar segera akhirnya kini nanti tadi',
);
const frames = wordSet(
  'seorang sebuah orang buah lembar unit sejak setelah sebelum sesudah usai seusai mulai hingga sampai lalu ' +
    'kemudian lantaran',
);

/** A word that stands beside what a sentence tells, and tells nothing itself. */
export const isBeside = (lower: string): boolean => beside.has(lower) || frames.has(lower);

/** A word that tells something and is no act: acts are compared by who does them (relations.ts). */
const isSaid = (token: Token): boolean =>
  (token.isContent || spans.test(token.root)) &&
  !isVerb(token) &&
  !isState(token) &&
  !beside.has(token.lower) &&
  !/\d/.test(token.lower) &&
  !isTurn(token.lower) &&
  readNumberWords(token.lower) === '0' &&
  !frames.has(token.lower);

/** "berlaku", "terletak": a predicate like an act. */
const isState = ({ lower, root }: Token): boolean => /^(?:ber|ter)/.test(lower) && root !== lower && !isDegree(lower);
/** "terendah", "terbaik": superlatives of qualities that have an opposite. */
const isDegree = (lower: string): boolean => lower.startsWith('ter') && oppositesOf(lower.slice(3)).size > 0;

const isTurn = (lower: string): boolean => {
  const turn = turningWords.get(lower);
  return turn !== undefined && turnsStatement(turn.class);
};

const spans = /^(?:detik|menit|jam|hari|pekan|minggu|bulan|tahun|triwulan|semester)$/;

const isLike = (one: Token, other: Token): boolean =>
  one.meaning === other.meaning ||
  (!oppositesOf(one.root).has(other.root) && one.root.slice(0, 4) === other.root.slice(0, 4)) ||
  (spelledOut.get(one.lower)?.includes(other.meaning) ?? false) ||
  (spelledOut.get(other.lower)?.includes(one.meaning) ?? false);

const opposed: Readonly<Record<string, RegExp>> = {
  dari: /^(?:ke|kepada|menuju)$/,
  ke: /^dari$/,
  kepada: /^dari$/,
  sejak: /^(?:hingga|sampai)$/,
  mulai: /^(?:hingga|sampai)$/,
  hingga: /^(?:mulai|sejak)$/,
  sampai: /^(?:mulai|sejak)$/,
};

/** What stands between the words that both have in the same order; how many of those carry content. */
function gaps(own: readonly Token[], other: readonly Token[]): { found: Gap[]; repeated: number } {
  const table = commonLengths(own, other);
  const width = other.length + 1;
  const found: Gap[] = [];
  let repeated = 0;
  let [at, on, from, to] = [0, 0, 0, 0];
  let last: Token | undefined;
  while (at < own.length && on < other.length) {
    const token = own[at] as Token;
    if (isSame(token, other[on] as Token)) {
      if (last && (last.isContent || token.isContent || at - from === 1))
        found.push({ own: own.slice(from, at), other: other.slice(to, on) });
      if (token.isContent) repeated++;
      [at, on] = [at + 1, on + 1];
      [from, to, last] = [at, on, token];
    } else if ((table[(at + 1) * width + on] ?? 0) >= (table[at * width + on + 1] ?? 0)) at++;
    else on++;
  }
  const tail = { own: own.slice(from), other: upToMark(other.slice(to)) };
  if (last && tail.own.length <= longestTail && tail.other.length <= longestTail) found.push(tail);
  return { found, repeated };
}

const longestTail = 3;

const isSame = (one: Token, other: Token): boolean =>
  one.isContent ? one.meaning === other.meaning : one.lower === other.lower;

/** What follows the last common word belongs to it up to the next mark. */
function upToMark(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ mark }, at) => mark !== '' && at > 0);
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** Lengths of the longest common subsequences of the rests of both. */
function commonLengths(own: readonly Token[], other: readonly Token[]): Uint8Array {
  const width = other.length + 1;
  const table = new Uint8Array((own.length + 1) * width);
  for (let at = own.length - 1; at >= 0; at--)
    for (let on = other.length - 1; on >= 0; on--)
      table[at * width + on] = isSame(own[at] as Token, other[on] as Token)
        ? (table[(at + 1) * width + on + 1] ?? 0) + 1
        : Math.max(table[(at + 1) * width + on] ?? 0, table[at * width + on + 1] ?? 0);
  return table;
}
