/** A word whose opposite the source tells of the same things: "menurun" where it has "meningkat". */
import { meaning, oppositesOf, root, type TurnClass, type Word } from '../language/index.ts';
import type { Token } from './reading.ts';
import type { SentenceReading } from './relations.ts';
import type { PreparedPassage } from './sources.ts';
import { denies } from './turns/index.ts';

/**
 * The claim has a word whose opposite the passages tell of the same things, and neither has the other; "tidak menutup"
 * is no opposite of "membuka".
 */
export function tellsTheOpposite(word: Word, claim: SentenceReading, passages: readonly PreparedPassage[]): boolean {
  const own = root(word.lower);
  const against = oppositesOf(own);
  if (against.size === 0) return false;
  const sentences = passages.flatMap((passage) => passage.sentences());
  const isSame = (other: string): boolean => other === own || meaning(other) === meaning(own);
  if (passages.some(({ label }) => label.some(isSame))) return false;
  if (sentences.some(({ tokens }) => tokens.some((token) => isSame(token.root)))) return false;
  const at = claim.tokens.findIndex(({ start }) => start === word.start);
  if (at < 0 || isDenied(claim, at) || isFrame(claim, at)) return false;
  const claimed = new Set(claim.tokens.map((token) => token.root));
  const beside = new Set(company(claim, at));
  const isAgainst = (other: string): boolean => against.has(other) && !claimed.has(other);
  return sentences.some((sentence) =>
    sentence.tokens.some(
      (token, index) =>
        isAgainst(token.root) && !isDenied(sentence, index) && company(sentence, index).some((one) => beside.has(one)),
    ),
  );
}

const frames = /^(?:akhirnya|awalnya|mulanya|mulai|bersama|bersamaan|selama|lamanya|sejenak|terakhir)$/;
/** "pada akhirnya", "paling lambat", "sekaligus": tells when or how much, not what happened. */
const isFrame = ({ tokens }: SentenceReading, at: number): boolean =>
  frames.test((tokens[at] as Token).lower) ||
  (tokens[at - 1]?.lower === 'paling' && /^(?:lambat|cepat|lama)$/.test((tokens[at] as Token).lower));

/** The word stands in a negation, or next behind one. */
function isDenied(sentence: SentenceReading, at: number): boolean {
  const token = sentence.tokens[at] as Token;
  return (
    denies(sentence, token.meaning) ||
    sentence.turns.some(({ class: kind, start, end }) => denying.has(kind) && start < token.start && token.end <= end)
  );
}
const denying: ReadonlySet<TurnClass> = new Set(['not', 'not-yet', 'forbid', 'free']);

const nearby = 7;
/** What the word is told of: words that carry content on both sides of it. */
const company = ({ tokens }: SentenceReading, at: number): string[] =>
  tokens
    .slice(Math.max(0, at - nearby), at + nearby + 1)
    .flatMap((token) => (token !== tokens[at] && (token.isContent || /\d/.test(token.lower)) ? [token.meaning] : []));
