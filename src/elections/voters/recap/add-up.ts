/** Adds rows of recaps up to the levels above. Pure. */
import { parentOf, recapLevels, valueOf, type RecapLevel, type RecapRow } from './measures.ts';

/** The given rows with same regions joined, and every level above `level` as the sum of the one below it. */
export function addUp(rows: readonly RecapRow[], level: RecapLevel): RecapRow[] {
  const sums = new Map<string, { level: RecapLevel; code: string; measures: Record<string, number> }>();
  const add = (at: RecapLevel, code: string, { measures }: RecapRow) => {
    const sum = sums.get(`${at} ${code}`) ?? { level: at, code, measures: {} };
    for (const name of Object.keys(measures))
      sum.measures[name] = valueOf(sum.measures, name) + valueOf(measures, name);
    sums.set(`${at} ${code}`, sum);
  };
  for (const row of rows) add(row.level, row.code, row);
  for (const row of rows) {
    if (row.level !== level) continue;
    for (let above = parentOf(row.level, row.code); above !== null; above = parentOf(above.level, above.code))
      add(above.level, above.code, row);
  }
  return [...sums.values()].toSorted(
    (a, b) => recapLevels.indexOf(a.level) - recapLevels.indexOf(b.level) || (a.code < b.code ? -1 : 1),
  );
}
