/** The unit above receives a recap, or sends it back with a reason. */
import { can } from '../../../../identity/index.ts';
import { ok, type Operation, type OperationContext } from '../../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';

export const receiveSubmission: Operation<{ readonly submissionId: string }, { submissionId: string }> = async (
  context,
  { submissionId },
) => {
  const found = await locked(context, submissionId);
  if (found === null) return fail('recap/not-found');
  if (found.state !== 'dikirim') return fail('recap/not-sent');
  await context.tx
    .updateTable('voter_submissions')
    .set({ state: 'diterima', received_by: context.actor.personId ?? '', received_at: context.clock.now() })
    .where('id', '=', submissionId)
    .execute();
  return ok({
    value: { submissionId },
    events: [
      event('recap.received', {
        unitId: found.to_unit_id,
        subject: { type: 'voter-submission', id: submissionId },
        payload: {
          recapId: found.recap_id,
          attempt: found.attempt,
          contentHash: found.content_hash,
          from: found.unit_id,
        },
      }),
    ],
  });
};

export const sendBack: Operation<
  { readonly submissionId: string; readonly reason: string },
  { submissionId: string }
> = async (context, { submissionId, reason }) => {
  const found = await locked(context, submissionId);
  if (found === null) return fail('recap/not-found');
  if (found.state === 'dikembalikan') return fail('recap/not-sent');
  if (reason.trim() === '') return fail('recap/reason-missing');
  const sentOn = await context.tx
    .selectFrom('voter_recap_sources as source')
    .innerJoin('voter_submissions as up', 'up.recap_id', 'source.recap_id')
    .select('up.id')
    .where('source.submission_id', '=', submissionId)
    .where('up.state', '<>', 'dikembalikan')
    .executeTakeFirst();
  if (sentOn) return fail('recap/sum-sent');
  await context.tx
    .updateTable('voter_submissions')
    .set({
      state: 'dikembalikan',
      returned_by: context.actor.personId ?? '',
      returned_at: context.clock.now(),
      return_reason: reason.trim(),
    })
    .where('id', '=', submissionId)
    .execute();
  return ok({
    value: { submissionId },
    events: [
      event('recap.sent-back', {
        unitId: found.to_unit_id,
        subject: { type: 'voter-submission', id: submissionId },
        payload: {
          recapId: found.recap_id,
          attempt: found.attempt,
          contentHash: found.content_hash,
          from: found.unit_id,
        },
      }),
    ],
  });
};

async function locked({ tx, actor }: OperationContext, submissionId: string) {
  // Whoever sent it sees it too, but only the receiver may lock it.
  const found = await tx.selectFrom('voter_submissions').selectAll().where('id', '=', submissionId).executeTakeFirst();
  if (found === undefined || !can(actor, 'voters.settle', found.to_unit_id)) return null;
  return (
    (await tx
      .selectFrom('voter_submissions')
      .selectAll()
      .where('id', '=', submissionId)
      .forUpdate()
      .executeTakeFirst()) ?? null
  );
}
