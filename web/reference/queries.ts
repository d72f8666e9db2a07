/** Dated values and days off on the server. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { NewHoliday } from '../../src/reference/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import { answer, api } from '../api/client.ts';
import { useMe } from '../identity/session.ts';

export const valuesQuery = queryOptions({
  queryKey: ['reference-values'],
  queryFn: () => answer(api.GET('/api/reference/values')),
  staleTime: 60 * 60_000,
});

/** The unit in which the person may keep dated data; undefined for everybody else. */
export const useKeepingUnit = (): UnitId | undefined =>
  useMe().positions.find((held) => held.capabilities.includes('reference.edit'))?.unitId;

export const holidaysQuery = (year: number) =>
  queryOptions({
    queryKey: ['holidays', year],
    queryFn: () => answer(api.GET('/api/reference/holidays', { params: { query: { year } } })),
    staleTime: 5 * 60_000,
  });

type NewHolidays = {
  readonly unitId: UnitId;
  readonly holidays: NewHoliday[];
  readonly source: string;
  readonly verified: boolean;
};
export const saveHolidays = (body: NewHolidays) => answer(api.POST('/api/reference/holidays', { body }));
export const withdrawHoliday = (day: string, body: { readonly unitId: UnitId; readonly source: string }) =>
  answer(api.POST('/api/reference/holidays/{day}/withdraw', { params: { path: { day } }, body }));

/** A call that changes days off: they are read again. */
export function useHolidayCall<O>(call: () => Promise<O>, onDone: (answered: O) => void) {
  const queries = useQueryClient();
  return useMutation<O, Error>({
    mutationFn: call,
    onSuccess: async (answered) => {
      onDone(answered);
      await queries.invalidateQueries({ queryKey: ['holidays'] });
    },
  });
}
