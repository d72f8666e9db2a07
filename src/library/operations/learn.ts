/** A unit learns from what its people say: the words of a paper that was classed are kept beside its code. */
import { storedReading } from '../../documents/index.ts';
import type { OperationContext } from '../../platform/index.ts';
import { speakingWords } from '../fields/classify.ts';
import type { PaperId } from '../schema.ts';

/** After the code of a paper was set or taken away, in the same transaction. */
export async function learn({ tx, clock }: OperationContext, paperId: PaperId): Promise<void> {
  const paper = await tx
    .selectFrom('papers')
    .select(['unit_id', 'classification', 'document_id', 'title'])
    .where('id', '=', paperId)
    .executeTakeFirstOrThrow();
  await tx.deleteFrom('paper_lessons').where('paper_id', '=', paperId).execute();
  const { classification: code, document_id: documentId, title } = paper;
  if (code === null || documentId === null) return;
  const reading = await storedReading(tx, documentId);
  if (reading === null) return;
  const words = JSON.stringify(speakingWords(`${title}\n${reading.text}`));
  await tx
    .insertInto('paper_lessons')
    .values({ paper_id: paperId, unit_id: paper.unit_id, code, words, at: clock.now() })
    .execute();
}
