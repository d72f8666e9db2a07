/** Classification codes on the server, as queries and calls. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SecurityClass, UnitId } from '../../../src/platform/schema.ts';
import { answer, api } from '../../api/client.ts';
import { useMe } from '../../identity/session.ts';
import type { ClassRow } from './rows.ts';

export const classesQuery = (page: number, q: string) =>
  queryOptions({
    queryKey: ['paper-classes', page, q],
    queryFn: () => answer(api.GET('/api/library/classes', { params: { query: { page, ...(q && { q }) } } })),
    placeholderData: keepPreviousData,
  });

/** From when codes hold, and who says so. */
export type Basis = {
  readonly unitId: UnitId;
  readonly since: string;
  readonly source: string;
  readonly verified: boolean;
};

/** Where a code stands in its table, and who may see what is filed under it; null where its table says nothing. */
type Placed = {
  readonly parent: string | null;
  readonly kind: string | null;
  readonly security: SecurityClass | null;
  readonly access: string | null;
};

export const addClass = (basis: Basis, row: ClassRow & Placed) =>
  answer(api.POST('/api/library/classes', { body: { ...basis, ...row } }));
export const addClasses = (basis: Basis, rows: readonly ClassRow[]) =>
  answer(api.POST('/api/library/classes/list', { body: { ...basis, rows: [...rows] } }));

/** The unit in which the person may keep codes; undefined for everybody else. */
export const useKeepingUnit = (): UnitId | undefined =>
  useMe().positions.find((held) => held.capabilities.includes('reference.edit'))?.unitId;
