/** The linter of letters on faults planted into invented letters, and on the same letters without one. */
import { measureLinter, type LinterMeasure } from '../../src/letters/linter/testing/measure.ts';
import { printGoals, printInfo } from './goals.ts';
import { throughDocx, throughPdf } from './letters-paper.ts';

/** Letters, and the seed of the first: others than those of the test. */
const letters = 400;
const first = 10_001;
/** Of those that go through a file. */
const files = 24;

export async function measureLetterLinter(showFaults: boolean): Promise<void> {
  const began = performance.now();
  const plain = await measureLinter(letters, first);
  const milliseconds = performance.now() - began;
  const kinds = Map.groupBy(plain.planted, ({ fault }) => fault);
  for (const [fault, all] of kinds) printInfo(`linter-${fault.replaceAll(' ', '-')}`, foundOf(all));
  printInfo('linter-letters', letters);
  printInfo('linter-ms-a-letter', milliseconds / (plain.planted.length + letters));
  const docx = await measureLinter(files, first, throughDocx);
  const pdf = await measureLinter(files, first, throughPdf);
  if (showFaults) for (const [name, measure] of Object.entries({ plain, docx, pdf })) show(name, measure);
  printGoals([
    { name: 'linter-kinds-of-faults', value: kinds.size, target: { atLeast: 12 } },
    ...Object.entries({ '': plain, '-docx': docx, '-pdf': pdf }).flatMap(([name, measure]) => [
      { name: `linter${name}-found`, value: shareFound(measure), target: { atLeast: 0.95 } },
      {
        name: `linter${name}-false-alarms-per-100`,
        value: (measure.alarms.length / measure.letters) * 100,
        target: { atMost: 2 },
      },
    ]),
  ]);
}

const shareFound = ({ planted }: LinterMeasure): number => planted.filter(({ found }) => found).length / planted.length;
const foundOf = (planted: LinterMeasure['planted']): string =>
  `${planted.filter(({ found }) => found).length} of ${planted.length} found`;

function show(name: string, { planted, alarms }: LinterMeasure): void {
  for (const { seed, fault, others } of planted.filter(({ found }) => !found))
    printInfo(`missed ${name} ${seed}`, `${fault}; said ${others.join(', ') || 'nothing'}`);
  for (const { seed, rule, says } of alarms) printInfo(`false ${name} ${seed}`, `${rule}: ${says}`);
}
