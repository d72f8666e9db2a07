/**
 * What the reading process does: one file, its text and what a form finds in it. Everything that takes apart what came
 * from outside is loaded here and nowhere else.
 */
import type { Result } from '../platform/result/index.ts';
import { ok } from '../platform/result/index.ts';
import type { Found, Propose, Reading } from './fact-form.ts';
import { readDocument } from './read-document.ts';
import type { DocumentText, FactProposal } from './schema.ts';

export type ReadTask = {
  readonly bytes: Uint8Array;
  readonly file: { readonly name: string; readonly mime: string };
  /** Address of the module that proposes (`FactForm.propose`). */
  readonly propose: string;
  readonly reading: Pick<Reading, 'dateHint' | 'ordinal'>;
  /** What the form's `known` gave. */
  readonly known: unknown;
};
export type ReadAnswer = { readonly document: DocumentText; readonly found: Found<FactProposal> };

export default async function read(task: ReadTask): Promise<Result<ReadAnswer>> {
  const document = await readDocument(task.bytes, task.file);
  if (!document.ok) return document;
  const { text, pages, parts } = document.value;
  const { default: propose } = (await import(task.propose)) as { default: Propose<FactProposal, unknown> };
  return ok({ document: document.value, found: propose({ ...task.reading, text, pages, parts }, task.known) });
}
