/** Files of one matter over HTTP. */
import { z } from 'zod';
import {
  attachment,
  capability,
  defineRoute,
  localTime,
  ok,
  pageQuery,
  runOperation,
  signedIn,
  unitInBody,
  unitInQuery,
  type UnitOf,
} from '../platform/index.ts';
import { fail } from './failures.ts';
import { appraiseFile, closeFile, reopenFile } from './operations/close-file.ts';
import { fileById } from './operations/file.ts';
import { fileThing, unfileThing } from './operations/file-thing.ts';
import { holdFile, saveDevelopment } from './operations/hold-file.ts';
import { openFile, setFile } from './operations/open-file.ts';
import { listWorkbook, printList } from './operations/print-list.ts';
import { listFiles, listItems, viewFile } from './queries/files.ts';
import { developmentsOn } from './queries/holdings.ts';
import { filingOf } from './queries/filing.ts';
import {
  appraiseRecordFileSchema,
  closeRecordFileSchema,
  developmentsSchema,
  filedThingSchema,
  fileThingSchema,
  filingSchema,
  heldRecordFileSchema,
  holdRecordFileSchema,
  newDevelopmentSchema,
  newRecordFileSchema,
  printRecordsQuery,
  recordFileIdSchema,
  recordFilePageSchema,
  recordFilesQuery,
  recordFileViewSchema,
  recordItemPageSchema,
  reopenRecordFileSchema,
  savedDevelopmentSchema,
  savedRecordFileSchema,
  setRecordFileSchema,
  thingQuery,
  unfileThingSchema,
} from './schema.ts';

const tag = 'Arsip';
const one = z.object({ recordFileId: recordFileIdSchema });

const unitOfFile: UnitOf = async (tx, { params }) => {
  const given = one.safeParse(params);
  return given.success ? ((await fileById(tx, given.data.recordFileId))?.unit_id ?? null) : null;
};
const manages = capability('records.manage', unitOfFile);
const files = capability('records.file', unitOfFile);

export const recordsRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/records/files',
    tag,
    summary: 'Files of one matter of a unit, the newest first: all, active, inactive, over, destroyed',
    access: capability('records.read', unitInQuery),
    query: recordFilesQuery,
    response: recordFilePageSchema,
    handle: async ({ platform: { clock }, read, query }) => ok(await read((tx) => listFiles(tx, clock.now(), query))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/records/files',
    tag,
    summary: 'Open a file of one matter under a class; it gets the next number',
    access: capability('records.file', unitInBody),
    body: newRecordFileSchema,
    status: 201,
    response: savedRecordFileSchema,
    handle: ({ run, body }) => run(openFile, body),
  }),
  defineRoute({
    method: 'post',
    path: '/api/records/files/xlsx',
    tag,
    summary: 'A list of files as XLSX; who took it stands on it and in the trail',
    access: capability('records.manage', unitInQuery),
    query: printRecordsQuery,
    response: 'file',
    handle: async ({ platform, actor, query }) => {
      const list = await runOperation(platform, actor, printList, query);
      return list.ok
        ? new Response(new Uint8Array(await listWorkbook(list.value)), {
            headers: {
              'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
              'Content-Disposition': attachment(`arsip-${query.list}-${query.unitId}.xlsx`),
              'X-Content-Type-Options': 'nosniff',
            },
          })
        : list;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/records/filing',
    tag,
    summary: 'Where a thing is filed, and which class is proposed for it and why',
    access: signedIn,
    query: thingQuery,
    response: filingSchema,
    handle: async ({ platform: { rooms, clock }, actor, read, query: { type, subjectId } }) => {
      const found = await read((tx) => filingOf(tx, { rooms, actor, now: clock.now() }, { type, id: subjectId }));
      return found === null ? fail('records/no-thing') : ok(found);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/records/files/{recordFileId}',
    tag,
    summary: 'A file of one matter, with the rule by which its dates are counted',
    access: capability('records.read', unitOfFile),
    params: one,
    response: recordFileViewSchema,
    handle: async ({ platform: { clock }, actor, read, params }) => {
      const found = await read((tx) => viewFile(tx, { actor, now: clock.now() }, params.recordFileId));
      return found === null ? fail('records/not-found') : ok(found);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/records/files/{recordFileId}/items',
    tag,
    summary: 'What is in a file, in the order in which it was filed',
    access: capability('records.read', unitOfFile),
    params: one,
    query: pageQuery.omit({ q: true }),
    response: recordItemPageSchema,
    handle: async ({ platform: { rooms }, read, params, query }) =>
      ok(await read((tx) => listItems(tx, rooms, params.recordFileId, query))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/records/files/{recordFileId}/holding',
    tag,
    summary: 'Say how far the papers of a file are copies, and where its box stands',
    access: files,
    params: one,
    body: holdRecordFileSchema,
    response: heldRecordFileSchema,
    handle: ({ run, params, body }) => run(holdFile, { fileId: params.recordFileId, ...body }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/records/developments',
    tag,
    summary: 'How far papers may be copies, as lists of archives call it, in its order',
    access: signedIn,
    response: developmentsSchema,
    handle: async ({ read, platform }) =>
      ok(await read((tx) => developmentsOn(tx, localTime(platform.clock.now(), 'WIB').date))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/records/developments',
    tag,
    summary: 'Add a value to that list, or its label from a day on',
    access: capability('reference.edit', unitInBody),
    status: 201,
    body: newDevelopmentSchema,
    response: savedDevelopmentSchema,
    handle: ({ run, body }) => run(saveDevelopment, body),
  }),
  defineRoute({
    method: 'post',
    path: '/api/records/files/{recordFileId}/items',
    tag,
    summary: 'File a thing with its matter',
    access: files,
    params: one,
    body: fileThingSchema,
    status: 201,
    response: filedThingSchema,
    handle: ({ run, params, body }) => run(fileThing, { fileId: params.recordFileId, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/records/files/{recordFileId}/items/take-out',
    tag,
    summary: 'Take a thing out of an open file, with a reason',
    access: files,
    params: one,
    body: unfileThingSchema,
    response: z.object({ fileId: recordFileIdSchema }).meta({ id: 'TakenOut' }),
    handle: ({ run, params, body }) => run(unfileThing, { fileId: params.recordFileId, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/records/files/{recordFileId}/settings',
    tag,
    summary: 'Set title and class of an open file',
    access: files,
    params: one,
    body: setRecordFileSchema,
    response: savedRecordFileSchema,
    handle: ({ run, params, body }) => run(setFile, { fileId: params.recordFileId, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/records/files/{recordFileId}/close',
    tag,
    summary: 'Close a file: its active and inactive years begin',
    access: manages,
    params: one,
    body: closeRecordFileSchema,
    response: savedRecordFileSchema,
    handle: ({ run, params, body }) => run(closeFile, { fileId: params.recordFileId, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/records/files/{recordFileId}/reopen',
    tag,
    summary: 'Open a closed file again, with a reason; its years begin anew when it is closed',
    access: manages,
    params: one,
    body: reopenRecordFileSchema,
    response: savedRecordFileSchema,
    handle: ({ run, params, body }) => run(reopenFile, { fileId: params.recordFileId, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/records/files/{recordFileId}/appraise',
    tag,
    summary: 'Apply the table of today to a closed file, or decide the fate of one that is to be appraised',
    access: manages,
    params: one,
    body: appraiseRecordFileSchema,
    response: savedRecordFileSchema,
    handle: ({ run, params, body }) => run(appraiseFile, { fileId: params.recordFileId, ...body }),
  }),
] as const;
