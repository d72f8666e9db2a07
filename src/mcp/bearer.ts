/** Who stands behind a token: its person, in the one unit that it is for, with the positions they hold today. */
import { sql } from 'kysely';
import { actorNow } from '../identity/index.ts';
import type { Actor, PersonId, Platform, UnitId } from '../platform/index.ts';
import { tokenHash } from './operations/tokens.ts';
import type { TokenScope } from './schema.ts';

export type Bearer = {
  readonly tokenId: string;
  readonly actor: Actor;
  readonly unitId: UnitId;
  readonly scopes: readonly TokenScope[];
};

type Held = { id: string; person_id: PersonId; unit_id: UnitId; scopes: TokenScope[] };

/** Null where the token is wrong, over or revoked, and where its person has no account or no position there any more. */
export async function bearerOf(platform: Platform, request: Request): Promise<Bearer | null> {
  const token = /^Bearer (kc_[A-Za-z0-9_-]{43})$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (token === undefined) return null;
  const {
    rows: [held],
  } = await sql<Held>`select * from kc.use_token(${tokenHash(token)}, ${platform.clock.now()})`.execute(
    platform.database.pool,
  );
  const person = held && (await actorNow(platform, held.person_id));
  if (!held || !person?.unitIds.includes(held.unit_id)) return null;
  const unitId = held.unit_id;
  const positions = person.positions.filter((position) => position.unitId === unitId);
  return {
    tokenId: held.id,
    unitId,
    scopes: held.scopes,
    actor: {
      ...person,
      positions,
      unitIds: [unitId],
      nationwide: false,
      upTo: held.scopes.includes('terbatas') ? 'terbatas' : 'biasa',
    },
  };
}
