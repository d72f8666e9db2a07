/** Publications on the server, as queries and calls. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import type { DraftId } from '../../src/drafts/schema.ts';
import type { PublicationId } from '../../src/newsroom/schema.ts';

const at = <I extends string>(id: I) => ({ params: { path: { id } } });

export const publicationsQuery = (unitId: UnitId, page: number, q: string, size = 20) =>
  queryOptions({
    queryKey: ['publications', unitId, page, q, size],
    queryFn: () =>
      answer(api.GET('/api/publications', { params: { query: { unitId, page, size, ...(q ? { q } : {}) } } })),
    placeholderData: keepPreviousData,
  });

export const waitingPublicationsQuery = queryOptions({
  queryKey: ['publications-waiting'],
  queryFn: async () => (await answer(api.GET('/api/publications/waiting'))).items,
});

export const publicationQuery = (id: PublicationId) =>
  queryOptions({ queryKey: ['publication', id], queryFn: () => answer(api.GET('/api/publications/{id}', at(id))) });

/**
 * The publication of a draft; null when it was never public. Only the newest hundred of the unit are looked through:
 * the server has no look-up by draft.
 */
export const publicationOfDraftQuery = (draftId: DraftId, unitId: UnitId) =>
  queryOptions({
    queryKey: ['publication-of-draft', draftId],
    queryFn: async () => {
      const { items } = await answer(
        api.GET('/api/publications', { params: { query: { unitId, draftId, page: 1, size: 1 } } }),
      );
      return items[0] ?? null;
    },
  });

/** A publication as lists give it. */
export type PublicationRow = Awaited<
  ReturnType<NonNullable<ReturnType<typeof publicationsQuery>['queryFn']>>
>['items'][number];

export const publishDraft = (draftId: DraftId, note: string | undefined) =>
  answer(api.POST('/api/drafts/{id}/publish', { ...at(draftId), body: note ? { note } : {} }));
export const unpublish = (id: PublicationId, reason: string) =>
  answer(api.POST('/api/publications/{id}/unpublish', { ...at(id), body: { reason } }));
export const clearPersonalData = (draftId: DraftId, version: number, reason: string) =>
  answer(api.POST('/api/drafts/{id}/clear-personal-data', { ...at(draftId), body: { version, reason } }));
