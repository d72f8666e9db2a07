/** A file of a pack that was looked into is bound to its letter, waits for a reason, or is refused. */
import { about, mayStep, ok, type Operation } from '../../../../platform/index.ts';
import { bindChecked } from '../../operations/issue-outgoing.ts';
import { readOutgoing } from '../../queries/read-outgoing.ts';
import { outgoingMachine } from '../../states.ts';
import { refuseEntry } from './attach-entry.ts';
import { event } from './events.ts';
import { fail } from './failures.ts';
import { entryOf, type HeldPack } from './held.ts';
import type { EntryReason, SignedEntryId } from './schema.ts';

type Bind = {
  readonly pack: HeldPack;
  readonly entryId: SignedEntryId;
  /** Why nothing came of looking into it. */
  readonly refused: {
    readonly why: EntryReason;
    readonly failure: { readonly id: string; readonly en: string };
  } | null;
};

export const bindEntry: Operation<Bind, object | null> = async (context, { pack, entryId, refused }) => {
  const { tx } = context;
  const entry = await entryOf(tx, pack.merge_id, entryId);
  if (entry?.state !== 'menunggu') return fail('letters/no-pack-entry');
  if (refused !== null)
    return refuseEntry(context, pack, entry, { why: [refused.why], about: '', failure: refused.failure });
  const { file_id: fileId, letter_id: letterId, reason } = entry;
  const row = letterId === null ? undefined : await readOutgoing(tx, letterId, { lock: true });
  const file =
    fileId === null
      ? undefined
      : await tx.selectFrom('letter_signed_files').selectAll().where('id', '=', fileId).executeTakeFirst();
  if (row === undefined || file === undefined) return fail('letters/no-pack-entry');
  const number = row.number ?? '';
  if (file.state === 'gagal') {
    const failure = file.failure ?? { id: '', en: '' };
    return refuseEntry(context, pack, entry, { why: ['gagal-diperiksa'], about: number, failure });
  }
  if (!mayStep(outgoingMachine, row.state, 'sign', 'ditandatangani')) {
    const why = row.state === 'batal' ? 'surat-batal' : 'sudah-bertanda-tangan';
    return refuseEntry(context, pack, entry, { why: [why], about: number });
  }
  if (file.outcome === 'perlu-alasan' && reason === null) {
    await tx
      .updateTable('letter_signed_entries')
      .set({ state: 'perlu-alasan', why: file.why })
      .where('id', '=', entryId)
      .execute();
    const told = { packId: pack.id, n: entry.n, why: file.why };
    const subject = about('outgoing', { unitId: pack.unit_id, id: pack.merge_id });
    return ok({ value: {}, events: [event('outgoing.pack-entry-waits', subject, told)] });
  }
  const by = entry.reasoned_by ?? pack.uploaded_by;
  const bound = await bindChecked(context, row, { fileId: file.id, reason: reason ?? undefined, by });
  if (!bound.ok) {
    const why: readonly EntryReason[] = file.why.length > 0 ? file.why : ['gagal-diperiksa'];
    return refuseEntry(context, pack, entry, { why, about: number, failure: bound.failure.message });
  }
  await tx.updateTable('letter_signed_entries').set({ state: 'terikat' }).where('id', '=', entryId).execute();
  return bound;
};
