/** Makes and revokes tokens. What is kept is a hash; the token itself is told once. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { about, ok, type Operation, type UnitId } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { TokenScope } from '../schema.ts';

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Tokens that hold at a time, of one person. */
const most = 10;

export type NewToken = {
  readonly unitId: UnitId;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly days: number;
};

export const makeToken: Operation<NewToken, { id: string; token: string; expiresAt: string }> = async (
  { tx, actor, clock },
  { unitId, name, scopes, days },
) => {
  if (actor.personId === null || !actor.unitIds.includes(unitId) || actor.waits) return fail('tokens/not-your-unit');
  if (scopes.every((scope) => scope === 'terbatas')) return fail('tokens/no-work');
  const at = clock.now();
  const held = await tx
    .selectFrom('tokens')
    .select('id')
    .where('person_id', '=', actor.personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .execute();
  if (held.length >= most) return fail('tokens/too-many', { most });
  const id = randomUUID();
  const token = `kc_${randomBytes(32).toString('base64url')}`;
  const expires = new Date(at.getTime() + days * 86_400_000);
  const allowed = [...new Set(scopes)];
  await tx
    .insertInto('tokens')
    .values({
      id,
      person_id: actor.personId,
      unit_id: unitId,
      name,
      hash: tokenHash(token),
      scopes: JSON.stringify(allowed),
      created_at: at,
      expires_at: expires,
    })
    .execute();
  const expiresAt = expires.toISOString();
  return ok({
    value: { id, token, expiresAt },
    events: [event('token.made', about('token', { unitId, id }), { name, scopes: allowed, expiresAt })],
  });
};

export const revokeToken: Operation<{ readonly id: string }, { id: string }> = async ({ tx, clock }, { id }) => {
  const token = await tx
    .selectFrom('tokens')
    .select('unit_id')
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!token) return fail('tokens/not-found');
  await tx.updateTable('tokens').set({ revoked_at: clock.now() }).where('id', '=', id).execute();
  return ok({ value: { id }, events: [event('token.revoked', about('token', { unitId: token.unit_id, id }), {})] });
};

/** Writes down that a program made something by a token. */
export const noteWriting: Operation<
  { readonly id: string; readonly unitId: UnitId; readonly tool: string },
  null
> = async (_context, { id, unitId, tool }) =>
  ok({ value: null, events: [event('token.wrote', about('token', { unitId, id }), { tool })] });
