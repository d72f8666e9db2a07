/** Settling, versions and their differences on the server. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { VoterEvent, ListId } from '../../../src/elections/voters/schema.ts';
import { answer, api } from '../../api/client.ts';

const ofList = (listId: ListId) => ({ params: { path: { listId } } });

export const settlementQuery = (listId: ListId) =>
  queryOptions({
    queryKey: ['voter-list', listId, 'settlement'],
    queryFn: () => answer(api.GET('/api/voters/lists/{listId}/settlement', ofList(listId))),
    refetchInterval: (query) => (query.state.data?.jobId ? 1_000 : false),
  });

export const settleList = (listId: ListId, name: string, reason: string) =>
  answer(api.POST('/api/voters/lists/{listId}/settle', { ...ofList(listId), body: { name, reason } }));
export const cancelSettling = (listId: ListId) =>
  answer(api.POST('/api/voters/lists/{listId}/settle/cancel', ofList(listId)));
export const compareWith = (listId: ListId, versionId: string | null) =>
  answer(api.PUT('/api/voters/lists/{listId}/previous-version', { ...ofList(listId), body: { versionId } }));

export const differencesQuery = (versionId: string, page: number) =>
  queryOptions({
    queryKey: ['voter-version', versionId, 'differences', page],
    queryFn: () =>
      answer(
        api.GET('/api/voters/versions/{versionId}/differences', {
          params: { path: { versionId }, query: { page, size: 20 } },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });

export type VoterFilter = { readonly event?: VoterEvent; readonly village?: string };
export const differenceVotersQuery = (versionId: string, filter: VoterFilter, page: number) =>
  queryOptions({
    queryKey: ['voter-version', versionId, 'voters', filter, page],
    queryFn: () =>
      answer(
        api.GET('/api/voters/versions/{versionId}/differences/voters', {
          params: { path: { versionId }, query: { page, size: 20, ...filter } },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export type History = {
  voter: number;
  events: {
    versionId: string;
    versionName: string;
    settledAt: string;
    event: VoterEvent;
    reason: string | null;
    fields: string[];
    decision: string | null;
    village: string | null;
    fromVillage: string | null;
  }[];
};
export const historyQuery = (versionId: string, voter: number) =>
  queryOptions({
    queryKey: ['voter-version', versionId, 'history', voter],
    queryFn: () =>
      answer(
        api.GET('/api/voters/versions/{versionId}/voters/{voter}', {
          params: { path: { versionId, voter: String(voter) } },
        }),
      ),
  });
