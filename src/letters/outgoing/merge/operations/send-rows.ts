/** Signed letters of a merge were sent: on a day, by a way. */
import { about, ok, type Operation } from '../../../../platform/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import { mayWrite } from '../../policy.ts';
import { dayIn } from '../../queries/facts.ts';
import { readOutgoing } from '../../queries/read-outgoing.ts';
import { outgoingIdSchema, type OutgoingId } from '../../schema.ts';
import type { MergeRowId } from '../schema.ts';

type Send = {
  readonly id: OutgoingId;
  /** All that are signed, or these. */
  readonly rows: 'all' | readonly MergeRowId[];
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly by: string;
};

export const sendRows: Operation<Send, { sent: number }> = async (context, { id, rows, day, by }) => {
  const { tx, actor, clock } = context;
  const row = await readOutgoing(tx, id, { lock: true });
  if (row?.merge !== 'sendiri') return fail('letters/no-merge');
  const { unit_id: unitId } = row;
  if (!mayWrite(actor, unitId)) return fail('letters/not-a-writer');
  if (row.destroyed_at !== null) return fail('letters/outgoing-destroyed');
  let signed = tx
    .selectFrom('outgoing_letters')
    .select(['id', 'version', 'signed_day'])
    .where('merged_of', '=', id)
    .where('state', '=', 'ditandatangani')
    .where('destroyed_at', 'is', null)
    .forUpdate();
  if (rows !== 'all')
    signed = signed.where(
      'id',
      'in',
      rows.map((one) => outgoingIdSchema.parse(one)),
    );
  const letters = await signed.execute();
  if (letters.length === 0) return fail('letters/merge-none-signed');
  const from = letters.map(({ signed_day: of }) => of ?? '').reduce((one, other) => (one > other ? one : other));
  if (day < from || day > (await dayIn(tx, unitId, clock.now()))) return fail('letters/outgoing-day', { day, from });
  await tx
    .updateTable('outgoing_letters')
    .set(({ eb }) => ({ state: 'terkirim', version: eb('version', '+', 1), sent_day: day, sent_by: by }))
    .where(
      'id',
      'in',
      letters.map((letter) => letter.id),
    )
    .execute();
  const sent = letters.length;
  return ok({
    value: { sent },
    events: [event('outgoing.merge-sent', about('outgoing', { unitId, id }), { count: sent, day })],
  });
};
