/** Imports on the server, as queries and calls. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Mapping, ListId } from '../../../src/elections/voters/schema.ts';
import { answer, api, upload } from '../../api/client.ts';
import { saveFile } from '../../api/save-file.ts';
import { say } from '../../i18n/messages.ts';
import { downloadExport } from '../findings/queries.ts';

const inList = (listId: ListId) => ({ params: { path: { listId } } });
const one = (listId: ListId, importId: string) => ({ params: { path: { listId, importId } } });

export const importsQuery = (listId: ListId) =>
  queryOptions({
    queryKey: ['voter-imports', listId],
    queryFn: () => answer(api.GET('/api/voters/lists/{listId}/imports', inList(listId))),
    refetchInterval: (query) =>
      query.state.data?.items.some(({ state }) => state === 'berjalan' || state === 'diperiksa') ? 1_000 : false,
  });

export const previewQuery = (listId: ListId, importId: string) =>
  queryOptions({
    queryKey: ['voter-import-preview', importId],
    queryFn: () => answer(api.GET('/api/voters/lists/{listId}/imports/{importId}/preview', one(listId, importId))),
    staleTime: Infinity,
  });

export const problemsQuery = (listId: ListId, importId: string, mapping: Mapping) =>
  queryOptions({
    queryKey: ['voter-import-problems', importId, mapping],
    queryFn: async () =>
      (
        await answer(
          api.POST('/api/voters/lists/{listId}/imports/{importId}/check', {
            ...one(listId, importId),
            body: { mapping },
          }),
        )
      ).problems,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });

export const rejectsQuery = (listId: ListId, importId: string, page: number, code: string) =>
  queryOptions({
    queryKey: ['voter-import-rejects', listId, importId, page, code],
    queryFn: () =>
      answer(
        api.GET('/api/voters/lists/{listId}/imports/{importId}/rejects', {
          params: { path: { listId, importId }, query: { page, size: 20, ...(code ? { code } : {}) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const sendFile = (
  listId: ListId,
  file: File,
  corrects: string | undefined,
  onProgress: (share: number) => void,
) =>
  upload('/api/voters/lists/{listId}/imports', file, {
    params: { path: { listId }, query: { name: file.name.slice(0, 200), ...(corrects ? { corrects } : {}) } },
    onProgress,
  });
export const startImport = (listId: ListId, importId: string, mapping: Mapping) =>
  answer(
    api.POST('/api/voters/lists/{listId}/imports/{importId}/start', { ...one(listId, importId), body: { mapping } }),
  );
export const cancelImport = (listId: ListId, importId: string) =>
  answer(api.POST('/api/voters/lists/{listId}/imports/{importId}/cancel', one(listId, importId)));

/** Milliseconds between two looks whether the sheet is made. */
const pulse = 300;

/** Has the rejected rows leave as an export, waits until the sheet is made, and saves it. */
export async function takeSheet(listId: ListId, importId: string, note: string): Promise<void> {
  const { id, jobId } = await answer(
    api.POST('/api/voters/lists/{listId}/exports', {
      ...inList(listId),
      body: { kind: 'perbaikan', purpose: 'perbaikan-data', note, importId },
    }),
  );
  for (;;) {
    const { state, failure } = await answer(api.GET('/api/jobs/{id}', { params: { path: { id: jobId } } }));
    if (failure) throw new Error(say(failure.message));
    if (state === 'done') break;
    await new Promise((resolve) => {
      setTimeout(resolve, pulse);
    });
  }
  saveFile(await downloadExport(id), `perbaikan-${id.slice(0, 8)}.xlsx`);
}
