/**
 * What an opened recap tells beside its numbers: what was left when it was settled, and, without giving away how many
 * they are, that somebody is in its sum and in no region.
 */
import { strayMeasures, valueOf, type Measures } from './measures.ts';
import type { Cells } from './open-columns.ts';
import { strayOf } from './places.ts';
import { caveatCells, caveatRemarksOfCells, textOf } from './remarks.ts';
import type { KeptCaveat } from './schema.ts';

/**
 * Cells of the unit's own row that are no columns: whether anybody is outside or in no known village, and never how
 * many, since the rows say that where it may be told; and what is left with the recap.
 */
export const remarkCells = (
  { measures }: { readonly measures: Measures },
  caveats: readonly KeptCaveat[],
): Record<string, number | null> => ({
  ...Object.fromEntries(strayMeasures.map((name) => [name, valueOf(measures, name) === 0 ? 0 : null])),
  ...caveatCells(caveats),
});

/** What is to be said beside the numbers; numbers are told only where the table shows them. */
export function openRemarks(
  rows: readonly { readonly code: string; readonly cells: Cells }[],
): { id: string; en: string }[] {
  const top = rows[0]?.cells ?? {};
  const outside = rows.find(({ code }) => strayOf(code) === 'outside')?.cells['total'] ?? null;
  return [
    ...caveatRemarksOfCells(top),
    ...(top['outside'] === null ? [textOf('outside', outside)] : []),
    ...(top['unplaced'] === null ? [textOf('unplaced', null)] : []),
    ...(top['sex_unknown'] === 0 || top['sex_unknown'] === undefined ? [] : [textOf('sexless', top['sex_unknown'])]),
  ];
}
