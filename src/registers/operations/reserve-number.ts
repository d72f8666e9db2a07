/** Takes the next number of a series. */
import { randomUUID } from 'node:crypto';
import { knownUnit } from '../../identity/index.ts';
import {
  about,
  localTime,
  ok,
  type OperationContext,
  type Outcome,
  type Result,
  type Subject,
  type UnitId,
} from '../../platform/index.ts';
import { event, ofNumber } from '../events.ts';
import { fail } from '../failures.ts';
import { fillTemplate } from '../grammar/index.ts';
import { issued, issuedColumns } from '../queries/numbers.ts';
import { writingOn } from '../queries/settings.ts';
import { numberIdSchema, type IssuedNumber } from '../schema.ts';
import { partWords } from '../words.ts';

export type NumberAsk = {
  readonly unitId: UnitId;
  /** 'SD', 'agenda-masuk': a kind that has a form (number_formats). */
  readonly kind: string;
  /** The day that the paper bears, YYYY-MM-DD. */
  readonly date: string;
  readonly classification?: string;
  /** The thing that bears it; null for a paper that is written elsewhere. */
  readonly subject: Subject | null;
  /** What the register says of it. Leave out what not everybody of the unit may read: it is then named by its room. */
  readonly title?: string;
  readonly party?: string;
};

/**
 * The next number of the series that `kind` counts in, 'dipesan': in the caller's own transaction, so that an operation
 * that fails leaves no gap. Until then others of the same series wait: take it last. Whether the actor may is the
 * caller's to decide. Fails where the kind has no form on that day or lacks a part, where the day is before the last
 * number's, and where the thing has a number of this series.
 */
export async function reserveNumber(context: OperationContext, ask: NumberAsk): Promise<Result<Outcome<IssuedNumber>>> {
  const { tx, actor, clock } = context;
  const { unitId, kind, date, subject } = ask;
  const written = await numberForm(context, ask);
  if (!written.ok) return written;
  const { series, form } = written.value;
  try {
    const row = await tx
      .insertInto('numbers')
      .values({
        id: numberIdSchema.parse(randomUUID()),
        unit_id: unitId,
        year: Number(date.slice(0, 4)),
        series,
        kind,
        form,
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
      })
      .returning(issuedColumns)
      .executeTakeFirstOrThrow();
    const number = issued(row);
    return ok({
      value: number,
      events: [event('number.reserved', about('number', { unitId, id: number.id }), ofNumber(number))],
    });
  } catch (error) {
    return refusedByDatabase(error, date);
  }
}

/** The series of a kind in a unit on a day, and its number with the count open. */
export async function numberForm(
  { tx }: Pick<OperationContext, 'tx'>,
  { unitId, kind, date, classification }: Pick<NumberAsk, 'unitId' | 'kind' | 'date' | 'classification'>,
): Promise<Result<{ readonly series: string; readonly form: string }>> {
  const writing = await writingOn(tx, { unitId, kind, date });
  if (writing === null) return fail('registers/unknown-kind', { kind, date });
  const { series, template, code } = writing;
  const filled = fillTemplate(template, {
    kind,
    code,
    date,
    ...(classification === undefined ? {} : { classification }),
  });
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
