/** Papers are destroyed, where that was approved: their rows, hashes and classes stay; text and bytes go. */
import { sql } from 'kysely';
import { about, type Destroyed, type OperationContext, type UnitId } from '../../platform/index.ts';
import { event } from '../events.ts';
import type { PaperId } from '../schema.ts';

/**
 * In the caller's transaction, all at once. Throws where the database knows of no approval. The bytes are the caller's
 * to remove, after the commit. What was destroyed before gives its hash and nothing else.
 */
export async function destroyPapers({ tx, clock }: OperationContext, ids: readonly PaperId[]): Promise<Destroyed> {
  const { rows } =
    ids.length === 0
      ? { rows: [] }
      : await sql<{ id: PaperId; unitId: UnitId; sha256: string; files: string[] | null }>`
          select id, unit_id as "unitId", sha256, files
          from kc.destroy_papers(${[...ids]}::uuid[], ${clock.now()})`.execute(tx);
  return {
    originals: new Map(rows.map(({ id, sha256 }) => [id, [sha256]])),
    derived: rows.flatMap(({ files }) => files?.slice(1) ?? []),
    events: rows
      .filter(({ files }) => files !== null)
      .map(({ id, unitId, sha256 }) => event('paper.destroyed', about('paper', { unitId, id }), { sha256 })),
  };
}
