/** Documents of things of any room over HTTP: the type and the id of the thing stand in the path. */
import { z } from 'zod';
import {
  calendarDate,
  capabilityBy,
  defineRoute,
  ok,
  originalFile,
  signedIn,
  type Result,
  type UnitOf,
} from '../platform/index.ts';
import { findForm } from './fact-form.ts';
import { formFor } from './form-for.ts';
import { addDocument } from './operations/add-document.ts';
import { decideProposals } from './operations/decide-proposals.ts';
import { retryDocument } from './operations/retry-document.ts';
import { documentUnit } from './queries/document-unit.ts';
import { documentsAbout, doubtPicture, originalOf, reviewDocument } from './queries/documents-about.ts';
import {
  addedDocumentSchema,
  decidedProposalsSchema,
  documentLimits,
  documentSummariesSchema,
  reviewedDocumentSchema,
  documentIdSchema,
} from './schema.ts';

const tag = 'Dokumen';
const thing = z.object({ type: z.string().max(40), subjectId: z.string().max(100) });
const one = thing.extend({ documentId: documentIdSchema });
const fileName = z.string().trim().min(1).max(200);

const aboutOf = ({ type, subjectId }: z.infer<typeof thing>) => ({ type, id: subjectId });

/** The unit that keeps the thing in the path; null for everybody else. */
const unitOfThing: UnitOf = async (tx, { params }) => documentUnit(tx, params.type ?? '', params.subjectId ?? '');

const edits = capabilityBy((rooms, { type = '' }) => findForm(rooms, type)?.may.edit ?? null, unitOfThing);

const documents = [
  defineRoute({
    method: 'get',
    path: '/api/documents/{type}/{subjectId}',
    tag,
    summary: 'List the documents of a thing: of an activity, its raw materials',
    access: signedIn,
    params: thing,
    response: documentSummariesSchema,
    handle: async ({ read, params }) => ok(await read((tx) => documentsAbout(tx, aboutOf(params)))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/documents/{type}/{subjectId}/paste',
    tag,
    summary: 'Add pasted text as a document',
    access: edits,
    params: thing,
    status: 202,
    body: z.object({
      text: z.string().min(1),
      name: fileName.default('Teks tempelan.txt'),
      dateHint: calendarDate.optional(),
    }),
    response: addedDocumentSchema,
    handle: async ({ run, platform, params, body: { text, name, dateHint } }) => {
      const file = await platform.files.put(new TextEncoder().encode(text), documentLimits.bytes);
      const mime = 'text/plain';
      return file.ok ? run(addDocument, { subject: aboutOf(params), name, mime, file: file.value, dateHint }) : file;
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/documents/{type}/{subjectId}/upload',
    tag,
    summary: 'Upload a file with text, a scan or a photo as a document',
    access: edits,
    params: thing,
    query: z.object({
      name: fileName,
      mime: z.string().max(200).default('application/octet-stream'),
      dateHint: calendarDate.optional(),
    }),
    upload: true,
    status: 202,
    response: addedDocumentSchema,
    handle: async ({ run, platform, request, params, query }) => {
      const limit = Math.min(platform.config.uploadLimit, documentLimits.bytes);
      const file = await platform.files.put(request.body ?? new Uint8Array(), limit);
      return file.ok ? run(addDocument, { subject: aboutOf(params), ...query, file: file.value }) : file;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/documents/{type}/{subjectId}/{documentId}',
    tag,
    summary: 'Read a document: its text, proposals and inconsistencies',
    access: signedIn,
    params: one,
    response: reviewedDocumentSchema,
    handle: async ({ read, platform, params }) => {
      const form = formFor(platform.rooms, params);
      if (!form.ok) return form;
      const document = await read((tx) => reviewDocument(tx, aboutOf(params), params.documentId));
      return document === null ? form.value.refusals.notFound() : ok(document);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/documents/{type}/{subjectId}/{documentId}/file',
    tag,
    summary: 'Download the original file of a document',
    access: signedIn,
    params: one,
    response: 'file',
    handle: async ({ read, platform, params }): Promise<Response | Result<never>> => {
      const form = formFor(platform.rooms, params);
      if (!form.ok) return form;
      const original = await read((tx) => originalOf(tx, aboutOf(params), params.documentId));
      if (!original) return form.value.refusals.notFound();
      return originalFile(await platform.files.stream(original.sha256), original.name);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/documents/{type}/{subjectId}/{documentId}/doubts/{n}',
    tag,
    summary: 'The cutting of a doubtful word out of its scanned page (WebP)',
    access: signedIn,
    params: one.extend({ n: z.coerce.number().int().min(1).max(1_000) }),
    response: 'file',
    handle: async ({ read, platform, params }): Promise<Response | Result<never>> => {
      const form = formFor(platform.rooms, params);
      if (!form.ok) return form;
      const doubt = await read((tx) => doubtPicture(tx, aboutOf(params), params.documentId, params.n));
      if (doubt?.picture == null) return form.value.refusals.notFound();
      return new Response(await platform.files.stream(doubt.picture), {
        headers: { 'content-type': 'image/webp', 'cache-control': 'private, max-age=3600' },
      });
    },
  }),
] as const;

const steps = [
  defineRoute({
    method: 'post',
    path: '/api/documents/{type}/{subjectId}/{documentId}/retry',
    tag,
    summary: 'Read a document once more after a failure',
    access: edits,
    params: one,
    status: 202,
    response: addedDocumentSchema,
    handle: ({ run, params }) => run(retryDocument, { subject: aboutOf(params), documentId: params.documentId }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/documents/{type}/{subjectId}/{documentId}/decisions',
    tag,
    summary: 'Accept, correct, refuse or undo proposed facts',
    access: edits,
    params: one,
    body: z.object({
      decisions: z
        .array(
          z.object({
            proposalId: z.string().max(100),
            decision: z.enum(['accept', 'correct', 'refuse', 'undo']),
            value: z.unknown().optional(),
          }),
        )
        .max(2_000)
        .default([]),
      acceptConfident: z.boolean().default(false),
    }),
    response: decidedProposalsSchema,
    handle: ({ run, params, body }) =>
      run(decideProposals, { subject: aboutOf(params), documentId: params.documentId, ...body }),
  }),
] as const;

export const documentsRoutes = [...documents, ...steps] as const;
