/** Lists of letters from elsewhere, over HTTP: uploaded, their columns said, looked at, taken or explained. */
import { z } from 'zod';
import {
  attachment,
  capability,
  defineRoute,
  ok,
  runOperation,
  unitInBody,
  unitInQuery,
  type Result,
  type UnitOf,
} from '../../platform/index.ts';
import { askForExport, listExports } from '../../exports/index.ts';
import { registerOfUnit } from './export-kinds.ts';
import { fail } from './failures.ts';
import { askFile } from './operations/ask-file.ts';
import { acceptBook, refuseFile } from './operations/decide-book.ts';
import { explainDifference, reopenDifference } from './operations/explain-difference.ts';
import { fileById } from './operations/held.ts';
import { mapFile } from './operations/map-file.ts';
import { printCorrection, printDifferences } from './operations/print-list.ts';
import { correctionXlsx, differencesXlsx } from './print/index.ts';
import { listDifferences } from './queries/differences.ts';
import { srikandiRoutes } from './srikandi/routes.ts';
import { filesShown, layoutsOf, listFiles, listLines } from './queries/files.ts';
import {
  askedRegisterExportSchema,
  differenceIdSchema,
  differencePageSchema,
  differenceReference,
  exchangeFileIdSchema,
  exchangeFilePageSchema,
  exchangeFileSchema,
  exchangeLayoutsSchema,
  exchangeLinePageSchema,
  exchangeMappingBody,
  exchangeReference,
  explainBody,
  listDifferencesQuery,
  listExchangeLinesQuery,
  listExchangeQuery,
  listRegisterExportsQuery,
  registerExportBody,
  registerExportPageSchema,
  takeBookBody,
  uploadExchangeQuery,
} from './schema.ts';

const tag = 'Daftar surat';
const one = z.object({ exchangeFileId: exchangeFileIdSchema });
const oneDifference = z.object({ differenceId: differenceIdSchema });

const unitOfFile: UnitOf = async (tx, { params }) => {
  const given = one.safeParse(params);
  return given.success ? ((await fileById(tx, given.data.exchangeFileId))?.unit_id ?? null) : null;
};
const unitOfDifference: UnitOf = async (tx, { params }) => {
  const given = oneDifference.safeParse(params);
  if (!given.success) return null;
  const row = await tx
    .selectFrom('exchange_differences')
    .select('unit_id')
    .where('id', '=', given.data.differenceId)
    .executeTakeFirst();
  return row?.unit_id ?? null;
};
/** Whoever keeps the registers keeps these lists. */
const reads = capability('registers.read', unitOfFile);
const keeps = capability('registers.manage', unitOfFile);
const explains = capability('registers.manage', unitOfDifference);

const workbook = (bytes: Uint8Array, name: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': attachment(name),
      'X-Content-Type-Options': 'nosniff',
    },
  });

const files = [
  defineRoute({
    method: 'post',
    path: '/api/letters/exchange',
    tag,
    summary:
      "Upload an earlier book of incoming letters, or SRIKANDI's list of a month (XLSX, CSV, PDF); a job reads it",
    access: capability('registers.manage', unitInQuery),
    query: uploadExchangeQuery,
    upload: true,
    status: 202,
    response: exchangeReference,
    handle: async ({ run, platform, request, query }) => {
      const file = await platform.files.put(request.body ?? new Uint8Array(), platform.config.uploadLimit);
      return file.ok ? run(askFile, { ...query, file: file.value }) : file;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/exchange',
    tag,
    summary: 'Lists of letters that a unit uploaded, the newest first',
    access: capability('registers.read', unitInQuery),
    query: listExchangeQuery,
    response: exchangeFilePageSchema,
    handle: async ({ read, query }) => ok(await read((tx) => listFiles(tx, query))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/exchange/{exchangeFileId}',
    tag,
    summary: 'A list of letters: how far it is, what is taken and refused, how many differences there are',
    access: reads,
    params: one,
    response: exchangeFileSchema,
    handle: async ({ read, params }) => {
      const found = await read(async (tx) => {
        const held = await fileById(tx, params.exchangeFileId);
        return held === undefined ? undefined : (await filesShown(tx, [held]))[0];
      });
      return found === undefined ? fail('letters/no-exchange') : ok(found);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/exchange/{exchangeFileId}/layouts',
    tag,
    summary: 'The columns of a list with what they may hold and a few of its rows',
    access: keeps,
    params: one,
    response: exchangeLayoutsSchema,
    handle: async ({ read, params }) => {
      const items = await read(async (tx) => {
        const held = await fileById(tx, params.exchangeFileId);
        return held === undefined ? undefined : layoutsOf(tx, held);
      });
      return items === undefined ? fail('letters/no-exchange') : ok({ items });
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/exchange/{exchangeFileId}/mapping',
    tag,
    summary: 'Say which column of a list holds what; a job then reads its lines',
    access: keeps,
    params: one,
    body: exchangeMappingBody,
    status: 202,
    response: exchangeReference,
    handle: ({ run, params, body }) => run(mapFile, { fileId: params.exchangeFileId, ...body }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/exchange/{exchangeFileId}/lines',
    tag,
    summary: 'The lines of a list, each with what becomes of it and why',
    access: reads,
    params: one,
    query: listExchangeLinesQuery,
    response: exchangeLinePageSchema,
    handle: async ({ read, params, query }) => ok(await read((tx) => listLines(tx, params.exchangeFileId, query))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/exchange/{exchangeFileId}/correction',
    tag,
    summary: 'The refused lines of a list as a workbook to correct (XLSX)',
    access: keeps,
    params: one,
    response: 'file',
    handle: async ({ platform, actor, params }): Promise<Response | Result<never>> => {
      const printed = await runOperation(platform, actor, printCorrection, { fileId: params.exchangeFileId });
      return printed.ok ? workbook(await correctionXlsx(printed.value), 'lembar-perbaikan.xlsx') : printed;
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/exchange/{exchangeFileId}/take',
    tag,
    summary: 'Write the lines of an earlier book as letters without a paper; a job does it part by part',
    access: keeps,
    params: one,
    body: takeBookBody,
    status: 202,
    response: exchangeReference,
    handle: ({ run, params, body }) => run(acceptBook, { fileId: params.exchangeFileId, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/exchange/{exchangeFileId}/refuse',
    tag,
    summary: 'Drop a list; nothing of it is written',
    access: keeps,
    params: one,
    response: exchangeReference,
    handle: ({ run, params }) => run(refuseFile, { fileId: params.exchangeFileId }),
  }),
] as const;

const differences = [
  defineRoute({
    method: 'get',
    path: '/api/letters/exchange/{exchangeFileId}/differences',
    tag,
    summary: "What SRIKANDI's list of a month and the house say otherwise",
    access: reads,
    params: one,
    query: listDifferencesQuery,
    response: differencePageSchema,
    handle: async ({ read, params, query }) =>
      ok(await read((tx) => listDifferences(tx, params.exchangeFileId, query))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/exchange/{exchangeFileId}/differences/xlsx',
    tag,
    summary: 'The differences of a month as a workbook (XLSX)',
    access: reads,
    params: one,
    response: 'file',
    handle: async ({ platform, actor, params }): Promise<Response | Result<never>> => {
      const printed = await runOperation(platform, actor, printDifferences, { fileId: params.exchangeFileId });
      return printed.ok ? workbook(await differencesXlsx(printed.value), 'perbedaan-srikandi.xlsx') : printed;
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/differences/{differenceId}/explain',
    tag,
    summary: 'Say why a difference stands',
    access: explains,
    params: oneDifference,
    body: explainBody,
    response: differenceReference,
    handle: ({ run, params, body }) => run(explainDifference, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/differences/{differenceId}/reopen',
    tag,
    summary: 'Take the reason of a difference back',
    access: explains,
    params: oneDifference,
    response: differenceReference,
    handle: ({ run, params }) => run(reopenDifference, params),
  }),
] as const;

const exported = [
  defineRoute({
    method: 'post',
    path: '/api/letters/exports',
    tag,
    summary:
      'Have the register of letters of a stretch of time made as XLSX, CSV or ZIP; it carries purpose and expiry',
    access: capability('registers.manage', unitInBody),
    body: registerExportBody,
    status: 202,
    response: askedRegisterExportSchema,
    handle: ({ platform, actor, body: { unitId, form, secret, purpose, note, ...scope } }) =>
      askForExport(platform, actor, {
        kind: secret ? `buku-surat-rahasia-${form}` : `buku-surat-${form}`,
        unitId,
        subjectId: registerOfUnit(unitId),
        sourceId: null,
        scope,
        purpose,
        note,
        fullNumbers: false,
      }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/exports',
    tag,
    summary: 'Registers of letters that left the house: who, what, for what, until when',
    access: capability('registers.manage', unitInQuery),
    query: listRegisterExportsQuery,
    response: registerExportPageSchema,
    handle: async ({ platform, read, query }) =>
      ok(await read((tx) => listExports(platform, tx, { ...query, subject: { type: 'letter-register' } }))),
  }),
] as const;

export const exchangeRoutes = [...files, ...differences, ...exported, ...srikandiRoutes] as const;
