/**
 * Work that waits at posts, whoever holds them: rooms above say how much there is, so that nobody's last position is
 * ended without a word of what it leaves behind.
 */
import { sql } from 'kysely';
import type { OperationContext, Tx, UnitId } from '../platform/index.ts';
import { postLabel } from './posts.ts';
import type { Post } from './schema.ts';

/** How many things are open at a post of a unit, whether the reader sees them or not. */
export type PostWork = (tx: Tx, unitId: UnitId, post: Post) => Promise<number>;

declare module '../platform/room.ts' {
  interface RoomParts {
    /** Counts what is open at a post in this room. */
    readonly postWork?: PostWork;
  }
}

type Ending = Post & { readonly id: string; readonly unit_id: UnitId };
export type WorkLeft = { readonly post: string; readonly count: number };

/** What of these positions would stay at posts that nobody holds after `until` (YYYY-MM-DD). */
export async function workLeftBy(
  { tx, rooms }: Pick<OperationContext, 'tx' | 'rooms'>,
  ending: readonly Ending[],
  until: string,
): Promise<readonly WorkLeft[]> {
  const left: WorkLeft[] = [];
  const ids = ending.map(({ id }) => id);
  for (const { unit_id: unitId, position, section } of ending) {
    const post = { position, section };
    let count = 0;
    for (const { postWork } of rooms) count += (await postWork?.(tx, unitId, post)) ?? 0;
    if (count > 0 && !(await isHeldAfter(tx, unitId, post, { until, without: ids })))
      left.push({ post: postLabel(post, unitId).id, count });
  }
  return left;
}

async function isHeldAfter(
  tx: Tx,
  unitId: UnitId,
  { position, section }: Post,
  { until, without }: { readonly until: string; readonly without: readonly string[] },
): Promise<boolean> {
  const next = sql<string>`${until}::date + 1`;
  const holder = await tx
    .selectFrom('assignments as a')
    .innerJoin('people as p', 'p.id', 'a.person_id')
    .select('a.id')
    .where('a.unit_id', '=', unitId)
    .where('a.position', '=', position)
    .where(section === null ? sql<boolean>`a.section is null` : sql<boolean>`a.section = ${section}`)
    .where('a.id', 'not in', [...without])
    .where('p.active', '=', true)
    .where(sql<boolean>`not kc.person_waits(p.id) and kc.takes_effect(a.position, a.confirmed_at)`)
    .where(sql<boolean>`a.since <= ${next} and (a.until is null or a.until >= ${next})`)
    .executeTakeFirst();
  return holder !== undefined;
}
