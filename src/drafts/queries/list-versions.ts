/** The versions of a draft, newest first: who wrote them, on what they rest. */
import type { z } from 'zod';
import type { Tx } from '../../platform/index.ts';
import type { draftVersionSchema, DraftId } from '../schema.ts';

export async function listVersions(tx: Tx, draftId: DraftId): Promise<z.infer<typeof draftVersionSchema>[]> {
  const rows = await tx
    .selectFrom('draft_versions as v')
    .leftJoin('draft_proposals as p', (join) =>
      join.onRef('p.draft_id', '=', 'v.draft_id').onRef('p.version', '=', 'v.n'),
    )
    .select(['v.n', 'v.origin', 'v.author', 'v.based_on', 'v.created_at', 'v.text_hash', 'v.sources_hash', 'v.basis'])
    .select(['v.recipe', 'p.instruction', 'p.model'])
    .where('v.draft_id', '=', draftId)
    .orderBy('v.n', 'desc')
    .execute();
  return rows.map((row) => ({
    n: row.n,
    origin: row.origin,
    instruction: row.instruction,
    model: row.model,
    author: row.author,
    basedOn: row.based_on,
    savedAt: row.created_at.toISOString(),
    textHash: row.text_hash,
    sourcesHash: row.sources_hash,
    basis: row.basis,
    recipe: row.recipe,
  }));
}
