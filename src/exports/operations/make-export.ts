/**
 * The job that makes an exported file: into a private folder and from there, sealed, into the store. Run again after a
 * kill it makes the same file; a file that stands is not made twice.
 */
import path from 'node:path';
import { z } from 'zod';
import { knownUnit, personNames } from '../../identity/index.ts';
import {
  about,
  defineJob,
  localTime,
  maskNumbers,
  ok,
  runOperation,
  withFolder,
  type Operation,
  type Platform,
  type Result,
  type Sealed,
  type Tx,
  type Work,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { kindOf, type AnyExportKind, type Making } from '../export-kind.ts';
import { fail } from '../failures.ts';
import { openNote, vaultFor } from '../seals.ts';

export const makeExportJob = defineJob({
  kind: 'exports.make',
  input: z.object({ exportId: z.string() }),
  about: ({ exportId }) => ({ type: 'export', id: exportId }),
  lane: 'heavy',
  alone: 'subject',
  stoppable: true,
  run: makeExport,
});

async function makeExport(work: Work, { exportId }: { readonly exportId: string }): Promise<Result<object>> {
  const { platform, actor } = work;
  const asked = await platform.database.read(actor, (tx) => readRequest(platform, tx, exportId));
  if (asked === null) return fail('export/not-found');
  if (asked.made) return ok({ exportId });
  const { kind, making } = asked;
  const part = kind.nameOf?.(making.scope);
  const name = [kind.kind, making.unitId, ...(part === undefined ? [] : [part]), exportId.slice(0, 8)].join('-');
  const file = `${name}.${kind.file.ending}`;
  const made = await withFolder(platform, async (folder): Promise<Result<Pick<Made, 'records' | 'stored'> | null>> => {
    const target = path.join(folder, file);
    const records = await kind.make(work, making, target);
    if (!records.ok || records.value === null) return records.ok ? ok(null) : records;
    return ok({ records: records.value, stored: await vaultFor(platform, kind).put(target) });
  });
  if (!made.ok) return made;
  return made.value === null
    ? ok({})
    : runOperation(platform, actor, recordExport, { exportId, name: file, mime: kind.file.mime, ...made.value });
}

async function readRequest(
  platform: Platform,
  tx: Tx,
  exportId: string,
): Promise<{ readonly kind: AnyExportKind; readonly making: Making<unknown>; readonly made: boolean } | null> {
  const row = await tx.selectFrom('exports').selectAll().where('id', '=', exportId).executeTakeFirst();
  if (!row) return null;
  const kind = kindOf(platform.rooms, row.kind);
  const unit = await knownUnit(tx, row.unit_id);
  const names = await personNames(tx, [row.by]);
  const note = openNote(platform, kind, row.note_sealed);
  const purpose = kind.purposes[row.purpose] ?? row.purpose;
  const head = {
    exportId,
    unit: unit.fullName,
    by: maskNumbers(names.get(row.by) ?? row.by),
    at: row.at,
    day: localTime(row.at, unit.zone).date,
    lastDay: localTime(row.expires_at, unit.zone).date,
    purpose: note === null ? purpose : `${purpose}: ${maskNumbers(note)}`,
  };
  const making = {
    head,
    unitId: row.unit_id,
    subjectId: row.subject_id,
    sourceId: row.source_id,
    scope: kind.scope.parse(row.scope),
    fullNumbers: row.full_numbers,
  };
  return { kind, making, made: row.sha256 !== null };
}

type Made = {
  readonly exportId: string;
  readonly name: string;
  readonly mime: string;
  readonly records: number;
  readonly stored: Sealed;
};

const recordExport: Operation<Made, { exportId: string }> = async (
  { tx },
  { exportId, name, mime, records, stored },
) => {
  const row = await tx
    .selectFrom('exports')
    .selectAll()
    .where('id', '=', exportId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (row.sha256 === null) {
    await tx
      .updateTable('exports')
      .set({ sha256: stored.sha256, content_hash: stored.contentHash, name, mime, bytes: stored.size, records })
      .where('id', '=', exportId)
      .execute();
  }
  return ok({
    value: { exportId },
    events: [
      event('export.made', about('export', { unitId: row.unit_id, id: exportId }), {
        kind: row.kind,
        subjectType: row.subject_type,
        subjectId: row.subject_id,
        records,
        bytes: stored.size,
        contentHash: stored.contentHash,
      }),
    ],
  });
};
