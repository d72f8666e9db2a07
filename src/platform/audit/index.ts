/**
 * The audit trail: one typed catalogue of events, one hash chain per unit (written only by the database
 * function kc.append_audit, in the transaction of the change itself) and its verification.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Clock } from '../clock/index.ts';
import type { Database, Tx } from '../database/index.ts';
import type { Words } from '../result/index.ts';
import type { Subject, SubjectType } from '../subjects.ts';
import type { UnitId } from '../actor.ts';

type EventDefinition = {
  /** What a reader of the trail sees. */
  readonly says: Words;
  /** Shape of the payload. Never personal data beyond ids; never NIK, NKK, phone numbers or addresses. */
  readonly payload: z.ZodType;
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

/** Appends events to their units' chains. Called by `runOperation` alone. */
export async function appendEvents(tx: Tx, clock: Clock, events: readonly AuditEvent[]): Promise<void> {
  // Chains are locked in one order, so that two transactions with events in several units cannot deadlock.
  const ordered = events.toSorted((a, b) => (a.unitId < b.unitId ? -1 : a.unitId > b.unitId ? 1 : 0));
  for (const event of ordered) {
    await sql`select kc.append_audit(${event.unitId}, ${clock.now()}, ${event.action}, ${event.subject.type},
      ${event.subject.id}, ${JSON.stringify(event.payload)})`.execute(tx);
  }
}

export type ChainReport =
  | { readonly unitId: UnitId; readonly events: number; readonly intact: true }
  | {
      readonly unitId: UnitId;
      readonly events: number;
      readonly intact: false;
      readonly brokenAt: number;
      readonly why: string;
    };

/**
 * Walks every unit's chain (as the owner, who sees all) and names the first broken link of each.
 * Also notices events cut off at the end: the head remembers how many there were.
 */
export async function verifyChains(owner: Database): Promise<ChainReport[]> {
  const { rows: heads } = await sql<{ unit_id: UnitId; seq: number; hash: string }>`
    select unit_id, seq, hash from audit_heads order by unit_id`.execute(owner);
  const reports: ChainReport[] = [];
  for (const head of heads) reports.push(await verifyChain(owner, head));
  return reports;
}

async function verifyChain(
  owner: Database,
  head: { unit_id: UnitId; seq: number; hash: string },
): Promise<ChainReport> {
  let previous = '0'.repeat(64);
  let seq = 0;
  const broken = (brokenAt: number, why: string) =>
    ({ unitId: head.unit_id, events: seq, intact: false, brokenAt, why }) as const;
  for (;;) {
    const page = await owner
      .selectFrom('audit_events')
      .selectAll()
      .where('unit_id', '=', head.unit_id)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(1_000)
      .execute();
    if (page.length === 0) break;
    for (const event of page) {
      if (event.seq !== seq + 1) return broken(seq + 1, 'an event is missing');
      if (event.prev_hash !== previous) return broken(event.seq, 'does not follow the event before it');
      const hash = createHash('sha256')
        .update(
          [
            previous,
            event.seq,
            event.unit_id,
            event.at.toISOString(),
            event.actor_kind,
            event.actor_person ?? '',
            event.action,
            event.subject_type,
            event.subject_id,
            event.payload,
          ].join('\n'),
        )
        .digest('hex');
      if (hash !== event.hash) return broken(event.seq, 'was altered after it was written');
      previous = hash;
      seq = event.seq;
    }
  }
  if (seq !== head.seq || previous !== head.hash) return broken(seq + 1, 'the newest events are missing');
  return { unitId: head.unit_id, events: seq, intact: true };
}
