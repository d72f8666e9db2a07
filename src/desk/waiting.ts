/** One queue of everything that waits for a person, put together from the rooms' own. */
import type { Actor, Room, Tx } from '../platform/index.ts';
import type { Waiting } from './schema.ts';

/**
 * The oldest first. The rooms' queues are bounded to-do lists (`TaskSource` says so), so that cutting a page here is
 * cheap.
 */
export async function waiting(
  tx: Tx,
  actor: Actor,
  rooms: readonly Room[],
  { page, size, now }: { readonly page: number; readonly size: number; readonly now: Date },
) {
  const found: Waiting[] = [];
  for (const source of rooms.flatMap((room) => room.tasks ?? []))
    for (const task of await source.find(tx, actor, rooms, now)) found.push({ values: {}, ...task });
  const oldestFirst = found.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  return { items: oldestFirst.slice((page - 1) * size, page * size), total: found.length, page, size };
}
