/** What an opened recap tells of those who are in its sum and in no region, without giving away how many they are. */
import { strayMeasures, valueOf, type Measures } from './measures.ts';
import type { Cells } from './open-columns.ts';
import { strayOf } from './places.ts';
import { textOf } from './remarks.ts';

/**
 * Cells of the unit that say whether anybody is outside or in no known village, and never how many: the rows say that
 * where it may be told.
 */
export const strayCells = ({ measures }: { readonly measures: Measures }): Record<string, number | null> =>
  Object.fromEntries(strayMeasures.map((name) => [name, valueOf(measures, name) === 0 ? 0 : null]));

/** What is to be said beside the numbers; numbers are told only where the table shows them. */
export function openRemarks(
  rows: readonly { readonly code: string; readonly cells: Cells }[],
): { id: string; en: string }[] {
  const top = rows[0]?.cells ?? {};
  const outside = rows.find(({ code }) => strayOf(code) === 'outside')?.cells['total'] ?? null;
  return [
    ...(top['outside'] === null ? [textOf('outside', outside)] : []),
    ...(top['unplaced'] === null ? [textOf('unplaced', null)] : []),
    ...(top['sex_unknown'] === 0 || top['sex_unknown'] === undefined ? [] : [textOf('sexless', top['sex_unknown'])]),
  ];
}
