import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  about,
  ok,
  runOperation,
  type Actor,
  type Operation,
  type Platform,
  type Result,
} from '../../../../platform/index.ts';
import { listVault, withFolder } from '../../list/index.ts';
import { event } from '../events.ts';
import { isOver } from '../export-jobs.ts';
import { fail } from '../failures.ts';

type Sealed = { readonly sha256: string; readonly name: string; readonly mime: string };

/** The opened file, after the download has been written down. */
export async function downloadExport(
  platform: Platform,
  actor: Actor,
  input: { listId: string; exportId: string },
): Promise<Result<Sealed & { content: Buffer }>> {
  const noted = await runOperation(platform, actor, noteDownload, input);
  if (!noted.ok) return noted;
  const content = await withFolder(platform, async (folder) => {
    const file = path.join(folder, 'export');
    await listVault(platform).open(noted.value.sha256, file);
    return readFile(file);
  });
  return ok({ ...noted.value, content });
}

const noteDownload: Operation<{ listId: string; exportId: string }, Sealed> = async (
  { tx, actor, clock },
  { listId, exportId },
) => {
  const at = clock.now();
  const found = await tx
    .selectFrom('voter_exports as e')
    .selectAll('e')
    .select(isOver(at).as('over'))
    .where('id', '=', exportId)
    .where('list_id', '=', listId)
    .forShare()
    .executeTakeFirst();
  if (!found) return fail('voters/export-not-found');
  if (found.over) return fail('voters/export-expired');
  if (found.sha256 === null || found.name === null || found.mime === null) return fail('voters/export-not-ready');
  await tx
    .insertInto('voter_export_downloads')
    .values({ export_id: exportId, unit_id: found.unit_id, by: actor.personId ?? '', at })
    .execute();
  return ok({
    value: { sha256: found.sha256, name: found.name, mime: found.mime },
    events: [
      event('voters.export-downloaded', about('voter-export', { unitId: found.unit_id, id: exportId }), {
        listId,
        kind: found.kind,
      }),
    ],
  });
};
