import { ok, type Operation } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import { formFor } from '../form-for.ts';
import type { About, DocumentId } from '../schema.ts';
import { readDocumentJob } from './read-and-propose.ts';

export type RetryDocumentInput = { readonly subject: About; readonly documentId: DocumentId };

/** Asks once more for a document to be read, after it could not be or after the work broke off for good. */
export const retryDocument: Operation<RetryDocumentInput, { id: string; jobId: string }> = async (
  { tx, actor, rooms, ask },
  { subject, documentId },
) => {
  const form = formFor(rooms, subject);
  if (!form.ok) return form;
  if (form.value.inSteps) return fail('documents/comes-with-thing');
  const { hold, refusals, events } = form.value;
  const held = await hold(tx, actor, subject.id);
  if (!held.ok) return held;
  const document = await tx
    .selectFrom('documents as d')
    .innerJoin('document_links as l', 'l.document_id', 'd.id')
    .select(['d.id', 'd.unit_id', 'd.status'])
    .where('d.id', '=', documentId)
    .where('l.subject_type', '=', subject.type)
    .where('l.subject_id', '=', subject.id)
    .forUpdate('d')
    .executeTakeFirst();
  if (!document) return refusals.notFound();
  if (document.status === 'terbaca') return fail('documents/read-already');
  await tx.updateTable('documents').set({ status: 'menunggu', failure: null }).where('id', '=', document.id).execute();
  const jobId = await ask(readDocumentJob, { documentId, subject }, { unitId: document.unit_id });
  return ok({ value: { id: documentId, jobId }, events: [events.retried(held.value, { documentId })] });
};
