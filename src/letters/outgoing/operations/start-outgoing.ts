/** Begins a letter: its fields, and its first words in the loop, in one transaction. */
import { randomUUID } from 'node:crypto';
import { createDrafts, type DraftId } from '../../../drafts/index.ts';
import { securityOf } from '../../../library/index.ts';
import type { PaperId } from '../../../library/schema.ts';
import { about, ok, type Operation, type UnitId } from '../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { letterIdSchema } from '../../schema.ts';
import { outgoingKind } from '../compose.ts';
import { dayIn } from '../queries/facts.ts';
import { letterKindOn } from '../kinds/kinds.ts';
import { mayWrite } from '../policy.ts';
import { outgoingIdSchema, type OutgoingFields, type OutgoingId } from '../schema.ts';

export type StartOutgoing = {
  readonly unitId: UnitId;
  readonly kind: string;
  readonly fields: OutgoingFields;
  readonly answers?: string | undefined;
  readonly papers: readonly PaperId[];
};

export const startOutgoing: Operation<StartOutgoing, { id: OutgoingId; draftId: DraftId }> = async (
  context,
  { unitId, kind, fields, answers, papers },
) => {
  const { tx, actor, clock } = context;
  if (!mayWrite(actor, unitId)) return fail('letters/not-a-writer');
  const day = await dayIn(tx, unitId, clock.now());
  if ((await letterKindOn(tx, kind, { unitId, day })) === undefined) return fail('letters/no-such-kind', { kind });
  const answered = answers === undefined ? null : letterIdSchema.parse(answers);
  if (answered !== null) {
    const seen = await tx.selectFrom('letters').select('unit_id').where('id', '=', answered).executeTakeFirst();
    if (seen?.unit_id !== unitId) return fail('letters/no-such-letter');
  }
  if ((await securityOf(tx, papers)).size < new Set(papers).size) return fail('letters/no-such-source');
  const id = outgoingIdSchema.parse(randomUUID());
  await tx
    .insertInto('outgoing_letters')
    .values({
      id,
      unit_id: unitId,
      kind,
      fields: JSON.stringify(fields),
      answers: answered,
      papers: [...new Set(papers)],
      created_by: actor.personId ?? 'system',
      created_at: clock.now(),
    })
    .execute();
  const drafted = await createDrafts(context, { subject: { type: 'outgoing', id }, unitId, kinds: [outgoingKind] });
  if (!drafted.ok) return drafted;
  const draftId = drafted.value.value.drafts[0]?.id;
  if (draftId === undefined) throw new Error('a letter that was just begun has no draft');
  await tx.updateTable('outgoing_letters').set({ draft_id: draftId }).where('id', '=', id).execute();
  return ok({
    value: { id, draftId },
    events: [
      event('outgoing.started', about('outgoing', { unitId, id }), { kind, answers: answered }),
      ...drafted.value.events,
    ],
  });
};
