import { about, ok, type Operation, type Tx } from '../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { openOutgoing } from '../operations/open-outgoing.ts';
import { readOutgoing } from '../queries/read-outgoing.ts';
import { outgoingIdSchema, type OutgoingId } from '../schema.ts';

type Replace = {
  readonly id: OutgoingId;
  readonly version: number;
  readonly replacement: string;
  readonly reason: string;
};

/** Says that another numbered letter of the unit stands in place of this one; strangers are told so. */
export const replaceOutgoing: Operation<Replace, { id: OutgoingId }> = async (
  context,
  { id, version, replacement, reason },
) => {
  const opened = await openOutgoing(context, id, version);
  if (!opened.ok) return opened;
  const { unit_id: unitId, number, state } = opened.value;
  const other = await readOutgoing(context.tx, outgoingIdSchema.parse(replacement));
  const fits =
    other?.unit_id === unitId &&
    other.number !== null &&
    other.id !== id &&
    other.state !== 'batal' &&
    !(await isReplacedBy(context.tx, other.id, id));
  if (!fits || number === null || state === 'batal') return fail('letters/not-replaced');
  await context.tx
    .updateTable('letter_codes')
    .set({ replaced_by: other.id, replaced_reason: reason })
    .where('outgoing_id', '=', id)
    .execute();
  return ok({
    value: { id },
    events: [event('outgoing.replaced', about('outgoing', { unitId, id }), { by: other.id, reason })],
  });
};

/** Two letters never stand in place of one another. */
async function isReplacedBy(tx: Tx, id: OutgoingId, other: OutgoingId): Promise<boolean> {
  const row = await tx
    .selectFrom('letter_codes')
    .select('replaced_by')
    .where('outgoing_id', '=', id)
    .executeTakeFirst();
  return row?.replaced_by === other;
}
