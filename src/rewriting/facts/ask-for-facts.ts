/** Asks for facts of a document of a thing. */
import { findForm, storedReading } from '../../documents/index.ts';
import type { About, DocumentId } from '../../documents/schema.ts';
import { ok, openJob, type Operation, type UnitId } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { factsJob } from './facts-job.ts';

export type AskForFacts = { readonly unitId: UnitId; readonly documentId: DocumentId; readonly subject: About };

export const askForFacts: Operation<AskForFacts, { jobId: string }> = async (
  { tx, ask, rooms },
  { unitId, documentId, subject },
) => {
  const isAsked = findForm(rooms, subject.type)?.asked !== undefined;
  if (!isAsked || (await storedReading(tx, documentId)) === null) return fail('rewriting/no-facts');
  if ((await openJob(tx, factsJob, documentId)) !== null) return fail('rewriting/facts-running');
  const jobId = await ask(factsJob, { documentId, subject }, { unitId });
  const about = { unitId, subject: { type: 'document' as const, id: documentId } };
  return ok({ value: { jobId }, events: [event('document.facts-asked', about, { jobId })] });
};
