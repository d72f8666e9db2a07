/**
 * What the reading process does: one file, its text and what a form finds in it. Everything that takes apart what came
 * from outside is loaded here and nowhere else.
 */
import type { Result } from '../platform/result/index.ts';
import { ok } from '../platform/result/index.ts';
import type { Found, Propose, Reading } from './fact-form.ts';
import { readDocument } from './read-document.ts';
import { readSheetsOf } from './read-office.ts';
import type { LeftToRecognition } from './scans/recognise-pages.ts';
import type { DocumentText, FactProposal } from './schema.ts';
import type { ShownSheet } from './sheets/index.ts';

export type ReadTask = {
  readonly bytes: Uint8Array;
  readonly file: { readonly name: string; readonly mime: string };
  /** Address of the module that proposes (`FactForm.propose`). */
  readonly propose: string;
  readonly reading: Pick<Reading, 'dateHint' | 'ordinal'>;
  /** What the form's `known` gave. */
  readonly known: unknown;
};
/** Where pages wait to be recognised, nothing is proposed yet. */
export type ReadAnswer =
  | { readonly document: DocumentText; readonly found: Found<FactProposal> }
  | { readonly left: LeftToRecognition };

/** The text alone with the places of its words and the pages to recognise, for rooms that go on step by step. */
export type TextTask = Pick<ReadTask, 'bytes' | 'file'>;
/** The rows of a workbook. */
export type SheetsTask = { readonly sheets: Uint8Array; readonly name: string };
/** What a form finds in a text that was read before. */
export type ProposeTask = Pick<ReadTask, 'propose' | 'known'> & { readonly reading: Reading };

export default async function read(
  task: ReadTask | TextTask | ProposeTask | SheetsTask,
): Promise<Result<ReadAnswer | DocumentText | Found<FactProposal> | readonly ShownSheet[]>> {
  if ('sheets' in task) return readSheetsOf(task.sheets, task.name);
  if (!('bytes' in task)) return ok(await foundIn(task));
  if (!('propose' in task)) return readDocument(task.bytes, task.file, { places: true, scans: true });
  const document = await readDocument(task.bytes, task.file, { scans: true });
  if (!document.ok) return document;
  if (document.value.scanned.length > 0) {
    const { text, pages, warnings, layouts, scanned } = document.value;
    return ok({ left: { text, pages, warnings, layouts, scanned } });
  }
  const { text, pages, parts } = document.value;
  const reading = { ...task.reading, text, pages, parts };
  return ok({ document: document.value, found: await foundIn({ ...task, reading }) });
}

async function foundIn({ propose, reading, known }: ProposeTask): Promise<Found<FactProposal>> {
  const { default: find } = (await import(propose)) as { default: Propose<FactProposal, unknown> };
  return find(reading, known);
}
