/** Proposals to destroy on the server, as queries and calls. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DestructionId } from '../../src/records/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import { answer, api } from '../api/client.ts';

/** Milliseconds between two looks at what a job works on. */
const soon = 1_500;
const works = (state: string | undefined): boolean => state === 'menyusun' || state === 'disetujui';

export const destructionsQuery = (unitId: UnitId, page: number) =>
  queryOptions({
    queryKey: ['records', unitId, 'destructions', page],
    queryFn: () => answer(api.GET('/api/records/destructions', { params: { query: { unitId, page, size: 25 } } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some((one) => works(one.state)) ? soon : false),
  });

export const destructionQuery = (destructionId: DestructionId) =>
  queryOptions({
    queryKey: ['records', 'destruction', destructionId],
    queryFn: () =>
      answer(api.GET('/api/records/destructions/{destructionId}', { params: { path: { destructionId } } })),
    refetchInterval: ({ state }) => (works(state.data?.state) ? soon : false),
  });

export const destructionLinesQuery = (destructionId: DestructionId, page: number, state: string) =>
  queryOptions({
    queryKey: ['records', 'destruction', destructionId, 'lines', page, state],
    queryFn: () =>
      answer(
        api.GET('/api/records/destructions/{destructionId}/lines', {
          params: { path: { destructionId }, query: { page, size: 25 } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

const at = (destructionId: DestructionId) => ({ path: { destructionId } });
type Reasoned = { readonly version: number; readonly reason: string };

export const propose = (unitId: UnitId, until: string) =>
  answer(api.POST('/api/records/destructions', { body: { unitId, until } }));
export const setLine = (id: DestructionId, body: { readonly n: number; readonly reason: string | null }) =>
  answer(api.POST('/api/records/destructions/{destructionId}/lines', { params: at(id), body }));
export const submit = (id: DestructionId, version: number) =>
  answer(api.POST('/api/records/destructions/{destructionId}/submit', { params: at(id), body: { version } }));
export const sendBack = (id: DestructionId, body: Reasoned) =>
  answer(api.POST('/api/records/destructions/{destructionId}/return', { params: at(id), body }));
export const approve = (id: DestructionId, body: { readonly textHash: string; readonly secondsOpen: number }) =>
  answer(api.POST('/api/records/destructions/{destructionId}/approve', { params: at(id), body }));
export const cancel = (id: DestructionId, body: Reasoned) =>
  answer(api.POST('/api/records/destructions/{destructionId}/cancel', { params: at(id), body }));
/** The minutes: bytes of a PDF. */
export const minutes = (id: DestructionId): Promise<Blob> =>
  answer(
    api.POST('/api/records/destructions/{destructionId}/minutes', { params: at(id), parseAs: 'blob' }),
  ) as Promise<Blob>;
