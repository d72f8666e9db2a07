/** How many planted faults the linter finds, and what it says of letters without one. */
import { lintLetter } from '../lint.ts';
import { readLetter } from '../parts.ts';
import type { LetterFinding } from '../schema.ts';
import { makeLetter, type MadeLetter } from './generate.ts';
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

/**
 * `through`: what a letter goes through before it is read (a file and back); with it every fourth fault is planted, and
 * where its finding stands is not compared.
 */
export async function measureLinter(
  letters: number,
  from = 1,
  through?: (text: string) => Promise<string>,
): Promise<LinterMeasure> {
  const alarms: LinterMeasure['alarms'][number][] = [];
  const planted: LinterMeasure['planted'][number][] = [];
  const read = async (text: string, { structure }: MadeLetter) =>
    readLetter(through === undefined ? text : await through(text), structure);
  for (let seed = from; seed < from + letters; seed += 1) {
    const letter = makeLetter(seed);
    const clean = lintLetter(await read(letter.text, letter), letter.context);
    alarms.push(...clean.map(({ rule, says }) => ({ seed, rule, says: says.id })));
    const faults = plantInto(letter, seed).filter((_, at) => through === undefined || at % 4 === seed % 4);
    for (const one of faults) {
      const findings = lintLetter(await read(one.text, letter), one.context);
      const found = findings.some(
        (finding) => finding.rule === one.rule && (through !== undefined || isNear(finding, one)),
      );
      const others = findings.filter(({ rule }) => rule !== one.rule).map(({ rule }) => rule);
      planted.push({ ...one, seed, found, others });
    }
  }
  return { letters, alarms, planted };
}

const isNear = ({ rule, start, end }: LetterFinding, { at }: Planted): boolean =>
  rule === 'part-missing' || (start - near <= at && at <= end + near);
