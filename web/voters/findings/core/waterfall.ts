/** The score of a pair as a waterfall: where each step begins and ends on one scale. */
export type Bar<S> = {
  readonly step: S;
  /** Running sum before and after the step. */ readonly from: number;
  readonly to: number;
};
export type Waterfall<S> = {
  readonly bars: readonly Bar<S>[];
  readonly sum: number;
  /** Ends of the scale; zero lies between them. */ readonly least: number;
  readonly most: number;
};

export function waterfallOf<S extends { readonly weight: number }>(steps: readonly S[]): Waterfall<S> {
  const bars: Bar<S>[] = [];
  let sum = 0;
  for (const step of steps) bars.push({ step, from: sum, to: (sum += step.weight) });
  const ends = [0, ...bars.map(({ to }) => to)];
  return { bars, sum, least: Math.min(...ends), most: Math.max(...ends) };
}

/** Share (0..1) of the scale at which `value` stands. */
export const placeOn = ({ least, most }: Pick<Waterfall<unknown>, 'least' | 'most'>, value: number): number =>
  most === least ? 0 : (value - least) / (most - least);
