/**
 * Are duplicates found, at what price, and better than Splink finds them?
 *
 * `npm run bench:linkage [-- --rows N]`: invented voters with planted duplicates and look-alikes
 * (src/elections/voters/generate), a million where nothing is said. `-- --list voters.csv --truth truth.csv`: a list
 * made elsewhere. Our search runs in a process of its own: learning, candidates and scores count, and so do the exact
 * kinds. Where Splink was fetched (npm run fetch:splink; `--no-splink` leaves it out) it links the same rows beside,
 * by the configuration that was found best (`--splink NAME`, or all of them).
 * Splink ends with scored pairs: CPU is compared up to there. Its F1 is its best over all thresholds; ours is that of
 * the threshold nobody chose. More than a million rows are measured against a million in the same run: how the cost
 * grows, and what the nation's list would cost if it went on so. `--differences FILE` writes the missed and the wrongly
 * found pairs, `--seed N` makes other people. Seeds for tuning were others.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { defaultThreshold } from '../src/elections/voters/linkage/schema.ts';
import { printGoals, printInfo, type Goal } from './lib/goals.ts';
import { makeList, niksOfPairs, takeList, type List } from './lib/linkage-lists.ts';
import { linkOurs, type Ours, type Used } from './lib/linkage-ours.ts';
import { above, bestOf, calibration, quality, recallByKind, wrongByKind, type Quality } from './lib/linkage-quality.ts';
import { linkSplink, splinkConfigurations, splinkIsThere } from './lib/linkage-splink.ts';
import type { PairName } from './lib/linkage-truth.ts';

const { values: given } = parseArgs({
  options: {
    rows: { type: 'string' },
    seed: { type: 'string', default: '20261124' },
    list: { type: 'string' },
    truth: { type: 'string' },
    splink: { type: 'string' },
    'no-splink': { type: 'boolean', default: false },
    differences: { type: 'string' },
  },
});
const smoke = Boolean(process.env['BENCH_SMOKE']);
const seed = Number(given.seed);
const million = 1_000_000;
/** Rows of the national list of 2024. */
const nation = 204_800_000;
/** Workers that may share its pieces. */
const workers = [1, 8, 32];
/** Of fewer pairs a share says little: they are told, and no goal is made of them. */
const fewestOfKind = 200;
const fewestPromised = 5_000;
const rows = given.rows === undefined ? (smoke ? 50_000 : million) : Number(given.rows.replaceAll(/[,_.]/g, ''));
if (!Number.isSafeInteger(rows) || rows < 1) throw new Error('--rows must be a whole number');
if (!Number.isSafeInteger(seed)) throw new Error('--seed must be a whole number');
if ((given.list === undefined) !== (given.truth === undefined)) throw new Error('--list and --truth go together');

type Measured = { readonly ours: Ours; readonly whole: Quality; readonly goals: readonly Goal[] };

async function measure(): Promise<void> {
  const goals: Goal[] = [];
  if (given.list !== undefined)
    await inFolder(async (folder) => {
      const list = await takeList(given.list as string, given.truth as string, folder);
      const { ours, whole, goals: own } = await measureOurs(list);
      goals.push(...own, ...(await besideSplink(list, ours, whole)));
    });
  else goals.push(...(await measureMade()));
  printGoals(goals);
}

async function measureMade(): Promise<Goal[]> {
  const first = await inFolder(async (folder) => {
    const list = await makeList(Math.min(rows, million), seed, folder);
    const measured = await measureOurs(list);
    return { ...measured, beside: await besideSplink(list, measured.ours, measured.whole) };
  });
  if (rows <= million) return [...first.goals, ...first.beside];
  return inFolder(async (folder) => {
    const { ours, whole, goals } = await measureOurs(await makeList(rows, seed, folder));
    const times = rows / million;
    tellNation(first.ours, ours);
    return [
      ...goals,
      ...first.beside,
      // Five times the rows for at most 6.5 times the CPU.
      { name: 'linkage-growth-cpu', value: ours.cpu / first.ours.cpu, target: { atMost: 1.3 * times } },
      { name: 'linkage-growth-recall', value: whole.recall - first.whole.recall, target: { atLeast: -0.005 } },
    ];
  });
}

/**
 * CPU of the nation's list by the growth from a million rows to this run's, never less than in proportion: pieces are
 * shared by workers, the rest is one worker's.
 */
function tellNation(few: Ours, many: Ours): void {
  const grown = (of: (ours: Ours) => number): number => {
    const power = Math.max(1, Math.log(of(many) / of(few)) / Math.log(rows / million));
    return of(many) * (nation / rows) ** power;
  };
  const [shared, alone] = [grown((ours) => ours.shared), grown(({ cpu, shared: ofPieces }) => cpu - ofPieces)];
  const minutes = (count: number): string => `${Math.ceil((shared / count + alone) / 60)} min with ${count}`;
  printInfo(
    'nation',
    `${Math.ceil((shared + alone) / 60)} CPU-min for ${nation / 1e6} M rows, ${Math.ceil(alone / 60)} of them one ` +
      `worker's; workers: ${workers.map(minutes).join(', ')}`,
  );
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-linkage-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureOurs(list: List): Promise<Measured> {
  const { truth } = list;
  printInfo('rows', `${list.rows}, ${truth.pairs.size} pairs of one person`);
  const ours = await linkOurs(list);
  const found = above(ours.found, defaultThreshold);
  const niks = await niksOfPairs(list, new Set([...found, ...truth.pairs.keys()]));
  const whole = quality(found, truth);
  const differing = quality(found, truth, (pair) => niks.get(pair) !== 'same');
  report('ours', ours, whole);
  report('ours-nik-differs', null, differing);
  printInfo('candidates', ours.candidates);
  printInfo('scored-cpu-s', `${ours.scored.toFixed(1)}; exact kinds, groups and explained findings come after`);
  const best = bestOf(ours.found, truth);
  printInfo('ours-best', `F1 ${best.f1.toFixed(4)} at ${best.threshold} bits`);
  const kinds = recallByKind(found, truth, niks);
  for (const { kind, pairs, recall } of kinds) printInfo(`recall-${kind}`, `${recall.toFixed(4)} of ${pairs}`);
  for (const [kind, pairs] of wrongByKind(found, truth).slice(0, 12)) printInfo('wrongly-found', `${pairs} ${kind}`);
  const promises = reportCalibration(ours, list);
  if (given.differences !== undefined) await writeDifferences(given.differences, list, ours, found);
  const recallGoal = (name: string, wanted: string): Goal[] =>
    kinds
      .filter(({ kind, pairs }) => kind === wanted && pairs >= fewestOfKind)
      .map(({ recall }) => ({ name, value: recall, target: { atLeast: 0.9 } }));
  return {
    ours,
    whole,
    goals: [
      { name: 'linkage-f1', value: whole.f1, target: { atLeast: 0.95 } },
      { name: 'linkage-f1-nik-differs', value: differing.f1, target: { atLeast: 0.93 } },
      { name: 'linkage-precision', value: whole.precision, target: { atLeast: 0.96 } },
      ...recallGoal('linkage-recall-ocr', 'any-ocr'),
      ...recallGoal('linkage-recall-several-changes', 'several-changes'),
      ...(ours.pairs.length < fewestPromised
        ? []
        : [{ name: 'linkage-calibration-gap', value: promises.greatestGap, target: { atMost: 0.01 } }]),
      { name: 'linkage-memory-mb', value: ours.memory, target: { atMost: 1_024 } },
    ],
  };
}

function reportCalibration({ pairs, curve }: Ours, { truth }: List) {
  const [lowest] = curve;
  const expected = lowest === undefined ? 1 : (lowest.precision * lowest.found) / lowest.recall;
  const told = calibration(pairs, truth, expected);
  for (const bin of told.bins)
    printInfo(
      'calibration',
      `${bin.from}–${bin.to}: ${bin.pairs} pairs, promised ${bin.promised.toFixed(4)}, true ${bin.true.toFixed(4)}`,
    );
  printInfo('calibration-mean-gap', told.meanGap);
  printInfo('calibration-greatest-gap', `${told.greatestGap.toFixed(4)} of precision at ${told.atThreshold} bits`);
  printInfo('calibration-recall-gap', `${told.recallGap.toFixed(4)}, with the pairs that no block brought together`);
  return told;
}

async function besideSplink(list: List, ours: Ours, { f1 }: Quality): Promise<Goal[]> {
  if (smoke || given['no-splink'] || !splinkIsThere()) {
    printInfo('splink', `skipped: ${smoke || given['no-splink'] ? 'not asked for' : 'npm run fetch:splink gets it'}`);
    return [];
  }
  const [usual] = splinkConfigurations;
  const asked = given.splink === 'all' ? splinkConfigurations : [given.splink ?? usual];
  const tried = [];
  for (const configuration of asked) tried.push(await measureSplink(list, configuration));
  const best = tried.toSorted((one, other) => other.f1 - one.f1)[0] as (typeof tried)[number];
  if (tried.length > 1) printInfo('splink-best', best.configuration);
  printInfo('all-cpu-over-splink', (ours.cpu / best.cpu).toFixed(2));
  return [
    { name: 'linkage-f1-over-splink', value: f1 / best.f1, target: { atLeast: 1.000_001 } },
    { name: 'linkage-cpu-over-splink', value: ours.scored / best.cpu, target: { atMost: 0.25 } },
  ];
}

async function measureSplink(list: List, configuration: string) {
  const its = await linkSplink(list, configuration);
  const best = bestOf(its.pairs, list.truth);
  report(`splink-${configuration}`, its, best);
  printInfo(
    `splink-${configuration}-cpu-s`,
    `${its.keys.toFixed(1)} for keys, ${its.training.toFixed(1)} for learning; best threshold ${best.threshold} bits`,
  );
  return { configuration, cpu: its.cpu, f1: best.f1 };
}

/** `a,b,what,weight,kinds`: missed or wrong pairs, with their weight where they were scored. */
async function writeDifferences(
  file: string,
  { truth }: List,
  ours: Ours,
  found: ReadonlySet<PairName>,
): Promise<void> {
  const weights = new Map(ours.pairs.map(({ a, b, weight }) => [`${a} ${b}`, weight]));
  const line = (pair: PairName, what: string, kinds: readonly string[]) =>
    `${pair.replace(' ', ',')},${what},${weights.get(pair) ?? ''},${kinds.join(' ')}\n`;
  const missed = [...truth.pairs].filter(([pair]) => !found.has(pair));
  const wrong = [...found].filter((pair) => !truth.pairs.has(pair));
  await writeFile(
    file,
    `a,b,what,weight,kinds\n${missed.map(([pair, kinds]) => line(pair, 'missed', kinds)).join('')}${wrong
      .map((pair) =>
        line(
          pair,
          'wrong',
          pair.split(' ').flatMap((row) => truth.kinds.get(Number(row)) ?? []),
        ),
      )
      .join('')}`,
  );
}

function report(who: string, used: Used | null, { precision, recall, f1 }: Quality): void {
  const cost =
    used === null ? '' : `; ${used.cpu.toFixed(1)} CPU-s, ${used.seconds.toFixed(1)} s, ${Math.round(used.memory)} MB`;
  printInfo(who, `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}${cost}`);
}

await measure();
