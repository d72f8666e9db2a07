/** A numbered letter goes out: its signed file is bound to it, and where it went is written down. */
import { readDraft } from '../../../drafts/index.ts';
import { about, mayStep, ok, type Operation, type OperationContext, type Result } from '../../../platform/index.ts';
import { settleNumber, voidNumber } from '../../../registers/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { dayIn } from '../queries/facts.ts';
import type { OutgoingRow } from '../queries/read-outgoing.ts';
import type { OutgoingId, OutgoingState } from '../schema.ts';
import { outgoingMachine } from '../states.ts';
import { openOutgoing } from './open-outgoing.ts';

type Moved = { id: OutgoingId; version: number; state: OutgoingState };
type Base = { readonly id: OutgoingId; readonly version: number };

async function openFor(
  context: OperationContext,
  { id, version }: Base,
  by: 'sign' | 'send' | 'cancel',
  state: OutgoingState,
): Promise<Result<OutgoingRow>> {
  const opened = await openOutgoing(context, id, version);
  if (!opened.ok) return opened;
  const { state: now } = opened.value;
  return mayStep(outgoingMachine, now, by, state) ? opened : fail('letters/outgoing-state', { state: now });
}

export type SignOutgoing = Base & {
  /** The day of the signature, YYYY-MM-DD. */
  readonly day: string;
  readonly file: { readonly sha256: string; readonly name: string };
};

/** Binds the signed file; the number is final. Only of the words that are approved now. */
export const signOutgoing: Operation<SignOutgoing, Moved> = async (context, { day, file, ...base }) => {
  const opened = await openFor(context, base, 'sign', 'ditandatangani');
  if (!opened.ok) return opened;
  const { id, unit_id: unitId, number_id: numberId, dated, draft_id: draftId } = opened.value;
  const draft = draftId === null ? null : await readDraft(context.tx, draftId);
  if (draft?.draft.state !== 'disetujui') return fail('letters/outgoing-not-approved');
  if (
    numberId === null ||
    dated === null ||
    day < dated ||
    day > (await dayIn(context.tx, unitId, context.clock.now()))
  )
    return fail('letters/outgoing-day', { day, from: dated ?? '' });
  const settled = await settleNumber(context, numberId, day);
  if (!settled.ok) return settled;
  const version = base.version + 1;
  await context.tx
    .updateTable('outgoing_letters')
    .set({
      state: 'ditandatangani',
      version,
      signed_day: day,
      signed_sha256: file.sha256,
      signed_name: file.name,
      signed_by: context.actor.personId ?? 'system',
    })
    .where('id', '=', id)
    .execute();
  return ok({
    value: { id, version, state: 'ditandatangani' },
    events: [
      event('outgoing.signed', about('outgoing', { unitId, id }), { version, day, sha256: file.sha256 }),
      ...settled.value.events,
    ],
  });
};

export const sendOutgoing: Operation<Base & { readonly day: string; readonly by: string }, Moved> = async (
  context,
  { day, by, ...base },
) => {
  const opened = await openFor(context, base, 'send', 'terkirim');
  if (!opened.ok) return opened;
  const { id, unit_id: unitId, signed_day: signed } = opened.value;
  if (signed === null || day < signed || day > (await dayIn(context.tx, unitId, context.clock.now())))
    return fail('letters/outgoing-day', { day, from: signed ?? '' });
  const version = base.version + 1;
  await context.tx
    .updateTable('outgoing_letters')
    .set({ state: 'terkirim', version, sent_day: day, sent_by: by })
    .where('id', '=', id)
    .execute();
  return ok({
    value: { id, version, state: 'terkirim' },
    events: [event('outgoing.sent', about('outgoing', { unitId, id }), { version, day })],
  });
};

/** A letter that does not go out; the number it has is void for the same reason. */
export const cancelOutgoing: Operation<Base & { readonly reason: string }, Moved> = async (
  context,
  { reason, ...base },
) => {
  const opened = await openFor(context, base, 'cancel', 'batal');
  if (!opened.ok) return opened;
  const { id, unit_id: unitId, number_id: numberId } = opened.value;
  const voided = numberId === null ? null : await voidNumber(context, numberId, reason);
  if (voided?.ok === false) return voided;
  const version = base.version + 1;
  await context.tx
    .updateTable('outgoing_letters')
    .set({ state: 'batal', version, cancelled_reason: reason })
    .where('id', '=', id)
    .execute();
  return ok({
    value: { id, version, state: 'batal' },
    events: [
      event('outgoing.cancelled', about('outgoing', { unitId, id }), { version, reason }),
      ...(voided?.value.events ?? []),
    ],
  });
};
