import { addDocument, storedReading } from '../../documents/index.ts';
import { sql } from 'kysely';
import { about, ok, type Operation, type Tx } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { scannedLayouts } from '../queries/scanned-layouts.ts';
import type { PaperId } from '../schema.ts';

type Input = { readonly paperId: PaperId; readonly type: string; readonly subjectId: string };

/**
 * Makes a paper a document of a thing of any room: an activity's material. The stored file is the same, its text is not
 * read again, and the thing's form proposes from it. What few may see becomes a document of such things alone that say
 * themselves who sees theirs, as a letter does; others are seen by the whole unit.
 */
export const usePaper: Operation<Input, { id: string; jobId: string }> = async (context, input) => {
  const { tx } = context;
  const paper = await tx
    .selectFrom('papers')
    .select(['id', 'unit_id as unitId', 'name', 'mime', 'sha256', 'size', 'security', 'dated', 'document_id', 'state'])
    .where('id', '=', input.paperId)
    .executeTakeFirst();
  if (!paper) return fail('library/not-found');
  const { id, unitId, name, mime, sha256, size, security, dated } = paper;
  if (security === 'rahasia' && !(await isWalled(tx, input.type))) return fail('library/secret-material');
  const from = paper.document_id;
  const reading = from === null ? null : await storedReading(tx, from);
  if (from === null || reading === null) return fail('library/not-read', { name });
  const layouts = await scannedLayouts(tx, id);
  const subject = { type: input.type, id: input.subjectId };
  const { text, pages, warnings } = reading;
  const added = await addDocument(context, {
    subject,
    name,
    mime,
    file: { sha256, size },
    dateHint: dated ?? undefined,
    read: { text, pages: [...pages], warnings: [...warnings], security, from, layouts },
  });
  if (!added.ok) return added;
  const { value, events } = added.value;
  // A paper of another unit is used there: the trail of its own unit is not the reader's to write.
  const own = context.actor.unitIds.includes(unitId)
    ? [
        event('paper.used', about('paper', { id, unitId }), {
          type: input.type,
          subjectId: input.subjectId,
          documentId: value.id,
        }),
      ]
    : [];
  return ok({ value, events: [...events, ...own] });
};

async function isWalled(tx: Tx, type: string): Promise<boolean> {
  const { rows } = await sql<{ walled: boolean }>`select ${type} = any (kc.walled_types()) as walled`.execute(tx);
  return rows[0]?.walled === true;
}
