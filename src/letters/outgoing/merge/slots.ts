/** Slots in braces, as in the sentences of kinds, with what a row says in them. Pure; in the browser too. */
import { piecesOfSentence } from '../kinds/sentences.ts';

export type FilledText = {
  readonly text: string;
  /** Slots that the row does not say. */
  readonly missing: readonly string[];
  /** A brace has no other. */
  readonly brace: boolean;
};

export function fillSlots(text: string, cells: Readonly<Record<string, string>>): FilledText {
  if (!/[{}]/.test(text)) return { text, missing: [], brace: false };
  const pieces = piecesOfSentence(text);
  if (pieces === null) return { text, missing: [], brace: true };
  const missing: string[] = [];
  const filled = pieces.map((piece) => {
    if ('text' in piece) return piece.text;
    const value = Object.hasOwn(cells, piece.slot) ? (cells[piece.slot] ?? '') : '';
    if (value === '') missing.push(piece.slot);
    return value === '' ? `{${piece.slot}}` : value;
  });
  return { text: filled.join(''), missing, brace: false };
}

/** Slots of a text, in their order, each once. */
export const slotsIn = (text: string): string[] => [
  ...new Set((piecesOfSentence(text) ?? []).flatMap((piece) => ('slot' in piece ? [piece.slot] : []))),
];
