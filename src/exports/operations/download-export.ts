import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Selectable } from 'kysely';
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
  type Tables,
  type Tx,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { kindOf, type AnyExportKind } from '../export-kind.ts';
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
  const full = found.full_numbers ? await takeFullNumbers(tx, actor, kindOf(rooms, kind), found, at) : null;
  if (full?.ok === false) return full;
  await tx
    .insertInto('export_downloads')
    .values({ export_id: exportId, unit_id: unitId, by: actor.personId ?? '', at })
    .execute();
  return ok({
    value: { kind, sha256, name, mime },
    events: [
      event('export.downloaded', about('export', { unitId, id: exportId }), {
        kind,
        subjectType,
        subjectId,
        ...(full === null ? {} : { people: full.value }),
      }),
    ],
  });
};

/** Whoever takes such a file may see the numbers in it, and has them counted for the day. */
async function takeFullNumbers(
  tx: Tx,
  actor: Actor,
  kind: AnyExportKind,
  { id: exportId, unit_id: unitId, subject_id: subjectId, source_id: sourceId, scope }: ExportRow,
  at: Date,
): Promise<Result<number>> {
  if (!can(actor, kind.may.full, unitId)) return fail('export/full-numbers');
  const full = { exportId, unitId, subjectId, sourceId, scope: kind.scope.parse(scope), by: actor.personId ?? '', at };
  return (await kind.reserve?.(tx, full)) ?? ok(0);
}

type ExportRow = Pick<Selectable<Tables['exports']>, 'id' | 'unit_id' | 'subject_id' | 'source_id' | 'scope'>;
