/**
 * `npm run bench:voters [-- --rows 20000000]`: what it costs to import a voter list, check it by all rules, find its
 * exact duplicates and count its recap, against the same written by hand for DuckDB, on the same rows, in the same
 * run. Every step runs in a process of its own, so that its CPU and memory are its own. What an import does beside
 * that, and nobody by hand does, is told as a step of its own, import-sealing: the original is opened (AES-256-GCM)
 * and the rows are sealed; one goal compares reading with reading, another has the sealing in. What an honest import
 * must do and the one by hand does not (lib/voters-steps.ts says it) is in the import's own figure: counting the
 * records apart from the engine, judging the columns by the NIKs. A workbook of the same rows is measured beside a SAX
 * parser's walk through it, and the counts of a queue of findings beside counting them. Of a short run what a step
 * costs with a thousand rows is taken off first, from both sides: making ready for a list (the program warming up,
 * queries of some hundred expressions made ready) costs the same whatever its length, and would hide what a row costs;
 * it is told as `begin`. The rows are made by src/elections/voters/generate and kept in the temporary folder for the
 * next run.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { writeVoters } from '../src/elections/voters/generate/write.ts';
import { printGoals, printInfo, type Goal } from './lib/goals.ts';
import { writeBigWorkbook } from './lib/big-workbook.ts';
import { measureQueueCounts } from './lib/queue-counts.ts';
import { runStep, workbookOf, type Place } from './lib/voters-steps.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string' },
    memory: { type: 'string', default: '1024' },
    step: { type: 'string' },
    folder: { type: 'string' },
    csv: { type: 'string' },
    rounds: { type: 'string' },
  },
});
const rows = Number(values.rows ?? (process.env['BENCH_SMOKE'] ? 100_000 : 1_000_000));
/** Rows of the national list of 2024. */
const nation = 204_800_000;
/** In the queue of one list. */
const findings = process.env['BENCH_SMOKE'] ? 100_000 : 500_000;
/** Of counting them one by one. A short queue is counted soon, and what every question costs weighs more. */
const mostOfCounting = process.env['BENCH_SMOKE'] ? 0.5 : 0.2;
/** From so many rows on, what a list costs whatever its length is little. */
const longRun = 1_000_000;
/** Rows of a sheet, less its header. */
const mostInWorkbook = 1_048_575;

if (values.step !== undefined) await beChild(values.step);
else await bench();

type Measured = Readonly<Record<string, number>> & {
  readonly cpuSeconds: number;
  readonly seconds: number;
  readonly peakMb: number;
};

/** In the process of one step: does it and prints what it took as the last line. */
async function beChild(step: string): Promise<void> {
  const place: Place = { folder: values.folder as string, csv: values.csv as string, memory: Number(values.memory) };
  const measured = step === 'generate' ? await generate(path.dirname(place.csv)) : await runStep(step, place);
  console.log(JSON.stringify(measured));
}

async function bench(): Promise<void> {
  const data = path.join(os.tmpdir(), `kerja-cerdas-bench-voters-${generatorVersion()}-${rows}`);
  const folder = path.join(os.tmpdir(), `kerja-cerdas-bench-voters-${process.pid}`);
  await mkdir(folder, { recursive: true });
  const place = { folder, csv: path.join(data, 'voters.csv'), memory: Number(values.memory) };
  printInfo('machine', `${os.availableParallelism()} cores, ${process.version}, engine ${values.memory} MB`);
  try {
    if (existsSync(place.csv)) printInfo('generate', `${rows} rows kept from an earlier run`);
    else tell('generate', await inChild('generate', place));
    const ratios: Record<string, number> = {};
    const few = rows < longRun ? await firstRows(place) : null;
    let peak = 0;
    for (const step of ['import', 'rules', 'duplicates', 'recap']) {
      const both = [step, `${step}-by-hand`];
      const [own, byHand, ...begin] = (await bestInTurn([
        ...both.map((each) => [each, place] as const),
        ...(few === null ? [] : both.map((each) => [each, few] as const)),
      ])) as [Measured, Measured, Measured?, Measured?];
      tell(step, own);
      tell(`${step}-by-hand`, byHand);
      for (const [n, each] of both.entries())
        if (few !== null) printInfo(`${each}-begin`, `${begin[n]?.cpuSeconds.toFixed(2)} CPU-s`);
      const [ownRows, byHandRows] = [own, byHand].map(
        ({ cpuSeconds }, n) => cpuSeconds - (begin[n]?.cpuSeconds ?? 0),
      ) as [number, number];
      ratios[step] = ownRows / byHandRows;
      printInfo(`${step}-cpu-ratio`, ratios[step]);
      if (step === 'import') {
        const [sealing] = (await bestInTurn([['import-sealing', place]])) as [Measured];
        tell('import-sealing', sealing);
        ratios['import-sealed'] = (ownRows + sealing.cpuSeconds) / byHandRows;
        printInfo('import-sealed-cpu-ratio', ratios['import-sealed']);
      }
      peak = Math.max(peak, own.peakMb);
    }
    const queue = await measureQueueCounts(findings);
    printInfo('queue-counts', `${queue.kept.toFixed(1)} ms of 20 for ${findings} findings`);
    printInfo('queue-counted-one-by-one', `${queue.counted.toFixed(1)} ms`);
    const workbook = rows <= mostInWorkbook ? await workbookRatio(place) : null;
    const goals: Goal[] = [
      { name: 'voters-import-cpu-ratio', value: ratios['import'] as number, target: { atMost: 1.15 } },
      { name: 'voters-import-sealed-cpu-ratio', value: ratios['import-sealed'] as number, target: { atMost: 1.25 } },
      { name: 'voters-rules-cpu-ratio', value: ratios['rules'] as number, target: { atMost: 1.15 } },
      { name: 'voters-queue-counts-ratio', value: queue.kept / queue.counted, target: { atMost: mostOfCounting } },
      ...(workbook === null
        ? []
        : [{ name: 'voters-workbook-cpu-ratio', value: workbook, target: { atMost: 0.7 } } as const]),
      { name: 'voters-memory-mb', value: Math.round(peak), target: { atMost: 2_048 } },
    ];
    printGoals(goals);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A place of its own with the first thousand rows. */
async function firstRows({ folder, csv, memory }: Place): Promise<Place> {
  const few = { folder: path.join(folder, 'few'), csv: path.join(folder, 'few', 'voters.csv'), memory };
  await mkdir(few.folder);
  const lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(csv) })) {
    if (lines.push(line) > 1_000) break;
  }
  await writeFile(few.csv, `${lines.join('\n')}\n`);
  return few;
}

/** A workbook of the same rows against a SAX parser's walk through it; each once, because both are long. */
async function workbookRatio(place: Place): Promise<number> {
  await writeBigWorkbook(place.csv, workbookOf(place.folder));
  const [own, byHand] = [await inChild('workbook', place), await inChild('workbook-by-hand', place)];
  tell('workbook', own);
  tell('workbook-by-hand', byHand);
  printInfo('workbook-seconds', `${own.seconds.toFixed(1)} (of 25 for a million rows on a machine of its own)`);
  return own.cpuSeconds / byHand.cpuSeconds;
}

/**
 * The least CPU of the rounds of each: others on the machine can only add to it. The steps take turns, so that a busy
 * minute falls on all of them. A short run needs more rounds, because its differences are small. Big lists are
 * measured once.
 */
async function bestInTurn(steps: readonly (readonly [string, Place])[]): Promise<Measured[]> {
  const rounds = Number(values.rounds ?? (rows > 5_000_000 ? 1 : rows < longRun ? 5 : 3));
  const least: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [n, [step, place]] of steps.entries()) {
      const measured = await inChild(step, place);
      if (least[n] === undefined || measured.cpuSeconds < least[n].cpuSeconds) least[n] = measured;
    }
  }
  return least;
}

function tell(step: string, { cpuSeconds, seconds, peakMb, ...found }: Measured): void {
  const what = Object.entries(found)
    .map(([name, n]) => `${name} ${n}`)
    .join(', ');
  printInfo(
    step,
    `${cpuSeconds.toFixed(2)} CPU-s, ${seconds.toFixed(2)} s, ` +
      `${Math.round(rows / cpuSeconds).toLocaleString('en')} rows per CPU-s, ${Math.round(peakMb)} MB; ` +
      `${(nation / (rows / cpuSeconds) / 60).toFixed(1)} CPU-min for ${(nation / 1e6).toFixed(1)} M ` +
      `rows${what ? `; ${what}` : ''}`,
  );
}

async function inChild(step: string, { folder, csv, memory }: Place): Promise<Measured> {
  const child = spawn(
    process.execPath,
    [
      import.meta.filename,
      '--step',
      step,
      '--folder',
      folder,
      '--csv',
      csv,
      '--memory',
      String(memory),
      '--rows',
      String(rows),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`step ${step} ended with ${code}`);
  return JSON.parse(output.trim().split('\n').at(-1) as string) as Measured;
}

/** Whole or not at all: a run that is stopped leaves no half file to the next. */
async function generate(data: string): Promise<Measured> {
  const began = process.cpuUsage();
  const wall = performance.now();
  const unfinished = `${data}.${process.pid}`;
  const { people } = await writeVoters({ rows }, { folder: unfinished });
  await rename(unfinished, data);
  const { user, system } = process.cpuUsage(began);
  return {
    people,
    cpuSeconds: (user + system) / 1e6,
    seconds: (performance.now() - wall) / 1000,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

/** Other people when the generator changes. */
function generatorVersion(): string {
  const folder = path.resolve(import.meta.dirname, '../src/elections/voters/generate');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith('.ts') && !each.endsWith('.test.ts'))
    .sort())
    hash.update(readFileSync(path.join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}
