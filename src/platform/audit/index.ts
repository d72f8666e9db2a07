/**
 * The audit trail: one typed catalogue of events, one hash chain per unit (written only by the database
 * function kc.append_audit, in the transaction of the change itself).
 */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../database/index.ts';
import { sendWithCommit, takeTurn } from '../database/pipelined.ts';
import type { Words } from '../result/index.ts';
import type { Subject, SubjectType } from '../subjects.ts';
import type { UnitId } from '../actor.ts';
import type { HouseKey } from '../seals/key.ts';
import { hashOfEvent } from './hash.ts';

export { verifyChains } from './chain.ts';

type EventDefinition = {
  /** What a reader of the trail sees. */
  readonly says: Words;
  /** Shape of the payload. Never personal data beyond ids; never NIK, NKK, phone numbers or addresses. */
  readonly payload: z.ZodType;
  /** How what moves in a unit is told, where that is not as the trail tells it: not at all, or gathered. */
  readonly moves?: 'left out' | Gathered;
};

/** Events of one person about one thing on one day that are told in one line. */
export type Gathered = {
  /** Events with these words are one line. `{count}`: how many. */
  readonly says: Words;
  /** The thing that the line is about, where it is not the event's own: its id stands in this field of the payload. */
  readonly about?: { readonly type: SubjectType; readonly field: string };
  /** The field of the payload that counts; without one each event counts as one. */
  readonly counts?: string;
};

/** What an event is about, and in whose chain it stands. */
export type About = { readonly unitId: UnitId; readonly subject: Subject };

/** About a thing of a unit, in the chain of that unit. */
export const about = (type: SubjectType, { unitId, id }: { readonly unitId: UnitId; readonly id: string }): About => ({
  unitId,
  subject: { type, id },
});

/** One event, ready to join the chain of `unitId`. */
export type AuditEvent = About & { readonly action: string; readonly payload: unknown };

const catalogue = new Map<string, EventDefinition>();

/**
 * Declares a room's events (`thing.happened`), once, at module load, and returns the function that makes them:
 *
 * const event = defineEvents({
 *   'draft.approved': { says: { id: '…', en: '…' }, payload: z.object({ version: z.int() }) },
 * });
 * event('draft.approved', about('draft', draft), { version: 3 });
 */
export function defineEvents<const D extends Record<string, EventDefinition>>(definitions: D) {
  for (const [action, definition] of Object.entries(definitions)) {
    if (catalogue.has(action)) throw new Error(`audit event declared twice: ${action}`);
    catalogue.set(action, definition);
  }
  type Payload<A extends keyof D> = z.input<D[A]['payload']>;
  return <A extends keyof D & string>(action: A, { unitId, subject }: About, payload: Payload<A>): AuditEvent => ({
    unitId,
    subject,
    action,
    payload: (definitions[action] as EventDefinition).payload.parse(payload),
  });
}

/** The whole catalogue: the generated page docs/audit-events.md and the trail's screen are made from it. */
export const allEvents = (): ReadonlyMap<string, EventDefinition> => catalogue;

/**
 * Waits for the turn of this transaction with the trail of a unit, which an operation takes at its end: what many
 * operations of the unit write one after another anyway they may take it for before.
 */
export const turnWithTrail = (tx: Tx, unitId: UnitId): Promise<void> => takeTurn(tx, `trail ${unitId}`);

const appended = new WeakMap<AuditEvent, Appended>();

/**
 * An event that a function of the room wrote by kc.append_audit, in one call with what it tells of, and what that
 * answered. It is the only one of its operation, and is looked at and marked like any other.
 */
export function writtenAlong(event: AuditEvent, answer: Appended): AuditEvent {
  appended.set(event, answer);
  return event;
}

/**
 * Appends events to their units' chains, marked with the key of the house. Called by `runOperation` alone. Throws when
 * the database hashed something else than it was given.
 */
export async function appendEvents(tx: Tx, key: HouseKey, events: readonly AuditEvent[]): Promise<void> {
  // Chains are locked in one order, so that two transactions with events in several units cannot deadlock.
  const ordered = events.toSorted((a, b) => (a.unitId < b.unitId ? -1 : a.unitId > b.unitId ? 1 : 0));
  for (const { unitId } of ordered) await turnWithTrail(tx, unitId);
  const payloads = ordered.map(({ payload }) => JSON.stringify(payload));
  if (ordered.length > 1 && ordered.some((event) => appended.has(event)))
    throw new Error('an event that was written along with what it tells of is the only one of its operation');
  const answers = await Promise.all(
    ordered.map(async (event, at) => {
      const { unitId, action, subject } = event;
      const along = appended.get(event);
      if (along !== undefined) return along;
      const { rows } = await sql<Appended>`select * from kc.append_audit(${unitId}, ${action}, ${subject.type},
        ${subject.id}, ${payloads[at]}, ${at === ordered.length - 1})`.execute(tx);
      return rows[0];
    }),
  );
  for (const [at, { unitId, action, subject }] of ordered.entries()) {
    const answer = answers[at];
    const payload = payloads[at] ?? '';
    const given = { unit_id: unitId, action, subject_type: subject.type, subject_id: subject.id, payload };
    if (answer === undefined || hashOfEvent({ ...answer, ...given }) !== answer.hash)
      throw new Error(`the database did not write the event ${action} as it was given`);
    const mark = [unitId, answer.seq, key.mark(answer.hash)].map((value) => sql.lit(value));
    await sendWithCommit(tx, sql`select kc.mark_audit(${sql.join(mark)})`);
  }
}

/** What kc.append_audit answers: what it alone knows of the event, and the hash of all. */
export type Appended = {
  readonly seq: number;
  readonly prev_hash: string;
  readonly at: Date;
  readonly actor_kind: string;
  readonly actor_person: string | null;
  readonly job: string | null;
  readonly asked_by: string | null;
  readonly rows: string | null;
  readonly hash: string;
};
