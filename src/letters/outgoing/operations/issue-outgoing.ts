/** A numbered letter goes out: its signed file is bound to it, and where it went is written down. */
import { readDraft } from '../../../drafts/index.ts';
import {
  about,
  mayStep,
  ok,
  type Operation,
  type OperationContext,
  type Outcome,
  type Result,
} from '../../../platform/index.ts';
import { settleNumber, voidNumber } from '../../../registers/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { dayIn } from '../queries/facts.ts';
import type { OutgoingRow } from '../queries/read-outgoing.ts';
import type { OutgoingId, OutgoingState } from '../schema.ts';
import { keepSigned } from '../signed/keep-signed.ts';
import type { SignedFileId } from '../signed/schema.ts';
import { verifySignedJob } from '../signed/verify-signed.ts';
import { outgoingMachine } from '../states.ts';
import { openOutgoing } from './open-outgoing.ts';
import { outgoingStateWords } from '../../state-words.ts';

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
  const { state: now, merge } = opened.value;
  if (merge === 'sendiri' && now !== 'menyusun') return fail('letters/merge-numbered-each');
  return mayStep(outgoingMachine, now, by, state)
    ? opened
    : fail('letters/outgoing-state', { state: outgoingStateWords[now] });
}

export type UploadSigned = Base & {
  /** The day of the signature, YYYY-MM-DD. */
  readonly day: string;
  readonly file: { readonly sha256: string; readonly name: string };
};

/** Takes a signed file to be looked into (`verifySignedJob`). Only of the words that are approved now. */
export const uploadSigned: Operation<UploadSigned, { fileId: SignedFileId }> = async (
  context,
  { day, file, ...base },
) => {
  const opened = await openFor(context, base, 'sign', 'ditandatangani');
  if (!opened.ok) return opened;
  const { id, unit_id: unitId, dated, draft_id: draftId } = opened.value;
  const draft = draftId === null ? null : await readDraft(context.tx, draftId);
  if (draft?.draft.state !== 'disetujui') return fail('letters/outgoing-not-approved');
  if (dated === null || day < dated || day > (await dayIn(context.tx, unitId, context.clock.now())))
    return fail('letters/outgoing-day', { day, from: dated ?? '' });
  const { fileId, event: uploaded } = await keepSigned(context.tx, {
    id,
    unitId,
    file,
    day,
    textVersion: draft.draft.version,
    by: context.actor.personId ?? 'system',
    at: context.clock.now(),
  });
  await context.ask(verifySignedJob, { fileId }, { unitId });
  return ok({ value: { fileId }, events: [uploaded] });
};

export type BindSigned = Base & { readonly fileId: SignedFileId; readonly reason?: string | undefined };

/** Binds a file that was looked into; the number is final. What is not harmless is not bound, whatever the reason. */
export const bindSigned: Operation<BindSigned, Moved> = async (context, { fileId, reason, ...base }) => {
  const opened = await openFor(context, base, 'sign', 'ditandatangani');
  return opened.ok
    ? bindChecked(context, opened.value, { fileId, reason, by: context.actor.personId ?? 'system' })
    : opened;
};

type Bind = { readonly fileId: SignedFileId; readonly reason: string | undefined; readonly by: string };

/** In the caller's transaction, of a letter that is locked and may be signed. `by`: in whose name. */
export async function bindChecked(
  context: OperationContext,
  { id, version: base, unit_id: unitId, number_id: numberId, draft_id: draftId }: OutgoingRow,
  { fileId, reason, by }: Bind,
): Promise<Result<Outcome<Moved>>> {
  const found = await context.tx
    .selectFrom('letter_signed_files')
    .selectAll()
    .where('id', '=', fileId)
    .where('outgoing_id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (found === undefined) return fail('letters/signed-file-not-found');
  const { name, day, sha256, outcome, why } = found;
  if (found.state !== 'diperiksa' || outcome === null) return fail('letters/signed-not-checked', { name });
  const draft = draftId === null ? null : await readDraft(context.tx, draftId);
  if (draft?.draft.state !== 'disetujui' || numberId === null) return fail('letters/outgoing-not-approved');
  if (draft.draft.version !== found.text_version) return fail('letters/signed-stale', { name });
  if (outcome === 'ditolak') return fail('letters/signed-refused', { name, why: why.join(', ') });
  if (outcome === 'perlu-alasan' && reason === undefined)
    return fail('letters/signed-needs-reason', { name, why: why.join(', ') });
  const settled = await settleNumber(context, numberId, day);
  if (!settled.ok) return settled;
  const version = base + 1;
  await context.tx
    .updateTable('letter_signed_files')
    .set({ state: 'dilekatkan', reason: reason ?? null })
    .where('id', '=', fileId)
    .execute();
  await context.tx
    .updateTable('outgoing_letters')
    .set({ state: 'ditandatangani', version, signed_day: day, signed_sha256: sha256, signed_name: name, signed_by: by })
    .where('id', '=', id)
    .execute();
  const told = { version, day, sha256, verdict: found.verdict ?? '', why, ...(reason === undefined ? {} : { reason }) };
  return ok({
    value: { id, version, state: 'ditandatangani' },
    events: [event('outgoing.signed', about('outgoing', { unitId, id }), told), ...settled.value.events],
  });
}

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
