/**
 * Letters: numbers taken by fifty writers at once, the linter on planted faults, and the fields of invented letters.
 *
 * `--part numbering|linter|fields` measures one of them. `--numbers N` takes so many numbers (10,000). `--scans N` prints,
 * scans and recognises so many letters besides (8). `--faults` prints each fault that was missed and each false alarm.
 */
import { parseArgs } from 'node:util';
import { measureLetterFields } from './lib/letters-fields.ts';
import { measureLetterLinter } from './lib/letters-linter.ts';
import { measureNumbering } from './lib/letters-numbering.ts';

const { values } = parseArgs({
  options: {
    part: { type: 'string' },
    numbers: { type: 'string', default: '10000' },
    scans: { type: 'string', default: '8' },
    faults: { type: 'boolean', default: false },
  },
});

if (values.part === undefined || values.part === 'linter') await measureLetterLinter(values.faults);
if (values.part === undefined || values.part === 'fields')
  await measureLetterFields({ faults: values.faults, scans: Number(values.scans) });
if (values.part === undefined || values.part === 'numbering') await measureNumbering(Number(values.numbers));
process.exit();
