/** Packs and their files as operations and the job hold them. */
import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../../../platform/index.ts';
import type { OutgoingId } from '../../schema.ts';
import type { SignedEntryId, SignedPackId } from './schema.ts';

export type HeldPack = Selectable<Tables['letter_signed_packs']>;
export type HeldEntry = Selectable<Tables['letter_signed_entries']>;

export const packById = (tx: Tx, id: SignedPackId): Promise<HeldPack | undefined> =>
  tx.selectFrom('letter_signed_packs').selectAll().where('id', '=', id).executeTakeFirst();

/** The next file of a pack that waits, behind `after`. */
export const nextWaiting = (tx: Tx, packId: SignedPackId, after: number): Promise<HeldEntry | undefined> =>
  tx
    .selectFrom('letter_signed_entries')
    .selectAll()
    .where('pack_id', '=', packId)
    .where('state', '=', 'menunggu')
    .where('n', '>', after)
    .orderBy('n')
    .limit(1)
    .executeTakeFirst();

export function entryOf(
  tx: Tx,
  mergeId: OutgoingId,
  id: SignedEntryId,
  { lock = false } = {},
): Promise<HeldEntry | undefined> {
  const asked = tx.selectFrom('letter_signed_entries').selectAll().where('id', '=', id).where('merge_id', '=', mergeId);
  return (lock ? asked.forUpdate() : asked).executeTakeFirst();
}
