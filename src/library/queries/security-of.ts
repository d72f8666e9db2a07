import type { Tx } from '../../platform/index.ts';
import { paperIdSchema } from '../schema.ts';
import { type SecurityClass } from '../../platform/index.ts';

/** The classes of these papers, as far as the reader sees them. */
export async function securityOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, SecurityClass>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('papers')
    .select(['id', 'security'])
    .where(
      'id',
      'in',
      ids.map((id) => paperIdSchema.parse(id)),
    )
    .execute();
  return new Map(rows.map(({ id, security }) => [id, security]));
}
