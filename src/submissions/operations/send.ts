/** Sends a thing to the unit above. It waits there until it is received or sent back. */
import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { can, knownUnit } from '../../identity/index.ts';
import { about, ok, type Operation, type Tables, type Tx } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { seriesOf } from '../series.ts';
import { tellOther } from '../tell.ts';

/** `answer`: what is said to the reason for which the last attempt came back; the same figures go up only with one. */
export type Send = { readonly thingId: string; readonly answer: string };

export const send: Operation<Send, { submissionId: string }> = async (context, { thingId, answer }) => {
  const { tx, actor, clock } = context;
  const thing = await tx.selectFrom('submittables').selectAll().where('thing_id', '=', thingId).executeTakeFirst();
  if (thing === undefined || !can(actor, seriesOf(thing.series).may, thing.unit_id))
    return fail('submission/not-found');
  const { parentId: above } = await knownUnit(tx, thing.unit_id);
  if (above === null) return fail('submission/nobody-above');
  const attempts = await attemptsOf(tx, thing);
  const [last] = attempts;
  if (last && last.state !== 'dikembalikan') return fail('submission/already-sent');
  const said = answer.trim();
  if (said !== '' && last === undefined) return fail('submission/nothing-to-answer');
  const alike = said === '' ? await returnedAlike(tx, thing, attempts) : undefined;
  if (alike) return fail('submission/same-again', { attempt: alike.attempt });
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
      answer: said === '' ? null : said,
    })
    .execute();
  await tellOther(context, id, 'sent');
  return ok({
    value: { submissionId: id },
    events: [
      event('submission.sent', about('submission', { unitId: thing.unit_id, id }), {
        series,
        period,
        thingId,
        attempt,
        contentHash,
        ...(said === '' || last === undefined ? {} : { answers: last.attempt }),
      }),
    ],
  });
};

type Thing = Selectable<Tables['submittables']>;
type Attempt = Pick<Selectable<Tables['submissions']>, 'attempt' | 'state' | 'thing_id' | 'content_hash'>;

/** Of the unit for the period of the thing, the newest first. */
const attemptsOf = (tx: Tx, { unit_id: unitId, series, period }: Thing): Promise<Attempt[]> =>
  tx
    .selectFrom('submissions')
    .select(['attempt', 'state', 'thing_id', 'content_hash'])
    .where('unit_id', '=', unitId)
    .where('series', '=', series)
    .where('period', '=', period)
    .orderBy('attempt', 'desc')
    .execute();

/** The newest attempt that came back with the figures of this thing. */
async function returnedAlike(tx: Tx, thing: Thing, attempts: readonly Attempt[]): Promise<Attempt | undefined> {
  const { same } = seriesOf(thing.series);
  for (const attempt of attempts)
    if (attempt.content_hash === thing.content_hash || (await same(tx, thing.thing_id, attempt.thing_id)))
      return attempt;
  return undefined;
}
