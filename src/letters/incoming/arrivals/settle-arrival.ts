/** What becomes of what came in by itself: a letter, or nothing; the latter can be taken back. */
import type { PaperId } from '../../../library/schema.ts';
import { about, ok, type Operation, type OperationContext } from '../../../platform/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import { mayRegister } from '../../policy.ts';
import type { ArrivalState, Dismissal } from '../../schema.ts';

type Settled = { readonly paperId: PaperId; readonly state: ArrivalState };

/** Says that a paper is no letter, or that it stands in the agenda already. */
export const dismissArrival: Operation<{ paperId: PaperId; why: Dismissal }, Settled> = async (
  context,
  { paperId, why },
) => {
  const found = await hold(context, paperId);
  if (found === undefined) return fail('letters/no-such-arrival');
  if (!mayRegister(context.actor, found.unit_id)) return fail('letters/not-yours');
  if (found.state !== 'menunggu') return fail('letters/arrival-settled');
  await context.tx
    .updateTable('letter_arrivals')
    .set({ state: 'diabaikan', why, decided_by: context.actor.personId, decided_at: context.clock.now() })
    .where('paper_id', '=', paperId)
    .execute();
  const subject = about('paper', { unitId: found.unit_id, id: paperId });
  return ok({ value: { paperId, state: 'diabaikan' }, events: [event('letter-arrival.dismissed', subject, { why })] });
};

/** Takes that back: it stands in the queue again. */
export const returnArrival: Operation<{ paperId: PaperId }, Settled> = async (context, { paperId }) => {
  const found = await hold(context, paperId);
  if (found === undefined) return fail('letters/no-such-arrival');
  if (!mayRegister(context.actor, found.unit_id)) return fail('letters/not-yours');
  if (found.state !== 'diabaikan') return fail('letters/arrival-settled');
  await context.tx
    .updateTable('letter_arrivals')
    .set({ state: 'menunggu', why: null, decided_by: null, decided_at: null })
    .where('paper_id', '=', paperId)
    .execute();
  const subject = about('paper', { unitId: found.unit_id, id: paperId });
  return ok({ value: { paperId, state: 'menunggu' }, events: [event('letter-arrival.returned', subject, {})] });
};

const hold = ({ tx }: OperationContext, paperId: PaperId) =>
  tx
    .selectFrom('letter_arrivals')
    .select(['unit_id', 'state'])
    .where('paper_id', '=', paperId)
    .forUpdate()
    .executeTakeFirst();

/** A whole paper became a letter: it waits no more. Of a scan of several letters the rest still does. */
export async function registeredArrival({ tx, actor, clock }: OperationContext, paperId: PaperId): Promise<void> {
  await tx
    .updateTable('letter_arrivals')
    .set({ state: 'dicatat', decided_by: actor.personId ?? 'system', decided_at: clock.now() })
    .where('paper_id', '=', paperId)
    .where('state', '=', 'menunggu')
    .execute();
}
