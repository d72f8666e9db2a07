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

/** Ids of things by their kind; kinds that no room has are left out. */
function byKind(rooms: readonly Room[], things: readonly Named[]): readonly (readonly [Filable, string[]])[] {
  const kinds = filablesOf(rooms);
  return [...Map.groupBy(things, ({ type }) => type)].flatMap(([type, of]) => {
    const kind = kinds.get(type);
    return kind === undefined ? [] : [[kind, of.map(({ id }) => id)] as const];
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

/** Why some of these things cannot be destroyed now, by `subjectKey`. */
export async function heldThings(
  tx: Tx,
  rooms: readonly Room[],
  things: readonly Named[],
): Promise<ReadonlyMap<string, Words>> {
  const all = new Map<string, Words>();
  const kinds = byKind(rooms, things);
  for (const [kind, ids] of kinds)
    for (const [id, why] of await kind.held(tx, ids)) all.set(subjectKey({ type: kind.type, id }), why);
  const subjects = kinds.flatMap(([{ type }, ids]) => ids.map((id): Subject => ({ type, id })));
  for (const hold of rooms.flatMap(({ filableHolds = [] }) => filableHolds)) {
    const found = await hold(tx, subjects);
    for (const subject of subjects) {
      const why = found.get(subjectKey(subject));
      if (why !== undefined && !all.has(subjectKey(subject))) all.set(subjectKey(subject), why);
    }
  }
  return all;
}
