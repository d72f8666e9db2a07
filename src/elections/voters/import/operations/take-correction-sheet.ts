import { ok, type Operation } from '../../../../platform/index.ts';
import { readList } from '../../list/read-list.ts';
import { mostCorrectable } from '../correction-sheet.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { readImport } from '../queries/imports.ts';
import { countOpenRejects } from '../queries/rejects.ts';

/** Records who takes the rejected rows out, in full, and what for. */
export const takeCorrectionSheet: Operation<{ listId: string; importId: string; purpose: string }, { rows: number }> = async ({ tx }, { listId, importId, purpose }) => {
  const list = await readList(tx, listId);
  const found = await readImport(tx, listId, importId);
  if (!list || !found) return fail('voters/import-not-found');
  if (found.purged_at !== null) return fail('voters/import-purged');
  if (found.rejects_sha256 === null) return fail('voters/import-no-rejects');
  const rows = await countOpenRejects(tx, importId);
  if (rows === 0) return fail('voters/import-no-rejects');
  if (rows > mostCorrectable) return fail('voters/import-too-many-rejects', { count: rows, most: mostCorrectable });
  return ok({ value: { rows }, events: [event('voters.correction-sheet-taken', list, { importId, rows, purpose })] });
};
