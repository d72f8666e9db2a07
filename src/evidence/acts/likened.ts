/** What is more than what, without numbers: "A lebih murah daripada B" told as "B lebih murah daripada A". */
import { meaning, oppositesOf } from '../../language/index.ts';
import { endsClause, wordSet, type Token } from '../reading.ts';
import { kept } from '../kept.ts';
import type { SentenceReading } from '../relations.ts';

type Likening = {
  readonly first: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
  /** The quality, as a root. */
  readonly quality: string;
  /** 1 where the first has more of it, -1 where it has less, 0 where both have as much. */
  readonly sign: -1 | 0 | 1;
  readonly start: number;
  readonly end: number;
};

const degrees: ReadonlyMap<string, Likening['sign']> = new Map([
  ['lebih', 1],
  ['kurang', -1],
  ['kalah', -1],
  ['sama', 0],
]);
const than = wordSet('daripada dibanding dibandingkan ketimbang dari dengan');
const reach = 8;

const likeningsOf = kept(({ tokens }: SentenceReading): readonly Likening[] =>
  tokens.flatMap((token, at) => {
    const sign = degrees.get(token.lower);
    return sign === undefined ? [] : (likeningAt(tokens, at, sign) ?? []);
  }),
);

function likeningAt(tokens: readonly Token[], at: number, sign: Likening['sign']): Likening | undefined {
  const quality = tokens[at + 1];
  if (!quality || quality.mark !== '') return undefined;
  const joint = tokens.findIndex(({ lower, mark }, index) => {
    return index > at + 1 && index <= at + reach && than.has(lower) && !endsClause(mark);
  });
  if (joint < 0) return undefined;
  const isBroken = tokens.slice(at + 2, joint + 1).some(({ mark }) => endsClause(mark));
  const first = sideOf(tokens, at - 1, -1);
  const second = sideOf(tokens, joint + 1, 1);
  if (isBroken || first.size === 0 || second.size === 0) return undefined;
  return { first, second, quality: quality.root, sign, start: quality.start, end: quality.end };
}

/** Words that tell the side from the other, up to the end of the clause. */
function sideOf(tokens: readonly Token[], from: number, step: 1 | -1): Set<string> {
  const found = new Set<string>();
  for (let at = from; at >= 0 && at < tokens.length && found.size < reach; at += step) {
    const token = tokens[at] as Token;
    if (step === 1 && at > from && /[,.;:!?]/.test(token.mark)) break;
    const isOfTime = near.has(token.lower) && periods.has(tokens[at - 1]?.lower ?? '');
    if (isOfTime || (token.isContent && !/\d/.test(token.lower) && !measures.has(token.lower)))
      found.add(token.meaning);
    if (step === -1 && /[.;:!?]/.test(token.mark)) break;
  }
  return found;
}
/** "tahun ini", "pekan lalu". */
const near = wordSet('ini lalu depan kemarin silam berikutnya sebelumnya');
const periods = wordSet('hari pekan minggu bulan triwulan semester tahun periode putaran pemilu pilkada pemilihan');
const measures = wordSet('rp juta ribu miliar persen orang lembar meter hari jam jumlah berjumlah sebanyak');

/** Likenings of the claim that a sentence tells the other way round. */
export const turnedLikenings = (claim: SentenceReading, sentences: readonly SentenceReading[]): readonly Likening[] =>
  likeningsOf(claim).filter((own) =>
    sentences.some((sentence) => likeningsOf(sentence).some((other) => compare(own, other) === 'turned')),
  );

/** A sentence likens the same two things, with the same result in whatever words. */
export const keepsLikening = (claim: SentenceReading, sentences: readonly SentenceReading[]): boolean =>
  likeningsOf(claim).some((own) =>
    sentences.some((sentence) => likeningsOf(sentence).some((other) => compare(own, other) === 'same')),
  );

function compare(own: Likening, other: Likening): 'same' | 'turned' | undefined {
  const isSameQuality = own.quality === other.quality || meaning(own.quality) === meaning(other.quality);
  const isOpposite = oppositesOf(own.quality).has(other.quality);
  if (!isSameQuality && !isOpposite) return undefined;
  const [first, second] = [other.first.difference(other.second), other.second.difference(other.first)];
  const shared = (one: ReadonlySet<string>, another: ReadonlySet<string>): number => one.intersection(another).size;
  // The second side tells little else than what is compared with; the first has the rest of its clause besides.
  const [beside, against] = [shared(own.second, second), shared(own.second, first)];
  const isBySecond = beside !== against;
  const straight = beside + (isBySecond ? 0 : shared(own.first, first));
  const crossed = against + (isBySecond ? 0 : shared(own.first, second));
  if (straight === crossed) return undefined;
  const factor = (isOpposite ? -1 : 1) * (crossed > straight ? -1 : 1);
  return own.sign === other.sign * factor ? 'same' : 'turned';
}
