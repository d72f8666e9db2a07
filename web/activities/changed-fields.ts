/**
 * The facts of a sheet that differ between two versions, in the order of `before`, then those only `after` has. Empty
 * and left out are the same.
 */
export function changedFields<T extends object>(before: T, after: T): readonly (keyof T & string)[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof T & string)[];
  return keys.filter((key) => comparable(before[key]) !== comparable(after[key]));
}

/** The same text for the same facts, in whatever order their fields came from the database. */
function comparable(value: unknown): string {
  return JSON.stringify(value ?? '', (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
