/** Letters to many on the server, as queries and calls. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  HouseList,
  MergeCells,
  MergeFormat,
  MergeRowId,
  mergePurposes,
  MergeSheetId,
  MergeView,
  Numbering,
  OutgoingId,
  SheetMapping,
  SignedEntryId,
  SignedEntryState,
} from '../../../../src/letters/schema.ts';
import { answer, api, upload } from '../../../api/client.ts';

/** Milliseconds between two looks at what a job works on. */
const soon = 1_000;
const path = (outgoingId: OutgoingId) => ({ path: { outgoingId } });

export const mergeQuery = (outgoingId: OutgoingId) =>
  queryOptions({
    queryKey: ['letters', 'merge', outgoingId],
    queryFn: () => answer(api.GET('/api/letters/outgoing/{outgoingId}/merge', { params: path(outgoingId) })),
    refetchInterval: ({ state }) => (state.data?.check.state === 'berjalan' ? soon : false),
  });

export const mergeRowsQuery = (outgoingId: OutgoingId, page: number, open: boolean, q: string, at: string) =>
  queryOptions({
    queryKey: ['letters', 'merge', outgoingId, 'rows', page, open, q, at],
    queryFn: () =>
      answer(
        api.GET('/api/letters/outgoing/{outgoingId}/merge/rows', {
          params: { ...path(outgoingId), query: { page, size: 25, open: open ? 'yes' : 'no', ...(q ? { q } : {}) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const mergePaperQuery = (outgoingId: OutgoingId, rowNumber: number, at: string) =>
  queryOptions({
    queryKey: ['letters', 'merge', outgoingId, 'paper', rowNumber, at],
    queryFn: () =>
      answer(
        api.GET('/api/letters/outgoing/{outgoingId}/merge/papers/{rowNumber}', {
          params: { path: { outgoingId, rowNumber } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** The pages of one row as they will be printed. */
export const rowPictureQuery = (outgoingId: OutgoingId, rowNumber: number, of: string) =>
  queryOptions({
    queryKey: ['letters', 'picture', outgoingId, `${rowNumber} ${of}`],
    queryFn: async ({ signal }) =>
      (await answer(
        api.GET('/api/letters/outgoing/{outgoingId}/merge/papers/{rowNumber}/picture', {
          params: { path: { outgoingId, rowNumber } },
          parseAs: 'blob',
          signal,
        }),
      )) as unknown as Blob,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

export const mergeSheetsQuery = (outgoingId: OutgoingId) =>
  queryOptions({
    queryKey: ['letters', 'merge', outgoingId, 'sheets'],
    queryFn: () => answer(api.GET('/api/letters/outgoing/{outgoingId}/merge/sheets', { params: path(outgoingId) })),
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => one.state === 'dibaca' || one.state === 'disusun') ? soon : false,
  });

export const mergeFilesQuery = (outgoingId: OutgoingId) =>
  queryOptions({
    queryKey: ['letters', 'merge', outgoingId, 'files'],
    queryFn: () =>
      answer(
        api.GET('/api/letters/outgoing/{outgoingId}/merge/files', {
          params: { ...path(outgoingId), query: { page: 1, size: 10 } },
        }),
      ),
    refetchInterval: ({ state }) => (state.data?.items.some((one) => one.state === 'dibuat') ? soon : false),
  });

export const signedPacksQuery = (outgoingId: OutgoingId) =>
  queryOptions({
    queryKey: ['letters', 'merge', outgoingId, 'signed'],
    queryFn: () => answer(api.GET('/api/letters/outgoing/{outgoingId}/merge/signed', { params: path(outgoingId) })),
    refetchInterval: ({ state }) => (state.data?.packs.some(({ state: of }) => of !== 'gagal') ? soon : false),
  });

/** `at`: how many stand so; the files are read again when it changes. */
export const signedEntriesQuery = (outgoingId: OutgoingId, state: SignedEntryState, page: number, at: number) =>
  queryOptions({
    queryKey: ['letters', 'merge', outgoingId, 'signed', state, page, at],
    queryFn: () =>
      answer(
        api.GET('/api/letters/outgoing/{outgoingId}/merge/signed/files', {
          params: { ...path(outgoingId), query: { state, page, size: 25 } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Rows whose letter has no signed file. */
export const missingRowsQuery = (outgoingId: OutgoingId, page: number, at: number) =>
  queryOptions({
    queryKey: ['letters', 'merge', outgoingId, 'missing', page, at],
    queryFn: () =>
      answer(
        api.GET('/api/letters/outgoing/{outgoingId}/merge/rows', {
          params: { ...path(outgoingId), query: { page, size: 25, state: 'bernomor' } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const uploadPack = (outgoingId: OutgoingId, day: string, file: File) =>
  upload('/api/letters/outgoing/{outgoingId}/merge/signed', file, {
    params: { ...path(outgoingId), query: { day, name: file.name } },
    onProgress: () => undefined,
  });
export const reasonEntries = (outgoingId: OutgoingId, reason: string) =>
  answer(
    api.POST('/api/letters/outgoing/{outgoingId}/merge/signed/reason', {
      params: path(outgoingId),
      body: { entries: 'all', reason },
    }),
  );

const entryPath = (outgoingId: OutgoingId, signedEntryId: SignedEntryId) => ({
  params: { path: { outgoingId, signedEntryId } },
});
export const setAsideEntry = (outgoingId: OutgoingId, entryId: SignedEntryId, reason: string) =>
  answer(
    api.POST('/api/letters/outgoing/{outgoingId}/merge/signed/files/{signedEntryId}/aside', {
      ...entryPath(outgoingId, entryId),
      body: { reason },
    }),
  );
export const giveEntry = (outgoingId: OutgoingId, entryId: SignedEntryId, row: number) =>
  answer(
    api.POST('/api/letters/outgoing/{outgoingId}/merge/signed/files/{signedEntryId}/give', {
      ...entryPath(outgoingId, entryId),
      body: { row },
    }),
  );

export const beginMerge = (outgoingId: OutgoingId, version: number, numbering: Numbering) =>
  answer(
    api.POST('/api/letters/outgoing/{outgoingId}/merge', { params: path(outgoingId), body: { version, numbering } }),
  );
export const setMerge = (
  outgoingId: OutgoingId,
  { version, numbering, columns, recipientSlot, placeSlot }: Omit<Settings, 'rows'>,
) =>
  answer(
    api.PUT('/api/letters/outgoing/{outgoingId}/merge', {
      params: path(outgoingId),
      body: { version, numbering, columns: [...columns], recipientSlot, placeSlot },
    }),
  );
type Settings = Pick<MergeView, 'version' | 'numbering' | 'columns' | 'recipientSlot' | 'placeSlot' | 'rows'>;
export const endMerge = (outgoingId: OutgoingId, version: number) =>
  answer(api.POST('/api/letters/outgoing/{outgoingId}/merge/end', { params: path(outgoingId), body: { version } }));
export const checkMerge = (outgoingId: OutgoingId, version: number) =>
  answer(api.POST('/api/letters/outgoing/{outgoingId}/merge/check', { params: path(outgoingId), body: { version } }));

export const addRow = (outgoingId: OutgoingId, version: number, cells: MergeCells) =>
  answer(
    api.POST('/api/letters/outgoing/{outgoingId}/merge/rows', {
      params: path(outgoingId),
      body: { version, rows: [cells] },
    }),
  );
export const editRow = (outgoingId: OutgoingId, mergeRowId: MergeRowId, version: number, cells: MergeCells) =>
  answer(
    api.PUT('/api/letters/outgoing/{outgoingId}/merge/rows/{mergeRowId}', {
      params: { path: { outgoingId, mergeRowId } },
      body: { version, cells },
    }),
  );
export const meanDouble = (outgoingId: OutgoingId, mergeRowId: MergeRowId, version: number) =>
  answer(
    api.POST('/api/letters/outgoing/{outgoingId}/merge/rows/{mergeRowId}/meant', {
      params: { path: { outgoingId, mergeRowId } },
      body: { version },
    }),
  );
export const removeRows = (outgoingId: OutgoingId, version: number, rows: 'all' | MergeRowId[]) =>
  answer(
    api.POST('/api/letters/outgoing/{outgoingId}/merge/remove-rows', {
      params: path(outgoingId),
      body: { version, rows },
    }),
  );
export const takeHouseList = (outgoingId: OutgoingId, version: number, list: HouseList) =>
  answer(
    api.POST('/api/letters/outgoing/{outgoingId}/merge/house-list', {
      params: path(outgoingId),
      body: { version, list, replace: false },
    }),
  );

export const uploadSheet = (outgoingId: OutgoingId, file: File) =>
  upload('/api/letters/outgoing/{outgoingId}/merge/sheets', file, {
    params: { ...path(outgoingId), query: { name: file.name } },
    onProgress: () => undefined,
  });
const ofSheet = (outgoingId: OutgoingId, mergeSheetId: MergeSheetId) => ({ path: { outgoingId, mergeSheetId } });
export const takeSheet = (outgoingId: OutgoingId, mergeSheetId: MergeSheetId, body: SheetMapping) =>
  answer(
    api.POST('/api/letters/outgoing/{outgoingId}/merge/sheets/{mergeSheetId}/take', {
      params: ofSheet(outgoingId, mergeSheetId),
      body,
    }),
  );
export const refuseSheet = (outgoingId: OutgoingId, mergeSheetId: MergeSheetId) =>
  answer(
    api.POST('/api/letters/outgoing/{outgoingId}/merge/sheets/{mergeSheetId}/refuse', {
      params: ofSheet(outgoingId, mergeSheetId),
    }),
  );
export const correctionOf = (outgoingId: OutgoingId, mergeSheetId: MergeSheetId): Promise<Blob> =>
  answer(
    api.POST('/api/letters/outgoing/{outgoingId}/merge/sheets/{mergeSheetId}/correction', {
      params: ofSheet(outgoingId, mergeSheetId),
      parseAs: 'blob',
    }),
  ) as Promise<Blob>;

type Asked = { readonly format: MergeFormat; readonly purpose: keyof typeof mergePurposes; readonly note: string };
export const askFiles = (outgoingId: OutgoingId, body: Asked) =>
  answer(api.POST('/api/letters/outgoing/{outgoingId}/merge/files', { params: path(outgoingId), body }));
export const downloadFiles = (exportId: string): Promise<Blob> =>
  answer(
    api.POST('/api/exports/{exportId}/download', { params: { path: { exportId } }, parseAs: 'blob' }),
  ) as Promise<Blob>;
export const sendRows = (outgoingId: OutgoingId, rows: 'all' | readonly MergeRowId[], day: string, by: string) =>
  answer(
    api.POST('/api/letters/outgoing/{outgoingId}/merge/sent', {
      params: path(outgoingId),
      body: { rows: rows === 'all' ? rows : [...rows], day, by },
    }),
  );
