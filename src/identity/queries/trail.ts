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
  type Words,
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
  readonly payload: string;
  readonly job: string | null;
  readonly asked_by: string | null;
};

/** Names of people and things are asked for once for all of these events. */
async function wordsOfEvents(tx: Tx, rooms: readonly Room[], rows: readonly EventRow[]) {
  const people = await personNames(
    tx,
    rows.flatMap((row) => [row.actor_person, row.asked_by, ...peopleIn(row)].filter((id) => id !== null)),
  );
  const named = await nameSubjects(
    tx,
    rooms,
    rows.map((row) => ({ type: row.subject_type, id: row.subject_id })),
  );
  return (row: EventRow) => ({
    at: row.at.toISOString(),
    action: row.action,
    says: sayingNames(row, people),
    /** Who did it; null: the program. */
    actor: row.actor_person === null ? null : (people.get(row.actor_person) ?? null),
    /** The work in the background in which it did. */
    job:
      row.job === null
        ? null
        : { kind: row.job.split(' ')[0] ?? '', askedBy: row.asked_by && (people.get(row.asked_by) ?? null) },
    subject: { type: row.subject_type, id: row.subject_id, ...named(row.subject_type, row.subject_id) },
  });
}

/** `{madeBy}` in an event's words: the person whose id its payload has by that name. */
const placeholder = /\{(\w+)\}/g;

const saysOf = ({ action }: EventRow): Words => allEvents().get(action)?.says ?? { id: action, en: action };

function peopleIn(row: EventRow): string[] {
  const names = [...saysOf(row).id.matchAll(placeholder)].map(([, name = '']) => name);
  return names.length === 0 ? [] : Object.values(idsIn(row, names));
}

function idsIn(row: EventRow, names: readonly string[]): Record<string, string> {
  const payload = JSON.parse(row.payload) as Record<string, unknown>;
  return Object.fromEntries(
    names.flatMap((name) => (typeof payload[name] === 'string' ? [[name, payload[name]]] : [])),
  );
}

function sayingNames(row: EventRow, people: ReadonlyMap<string, string>): Words {
  const fill = (words: string) =>
    words.replace(placeholder, (_all, name: string) => people.get(idsIn(row, [name])[name] ?? '') ?? '?');
  const { id, en } = saysOf(row);
  return { id: fill(id), en: fill(en) };
}
