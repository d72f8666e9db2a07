/** Rewriting over HTTP; what comes of it is a proposal of the draft (/api/drafts/{id}/proposals). */
import { z } from 'zod';
import { unitOfDraft } from '../drafts/index.ts';
import { documentUnit, findForm } from '../documents/index.ts';
import { documentIdSchema } from '../documents/schema.ts';
import { draftIdSchema } from '../drafts/schema.ts';
import { modelOf } from '../models/index.ts';
import {
  attachment,
  capability,
  capabilityBy,
  defineRoute,
  ok,
  signedIn,
  type Platform,
  type UnitId,
  type UnitOf,
} from '../platform/index.ts';
import { jobReferenceSchema } from '../platform/schema.ts';
import { askForRewrite } from './ask-for-rewrite.ts';
import { askForEnglish } from './english/ask-for-english.ts';
import { englishOnPaper } from './english/english-on-paper.ts';
import { readEnglish } from './english/renderings.ts';
import { settleRendering } from './english/settle-rendering.ts';
import { askForFacts } from './facts/ask-for-facts.ts';
import { fail } from './failures.ts';
import {
  askForEnglishSchema,
  englishSchema,
  rewriteSchema,
  settledRenderingSchema,
  settleRenderingSchema,
} from './schema.ts';

const one = z.object({ id: draftIdSchema });

const unitOf: UnitOf = async (tx, { params }) => {
  const given = one.safeParse(params);
  return given.success ? unitOfDraft(tx, given.data.id) : null;
};

const document = z.object({ type: z.string().max(40), subjectId: z.string().max(100), documentId: documentIdSchema });

const unitOfThing: UnitOf = async (tx, { params }) => documentUnit(tx, params.type ?? '', params.subjectId ?? '');

const mayWrite = capability('draft.edit', unitOf);
// As with drafts: the wall in the database shows people those of their own units.
const mayRead = signedIn;

const hasModel = async (platform: Platform, unitId: UnitId | null): Promise<boolean> =>
  unitId !== null && (await modelOf(platform, unitId)) !== null;

export const rewritingRoutes = [
  defineRoute({
    method: 'post',
    path: '/api/drafts/{id}/rewrite',
    tag: 'drafts',
    summary: "Ask the unit's model for other words for sentences of a draft",
    status: 202,
    access: mayWrite,
    params: one,
    body: rewriteSchema,
    response: jobReferenceSchema,
    handle: async ({ params, body, platform, read, run }) => {
      const unitId = await read((tx) => unitOfDraft(tx, params.id));
      if (!(await hasModel(platform, unitId))) return fail('rewriting/no-model');
      return run(askForRewrite, { draftId: params.id, ...body });
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/drafts/{id}/english',
    tag: 'drafts',
    summary: "Ask the unit's model for the English of a draft's sentences",
    status: 202,
    access: mayWrite,
    params: one,
    body: askForEnglishSchema,
    response: jobReferenceSchema,
    handle: async ({ params, body, platform, read, run }) => {
      const unitId = await read((tx) => unitOfDraft(tx, params.id));
      if (!(await hasModel(platform, unitId))) return fail('rewriting/no-model');
      return run(askForEnglish, { draftId: params.id, ...body });
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/drafts/{id}/english',
    tag: 'drafts',
    summary: 'The English beside each sentence of a draft, as far as it is there and read',
    access: mayRead,
    params: one,
    response: englishSchema,
    handle: async ({ params, read }) => {
      const english = await read((tx) => readEnglish(tx, params.id));
      return english === null ? fail('rewriting/no-rendering') : ok(english);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/drafts/{id}/english/{renderingId}',
    tag: 'drafts',
    summary: 'Take or refuse the English of a sentence',
    access: mayWrite,
    params: one.extend({ renderingId: z.uuid() }),
    body: settleRenderingSchema,
    response: settledRenderingSchema,
    handle: ({ params: { id, renderingId }, body, run }) => run(settleRendering, { draftId: id, renderingId, ...body }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/drafts/{id}/english.docx',
    tag: 'drafts',
    summary: 'The English version as a file, once every sentence of it was read',
    access: mayRead,
    params: one,
    response: 'file',
    handle: async ({ params, platform, actor }) => {
      const file = await englishOnPaper(platform, actor, params.id);
      if (!file.ok) return file;
      const { bytes, name, mime } = file.value;
      return new Response(bytes, { headers: { 'content-type': mime, 'content-disposition': attachment(name) } });
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/documents/{type}/{subjectId}/{documentId}/model',
    tag: 'Dokumen',
    summary: "Ask the unit's model for facts of a document, which come in as proposals",
    status: 202,
    access: capabilityBy((rooms, { type = '' }) => findForm(rooms, type)?.may.edit ?? null, unitOfThing),
    params: document,
    response: jobReferenceSchema,
    handle: async ({ params: { type, subjectId, documentId }, platform, read, run }) => {
      const unitId = await read((tx) => documentUnit(tx, type, subjectId));
      if (unitId === null || !(await hasModel(platform, unitId))) return fail('rewriting/no-model');
      return run(askForFacts, { unitId, documentId, subject: { type, id: subjectId } });
    },
  }),
] as const;
