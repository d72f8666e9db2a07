/** A paper as lists show it. */
import type { Selectable } from 'kysely';
import type { Tables } from '../../platform/index.ts';
import type { PaperSummary, RuleStatus } from '../schema.ts';

export const summaryColumns = [
  'id',
  'unit_id',
  'title',
  'name',
  'size',
  'kind',
  'number',
  'year',
  'dated',
  'issuer',
  'section',
  'security',
  'classification',
  'below',
  'state',
  'created_at',
] as const;
type Row = Pick<Selectable<Tables['papers']>, (typeof summaryColumns)[number]>;

export const presentSummary = (
  { unit_id, dated, created_at, ...row }: Row,
  status: RuleStatus | null,
): PaperSummary => ({ ...row, unitId: unit_id, date: dated, status, createdAt: created_at.toISOString() });
