/**
 * The second person: opens to the public what the preview shows, small numbers hidden, or says why not. Nobody answers
 * what they asked for themselves.
 */
import { can, knownUnit } from '../../../../identity/index.ts';
import { about, ok, type Operation, type OperationContext, type Result } from '../../../../platform/index.ts';
import { isSent } from '../../../../submissions/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { openingOf, type Opening } from '../queries/opening.ts';
import { openRequestOf, type ReleaseRequest } from '../queries/release-requests.ts';
import { readRecap, type RecapHead } from '../store.ts';

const rowsAtOnce = 500;

/** `preview`: the hash of the preview that the person has seen. */
export type ConfirmOpening = { readonly recapId: string; readonly preview: string };

export const confirmOpening: Operation<ConfirmOpening, { recapId: string; suppressed: number }> = async (
  context,
  { recapId, preview },
) => {
  const { tx, actor, clock } = context;
  const asked = await requestForOther(context, recapId);
  if (!asked.ok) return asked;
  const { request, recap } = asked.value;
  const unit = await knownUnit(tx, recap.unit_id);
  if (unit.parentId !== null && !(await isSent(tx, recapId))) return fail('recap/not-released-yet');
  const opening = await openingOf(tx, recap, clock.now());
  if (opening.hash !== preview) return fail('recap/preview-changed');
  await insertRelease(context, recap, request, opening);
  await tx
    .updateTable('voter_release_requests')
    .set({ outcome: 'dibuka', answered_by: actor.personId, answered_at: clock.now() })
    .where('id', '=', request.id)
    .execute();
  const { threshold, suppressed } = opening;
  return ok({
    value: { recapId, suppressed },
    events: [
      event('recap.released', about('voter-recap', { unitId: recap.unit_id, id: recapId }), {
        recapId,
        threshold,
        suppressed,
        askedBy: request.asked_by,
      }),
    ],
  });
};

export const refuseOpening: Operation<
  { readonly recapId: string; readonly reason: string },
  { recapId: string }
> = async (context, { recapId, reason }) => {
  const { tx, actor, clock } = context;
  const asked = await requestForOther(context, recapId);
  if (!asked.ok) return asked;
  const { request } = asked.value;
  await tx
    .updateTable('voter_release_requests')
    .set({ outcome: 'ditolak', answered_by: actor.personId, answered_at: clock.now(), reason })
    .where('id', '=', request.id)
    .execute();
  return ok({
    value: { recapId },
    events: [
      event('recap.release-refused', about('voter-recap', { unitId: request.unit_id, id: recapId }), {
        recapId,
        askedBy: request.asked_by,
      }),
    ],
  });
};

/** What waits for somebody else than whoever asked. */
async function requestForOther(
  { tx, actor }: OperationContext,
  recapId: string,
): Promise<Result<{ request: ReleaseRequest; recap: RecapHead }>> {
  const recap = await readRecap(tx, recapId);
  if (recap === null || !can(actor, 'voters.settle', recap.unit_id)) return fail('recap/not-found');
  const request = await openRequestOf(tx, recapId);
  if (request === null) return fail('recap/not-asked');
  return request.asked_by === actor.personId ? fail('recap/second-person') : ok({ request, recap });
}

async function insertRelease(
  { tx, actor, clock }: OperationContext,
  recap: RecapHead,
  request: ReleaseRequest,
  { name, threshold, suppressed, rows }: Opening,
): Promise<void> {
  await tx
    .insertInto('voter_releases')
    .values({
      recap_id: recap.id,
      unit_id: recap.unit_id,
      name,
      kind: recap.kind,
      period: recap.period,
      threshold,
      suppressed,
      asked_by: request.asked_by,
      released_by: actor.personId ?? '',
      released_at: clock.now(),
    })
    .execute();
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await tx
      .insertInto('voter_release_rows')
      .values(
        rows
          .slice(start, start + rowsAtOnce)
          .map((row) => ({ ...row, recap_id: recap.id, unit_id: recap.unit_id, cells: JSON.stringify(row.cells) })),
      )
      .execute();
}
