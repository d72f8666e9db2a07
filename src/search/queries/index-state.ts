/** How far the index is with the reader's units. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';
import type { IndexState } from '../schema.ts';

/** Units read of units in all, while any of the reader's is being read from its beginning. */
export async function buildingIn(tx: Tx): Promise<IndexState['building']> {
  const { total, left } = await tx
    .selectFrom('search_cursors')
    .select([sql<number>`count(*)`.as('total'), sql<number>`count(building)`.as('left')])
    .executeTakeFirstOrThrow();
  return left === 0 ? null : { done: total - left, total };
}

/** `engine` compares meaning; null where there is none. */
export async function indexState(tx: Tx, engine: string | null): Promise<IndexState> {
  const { things, passages, meant } = await tx
    .selectFrom('search_things')
    .select([
      sql<number>`count(*)`.as('things'),
      sql<number>`coalesce(sum(passages), 0)::bigint`.as('passages'),
      sql<number>`count(*) filter (where meaning = ${engine ?? ''})`.as('meant'),
    ])
    .executeTakeFirstOrThrow();
  return {
    things,
    passages,
    building: await buildingIn(tx),
    meaning: engine === null ? null : { engine, done: meant, total: things },
  };
}
