/** Words of notes on the server. */
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';

export const noteWordsQuery = queryOptions({
  queryKey: ['voter-note-words'],
  queryFn: () => answer(api.GET('/api/voters/note-words')),
  staleTime: 5 * 60_000,
});
