/** Kinds of exports and their limits. */
import { sql } from 'kysely';
import type { FindingFilter } from '../findings/schema.ts';
import type { FindingsExportKind } from './schema.ts';

/**
 * Findings in one file: what a person can work through, and what one page after another can be set without holding up
 * others.
 */
export const mostFindings: Readonly<Record<FindingsExportKind, number>> = { temuan: 100_000, coktas: 1_000 };

/**
 * Whether the time of an export `e` is over at an instant, by the rule that guards the table (kc.voter_export_over).
 */
export const isOver = (at: Date) => sql<boolean>`kc.voter_export_over(e, ${at})`;

/** Sheets for visits are of findings that wait for one. */
export const scopeOf = (kind: FindingsExportKind, filter: FindingFilter): FindingFilter =>
  kind === 'coktas' ? { ...filter, state: 'menunggu' } : filter;
