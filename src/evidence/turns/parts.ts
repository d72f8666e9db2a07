/**
 * What a claim tells of all, and its passages of a part: of most, of nobody but one, of 9 among 35.
 */
import { readNumberWords, type TurnClass } from '../../language/index.ts';
import { wordSet, type Token } from '../reading.ts';
import { denying, unreal } from './classes.ts';
import type { Turned } from './compare.ts';
import type { Turn } from './find.ts';

const partial: ReadonlySet<TurnClass> = new Set<TurnClass>([
  'most',
  'usual',
  'some',
  'few',
  'one-of',
  'only',
  'exception',
  'not-all',
]);
const others = wordSet('lain lainnya sisanya selebihnya seorang seseorang sebuah');

/** The passages tell only of a part what the claim tells of all. */
export function tellsOfPart(turn: Turn, claim: Turned, sentences: readonly Turned[]): boolean {
  const near = sentences.filter((sentence) => shared(claim.meanings, sentence.meanings) >= 2);
  const isCopied = ({ class: kind, heads }: Turn): boolean =>
    denying.has(kind) &&
    near.some(({ turns }) => turns.some((other) => other.class === kind && other.heads[0] === heads[0]));
  if (claim.turns.some((other) => other !== turn && bounds(other.class) && !isCopied(other))) return false;
  if (isOfEach(turn, claim, near)) return true;
  if (near.some((sentence) => isParted(claim, sentence))) return true;
  const counted = sentences.filter((sentence) => isLabelled(claim, sentence)).flatMap(({ tokens }) => counts(tokens));
  return turn.class === 'all' && counts(claim.tokens).length === 0 && new Set(counted).size > 1;
}

/** "75 orang untuk tiap pasangan" is not 75 for all of them. */
const isOfEach = (turn: Turn, claim: Turned, near: readonly Turned[]): boolean =>
  turn.class === 'all' &&
  claim.tokens.some(({ lower }) => /\d/.test(lower)) &&
  near.some(({ turns }) =>
    turns.some(({ class: kind, heads }) => kind === 'each' && turn.heads.includes(heads[0] ?? '')),
  );

/** The claim itself tells of a part, of nobody or of what is only wished. */
const bounds = (one: TurnClass): boolean => partial.has(one) || denying.has(one) || unreal.has(one);

const isParted = (claim: Turned, { tokens, turns, meanings }: Turned): boolean =>
  turns.some(
    ({ class: kind, heads, clause }) =>
      (partial.has(kind) && [...heads, ...clause].some((word) => claim.meanings.has(word))) ||
      (denying.has(kind) &&
        heads[0] !== undefined &&
        claim.meanings.has(heads[0]) &&
        !claim.turns.some((own) => denying.has(own.class) && own.heads[0] === heads[0])),
  ) ||
  (tokens.some(({ lower }) => others.has(lower)) && shared(claim.meanings, meanings) > 2) ||
  (counts(claim.tokens).length === 0 && new Set(counts(tokens)).size > 1);

/** A line of facts whose label the claim tells: "Hadir: 66 orang". */
function isLabelled(claim: Turned, { tokens }: Turned): boolean {
  const end = tokens.findIndex(({ mark }) => mark.includes(':'));
  return (
    end > 0 && end < 5 && tokens.slice(0, end).every((token) => !token.isContent || claim.meanings.has(token.meaning))
  );
}

/** How many of something: numbers that are no date, time, share, sum or place in an order. */
function counts(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, at) => {
    const value = /^\d{1,3}(?:\.\d{3})*$/.test(token.lower)
      ? token.lower.replace(/\./g, '')
      : readNumberWords(token.lower);
    if (value === '0') return [];
    const next = tokens[at + 1];
    const isCount = next !== undefined && next.mark === '' && !measures.has(next.lower) && !/^\d/.test(next.lower);
    return isCount && !ordering.has(tokens[at - 1]?.lower ?? '') ? [value] : [];
  });
}
const measures = wordSet(
  'januari februari maret april mei juni juli agustus september oktober november desember wib wita wit persen juta ' +
    'miliar ribu triliun tahun bulan hari jam menit pekan minggu kali meter kilometer poin puluh belas ratus',
);
const ordering = wordSet('nomor no pasal ayat pukul tanggal tps urut kelas lantai rp triwulan tahap pasangan huruf');

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((word) => other.has(word)).length;
