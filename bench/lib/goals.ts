/**
 * Prints one line per goal of a benchmark, `goal NAME VALUE TARGET met|missed`, and makes the run
 * fail (exit code 1) when one is missed. Lines that only inform begin with `info`.
 */

export type Goal = {
  readonly name: string;
  readonly value: number;
  /** The bound that must hold. `equal` is for counts. */
  readonly target:
    | { readonly atMost: number }
    | { readonly below: number }
    | { readonly atLeast: number }
    | { readonly equal: number };
};

/** Prints the goals; returns true when all are met, else sets the exit code of the process. */
export function printGoals(goals: readonly Goal[]): boolean {
  let allMet = true;
  for (const { name, value, target } of goals) {
    const met = isMet(value, target);
    allMet &&= met;
    console.log(`goal ${name} ${round(value)} ${describe(target)} ${met ? 'met' : 'missed'}`);
  }
  if (!allMet) process.exitCode = 1;
  return allMet;
}

/** Prints a measured value that has no bound. */
export function printInfo(name: string, value: string | number): void {
  console.log(`info ${name} ${typeof value === 'number' ? round(value) : value}`);
}

function isMet(value: number, target: Goal['target']): boolean {
  if ('atMost' in target) return value <= target.atMost;
  if ('below' in target) return value < target.below;
  if ('atLeast' in target) return value >= target.atLeast;
  return value === target.equal;
}

function describe(target: Goal['target']): string {
  if ('atMost' in target) return `<=${target.atMost}`;
  if ('below' in target) return `<${target.below}`;
  if ('atLeast' in target) return `>=${target.atLeast}`;
  return `=${target.equal}`;
}

const round = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
