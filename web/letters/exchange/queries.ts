/** Lists of letters from elsewhere on the server, as queries and calls. */
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  ColumnMap,
  DifferenceId,
  DifferenceKind,
  ExchangeFileId,
  ExchangePurpose,
  ExchangeState,
  exchangePurposeOfExport,
  ExchangeVerdict,
  LetterDifference,
  RegisterExportForm,
} from '../../../src/letters/schema.ts';
import type { UnitId } from '../../../src/platform/schema.ts';
import { answer, api } from '../../api/client.ts';
import { toastFailure } from '../../design/index.ts';

/** Milliseconds between two looks at what a job works on. */
const soon = 1_000;
const works = (state: ExchangeState | undefined): boolean =>
  state === 'dibaca' || state === 'disusun' || state === 'menyimpan';

export const filesQuery = (unitId: UnitId, page: number) =>
  queryOptions({
    queryKey: ['exchange', unitId, page],
    queryFn: () => answer(api.GET('/api/letters/exchange', { params: { query: { unitId, page, size: 25 } } })),
    refetchInterval: ({ state }) => (state.data?.items.some((one) => works(one.state)) ? soon : false),
    placeholderData: keepPreviousData,
  });

const of = (exchangeFileId: ExchangeFileId) => ({ path: { exchangeFileId } });

export const fileQuery = (id: ExchangeFileId) =>
  queryOptions({
    queryKey: ['exchange', 'one', id],
    queryFn: () => answer(api.GET('/api/letters/exchange/{exchangeFileId}', { params: of(id) })),
    refetchInterval: ({ state }) => (works(state.data?.state) ? soon : false),
  });

export const layoutsQuery = (id: ExchangeFileId, state: ExchangeState) =>
  queryOptions({
    queryKey: ['exchange', 'one', id, 'layouts', state],
    queryFn: () => answer(api.GET('/api/letters/exchange/{exchangeFileId}/layouts', { params: of(id) })),
  });

export const linesQuery = (
  id: ExchangeFileId,
  page: number,
  verdict: ExchangeVerdict | undefined,
  state: ExchangeState,
) =>
  queryOptions({
    queryKey: ['exchange', 'one', id, 'lines', page, verdict, state],
    queryFn: () =>
      answer(
        api.GET('/api/letters/exchange/{exchangeFileId}/lines', {
          params: { ...of(id), query: { page, size: 50, ...(verdict && { verdict }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const differencesQuery = (
  id: ExchangeFileId,
  page: number,
  kind: DifferenceKind | undefined,
  open: boolean,
  state: ExchangeState,
) =>
  queryOptions({
    queryKey: ['exchange', 'one', id, 'differences', page, kind, open, state],
    queryFn: () =>
      answer(
        api.GET('/api/letters/exchange/{exchangeFileId}/differences', {
          params: { ...of(id), query: { page, size: 25, open: open ? 'yes' : 'no', ...(kind && { kind }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** A call that changes a list: all of lists is read again. */
export function useExchangeCall<I, O>(call: (input: I) => Promise<O>, onDone?: (answered: O) => void) {
  const queries = useQueryClient();
  return useMutation<O, Error, I>({
    mutationFn: call,
    onSuccess: async (answered) => {
      onDone?.(answered);
      await queries.invalidateQueries({ queryKey: ['exchange'] });
    },
    onError: toastFailure,
  });
}

export type Uploading = { readonly unitId: UnitId; readonly purpose: ExchangePurpose; readonly period: string };
export const sayColumns = (id: ExchangeFileId, mapping: (ColumnMap | null)[]) =>
  answer(api.POST('/api/letters/exchange/{exchangeFileId}/mapping', { params: of(id), body: { mapping } }));
export const takeBook = (id: ExchangeFileId, openSince: string) =>
  answer(
    api.POST('/api/letters/exchange/{exchangeFileId}/take', {
      params: of(id),
      body: openSince === '' ? {} : { openSince },
    }),
  );
export const refuseFile = (id: ExchangeFileId) =>
  answer(api.POST('/api/letters/exchange/{exchangeFileId}/refuse', { params: of(id) }));
export const explain = (differenceId: DifferenceId, reason: NonNullable<LetterDifference['reason']>, note: string) =>
  answer(
    api.POST('/api/letters/differences/{differenceId}/explain', {
      params: { path: { differenceId } },
      body: { reason, note },
    }),
  );
export const reopen = (differenceId: DifferenceId) =>
  answer(api.POST('/api/letters/differences/{differenceId}/reopen', { params: { path: { differenceId } } }));

/** The bytes of a workbook. */
export const sheetOf = (id: ExchangeFileId, what: 'perbaikan' | 'perbedaan'): Promise<Blob> =>
  answer(
    api.POST(
      what === 'perbaikan'
        ? '/api/letters/exchange/{exchangeFileId}/correction'
        : '/api/letters/exchange/{exchangeFileId}/differences/xlsx',
      { params: of(id), parseAs: 'blob' },
    ),
  ) as Promise<Blob>;

type Asking = {
  readonly unitId: UnitId;
  readonly form: RegisterExportForm;
  readonly direction: 'masuk' | 'keluar';
  readonly from: string;
  readonly to: string;
  readonly purpose: keyof typeof exchangePurposeOfExport;
  readonly note: string;
  readonly secret: boolean;
};
export const askExport = (body: Asking) => answer(api.POST('/api/letters/exports', { body }));
export const exportsQuery = (unitId: UnitId) =>
  queryOptions({
    queryKey: ['exchange', 'exports', unitId],
    queryFn: () => answer(api.GET('/api/letters/exports', { params: { query: { unitId, size: 10 } } })),
    refetchInterval: ({ state }) => (state.data?.items.some((one) => one.state === 'dibuat') ? soon : false),
  });
export const downloadExport = (exportId: string): Promise<Blob> =>
  answer(
    api.POST('/api/exports/{exportId}/download', { params: { path: { exportId } }, parseAs: 'blob' }),
  ) as Promise<Blob>;
