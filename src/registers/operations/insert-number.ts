/** Puts a back-dated number between two others: 12a, behind 12. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { knownUnit } from '../../identity/index.ts';
import {
  about,
  localTime,
  ok,
  type OperationContext,
  type Outcome,
  type Result,
  type Subject,
  type Tx,
} from '../../platform/index.ts';
import { event, ofNumber } from '../events.ts';
import { fail } from '../failures.ts';
import { issued, issuedColumns, numberById, type HeldNumber } from '../queries/numbers.ts';
import { numberIdSchema, type IssuedNumber, type NumberId } from '../schema.ts';
import { numberForm, refusedByDatabase } from './reserve-number.ts';

export type InsertAsk = {
  /** The number that it stands behind, or one inserted there. */
  readonly after: NumberId;
  /** YYYY-MM-DD; between the days of its neighbours. */
  readonly date: string;
  readonly reason: string;
  readonly subject: Subject | null;
  readonly classification?: string;
  readonly title?: string;
  readonly party?: string;
};

/**
 * A number of the same kind and series as the one it stands behind, 'dipesan', with the next letter. The register shows
 * the reason.
 */
export async function insertNumber(context: OperationContext, ask: InsertAsk): Promise<Result<Outcome<IssuedNumber>>> {
  const { tx, actor, clock } = context;
  const held = await numberById(tx, ask.after);
  if (held === undefined) return fail('registers/not-found');
  const { date, reason, subject } = ask;
  const refused = await refusal(tx, held, date);
  if (refused !== null) return refused;
  const { unit_id: unitId, kind, year, seq } = held;
  const written = await numberForm(context, { unitId, kind, date, ...classified(ask) });
  if (!written.ok) return written;
  try {
    const row = await tx
      .insertInto('numbers')
      .values({
        id: numberIdSchema.parse(randomUUID()),
        unit_id: unitId,
        year,
        series: held.series,
        seq,
        inserted: true,
        kind,
        form: written.value.form,
        date,
        reserved_on: localTime(clock.now(), (await knownUnit(tx, unitId)).zone).date,
        reserved_by: actor.personId,
        reserved_at: clock.now(),
        subject_type: subject?.type ?? null,
        subject_id: subject?.id ?? null,
        title: ask.title ?? '',
        party: ask.party ?? '',
        origin: 'aplikasi',
        state: 'dipesan',
        reason,
      })
      .returning(issuedColumns)
      .executeTakeFirstOrThrow();
    const number = issued(row);
    return ok({
      value: number,
      events: [event('number.inserted', about('number', { unitId, id: number.id }), ofNumber(number))],
    });
  } catch (error) {
    return refusedByDatabase(error, date);
  }
}

const classified = ({ classification }: InsertAsk) => (classification === undefined ? {} : { classification });

/** Why nothing of that day can stand behind the number; null where it can. Others of the series wait from here on. */
async function refusal(tx: Tx, { unit_id: unitId, year, series, seq }: HeldNumber, date: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`numbers ${unitId} ${year} ${series} ${seq}`}, 0))`.execute(
    tx,
  );
  const near = await tx
    .selectFrom('numbers')
    .select(['seq', 'suffix', 'date', 'state'])
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .where('series', '=', series)
    .where('seq', 'in', [seq, seq + 1])
    .orderBy('seq')
    .orderBy('suffix')
    .execute();
  const last = near.findLast((one) => one.seq === seq);
  if (last?.suffix === 'z') return fail('registers/no-more-between');
  const from = last?.date ?? `${year}-01-01`;
  const to = near.find((one) => one.seq === seq + 1 && one.suffix === '' && one.date !== null)?.date ?? `${year}-12-31`;
  return date < from || date > to ? fail('registers/not-between', { from, to }) : null;
}
