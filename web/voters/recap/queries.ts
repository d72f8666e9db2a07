/** Recaps and what was sent, on the server. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  OwnRecap,
  ListKind,
  openingPreviewSchema,
  RecapRowView,
  SentRow,
} from '../../../src/elections/voters/schema.ts';
import { answer, api } from '../../api/client.ts';
import type { UnitId } from '../../../src/platform/schema.ts';

const of = (recapId: string) => ({ params: { path: { recapId } } });
const ofSubmission = (submissionId: string) => ({ params: { path: { submissionId } } });

export const recapQuery = (recapId: string) =>
  queryOptions({
    queryKey: ['recap', recapId],
    queryFn: () => answer(api.GET('/api/voters/recaps/{recapId}', of(recapId))),
  });

export const recapRowsQuery = (recapId: string, level: RecapRowView['level'], parent: string, page: number) =>
  queryOptions({
    queryKey: ['recap', recapId, 'rows', level, parent, page],
    queryFn: () =>
      answer(
        api.GET('/api/voters/recaps/{recapId}/rows', {
          params: { path: { recapId }, query: { level, parent, page, size: 50 } },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const ratesQuery = (recapId: string, parent: string) =>
  queryOptions({
    queryKey: ['recap', recapId, 'rates', parent],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/voters/recaps/{recapId}/rates', { params: { path: { recapId }, query: { parent } } }),
        )
      ).items,
  });

export const chartUrl = (recapId: string, chart: 'umur' | 'perubahan', region?: string) =>
  `/api/voters/recaps/${recapId}/charts/${chart}${region ? `?region=${region}` : ''}`;
export const openDataUrl = (recapId: string, kind: 'csv' | 'json') => `/api/open-data/voter-recaps/${recapId}/${kind}`;

/** The form as a file; who printed it is recorded. */
export const printForm = (recapId: string, form: string, kind: 'pdf' | 'xlsx'): Promise<Blob> =>
  answer(
    api.POST(`/api/voters/recaps/{recapId}/forms/{form}/${kind}`, {
      params: { path: { recapId, form } },
      parseAs: 'blob',
    }),
  ) as Promise<Blob>;

export const recapChangesQuery = (recapId: string, page: number) =>
  queryOptions({
    queryKey: ['recap', recapId, 'changes', page],
    queryFn: () =>
      answer(
        api.GET('/api/voters/recaps/{recapId}/changes', { params: { path: { recapId }, query: { page, size: 20 } } }),
      ),
    placeholderData: keepPreviousData,
  });

export const sendRecap = (recapId: string, despite: boolean, said: string) =>
  answer(api.POST('/api/voters/recaps/{recapId}/send', { ...of(recapId), body: { despite, answer: said } }));
export type OpeningPreview = z.infer<typeof openingPreviewSchema>;
export const openingPreviewQuery = (recapId: string, page: number) =>
  queryOptions({
    queryKey: ['recap', recapId, 'opening', page],
    queryFn: () =>
      answer(
        api.GET('/api/voters/recaps/{recapId}/release/preview', {
          params: { path: { recapId }, query: { page, size: 50 } },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
/** `preview`: the hash of what the person has seen. */
export const askToOpen = (recapId: string, preview: string) =>
  answer(api.POST('/api/voters/recaps/{recapId}/release', { ...of(recapId), body: { preview } }));
export const confirmOpening = (recapId: string, preview: string) =>
  answer(api.POST('/api/voters/recaps/{recapId}/release/confirm', { ...of(recapId), body: { preview } }));
export const refuseOpening = (recapId: string, reason: string) =>
  answer(api.POST('/api/voters/recaps/{recapId}/release/refuse', { ...of(recapId), body: { reason } }));
export const cancelOpening = (recapId: string) =>
  answer(api.POST('/api/voters/recaps/{recapId}/release/cancel', of(recapId)));
export const withdrawRelease = (recapId: string, reason: string) =>
  answer(api.POST('/api/voters/recaps/{recapId}/release/withdraw', { ...of(recapId), body: { reason } }));

export type Period = { readonly kind: ListKind; readonly period: string };
export const periodsQuery = (unitId: UnitId) =>
  queryOptions({
    queryKey: ['submissions', unitId, 'periods'],
    queryFn: async () =>
      (await answer(api.GET('/api/voters/submissions/periods', { params: { query: { unitId } } }))).items,
  });

export type Sent = {
  items: SentRow[];
  total: number;
  page: number;
  size: number;
  counts: Record<'all' | 'belum' | 'dikirim' | 'diterima' | 'dikembalikan' | 'late', number>;
  due: { due: string; source: string } | null;
  received: Record<string, number>;
  own: OwnRecap | null;
};
export type SentFilter = SentRow['state'] | 'terlambat' | '';
export const sentQuery = (unitId: UnitId, { kind, period }: Period, state: SentFilter, page: number) =>
  queryOptions({
    queryKey: ['submissions', unitId, kind, period, state, page],
    queryFn: () =>
      answer(
        api.GET('/api/voters/submissions', {
          params: { query: { unitId, kind, period, page, size: 25, ...(state ? { state } : {}) } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });

export const receive = (submissionId: string) =>
  answer(api.POST('/api/voters/submissions/{submissionId}/receive', ofSubmission(submissionId)));
export const sendBack = (submissionId: string, reason: string) =>
  answer(
    api.POST('/api/voters/submissions/{submissionId}/send-back', { ...ofSubmission(submissionId), body: { reason } }),
  );
export const sumRecaps = (unitId: UnitId, { kind, period }: Period, partial: boolean) =>
  answer(api.POST('/api/voters/recaps/sum', { body: { unitId, kind, period, partial } }));
export const setDueDate = (unitId: UnitId, { kind, period }: Period, due: string, source: string) =>
  answer(api.PUT('/api/voters/due-dates', { body: { unitId, kind, period, due, source } }));
