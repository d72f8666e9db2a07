/** Papers are destroyed, where that was approved: their rows, hashes and classes stay; text and bytes go. */
import { sql } from 'kysely';
import { about, type Destroyed, type OperationContext } from '../../platform/index.ts';
import { event } from '../events.ts';
import type { PaperId } from '../schema.ts';

/**
 * In the caller's transaction. Throws where the database knows of no approval. The bytes are the caller's to remove,
 * after the commit. What was destroyed before gives its hash and nothing else.
 */
export async function destroyPapers({ tx, clock }: OperationContext, ids: readonly PaperId[]): Promise<Destroyed> {
  const originals = new Map<string, readonly string[]>();
  const derived: string[] = [];
  const events = [];
  for (const id of ids) {
    const { rows } = await sql<{
      files: string[] | null;
    }>`select kc.destroy_paper(${id}, ${clock.now()}) as files`.execute(tx);
    const { unit_id: unitId, sha256 } = await tx
      .selectFrom('papers')
      .select(['unit_id', 'sha256'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    originals.set(id, [sha256]);
    const files = rows[0]?.files;
    if (files == null) continue;
    derived.push(...files.slice(1));
    events.push(event('paper.destroyed', about('paper', { unitId, id }), { sha256 }));
  }
  return { originals, derived, events };
}
