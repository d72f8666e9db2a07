import type { z } from 'zod';
import { askForExport } from '../../../../exports/index.ts';
import type { Actor, Platform, Result } from '../../../../platform/index.ts';
import { listFail, readList } from '../../list/index.ts';
import type { exportRequestSchema } from '../schema.ts';
import type { ListId } from '../../list/schema.ts';

/** Asks for a file of a list's findings, or of the rejected rows of one of its imports. */
export async function requestExport(
  platform: Platform,
  actor: Actor,
  { listId, kind, filter, importId, ...asked }: z.output<typeof exportRequestSchema> & { readonly listId: ListId },
): Promise<Result<{ id: string; jobId: string; expiresAt: string }>> {
  const list = await platform.database.read(actor, (tx) => readList(tx, listId));
  if (!list) return listFail('voters/list-not-found');
  return askForExport(platform, actor, {
    ...asked,
    kind,
    unitId: list.unit_id,
    subjectId: listId,
    sourceId: importId ?? null,
    // Sheets for visits are of findings that wait for one.
    scope: kind === 'perbaikan' ? {} : kind === 'coktas' ? { ...filter, state: 'menunggu' } : filter,
    fullNumbers: asked.fullNumbers || kind === 'perbaikan',
  });
}
