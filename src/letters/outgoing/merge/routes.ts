/** Letters to many over HTTP: the list, what is done with it, each row as it will stand on paper. */
import { z } from 'zod';
import { attachment, defineRoute, ok, runOperation, signedIn } from '../../../platform/index.ts';
import { exportDraft } from '../../../drafts/index.ts';
import { askForExport, listExports } from '../../../exports/index.ts';
import { jobReferenceSchema, pageQuery } from '../../../platform/schema.ts';
import { fail } from '../failures.ts';
import { ofWriter, one } from '../of-writer.ts';
import { readOutgoing } from '../queries/read-outgoing.ts';
import { isSecretLetter, mergeExportKind } from './export-kinds.ts';
import { beginMerge, endMerge, setMerge } from './operations/begin-merge.ts';
import { checkMerge } from './operations/check-merge.ts';
import { addRows, editRow, meanDouble, takeRowsOut } from './operations/edit-rows.ts';
import { askSheet } from './operations/read-sheet.ts';
import { sendRows } from './operations/send-rows.ts';
import { takeHouseList } from './operations/take-house-list.ts';
import { mapSheet, refuseSheet } from './operations/take-sheet.ts';
import { packRoutes } from './packs/routes.ts';
import { correctionXlsx, printCorrection } from './print.ts';
import { listMergeRows } from './queries/list-rows.ts';
import { listSheets } from './queries/list-sheets.ts';
import { mergeOf } from './queries/merge-of.ts';
import { previewRow } from './queries/preview-row.ts';
import { variantOf } from './queries/variant.ts';
import { viewMerge } from './queries/view-merge.ts';
import {
  addMergeRowsBody,
  askedMergeFilesSchema,
  beginMergeBody,
  endMergeBody,
  houseListBody,
  listMergeRowsQuery,
  meantRowBody,
  mergeExportPageSchema,
  mergeFilesBody,
  mergeFormats,
  mergePaperSchema,
  mergeRowBody,
  mergeRowIdSchema,
  mergeRowPageSchema,
  mergeSettingsBody,
  mergeSheetIdSchema,
  mergeSheetReference,
  mergeSheetsSchema,
  mergeViewSchema,
  mostMergeRows,
  removeMergeRowsBody,
  savedMergeSchema,
  sentRowsBody,
  sentRowsSchema,
  takeMergeSheetBody,
  uploadMergeSheetQuery,
} from './schema.ts';

const tag = 'Surat keluar';
const oneRow = one.extend({ mergeRowId: mergeRowIdSchema });
const oneSheet = one.extend({ mergeSheetId: mergeSheetIdSchema });
export const onePlace = one.extend({
  rowNumber: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostMergeRows * 2),
});

const lists = [
  defineRoute({
    method: 'get',
    path: '/api/letters/outgoing/{outgoingId}/merge',
    tag,
    summary: 'The list of a letter to many: its columns, what the check of all rows found, how far its letters are',
    access: signedIn,
    params: one,
    response: mergeViewSchema,
    handle: async ({ read, params, actor }) => {
      const found = await read((tx) => viewMerge(tx, actor, params.outgoingId));
      return found === null ? fail('letters/no-merge') : ok(found);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/merge',
    tag,
    summary: 'Make a letter in work one to many',
    access: ofWriter,
    params: one,
    body: beginMergeBody,
    status: 201,
    response: savedMergeSchema,
    handle: ({ params, body, run }) => run(beginMerge, { id: params.outgoingId, ...body }),
  }),
  defineRoute({
    method: 'put',
    path: '/api/letters/outgoing/{outgoingId}/merge',
    tag,
    summary: 'Say how a letter to many is numbered, its columns, and which of them is the recipient',
    access: ofWriter,
    params: one,
    body: mergeSettingsBody,
    response: savedMergeSchema,
    handle: ({ params, body, run }) => run(setMerge, { id: params.outgoingId, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/merge/end',
    tag,
    summary: 'Make it one letter again; its list is gone',
    access: ofWriter,
    params: one,
    body: endMergeBody,
    response: savedMergeSchema,
    handle: ({ params, body, run }) => run(endMerge, { id: params.outgoingId, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/merge/check',
    tag,
    summary: 'Look at every row as it will stand on paper; a job does it',
    access: ofWriter,
    params: one,
    body: endMergeBody,
    status: 202,
    response: jobReferenceSchema,
    handle: ({ params, body, run }) => run(checkMerge, { id: params.outgoingId, ...body }),
  }),
] as const;

const rows = [
  defineRoute({
    method: 'get',
    path: '/api/letters/outgoing/{outgoingId}/merge/rows',
    tag,
    summary: 'Rows of a letter to many, those with findings first',
    access: signedIn,
    params: one,
    query: listMergeRowsQuery,
    response: mergeRowPageSchema,
    handle: async ({ read, params, query }) => {
      const { page, size } = query;
      const found = await read(async (tx) => {
        if ((await readOutgoing(tx, params.outgoingId)) === undefined) return undefined;
        const merge = await mergeOf(tx, params.outgoingId);
        return merge === undefined ? { items: [], total: 0, page, size } : listMergeRows(tx, merge, query);
      });
      return found === undefined ? fail('letters/outgoing-not-found') : ok(found);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/outgoing/{outgoingId}/merge/papers/{rowNumber}',
    tag,
    summary: 'One row of a letter to many as it will stand on paper',
    access: signedIn,
    params: onePlace,
    response: mergePaperSchema,
    handle: async ({ read, params }) => {
      const found = await read((tx) => previewRow(tx, params.outgoingId, params.rowNumber));
      return found === null ? fail('letters/merge-row-not-found') : ok(found);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/merge/rows',
    tag,
    summary: 'Add rows that were typed in',
    access: ofWriter,
    params: one,
    body: addMergeRowsBody,
    status: 201,
    response: savedMergeSchema,
    handle: ({ params, body, run }) => run(addRows, { id: params.outgoingId, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/merge/house-list',
    tag,
    summary: 'Take recipients from a list of the house: units below, who holds which post, people of the letter',
    access: ofWriter,
    params: one,
    body: houseListBody,
    status: 201,
    response: savedMergeSchema,
    handle: ({ params, body, run }) => run(takeHouseList, { id: params.outgoingId, ...body }),
  }),
  defineRoute({
    method: 'put',
    path: '/api/letters/outgoing/{outgoingId}/merge/rows/{mergeRowId}',
    tag,
    summary: 'Correct a row',
    access: ofWriter,
    params: oneRow,
    body: mergeRowBody,
    response: savedMergeSchema,
    handle: ({ params, body, run }) => run(editRow, { id: params.outgoingId, rowId: params.mergeRowId, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/merge/rows/{mergeRowId}/meant',
    tag,
    summary: 'Say that a second letter to the same recipient is meant',
    access: ofWriter,
    params: oneRow,
    body: meantRowBody,
    response: savedMergeSchema,
    handle: ({ params, body, run }) => run(meanDouble, { id: params.outgoingId, rowId: params.mergeRowId, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/merge/remove-rows',
    tag,
    summary: 'Take rows out that have no number',
    access: ofWriter,
    params: one,
    body: removeMergeRowsBody,
    response: savedMergeSchema,
    handle: ({ params, body, run }) => run(takeRowsOut, { id: params.outgoingId, ...body }),
  }),
] as const;

const sheets = [
  defineRoute({
    method: 'get',
    path: '/api/letters/outgoing/{outgoingId}/merge/sheets',
    tag,
    summary: 'Lists of recipients that came as files, with what their columns may be and which lines were refused',
    access: ofWriter,
    params: one,
    response: mergeSheetsSchema,
    handle: async ({ read, params }) => ok(await read((tx) => listSheets(tx, params.outgoingId))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/merge/sheets',
    tag,
    summary: 'Upload a list of recipients (XLSX, CSV); a job reads it',
    access: ofWriter,
    params: one,
    query: uploadMergeSheetQuery,
    upload: true,
    status: 202,
    response: mergeSheetReference,
    handle: async ({ run, platform, request, params, query }) => {
      const file = await platform.files.put(request.body ?? new Uint8Array(), platform.config.uploadLimit);
      return file.ok ? run(askSheet, { id: params.outgoingId, ...query, file: file.value }) : file;
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/merge/sheets/{mergeSheetId}/take',
    tag,
    summary: 'Say which column of a list is what; a job takes its lines',
    access: ofWriter,
    params: oneSheet,
    body: takeMergeSheetBody,
    status: 202,
    response: mergeSheetReference,
    handle: ({ params, body, run }) =>
      run(mapSheet, { id: params.outgoingId, sheetId: params.mergeSheetId, mapping: body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/merge/sheets/{mergeSheetId}/refuse',
    tag,
    summary: 'Drop a list without taking anything of it',
    access: ofWriter,
    params: oneSheet,
    response: mergeSheetReference,
    handle: ({ params, run }) => run(refuseSheet, { id: params.outgoingId, sheetId: params.mergeSheetId }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/merge/sheets/{mergeSheetId}/correction',
    tag,
    summary: 'Download the lines that were refused with their reasons, to be corrected and uploaded again',
    access: ofWriter,
    params: oneSheet,
    response: 'file',
    handle: async ({ platform, actor, params }) => {
      const asked = { id: params.outgoingId, sheetId: params.mergeSheetId };
      const found = await runOperation(platform, actor, printCorrection, asked);
      if (!found.ok) return found;
      return new Response(new Uint8Array(await correctionXlsx(found.value)), {
        headers: {
          'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'Content-Disposition': attachment(`perbaikan-${found.value.name.replace(/\.\w+$/, '')}.xlsx`),
          'X-Content-Type-Options': 'nosniff',
        },
      });
    },
  }),
] as const;

const letters = [
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/merge/files',
    tag,
    summary: 'Have a PDF or DOCX made for each row, in one ZIP with a list of them; it carries purpose and expiry',
    access: ofWriter,
    params: one,
    body: mergeFilesBody,
    status: 202,
    response: askedMergeFilesSchema,
    handle: async ({ read, platform, actor, params, body: { format, purpose, note } }) => {
      const found = await read(async (tx) => {
        const row = await readOutgoing(tx, params.outgoingId);
        return row && { unitId: row.unit_id, secret: await isSecretLetter(tx, row.id) };
      });
      if (found === undefined) return fail('letters/outgoing-not-found');
      return askForExport(platform, actor, {
        kind: mergeExportKind(format, found.secret),
        unitId: found.unitId,
        subjectId: params.outgoingId,
        sourceId: null,
        scope: {},
        purpose,
        note,
        fullNumbers: false,
      });
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/outgoing/{outgoingId}/merge/files',
    tag,
    summary: 'Files of a letter to many that were made: by whom, for what, until when',
    access: ofWriter,
    params: one,
    query: pageQuery,
    response: mergeExportPageSchema,
    handle: async ({ read, platform, params, query: { page, size } }) => {
      const found = await read(async (tx) => {
        const row = await readOutgoing(tx, params.outgoingId);
        const subject = { type: 'outgoing', id: params.outgoingId } as const;
        return row && listExports(platform, tx, { unitId: row.unit_id, subject, page, size });
      });
      return found === undefined ? fail('letters/outgoing-not-found') : ok(found);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/merge/sent',
    tag,
    summary: 'Say when and how signed letters of a list were sent',
    access: ofWriter,
    params: one,
    body: sentRowsBody,
    response: sentRowsSchema,
    handle: ({ params, body, run }) => run(sendRows, { id: params.outgoingId, ...body }),
  }),
  ...mergeFormats.map((format) =>
    defineRoute({
      method: 'get',
      path: `/api/letters/outgoing/{outgoingId}/paper.${format}` as const,
      tag,
      summary: 'Download a letter as it stands on paper, also one of a letter to many',
      access: signedIn,
      params: one,
      response: 'file',
      handle: async ({ read, platform, params }) => {
        const found = await read(async (tx) => {
          const row = await readOutgoing(tx, params.outgoingId);
          return row && { draftId: row.draft_id, gone: row.destroyed_at !== null, variant: await variantOf(tx, row) };
        });
        if (found?.draftId == null) return fail('letters/outgoing-not-found');
        if (found.gone) return fail('letters/outgoing-destroyed');
        const file = await exportDraft(platform, read, found.draftId, format, found.variant);
        if (!file.ok) return file;
        const { bytes, name, mime } = file.value;
        return new Response(new Uint8Array(bytes), {
          headers: {
            'Content-Type': mime,
            'Content-Disposition': attachment(name),
            'X-Content-Type-Options': 'nosniff',
          },
        });
      },
    }),
  ),
] as const;

export const mergeRoutes = [...lists, ...rows, ...sheets, ...letters, ...packRoutes] as const;
