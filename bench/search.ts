/**
 * `npm run bench:search`: how often the right passage comes first, and how long people wait for it. Quality on
 * `../shared/data/corpora` (a small invented corpus where it is absent or with `--short`), by words alone and, where
 * the add-on of `npm run vectors:add` is there, by words and meaning; time over HTTP with the reader's permissions
 * beside LanceDB asked directly in the same run. `--rows N`: passages of the measured index, 100,000 without it, built
 * by a process of its own; `--folder FOLDER` keeps it there, and uses it again. `--words`: leaves meaning out;
 * `--quality` and `--time`: one of the two only.
 */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { connect, MatchQuery } from '@lancedb/lancedb';
import { drawsFrom } from '../src/platform/index.ts';
import { engineOf } from '../src/search/meaning/engine.ts';
import type { SearchResults } from '../src/search/schema.ts';
import { readQuery } from '../src/search/read-query.ts';
import { storeOf } from '../src/search/store.ts';
import { callerAt } from '../src/testing/caller.ts';
import { printGoals, printInfo, type Goal } from './lib/goals.ts';
import { keptVectors } from './lib/kept-vectors.ts';
import { measureQuality, type Quality } from './lib/search-quality.ts';
import { collections } from './lib/search-sets.ts';
import { queryOf } from './lib/search-words.ts';

const { values: asked } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    rows: { type: 'string' },
    folder: { type: 'string' },
    words: { type: 'boolean', default: false },
    quality: { type: 'boolean', default: false },
    time: { type: 'boolean', default: false },
  },
});
const { short } = asked;
const rows = Number(asked.rows ?? (short ? 4_000 : 100_000));
const rounds = short ? 60 : 400;

/** What each set must reach: R@5 and MRR@10, by words alone and with meaning. */
const bounds: Readonly<
  Record<string, { readonly words: readonly [number, number]; readonly both: readonly [number, number] }>
> = {
  'idk-mrc': { words: [0.92, 0.83], both: [0.98, 0.945] },
  penjelasan: { words: [0.6, 0.45], both: [0.64, 0.475] },
  definitions: { words: [0.75, 0.54], both: [0.96, 0.88] },
  made: { words: [0.95, 0.9], both: [0.95, 0.9] },
};

const goals: Goal[] = [];
const raw = short || asked.words || asked.time ? null : await engineOf({ embeddings: undefined });
const engine = raw && (await keptVectors(raw));
if (engine === null) console.log('info search-meaning skipped: no add-on (npm run vectors:add), or left out');
for (const collection of asked.time ? [] : collections(short)) {
  report(await measureQuality(collection, null), 'words');
  if (engine) report(await measureQuality(collection, engine), 'both');
}
if (!asked.quality) await measureTime(asked.folder);
printGoals(goals);
process.exit();

function report(measured: readonly Quality[], by: 'words' | 'both'): void {
  for (const { set, questions, at5, mrr10 } of measured) {
    const bound = bounds[set]?.[by];
    if (bound === undefined) {
      printInfo(`search-${set}-${by}`, `R@5 ${at5.toFixed(3)} MRR@10 ${mrr10.toFixed(3)} of ${questions}`);
      continue;
    }
    goals.push({ name: `search-${set}-${by}-r5`, value: at5, target: { atLeast: bound[0] } });
    goals.push({ name: `search-${set}-${by}-mrr10`, value: mrr10, target: { atLeast: bound[1] } });
  }
}

/** Measures in a folder that is kept, or in one of its own that is removed. */
async function measureTime(kept: string | undefined): Promise<void> {
  const folder = path.resolve(kept ?? (await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-bench-search-'))));
  try {
    if (!existsSync(path.join(folder, 'search'))) await build(folder);
    printInfo('search-rows', rows);
    printInfo('search-index-mb', (await bytesIn(path.join(folder, 'search'))) / 1_000_000);
    await measureDoor(folder);
  } finally {
    if (kept === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function build(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const builder = fork(new URL('lib/search-build.ts', import.meta.url), [String(rows), folder]);
  const ended = new Promise((resolve) => void builder.once('exit', resolve));
  printInfo('search-built-seconds', (await told<{ seconds: number }>(builder)).seconds);
  await ended;
}

/** Asks the door and LanceDB itself in turns, the same questions. */
async function measureDoor(folder: string): Promise<void> {
  const server = fork(new URL('lib/search-server.ts', import.meta.url), [folder]);
  try {
    const { port } = await told<{ port: number }>(server);
    const { rss: empty } = await usedBy(server);
    const caller = await callerAt(`http://127.0.0.1:${port}`, 'staf.ntt');
    const lancedb = await rawSearch(folder);
    const draw = drawsFrom(11);
    const [door, lance]: [number[], number[]] = [[], []];
    let found = 0;
    let before = 0;
    for (let n = -rounds / 4; n < rounds; n += 1) {
      const query = queryOf(draw);
      const start = performance.now();
      const { status, body } = await caller('GET', `/api/search?q=${encodeURIComponent(query)}`);
      const middle = performance.now();
      await lancedb(query);
      const end = performance.now();
      if (status !== 200) throw new Error(`${query}: ${status} ${JSON.stringify(body)}`);
      // The first questions find everything cold.
      if (n < 0) continue;
      if (n === 0) before = (await usedBy(server)).cpu;
      found += (body as SearchResults).hits.length;
      door.push(middle - start);
      lance.push(end - middle);
    }
    const { rss, cpu } = await usedBy(server);
    printInfo('search-hits-per-query', found / rounds);
    printInfo('search-door-p50-ms', quantile(door, 0.5));
    printInfo('search-lancedb-p50-ms', quantile(lance, 0.5));
    printInfo('search-lancedb-p95-ms', quantile(lance, 0.95));
    printInfo('search-door-rss-mb', rss / 1_000_000);
    printInfo('search-door-rss-before-mb', empty / 1_000_000);
    printInfo('search-door-cpu-ms', (cpu - before) / rounds);
    const most = rows > 200_000 ? 60 : 25;
    // A smoke run shares its machine with anything.
    if (short) printInfo('search-door-p95-ms', quantile(door, 0.95));
    else goals.push({ name: 'search-door-p95-ms', value: quantile(door, 0.95), target: { below: most } });
  } finally {
    const ended = new Promise((resolve) => void server.once('exit', resolve));
    if (server.connected) server.disconnect();
    await ended;
  }
}

async function bytesIn(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(files.map((file) => stat(path.join(file.parentPath, file.name))));
  return sizes.reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0);
}

/** Bytes, and milliseconds of all its threads. */
type Used = { readonly rss: number; readonly cpu: number };

function usedBy(server: ReturnType<typeof fork>): Promise<Used> {
  server.send('used');
  return told<Used>(server);
}

function told<T>(server: ReturnType<typeof fork>): Promise<T> {
  return new Promise((resolve, reject) => {
    server.once('message', (message) => resolve(message as T));
    server.once('exit', (code) => reject(new Error(`the house of the bench ended with ${code}`)));
  });
}

/** LanceDB without permissions, ranking, texts or a door: the best ten of the whole table. */
async function rawSearch(folder: string) {
  const store = storeOf({ dataFolder: folder });
  const generation = (await store.generation()) ?? '';
  const table = await (await connect(path.join(folder, 'search', generation))).openTable('passages');
  const statistics = await store.statistics();
  return async (query: string) => {
    const { words, stems } = readQuery(query, statistics, []);
    const terms = [...words, ...stems].map(({ term }) => term).join(' ');
    await table.query().fullTextSearch(new MatchQuery(terms, 'bag')).select(['thing', '_score']).limit(10).toArrow();
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
