/** Questions, answers, summaries and comparisons on the server, as queries and calls. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AnswerId, AnswerView } from '../../src/answers/schema.ts';
import type { PaperId } from '../../src/library/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import { answer, api } from '../api/client.ts';

export const answersQuery = (unitId: UnitId, page: number) =>
  queryOptions({
    queryKey: ['answers', unitId, page],
    queryFn: () => answer(api.GET('/api/answers', { params: { query: { unitId, page, size: 20 } } })),
    placeholderData: keepPreviousData,
  });

export const answerQuery = (id: AnswerId) =>
  queryOptions({
    queryKey: ['answer', id],
    queryFn: () => answer(api.GET('/api/answers/{id}', { params: { path: { id } } })),
    // While a model works on it.
    refetchInterval: ({ state }) => (state.data?.state === 'menunggu' ? 1_000 : false),
  });

export const summaryQuery = (paperId: PaperId) =>
  queryOptions({
    queryKey: ['paper-summary', paperId],
    queryFn: () => answer(api.GET('/api/answers/summary/{paperId}', { params: { path: { paperId } } })),
    staleTime: 60_000,
  });

export const modelSummaryQuery = (paperId: PaperId, unitId: UnitId) =>
  queryOptions({
    queryKey: ['model-summary', paperId, unitId],
    queryFn: () =>
      answer(api.GET('/api/answers/summary/{paperId}/model', { params: { path: { paperId }, query: { unitId } } })),
    // While a model works on it.
    refetchInterval: ({ state }) => (state.data?.jobId ? 1_000 : false),
  });

export const askModelSummary = (paperId: PaperId, unitId: UnitId) =>
  answer(api.POST('/api/answers/summary/{paperId}/model', { params: { path: { paperId } }, body: { unitId } }));

/** `changes`: all parts, or only those that differ. */
export const comparisonQuery = (one: PaperId, other: PaperId, page: number, changes: 'all' | 'only') =>
  queryOptions({
    queryKey: ['comparison', one, other, page, changes],
    queryFn: () =>
      answer(api.GET('/api/answers/compare', { params: { query: { one, other, page, size: 50, changes } } })),
    placeholderData: keepPreviousData,
  });

export const ask = (unitId: UnitId, question: string, paperIds: readonly string[]) =>
  answer(
    api.POST('/api/answers', {
      body: { unitId, question, ...(paperIds.length > 0 ? { paperIds: [...paperIds] } : {}) },
    }),
  );
export const askAgain = (id: AnswerId) => answer(api.POST('/api/answers/{id}/again', { params: { path: { id } } }));

export const stopModel = (id: AnswerId) => answer(api.POST('/api/answers/{id}/stop', { params: { path: { id } } }));

/** Composes a text out of an answer, for the loop of drafts. */
export const makeText = async ({ id, unitId }: Pick<AnswerView, 'id' | 'unitId'>) =>
  (await answer(api.POST('/api/drafts', { body: { subject: { type: 'answer', id }, unitId, kinds: ['answer-note'] } })))
    .drafts;
