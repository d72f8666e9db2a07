/**
 * Reading the trail: what happened, in words, with the names of who did it and of the thing or person that it is about.
 */
import {
  allEvents,
  among,
  eventsGathered,
  eventsLately,
  eventsOfUnit,
  hoursAhead,
  nameSubjects,
  type Room,
  type Tx,
  type UnitId,
  type Words,
  type PersonId,
} from '../../platform/index.ts';
import { z } from 'zod';
import { mergePage, partOfPage } from './merge-page.ts';
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

const lately = 7 * 24 * 60 * 60 * 1_000;

type Lately = { readonly unitIds: readonly UnitId[]; readonly now: Date; readonly page: number; readonly size: number };

/**
 * What happened lately in these units' work, newest first; sign-ins and administration stand in the trail alone. What
 * is done many times over (`moves` of the events) is a line a day, of the last week.
 */
export async function listMoves(tx: Tx, rooms: readonly Room[], { unitIds, now, page, size }: Lately) {
  const kinds = gatheredKinds();
  const gathered = await eventsGathered(tx, {
    units: await withHours(tx, unitIds),
    kinds,
    since: new Date(now.getTime() - lately),
    most: mostGathered,
  });
  const single = await eventsLately(tx, {
    unitIds,
    without: ownMatters,
    but: [...kinds.map(({ action }) => action), ...leftOut()],
    ...partOfPage({ page, size }, gathered.length),
  });
  const shown = mergePage(single.rows, gathered, { page, size });
  const inWords = await wordsOfEvents(tx, rooms, shown.filter(isSingle));
  const inLines = await wordsOfGathered(tx, rooms, shown.filter(isGathered));
  const items = shown.map((row) => {
    if (isGathered(row)) return inLines(row);
    const { actor, job, ...words } = inWords(row);
    return { unitId: row.unit_id, ...words, actor: actor ?? job?.askedBy ?? null, gathered: false };
  });
  return { items, total: single.total + gathered.length, page, size };
}

const isSingle = (row: SingleRow | GatheredRow): row is SingleRow => !isGathered(row);
const isGathered = (row: SingleRow | GatheredRow): row is GatheredRow => 'line' in row;

/** People, things and days of a week in which something was done many times over. */
const mostGathered = 500;

const leftOut = (): string[] =>
  [...allEvents()].flatMap(([action, { moves }]) => (moves === 'left out' ? [action] : []));

/** Events are one line where their words are the same. */
const gatheredKinds = () =>
  [...allEvents()].flatMap(([action, { moves }]) =>
    moves === undefined || moves === 'left out'
      ? []
      : [{ action, line: moves.says.id, ...moves.about, counts: moves.counts, says: moves.says }],
  );

const withHours = async (tx: Tx, unitIds: readonly UnitId[]) =>
  (await tx.selectFrom('units').select(['id', 'zone']).where('id', 'in', among(unitIds)).execute()).map(
    ({ id, zone }) => ({ id, hours: hoursAhead[zone] }),
  );

type SingleRow = Awaited<ReturnType<typeof eventsLately>>['rows'][number];
type GatheredRow = Awaited<ReturnType<typeof eventsGathered>>[number];

async function wordsOfGathered(tx: Tx, rooms: readonly Room[], rows: readonly GatheredRow[]) {
  const lines = new Map(gatheredKinds().map(({ line, says }) => [line, says]));
  const people = await personNames(
    tx,
    rows.flatMap((row) => [row.actor_person, row.asked_by].filter((id) => id !== null)),
  );
  const named = await nameSubjects(
    tx,
    rooms,
    rows.map((row) => ({ type: row.subject_type, id: row.subject_id })),
  );
  return (row: GatheredRow) => {
    const says = lines.get(row.line) ?? { id: row.line, en: row.line };
    const by = row.actor_person ?? row.asked_by;
    return {
      unitId: row.unit_id,
      at: row.at.toISOString(),
      action: row.line,
      says: {
        id: says.id.replace('{count}', row.count.toLocaleString('id-ID')),
        en: says.en.replace('{count}', row.count.toLocaleString('en-GB')),
      },
      actor: by === null ? null : (people.get(by) ?? null),
      subject: { type: row.subject_type, id: row.subject_id, ...named(row.subject_type, row.subject_id) },
      gathered: true,
    };
  };
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

/** `{madeBy}` in an event's words: the person whose id its payload has by that name, or the words that it has. */
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
    words.replace(placeholder, (_all, name: string) => {
      const given = idsIn(row, [name])[name] ?? '?';
      return people.get(given) ?? (z.uuid().safeParse(given).success ? '?' : given);
    });
  const { id, en } = saysOf(row);
  return { id: fill(id), en: fill(en) };
}
