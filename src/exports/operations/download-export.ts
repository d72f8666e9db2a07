import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { can } from '../../identity/index.ts';
import {
  about,
  ok,
  runOperation,
  withFolder,
  type Actor,
  type Operation,
  type Platform,
  type Result,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { kindOf } from '../export-kind.ts';
import { fail } from '../failures.ts';
import { isOver } from '../over.ts';
import { vaultFor } from '../seals.ts';

type Taken = { readonly kind: string; readonly sha256: string; readonly name: string; readonly mime: string };

/** The opened file, after the download has been written down. */
export async function downloadExport(
  platform: Platform,
  actor: Actor,
  input: { readonly exportId: string },
): Promise<Result<Taken & { content: Buffer }>> {
  const noted = await runOperation(platform, actor, noteDownload, input);
  if (!noted.ok) return noted;
  const content = await withFolder(platform, async (folder) => {
    const file = path.join(folder, 'export');
    await vaultFor(platform, kindOf(platform.rooms, noted.value.kind)).open(noted.value.sha256, file);
    return readFile(file);
  });
  return ok({ ...noted.value, content });
}

const noteDownload: Operation<{ readonly exportId: string }, Taken> = async (
  { tx, actor, clock, rooms },
  { exportId },
) => {
  const at = clock.now();
  const found = await tx
    .selectFrom('exports as e')
    .selectAll('e')
    .select(isOver(at).as('over'))
    .where('id', '=', exportId)
    .forShare()
    .executeTakeFirst();
  if (!found) return fail('export/not-found');
  const { kind, unit_id: unitId, subject_type: subjectType, subject_id: subjectId, sha256, name, mime } = found;
  if (!can(actor, kindOf(rooms, kind).may.take, unitId)) return fail('export/not-yours');
  if (found.over) return fail('export/expired');
  if (sha256 === null || name === null || mime === null) return fail('export/not-ready');
  await tx
    .insertInto('export_downloads')
    .values({ export_id: exportId, unit_id: unitId, by: actor.personId ?? '', at })
    .execute();
  return ok({
    value: { kind, sha256, name, mime },
    events: [event('export.downloaded', about('export', { unitId, id: exportId }), { kind, subjectType, subjectId })],
  });
};
