/** Takes many numbers of a series in one piece. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { unitDay } from '../../identity/index.ts';
import {
  about,
  ok,
  turnWithTrail,
  type OperationContext,
  type Outcome,
  type Result,
  type Subject,
  type UnitId,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { issued, issuedColumns, type IssuedRow } from '../queries/numbers.ts';
import { numberIdSchema, type IssuedNumber } from '../schema.ts';
import { numberForm, refusedByDatabase } from './write-number.ts';

/** Whose numbers they are: all of one day and classification, YYYY-MM-DD. */
export type NumbersAsk = {
  readonly unitId: UnitId;
  readonly kind: string;
  readonly date: string;
  readonly classification?: string | null;
};

/** Without `title` and `party` the register does not say of it: it is then named by the room of its subject. */
export type NumberBearer = { readonly subject: Subject; readonly title?: string; readonly party?: string };

/**
 * The next numbers of the series that `kind` counts in, side by side, in the order of who bears them, 'dipesan': one
 * statement in the caller's transaction, and one event. All or none; fails as `reserveNumber` does. Others of the
 * series wait until the transaction ends: take them last.
 */
export async function reserveNumbers(
  { tx, actor, clock }: OperationContext,
  { unitId, kind, date, classification = null }: NumbersAsk,
  bearers: readonly NumberBearer[],
): Promise<Result<Outcome<readonly IssuedNumber[]>>> {
  const written = await numberForm(tx, { unitId, kind, date, classification });
  if (!written.ok) return written;
  if (bearers.length === 0) return ok({ value: [], events: [] });
  const { series, form } = written.value;
  const at = clock.now();
  const today = await unitDay(tx, unitId, at);
  const told = bearers.map(({ subject, title = '', party = '' }, n) => ({
    n,
    id: numberIdSchema.parse(randomUUID()),
    type: subject.type,
    subject: subject.id,
    title,
    party,
  }));
  await turnWithTrail(tx, unitId);
  try {
    const { rows } = await sql<IssuedRow>`insert into numbers (id, unit_id, year, series, kind, form, date, reserved_on,
        reserved_by, reserved_at, subject_type, subject_id, title, party, origin, state)
      select b.id, ${unitId}, ${Number(date.slice(0, 4))}, ${series}, ${kind}, ${form}, ${date}, ${today},
        ${actor.personId}, ${at}, b.type, b.subject, b.title, b.party, 'aplikasi', 'dipesan'
      from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
        as b(n int, id uuid, type text, subject text, title text, party text) order by b.n
      returning ${sql.join(issuedColumns.map((column) => sql.ref(column)))}`.execute(tx);
    const numbers = rows.map(issued).toSorted((one, other) => one.seq - other.seq);
    const [first, last] = [numbers[0], numbers.at(-1)];
    if (first === undefined || last === undefined) throw new Error('numbers that were taken are not there');
    const subject = about('number-setting', { unitId, id: `${unitId}/${series}/${first.year}` });
    const payload = { kind, series, year: first.year, from: first.seq, last: last.seq, count: numbers.length };
    return ok({ value: numbers, events: [event('number.several-reserved', subject, payload)] });
  } catch (error) {
    return refusedByDatabase(error, date);
  }
}
