/** What speaks for one person and what against it, field by field, from the steps of a score. */
type Step = { readonly field: string; readonly level: string; readonly weight: number };

export type Ground = {
  readonly field: string;
  /** What was found of the field, in the order of the score. */
  readonly levels: readonly string[];
  /** Bits of all its steps together. */
  readonly weight: number;
};
export type Grounds = {
  readonly for: readonly Ground[];
  readonly against: readonly Ground[];
  /** What tells nothing, or is so near that a slip of the hand explains it. */
  readonly neither: readonly Ground[];
};

/** What is the same or nearly the same is no sign of another person, whatever it weighs beside the others. */
const nearly: ReadonlySet<string> = new Set([
  'same',
  'slip',
  'neighbour',
  'two-digits',
  'serial-digit',
  'next',
  'card-slip',
  'spelling',
  'shortened',
]);
/** Bits below which a field tells nothing. */
const least = 0.5;

/** Steps about one field are one ground, so that nothing is told for and against the same person at once. */
export function groundsOf(steps: readonly Step[]): Grounds {
  const grounds = [...Map.groupBy(steps, ({ field }) => field)]
    .filter(([field]) => field !== 'prior')
    .map(([field, of]): Ground => ({
      field,
      levels: of.map(({ level }) => level),
      weight: of.reduce((sum, { weight }) => sum + weight, 0),
    }))
    .toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  const sideOf = ({ weight, levels }: Ground): keyof Grounds =>
    weight >= least ? 'for' : weight > -least || levels.some((level) => nearly.has(level)) ? 'neither' : 'against';
  const of = (side: keyof Grounds) => grounds.filter((ground) => sideOf(ground) === side);
  return { for: of('for'), against: of('against'), neither: of('neither') };
}

/** How much a ground says, in words that need no bits. */
export type Strength = 'veryStrong' | 'strong' | 'some' | 'weak';

export function strengthOf(weight: number): Strength {
  const bits = Math.abs(weight);
  if (bits >= 8) return 'veryStrong';
  if (bits >= 4) return 'strong';
  return bits >= 1.5 ? 'some' : 'weak';
}
