/** What is said of fields that were read from a letter, against what really stands there. */

/** One field or item: right, wrong, or missed; whether it was called certain; what was read or left out. */
export type Judged = {
  readonly field: string;
  readonly verdict: 'right' | 'wrong' | 'missed';
  readonly sure: boolean;
  readonly said: string;
};

/** Items of which a letter may hold several (duties, meetings): each that was found, then each that was not. */
export function judgeItems<Real, T>(
  field: string,
  real: readonly Real[],
  found: readonly { readonly value: T; readonly sure: boolean }[],
  same: (one: Real, other: T) => boolean,
): Judged[] {
  const told = found.map(({ value, sure }): Judged => {
    const isRight = real.some((one) => same(one, value));
    return { field, verdict: isRight ? 'right' : 'wrong', sure, said: JSON.stringify(value) };
  });
  const missed = real.filter((one) => !found.some(({ value }) => same(one, value)));
  return [
    ...told,
    ...missed.map((one): Judged => ({ field, verdict: 'missed', sure: false, said: JSON.stringify(one) })),
  ];
}
