/** The letter of a merge with what one row says: its fields, its words, what the row lacks. */
import { partsOf, readDraft, type DraftContent, type PrintedUnit } from '../../../../drafts/index.ts';
import { unitById } from '../../../../identity/index.ts';
import { maskedIn, type Tx } from '../../../../platform/index.ts';
import type { LetterWords } from '../../on-paper.ts';
import { factsOfOutgoing } from '../../queries/facts.ts';
import type { OutgoingRow } from '../../queries/read-outgoing.ts';
import type { OutgoingFields } from '../../schema.ts';
import type { OutgoingFacts, Sheet } from '../../sheet.ts';
import { letterLayout } from '../../templates.ts';
import { fillContent, fillFields, filler, type Fault } from '../fill.ts';
import type { MergeCells } from '../schema.ts';
import { slotsIn } from '../slots.ts';
import { mergeOf, placeOf, toOf, type MergeRecord } from './merge-of.ts';

export type MergeText = {
  readonly row: OutgoingRow;
  readonly merge: MergeRecord;
  readonly facts: OutgoingFacts;
  readonly unit: PrintedUnit;
  readonly content: DraftContent;
  /** Of its words. */
  readonly version: number;
};

/** Null where the letter is no merge, or the reader does not see all that it stands on. */
export async function readMergeText(tx: Tx, row: OutgoingRow): Promise<MergeText | null> {
  const merge = await mergeOf(tx, row.id);
  const facts = await factsOfOutgoing(tx, row);
  const unit = await unitById(tx, row.unit_id);
  const draft = row.draft_id === null ? null : await readDraft(tx, row.draft_id);
  if (merge === undefined || facts === undefined || unit === undefined || draft === null) return null;
  return { row, merge, facts, unit, content: draft.version.content, version: draft.draft.version };
}

/** Words and rows of which a check is. */
export const checkKeyOf = ({ row, version }: Pick<MergeText, 'row' | 'version'>): string => `${row.hash} ${version}`;

/** Numbers of people in a row are on no paper. */
export const cellsOnPaper = (cells: MergeCells): MergeCells => maskedIn(cells);

/** Fields of the letter of one row. `fill` puts the row's values in. */
export function rowFields(
  { row, merge }: Pick<MergeText, 'row' | 'merge'>,
  cells: MergeCells,
  fill: (text: string) => string,
): OutgoingFields {
  const name = toOf(merge, cells);
  const recipients = name === '' ? [] : [{ name, place: placeOf(merge, cells) }];
  return { ...fillFields({ ...row.fields, recipients: [] }, fill), recipients };
}

export type RowOnPaper = {
  readonly sheet: Sheet;
  readonly words: LetterWords;
  readonly content: DraftContent;
  readonly faults: readonly Fault[];
};

export function rowOnPaper(text: MergeText, given: MergeCells): RowOnPaper {
  const cells = cellsOnPaper(given);
  const { fill, faults } = filler(cells);
  const fields = rowFields(text, cells, fill);
  const content = maskedIn(fillContent(text.content, fill));
  return {
    sheet: { facts: { ...text.facts, fields }, unit: text.unit },
    words: { unit: text.unit, parts: partsOf(content.blocks, letterLayout), approval: null },
    content,
    faults,
  };
}

/** Slots that the letter names, in its words and around them. */
export function slotsNamed({ row: { fields }, content }: Pick<MergeText, 'row' | 'content'>): string[] {
  const texts: string[] = content.blocks.flatMap(({ claims }) => claims.map(({ text }) => text));
  fillFields({ ...fields, recipients: [] }, (text) => {
    texts.push(text);
    return text;
  });
  return [...new Set(texts.flatMap(slotsIn))];
}
