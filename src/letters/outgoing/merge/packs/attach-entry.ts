/** A file of a pack stands at the letter that it is of, to be looked into; or it is refused with its reason. */
import { readDraft } from '../../../../drafts/index.ts';
import { about, ok, type Operation, type OperationContext } from '../../../../platform/index.ts';
import { readOutgoing } from '../../queries/read-outgoing.ts';
import type { OutgoingId } from '../../schema.ts';
import { keepSigned } from '../../signed/keep-signed.ts';
import type { SignedFileId } from '../../signed/schema.ts';
import { event } from './events.ts';
import { fail } from './failures.ts';
import type { FoundLetter } from './find-letter.ts';
import { entryOf, type HeldEntry, type HeldPack } from './held.ts';
import type { EntryReason, SignedEntryId } from './schema.ts';

type Attach = { readonly pack: HeldPack; readonly entryId: SignedEntryId; readonly found: FoundLetter };
type Attached = { readonly fileId: SignedFileId; readonly letterId: OutgoingId };

/** Null where it is refused. */
export const attachEntry: Operation<Attach, Attached | null> = async (context, { pack, entryId, found }) => {
  const { tx, clock } = context;
  const entry = await entryOf(tx, pack.merge_id, entryId);
  if (entry?.state !== 'menunggu' || entry.sha256 === null) return fail('letters/no-pack-entry');
  if ('why' in found) return refuseEntry(context, pack, entry, { why: [found.why], about: found.about });
  const { letterId, by } = found;
  const refused = (why: EntryReason, what = '') =>
    refuseEntry(context, pack, entry, { why: [why], about: what, letterId, by });
  const row = await readOutgoing(tx, letterId, { lock: true });
  const draft = row?.draft_id == null ? null : await readDraft(tx, row.draft_id);
  if (row === undefined || draft?.draft.state !== 'disetujui') return refused('belum-disetujui');
  if (row.state === 'batal') return refused('surat-batal', row.number ?? '');
  if (await isThere(context, entry, letterId)) return refused('sama', row.number ?? '');
  if (row.state !== 'bernomor') return refused('sudah-bertanda-tangan', row.number ?? '');
  if (row.dated === null || pack.day < row.dated) return refused('hari', row.dated ?? '');
  await tx
    .updateTable('letter_signed_entries')
    .set({ letter_id: letterId, found_by: by })
    .where('id', '=', entryId)
    .execute();
  const { fileId, event: uploaded } = await keepSigned(tx, {
    id: letterId,
    unitId: pack.unit_id,
    file: { sha256: entry.sha256, name: entry.name },
    day: pack.day,
    textVersion: draft.draft.version,
    by: pack.uploaded_by,
    at: clock.now(),
  });
  await tx.updateTable('letter_signed_entries').set({ file_id: fileId }).where('id', '=', entryId).execute();
  return ok({ value: { fileId, letterId }, events: [uploaded] });
};

/** The same bytes came for this letter before, and wait or are bound. */
async function isThere({ tx }: OperationContext, { id, sha256 }: HeldEntry, letterId: OutgoingId): Promise<boolean> {
  const bound = await tx
    .selectFrom('letter_signed_files')
    .select('id')
    .where('outgoing_id', '=', letterId)
    .where('sha256', '=', sha256 ?? '')
    .where('state', '=', 'dilekatkan')
    .executeTakeFirst();
  const waits = await tx
    .selectFrom('letter_signed_entries')
    .select('id')
    .where('letter_id', '=', letterId)
    .where('sha256', '=', sha256)
    .where('id', '<>', id)
    .where('state', 'in', ['menunggu', 'perlu-alasan'])
    .executeTakeFirst();
  return bound !== undefined || waits !== undefined;
}

type Refused = {
  readonly why: readonly EntryReason[];
  readonly about: string;
  readonly letterId?: OutgoingId;
  readonly by?: HeldEntry['found_by'];
  readonly failure?: { readonly id: string; readonly en: string };
};

/** It stays in the list with its reason. */
export async function refuseEntry(
  { tx }: OperationContext,
  { id: packId, merge_id: mergeId, unit_id: unitId }: HeldPack,
  { id, n }: HeldEntry,
  { why, about: what, letterId, by, failure }: Refused,
) {
  await tx
    .updateTable('letter_signed_entries')
    .set({
      state: 'tidak-cocok',
      why: [...why],
      about: what,
      ...(letterId === undefined ? {} : { letter_id: letterId, found_by: by ?? null }),
      ...(failure === undefined ? {} : { failure: JSON.stringify(failure) }),
    })
    .where('id', '=', id)
    .execute();
  const told = { packId, n, why: [...why] };
  return ok({
    value: null,
    events: [event('outgoing.pack-entry-refused', about('outgoing', { unitId, id: mergeId }), told)],
  });
}
