import { randomUUID } from 'node:crypto';
import {
  localTime,
  ok,
  recordFile,
  type Operation,
  type OperationContext,
  type StoredFile,
  type SecurityClass,
} from '../../platform/index.ts';
import type { Kept } from '../fact-form.ts';
import { fail } from '../failures.ts';
import { formFor } from '../form-for.ts';
import { documentIdSchema, type About, type DocumentId, type DocumentText } from '../schema.ts';
import { readDocumentJob } from './read-and-propose.ts';

export type AddDocumentInput = {
  readonly subject: About;
  readonly name: string;
  readonly mime: string;
  /** The stored file; pasted text is stored as one too, so that the original stays. */
  readonly file: StoredFile;
  /** ISO date that supplies years the text leaves out; the day of upload when absent. */
  readonly dateHint?: string | undefined;
  /** Where its text was read before: it is taken as it stands, and only proposals are made of it. */
  readonly read?: ReadBefore | undefined;
};
type ReadBefore = Pick<DocumentText, 'text' | 'pages' | 'warnings'> & {
  readonly security: SecurityClass;
  /** The document that has this text: this one stays of its class. */
  readonly from: DocumentId;
  /** Addresses of the layouts of its scanned pages (`keepLayouts`). */
  readonly layouts: readonly string[];
};

/** Adds a document to a thing and asks for it to be read in the background. A thing has no file twice. */
export const addDocument: Operation<AddDocumentInput, { id: string; jobId: string }> = async (context, input) => {
  const { tx, actor, rooms, ask } = context;
  const { subject, file } = input;
  const form = formFor(rooms, subject);
  if (!form.ok) return form;
  if (form.value.inSteps) return fail('documents/comes-with-thing');
  const { hold, refusals, events } = form.value;
  const held = await hold(tx, actor, subject.id);
  if (!held.ok) return held;
  const id = await insertDocument(context, held.value, form.value.role, input);
  if (id === null) return refusals.same();
  const jobId = await ask(readDocumentJob, { documentId: id, subject }, { unitId: held.value.unitId });
  return ok({ value: { id, jobId }, events: [events.added(held.value, { documentId: id, sha256: file.sha256 })] });
};

/** The rows of a document that waits to be read; null where the thing has the file already. */
export async function insertDocument(
  { tx, actor, clock }: OperationContext,
  { unitId }: Kept,
  role: string,
  { subject, name, mime, file, dateHint, read }: AddDocumentInput,
): Promise<DocumentId | null> {
  const others = await tx
    .selectFrom('document_links')
    .select(['sha256', 'ordinal'])
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .execute();
  if (others.some(({ sha256 }) => sha256 === file.sha256)) return null;
  const id = documentIdSchema.parse(randomUUID());
  const at = clock.now();
  await recordFile(tx, { unitId, name, mime, file, by: actor.personId, at });
  await tx
    .insertInto('documents')
    .values({
      id,
      unit_id: unitId,
      name,
      sha256: file.sha256,
      mime,
      date_hint: dateHint ?? localTime(at, 'WIB').date,
      created_by: actor.personId ?? 'system',
      created_at: at,
      ...(read === undefined ? {} : readBefore(read)),
    })
    .execute();
  await tx
    .insertInto('document_links')
    .values({
      document_id: id,
      unit_id: unitId,
      sha256: file.sha256,
      subject_type: subject.type,
      subject_id: subject.id,
      role,
      ordinal: Math.max(0, ...others.map(({ ordinal }) => ordinal)) + 1,
    })
    .execute();
  return id;
}

/** It waits for its proposals all the same, and is read when they are there. */
const readBefore = ({ text, pages, warnings, security, from, layouts }: ReadBefore) => ({
  text,
  pages: JSON.stringify(pages),
  warnings: JSON.stringify(warnings),
  security,
  taken_from: from,
  taken_layouts: [...layouts],
});
