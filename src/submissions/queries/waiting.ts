/** What waits in submissions: for the unit above an answer, for the sender to send again. */
import { sql } from 'kysely';
import type { Tx, UnitId } from '../../platform/index.ts';

export type ToAnswer = {
  readonly unitId: UnitId;
  readonly series: string;
  readonly period: string;
  readonly count: number;
  readonly since: Date;
};

/** One line a period: a province has two dozen units below. Oldest first. */
export async function toAnswer(tx: Tx, unitIds: readonly UnitId[], most: number): Promise<ToAnswer[]> {
  const { rows } = await sql<ToAnswer>`
    select to_unit_id as "unitId", series, period, count(*) as count, min(sent_at) as since from submissions
    where to_unit_id = any (${unitIds}) and state = 'dikirim'
    group by to_unit_id, series, period order by min(sent_at) limit ${most}`.execute(tx);
  return rows;
}

export type ToSendAgain = {
  readonly unitId: UnitId;
  readonly series: string;
  readonly period: string;
  readonly thingId: string;
  /** Why it came back. */
  readonly reason: string | null;
  readonly since: Date;
};

/** Sent back, and nothing was sent since. Oldest first. */
export async function toSendAgain(tx: Tx, unitIds: readonly UnitId[], most: number): Promise<ToSendAgain[]> {
  const { rows } = await sql<ToSendAgain>`
    select s.unit_id as "unitId", s.series, s.period, s.thing_id as "thingId", s.return_reason as reason,
      s.returned_at as since
    from submissions s where s.unit_id = any (${unitIds}) and s.state = 'dikembalikan'
      and not exists (select from submissions n where n.unit_id = s.unit_id and n.series = s.series
        and n.period = s.period and n.attempt > s.attempt)
    order by s.returned_at limit ${most}`.execute(tx);
  return rows;
}
