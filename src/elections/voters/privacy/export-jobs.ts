/** Kinds of exports and their limits; the names of the jobs. */
import type { FindingFilter } from '../findings/schema.ts';
import type { ExportKind } from './schema.ts';

export const exportJob = 'voters.export';
export const purgeJob = 'voters.purge-exports';

/** Findings in one file: what a person can work through, and what one page after another can be set without holding up others. */
export const mostFindings: Readonly<Record<ExportKind, number>> = { temuan: 100_000, coktas: 1_000 };

/** Sheets for visits are of findings that wait for one. */
export const scopeOf = (kind: ExportKind, filter: FindingFilter): FindingFilter => (kind === 'coktas' ? { ...filter, state: 'menunggu' } : filter);
