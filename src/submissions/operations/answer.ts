/** The unit above receives what was sent to it, or sends it back with a reason. */
import { can } from '../../identity/index.ts';
import { about, ok, type Operation, type OperationContext } from '../../platform/index.ts';
import { event, ofSubmission } from '../events.ts';
import { fail } from '../failures.ts';
import { seriesOf } from '../series.ts';
import { tellOther } from '../tell.ts';

export const receive: Operation<{ readonly submissionId: string }, { submissionId: string }> = async (
  context,
  { submissionId },
) => {
  const found = await locked(context, submissionId);
  if (found === null) return fail('submission/not-found');
  if (found.state !== 'dikirim') return fail('submission/not-sent');
  await context.tx
    .updateTable('submissions')
    .set({ state: 'diterima', received_by: context.actor.personId ?? '', received_at: context.clock.now() })
    .where('id', '=', submissionId)
    .execute();
  await tellOther(context, submissionId, 'received');
  return ok({ value: { submissionId }, events: [answered('submission.received', found)] });
};

export const sendBack: Operation<
  { readonly submissionId: string; readonly reason: string },
  { submissionId: string }
> = async (context, { submissionId, reason }) => {
  const found = await locked(context, submissionId);
  if (found === null) return fail('submission/not-found');
  if (found.state === 'dikembalikan') return fail('submission/not-sent');
  if (reason.trim() === '') return fail('submission/reason-missing');
  const sentOn = await context.tx
    .selectFrom('submission_sources as source')
    .innerJoin('submissions as up', 'up.thing_id', 'source.thing_id')
    .select('up.id')
    .where('source.submission_id', '=', submissionId)
    .where('up.state', '<>', 'dikembalikan')
    .executeTakeFirst();
  if (sentOn) return fail('submission/sum-sent');
  await context.tx
    .updateTable('submissions')
    .set({
      state: 'dikembalikan',
      returned_by: context.actor.personId ?? '',
      returned_at: context.clock.now(),
      return_reason: reason.trim(),
    })
    .where('id', '=', submissionId)
    .execute();
  await tellOther(context, submissionId, 'sent-back');
  return ok({ value: { submissionId }, events: [answered('submission.sent-back', found)] });
};

type Found = NonNullable<Awaited<ReturnType<typeof locked>>>;

async function locked({ tx, actor }: OperationContext, submissionId: string) {
  // Whoever sent it sees it too, but only the receiver may lock it.
  const found = await tx.selectFrom('submissions').selectAll().where('id', '=', submissionId).executeTakeFirst();
  if (found === undefined || !can(actor, seriesOf(found.series).may, found.to_unit_id)) return null;
  return (
    (await tx.selectFrom('submissions').selectAll().where('id', '=', submissionId).forUpdate().executeTakeFirst()) ??
    null
  );
}

const answered = (action: 'submission.received' | 'submission.sent-back', found: Found) =>
  event(action, about('submission', { unitId: found.to_unit_id, id: found.id }), ofSubmission(found));
