/**
 * The job that makes an exported file: findings out of the database and voters out of the sealed list, or the sealed
 * rejects of an import, straight into a private folder and from there into the vault. Run again after a kill it makes
 * the same file; a file that stands is not made twice.
 */
import path from 'node:path';
import { z } from 'zod';
import { knownUnit, personNames } from '../../../../identity/index.ts';
import {
  about,
  defineJob,
  localTime,
  ok,
  runOperation,
  type Operation,
  type Platform,
  type Result,
  type Tx,
  type Work,
  type Sealed,
} from '../../../../platform/index.ts';
import { sealsOf } from '../../findings/index.ts';
import { correctableImport, correctedOf, readSample, withRejects } from '../../import/index.ts';
import { listVault, partsOf, readList, withList } from '../../list/index.ts';
import { savedRules } from '../../rules/index.ts';
import { event } from '../events.ts';
import { writeCorrectionWorkbook } from '../correction-workbook.ts';
import type { ExportSheet } from '../export-sheet.ts';
import { fail } from '../failures.ts';
import { writeFindingsWorkbook } from '../findings-workbook.ts';
import type { FindingsExportKind } from '../schema.ts';
import { writeVisitSheets } from '../visit-sheets.ts';

const xlsx = { ending: 'xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
const formOf = { temuan: xlsx, coktas: { ending: 'pdf', mime: 'application/pdf' }, perbaikan: xlsx };
const writers: Readonly<
  Record<FindingsExportKind, (sheet: ExportSheet, file: string) => Promise<Result<number | null>>>
> = { temuan: writeFindingsWorkbook, coktas: writeVisitSheets };

export const exportJob = defineJob({
  kind: 'voters.export',
  input: z.object({ exportId: z.string() }),
  about: ({ exportId }) => ({ type: 'voter-export', id: exportId }),
  lane: 'heavy',
  alone: 'subject',
  stoppable: true,
  run: makeExport,
});

async function makeExport(work: Work, { exportId }: { readonly exportId: string }): Promise<Result<object>> {
  const { platform, actor } = work;
  const asked = await platform.database.read(actor, (tx) => readRequest(platform, tx, exportId));
  if (asked === null) return fail('voters/export-not-found');
  const { row } = asked;
  if (row.sha256 !== null) return ok({ exportId });
  const { ending, mime } = formOf[row.kind];
  const name = `${row.kind}-${row.unit_id}${row.filter.village === undefined ? '' : `-${row.filter.village}`}-${exportId.slice(0, 8)}.${ending}`;
  const made = await (row.kind === 'perbaikan'
    ? correctionsFile(work, asked, name)
    : findingsFile(work, asked, writers[row.kind], name));
  if (!made.ok) return made;
  return made.value === null
    ? ok({})
    : runOperation(platform, actor, recordExport, { exportId, name, mime, ...made.value });
}

type Asked = NonNullable<Awaited<ReturnType<typeof readRequest>>>;
/** Null when the job was cancelled. */
type File = Result<{ readonly voters: number; readonly stored: Sealed } | null>;

const findingsFile = (
  { platform, actor, progress }: Work,
  { row, parts, head, rules }: Asked,
  write: (typeof writers)[FindingsExportKind],
  name: string,
): Promise<File> =>
  withList(platform, parts, async ({ engine, folder }) => {
    const file = path.join(folder, name);
    const voters = await write(
      { platform, actor, engine, head, filter: row.filter, fullNumbers: row.full_numbers, rules, progress },
      file,
    );
    if (!voters.ok) return voters;
    return ok(voters.value === null ? null : { voters: voters.value, stored: await listVault(platform).put(file) });
  });

async function correctionsFile({ platform, actor }: Work, { row, head }: Asked, name: string): Promise<File> {
  const importId = row.import_id ?? '';
  const { found, corrected } = await platform.database.read(actor, async (tx) => ({
    found: await correctableImport(tx, row.list_id, importId),
    corrected: await correctedOf(tx, importId),
  }));
  if (!found.ok) return found;
  const { headers } = await readSample(platform, found.value.sample);
  return withRejects(platform, found.value.rejects, async (engine, folder) => {
    const file = path.join(folder, name);
    const voters = await writeCorrectionWorkbook({ head, engine, headers, corrected }, file);
    return ok({ voters, stored: await listVault(platform).put(file) });
  });
}

async function readRequest(platform: Platform, tx: Tx, exportId: string) {
  const row = await tx.selectFrom('voter_exports').selectAll().where('id', '=', exportId).executeTakeFirst();
  const list = row && (await readList(tx, row.list_id));
  if (!row || !list) return null;
  const unit = await knownUnit(tx, row.unit_id);
  const names = await personNames(tx, [row.by]);
  const head = {
    exportId,
    listId: list.id,
    unitId: row.unit_id,
    unit: unit.fullName,
    list: `${list.name} (${list.period})`,
    by: names.get(row.by) ?? row.by,
    at: row.at,
    day: localTime(row.at, unit.zone).date,
    lastDay: localTime(row.expires_at, unit.zone).date,
    purpose: row.purpose,
    note: sealsOf(platform).openWords(row.note_sealed),
  };
  return { row, parts: await partsOf(tx, list.id), head, rules: await savedRules(tx) };
}

type Made = {
  readonly exportId: string;
  readonly name: string;
  readonly mime: string;
  readonly voters: number;
  readonly stored: Sealed;
};

const recordExport: Operation<Made, { exportId: string }> = async (
  { tx },
  { exportId, name, mime, voters, stored },
) => {
  const row = await tx
    .selectFrom('voter_exports')
    .selectAll()
    .where('id', '=', exportId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (row.sha256 === null) {
    await tx
      .updateTable('voter_exports')
      .set({ sha256: stored.sha256, content_hash: stored.contentHash, name, mime, bytes: stored.size, voters })
      .where('id', '=', exportId)
      .execute();
  }
  return ok({
    value: { exportId },
    events: [
      event('voters.export-made', about('voter-export', { unitId: row.unit_id, id: exportId }), {
        listId: row.list_id,
        kind: row.kind,
        voters,
        bytes: stored.size,
        contentHash: stored.contentHash,
      }),
    ],
  });
};
