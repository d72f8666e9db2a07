/**
 * For rooms that read the document of a thing in steps of their own, each a job: adding it, its text, its proposals.
 * Each is a part of an operation of that room, which says in its own events what happened.
 */
import type { OperationContext, Result, Tx } from '../../platform/index.ts';
import { ok } from '../../platform/index.ts';
import type { Found, Kept } from '../fact-form.ts';
import { formFor } from '../form-for.ts';
import type { About, DocumentId, DocumentWarning, FactProposal } from '../schema.ts';
import { insertDocument, type AddDocumentInput } from './add-document.ts';
import { insertProposals, keepProposals } from './keep.ts';

/** A document that waits for its text. */
export async function openDocument(
  context: OperationContext,
  kept: Kept,
  input: AddDocumentInput,
): Promise<Result<DocumentId>> {
  const form = formFor(context.rooms, input.subject);
  if (!form.ok) return form;
  const id = await insertDocument(context, kept, form.value.role, input);
  return id === null ? form.value.refusals.same() : ok(id);
}

export type StoredReading = {
  readonly name: string;
  readonly text: string;
  readonly pages: readonly { readonly start: number; readonly end: number }[];
  readonly dateHint: string;
  readonly warnings: readonly DocumentWarning[];
};

/** The stored text of a document; null before it has one. */
export async function storedReading(tx: Tx, documentId: DocumentId): Promise<StoredReading | null> {
  const row = await tx
    .selectFrom('documents')
    .select(['name', 'text', 'pages', 'date_hint', 'warnings'])
    .where('id', '=', documentId)
    .where('status', '=', 'terbaca')
    .executeTakeFirst();
  if (row === undefined) return null;
  const { name, text, pages, date_hint: dateHint, warnings } = row;
  return { name, text: text ?? '', pages: pages ?? [], dateHint, warnings: warnings ?? [] };
}

/** Adds what a form found and is not there under its id yet: reading once more doubles nothing. */
export async function addProposals(
  tx: Tx,
  { documentId, subject, kept }: { readonly documentId: DocumentId; readonly subject: About; readonly kept: Kept },
  found: Found<FactProposal>,
): Promise<void> {
  const standing = await tx
    .selectFrom('proposals')
    .select('id')
    .where('document_id', '=', documentId)
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .execute();
  const known = new Set(standing.map(({ id }) => id));
  const fresh = found.proposals.filter(({ id }) => !known.has(id));
  await keepProposals(tx, { documentId, subject, unitId: kept.unitId }, { ...found, proposals: fresh });
}

/**
 * Adds proposals of another finder behind those that stand; what was found already, or proposes the same value for the
 * same field, is left out. Returns how many came in.
 */
export async function addFurtherProposals(
  tx: Tx,
  { documentId, subject, kept }: { readonly documentId: DocumentId; readonly subject: About; readonly kept: Kept },
  proposals: readonly FactProposal[],
): Promise<number> {
  const standing = await tx
    .selectFrom('proposals')
    .select(['id', 'ordinal', 'proposal'])
    .where('document_id', '=', documentId)
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .execute();
  const saidOf = ({ path, value }: Pick<FactProposal, 'path' | 'value'>): string => {
    const { id: _id, ...said } = typeof value === 'object' && value !== null ? { id: '', ...value } : { id: '', value };
    return JSON.stringify([path, said]).toLowerCase();
  };
  const known = new Set(standing.flatMap(({ id, proposal }) => [id, saidOf(proposal)]));
  const fresh = proposals.filter((one) => !known.has(one.id) && !known.has(saidOf(one)));
  const first = Math.max(-1, ...standing.map(({ ordinal }) => ordinal)) + 1;
  await insertProposals(tx, { documentId, subject, unitId: kept.unitId }, fresh, first);
  return fresh.length;
}
