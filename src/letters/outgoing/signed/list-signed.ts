/** The signed files that were uploaded for a letter, newest first, with what was found of each. */
import { personNames } from '../../../identity/index.ts';
import type { Tx } from '../../../platform/index.ts';
import { readDraft } from '../../../drafts/index.ts';
import { readOutgoing } from '../queries/read-outgoing.ts';
import type { OutgoingId } from '../schema.ts';
import type { SignedCheck, SignedFileId } from './schema.ts';

/** Shown of a letter; how many there are is told, and each can be downloaded. */
const most = 10;

/** Null where the letter is not in sight. */
export async function listSigned(
  tx: Tx,
  id: OutgoingId,
): Promise<{
  readonly items: SignedCheck[];
  readonly total: number;
  readonly code: string | null;
  readonly destroyed: boolean;
} | null> {
  const letter = await readOutgoing(tx, id);
  if (letter === undefined) return null;
  const files = tx.selectFrom('letter_signed_files').where('outgoing_id', '=', id);
  const { total } = await files.select((of) => of.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await files.selectAll().orderBy('uploaded_at', 'desc').limit(most).execute();
  const draft = letter.draft_id === null ? null : await readDraft(tx, letter.draft_id);
  const names = await personNames(
    tx,
    rows.map(({ uploaded_by: by }) => by),
  );
  const items = rows.map((row) => ({
    id: row.id,
    name: row.name,
    sha256: row.sha256,
    day: row.day,
    state: row.state,
    outcome: row.outcome,
    why: row.why,
    file: row.facts,
    comparison: row.comparison,
    failure: row.failure,
    uploadedByName: names.get(row.uploaded_by) ?? '',
    uploadedAt: row.uploaded_at.toISOString(),
    checkedAt: row.checked_at?.toISOString() ?? null,
    reason: row.reason,
    stale: row.state === 'diperiksa' && row.text_version !== draft?.draft.version,
  }));
  return { items, total, code: await codeOfLetter(tx, id), destroyed: letter.destroyed_at !== null };
}

/** The file behind one of them; undefined where there is none in sight. */
export const signedFile = (tx: Tx, id: OutgoingId, fileId: SignedFileId) =>
  tx
    .selectFrom('letter_signed_files')
    .select(['name', 'sha256'])
    .where('outgoing_id', '=', id)
    .where('id', '=', fileId)
    .executeTakeFirst();

/** The code on its paper; null before it has a number. */
export async function codeOfLetter(tx: Tx, id: OutgoingId): Promise<string | null> {
  const row = await tx.selectFrom('letter_codes').select('code').where('outgoing_id', '=', id).executeTakeFirst();
  return row?.code ?? null;
}
