/** Imports on the server, as queries and calls. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Mapping, Preview } from '../../../src/elections/voters/schema.ts';
import { answer, api, upload } from '../../api/client.ts';

const inList = (listId: string) => ({ params: { path: { listId } } });
const one = (listId: string, importId: string) => ({ params: { path: { listId, importId } } });

export const importsQuery = (listId: string) => queryOptions({
  queryKey: ['voter-imports', listId],
  queryFn: () => answer(api.GET('/api/voters/lists/{listId}/imports', inList(listId))),
  refetchInterval: (query) => (query.state.data?.items.some(({ state }) => state === 'berjalan') ? 1_000 : false),
});

export const previewQuery = (listId: string, importId: string) => queryOptions({
  queryKey: ['voter-import-preview', importId],
  queryFn: async () => (await answer(api.GET('/api/voters/lists/{listId}/imports/{importId}/preview', one(listId, importId)))) as Preview,
  staleTime: Infinity,
});

export const problemsQuery = (listId: string, importId: string, mapping: Mapping) => queryOptions({
  queryKey: ['voter-import-problems', importId, mapping],
  queryFn: async () => (await answer(api.POST('/api/voters/lists/{listId}/imports/{importId}/check', { ...one(listId, importId), body: { mapping } }))).problems,
  placeholderData: keepPreviousData,
  staleTime: Infinity,
});

export const jobQuery = (jobId: string) => queryOptions({
  queryKey: ['job', jobId],
  queryFn: () => answer(api.GET('/api/jobs/{id}', { params: { path: { id: jobId } } })),
  refetchInterval: (query) => (query.state.data === undefined || ['queued', 'running'].includes(query.state.data.state) ? 700 : false),
});

export const rejectsQuery = (listId: string, importId: string, page: number, code: string) => queryOptions({
  queryKey: ['voter-import-rejects', listId, importId, page, code],
  queryFn: () => answer(api.GET('/api/voters/lists/{listId}/imports/{importId}/rejects', { params: { path: { listId, importId }, query: { page, size: 20, ...(code ? { code } : {}) } } })),
  placeholderData: keepPreviousData,
});

export const sendFile = (listId: string, file: File, corrects: string | undefined, onProgress: (share: number) => void) =>
  upload<{ id: string }>(`/api/voters/lists/${listId}/imports`, file, { query: { name: file.name.slice(0, 200), ...(corrects ? { corrects } : {}) }, onProgress });
export const startImport = (listId: string, importId: string, mapping: Mapping) => answer(api.POST('/api/voters/lists/{listId}/imports/{importId}/start', { ...one(listId, importId), body: { mapping } }));
export const cancelImport = (listId: string, importId: string) => answer(api.POST('/api/voters/lists/{listId}/imports/{importId}/cancel', one(listId, importId)));

export async function downloadSheet(listId: string, importId: string, purpose: string): Promise<void> {
  const bytes = await answer(api.POST('/api/voters/lists/{listId}/imports/{importId}/correction-sheet', { ...one(listId, importId), body: { purpose }, parseAs: 'blob' }) as Promise<{ data?: Blob; error?: unknown; response: Response }>);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = `perbaikan-${importId.slice(0, 8)}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
