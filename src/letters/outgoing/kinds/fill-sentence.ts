/** A kind's own sentence with the facts of a letter in its slots. */
import type { FactPath } from '../../../drafts/schema.ts';
import { printDate, printFullDate } from '../../../language/index.ts';
import { timeOf, type Sheet } from '../sheet.ts';
import { piecesOfSentence, slotNames, slotPaths, type SlotName } from './sentences.ts';

export type Filled = {
  readonly text: string;
  readonly facts: readonly FactPath[];
  /** Slots whose fact the letter does not have, or that name none. */
  readonly missing: readonly string[];
};

const values: Readonly<Record<SlotName, (sheet: Sheet) => string | null | undefined>> = {
  hal: ({ facts }) => facts.fields.subject,
  penanda_tangan: ({ facts }) => facts.signer,
  hari_tanggal: ({ facts: { fields } }) => fields.meeting && printFullDate(fields.meeting.date),
  pukul: ({ facts: { fields }, unit }) => fields.meeting && timeOf(fields.meeting, unit),
  tempat: ({ facts: { fields } }) => fields.meeting?.place,
  acara: ({ facts: { fields } }) => fields.meeting?.agenda,
  nomor_surat_dijawab: ({ facts: { answers } }) => answers?.number,
  tanggal_surat_dijawab: ({ facts: { answers } }) => answers?.date && printDate(answers.date),
  pengirim_surat_dijawab: ({ facts: { answers } }) => answers?.sender,
  hal_surat_dijawab: ({ facts: { answers } }) => answers?.subject,
};
const isSlot = (name: string): name is SlotName => (slotNames as readonly string[]).includes(name);

export function fillSentence(sentence: string, sheet: Sheet): Filled {
  let text = '';
  const facts: FactPath[] = [];
  const missing: string[] = [];
  for (const piece of piecesOfSentence(sentence) ?? [{ slot: sentence }]) {
    if ('text' in piece) {
      text += piece.text;
      continue;
    }
    const value = isSlot(piece.slot) ? values[piece.slot](sheet) : undefined;
    if (!isSlot(piece.slot) || value == null || value === '') missing.push(piece.slot);
    else {
      text += value;
      facts.push(slotPaths[piece.slot]);
    }
  }
  return { text, facts, missing };
}

/** Slots of the sentences of a letter's kind that it uses and has no fact for. */
export function missingSlots(sheet: Sheet): string[] {
  const { kind, answers } = sheet.facts;
  const used = [answers === null ? kind.words.opening : (kind.words.answer ?? null), kind.words.closing];
  return [...new Set(used.flatMap((sentence) => (sentence === null ? [] : fillSentence(sentence, sheet).missing)))];
}
