/** Chance that comes out the same for the same seed. */
export type Chance = {
  /** 0 up to 1. */
  readonly part: () => number;
  /** Whole numbers, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly one: <T>(of: readonly T[]) => T;
  /** Normally distributed, by the sum of twelve. */
  readonly normal: () => number;
};

/** Mulberry32. */
export function generator(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e_37_79_b1) >>> 0;
  const part = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    part,
    between: (least, most) => least + Math.floor(part() * (most - least + 1)),
    one: (of) => of[Math.floor(part() * of.length)] as (typeof of)[number],
    normal: () => {
      let sum = -6;
      for (let index = 0; index < 12; index++) sum += part();
      return sum;
    },
  };
}
