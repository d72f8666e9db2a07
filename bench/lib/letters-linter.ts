/** The linter of letters on faults planted into invented letters, and on the same letters without one. */
import { measureLinter } from '../../src/letters/linter/testing/measure.ts';
import { printGoals, printInfo } from './goals.ts';

/** Letters, and the seed of the first: others than those of the test. */
const letters = 400;
const first = 10_001;

export function measureLetterLinter(showFaults: boolean): void {
  const began = performance.now();
  const { alarms, planted } = measureLinter(letters, first);
  const seconds = (performance.now() - began) / 1_000;
  const kinds = Map.groupBy(planted, ({ fault }) => fault);
  for (const [fault, all] of kinds)
    printInfo(
      `linter-${fault.replaceAll(' ', '-')}`,
      `${all.filter(({ found }) => found).length} of ${all.length} found`,
    );
  if (showFaults) {
    for (const { seed, fault, others } of planted.filter(({ found }) => !found))
      printInfo(`missed ${seed}`, `${fault}; said ${others.join(', ') || 'nothing'}`);
    for (const { seed, rule, says } of alarms) printInfo(`false ${seed}`, `${rule}: ${says}`);
  }
  printInfo('linter-letters', letters);
  printInfo('linter-ms-a-letter', (seconds * 1_000) / (planted.length + letters));
  printGoals([
    { name: 'linter-kinds-of-faults', value: kinds.size, target: { atLeast: 12 } },
    {
      name: 'linter-found',
      value: planted.filter(({ found }) => found).length / planted.length,
      target: { atLeast: 0.95 },
    },
    { name: 'linter-false-alarms-per-100', value: (alarms.length / letters) * 100, target: { atMost: 2 } },
  ]);
}
