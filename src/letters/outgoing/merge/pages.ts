/** Pages of the letters of a merge that are set already, by the words and rows that they are of. */
import { sql } from 'kysely';
import { readDraft } from '../../../drafts/index.ts';
import type { Tx } from '../../../platform/index.ts';
import type { OutgoingRow } from '../queries/read-outgoing.ts';
import type { OutgoingId } from '../schema.ts';
import type { MergeFormat, MergeRowId } from './schema.ts';

export type Kept = { readonly sha256: string; readonly size: number };

/** Which approved words and rows pages are of; null where they are not approved now. */
export async function approvedKey(tx: Tx, { hash, state, draft_id: draftId }: OutgoingRow): Promise<string | null> {
  const draft = state !== 'bernomor' || draftId === null ? null : (await readDraft(tx, draftId))?.draft;
  return draft?.state === 'disetujui' ? `${hash} ${draft.version} ${draft.approval}` : null;
}

export async function keptPages(
  tx: Tx,
  id: OutgoingId,
  format: MergeFormat,
  key: string,
): Promise<Map<MergeRowId, Kept>> {
  const rows = await tx
    .selectFrom('letter_merge_files')
    .select(['row_id', 'sha256', 'size'])
    .where('merge_id', '=', id)
    .where('format', '=', format)
    .where('key', '=', key)
    .where('state', '=', 'ada')
    .execute();
  return new Map(rows.map(({ row_id: rowId, ...page }) => [rowId, page]));
}

export type Keep = {
  readonly id: OutgoingId;
  readonly unitId: OutgoingRow['unit_id'];
  readonly format: MergeFormat;
  readonly key: string;
  readonly at: Date;
};

export const keepPages = (
  tx: Tx,
  { id, unitId, format, key, at }: Keep,
  pages: readonly (readonly [MergeRowId, Kept])[],
) =>
  sql`insert into letter_merge_files (row_id, merge_id, unit_id, format, key, sha256, size, kept_at)
    select p.id, ${id}, ${unitId}, ${format}, ${key}, p.sha256, p.size,
      ${at}
    from jsonb_to_recordset(${JSON.stringify(pages.map(([rowId, page]) => ({ id: rowId, ...page })))}::jsonb)
      as p(id uuid, sha256 text, size int)
    on conflict (row_id, format) do update set key = excluded.key, sha256 = excluded.sha256,
      size = excluded.size, kept_at = excluded.kept_at, state = 'ada'`.execute(tx);

export const usePages = (tx: Tx, { id, format, key, at }: Omit<Keep, 'unitId'>) =>
  tx
    .updateTable('letter_merge_files')
    .set({ kept_at: at })
    .where('merge_id', '=', id)
    .where('format', '=', format)
    .where('key', '=', key)
    .where('state', '=', 'ada')
    .execute();
