/**
 * A version counts every row of its list; the recap counts those that are within the unit's region. Where the two
 * openings differ both are
 * right, and these are the numbers that say so.
 */
export type TwoOpenings = {
  /** Of the version's opening, those within the region: where the recap begins. */
  readonly inside: number;
  /** Who came into the region from outside of it, less who left it: may be negative. */
  readonly movedIn: number;
  /** At the end still outside the region, or without a region. */
  readonly outside: number;
};

/**
 * Null where both begin with the same number. `top` holds the recap's measures of the unit's own region; what it does
 * not name is zero.
 */
export function twoOpenings(
  { opening, rows }: { readonly opening: number; readonly rows: number },
  top: Readonly<Record<string, number>>,
): TwoOpenings | null {
  const { awal = 0, masuk = 0, keluar = 0, total = 0 } = top;
  return awal === opening ? null : { inside: awal, movedIn: masuk - keluar, outside: rows - total };
}
