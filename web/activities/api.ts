/** What the activity pages read and write. */
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import type { ActivityId } from '../../src/activities/schema.ts';

export const activityQuery = (activityId: ActivityId) =>
  queryOptions({
    queryKey: ['activity', activityId],
    queryFn: () => answer(api.GET('/api/activities/{id}', { params: { path: { id: activityId } } })),
  });

export const activitiesQuery = (filter: {
  readonly page: number;
  readonly q?: string | undefined;
  readonly size?: number;
}) =>
  queryOptions({
    queryKey: ['activities', filter],
    queryFn: () =>
      answer(
        api.GET('/api/activities', {
          params: { query: { page: filter.page, size: filter.size ?? 25, ...(filter.q ? { q: filter.q } : {}) } },
        }),
      ),
    placeholderData: (previous) => previous,
  });

export const localFactsQuery = (activityId: ActivityId, unitId: UnitId) =>
  queryOptions({
    queryKey: ['activity', activityId, 'local', unitId],
    queryFn: () =>
      answer(api.GET('/api/activities/{id}/local-facts/{unitId}', { params: { path: { id: activityId, unitId } } })),
  });

export const kindsQuery = queryOptions({
  queryKey: ['activity-kinds'],
  queryFn: () => answer(api.GET('/api/activity-kinds')),
  staleTime: 60 * 60_000,
});

/** People whom an activity of a unit may name. */
export const knownPeopleQuery = (unitId: UnitId, q: string) =>
  queryOptions({
    queryKey: ['activity-people', unitId, q],
    queryFn: () => answer(api.GET('/api/activity-people', { params: { query: { unitId, q } } })),
    staleTime: 60_000,
  });

/** Address of a photo in the width nearest to `width`. */
export const photoAddress = (activityId: ActivityId, sha256: string, width: number): string =>
  `/api/activities/${activityId}/photos/${sha256}?width=${width}`;
