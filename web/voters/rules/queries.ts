/** Rules and checks on the server. */
import { queryOptions } from '@tanstack/react-query';
import type { CheckRun, ListedRule, RuleWords, SavedRule } from '../../../src/elections/voters/schema.ts';
import { answer, api } from '../../api/client.ts';

export const rulesQuery = queryOptions({ queryKey: ['voter-rules'], queryFn: async () => (await answer(api.GET('/api/voters/rules'))) as ListedRule[], staleTime: 5 * 60_000 });

export const ruleVersionsQuery = (code: string) => queryOptions({
  queryKey: ['voter-rules', code], queryFn: async () => (await answer(api.GET('/api/voters/rules/{code}/versions', { params: { path: { code } } }))) as (SavedRule & { savedByName: string | null })[],
});

export const ruleWordsQuery = queryOptions({ queryKey: ['voter-rule-words'], queryFn: async () => (await answer(api.GET('/api/voters/rule-words'))) as RuleWords, staleTime: 60 * 60_000 });

export const checksQuery = (listId: string) => queryOptions({
  queryKey: ['voter-checks', listId], queryFn: async () => (await answer(api.GET('/api/voters/lists/{listId}/checks', { params: { path: { listId } } }))) as { runs: CheckRun[]; jobId: string | null },
});

export const checkJobQuery = (jobId: string) => queryOptions({
  queryKey: ['voter-check-job', jobId], queryFn: () => answer(api.GET('/api/jobs/{id}', { params: { path: { id: jobId } } })),
  refetchInterval: (query) => (query.state.data && !['queued', 'running'].includes(query.state.data.state) ? false : 700),
});
