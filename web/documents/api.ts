/** What the screens of documents read. */
import { queryOptions } from '@tanstack/react-query';
import type { About, DocumentId } from '../../src/documents/schema.ts';
import { answer, api } from '../api/client.ts';

export const documentsQuery = ({ type, id }: About) =>
  queryOptions({
    queryKey: ['documents', type, id],
    queryFn: () => answer(api.GET('/api/documents/{type}/{subjectId}', { params: { path: { type, subjectId: id } } })),
    // While a job reads a document, its progress is asked for.
    refetchInterval: (query) => (query.state.data?.some(({ status }) => status === 'menunggu') ? 1_000 : false),
  });

export const documentQuery = ({ type, id }: About, documentId: DocumentId) =>
  queryOptions({
    queryKey: ['documents', type, id, documentId],
    queryFn: () =>
      answer(
        api.GET('/api/documents/{type}/{subjectId}/{documentId}', {
          params: { path: { type, subjectId: id, documentId } },
        }),
      ),
    refetchInterval: (query) => (query.state.data?.status === 'menunggu' ? 1_000 : false),
  });
