/**
 * Letters: numbers taken by fifty writers at once, and the linter on planted faults.
 *
 * `--part numbering|linter` measures one of them. `--numbers N` takes so many numbers (10,000). `--faults` prints each
 * fault that was missed and each false alarm.
 */
import { parseArgs } from 'node:util';
import { measureLetterLinter } from './lib/letters-linter.ts';
import { measureNumbering } from './lib/letters-numbering.ts';

const { values } = parseArgs({
  options: {
    part: { type: 'string' },
    numbers: { type: 'string', default: '10000' },
    faults: { type: 'boolean', default: false },
  },
});

if (values.part === undefined || values.part === 'linter') await measureLetterLinter(values.faults);
if (values.part === undefined || values.part === 'numbering') await measureNumbering(Number(values.numbers));
process.exit();
