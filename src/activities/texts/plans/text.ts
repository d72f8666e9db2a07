/** Puts sentences together into blocks with stable ids. */
import type { ActivityText } from '../../schema.ts';
import type { Block, DraftContent, Sentence } from '../../../drafts/index.ts';
import { gapBlock, type GapName } from '../gaps.ts';
import { countWords } from '../wording/words.ts';

/** A sentence a text can do without: the higher the number, the sooner it goes when the text grows too long. */
export type Weighted = { readonly sentence: Sentence; readonly expendable: number };

export type Piece =
  | { readonly id: string; readonly kind: Block['kind']; readonly sentences: readonly Weighted[] }
  | { readonly gap: GapName; readonly suffix?: string };

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

export function toContent(kind: ActivityText, pieces: readonly Piece[]): DraftContent {
  const blocks: Block[] = pieces.map((part) =>
    'gap' in part
      ? gapBlock(part.gap, part.suffix)
      : {
          id: part.id,
          kind: part.kind,
          claims: part.sentences.map(({ sentence }, at) => ({ id: `${part.id}-${at + 1}`, ...sentence })),
        },
  );
  return { kind, blocks };
}
