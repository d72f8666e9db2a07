/** Records on the server, as queries and calls. */
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { RecordFileId, RecordList } from '../../src/records/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import { answer, api } from '../api/client.ts';

export type FileFilters = { readonly list: RecordList; readonly q?: string };

export const filesQuery = (unitId: UnitId, page: number, { list, q }: FileFilters) =>
  queryOptions({
    queryKey: ['records', unitId, 'files', page, list, q ?? ''],
    queryFn: () =>
      answer(api.GET('/api/records/files', { params: { query: { unitId, list, page, size: 25, ...(q && { q }) } } })),
    placeholderData: keepPreviousData,
  });

export const fileQuery = (recordFileId: RecordFileId) =>
  queryOptions({
    queryKey: ['records', 'file', recordFileId],
    queryFn: () => answer(api.GET('/api/records/files/{recordFileId}', { params: { path: { recordFileId } } })),
  });

export const itemsQuery = (recordFileId: RecordFileId, page: number) =>
  queryOptions({
    queryKey: ['records', 'file', recordFileId, 'items', page],
    queryFn: () =>
      answer(
        api.GET('/api/records/files/{recordFileId}/items', {
          params: { path: { recordFileId }, query: { page, size: 50 } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const developmentsQuery = queryOptions({
  queryKey: ['record-developments'],
  queryFn: () => answer(api.GET('/api/records/developments')),
  staleTime: 5 * 60_000,
});

type Holding = { readonly holding: number; readonly development: string | null; readonly location: string | null };
export const holdFile = (recordFileId: RecordFileId, body: Holding) =>
  answer(api.POST('/api/records/files/{recordFileId}/holding', { params: { path: { recordFileId } }, body }));

export type Thing = { readonly type: string; readonly subjectId: string };

export const filingQuery = ({ type, subjectId }: Thing) =>
  queryOptions({
    queryKey: ['records', 'filing', type, subjectId],
    queryFn: () => answer(api.GET('/api/records/filing', { params: { query: { type, subjectId } } })),
  });

export const classesFound = (q: string) =>
  queryOptions({
    queryKey: ['paper-classes', 'found', q],
    queryFn: () =>
      answer(api.GET('/api/library/classes', { params: { query: { page: 1, size: 20, ...(q && { q }) } } })),
    placeholderData: keepPreviousData,
  });

/** A call that changes records: all that is shown of them is read again. */
export function useRecordsCall<I, O>(call: (input: I) => Promise<O>, onDone?: (answered: O) => void) {
  const queries = useQueryClient();
  return useMutation<O, Error, I>({
    mutationFn: call,
    onSuccess: (answered) => {
      onDone?.(answered);
      return queries.invalidateQueries({ queryKey: ['records'] });
    },
  });
}

/** A list of files as a workbook: its bytes. */
export const printFiles = (unitId: UnitId, { list, q }: FileFilters): Promise<Blob> =>
  answer(
    api.POST('/api/records/files/xlsx', { params: { query: { unitId, list, ...(q && { q }) } }, parseAs: 'blob' }),
  ) as Promise<Blob>;

const at = (recordFileId: RecordFileId) => ({ path: { recordFileId } });

export const openFile = (
  unitId: UnitId,
  { title, classification }: { readonly title: string; readonly classification: string },
) => answer(api.POST('/api/records/files', { body: { unitId, title, classification } }));
export const setFile = (
  id: RecordFileId,
  body: { readonly version: number; readonly title: string; readonly classification: string },
) => answer(api.POST('/api/records/files/{recordFileId}/settings', { params: at(id), body }));
export const closeFile = (id: RecordFileId, body: { readonly version: number; readonly date: string }) =>
  answer(api.POST('/api/records/files/{recordFileId}/close', { params: at(id), body }));
export const reopenFile = (id: RecordFileId, body: { readonly version: number; readonly reason: string }) =>
  answer(api.POST('/api/records/files/{recordFileId}/reopen', { params: at(id), body }));
export const appraiseFile = (
  id: RecordFileId,
  body: { readonly version: number; readonly fate: 'musnah' | 'permanen' | null; readonly reason: string },
) => answer(api.POST('/api/records/files/{recordFileId}/appraise', { params: at(id), body }));
export const fileThing = (id: RecordFileId, body: Thing) =>
  answer(api.POST('/api/records/files/{recordFileId}/items', { params: at(id), body }));
export const unfileThing = (id: RecordFileId, body: Thing & { readonly reason: string }) =>
  answer(api.POST('/api/records/files/{recordFileId}/items/take-out', { params: at(id), body }));
