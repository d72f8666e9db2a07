import type { Tx } from '../../platform/index.ts';
import type { PaperId } from '../schema.ts';

/** Addresses of the files that say where the words of a paper's recognised pages stand (`pages/keep-reading.ts`). */
export async function scannedLayouts(tx: Tx, paperId: PaperId): Promise<string[]> {
  const rows = await tx
    .selectFrom('paper_pages')
    .select('kept')
    .distinct()
    .where('paper_id', '=', paperId)
    .where('source', '=', 'ocr')
    .orderBy('kept')
    .execute();
  return rows.map(({ kept }) => kept);
}
