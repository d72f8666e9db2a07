/** Rewriting on the server, as queries and calls. */
import { queryOptions } from '@tanstack/react-query';
import type { DraftId, Instruction } from '../../../src/drafts/schema.ts';
import { answer, api } from '../../api/client.ts';

const at = <I extends string>(id: I) => ({ params: { path: { id } } });

/** Below the draft's own key: what changes a draft reads its proposals anew. */
export const proposalsQuery = (id: DraftId) =>
  queryOptions({
    queryKey: ['draft', id, 'proposals'],
    queryFn: async () => (await answer(api.GET('/api/drafts/{id}/proposals', at(id)))).items,
  });

export const askForRewrite = (id: DraftId, version: number, instruction: Instruction, claimIds?: readonly string[]) =>
  answer(
    api.POST('/api/drafts/{id}/rewrite', {
      ...at(id),
      body: { version, instruction, ...(claimIds ? { claimIds: [...claimIds] } : {}) },
    }),
  );

export const settleProposal = (id: DraftId, proposalId: string, baseVersion: number, accept: readonly string[]) =>
  answer(
    api.POST('/api/drafts/{id}/proposals/{proposalId}', {
      params: { path: { id, proposalId } },
      body: { baseVersion, accept: [...accept] },
    }),
  );

/** Below the draft's own key: an edit reads it anew, since English stands for exactly these words. */
export const englishQuery = (id: DraftId) =>
  queryOptions({
    queryKey: ['draft', id, 'english'],
    queryFn: () => answer(api.GET('/api/drafts/{id}/english', at(id))),
  });

export const askForEnglish = (id: DraftId, version: number, claimIds: readonly string[] | undefined) =>
  answer(
    api.POST('/api/drafts/{id}/english', {
      ...at(id),
      body: { version, ...(claimIds ? { claimIds: [...claimIds] } : {}) },
    }),
  );

export const settleRendering = (id: DraftId, renderingId: string, accept: boolean, english: string | undefined) =>
  answer(
    api.POST('/api/drafts/{id}/english/{renderingId}', {
      params: { path: { id, renderingId } },
      body: { accept, ...(accept && english !== undefined ? { english } : {}) },
    }),
  );

export const englishFile = (id: DraftId): string => `/api/drafts/${id}/english.docx`;
