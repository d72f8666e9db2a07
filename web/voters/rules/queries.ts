/** Rules on the server. */
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';

export const rulesQuery = queryOptions({
  queryKey: ['voter-rules'],
  queryFn: () => answer(api.GET('/api/voters/rules')),
  staleTime: 5 * 60_000,
});

export const ruleVersionsQuery = (code: string) =>
  queryOptions({
    queryKey: ['voter-rules', code],
    queryFn: () => answer(api.GET('/api/voters/rules/{code}/versions', { params: { path: { code } } })),
  });

export const ruleWordsQuery = queryOptions({
  queryKey: ['voter-rule-words'],
  queryFn: () => answer(api.GET('/api/voters/rule-words')),
  staleTime: 60 * 60_000,
});
