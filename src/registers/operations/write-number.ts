/** Writes a number that is taken into the register; the tables count it. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { unitDay } from '../../identity/index.ts';
import {
  ok,
  writtenAlong,
  type Appended,
  type OperationContext,
  type Outcome,
  type Result,
  type Subject,
  turnWithTrail,
  type Tx,
  type UnitId,
} from '../../platform/index.ts';
import { numberEvent } from '../events.ts';
import { fail } from '../failures.ts';
import { fillTemplate } from '../grammar/index.ts';
import { issued, issuedColumns } from '../queries/numbers.ts';
import { writingOn } from '../queries/settings.ts';
import { numberIdSchema, type IssuedNumber, type NumberState } from '../schema.ts';
import { partWords } from '../words.ts';

/** The paper that a number is taken for. */
export type NumberedPaper = {
  /** The day that it bears, YYYY-MM-DD. */
  readonly date: string;
  readonly classification?: string | null;
  /** The thing that bears the number; null for a paper that is written elsewhere. */
  readonly subject: Subject | null;
  /** What the register says of it. Leave out what not everybody of the unit may read: it is then named by its room. */
  readonly title?: string;
  readonly party?: string;
};

type Place = {
  readonly unitId: UnitId;
  readonly kind: string;
  /** The number that it stands behind, and why; without one it is the next of the series that its kind counts in. */
  readonly behind?: { readonly series: string; readonly seq: number; readonly reason: string };
};

/** 'dipesan', with its event. Fails where the kind has no form on that day or lacks a part, and by the tables. */
export async function writeNumber(
  context: OperationContext,
  { unitId, kind, behind }: Place,
  paper: NumberedPaper,
): Promise<Result<Outcome<IssuedNumber>>> {
  const { date, subject, title = '', party = '' } = paper;
  const asked = await formAndDay(context, { unitId, kind, paper });
  if (!asked.ok) return asked;
  const { tx, actor, clock } = context;
  const { series, form, today } = asked.value;
  await turnWithTrail(tx, unitId);
  try {
    const row = await tx
      .insertInto('numbers')
      .values({
        id: newNumberId(),
        unit_id: unitId,
        year: yearOf(date),
        kind,
        form,
        date,
        reserved_on: today,
        reserved_by: actor.personId,
        reserved_at: clock.now(),
        subject_type: subject?.type ?? null,
        subject_id: subject?.id ?? null,
        title,
        party,
        origin: 'aplikasi',
        state: 'dipesan',
        ...(behind === undefined ? { series } : { ...behind, inserted: true }),
      })
      .returning(issuedColumns)
      .executeTakeFirstOrThrow();
    const number = issued(row);
    const happened = behind === undefined ? 'number.reserved' : 'number.inserted';
    return ok({ value: number, events: [numberEvent(happened, unitId, number)] });
  } catch (error) {
    return refusedByDatabase(error, date);
  }
}

/** The next number of a series for a paper that is written elsewhere, with its event in one call of the database. */
export async function writeNumberAlone(
  context: OperationContext,
  { unitId, kind }: Place,
  paper: Omit<NumberedPaper, 'subject'>,
): Promise<Result<Outcome<IssuedNumber>>> {
  const { date, title = '', party = '' } = paper;
  const asked = await formAndDay(context, { unitId, kind, paper });
  if (!asked.ok) return asked;
  const { tx, actor, clock } = context;
  const { series, form, today } = asked.value;
  const [id, year] = [newNumberId(), yearOf(date)];
  await turnWithTrail(tx, unitId);
  try {
    const { rows } = await sql<Reserved>`select * from kc.reserve_number(${id}, ${unitId}, ${year}, ${series}, ${kind},
      ${form}, ${date}, ${today}, ${actor.personId}, ${clock.now()}, ${title}, ${party})`.execute(tx);
    if (rows[0] === undefined) throw new Error('a number that was taken is not there');
    const { number_seq: seq, number_suffix: suffix, number_text: text, number_state: state, ...appended } = rows[0];
    const number: IssuedNumber = { id, seq, suffix, text, series, year, state, date };
    return ok({ value: number, events: [writtenAlong(numberEvent('number.reserved', unitId, number), appended)] });
  } catch (error) {
    return refusedByDatabase(error, date);
  }
}

type Reserved = Appended & {
  readonly number_seq: number;
  readonly number_suffix: string;
  readonly number_text: string;
  readonly number_state: NumberState;
};

const newNumberId = () => numberIdSchema.parse(randomUUID());
const yearOf = (date: string): number => Number(date.slice(0, 4));

async function formAndDay(
  { tx, clock }: OperationContext,
  { unitId, kind, paper }: Place & { readonly paper: Pick<NumberedPaper, 'date' | 'classification'> },
) {
  const { date, classification = null } = paper;
  const [written, today] = await Promise.all([
    numberForm(tx, { unitId, kind, date, classification }),
    unitDay(tx, unitId, clock.now()),
  ]);
  return written.ok ? ok({ ...written.value, today }) : written;
}

type Form = { readonly unitId: UnitId; readonly kind: string } & Required<
  Pick<NumberedPaper, 'date' | 'classification'>
>;

/** The series of a kind in a unit on a day, and its number with the count open. */
export async function numberForm(
  tx: Tx,
  { unitId, kind, date, classification }: Form,
): Promise<Result<{ readonly series: string; readonly form: string }>> {
  const writing = await writingOn(tx, { unitId, kind, date });
  if (writing === null) return fail('registers/unknown-kind', { kind, date });
  const { series, template, code } = writing;
  const filled = fillTemplate(template, { kind, code, date, classification });
  return 'missing' in filled
    ? fail('registers/part-missing', { kind, parts: partWords(filled.missing) })
    : ok({ series, form: filled.form });
}

/** What the tables refuse and a person can mend; anything else is thrown on. */
export function refusedByDatabase(error: unknown, date: string) {
  const { code, constraint } = error as { readonly code?: string; readonly constraint?: string };
  if (code === 'KC881') return fail('registers/back-dated', { date });
  if (code === '23505' && constraint === 'numbers_text') return fail('registers/same-text');
  if (code === '23505' && constraint === 'numbers_subject') return fail('registers/has-number');
  throw error;
}
