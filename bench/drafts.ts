/**
 * One fact sheet, the news item and the report of every unit but the national one: how long it takes and how many
 * different texts come out. `wordings` counts texts after the unit's own names are masked: it shows that the
 * phrasing differs, not only the name of the office.
 *
 * `--part edits` instead: the items of clerks' texts with everything that is proposed accepted, beside what a careful
 * editor made of them (sets/open/edits): changed words, phrases and sentences per item. `--faults` prints them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { editsBetween } from './lib/edits.ts';
import { itemOf } from './lib/noted-items.ts';
import { printGoals, printInfo } from './lib/goals.ts';
import type { LocalFacts } from '../src/activities/schema.ts';
import { compose } from '../src/activities/texts/index.ts';
import { draftText } from '../src/drafts/loop/text.ts';
import type { DraftingUnit } from '../src/drafts/schema.ts';
import { alorLocal, webinar } from '../src/activities/testing/samples.ts';

const { values } = parseArgs({ options: { part: { type: 'string' }, faults: { type: 'boolean' } } });
if (values.part === 'edits') {
  edits();
  process.exit();
}

const unitCount = 552;
const units: DraftingUnit[] = Array.from({ length: unitCount }, (_, at) => {
  const name = `KPU Kabupaten Contoh ${String(at + 1).padStart(3, '0')}`;
  return {
    id: `unit-${at + 1}`,
    shortName: name,
    fullName: name,
    level: 'regency',
    datelineCity: `Kota ${at + 1}`,
    host: `contoh-${at + 1}.kpu.go.id`,
    zone: 'WITA',
  };
});
const localFacts = (unit: DraftingUnit, at: number): LocalFacts => ({
  ...alorLocal,
  place: `Aula ${unit.shortName}`,
  attendance: 3 + (at % 20),
  people: [{ id: 'a1', name: `Ketua Contoh ${at + 1}`, position: `Ketua ${unit.shortName}`, role: 'peserta' }],
  commitment: 'menata arsip kelembagaan secara tertib',
});

const texts = { news: new Set<string>(), report: new Set<string>() };
const wordings = { news: new Set<string>(), report: new Set<string>() };
const times: number[] = [];
const start = performance.now();
units.forEach((unit, at) => {
  const local = localFacts(unit, at);
  for (const kind of ['news', 'report'] as const) {
    const began = performance.now();
    const text = draftText(compose(kind, { facts: webinar, localFacts: local, unit, variant: 'bench' }));
    times.push(performance.now() - began);
    texts[kind].add(text);
    wordings[kind].add(text.replaceAll(/Contoh \d+|Kota \d+|contoh-\d+|\b\d+ orang/g, '#'));
  }
});
const seconds = (performance.now() - start) / 1000;
times.sort((one, other) => one - other);

printInfo('median-ms', times[Math.floor(times.length / 2)] ?? 0);
printInfo('distinct-wordings-news', wordings.news.size);
printInfo('distinct-wordings-report', wordings.report.size);
printGoals([
  { name: 'drafts-total-seconds', value: seconds, target: { below: 60 } },
  { name: 'drafts-slowest-ms', value: times.at(-1) ?? 0, target: { below: 150 } },
  { name: 'drafts-distinct-news', value: texts.news.size, target: { equal: unitCount } },
  { name: 'drafts-distinct-reports', value: texts.report.size, target: { equal: unitCount } },
]);

/** What an editor changes of each item; texts that are not beside the checkout are passed over. */
function edits(): void {
  type Item = { readonly name: string; readonly source: string; readonly day: string; readonly office: string };
  const folder = new URL('sets/open/edits/', import.meta.url);
  const items = JSON.parse(readFileSync(new URL('items.json', folder), 'utf8')) as readonly Item[];
  const counts = items.flatMap(({ name, source, day, office }) => {
    const from = new URL(source, folder);
    if (!existsSync(from)) return [];
    const { text } = itemOf(readFileSync(from, 'utf8'), day, office);
    const found = editsBetween(text, readFileSync(new URL(`${name}.txt`, folder), 'utf8').trim());
    printInfo(`edits-${name}`, found.length);
    if (values.faults) for (const { was, is } of found) printInfo(`edit ${name}`, `${was} => ${is}`);
    return [found.length];
  });
  printInfo('edits-items', counts.length);
  const mean = counts.reduce((sum, one) => sum + one, 0) / Math.max(1, counts.length);
  printGoals([{ name: 'drafts-edits-per-item', value: mean, target: { atMost: 1.5 } }]);
}
