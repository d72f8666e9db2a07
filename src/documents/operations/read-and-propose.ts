/**
 * The background job that reads a document for a thing: text out of the file, proposals for the thing's form out of the
 * text. Idempotent: a document that was read is left alone, and everything it writes is written in one transaction; a
 * killed job simply runs again.
 */
import { z } from 'zod';
import {
  defineJob,
  ok,
  runOperation,
  type Failure,
  type Operation,
  type Result,
  type Tx,
  type Work,
} from '../../platform/index.ts';
import { fail } from '../failures.ts';
import type { Found } from '../fact-form.ts';
import { formFor } from '../form-for.ts';
import { readDocument } from '../read-document.ts';
import { aboutSchema, type About, type DocumentText, type FactProposal } from '../schema.ts';

type Input = { readonly documentId: string; readonly subject: About };

export const readDocumentJob = defineJob({
  kind: 'documents.read-document',
  input: z.object({ documentId: z.string(), subject: aboutSchema }),
  about: ({ documentId }) => ({ type: 'document', id: documentId }),
  lane: 'light',
  alone: 'subject',
  run: readAndPropose,
});

/** Steps of its progress: file read, text found, facts proposed, saved. */
const steps = 4;

async function readAndPropose(
  { actor, platform, progress }: Work,
  { documentId, subject }: Input,
): Promise<Result<{ proposals: number }>> {
  const form = formFor(platform.rooms, subject);
  if (!form.ok) return form;
  const { document, known } = await platform.database.read(actor, async (tx) => ({
    document: await findDocument(tx, { documentId, subject }),
    known: await form.value.known(tx, subject.id),
  }));
  if (!document || known === null) return form.value.refusals.notFound();
  if (document.status === 'terbaca') return ok({ proposals: 0 });
  const bytes = await platform.files.read(document.sha256);
  if (!(await progress(1, steps))) return ok({ proposals: 0 });
  const read = await readDocument(bytes, document);
  if (!read.ok) {
    await runOperation(platform, actor, recordUnreadable, { documentId, subject, failure: read.failure });
    return read;
  }
  if (!(await progress(2, steps))) return ok({ proposals: 0 });
  const { text, pages } = read.value;
  const { ordinal, date_hint: dateHint } = document;
  const found = form.value.propose({ text, pages, dateHint, ordinal }, known);
  await progress(3, steps);
  const saved = await runOperation(platform, actor, recordRead, { documentId, subject, document: read.value, found });
  await progress(4, steps);
  // Another attempt was faster.
  return saved.ok || saved.failure.code === 'documents/read-already'
    ? ok({ proposals: found.proposals.length })
    : saved;
}

const findDocument = (tx: Tx, { documentId, subject }: Input) =>
  tx
    .selectFrom('documents as d')
    .innerJoin('document_links as l', 'l.document_id', 'd.id')
    .select(['d.name', 'd.mime', 'd.sha256', 'd.status', 'd.date_hint', 'd.unit_id', 'l.ordinal'])
    .where('d.id', '=', documentId)
    .where('l.subject_type', '=', subject.type)
    .where('l.subject_id', '=', subject.id)
    .executeTakeFirst();

/** Rows of one insert: each has seven values, and PostgreSQL takes at most 65,535 of them. */
const chunk = 1_000;

const recordRead: Operation<Input & { document: DocumentText; found: Found<FactProposal> }, null> = async (
  { tx, rooms },
  { documentId, subject, document, found },
) => {
  const form = formFor(rooms, subject);
  if (!form.ok) return form;
  const { events, refusals } = form.value;
  const row = await tx
    .selectFrom('documents')
    .select(['unit_id', 'status'])
    .where('id', '=', documentId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refusals.notFound();
  if (row.status === 'terbaca') return fail('documents/read-already');
  const rows = found.proposals.map((proposal, ordinal) => ({
    document_id: documentId,
    subject_type: subject.type,
    subject_id: subject.id,
    id: proposal.id,
    unit_id: row.unit_id,
    ordinal,
    proposal: JSON.stringify(proposal),
  }));
  for (let at = 0; at < rows.length; at += chunk)
    await tx
      .insertInto('proposals')
      .values(rows.slice(at, at + chunk))
      .execute();
  await tx
    .updateTable('document_links')
    .set({ inconsistencies: JSON.stringify(found.inconsistencies) })
    .where('document_id', '=', documentId)
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .execute();
  await tx
    .updateTable('documents')
    .set({
      status: 'terbaca',
      text: document.text,
      pages: JSON.stringify(document.pages),
      warnings: JSON.stringify(document.warnings),
      failure: null,
    })
    .where('id', '=', documentId)
    .execute();
  return ok({
    value: null,
    events: [
      events.read(
        { id: subject.id, unitId: row.unit_id },
        { documentId, proposals: rows.length, inconsistencies: found.inconsistencies.length },
      ),
    ],
  });
};

const recordUnreadable: Operation<Input & { failure: Failure }, null> = async (
  { tx, rooms },
  { documentId, subject, failure },
) => {
  const form = formFor(rooms, subject);
  if (!form.ok) return form;
  const row = await tx
    .updateTable('documents')
    .set({ status: 'gagal', failure: JSON.stringify(failure) })
    .where('id', '=', documentId)
    .returning('unit_id')
    .executeTakeFirst();
  if (!row) return form.value.refusals.notFound();
  const of = { id: subject.id, unitId: row.unit_id };
  return ok({ value: null, events: [form.value.events.unreadable(of, { documentId, code: failure.code })] });
};
