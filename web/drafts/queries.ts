/** The drafts on the server, as queries and calls. */
import { queryOptions } from '@tanstack/react-query';
import type { DraftContent, EditedContent, DraftId } from '../../src/drafts/schema.ts';
import type { Source } from '../../src/evidence/schema.ts';
import { answer, api } from '../api/client.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import type { ActivityId } from '../../src/activities/schema.ts';

const at = (id: DraftId) => ({ params: { path: { id } } });

export const draftQuery = (id: DraftId) =>
  queryOptions({ queryKey: ['draft', id], queryFn: () => answer(api.GET('/api/drafts/{id}', at(id))) });

/** Everything the draft may cite; read again when the facts have changed. An unchanged answer stays the same object. */
export const sourcesQuery = (id: DraftId, factsChangedAt: string | null) =>
  queryOptions({
    queryKey: ['draft-sources', id, factsChangedAt],
    queryFn: async () => {
      const { sources, ...rest } = await answer(api.GET('/api/drafts/{id}/sources', at(id)));
      return { ...rest, sources: sources as Source[] };
    },
    staleTime: 60_000,
    placeholderData: (before) => before,
  });

export const draftsOfActivityQuery = (activityId: ActivityId, unitId: UnitId) =>
  queryOptions({
    queryKey: ['drafts-of-activity', activityId, unitId],
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/subjects/{type}/{id}/drafts', {
            params: { path: { type: 'activity', id: activityId }, query: { unit: unitId } },
          }),
        )
      ).items,
  });

export const versionsQuery = (id: DraftId, version: number) =>
  queryOptions({
    queryKey: ['draft-versions', id, version],
    queryFn: async () => (await answer(api.GET('/api/drafts/{id}/versions', at(id)))).items,
  });

export const compareQuery = (id: DraftId, from: number, to: number) =>
  queryOptions({
    queryKey: ['draft-compare', id, from, to],
    queryFn: async () =>
      (await answer(api.GET('/api/drafts/{id}/compare', { params: { path: { id }, query: { from, to } } }))).changes,
    staleTime: Infinity,
  });

export const composeDrafts = (activityId: ActivityId, unitId: UnitId, kinds: readonly string[]) =>
  answer(
    api.POST('/api/drafts', { body: { subject: { type: 'activity', id: activityId }, unitId, kinds: [...kinds] } }),
  );
export const saveContent = (id: DraftId, baseVersion: number, content: EditedContent) =>
  answer(api.PUT('/api/drafts/{id}/content', { ...at(id), body: { baseVersion, content } }));
export const sendForReview = (id: DraftId, version: number, note: string) =>
  answer(api.POST('/api/drafts/{id}/send', { ...at(id), body: { version, note } }));
export const returnDraft = (id: DraftId, version: number, comment: string) =>
  answer(api.POST('/api/drafts/{id}/return', { ...at(id), body: { version, comment } }));
export const confirmClaim = (id: DraftId, version: number, claimId: string, seconds: number) =>
  answer(api.POST('/api/drafts/{id}/confirm', { ...at(id), body: { version, claimId, passageOpened: true, seconds } }));
export const reviewDraft = (id: DraftId, version: number) =>
  answer(api.POST('/api/drafts/{id}/review', { ...at(id), body: { version } }));
export const approveDraft = (id: DraftId, version: number, secondsOpen: number, passagesOpened: number) =>
  answer(api.POST('/api/drafts/{id}/approve', { ...at(id), body: { version, secondsOpen, passagesOpened } }));
export const archiveDraft = (id: DraftId, version: number) =>
  answer(api.POST('/api/drafts/{id}/archive', { ...at(id), body: { version } }));
export const unarchiveDraft = (id: DraftId, version: number) =>
  answer(api.POST('/api/drafts/{id}/unarchive', { ...at(id), body: { version } }));
export const restoreVersion = (id: DraftId, baseVersion: number, restore: number) =>
  answer(api.POST('/api/drafts/{id}/restore', { ...at(id), body: { baseVersion, restore } }));
export const regenerateDraft = (id: DraftId, baseVersion: number, reword: boolean) =>
  answer(api.POST('/api/drafts/{id}/regenerate', { ...at(id), body: { baseVersion, reword } }));
export const exportPath = (id: DraftId, format: 'pdf' | 'docx'): string =>
  `/api/drafts/${encodeURIComponent(id)}/export.${format}`;

/**
 * The draft as it is pasted elsewhere: blocks with an empty line between them, questions and alternative texts left
 * out.
 */
export const textToCopy = (content: DraftContent): string =>
  content.blocks
    .filter(({ kind }) => kind !== 'gap' && kind !== 'alt')
    .map(({ kind, claims }) => claims.map(({ text }) => text).join(kind === 'table-row' ? '\t' : ' '))
    .join('\n\n');
