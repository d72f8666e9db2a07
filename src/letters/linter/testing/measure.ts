/** How many planted faults the linter finds, and what it says of letters without one. */
import { lintLetter } from '../lint.ts';
import { readLetter } from '../parts.ts';
import { makeLetter } from './generate.ts';
import { plantInto, type Planted } from './plant.ts';

export type LinterMeasure = {
  readonly letters: number;
  /** Findings in letters without a fault, with their letter. */
  readonly alarms: readonly { readonly seed: number; readonly rule: string; readonly says: string }[];
  readonly planted: readonly (Planted & {
    readonly seed: number;
    readonly found: boolean;
    readonly others: readonly string[];
  })[];
};

/** Characters around the change in which the finding must lie; lines that are gone are told at their neighbour. */
const near = 200;

export function measureLinter(letters: number, from = 1): LinterMeasure {
  const alarms: LinterMeasure['alarms'][number][] = [];
  const planted: LinterMeasure['planted'][number][] = [];
  for (let seed = from; seed < from + letters; seed += 1) {
    const letter = makeLetter(seed);
    const clean = lintLetter(readLetter(letter.text, letter.structure), letter.context);
    alarms.push(...clean.map(({ rule, says }) => ({ seed, rule, says: says.id })));
    for (const one of plantInto(letter, seed)) {
      const findings = lintLetter(readLetter(one.text, letter.structure), one.context);
      const found = findings.some(
        ({ rule, start, end }) =>
          rule === one.rule && (rule === 'part-missing' || (start - near <= one.at && one.at <= end + near)),
      );
      const others = findings.filter(({ rule }) => rule !== one.rule).map(({ rule }) => rule);
      planted.push({ ...one, seed, found, others });
    }
  }
  return { letters, alarms, planted };
}
