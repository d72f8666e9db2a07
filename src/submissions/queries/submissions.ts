/** Submissions one by one: of a unit for a period, and with the names of units and people. */
import type { Selectable } from 'kysely';
import { personNames, unitNames } from '../../identity/index.ts';
import type { Tables, Tx, UnitId } from '../../platform/index.ts';
import type { Submission } from '../schema.ts';
import type { Series } from '../series.ts';
import { among } from '../../platform/index.ts';

export type SubmissionRow = Selectable<Tables['submissions']>;

export const readSubmission = (tx: Tx, id: string): Promise<SubmissionRow | undefined> =>
  tx.selectFrom('submissions').selectAll().where('id', '=', id).executeTakeFirst();

/** Every attempt of a unit for a period in the actor's sight, the newest first. */
export async function attemptsOf(
  tx: Tx,
  { unitId, series, period }: { readonly unitId: UnitId; readonly series: string; readonly period: string },
): Promise<Submission[]> {
  return asSubmissions(
    tx,
    await tx
      .selectFrom('submissions')
      .selectAll()
      .where('unit_id', '=', unitId)
      .where('series', '=', series)
      .where('period', '=', period)
      .orderBy('attempt', 'desc')
      .execute(),
  );
}

/**
 * Every attempt of the unit that sent this one, for the same period. Throws when there is none in the actor's sight.
 */
export async function historyOf(tx: Tx, submissionId: string): Promise<Submission[]> {
  const one = await readSubmission(tx, submissionId);
  if (one === undefined) throw new Error(`there is no submission ${submissionId}`);
  return attemptsOf(tx, { unitId: one.unit_id, series: one.series, period: one.period });
}

/** The unit among `unitIds` that a thing was sent to; null when it was sent to none of them. */
export async function receiverAmong(tx: Tx, thingId: string, unitIds: readonly UnitId[]): Promise<UnitId | null> {
  const row = await tx
    .selectFrom('submissions')
    .select('to_unit_id')
    .where('thing_id', '=', thingId)
    .where('to_unit_id', 'in', among(unitIds))
    .executeTakeFirst();
  return row?.to_unit_id ?? null;
}

/** Whether a thing was sent and not sent back. */
export async function isSent(tx: Tx, thingId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('submissions')
    .select('id')
    .where('thing_id', '=', thingId)
    .where('state', '<>', 'dikembalikan')
    .executeTakeFirst();
  return row !== undefined;
}

/** The day by which a unit wants to have received a period; undefined where none was set. */
export const dueDateOf = (tx: Tx, unitId: UnitId, { code }: Series, period: string) =>
  tx
    .selectFrom('submission_due_dates')
    .select(['due', 'source'])
    .where('unit_id', '=', unitId)
    .where('series', '=', code)
    .where('period', '=', period)
    .executeTakeFirst();

/** With the names of units and of those who acted. */
export async function asSubmissions(tx: Tx, rows: readonly SubmissionRow[]): Promise<Submission[]> {
  if (rows.length === 0) return [];
  const units = await unitNames(
    tx,
    rows.flatMap((row) => [row.unit_id, row.to_unit_id]),
  );
  const people = await personNames(
    tx,
    rows.flatMap((row) => [row.sent_by, row.received_by, row.returned_by].filter((id) => id !== null)),
  );
  const person = (id: string | null) => (id === null ? null : (people.get(id) ?? id));
  return rows.map((row) => ({
    id: row.id,
    series: row.series,
    unitId: row.unit_id,
    unitName: units.get(row.unit_id) ?? row.unit_id,
    toUnitId: row.to_unit_id,
    toUnitName: units.get(row.to_unit_id) ?? row.to_unit_id,
    period: row.period,
    attempt: row.attempt,
    thingId: row.thing_id,
    state: row.state,
    sentBy: person(row.sent_by) ?? '',
    sentAt: row.sent_at.toISOString(),
    receivedBy: person(row.received_by),
    receivedAt: row.received_at?.toISOString() ?? null,
    returnedBy: person(row.returned_by),
    returnedAt: row.returned_at?.toISOString() ?? null,
    returnReason: row.return_reason,
    answer: row.answer,
  }));
}
