/**
 * The job that makes an exported file: findings out of the database, voters out of the sealed list, straight into a private folder and from
 * there into the vault. Run again after a kill it makes the same file; a file that stands is not made twice.
 */
import path from 'node:path';
import { personNames } from '../../../../identity/index.ts';
import { ok, runOperation, type JobHandler, type Operation, type Platform, type Tx } from '../../../../platform/index.ts';
import { localDay } from '../../findings/operators.ts';
import { sealsOf } from '../../findings/seals.ts';
import type { Sealed } from '../../list/vault.ts';
import { listVault, withList } from '../../list/open-list.ts';
import { partsOf, readList } from '../../list/read-list.ts';
import { savedRules } from '../../rules/queries/rules.ts';
import { event } from '../events.ts';
import type { ExportSheet } from '../export-sheet.ts';
import { fail } from '../failures.ts';
import { writeFindingsWorkbook } from '../findings-workbook.ts';
import type { ExportKind } from '../schema.ts';
import { writeVisitSheets } from '../visit-sheets.ts';

const makers: Readonly<Record<ExportKind, { readonly write: (sheet: ExportSheet, file: string) => Promise<number | null>; readonly ending: string; readonly mime: string }>> = {
  temuan: { write: writeFindingsWorkbook, ending: 'xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  coktas: { write: writeVisitSheets, ending: 'pdf', mime: 'application/pdf' },
};

export const makeExport: JobHandler = async ({ platform, actor, progress }, { exportId }: { exportId: string }) => {
  const asked = await platform.database.read(actor, (tx) => readRequest(platform, tx, exportId));
  if (asked === null) return fail('voters/export-not-found');
  const { row, parts, head, rules } = asked;
  if (row.sha256 !== null) return ok({ exportId });
  const maker = makers[row.kind];
  const name = `${row.kind}-${row.unit_id}${row.filter.village === undefined ? '' : `-${row.filter.village}`}-${exportId.slice(0, 8)}.${maker.ending}`;
  const made = await withList(platform, parts, async ({ engine, folder }) => {
    const file = path.join(folder, name);
    const voters = await maker.write({ platform, actor, engine, head, filter: row.filter, fullNumbers: row.full_numbers, rules, progress }, file);
    return voters === null ? null : { voters, stored: await listVault(platform).put(file) };
  });
  if (made === null) return ok({});
  return runOperation(platform, actor, recordExport, { exportId, name, mime: maker.mime, ...made });
};

async function readRequest(platform: Platform, tx: Tx, exportId: string) {
  const row = await tx.selectFrom('voter_exports').selectAll().where('id', '=', exportId).executeTakeFirst();
  const list = row && await readList(tx, row.list_id);
  if (!row || !list) return null;
  const unit = await tx.selectFrom('units').select(['full_name', 'short_name']).where('id', '=', row.unit_id).executeTakeFirstOrThrow();
  const names = await personNames(tx, [row.by]);
  const head = {
    exportId, listId: list.id, unitId: row.unit_id, unit: unit.full_name, list: `${list.name} (${list.period})`, by: names.get(row.by) ?? row.by, at: row.at,
    day: await localDay(tx, row.unit_id, row.at), lastDay: await localDay(tx, row.unit_id, row.expires_at), purpose: row.purpose, note: sealsOf(platform).openWords(row.note_sealed),
  };
  return { row, parts: await partsOf(tx, list.id), head, rules: await savedRules(tx) };
}

type Made = { readonly exportId: string; readonly name: string; readonly mime: string; readonly voters: number; readonly stored: Sealed };

const recordExport: Operation<Made, { exportId: string }> = async ({ tx }, { exportId, name, mime, voters, stored }) => {
  const row = await tx.selectFrom('voter_exports').selectAll().where('id', '=', exportId).forUpdate().executeTakeFirstOrThrow();
  if (row.sha256 === null) {
    await tx.updateTable('voter_exports').set({ sha256: stored.sha256, content_hash: stored.contentHash, name, mime, bytes: stored.size, voters }).where('id', '=', exportId).execute();
  }
  return ok({
    value: { exportId },
    events: [event('voters.export-made', { unitId: row.unit_id, subject: { type: 'voter-export', id: exportId }, payload: { listId: row.list_id, kind: row.kind, voters, bytes: stored.size, contentHash: stored.contentHash } })],
  });
};
