/** Numbers that no line of a register has. */

/** Those between `from` and the last of `present` that are not there, as ranges: '14', '20-23'. */
export function gapsIn(
  present: ReadonlySet<number>,
  from: number,
): { readonly count: number; readonly ranges: string[] } {
  const ranges: string[] = [];
  const last = Math.max(0, ...present);
  let count = 0;
  let open: number | null = null;
  for (let n = from; n <= last + 1; n += 1) {
    const missing = n <= last && !present.has(n);
    if (missing) count += 1;
    if (missing && open === null) open = n;
    if (!missing && open !== null) {
      ranges.push(open === n - 1 ? String(open) : `${open}-${n - 1}`);
      open = null;
    }
  }
  return { count, ranges };
}
