/** A letter takes its number with its approval; one that was approved before keeps the one it has. */
import type { Approved } from '../../../drafts/index.ts';
import { about, mayStep, ok, type AuditEvent, type OperationContext, type Result } from '../../../platform/index.ts';
import { reserveNumber } from '../../../registers/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { numberMerge } from '../merge/operations/number-merge.ts';
import { fieldsOnPaper } from '../merge/queries/merge-of.ts';
import { dayIn, kindOfRow } from '../queries/facts.ts';
import { readOutgoing } from '../queries/read-outgoing.ts';
import { outgoingIdSchema } from '../schema.ts';
import { outgoingMachine } from '../states.ts';
import { outgoingStateWords } from '../../state-words.ts';

export async function numberLetter(
  context: OperationContext,
  { subjectId }: Approved,
): Promise<Result<readonly AuditEvent[]>> {
  const { tx, clock } = context;
  const row = await readOutgoing(tx, outgoingIdSchema.parse(subjectId), { lock: true });
  if (row === undefined) return fail('letters/outgoing-not-found');
  if (row.merge === 'sendiri') return numberMerge(context, row);
  if (row.number_id !== null) return ok([]);
  if (!mayStep(outgoingMachine, row.state, 'approve', 'bernomor'))
    return fail('letters/outgoing-state', { state: outgoingStateWords[row.state] });
  const { id, unit_id: unitId, fields } = row;
  const date = await dayIn(tx, unitId, clock.now());
  const kind = await kindOfRow(tx, row);
  if (kind === undefined) return fail('letters/no-such-kind', { kind: row.kind });
  const { classification, security, subject } = fields;
  const { recipients } = await fieldsOnPaper(tx, row);
  const reserved = await reserveNumber(context, {
    unitId,
    kind: kind.numbered,
    date,
    subject: { type: 'outgoing', id },
    classification,
    // The register is read by the whole unit.
    ...(security === 'biasa' ? { title: subject, party: recipients[0]?.name ?? '' } : {}),
  });
  if (!reserved.ok) return reserved;
  const { value: number, events } = reserved.value;
  await tx
    .updateTable('outgoing_letters')
    .set({ state: 'bernomor', number_id: number.id, number: number.text, dated: date })
    .where('id', '=', id)
    .execute();
  return ok([...events, event('outgoing.numbered', about('outgoing', { unitId, id }), { number: number.text, date })]);
}
