/** What leaves of a voter list: findings as XLSX, sheets for visits as PDF, rejected rows of an import as XLSX. */
import { sql } from 'kysely';
import { z } from 'zod';
import { defineExport, type FullNumbers, type Making } from '../../../exports/index.ts';
import { maskNumbers, ok, type Result, type Tx, type Work } from '../../../platform/index.ts';
import { matching } from '../findings/index.ts';
import { findingFilterSchema, type FindingFilter } from '../findings/schema.ts';
import {
  correctableImport,
  correctedOf,
  countOpenRejects,
  holdImport,
  importedBy,
  readSample,
  withRejects,
} from '../import/index.ts';
import { listFail, partsOf, readList, withList } from '../list/index.ts';
import { savedRules } from '../rules/index.ts';
import { writeCorrectionWorkbook } from './correction-workbook.ts';
import { dayOfFullNumbers } from './day-limit.ts';
import type { ExportSheet } from './export-sheet.ts';
import { fail } from './failures.ts';
import { writeFindingsWorkbook } from './findings-workbook.ts';
import type { ExportPurpose } from './schema.ts';
import { writeVisitSheets } from './visit-sheets.ts';
import { type ListId, listIdSchema } from '../list/schema.ts';

const shared = {
  subject: 'voter-list',
  purposes: {
    'perbaikan-data': 'Perbaikan data pemilih',
    coktas: 'Pencocokan dan penelitian terbatas (coktas)',
    'pemadanan-dukcapil': 'Pemadanan dengan Dukcapil',
    'permintaan-bawaslu': 'Permintaan Bawaslu',
    arsip: 'Arsip satuan kerja',
    lainnya: 'Lainnya',
  } satisfies Record<ExportPurpose, string>,
  may: { take: 'voters.edit', full: 'voters.unmask' },
  days: 'privacy/export-days',
  // The keys of files and notes from before exports were a room.
  keys: { file: 'voters/vault', note: 'voters/decisions' },
} as const;
const xlsx = { ending: 'xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

const ofFindings = {
  ...shared,
  scope: findingFilterSchema.omit({ assignee: true }),
  sourced: false,
  nameOf: ({ village }: FindingFilter) => village,
} as const;

/** What a person can work through in one file. */
const findings = defineExport<FindingFilter>({
  ...ofFindings,
  kind: 'temuan',
  numbers: 'asked',
  file: xlsx,
  check: (tx, { subjectId, scope }) => checkFindings(tx, listIdSchema.parse(subjectId), scope, 100_000),
  async reserve(tx, full) {
    const rows = matching(tx.selectFrom('voter_findings'), listIdSchema.parse(full.subjectId), full.scope, null)
      .select(sql<number>`unnest(rows)`.as('row'))
      .distinct();
    const { voters } = await tx
      .selectFrom(rows.as('r'))
      .select(({ fn }) => fn.countAll<number>().as('voters'))
      .executeTakeFirstOrThrow();
    return reserveNumbers(tx, full, voters);
  },
  make: fromFindings(writeFindingsWorkbook),
});

/** What one page after another can be set of without holding up others. */
const visits = defineExport<FindingFilter>({
  ...ofFindings,
  kind: 'coktas',
  numbers: 'never',
  file: { ending: 'pdf', mime: 'application/pdf' },
  check: (tx, { subjectId, scope }) => checkFindings(tx, listIdSchema.parse(subjectId), scope, 1_000),
  make: fromFindings(writeVisitSheets),
});

/** Rejected rows are as they were written: nothing in them can be masked and come back mended. */
const corrections = defineExport<object>({
  ...shared,
  kind: 'perbaikan',
  scope: z.object({}),
  sourced: true,
  numbers: 'always',
  file: xlsx,
  async check(tx, { subjectId, sourceId }) {
    await holdImport(tx, sourceId ?? '');
    return correctableImport(tx, listIdSchema.parse(subjectId), sourceId ?? '');
  },
  // Whoever sent the file has had these numbers: for them they do not count, but in the trail.
  async reserve(tx, full) {
    const importId = full.sourceId ?? '';
    const voters = await countOpenRejects(tx, importId);
    return (await importedBy(tx, importId)) === full.by
      ? ok(voters)
      : reserveNumbers(tx, full, voters, 'voters/correction-limit');
  },
  make: makeCorrections,
});

export const voterExports = [findings, visits, corrections];

/** Once per file and person: to take it again is to have the same numbers. */
async function reserveNumbers(
  tx: Tx,
  { exportId, by, at, unitId, subjectId }: FullNumbers<unknown>,
  voters: number,
  refusal: 'voters/export-limit' | 'voters/correction-limit' = 'voters/export-limit',
): Promise<Result<number>> {
  const day = await dayOfFullNumbers(tx, { by, unitId, at });
  const had = await tx
    .selectFrom('voter_numbers_taken')
    .select('voters')
    .where('export_id', '=', exportId)
    .where('by', '=', by)
    .executeTakeFirst();
  if (had) return ok(had.voters);
  if (voters === 0) return ok(0);
  const left = Math.max(0, day.limit - day.today);
  if (voters > left) return fail(refusal, { count: voters, left, limit: day.limit }, { details: { ...day, voters } });
  await tx
    .insertInto('voter_numbers_taken')
    .values({ export_id: exportId, by, unit_id: unitId, list_id: listIdSchema.parse(subjectId), voters, at })
    .execute();
  return ok(voters);
}

async function checkFindings(tx: Tx, listId: ListId, filter: FindingFilter, limit: number): Promise<Result<null>> {
  const { count } = await matching(tx.selectFrom('voter_findings'), listId, filter, null)
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (count === 0) return fail('voters/export-empty');
  return count > limit ? fail('voters/export-large', { count, limit }) : ok(null);
}

function fromFindings(write: (sheet: ExportSheet, file: string) => Promise<Result<number | null>>) {
  return async (
    { platform, actor, progress }: Work,
    { subjectId, head, scope: filter, fullNumbers }: Making<FindingFilter>,
    file: string,
  ): Promise<Result<number | null>> => {
    const listId = listIdSchema.parse(subjectId);
    const found = await platform.database.read(actor, async (tx) => {
      const list = await readList(tx, listId);
      return list && { list: nameOf(list), parts: await partsOf(tx, listId), rules: await savedRules(tx) };
    });
    if (!found) return listFail('voters/list-not-found');
    const { list, parts, rules } = found;
    return withList(platform, parts, ({ engine }) =>
      write({ platform, actor, engine, listId, list, head, filter, fullNumbers, rules, progress }, file),
    );
  };
}

async function makeCorrections(
  { platform, actor }: Work,
  { subjectId, sourceId, head }: Making<object>,
  file: string,
): Promise<Result<number>> {
  const listId = listIdSchema.parse(subjectId);
  const importId = sourceId ?? '';
  const { list, found, corrected } = await platform.database.read(actor, async (tx) => ({
    list: await readList(tx, listId),
    found: await correctableImport(tx, listId, importId),
    corrected: await correctedOf(tx, importId),
  }));
  if (!list) return listFail('voters/list-not-found');
  if (!found.ok) return found;
  const { headers } = await readSample(platform, found.value.sample);
  return withRejects(platform, found.value.rejects, async (engine) =>
    ok(await writeCorrectionWorkbook({ head, list: nameOf(list), engine, headers, corrected }, file)),
  );
}

const nameOf = ({ name, period }: { readonly name: string; readonly period: string }) =>
  maskNumbers(`${name} (${period})`);
