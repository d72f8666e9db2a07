/** Signed files of letters, and the authorities that the house trusts, over HTTP. */
import { z } from 'zod';
import {
  capability,
  defineRoute,
  ok,
  originalFile,
  signedIn,
  unitInBody,
  type Result,
} from '../../../platform/index.ts';
import { fail } from '../failures.ts';
import { ofWriter, one } from '../of-writer.ts';
import { bindSigned } from '../operations/issue-outgoing.ts';
import { readOutgoing } from '../queries/read-outgoing.ts';
import { movedOutgoingSchema } from '../schema.ts';
import { addAnchor, listAnchors, readAnchor, withdrawAnchor } from './anchors.ts';
import { listSigned, signedFile } from './list-signed.ts';
import { verificationPath } from './paths.ts';
import { replaceOutgoing } from './replace-letter.ts';
import {
  anchorsSchema,
  bindSignedBody,
  newAnchorBody,
  readAnchorBody,
  replacedOutgoingSchema,
  replaceOutgoingBody,
  savedAnchorSchema,
  shownCertificateSchema,
  signedChecksSchema,
  signedFileIdSchema,
  withdrawAnchorBody,
} from './schema.ts';

const tag = 'Surat keluar';
const oneFile = one.extend({ fileId: signedFileIdSchema });
const oneAnchor = z.object({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) });

export const signedRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/letters/outgoing/{outgoingId}/signed-files',
    tag,
    summary: 'Signed files of a letter and what was found of each; the address of its page for strangers',
    access: signedIn,
    params: one,
    response: signedChecksSchema,
    handle: async ({ read, params, platform }) => {
      const found = await read((tx) => listSigned(tx, params.outgoingId));
      if (found === null) return fail('letters/outgoing-not-found');
      const { items, total, code } = found;
      return ok({ items, total, verification: code && platform.config.portalUrl + verificationPath(code) });
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/outgoing/{outgoingId}/signed-files/{fileId}',
    tag,
    summary: 'Download a signed file that was uploaded for a letter',
    access: signedIn,
    params: oneFile,
    response: 'file',
    handle: async ({ read, params, platform }): Promise<Response | Result<never>> => {
      const letter = await read((tx) => readOutgoing(tx, params.outgoingId));
      if (letter !== undefined && letter.destroyed_at !== null) return fail('letters/outgoing-destroyed');
      const file = letter && (await read((tx) => signedFile(tx, letter.id, params.fileId)));
      if (file === undefined) return fail('letters/signed-file-not-found');
      return originalFile(await platform.files.stream(file.sha256), file.name);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/signed-files/{fileId}/bind',
    tag,
    summary: 'Bind a signed file that was looked into; the number of the letter is final',
    access: ofWriter,
    params: oneFile,
    body: bindSignedBody,
    response: movedOutgoingSchema,
    handle: ({ params, body, run }) => run(bindSigned, { id: params.outgoingId, fileId: params.fileId, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing/{outgoingId}/replace',
    tag,
    summary: 'Say that another numbered letter stands in place of this one',
    access: ofWriter,
    params: one,
    body: replaceOutgoingBody,
    response: replacedOutgoingSchema,
    handle: ({ params, body, run }) => run(replaceOutgoing, { id: params.outgoingId, ...body }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/anchors',
    tag,
    summary: 'Authorities of signatures that the house trusts or trusted',
    access: signedIn,
    response: anchorsSchema,
    handle: async ({ read }) => ok({ items: await read(listAnchors) }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/anchors/read',
    tag,
    summary: 'Show what a certificate says before it is trusted; nothing is saved',
    access: capability('reference.edit', unitInBody),
    body: readAnchorBody,
    response: shownCertificateSchema,
    handle: ({ body }) => readAnchor(body.pem),
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/anchors',
    tag,
    summary: 'Trust the certificate of an authority from a day on',
    access: capability('reference.edit', unitInBody),
    status: 201,
    body: newAnchorBody,
    response: savedAnchorSchema,
    handle: async ({ body, run }) => {
      const read = await readAnchor(body.pem);
      return read.ok ? run(addAnchor, { ...body, certificate: read.value }) : read;
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/anchors/{fingerprint}/withdraw',
    tag,
    summary: 'Trust an authority no more',
    access: capability('reference.edit', unitInBody),
    params: oneAnchor,
    body: withdrawAnchorBody,
    response: savedAnchorSchema,
    handle: ({ params, body, run }) => run(withdrawAnchor, { fingerprint: params.fingerprint, ...body }),
  }),
] as const;
