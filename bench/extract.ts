/**
 * What the extractor proposes from texts of offices, by what a careful reader wrote down of them: recall and precision
 * per field, figures of the opposite meaning, and how often a sure proposal is right.
 *
 * `--sets FOLDER` reads other sets than the project's own, `--dir FOLDER` those of lib/brief-judge.ts. Only counts are
 * printed; `--faults` prints each fault, for those who mend the extractor.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { proposeFacts } from '../src/activities/extract/index.ts';
import { dayOf, judgeBrief, readBrief } from './lib/brief-judge.ts';
import { judge, type Field, type Verdict } from './lib/extract-judge.ts';
import { answers, readSamples, type Truth } from './lib/extract-truth.ts';
import { officeUnits } from './lib/extract-units.ts';
import { printGoals, printInfo, type Goal } from './lib/goals.ts';

const { values } = parseArgs({
  options: { sets: { type: 'string' }, dir: { type: 'string' }, faults: { type: 'boolean' } },
});
const brief = values.dir === undefined ? [] : readBrief(values.dir);
const samples =
  values.dir === undefined
    ? readSamples(values.sets ?? fileURLToPath(new URL('sets/open/extract', import.meta.url)))
    : [];

const goals: Readonly<Partial<Record<Field, readonly [recall: number, precision: number]>>> = {
  title: [0.9, 0.95],
  organiser: [0.9, 0.95],
  'own-unit': [0.9, 0.95],
  place: [0.85, 0.92],
  people: [0.93, 0.95],
  position: [0.92, 0.95],
  role: [0.85, 0.95],
  quotes: [0.92, 0.97],
  figures: [0.92, 0.97],
  dates: [0.98, 0.97],
};
const informed: readonly Field[] = ['reported', 'rules', 'state'];

/** A clerk hands a text in within the month; that day supplies a year that is not written. */
function uploaded(truth: Truth): string {
  const day = [...answers(truth, 'end'), ...answers(truth, 'start')].find((one) => one !== null);
  return monthAfter(day?.slice(0, 10) ?? '2025-06-01');
}
function monthAfter(day: string): string {
  return new Date(Date.parse(day) + 30 * 86_400_000).toISOString().slice(0, 10);
}

const propose = (text: string, dateHint: string) => proposeFacts(text, { units: officeUnits, dateHint }).proposals;
const judged = [
  ...samples.map((sample) => ({ name: sample.name, of: judge(sample, propose(sample.text, uploaded(sample.truth))) })),
  ...brief.map((sample) => ({
    name: sample.name,
    of: judgeBrief(sample, propose(sample.text, monthAfter(dayOf(sample.truth) ?? '2026-06-01'))),
  })),
];
const verdicts = judged.flatMap(({ of }) => of);
if (values.faults)
  for (const { name, of } of judged)
    for (const { field, verdict, confidence = '', fault } of of)
      if (verdict !== 'right') printInfo(`fault ${name}`, `${field} ${verdict} ${confidence} ${fault ?? ''}`);

type Count = { readonly right: number; readonly said: number; readonly missed: number };
function count(of: readonly Verdict[]): Count {
  const right = of.filter(({ verdict }) => verdict === 'right').length;
  const missed = of.filter(({ verdict }) => verdict === 'missed').length;
  return { right, said: of.length - missed, missed };
}
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const recall = ({ right, missed }: Count): number => share(right, right + missed);
const precision = ({ right, said }: Count): number => share(right, said);
const ofField = (field: Field): Verdict[] => verdicts.filter((verdict) => verdict.field === field);

printInfo('extract-texts', judged.length);
for (const field of [...(Object.keys(goals) as Field[]), ...informed]) {
  const of = ofField(field);
  const { right, said, missed } = count(of);
  const sure = count(of.filter(({ confidence }) => confidence === 'high'));
  printInfo(
    `extract-${field}`,
    `right ${right}, wrong ${said - right}, missed ${missed}; sure: right ${sure.right}, wrong ${sure.said - sure.right}`,
  );
}
for (const field of informed)
  printInfo(
    `extract-${field}-recall-precision`,
    `${recall(count(ofField(field)))} ${precision(count(ofField(field)))}`,
  );
const sure = count(verdicts.filter(({ confidence }) => confidence === 'high'));
printGoals([
  ...Object.entries(goals).flatMap(([field, [wantedRecall, wantedPrecision]]): Goal[] => [
    {
      name: `extract-${field}-recall`,
      value: recall(count(ofField(field as Field))),
      target: { atLeast: wantedRecall },
    },
    {
      name: `extract-${field}-precision`,
      value: precision(count(ofField(field as Field))),
      target: { atLeast: wantedPrecision },
    },
  ]),
  {
    name: 'extract-figures-of-opposite-meaning',
    value: verdicts.filter(({ verdict }) => verdict === 'contrary').length,
    target: { equal: 0 },
  },
  { name: 'extract-sure-precision', value: precision(sure), target: { atLeast: 0.99 } },
]);
