/** What two people typed into the fields of one thing, put together: nothing of either is lost in silence. */

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export type MergedFields<T> = {
  readonly fields: T;
  /** Changed by both, and otherwise: `fields` has what was typed here. */
  readonly both: readonly (keyof T)[];
};

/** `base`: what both began with. What was not touched here is as the others saved it. */
export function mergeFields<T extends object>(base: T, mine: T, theirs: T): MergedFields<T> {
  const touched = (Object.keys(mine) as (keyof T)[]).filter((name) => !isSame(mine[name], base[name]));
  const kept = Object.fromEntries(touched.map((name) => [name, mine[name]])) as Partial<T>;
  const both = touched.filter((name) => !isSame(theirs[name], base[name]) && !isSame(theirs[name], mine[name]));
  return { fields: { ...theirs, ...kept }, both };
}
