/** The tokens of a person, newest first. */
import type { Actor, Tx } from '../platform/index.ts';
import type { Token } from './schema.ts';

type Asked = { readonly page: number; readonly size: number };

export async function listTokens(
  tx: Tx,
  { personId }: Actor,
  { page, size }: Asked,
): Promise<Asked & { items: Token[]; total: number }> {
  if (personId === null) return { items: [], total: 0, page, size };
  const own = tx.selectFrom('tokens').where('person_id', '=', personId);
  const { total } = await own.select((of) => of.fn.count<string>('id').as('total')).executeTakeFirstOrThrow();
  const rows = await own
    .select(['id', 'unit_id', 'name', 'scopes', 'created_at', 'expires_at', 'last_used_at', 'revoked_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const items = rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }));
  return { items, total: Number(total), page, size };
}
