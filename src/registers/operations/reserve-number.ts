/** Takes the next number of a series. */
import type { OperationContext, Outcome, Result, UnitId } from '../../platform/index.ts';
import type { IssuedNumber } from '../schema.ts';
import { writeNumber, writeNumberAlone, type NumberedPaper } from './write-number.ts';

export type NumberAsk = NumberedPaper & {
  readonly unitId: UnitId;
  /** 'SD', 'agenda-masuk': a kind that has a form (number_formats). */
  readonly kind: string;
};

/**
 * The next number of the series that `kind` counts in, 'dipesan': in the caller's own transaction, so that an operation
 * that fails leaves no gap. Until then others of the same series wait: take it last. Whether the actor may is the
 * caller's to decide. Fails where the kind has no form on that day or lacks a part, where the day is before the last
 * number's, and where the thing has a number of this series.
 */
export const reserveNumber = (
  context: OperationContext,
  { unitId, kind, ...paper }: NumberAsk,
): Promise<Result<Outcome<IssuedNumber>>> => writeNumber(context, { unitId, kind }, paper);

/** The same as the whole of an operation, for a paper that is written elsewhere: others wait for it the shortest. */
export const takeNumber = (
  context: OperationContext,
  { unitId, kind, ...paper }: Omit<NumberAsk, 'subject'>,
): Promise<Result<Outcome<IssuedNumber>>> => writeNumberAlone(context, { unitId, kind }, paper);
