/**
 * Reading the trail: what happened, in words, with the names of who did it and of the thing or person that it is about.
 */
import {
  allEvents,
  eventsLately,
  eventsOfUnit,
  nameSubjects,
  type Room,
  type Tx,
  type UnitId,
  type PersonId,
} from '../../platform/index.ts';
import { personNames } from './people.ts';

/** Pages of a unit's audit trail, newest first. */
export async function listAudit(
  tx: Tx,
  rooms: readonly Room[],
  { unitId, page, size }: { readonly unitId: UnitId; readonly page: number; readonly size: number },
) {
  const { rows, total } = await eventsOfUnit(tx, { unitId, page, size });
  const inWords = await wordsOfEvents(tx, rooms, rows);
  return { items: rows.map((row) => ({ seq: row.seq, hash: row.hash, ...inWords(row) })), total, page, size };
}

/** Beginnings of events whose matter is a person's sign-in or account, or the unit itself, and not the unit's work. */
const ownMatters = ['session.', 'person.', 'position.', 'unit.'];

/** What happened lately in these units' work, newest first; sign-ins and administration stand in the trail alone. */
export async function listMoves(
  tx: Tx,
  rooms: readonly Room[],
  { unitIds, page, size }: { readonly unitIds: readonly UnitId[]; readonly page: number; readonly size: number },
) {
  const { rows, total } = await eventsLately(tx, { unitIds, without: ownMatters, page, size });
  const inWords = await wordsOfEvents(tx, rooms, rows);
  return { items: rows.map((row) => ({ unitId: row.unit_id, ...inWords(row) })), total, page, size };
}

type EventRow = {
  readonly at: Date;
  readonly action: string;
  readonly actor_person: PersonId | null;
  readonly subject_type: string;
  readonly subject_id: string;
};

/** Names of people and things are asked for once for all of these events. */
async function wordsOfEvents(tx: Tx, rooms: readonly Room[], rows: readonly EventRow[]) {
  const people = await personNames(
    tx,
    rows.flatMap((row) => row.actor_person ?? []),
  );
  const named = await nameSubjects(
    tx,
    rooms,
    rows.map((row) => ({ type: row.subject_type, id: row.subject_id })),
  );
  return ({ at, action, actor_person: actor, subject_type: type, subject_id: id }: EventRow) => ({
    at: at.toISOString(),
    action,
    says: allEvents().get(action)?.says ?? { id: action, en: action },
    /** Who did it; null: the program. */
    actor: actor === null ? null : (people.get(actor) ?? null),
    subject: { type, id, ...named(type, id) },
  });
}
