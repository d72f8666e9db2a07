/** Publishing, for the workspace. The portal itself is portal/index.ts. */
import { z } from 'zod';
import { unitOfDraft } from '../drafts/index.ts';
import { draftIdSchema } from '../drafts/schema.ts';
import { capability, defineRoute, ok, pageOf, pageQuery, signedIn } from '../platform/index.ts';
import { fail } from './failures.ts';
import { addCorrection } from './operations/add-correction.ts';
import { publishOnce } from './operations/publish-draft.ts';
import { unpublish } from './operations/unpublish.ts';
import { listPublications, readPublication } from './queries/list-publications.ts';
import { waitingForMe } from './queries/waiting-for-me.ts';
import {
  noteSchema,
  publicationIdSchema,
  publicationReferenceSchema,
  publicationSchema,
  waitingPublicationsSchema,
} from './schema.ts';
import { unitIdSchema } from '../platform/schema.ts';

const tag = 'newsroom';
const ofDraftId = z.object({ id: draftIdSchema });
const one = z.object({ id: publicationIdSchema });

const ofDraft = capability('publish', async (tx, { params }) => {
  const draft = ofDraftId.safeParse(params).data;
  return draft === undefined ? null : unitOfDraft(tx, draft.id);
});
// Publications are everybody's to see, so another unit's is known, and refused by position.
const ofPublication = capability('publish', async (tx, { params }) => {
  const publication = one.safeParse(params).data;
  if (publication === undefined) return null;
  const found = await tx
    .selectFrom('publications')
    .select('unit_id')
    .where('id', '=', publication.id)
    .executeTakeFirst();
  return found?.unit_id ?? null;
});

export const newsroomRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/publications',
    tag,
    summary: 'Publications of my units, newest first',
    access: signedIn,
    query: pageQuery.extend({ unitId: unitIdSchema.optional(), draftId: draftIdSchema.optional() }),
    response: pageOf(publicationSchema),
    handle: async ({ query, actor, platform, read }) =>
      ok(await read((tx) => listPublications(tx, actor, platform.config.portalUrl, query))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/publications/waiting',
    tag,
    summary: 'Approved items that I may publish',
    access: signedIn,
    response: waitingPublicationsSchema,
    handle: async ({ actor, platform, read }) =>
      ok({ items: await read((tx) => waitingForMe(tx, platform.rooms, actor)) }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/publications/{id}',
    tag,
    summary: 'A publication with its views and corrections',
    access: signedIn,
    params: one,
    response: publicationSchema,
    handle: async ({ params, actor, platform, read }) => {
      const found = await read((tx) => readPublication(tx, actor, platform.config.portalUrl, params.id));
      return found === null ? fail('newsroom/not-found') : ok(found);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/drafts/{id}/publish',
    tag,
    summary: 'Publish an approved news item; twice gives the same publication',
    access: ofDraft,
    params: ofDraftId,
    body: z.object({ note: noteSchema.optional() }),
    response: publicationReferenceSchema,
    handle: ({ params, body, platform, actor }) =>
      publishOnce(platform, actor, { draftId: params.id, note: body.note }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/publications/{id}/corrections',
    tag,
    summary: 'Publish the corrected, approved text with a note',
    access: ofPublication,
    params: one,
    status: 201,
    body: z.object({ note: noteSchema }),
    response: publicationReferenceSchema,
    handle: ({ params, body, run }) => run(addCorrection, { publicationId: params.id, note: body.note }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/publications/{id}/unpublish',
    tag,
    summary: 'Withdraw an item, with the reason readers see',
    access: ofPublication,
    params: one,
    body: z.object({ reason: noteSchema }),
    response: publicationReferenceSchema,
    handle: ({ params, body, run }) => run(unpublish, { publicationId: params.id, reason: body.reason }),
  }),
] as const;
