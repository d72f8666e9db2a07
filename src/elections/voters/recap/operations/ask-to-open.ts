/** A person asks that what the preview shows be opened to the public; another one of the unit answers. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { can, knownUnit } from '../../../../identity/index.ts';
import { about, ok, type Operation } from '../../../../platform/index.ts';
import { isSent } from '../../../../submissions/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { openingOf } from '../queries/opening.ts';
import { lastRequestNumber, openRequestOf } from '../queries/release-requests.ts';
import { readRecap } from '../store.ts';

/** `preview`: the hash of the preview that the person has seen. */
export type AskToOpen = { readonly recapId: string; readonly preview: string };

export const askToOpen: Operation<AskToOpen, { recapId: string }> = async (
  { tx, actor, clock },
  { recapId, preview },
) => {
  const recap = await readRecap(tx, recapId);
  if (recap === null || !can(actor, 'voters.settle', recap.unit_id)) return fail('recap/not-found');
  const unit = await knownUnit(tx, recap.unit_id);
  if (unit.parentId !== null && !(await isSent(tx, recapId))) return fail('recap/not-released-yet');
  // Two who ask at once: one is told that the other has asked.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`voter_release_requests ${recapId}`}, 0))`.execute(tx);
  if (await tx.selectFrom('voter_releases').select('recap_id').where('recap_id', '=', recapId).executeTakeFirst())
    return fail('recap/already-released');
  if ((await openRequestOf(tx, recapId)) !== null) return fail('recap/asked-already');
  const opening = await openingOf(tx, recap, clock.now());
  if (opening.hash !== preview) return fail('recap/preview-changed');
  const id = randomUUID();
  await tx
    .insertInto('voter_release_requests')
    .values({
      id,
      recap_id: recapId,
      n: (await lastRequestNumber(tx, recapId)) + 1,
      unit_id: recap.unit_id,
      preview_hash: preview,
      asked_by: actor.personId ?? '',
      asked_at: clock.now(),
    })
    .execute();
  return ok({
    value: { recapId },
    events: [
      event('recap.release-asked', about('voter-recap', { unitId: recap.unit_id, id: recapId }), {
        recapId,
        threshold: opening.threshold,
        suppressed: opening.suppressed,
        preview,
      }),
    ],
  });
};

/** Whoever asked takes it back while nobody has answered. */
export const cancelOpening: Operation<{ readonly recapId: string }, { recapId: string }> = async (
  { tx, actor, clock },
  { recapId },
) => {
  const request = await openRequestOf(tx, recapId);
  if (request === null || !can(actor, 'voters.settle', request.unit_id)) return fail('recap/not-asked');
  if (request.asked_by !== actor.personId) return fail('recap/not-yours');
  await tx
    .updateTable('voter_release_requests')
    .set({ outcome: 'dibatalkan', answered_by: actor.personId, answered_at: clock.now() })
    .where('id', '=', request.id)
    .execute();
  return ok({
    value: { recapId },
    events: [
      event('recap.release-cancelled', about('voter-recap', { unitId: request.unit_id, id: recapId }), { recapId }),
    ],
  });
};
