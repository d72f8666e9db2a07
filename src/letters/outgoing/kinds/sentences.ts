/** A kind's own sentences: text with slots in braces for facts of a letter. Pure; also runs in the browser. */

/** Facts that a sentence may name, each with where it stands among the fields of a letter. */
export const slotPaths = {
  hal: '/subject',
  penanda_tangan: '/signer',
  hari_tanggal: '/meeting/date',
  pukul: '/meeting/time',
  tempat: '/meeting/place',
  acara: '/meeting/agenda',
  nomor_surat_dijawab: '/answers/number',
  tanggal_surat_dijawab: '/answers/date',
  pengirim_surat_dijawab: '/answers/sender',
  hal_surat_dijawab: '/answers/subject',
} as const;
export type SlotName = keyof typeof slotPaths;
export const slotNames = Object.keys(slotPaths) as SlotName[];

export type SentencePiece = { readonly text: string } | { readonly slot: string };

/** The pieces of a sentence; null where a brace has no other. */
export function piecesOfSentence(sentence: string): SentencePiece[] | null {
  const pieces: SentencePiece[] = [];
  for (const piece of sentence.split(/(\{[^{}]*\})/)) {
    const slot = /^\{(.*)\}$/.exec(piece)?.[1];
    if (slot !== undefined) pieces.push({ slot: slot.trim() });
    else if (/[{}]/.test(piece)) return null;
    else if (piece !== '') pieces.push({ text: piece });
  }
  return pieces;
}

/** Slots that name no fact, in their order. */
export const unknownSlots = (sentence: string): string[] =>
  (piecesOfSentence(sentence) ?? []).flatMap((piece) =>
    'slot' in piece && !(slotNames as string[]).includes(piece.slot) ? [piece.slot] : [],
  );
