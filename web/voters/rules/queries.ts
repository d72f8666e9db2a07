/** Rules on the server. */
import { queryOptions } from '@tanstack/react-query';
import type { ListedRule, RuleWords, SavedRule } from '../../../src/elections/voters/schema.ts';
import { answer, api } from '../../api/client.ts';

export const rulesQuery = queryOptions({
  queryKey: ['voter-rules'],
  queryFn: async () => (await answer(api.GET('/api/voters/rules'))) as ListedRule[],
  staleTime: 5 * 60_000,
});

export const ruleVersionsQuery = (code: string) =>
  queryOptions({
    queryKey: ['voter-rules', code],
    queryFn: async () =>
      (await answer(api.GET('/api/voters/rules/{code}/versions', { params: { path: { code } } }))) as (SavedRule & {
        savedByName: string | null;
      })[],
  });

export const ruleWordsQuery = queryOptions({
  queryKey: ['voter-rule-words'],
  queryFn: async () => (await answer(api.GET('/api/voters/rule-words'))) as RuleWords,
  staleTime: 60 * 60_000,
});
