import { unitDay } from '../../../identity/index.ts';
import { ok, type OperationContext, type Outcome, type Result, type UnitId } from '../../../platform/index.ts';
import { reserveNumber, settleNumber } from '../../../registers/index.ts';
import type { LetterId } from '../../schema.ts';

export type AgendaNumber = { readonly agenda: number; readonly year: number };

/**
 * The next number of the book of incoming letters, final at once: letters are numbered on the day on which they are
 * registered, whenever they came in.
 */
export async function takeAgendaNumber(
  context: OperationContext,
  { unitId, letterId }: { readonly unitId: UnitId; readonly letterId: LetterId },
): Promise<Result<Outcome<AgendaNumber>>> {
  const date = await unitDay(context.tx, unitId, context.clock.now());
  const subject = { type: 'letter', id: letterId } as const;
  const reserved = await reserveNumber(context, { unitId, kind: 'agenda-masuk', date, subject });
  if (!reserved.ok) return reserved;
  const settled = await settleNumber(context, reserved.value.value.id, date);
  if (!settled.ok) return settled;
  const { seq, year } = reserved.value.value;
  return ok({ value: { agenda: seq, year }, events: [...reserved.value.events, ...settled.value.events] });
}
