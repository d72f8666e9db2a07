/** Sends a thing to the unit above. It waits there until it is received or sent back. */
import { randomUUID } from 'node:crypto';
import { can, knownUnit } from '../../identity/index.ts';
import { about, ok, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { seriesOf } from '../series.ts';

export const send: Operation<{ readonly thingId: string }, { submissionId: string }> = async (
  { tx, actor, clock },
  { thingId },
) => {
  const thing = await tx.selectFrom('submittables').selectAll().where('thing_id', '=', thingId).executeTakeFirst();
  if (thing === undefined || !can(actor, seriesOf(thing.series).may, thing.unit_id))
    return fail('submission/not-found');
  const { parentId: above } = await knownUnit(tx, thing.unit_id);
  if (above === null) return fail('submission/nobody-above');
  const last = await tx
    .selectFrom('submissions')
    .select(['attempt', 'state'])
    .where('unit_id', '=', thing.unit_id)
    .where('series', '=', thing.series)
    .where('period', '=', thing.period)
    .orderBy('attempt', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last && last.state !== 'dikembalikan') return fail('submission/already-sent');
  const id = randomUUID();
  const { series, period, content_hash: contentHash } = thing;
  const attempt = (last?.attempt ?? 0) + 1;
  await tx
    .insertInto('submissions')
    .values({
      id,
      series,
      unit_id: thing.unit_id,
      to_unit_id: above,
      period,
      attempt,
      thing_id: thingId,
      content_hash: contentHash,
      sent_by: actor.personId ?? '',
      sent_at: clock.now(),
    })
    .execute();
  return ok({
    value: { submissionId: id },
    events: [
      event('submission.sent', about('submission', { unitId: thing.unit_id, id }), {
        series,
        period,
        thingId,
        attempt,
        contentHash,
      }),
    ],
  });
};
