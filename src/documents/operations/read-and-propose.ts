/**
 * The background job that reads a document for a thing: text out of the file, proposals for the thing's form out of the
 * text, both in a process of their own. Idempotent: a document that was read is left alone, and everything it writes is written in one transaction; a
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
import { formFor } from '../form-for.ts';
import type { Found } from '../fact-form.ts';
import { proposeInProcess, readInProcess } from '../read-in-process.ts';
import { keepFailure, keepProposals, keepText } from './keep.ts';
import type { ReadTask } from '../reader.ts';
import {
  aboutSchema,
  documentIdSchema,
  type About,
  type DocumentId,
  type DocumentText,
  type FactProposal,
} from '../schema.ts';

type Input = { readonly documentId: DocumentId; readonly subject: About };

export const readDocumentJob = defineJob({
  kind: 'documents.read-document',
  input: z.object({ documentId: documentIdSchema, subject: aboutSchema }),
  about: ({ documentId }) => ({ type: 'document', id: documentId }),
  lane: 'light',
  alone: 'subject',
  run: readAndPropose,
  gaveUp: ({ actor, platform }, { documentId, subject }) =>
    runOperation(platform, actor, recordUnreadable, { documentId, subject, because: null }),
});

/** Steps of its progress: file fetched, read, saved. */
const steps = 3;

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
  const { ordinal, name, mime, date_hint: dateHint } = document;
  const task = { file: { name, mime }, propose: form.value.propose.href, reading: { dateHint, ordinal }, known };
  const before = readBefore(document);
  const bytes = before === null ? await platform.files.read(document.sha256) : null;
  if (!(await progress(1, steps))) return ok({ proposals: 0 });
  const read =
    before === null
      ? await readInProcess({ ...task, bytes: bytes ?? new Uint8Array() })
      : await proposeFrom(before, task);
  if (!(await progress(2, steps))) return ok({ proposals: 0 });
  const saved = read.ok
    ? await runOperation(platform, actor, recordRead, { documentId, subject, ...read.value })
    : await runOperation(platform, actor, recordUnreadable, { documentId, subject, because: read.failure });
  await progress(3, steps);
  // Another attempt was faster, and what it read stands.
  if (!saved.ok) return saved.failure.code === 'documents/read-already' ? ok({ proposals: 0 }) : saved;
  return read.ok ? ok({ proposals: read.value.found.proposals.length }) : read;
}

type Read = Pick<DocumentText, 'text' | 'pages' | 'warnings'>;
type Row = { readonly text: string | null } & { readonly [K in 'pages' | 'warnings']: Read[K] | null };

/** The text of a document that was read elsewhere, as of a paper of the library; null where its file is to be read. */
const readBefore = ({ text, pages, warnings }: Row): Read | null =>
  text === null ? null : { text, pages: pages ?? [], warnings: warnings ?? [] };

async function proposeFrom(
  document: Read,
  { file, reading, ...task }: Omit<ReadTask, 'bytes'>,
): Promise<Result<{ document: Read; found: Found<FactProposal> }>> {
  const { text, pages } = document;
  const parts = [{ kind: 'body' as const, start: 0, end: text.length }];
  const found = await proposeInProcess({ ...task, reading: { ...reading, text, pages, parts } }, file.name);
  return found.ok ? ok({ document, found: found.value }) : found;
}

const findDocument = (tx: Tx, { documentId, subject }: Input) =>
  tx
    .selectFrom('documents as d')
    .innerJoin('document_links as l', 'l.document_id', 'd.id')
    .select(['d.name', 'd.mime', 'd.sha256', 'd.status', 'd.date_hint', 'd.unit_id', 'l.ordinal'])
    .select(['d.text', 'd.pages', 'd.warnings'])
    .where('d.id', '=', documentId)
    .where('l.subject_type', '=', subject.type)
    .where('l.subject_id', '=', subject.id)
    .executeTakeFirst();

const recordRead: Operation<Input & { document: Read; found: Found<FactProposal> }, null> = async (
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
  await keepProposals(tx, { documentId, subject, unitId: row.unit_id }, found);
  await keepText(tx, documentId, document);
  return ok({
    value: null,
    events: [
      events.read(
        { id: subject.id, unitId: row.unit_id },
        { documentId, proposals: found.proposals.length, inconsistencies: found.inconsistencies.length },
      ),
    ],
  });
};

/** `because`: null where the work broke off at every attempt. What was read meanwhile stays. */
const recordUnreadable: Operation<Input & { because: Failure | null }, null> = async (
  { tx, rooms },
  { documentId, subject, because },
) => {
  const form = formFor(rooms, subject);
  if (!form.ok) return form;
  const { events, refusals } = form.value;
  const row = await tx
    .selectFrom('documents')
    .select(['unit_id', 'name', 'status'])
    .where('id', '=', documentId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refusals.notFound();
  if (row.status === 'terbaca') return fail('documents/read-already');
  const failure = because ?? fail('documents/broke-off', { name: row.name }).failure;
  await keepFailure(tx, documentId, failure);
  const of = { id: subject.id, unitId: row.unit_id };
  return ok({ value: null, events: [events.unreadable(of, { documentId, code: failure.code })] });
};
