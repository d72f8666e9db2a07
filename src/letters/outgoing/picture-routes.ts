/** Letters as they would be printed, over HTTP, as pictures. */
import { capability, defineRoute, signedIn, unitInBody, type Result } from '../../platform/index.ts';
import { drawDocument, drawnMime, type PrintedDocument } from '../../printing/index.ts';
import { fail } from './failures.ts';
import { one } from './of-writer.ts';
import { onePlace } from './merge/routes.ts';
import { outgoingOnPaper, rowDrawn, typedOnPaper } from './queries/draw-outgoing.ts';
import { checkOutgoingBody } from './schema.ts';

const tag = 'Surat keluar';

export const pictureRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/letters/outgoing/{outgoingId}/picture',
    tag,
    summary: 'The first pages of a letter as it would be printed, one below the other, as WebP',
    access: signedIn,
    params: one,
    response: 'file',
    handle: async ({ read, params, platform }): Promise<Response | Result<never>> => {
      const document = await read((tx) => outgoingOnPaper(tx, platform, params.outgoingId));
      return document === null ? fail('letters/outgoing-not-found') : pictureOf(document);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/letters/outgoing/{outgoingId}/merge/papers/{rowNumber}/picture',
    tag,
    summary: 'The first pages of the letter of one row, as it will be printed',
    access: signedIn,
    params: onePlace,
    response: 'file',
    handle: async ({ read, params, platform }): Promise<Response | Result<never>> => {
      const document = await read((tx) => rowDrawn(tx, platform, params.outgoingId, params.rowNumber));
      return document === null ? fail('letters/merge-row-not-found') : pictureOf(document);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/letters/outgoing-picture',
    tag,
    summary: 'The first pages of a letter from fields that are being typed, without saving them',
    access: capability('draft.edit', unitInBody),
    body: checkOutgoingBody,
    response: 'file',
    handle: async ({ read, body, platform }): Promise<Response | Result<never>> => {
      const document = await read((tx) => typedOnPaper(tx, platform, body));
      return document === null ? fail('letters/no-such-kind', { kind: body.kind }) : pictureOf(document);
    },
  }),
] as const;

async function pictureOf(document: PrintedDocument): Promise<Response | Result<never>> {
  const drawn = await drawDocument(document);
  if (!drawn.ok) return drawn;
  return new Response(new Uint8Array(drawn.value), {
    headers: { 'Content-Type': drawnMime, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
  });
}
