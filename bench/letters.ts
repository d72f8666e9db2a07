/**
 * Letters: numbers taken by fifty writers at once, the linter on planted faults, the fields of invented
 * letters, and the inbox of a full house.
 *
 * `--part numbering|linter|fields|kinds|inbox|import` measures one of them; `--part page` the page behind a letter's
 * code beside nginx; `--part unseen --dir FOLDER` the fields of letters that somebody else wrote, with answers beside
 * them, `--part linter --dir FOLDER` the faults planted into such letters.
 * `--numbers N` takes so many numbers (10,000). `--scans N` prints, scans and recognises so many letters besides (8).
 * `--part photos` letters that came as photos by a messenger, and as photos of such photos (`--scans N`).
 * `--part merge` a letter to 5,000 (`--rows N`) from its approval to its files.
 * `--letters N` fills the inbox with so many (100,000). `--faults` prints each fault missed and each false alarm.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureLetterFields, measureLetterPhotos } from './lib/letters-fields.ts';
import { measureImport } from './lib/letters-import.ts';
import { measureInbox } from './lib/letters-inbox.ts';
import { measureLetterKinds } from './lib/letters-kinds.ts';
import { measureLetterPage } from './lib/letters-page.ts';
import { measureLinterSet } from './lib/letters-lint-set.ts';
import { measureLetterLinter } from './lib/letters-linter.ts';
import { measureMerge } from './lib/letters-merge.ts';
import { measureNumbering } from './lib/letters-numbering.ts';
import { measureUnseenLetters } from './lib/letters-unseen.ts';

const { values } = parseArgs({
  options: {
    part: { type: 'string' },
    numbers: { type: 'string', default: '10000' },
    scans: { type: 'string', default: '8' },
    letters: { type: 'string', default: '100000' },
    dir: { type: 'string' },
    kept: { type: 'string' },
    rows: { type: 'string', default: '5000' },
    faults: { type: 'boolean', default: false },
  },
});

if (values.part === 'linter' && values.dir !== undefined) await measureLinterSet(values.dir, values.faults);
else if (values.part === undefined || values.part === 'linter') {
  await measureLetterLinter(values.faults);
  // Nobody reads what was missed in sets that are held.
  const held = path.join(import.meta.dirname, 'sets/held');
  for (const set of (await readdir(held)).filter((name) => name.startsWith('linter')))
    await measureLinterSet(path.join(held, set), false);
}
if (values.part === undefined || values.part === 'fields')
  await measureLetterFields({ faults: values.faults, scans: Number(values.scans) });
if (values.part === undefined || values.part === 'kinds') await measureLetterKinds(values.faults);
if (values.part === undefined || values.part === 'numbering') await measureNumbering(Number(values.numbers));
if (values.part === undefined || values.part === 'inbox') await measureInbox(Number(values.letters));
if (values.part === undefined || values.part === 'import') await measureImport();
if (values.part === 'photos') await measureLetterPhotos(Number(values.scans));
if (values.part === 'page') await measureLetterPage();
if (values.part === 'merge') await measureMerge(Number(values.rows));
if (values.part === 'unseen' && values.dir !== undefined)
  await measureUnseenLetters({ folder: values.dir, faults: values.faults, kept: values.kept });
process.exit();
