/**
 * Are duplicates found, at what price, and better than Splink finds them?
 *
 * A million invented voters with planted duplicates and look-alikes (src/elections/voters/generate) are linked by our
 * pieces in a process of their own: learning, candidates and scores count, and so do the exact kinds. Where Splink
 * was fetched (npm run fetch:splink) it links the same rows by the same blocking keys beside, which it makes by the
 * statements by which we make them. Splink ends with scored pairs: CPU is compared up to there. Its F1 is its best
 * over all thresholds; ours is that of the threshold nobody chose. Seeds for tuning were others.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { writeVoters } from '../src/elections/voters/generate/index.ts';
import { acrossRules, prepareSql, withinRules, type KeyPart } from '../src/elections/voters/linkage/candidates.ts';
import { mergePieces } from '../src/elections/voters/linkage/merge.ts';
import { writePiece } from '../src/elections/voters/linkage/piece-file.ts';
import {
  linkPiece,
  linkThreads,
  loadPiece,
  planPieces,
  trainingPiece,
  trainOn,
} from '../src/elections/voters/linkage/pieces.ts';
import { startingModel } from '../src/elections/voters/linkage/model.ts';
import { defaultThreshold } from '../src/elections/voters/linkage/schema.ts';
import { openEngine, quote, type Engine } from '../src/elections/voters/list/engine.ts';
import { duckdbMacro, engineFunctions } from '../src/elections/voters/list/functions.ts';
import { printGoals, printInfo, type Goal } from './lib/goals.ts';

const smoke = Boolean(process.env['BENCH_SMOKE']);
const rows = smoke ? 50_000 : 1_000_000;
const seed = 20_261_124;
const engineMemory = 384;
const splink = path.resolve(import.meta.dirname, '../.tools/splink/bin/python');

type Pair = { readonly a: number; readonly b: number; readonly weight: number };
/** CPU-seconds, MB, seconds. */
type Used = { readonly cpu: number; readonly memory: number; readonly seconds: number };
type Ours = Used & {
  /** Until every pair had its score. */ readonly scored: number;
  readonly candidates: number;
  readonly pairs: readonly Pair[];
};

async function measure(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-linkage-'));
  try {
    const { files } = await writeVoters({ rows, seed }, { folder, format: 'parquet' });
    const truth = truthOf(files.truth);
    printInfo('rows', `${rows}, ${truth.size} pairs of one person`);
    const used = JSON.parse(
      execFileSync(process.execPath, [import.meta.filename, '--link', folder], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      }),
    ) as Ours;
    const ours = quality(used.pairs, truth, defaultThreshold);
    report('ours', used, ours);
    printInfo('candidates', used.candidates);
    printInfo('scored-cpu-s', `${used.scored.toFixed(1)}; exact kinds, groups and explained findings come after`);
    const best = bestOf(used.pairs, truth);
    printInfo('ours-best', `F1 ${best.f1.toFixed(4)} at ${best.threshold} bits`);
    const goals: Goal[] = [
      { name: 'linkage-f1', value: ours.f1, target: { atLeast: 0.93 } },
      { name: 'linkage-precision', value: ours.precision, target: { atLeast: 0.95 } },
      { name: 'linkage-recall', value: ours.recall, target: { atLeast: 0.9 } },
      { name: 'linkage-memory-mb', value: used.memory, target: { atMost: 1_024 } },
    ];
    if (smoke || !existsSync(splink))
      printInfo('splink', smoke ? 'skipped: a small run' : 'skipped: fetch it with npm run fetch:splink');
    else goals.push(...(await besideSplink(folder, files.voters, truth, used, ours.f1)));
    printGoals(goals);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function besideSplink(
  folder: string,
  voters: string,
  truth: ReadonlySet<string>,
  used: Ours,
  f1: number,
): Promise<Goal[]> {
  const output = path.join(folder, 'splink.parquet');
  const asked = path.join(folder, 'splink.json');
  await writeFile(
    asked,
    JSON.stringify({
      // What our search does to have its keys, in Splink's own engine; then the rows as it wants them.
      prepare: [
        ...engineFunctions.map(duckdbMacro),
        `create view voters as select * from read_parquet(${quote(voters)})`,
        ...prepareSql({ kind: 'whole', rows }),
      ],
      rows: `select ${[...splinkColumns, ...Object.entries(keyColumns).map(([part, sql]) => `${sql} as ${columnOf(part)}`)].join(', ')} from voters v left join linkage_names n on n.t = v.name`,
      keys: [...withinRules.map(({ key }) => ['regency', ...key]), ...acrossRules.map(({ key }) => key)].map((key) =>
        key.map(columnOf),
      ),
    }),
  );
  const its = JSON.parse(
    execFileSync(splink, [path.resolve(import.meta.dirname, 'lib/splink-run.py'), asked, output], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
      .trim()
      .split('\n')
      .at(-1) as string,
  ) as Used & { keys: number; training: number };
  const engine = await openEngine({ memory: engineMemory, folder: path.join(folder, 'pairs'), folders: [folder] });
  try {
    const pairs = await engine.rows<Pair>(
      `select least(a, b) as a, greatest(a, b) as b, weight from read_parquet(${quote(output)})`,
    );
    const best = bestOf(pairs, truth);
    report('splink', its, best);
    printInfo('splink-keys-cpu-s', its.keys);
    printInfo('splink-training-cpu-s', its.training);
    printInfo('splink-best-threshold', best.threshold);
    printInfo('all-cpu-over-splink', (used.cpu / its.cpu).toFixed(2));
    return [
      { name: 'linkage-f1-over-splink', value: f1 / best.f1, target: { atLeast: 1.000_001 } },
      { name: 'linkage-cpu-over-splink', value: used.scored / its.cpu, target: { atMost: 0.33 } },
    ];
  } finally {
    await engine.close();
  }
}

/** What Splink compares (splink-run.py), and the parts of our keys, null where they are not known. */
const splinkColumns = [
  'v."row"',
  'v.nik',
  'v.nkk',
  'v.name',
  'cast(v.birth_date as varchar) as bd',
  'v.sex',
  'v.birth_place',
  'v.marital',
];
const keyColumns: Readonly<Partial<Record<KeyPart, string>>> = {
  regency: 'v.regency',
  'unordered-date':
    'year(v.birth_date) * 1024 + least(day(v.birth_date), month(v.birth_date)) * 32 + greatest(day(v.birth_date), ' +
    'month(v.birth_date))',
  day: 'month(v.birth_date) * 100 + day(v.birth_date)',
  year: 'year(v.birth_date)',
  village: 'v.village',
  district: 'v.district',
  'nik-tail': 'v.nik[-10:]',
  'nik-serial': 'v.nik[-4:]',
  'whole-name': 'n.wk',
  'first-name': 'n.fk',
  'last-name': 'n.lk',
  'first-letter': 'n.letter',
};
/** Keys that are compared as well have the name under which they are. */
const columnOf = (part: string): string => ({ nik: 'nik', nkk: 'nkk', date: 'bd' })[part] ?? part.replaceAll('-', '_');

/** The child: everything from the sealed list's rows to findings, and what it cost. */
async function link(folder: string): Promise<void> {
  const began = performance.now();
  const engine = await openEngine({
    memory: engineMemory,
    folder: path.join(folder, 'engine'),
    folders: [folder],
    threads: linkThreads,
  });
  await engine.run(`create view voters as select * from read_parquet(${quote(path.join(folder, 'voters.parquet'))})`);
  const { files, model } = await linkAll(engine, folder);
  const merged = await mergePieces(engine, files, { model, threshold: -5, key: 'bench' });
  const scored = process.cpuUsage();
  const pairs: Pair[] = [];
  for await (const findings of merged.findings) {
    // A group of an exact kind says that its members are one person, unless their score says otherwise.
    for (const { rows: members, score, code } of findings) {
      const certain = code === 'D01' || code === 'D02' ? 30 : -5;
      for (const [n, a] of members.entries())
        for (const b of members.slice(n + 1)) pairs.push({ a, b, weight: score?.weight ?? certain });
    }
  }
  await engine.close();
  const { user, system } = process.cpuUsage();
  const told = {
    cpu: (user + system) / 1e6,
    scored: (scored.user + scored.system) / 1e6,
    memory: process.resourceUsage().maxRSS / 1_024,
    seconds: (performance.now() - began) / 1e3,
    candidates: merged.candidates,
    pairs,
  };
  await new Promise((resolve) => process.stdout.write(JSON.stringify(told), resolve));
}

async function linkAll(engine: Engine, folder: string) {
  const plan = await planPieces(engine, 400_000);
  const training = trainingPiece(plan);
  let loaded = training === null ? null : await loadPiece(engine, training);
  const model = loaded === null ? startingModel : trainOn(loaded);
  const files: string[] = [];
  for (const [n, piece] of plan.entries()) {
    const ready = loaded?.piece === piece ? loaded : await loadPiece(engine, piece);
    loaded = null;
    const file = path.join(folder, `piece-${n}.txt`);
    await writePiece(file, await linkPiece(engine, ready, model, 'bench'));
    files.push(file);
  }
  return { files, model };
}

type Quality = { readonly precision: number; readonly recall: number; readonly f1: number };

function quality(pairs: readonly Pair[], truth: ReadonlySet<string>, threshold: number): Quality {
  const found = new Set(pairs.filter(({ weight }) => weight >= threshold).map(({ a, b }) => `${a} ${b}`));
  let right = 0;
  for (const pair of found) if (truth.has(pair)) right += 1;
  return measures(right, found.size, truth.size);
}

function measures(right: number, found: number, wanted: number): Quality {
  const [precision, recall] = [found === 0 ? 0 : right / found, right / wanted];
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The best F1 over all thresholds, in steps of a quarter of a bit. */
function bestOf(pairs: readonly Pair[], truth: ReadonlySet<string>): Quality & { threshold: number } {
  const known = new Map<string, number>();
  for (const { a, b, weight } of pairs) known.set(`${a} ${b}`, Math.max(weight, known.get(`${a} ${b}`) ?? -Infinity));
  let best = { precision: 0, recall: 0, f1: 0, threshold: 0 };
  const sorted = [...known].toSorted(([, one], [, other]) => other - one);
  let right = 0;
  for (let n = 0, threshold = Math.ceil((sorted[0]?.[1] ?? 0) * 4) / 4; threshold >= -6; threshold -= 0.25) {
    for (; n < sorted.length && (sorted[n]?.[1] ?? 0) >= threshold; n += 1)
      if (truth.has(sorted[n]?.[0] ?? '')) right += 1;
    const now = measures(right, n, truth.size);
    if (now.f1 > best.f1) best = { ...now, threshold };
  }
  return best;
}

/** Pairs of rows with the same person. */
function truthOf(file: string): Set<string> {
  const people = new Map<number, Set<number>>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const [row, person] = line.split(',').map(Number) as [number, number];
    people.set(person, (people.get(person) ?? new Set([person])).add(row));
  }
  return new Set(
    [...people.values()].flatMap((all) => {
      const members = [...all].toSorted((a, b) => a - b);
      return members.flatMap((a, n) => members.slice(n + 1).map((b) => `${a} ${b}`));
    }),
  );
}

function report(who: string, { cpu, memory, seconds }: Used, { precision, recall, f1 }: Quality): void {
  printInfo(
    who,
    `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}; ${cpu.toFixed(1)} ` +
      `CPU-s, ${seconds.toFixed(1)} s, ${Math.round(memory)} MB`,
  );
}

if (process.argv[2] === '--link') await link(process.argv[3] as string);
else await measure();
