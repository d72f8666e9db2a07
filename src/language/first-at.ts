/**
 * The first of `count` places at which `holds` is true: false before it, true from it on. `count` where it is true at
 * none. Found by halves.
 */
export function firstAt(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
