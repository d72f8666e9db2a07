/**
 * Contradictions planted in texts by somebody who had not read the code: how many are found with both their sides, what
 * is reported of clean texts that only look suspicious, and what is reported beside the planted ones.
 *
 * A set is lines of JSON: `{id, text, contradictions: [{kind, a, b}]}`, where `a` and `b` are exact words of the text.
 * `--sets FOLDER` reads other sets than the project's own. Only counts are printed; `--faults` prints each miss and
 * each finding that was not planted, for those who mend the detectors.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { proposeFacts } from '../src/activities/extract/index.ts';
import type { Inconsistency } from '../src/activities/schema.ts';
import { officeUnits } from './lib/extract-units.ts';
import { printGoals, printInfo } from './lib/goals.ts';

type Planted = { readonly kind: string; readonly a: string; readonly b: string };
type Sample = { readonly id: string; readonly text: string; readonly contradictions: readonly Planted[] };

const { values } = parseArgs({ options: { sets: { type: 'string' }, faults: { type: 'boolean' } } });
const folder = values.sets ?? fileURLToPath(new URL('sets/open/contradictions', import.meta.url));
const samples = readdirSync(folder)
  .filter((name) => name.startsWith('contradictions') || values.sets === undefined)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as Sample);

/** Somewhere in the text the words stand where one of the places is. */
function touches(text: string, words: string, { spans }: Inconsistency): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    if (spans.some(({ start, end }) => start < at + words.length && at < end)) return true;
  return false;
}

const judged = samples.map(({ id, text, contradictions }) => {
  const { inconsistencies } = proposeFacts(text, { units: officeUnits, dateHint: '2025-12-31' });
  const shows = (planted: Planted, fault: Inconsistency): boolean =>
    touches(text, planted.a, fault) && touches(text, planted.b, fault);
  const found = contradictions.filter((planted) => inconsistencies.some((fault) => shows(planted, fault)));
  const extra = inconsistencies.filter((fault) => !contradictions.some((planted) => shows(planted, fault)));
  if (values.faults) {
    for (const missed of contradictions.filter((planted) => !found.includes(planted)))
      printInfo(`missed ${id}`, `${missed.kind}: ${missed.a} | ${missed.b}`);
    for (const { code, message } of extra)
      printInfo(`${contradictions.length === 0 ? 'false' : 'extra'} ${id}`, `${code}: ${message.id}`);
  }
  return { contradictions, found, extra };
});

const planted = judged.flatMap(({ contradictions }) => contradictions);
const found = judged.flatMap((one) => one.found);
const clean = judged.filter(({ contradictions }) => contradictions.length === 0);
const alarmed = clean.filter(({ extra }) => extra.length > 0).length;
for (const [kind, all] of Map.groupBy(planted, (one) => one.kind))
  printInfo(`contradictions-${kind}`, `${found.filter((one) => one.kind === kind).length} of ${all.length} found`);
printInfo('contradictions-texts', `${samples.length}, ${clean.length} of them clean`);
printInfo('contradictions-planted', `${planted.length}, ${found.length} found`);
printInfo(
  'contradictions-beside-the-planted',
  judged.reduce((sum, { contradictions, extra }) => sum + (contradictions.length > 0 ? extra.length : 0), 0),
);
printGoals([
  { name: 'contradictions-found', value: found.length / Math.max(1, planted.length), target: { atLeast: 0.8 } },
  { name: 'contradictions-alarms-on-clean-texts', value: alarmed, target: { equal: 0 } },
]);
