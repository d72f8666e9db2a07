/** What administration reads. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import type { UnitId } from '../../../src/platform/schema.ts';

type Filter = { readonly page: number; readonly q?: string };

export const peopleQuery = (unit: UnitId, { page, q }: Filter) =>
  queryOptions({
    queryKey: ['people', unit, page, q],
    queryFn: () => answer(api.GET('/api/people', { params: { query: { unit, page, ...(q ? { q } : {}) } } })),
    placeholderData: keepPreviousData,
  });

export const unitsQuery = ({ page, q }: Filter) =>
  queryOptions({
    queryKey: ['units', page, q],
    queryFn: () => answer(api.GET('/api/units', { params: { query: { page, ...(q ? { q } : {}) } } })),
    placeholderData: keepPreviousData,
  });

export const trailQuery = (unit: UnitId, page: number) =>
  queryOptions({
    queryKey: ['trail', unit, page],
    queryFn: () => answer(api.GET('/api/audit', { params: { query: { unit, page } } })),
    placeholderData: keepPreviousData,
  });

export const positionsQuery = queryOptions({
  queryKey: ['positions'],
  queryFn: () => answer(api.GET('/api/positions')),
  staleTime: Infinity,
});

export const waitingPositionsQuery = queryOptions({
  queryKey: ['positions', 'waiting'],
  queryFn: () => answer(api.GET('/api/positions/waiting')),
});

export type WaitingPosition = Awaited<ReturnType<NonNullable<(typeof waitingPositionsQuery)['queryFn']>>>[number];
export type PersonRow = Awaited<ReturnType<NonNullable<ReturnType<typeof peopleQuery>['queryFn']>>>['items'][number];
export type UnitRow = Awaited<ReturnType<NonNullable<ReturnType<typeof unitsQuery>['queryFn']>>>['items'][number];
