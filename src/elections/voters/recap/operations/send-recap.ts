/** Sends a recap to the unit above. It waits there until it is received or sent back. */
import { randomUUID } from 'node:crypto';
import { can, knownUnit } from '../../../../identity/index.ts';
import { ok, type Operation } from '../../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { provedIdentities } from '../identities.ts';
import { readRecap, readRecapRows } from '../store.ts';

/** `despite`: the sender has seen that identities are broken; without it a broken recap is not sent. */
export type SendRecap = { readonly recapId: string; readonly despite: boolean };

export const sendRecap: Operation<SendRecap, { submissionId: string }> = async (
  { tx, actor, clock },
  { recapId, despite },
) => {
  const recap = await readRecap(tx, recapId);
  if (recap === null || !can(actor, 'voters.settle', recap.unit_id)) return fail('recap/not-found');
  const { parentId: above } = await knownUnit(tx, recap.unit_id);
  if (above === null) return fail('recap/nobody-above');
  const broken = provedIdentities({ rows: await readRecapRows(tx, recapId) }).filter(({ holds }) => !holds).length;
  if (broken > 0 && !despite) return fail('recap/broken', { count: broken }, { details: { broken } });
  const last = await tx
    .selectFrom('voter_submissions')
    .select(['attempt', 'state'])
    .where('unit_id', '=', recap.unit_id)
    .where('kind', '=', recap.kind)
    .where('period', '=', recap.period)
    .orderBy('attempt', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last && last.state !== 'dikembalikan') return fail('recap/already-sent');
  const id = randomUUID();
  const attempt = (last?.attempt ?? 0) + 1;
  await tx
    .insertInto('voter_submissions')
    .values({
      id,
      unit_id: recap.unit_id,
      to_unit_id: above,
      kind: recap.kind,
      period: recap.period,
      attempt,
      recap_id: recapId,
      content_hash: recap.content_hash,
      sent_by: actor.personId ?? '',
      sent_at: clock.now(),
    })
    .execute();
  return ok({
    value: { submissionId: id },
    events: [
      event('recap.sent', {
        unitId: recap.unit_id,
        subject: { type: 'voter-submission', id },
        payload: { recapId, attempt, contentHash: recap.content_hash },
      }),
    ],
  });
};
