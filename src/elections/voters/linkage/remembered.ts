/**
 * Answers about two numbers, remembered where they fall; another pair of the same place takes it over. A map of millions
 * of pairs would cost more than to find most answers anew.
 */
export function rememberPairs(
  find: (low: number, high: number) => number,
  bits = 19,
): (a: number, b: number) => number {
  const keys = new Float64Array(1 << bits).fill(-1);
  const answers = new Uint8Array(1 << bits);
  return (a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * 0x400_0000 + high;
    const at = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - bits);
    if (keys[at] === key) return answers[at] as number;
    const found = find(low, high);
    keys[at] = key;
    answers[at] = found;
    return found;
  };
}
