/** What the hash of an event covers; kc.append_audit computes the same. */
import { createHash } from 'node:crypto';

export type HashedEvent = {
  readonly prev_hash: string;
  readonly seq: number;
  readonly unit_id: string;
  readonly at: Date;
  readonly actor_kind: string;
  readonly actor_person: string | null;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly payload: string;
  /** Of the job that made it; null where a person or the program itself did. */
  readonly job: string | null;
  readonly asked_by: string | null;
  /** Hash of the event's seals; null where it seals nothing. */
  readonly rows: string | null;
};

export function hashOfEvent(event: HashedEvent): string {
  const parts = [
    event.prev_hash,
    event.seq,
    event.unit_id,
    event.at.toISOString(),
    event.actor_kind,
    event.actor_person ?? '',
    event.action,
    event.subject_type,
    event.subject_id,
    event.payload,
    ...(event.job === null ? [] : [`job ${event.job} asked by ${event.asked_by ?? 'nobody'}`]),
    ...(event.rows === null ? [] : [event.rows]),
  ];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}
