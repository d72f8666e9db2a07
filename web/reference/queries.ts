/** Dated values on the server. */
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';

export const valuesQuery = queryOptions({
  queryKey: ['reference-values'],
  queryFn: () => answer(api.GET('/api/reference/values')),
  staleTime: 60 * 60_000,
});
