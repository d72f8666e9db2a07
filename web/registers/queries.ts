/** Registers on the server, as queries and calls. */
import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { ImportedLine, ImportId, NumberState } from '../../src/registers/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import { answer, api } from '../api/client.ts';

export type RegisterFilters = {
  readonly year: number;
  readonly series?: string;
  readonly kind?: string;
  readonly state?: NumberState;
  readonly q?: string;
};

export const registerQuery = (unitId: UnitId, page: number, filters: RegisterFilters) =>
  queryOptions({
    queryKey: ['registers', unitId, 'numbers', page, filters],
    queryFn: () =>
      answer(api.GET('/api/registers/numbers', { params: { query: { unitId, page, size: 25, ...filters } } })),
    placeholderData: keepPreviousData,
  });

export const settingsQuery = (unitId: UnitId) =>
  queryOptions({
    queryKey: ['registers', unitId, 'settings'],
    queryFn: () => answer(api.GET('/api/registers/settings', { params: { query: { unitId } } })),
  });

/** Milliseconds between two looks at what a job works on. */
const soon = 1_000;
const works = (state: string | undefined): boolean => state === 'dibaca' || state === 'menyimpan';

export const importsQuery = (unitId: UnitId, page: number) =>
  queryOptions({
    queryKey: ['registers', unitId, 'imports', page],
    queryFn: () => answer(api.GET('/api/registers/imports', { params: { query: { unitId, page, size: 25 } } })),
    refetchInterval: ({ state }) => (state.data?.items.some((one) => works(one.state)) ? soon : false),
  });

export const importQuery = (registerImportId: ImportId) =>
  queryOptions({
    queryKey: ['registers', 'import', registerImportId],
    queryFn: () =>
      answer(api.GET('/api/registers/imports/{registerImportId}', { params: { path: { registerImportId } } })),
    refetchInterval: ({ state }) => (works(state.data?.state) ? soon : false),
  });

export const importedLinesQuery = (
  registerImportId: ImportId,
  page: number,
  verdict: ImportedLine['verdict'] | undefined,
  state: string | undefined,
) =>
  queryOptions({
    queryKey: ['registers', 'import', registerImportId, 'lines', page, verdict, state],
    queryFn: () =>
      answer(
        api.GET('/api/registers/imports/{registerImportId}/lines', {
          params: { path: { registerImportId }, query: { page, size: 50, ...(verdict && { verdict }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Reads again all that is shown of registers. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['registers'] });
}

/** The printed register: its bytes. */
export const printRegister = (unitId: UnitId, as: 'pdf' | 'xlsx', filters: RegisterFilters): Promise<Blob> =>
  answer(
    api.POST(as === 'pdf' ? '/api/registers/pdf' : '/api/registers/xlsx', {
      params: { query: { unitId, ...filters } },
      parseAs: 'blob',
    }),
  ) as Promise<Blob>;
