/** Puts sentences together into blocks with stable ids. */
import type { ActivityText } from '../../schema.ts';
import type { Block, DraftContent, Sentence } from '../../../drafts/index.ts';
import { gapBlock, type GapName } from '../gaps.ts';
import { countWords } from '../wording/words.ts';

/** A sentence a text can do without: the higher the number, the sooner it goes when the text grows too long. */
export type Weighted = { readonly sentence: Sentence; readonly expendable: number };

type Written = { readonly id: string; readonly kind: Block['kind']; readonly sentences: readonly Weighted[] };
export type Piece = Written | { readonly gap: GapName; readonly suffix?: string; readonly detail?: string };

export const keep = (...sentences: (Sentence | null)[]): Weighted[] => weigh(0, ...sentences);
export const weigh = (expendable: number, ...sentences: (Sentence | null)[]): Weighted[] =>
  sentences.filter((sentence) => sentence !== null).map((sentence) => ({ sentence, expendable }));

/** A block of one templated text. Empty when the facts do not carry it. */
export const block = (id: string, kind: Block['kind'], ...sentences: (Sentence | null)[]): Piece[] =>
  piece(id, kind, keep(...sentences));
export const piece = (id: string, kind: Block['kind'], sentences: readonly Weighted[]): Piece[] =>
  sentences.length === 0 ? [] : [{ id, kind, sentences }];
/** A row of a table; none where a cell is missing. */
export const row = (id: string, ...cells: (Sentence | null)[]): Piece[] =>
  cells.some((cell) => cell === null) ? [] : piece(id, 'table-row', keep(...cells));
/** An empty cell holds a dash: a claim without words would have no place to click. */
export const blank: Sentence = {
  text: '–',
  facts: [],
  passages: [],
  template: { id: 'report/blank', version: 1, bindings: { wording: '0' } },
};
export const orGap = (pieces: readonly Piece[], name: GapName): readonly Piece[] =>
  pieces.length === 0 ? [gap(name)] : pieces;
export const gap = (name: GapName, suffix?: string): Piece =>
  suffix === undefined ? { gap: name } : { gap: name, suffix };

/** Leaves out expendable sentences, last and least needed first, until the paragraphs have at most `limit` words. */
export function fitWords(pieces: readonly Piece[], limit: number): Piece[] {
  const order = pieces.flatMap((part, at) =>
    'gap' in part || part.kind !== 'paragraph' ? [] : part.sentences.map((entry) => ({ entry, at })),
  );
  let words = order.reduce((sum, { entry }) => sum + countWords(entry.sentence.text), 0);
  const dropped = new Set<Weighted>();
  for (const { entry } of [...order]
    .reverse()
    .filter(({ entry }) => entry.expendable > 0)
    .sort((one, other) => other.entry.expendable - one.entry.expendable)) {
    if (words <= limit) break;
    dropped.add(entry);
    words -= countWords(entry.sentence.text);
  }
  return pieces.flatMap((part): Piece[] => {
    if ('gap' in part) return [part];
    const sentences = part.sentences.filter((entry) => !dropped.has(entry));
    return sentences.length === 0 ? [] : [{ ...part, sentences }];
  });
}

/** Paragraphs that may share one: who came and what they did there, or what came out of it. */
const kindred: readonly RegExp[] = [
  /^(?:attendance|guests|sworn-in|signed|supporting-.+|speaker-.+)$/,
  /^(?:points|decisions)$/,
];
const shortSentence = 26;
const sharedParagraph = 70;

/**
 * A paragraph of one short sentence reads like a list: it joins the next one of its kin, as long as that begins with
 * what somebody did there, not with what they said.
 */
export function joinLonely(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const part of pieces) {
    const before = joined.at(-1);
    const isJoined = before !== undefined && isParagraph(before) && isParagraph(part) && isKin(before, part);
    if (isJoined) joined[joined.length - 1] = { ...part, sentences: [...before.sentences, ...part.sentences] };
    else joined.push(part);
  }
  return joined;
}

const isParagraph = (part: Piece): part is Written => !('gap' in part) && part.kind === 'paragraph';

function isKin(before: Written, next: Written): boolean {
  const [first] = next.sentences;
  const words = [...before.sentences, ...next.sentences].reduce(
    (sum, { sentence }) => sum + countWords(sentence.text),
    0,
  );
  return (
    kindred.some((ids) => ids.test(before.id) && ids.test(next.id)) &&
    before.sentences.every(({ sentence }) => isDeed(sentence) && countWords(sentence.text) <= shortSentence) &&
    first !== undefined &&
    isDeed(first.sentence) &&
    (before.sentences.length === 1 || (before.sentences.length === 2 && next.sentences.length === 1)) &&
    words <= sharedParagraph
  );
}

const isDeed = ({ template }: Sentence): boolean => template?.id.startsWith('statement/') === false;

export function toContent(kind: ActivityText, pieces: readonly Piece[]): DraftContent {
  const blocks: Block[] = pieces.map((part) =>
    'gap' in part
      ? gapBlock(part.gap, part)
      : {
          id: part.id,
          kind: part.kind,
          claims: part.sentences.map(({ sentence }, at) => ({ id: `${part.id}-${at + 1}`, ...sentence })),
        },
  );
  return { kind, blocks };
}
