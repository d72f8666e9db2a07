/** Signed files of a merge are handed in together; somebody says why those are bound that need a reason. */
import { randomUUID } from 'node:crypto';
import { readDraft } from '../../../../drafts/index.ts';
import {
  about,
  ok,
  recordFile,
  type Operation,
  type OperationContext,
  type Result,
  type StoredFile,
} from '../../../../platform/index.ts';
import { fail as letterFail } from '../../failures.ts';
import { mayWrite } from '../../policy.ts';
import { dayIn } from '../../queries/facts.ts';
import { readOutgoing, type OutgoingRow } from '../../queries/read-outgoing.ts';
import type { OutgoingId } from '../../schema.ts';
import { event } from './events.ts';
import { fail } from './failures.ts';
import { signedPackIdSchema, type SignedEntryId, type SignedPackId } from './schema.ts';
import { takePackJob } from './take-pack.ts';

/** The merge, locked: its letters have their numbers, and the actor may write. */
export async function openNumbered({ tx, actor }: OperationContext, id: OutgoingId): Promise<Result<OutgoingRow>> {
  const row = await readOutgoing(tx, id, { lock: true });
  if (row?.merge !== 'sendiri') return letterFail('letters/no-merge');
  if (!mayWrite(actor, row.unit_id)) return letterFail('letters/not-a-writer');
  if (row.destroyed_at !== null) return letterFail('letters/outgoing-destroyed');
  const draft = row.draft_id === null ? null : await readDraft(tx, row.draft_id);
  return row.state === 'bernomor' && draft?.draft.state === 'disetujui'
    ? ok(row)
    : letterFail('letters/merge-not-numbered');
}

type Upload = {
  readonly id: OutgoingId;
  /** The day of the signatures, YYYY-MM-DD. */
  readonly day: string;
  readonly name: string;
  readonly file: StoredFile;
};

export const uploadPack: Operation<Upload, { packId: SignedPackId }> = async (context, { id, day, name, file }) => {
  const opened = await openNumbered(context, id);
  if (!opened.ok) return opened;
  const { unit_id: unitId } = opened.value;
  const { tx, actor, clock, ask } = context;
  const { first } = await tx
    .selectFrom('outgoing_letters')
    .select(({ fn }) => fn.min('dated').as('first'))
    .where('merged_of', '=', id)
    .executeTakeFirstOrThrow();
  const at = clock.now();
  if (first === null || day < first || day > (await dayIn(tx, unitId, at)))
    return letterFail('letters/outgoing-day', { day, from: first ?? '' });
  // What kind of file it is, is for its reader to find.
  await recordFile(tx, { unitId, name, mime: 'application/octet-stream', file, by: actor.personId, at });
  const packId = signedPackIdSchema.parse(randomUUID());
  const { sha256 } = file;
  await tx
    .insertInto('letter_signed_packs')
    .values({
      id: packId,
      merge_id: id,
      unit_id: unitId,
      name,
      sha256,
      day,
      uploaded_by: actor.personId ?? 'system',
      uploaded_at: at,
    })
    .execute();
  await ask(takePackJob, { packId, outgoingId: id }, { unitId });
  return ok({
    value: { packId },
    events: [event('outgoing.pack-uploaded', about('outgoing', { unitId, id }), { packId, sha256, day })],
  });
};

type Reason = { readonly id: OutgoingId; readonly entries: 'all' | readonly SignedEntryId[]; readonly reason: string };

/** A job binds them; what is never bound stays so, whatever the reason. */
export const reasonEntries: Operation<Reason, { entries: number }> = async (context, { id, entries, reason }) => {
  const opened = await openNumbered(context, id);
  if (!opened.ok) return opened;
  const { unit_id: unitId } = opened.value;
  const { tx, actor, ask } = context;
  let asked = tx
    .updateTable('letter_signed_entries')
    .set({ state: 'menunggu', reason, reasoned_by: actor.personId ?? 'system' })
    .where('merge_id', '=', id)
    .where('state', '=', 'perlu-alasan');
  if (entries !== 'all') asked = asked.where('id', 'in', [...entries]);
  const rows = await asked.returning('pack_id').execute();
  if (rows.length === 0) return fail('letters/no-reason-needed');
  for (const packId of new Set(rows.map(({ pack_id: pack }) => pack))) {
    await tx
      .updateTable('letter_signed_packs')
      .set({ state: 'dicocokkan' })
      .where('id', '=', packId)
      .where('state', '=', 'selesai')
      .execute();
    await ask(takePackJob, { packId, outgoingId: id }, { unitId });
  }
  const told = { entries: rows.length, reason };
  return ok({
    value: { entries: rows.length },
    events: [event('outgoing.pack-reasoned', about('outgoing', { unitId, id }), told)],
  });
};
