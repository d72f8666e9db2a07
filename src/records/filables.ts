/** The kinds of things that can be filed, out of all rooms. */
import {
  subjectKey,
  type Filable,
  type FilableThing,
  type Room,
  type Subject,
  type Tx,
  type Words,
} from '../platform/index.ts';

export const filablesOf = (rooms: readonly Room[]): ReadonlyMap<string, Filable> =>
  new Map(rooms.flatMap(({ filable = [] }) => filable).map((kind) => [kind.type, kind]));

export type Named = { readonly type: string; readonly id: string };

/** Things that a room is asked for at once: a file of thousands of them is asked for in parts. */
const part = 1_000;

/** Ids of things by their kind, in parts; kinds that no room has are left out. */
function byKind(rooms: readonly Room[], things: readonly Named[]): readonly (readonly [Filable, string[]])[] {
  const kinds = filablesOf(rooms);
  return [...Map.groupBy(things, ({ type }) => type)].flatMap(([type, of]) => {
    const kind = kinds.get(type);
    if (kind === undefined) return [];
    return Array.from({ length: Math.ceil(of.length / part) }, (_, at) => {
      const some = of.slice(at * part, (at + 1) * part);
      return [kind, some.map(({ id }) => id)] as const;
    });
  });
}

/** These things as their rooms name them, by `subjectKey`; those that the reader does not see are left out. */
export async function describe(
  tx: Tx,
  rooms: readonly Room[],
  things: readonly Named[],
): Promise<ReadonlyMap<string, FilableThing>> {
  const all = new Map<string, FilableThing>();
  for (const [kind, ids] of byKind(rooms, things))
    for (const [id, thing] of await kind.things(tx, ids)) all.set(subjectKey({ type: kind.type, id }), thing);
  return all;
}

/** Why some of these things, which would go together, cannot be destroyed now, by `subjectKey`. */
export async function heldThings(
  tx: Tx,
  rooms: readonly Room[],
  things: readonly Named[],
): Promise<ReadonlyMap<string, Words>> {
  const all = new Map<string, Words>();
  const leaving = new Set(things.map(subjectKey));
  const holds = rooms.flatMap(({ filableHolds = [] }) => filableHolds);
  for (const [kind, ids] of byKind(rooms, things)) {
    for (const [id, why] of await kind.held(tx, ids, leaving)) all.set(subjectKey({ type: kind.type, id }), why);
    const subjects = ids.map((id): Subject => ({ type: kind.type, id }));
    for (const hold of holds)
      for (const [key, why] of await hold(tx, subjects, leaving)) if (!all.has(key)) all.set(key, why);
  }
  return all;
}
