/**
 * Groups pairs into people. Chains are the danger: A is like B, B is like C, and a whole village becomes one person.
 * So pairs join in order of their weight, and two groups become one only while the group stays small and at least half
 * of the pairs between them were found, too.
 */

export type Link = { readonly a: number; readonly b: number; /** Thousandths of a bit. */ readonly weight: number };

/** Most rows that can be one person; more are looked at in several groups. */
export const largestCluster = 12;

/** The cluster of every row that is in a pair: its smallest row. The same for the same links in any order. */
export function clusterLinks(links: readonly Link[]): Map<number, number> {
  const clusterOf = new Map<number, number[]>();
  const linked = new Map<number, Set<number>>();
  for (const { a, b } of links) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (!clusterOf.has(one)) clusterOf.set(one, [one]);
      let known = linked.get(one);
      if (known === undefined) linked.set(one, (known = new Set()));
      known.add(other);
    }
  }
  for (const { a, b } of links.toSorted(
    (one, other) => other.weight - one.weight || one.a - other.a || one.b - other.b,
  )) {
    const [left, right] = [clusterOf.get(a) as number[], clusterOf.get(b) as number[]];
    if (left === right || left.length + right.length > largestCluster) continue;
    let found = 0;
    for (const one of left) for (const other of right) if (linked.get(one)?.has(other)) found += 1;
    if (found * 2 < left.length * right.length) continue;
    const together = [...left, ...right];
    for (const row of together) clusterOf.set(row, together);
  }
  return new Map([...clusterOf].map(([row, members]) => [row, Math.min(...members)]));
}
