/** Outgoing letters over HTTP. Their words stand at /api/drafts. */
import { z } from 'zod';
import {
  capability,
  defineRoute,
  ok,
  originalFile,
  signedIn,
  unitInBody,
  unitInQuery,
  type Result,
} from '../../platform/index.ts';
import { unitIdSchema } from '../../platform/schema.ts';
import { fail } from './failures.ts';
import { letterKindRows, letterKindsOn } from './kinds/kinds.ts';
import { letterheadRoutes } from './letterhead/routes.ts';
import { previewKind } from './kinds/preview-kind.ts';
import { saveKind } from './kinds/save-kind.ts';
import { cancelOutgoing, sendOutgoing, uploadSigned } from './operations/issue-outgoing.ts';
import { saveOutgoing } from './operations/save-outgoing.ts';
import { startOutgoing } from './operations/start-outgoing.ts';
import { dayIn } from './queries/facts.ts';
import { checkOutgoing, checkTyped } from './queries/check-outgoing.ts';
import { pictureRoutes } from './picture-routes.ts';
import { listOutgoing, viewOutgoing } from './queries/list-outgoing.ts';
import { prefillFrom } from './queries/prefill.ts';
import { readOutgoing } from './queries/read-outgoing.ts';
import {
  cancelOutgoingBody,
  checkedOutgoingSchema,
  checkOutgoingBody,
  letterKindsSchema,
  listOutgoingQuery,
  movedOutgoingSchema,
  newLetterKindBody,
  newOutgoingBody,
  outgoingFieldsBody,
  outgoingPageSchema,
  outgoingViewSchema,
  prefillQuery,
  prefillSchema,
  previewLetterKindBody,
  savedLetterKindSchema,
  savedOutgoingSchema,
  sentBody,
  signedQuery,
  startedOutgoingSchema,
  uploadedSignedSchema,
  vacantSignersSchema,
} from './schema.ts';
import { mergeRoutes } from './merge/routes.ts';
import { ofWriter, one } from './of-writer.ts';
import { signedRoutes } from './signed/routes.ts';
import { vacantSigners } from './vacant-signers.ts';

const tag = 'Surat keluar';

const reads = [
  defineRoute({
    method: 'get',
    path: '/api/letters/kinds',
    tag,
    summary: 'Kinds of letters as a unit writes them today',
    access: signedIn,
    query: z.object({ unitId: unitIdSchema }),
    response: letterKindsSchema,
    handle: async ({ read, query: { unitId }, platform }) =>
      ok({
        items: await read(async (tx) =>
          letterKindsOn(tx, { unitId, day: await dayIn(tx, unitId, platform.clock.now()) }),
        ),
      }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/outgoing',
    tag,
    summary: 'Letters that a unit writes and sent, newest first',
    access: signedIn,
    query: listOutgoingQuery,
    response: outgoingPageSchema,
    handle: async ({ read, query, actor, platform: { rooms, clock } }) =>
      ok(await read((tx) => listOutgoing(tx, { rooms, actor, now: clock.now() }, query))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/vacant-signers',
    tag,
    summary: 'Posts that nobody holds and for whose initials, approval or signature letters wait',
    access: capability('letters.read', unitInQuery),
    query: z.object({ unitId: unitIdSchema }),
    response: vacantSignersSchema,
    handle: async ({ read, query: { unitId }, platform }) =>
      ok(await read((tx) => vacantSigners(tx, unitId, platform.clock.now()))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/outgoing/prefill',
    tag,
    summary: 'What a new letter can take over from the letter that it answers or from an activity, with its sources',
    access: capability('draft.edit', unitInQuery),
    query: prefillQuery,
    response: prefillSchema,
    handle: async ({ read, query }) => ok(await read((tx) => prefillFrom(tx, query))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/outgoing/{outgoingId}',
    tag,
    summary: 'An outgoing letter with its fields and how far it is',
    access: signedIn,
    params: one,
    response: outgoingViewSchema,
    handle: async ({ read, params, actor, platform }) => {
      const found = await read((tx) => viewOutgoing(tx, actor, params.outgoingId, platform.clock.now()));
      return found === null ? fail('letters/outgoing-not-found') : ok(found);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/outgoing/{outgoingId}/signed',
    tag,
    summary: 'Download the signed file of a letter',
    access: signedIn,
    params: one,
    response: 'file',
    handle: async ({ read, params, platform }): Promise<Response | Result<never>> => {
      const row = await read((tx) => readOutgoing(tx, params.outgoingId));
      if (row?.signed_sha256 == null) return fail('letters/outgoing-not-found');
      if (row.destroyed_at !== null) return fail('letters/outgoing-destroyed');
      return originalFile(await platform.files.stream(row.signed_sha256), row.signed_name ?? 'surat.pdf');
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/outgoing/{outgoingId}/check',
    tag,
    summary: 'Check a letter as it would leave today, with its words as they stand',
    access: signedIn,
    params: one,
    response: checkedOutgoingSchema,
    handle: async ({ read, params, platform }) => {
      const { rooms, clock } = platform;
      const found = await read((tx) => checkOutgoing(tx, rooms, params.outgoingId, clock.now()));
      return found === null ? fail('letters/outgoing-not-found') : ok(found);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing-check',
    tag,
    summary: 'Check a letter from fields that are being typed, without saving them',
    access: capability('draft.edit', unitInBody),
    body: checkOutgoingBody,
    response: checkedOutgoingSchema,
    handle: async ({ read, body, platform }) => {
      const found = await read((tx) => checkTyped(tx, body, platform.clock.now()));
      return found === null ? fail('letters/no-such-kind', { kind: body.kind }) : ok(found);
    },
  }),
] as const;

const kinds = [
  defineRoute({
    method: 'get',
    path: '/api/letters/kinds/all',
    tag,
    summary: 'Every row of the kinds of letters of a unit and of the country, of each the newest first',
    access: signedIn,
    query: z.object({ unitId: unitIdSchema }),
    response: letterKindsSchema,
    handle: async ({ read, query }) => ok({ items: await read((tx) => letterKindRows(tx, query.unitId)) }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/kinds',
    tag,
    summary: 'Add a kind of letter, or what one is from a day on',
    access: capability('registers.manage', unitInBody),
    status: 201,
    body: newLetterKindBody,
    response: savedLetterKindSchema,
    handle: ({ body, run }) => run(saveKind, body),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/kinds/preview',
    tag,
    summary: 'A letter of invented facts in a kind that is being edited, without saving it',
    access: capability('registers.manage', unitInBody),
    body: previewLetterKindBody,
    response: checkedOutgoingSchema,
    handle: ({ read, body, platform }) => read((tx) => previewKind(tx, body, platform.clock.now())),
  }),
] as const;

const steps = [
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing',
    tag,
    summary: 'Begin a letter; its first words are composed from its fields',
    access: capability('draft.edit', unitInBody),
    body: newOutgoingBody,
    status: 201,
    response: startedOutgoingSchema,
    handle: ({ body, run }) => run(startOutgoing, body),
  }),
  defineRoute({
    method: 'put',
    path: '/api/letters/outgoing/{outgoingId}',
    tag,
    summary: 'Save the fields of a letter',
    access: ofWriter,
    params: one,
    body: outgoingFieldsBody,
    response: savedOutgoingSchema,
    handle: ({ params, body, run }) => run(saveOutgoing, { id: params.outgoingId, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/signed',
    tag,
    summary: 'Upload the signed PDF of a numbered letter; it is looked into in the background',
    access: ofWriter,
    params: one,
    query: signedQuery,
    upload: true,
    status: 202,
    response: uploadedSignedSchema,
    handle: async ({ params, query, request, run, platform }) => {
      const file = await platform.files.put(request.body ?? new Uint8Array(), platform.config.uploadLimit);
      if (!file.ok) return file;
      const { sha256 } = file.value;
      if (!(await isPdf(await platform.files.stream(sha256)))) return fail('letters/not-a-pdf');
      const { name, day, version } = query;
      return run(uploadSigned, { id: params.outgoingId, version, day, file: { sha256, name } });
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/sent',
    tag,
    summary: 'Say when and how a signed letter was sent',
    access: ofWriter,
    params: one,
    body: sentBody,
    response: movedOutgoingSchema,
    handle: ({ params, body, run }) => run(sendOutgoing, { id: params.outgoingId, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/cancel',
    tag,
    summary: 'Cancel a letter; its number is void and stays in the register',
    access: ofWriter,
    params: one,
    body: cancelOutgoingBody,
    response: movedOutgoingSchema,
    handle: ({ params, body, run }) => run(cancelOutgoing, { id: params.outgoingId, ...body }),
  }),
] as const;

export const outgoingRoutes = [
  ...signedRoutes,
  ...mergeRoutes,
  ...reads,
  ...pictureRoutes,
  ...kinds,
  ...letterheadRoutes,
  ...steps,
] as const;

/** By its first bytes; what is in it is read by nobody here. */
async function isPdf(content: ReadableStream<Uint8Array>): Promise<boolean> {
  const reader = content.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return value !== undefined && new TextDecoder('latin1').decode(value.subarray(0, 1_024)).includes('%PDF-');
}
