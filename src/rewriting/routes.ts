/** Rewriting over HTTP; what comes of it is a proposal of the draft (/api/drafts/{id}/proposals). */
import { z } from 'zod';
import { unitOfDraft } from '../drafts/index.ts';
import { draftIdSchema } from '../drafts/schema.ts';
import { modelOf } from '../models/index.ts';
import { capability, defineRoute, type UnitOf } from '../platform/index.ts';
import { jobReferenceSchema } from '../platform/schema.ts';
import { askForRewrite } from './ask-for-rewrite.ts';
import { fail } from './failures.ts';
import { rewriteSchema } from './schema.ts';

const one = z.object({ id: draftIdSchema });

const unitOf: UnitOf = async (tx, { params }) => {
  const given = one.safeParse(params);
  return given.success ? unitOfDraft(tx, given.data.id) : null;
};

export const rewritingRoutes = [
  defineRoute({
    method: 'post',
    path: '/api/drafts/{id}/rewrite',
    tag: 'drafts',
    summary: "Ask the unit's model for other words for sentences of a draft",
    status: 202,
    access: capability('draft.edit', unitOf),
    params: one,
    body: rewriteSchema,
    response: jobReferenceSchema,
    handle: async ({ params, body, platform, read, run }) => {
      const unitId = await read((tx) => unitOfDraft(tx, params.id));
      if (unitId === null || (await modelOf(platform, unitId)) === null) return fail('rewriting/no-model');
      return run(askForRewrite, { draftId: params.id, ...body });
    },
  }),
] as const;
