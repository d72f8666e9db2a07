/** The drafts of the workspace over HTTP. */
import { z } from 'zod';
import { approvalChain, chainProof, checkpointOver } from '../approvals/index.ts';
import { approvalChainSchema } from '../approvals/schema.ts';
import {
  attachment,
  capability,
  defineRoute,
  ok,
  pageOf,
  pageQuery,
  signedIn,
  unitInBody,
  type Capability,
} from '../platform/index.ts';
import type { PrintFormat } from '../printing/index.ts';
import { fail } from './failures.ts';
import { compareVersions } from './loop/compare.ts';
import { sourcesHash } from './loop/hashes.ts';
import { approveDraft } from './operations/approve-draft.ts';
import { archiveDraft, unarchiveDraft } from './operations/archive-draft.ts';
import { clearPersonalData } from './operations/clear-personal-data.ts';
import { confirmClaim } from './operations/confirm-claim.ts';
import { createDrafts } from './operations/create-drafts.ts';
import { editDraft } from './operations/edit-draft.ts';
import { regenerateDraft } from './operations/regenerate-draft.ts';
import { restoreVersion } from './operations/restore-version.ts';
import { returnDraft } from './operations/return-draft.ts';
import { reviewDraft } from './operations/review-draft.ts';
import { sendForReview } from './operations/send-for-review.ts';
import { settleProposal } from './operations/settle-proposal.ts';
import { exportDraft } from './queries/export-draft.ts';
import { draftsAbout, listDrafts, waitingForMe } from './queries/list-drafts.ts';
import { listProposals } from './queries/list-proposals.ts';
import { listVersions } from './queries/list-versions.ts';
import { readBasis } from './queries/read-basis.ts';
import { readDraft, readVersion, unitOfDraft } from './queries/read-draft.ts';
import { viewDraft } from './queries/view-draft.ts';
import {
  composedDraftsSchema,
  confirmedClaimSchema,
  draftApprovalSchema,
  draftComparisonSchema,
  draftContentSchema,
  draftIdSchema,
  draftProposalsSchema,
  draftSourcesSchema,
  draftStates,
  draftSummarySchema,
  draftVersionsSchema,
  draftViewSchema,
  draftsAboutSchema,
  editedContentSchema,
  filedDraftSchema,
  settledProposalSchema,
  steppedDraftSchema,
  subjectSchema,
  waitingDraftsSchema,
} from './schema.ts';
import { reasonOrNoneOf, unitIdSchema } from '../platform/schema.ts';

const tag = 'drafts';
const one = z.object({ id: draftIdSchema });
const version = z.int().min(1).max(2_147_483_647);
const seconds = z.number().min(0).max(1_000_000);

const inDraft = (name: Capability) =>
  capability(name, async (tx, { params }) => {
    const draft = one.safeParse(params).data;
    return draft === undefined ? null : unitOfDraft(tx, draft.id);
  });
// Reading needs no capability: the wall in the database shows people the drafts of their own units and no others.
const mayRead = signedIn;
const mayWrite = inDraft('draft.edit');
const mayReview = inDraft('draft.review');

const lists = [
  defineRoute({
    method: 'get',
    path: '/api/drafts',
    tag,
    summary: 'Drafts of my units, newest change first',
    access: signedIn,
    query: pageQuery.extend({ state: z.enum(draftStates).optional() }),
    response: pageOf(draftSummarySchema),
    handle: async ({ query: { page, size, state, q }, read }) =>
      ok(await read((tx) => listDrafts(tx, { page, size, ...(state ? { state } : {}), ...(q ? { q } : {}) }))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/drafts/waiting',
    tag,
    summary: 'What waits for me',
    access: signedIn,
    response: waitingDraftsSchema,
    handle: async ({ actor, platform, read }) =>
      ok({ items: await read((tx) => waitingForMe(tx, platform.rooms, actor)) }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/subjects/{type}/{id}/drafts',
    tag,
    summary: "A unit's drafts about one thing: an activity",
    access: signedIn,
    params: subjectSchema,
    query: z.object({ unit: unitIdSchema }),
    response: draftsAboutSchema,
    handle: async ({ params, query, read }) => ok({ items: await read((tx) => draftsAbout(tx, params, query.unit)) }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/drafts',
    tag,
    summary: "Compose a unit's drafts from what is approved",
    status: 201,
    access: capability('draft.edit', unitInBody),
    body: z.object({ subject: subjectSchema, unitId: unitIdSchema, kinds: z.array(z.string().max(40)).min(1).max(20) }),
    response: composedDraftsSchema,
    handle: ({ body, run }) => run(createDrafts, body),
  }),
] as const;

const reads = [
  defineRoute({
    method: 'get',
    path: '/api/drafts/{id}',
    tag,
    summary: 'A draft with its checks and blockers',
    access: mayRead,
    params: one,
    response: draftViewSchema,
    written: ['content'],
    handle: async ({ params, actor, platform, read }) =>
      found(await read((tx) => viewDraft(tx, platform, actor, params.id))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/drafts/{id}/sources',
    tag,
    summary: 'Everything the draft may cite, with passages',
    access: mayRead,
    params: one,
    response: draftSourcesSchema,
    handle: async ({ params, platform, read }) =>
      found(
        await read(async (tx) => {
          const loaded = await readDraft(tx, params.id);
          const rests = loaded && (await readBasis(tx, platform.rooms, loaded.draft));
          return (
            rests && {
              sourcesHash: sourcesHash(rests.basis.parts),
              reopened: !rests.basis.writable,
              figures: Object.fromEntries(rests.basis.figures),
              sources: rests.basis.sources.map((source) => ({ ...source, passages: [...source.passages] })),
            }
          );
        }),
      ),
  }),
  defineRoute({
    method: 'get',
    path: '/api/drafts/{id}/versions',
    tag,
    summary: 'Versions, newest first',
    access: mayRead,
    params: one,
    response: draftVersionsSchema,
    handle: async ({ params, read }) => ok({ items: await read((tx) => listVersions(tx, params.id)) }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/drafts/{id}/versions/{n}',
    tag,
    summary: 'The text of one version',
    access: mayRead,
    params: one.extend({ n: z.coerce.number().int().min(1).max(2_147_483_647) }),
    response: draftContentSchema,
    written: ['blocks'],
    handle: async ({ params, read }) =>
      found((await read((tx) => readVersion(tx, params.id, params.n)))?.content ?? null),
  }),
  defineRoute({
    method: 'get',
    path: '/api/drafts/{id}/compare',
    tag,
    summary: 'What changed between two versions',
    access: mayRead,
    params: one,
    query: z.object({
      from: z.coerce.number().int().min(1).max(2_147_483_647),
      to: z.coerce.number().int().min(1).max(2_147_483_647),
    }),
    response: draftComparisonSchema,
    handle: async ({ params, query, read }) =>
      found(
        await read(async (tx) => {
          const [before, after] = [
            await readVersion(tx, params.id, query.from),
            await readVersion(tx, params.id, query.to),
          ];
          return before && after && { changes: compareVersions(before.content, after.content) };
        }),
      ),
  }),
  defineRoute({
    method: 'get',
    path: '/api/drafts/{id}/approvals',
    tag,
    summary: "The approval chain of the draft's unit, to recompute",
    access: mayRead,
    params: one,
    response: approvalChainSchema,
    handle: async ({ params, read, platform }) =>
      found(
        await read(async (tx) => {
          const unitId = await unitOfDraft(tx, params.id);
          if (unitId === null) return null;
          return { records: await approvalChain(tx, unitId), ...(await chainProof(tx, platform.sealKey, unitId)) };
        }),
      ),
  }),
  ...(['pdf', 'docx'] as const satisfies PrintFormat[]).map((format) =>
    defineRoute({
      method: 'get',
      path: `/api/drafts/{id}/export.${format}`,
      tag,
      summary: `The draft as ${format.toUpperCase()} in the office's layout`,
      access: mayRead,
      params: one,
      response: 'file',
      handle: async ({ params, platform, read }) => {
        const file = await exportDraft(platform, read, params.id, format);
        if (!file.ok) return file;
        return new Response(new Uint8Array(file.value.bytes), {
          headers: {
            'Content-Type': file.value.mime,
            'Content-Disposition': attachment(file.value.name),
            'X-Content-Type-Options': 'nosniff',
          },
        });
      },
    }),
  ),
] as const;

const proposals = [
  defineRoute({
    method: 'get',
    path: '/api/drafts/{id}/proposals',
    tag,
    summary: 'Other words that a model proposed for sentences, newest first',
    access: mayRead,
    params: one,
    response: draftProposalsSchema,
    written: ['items'],
    handle: async ({ params, read }) => ok({ items: await read((tx) => listProposals(tx, params.id)) }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/drafts/{id}/proposals/{proposalId}',
    tag,
    summary: 'Take some of the proposed sentences as a new version, and refuse the others',
    access: mayWrite,
    params: one.extend({ proposalId: z.uuid() }),
    body: z.object({ baseVersion: version, accept: z.array(z.string().max(20)).max(2_000) }),
    response: settledProposalSchema,
    handle: ({ params, body, run }) =>
      run(settleProposal, { draftId: params.id, proposalId: params.proposalId, ...body }),
  }),
] as const;

const steps = [
  defineRoute({
    method: 'put',
    path: '/api/drafts/{id}/content',
    tag,
    summary: 'Save an edit as a new version',
    access: mayWrite,
    params: one,
    body: z.object({ baseVersion: version, content: editedContentSchema }),
    response: steppedDraftSchema,
    handle: ({ params, body, run }) => run(editDraft, { draftId: params.id, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/drafts/{id}/regenerate',
    tag,
    summary: 'Compose the text anew',
    access: mayWrite,
    params: one,
    body: z.object({ baseVersion: version, reword: z.boolean().default(false) }),
    response: steppedDraftSchema,
    handle: ({ params, body, run }) => run(regenerateDraft, { draftId: params.id, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/drafts/{id}/restore',
    tag,
    summary: 'Make an older version the current one',
    access: mayWrite,
    params: one,
    body: z.object({ baseVersion: version, restore: version }),
    response: steppedDraftSchema,
    handle: ({ params, body, run }) => run(restoreVersion, { draftId: params.id, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/drafts/{id}/send',
    tag,
    summary: 'Send for review',
    access: mayWrite,
    params: one,
    body: z.object({ version, note: z.string().max(2_000).default('') }),
    response: steppedDraftSchema,
    handle: ({ params, body, run }) => run(sendForReview, { draftId: params.id, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/drafts/{id}/return',
    tag,
    summary: 'Return with a comment',
    access: mayReview,
    params: one,
    body: z.object({ version, comment: z.string().max(5_000) }),
    response: steppedDraftSchema,
    handle: ({ params, body, run }) => run(returnDraft, { draftId: params.id, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/drafts/{id}/confirm',
    tag,
    summary: 'Confirm a sentence after reading its passage',
    access: mayReview,
    params: one,
    body: z.object({ version, claimId: z.string(), passageOpened: z.boolean(), seconds }),
    response: confirmedClaimSchema,
    handle: ({ params, body, run }) => run(confirmClaim, { draftId: params.id, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/drafts/{id}/review',
    tag,
    summary: 'Mark as reviewed',
    access: mayReview,
    params: one,
    body: z.object({ version }),
    response: steppedDraftSchema,
    handle: ({ params, body, run }) => run(reviewDraft, { draftId: params.id, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/drafts/{id}/approve',
    tag,
    summary: 'Approve exactly this text',
    access: inDraft('draft.approve'),
    params: one,
    body: z.object({ version, secondsOpen: seconds, passagesOpened: z.int().min(0).max(100_000) }),
    response: draftApprovalSchema,
    handle: async ({ platform, actor, params, body, run, read }) => {
      const approved = await run(approveDraft, { draftId: params.id, ...body });
      if (!approved.ok) return approved;
      const unitId = await read((tx) => unitOfDraft(tx, params.id));
      const { approval: seq } = approved.value;
      const checkpoint = unitId === null ? null : await checkpointOver(platform, actor, { unitId, seq });
      return ok({ ...approved.value, checkpoint });
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/drafts/{id}/archive',
    tag,
    summary: 'File away without publishing',
    access: mayReview,
    params: one,
    body: z.object({ version }),
    response: filedDraftSchema,
    handle: ({ params, body, run }) => run(archiveDraft, { draftId: params.id, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/drafts/{id}/unarchive',
    tag,
    summary: 'Take out of the archive',
    access: mayReview,
    params: one,
    body: z.object({ version }),
    response: filedDraftSchema,
    handle: ({ params, body, run }) => run(unarchiveDraft, { draftId: params.id, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/drafts/{id}/clear-personal-data',
    tag,
    summary: 'Clear personal data for publication, with a reason',
    access: mayReview,
    params: one,
    body: z.object({ version, reason: reasonOrNoneOf(2_000) }),
    response: steppedDraftSchema,
    handle: ({ params, body, run }) => run(clearPersonalData, { draftId: params.id, ...body }),
  }),
] as const;

export const draftsRoutes = [...lists, ...reads, ...proposals, ...steps] as const;

const found = <T>(value: T | null) => (value === null ? fail('drafts/not-found') : ok(value));
