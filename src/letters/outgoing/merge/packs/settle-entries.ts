/** Files that match no letter: set aside for a reason, or given to a letter by hand. */
import { about, ok, type Operation } from '../../../../platform/index.ts';
import { outgoingIdSchema, type OutgoingId } from '../../schema.ts';
import { event } from './events.ts';
import { fail } from './failures.ts';
import { entryOf } from './held.ts';
import type { SignedEntryId } from './schema.ts';
import { takePackJob } from './take-pack.ts';
import { openNumbered } from './upload-pack.ts';

type Aside = { readonly id: OutgoingId; readonly entryId: SignedEntryId; readonly reason: string };

/** It is bound no more and counts no more as one without a letter; its bytes and the reason stay. */
export const setAsideEntry: Operation<Aside, { entries: number }> = async (context, { id, entryId, reason }) => {
  const opened = await openNumbered(context, id);
  if (!opened.ok) return opened;
  const { tx, actor } = context;
  const entry = await entryOf(tx, id, entryId, { lock: true });
  if (entry?.state !== 'tidak-cocok') return fail('letters/no-pack-entry');
  await tx
    .updateTable('letter_signed_entries')
    .set({ state: 'disisihkan', reason, reasoned_by: actor.personId ?? 'system' })
    .where('id', '=', entryId)
    .execute();
  const told = { packId: entry.pack_id, n: entry.n, reason };
  const subject = about('outgoing', { unitId: opened.value.unit_id, id });
  return ok({ value: { entries: 1 }, events: [event('outgoing.pack-entry-aside', subject, told)] });
};

type ByHand = { readonly id: OutgoingId; readonly entryId: SignedEntryId; readonly row: number };

/** A job looks into it against that letter; only a file that was looked into against none can be given to one. */
export const giveEntry: Operation<ByHand, { entries: number }> = async (context, { id, entryId, row: n }) => {
  const opened = await openNumbered(context, id);
  if (!opened.ok) return opened;
  const { unit_id: unitId } = opened.value;
  const { tx, ask } = context;
  const entry = await entryOf(tx, id, entryId, { lock: true });
  if (entry?.state !== 'tidak-cocok' || entry.sha256 === null) return fail('letters/no-pack-entry');
  if (entry.file_id !== null) return fail('letters/looked-into-already');
  const row = await tx
    .selectFrom('letter_merge_rows')
    .select('id')
    .where('merge_id', '=', id)
    .where('n', '=', n)
    .executeTakeFirst();
  if (row === undefined) return fail('letters/no-such-row', { row: n });
  await tx
    .updateTable('letter_signed_entries')
    .set({ state: 'menunggu', why: [], about: '', letter_id: outgoingIdSchema.parse(row.id), found_by: 'tangan' })
    .where('id', '=', entryId)
    .execute();
  await tx
    .updateTable('letter_signed_packs')
    .set({ state: 'dicocokkan' })
    .where('id', '=', entry.pack_id)
    .where('state', '=', 'selesai')
    .execute();
  await ask(takePackJob, { packId: entry.pack_id, outgoingId: id }, { unitId });
  const told = { packId: entry.pack_id, n: entry.n, row: n };
  return ok({
    value: { entries: 1 },
    events: [event('outgoing.pack-entry-given', about('outgoing', { unitId, id }), told)],
  });
};
