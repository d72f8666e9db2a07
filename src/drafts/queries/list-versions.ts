/** The versions of a draft, newest first: who wrote them, on what they rest. */
import type { z } from 'zod';
import type { Tx } from '../../platform/index.ts';
import type { draftVersionSchema, DraftId } from '../schema.ts';

export async function listVersions(tx: Tx, draftId: DraftId): Promise<z.infer<typeof draftVersionSchema>[]> {
  const rows = await tx
    .selectFrom('draft_versions')
    .select(['n', 'origin', 'author', 'based_on', 'created_at', 'text_hash', 'sources_hash', 'basis', 'recipe'])
    .where('draft_id', '=', draftId)
    .orderBy('n', 'desc')
    .execute();
  return rows.map((row) => ({
    n: row.n,
    origin: row.origin,
    author: row.author,
    basedOn: row.based_on,
    savedAt: row.created_at.toISOString(),
    textHash: row.text_hash,
    sourcesHash: row.sources_hash,
    basis: row.basis,
    recipe: row.recipe,
  }));
}
