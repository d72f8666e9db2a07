/** Signed files of a letter to many over HTTP: several PDFs or a ZIP in, what became of each out. */
import { defineRoute, ok, originalFile, signedIn, type Result } from '../../../../platform/index.ts';
import { fail as letterFail } from '../../failures.ts';
import { ofWriter, one } from '../../of-writer.ts';
import { readOutgoing } from '../../queries/read-outgoing.ts';
import { fail } from './failures.ts';
import { entryOf } from './held.ts';
import { listEntries, viewPacks } from './list-packs.ts';
import {
  giveEntryBody,
  listEntriesQuery,
  reasonedEntriesSchema,
  reasonEntriesBody,
  setAsideEntryBody,
  signedEntryIdSchema,
  signedEntryPageSchema,
  signedPacksSchema,
  uploadedPackSchema,
  uploadPackQuery,
} from './schema.ts';
import { giveEntry, setAsideEntry } from './settle-entries.ts';
import { reasonEntries, uploadPack } from './upload-pack.ts';

const tag = 'Surat keluar';
const oneEntry = one.extend({ signedEntryId: signedEntryIdSchema });

export const packRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/letters/outgoing/{outgoingId}/merge/signed',
    tag,
    summary: 'How many letters of a list are signed, and the uploads of signed files that are worked on',
    access: signedIn,
    params: one,
    response: signedPacksSchema,
    handle: async ({ read, params }) => {
      const found = await read(async (tx) =>
        (await readOutgoing(tx, params.outgoingId))?.merge == null ? null : viewPacks(tx, params.outgoingId),
      );
      return found === null ? letterFail('letters/no-merge') : ok(found);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/merge/signed',
    tag,
    summary: 'Upload signed letters of a list, one PDF or a ZIP of them; a job binds each to its letter',
    access: ofWriter,
    params: one,
    query: uploadPackQuery,
    upload: true,
    status: 202,
    response: uploadedPackSchema,
    handle: async ({ run, platform, request, params, query }) => {
      const file = await platform.files.put(request.body ?? new Uint8Array(), platform.config.uploadLimit);
      return file.ok ? run(uploadPack, { id: params.outgoingId, ...query, file: file.value }) : file;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/outgoing/{outgoingId}/merge/signed/files',
    tag,
    summary: 'Files of those uploads by how they stand, each with its row or the reason why it has none',
    access: signedIn,
    params: one,
    query: listEntriesQuery,
    response: signedEntryPageSchema,
    handle: async ({ read, params, query }) => {
      const found = await read(async (tx) =>
        (await readOutgoing(tx, params.outgoingId)) === undefined ? null : listEntries(tx, params.outgoingId, query),
      );
      return found === null ? letterFail('letters/outgoing-not-found') : ok(found);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/outgoing/{outgoingId}/merge/signed/files/{signedEntryId}',
    tag,
    summary: 'Download a file of an upload as it came',
    access: signedIn,
    params: oneEntry,
    response: 'file',
    handle: async ({ read, params, platform }): Promise<Response | Result<never>> => {
      const found = await read(async (tx) => {
        const row = await readOutgoing(tx, params.outgoingId);
        return row?.destroyed_at === null ? entryOf(tx, params.outgoingId, params.signedEntryId) : undefined;
      });
      if (found?.sha256 == null) return fail('letters/no-pack-entry');
      return originalFile(await platform.files.stream(found.sha256), found.name);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/merge/signed/reason',
    tag,
    summary: 'Say why files are bound that need a reason; a job binds them',
    access: ofWriter,
    params: one,
    body: reasonEntriesBody,
    status: 202,
    response: reasonedEntriesSchema,
    handle: ({ params, body, run }) => run(reasonEntries, { id: params.outgoingId, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/merge/signed/files/{signedEntryId}/aside',
    tag,
    summary: 'Set a file aside that matches no letter, for a reason; it is kept',
    access: ofWriter,
    params: oneEntry,
    body: setAsideEntryBody,
    response: reasonedEntriesSchema,
    handle: ({ params, body, run }) =>
      run(setAsideEntry, { id: params.outgoingId, entryId: params.signedEntryId, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/merge/signed/files/{signedEntryId}/give',
    tag,
    summary: 'Say by hand of which row a file is that matched no letter; a job checks it as any other',
    access: ofWriter,
    params: oneEntry,
    body: giveEntryBody,
    status: 202,
    response: reasonedEntriesSchema,
    handle: ({ params, body, run }) =>
      run(giveEntry, { id: params.outgoingId, entryId: params.signedEntryId, ...body }),
  }),
] as const;
