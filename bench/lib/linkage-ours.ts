/** Our search over a list, in a process of its own, and what it cost. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dealerOf } from '../../src/elections/voters/linkage/deal.ts';
import { mergePieces } from '../../src/elections/voters/linkage/merge.ts';
import { startingModel } from '../../src/elections/voters/linkage/model.ts';
import { readPairs, writePiece } from '../../src/elections/voters/linkage/piece-file.ts';
import {
  linkMemory,
  linkPiece,
  linkThreads,
  loadPiece,
  planPieces,
  releasePiece,
  trainingPiece,
  trainOn,
} from '../../src/elections/voters/linkage/pieces.ts';
import type { CurvePoint } from '../../src/elections/voters/linkage/schema.ts';
import { openEngine, quote, type Engine } from '../../src/elections/voters/list/engine.ts';
import type { List } from './linkage-lists.ts';

/** Bits. */
export type Pair = { readonly a: number; readonly b: number; readonly weight: number };
/** CPU-seconds, MB, seconds. */
export type Used = { readonly cpu: number; readonly memory: number; readonly seconds: number };
type Told = Used & {
  /** CPU-seconds until every pair had its score. */ readonly scored: number;
  /** CPU-seconds of the pieces, which workers share; the others one worker spends alone. */ readonly shared: number;
  readonly candidates: number;
  /** What the program promises of every threshold. */ readonly curve: readonly CurvePoint[];
  readonly files: readonly string[];
};
export type Ours = Omit<Told, 'files'> & {
  /** Pairs of findings. */
  readonly found: readonly Pair[];
  /** Every pair that was scored and kept. */
  readonly pairs: readonly Pair[];
};

/** Rows of a piece, as the program cuts lists where nobody says otherwise. */
const pieceRows = 400_000;
/** MiB of a job, likewise. */
const jobMemory = 1_024;
const findingsFile = 'findings.txt';
/** Bits of pairs that have no score: those of an exact kind that is certain, and those that were scored too low. */
const [surely, hardly] = [30, -6];

export async function linkOurs({ folder }: List): Promise<Ours> {
  const { files, ...told } = JSON.parse(
    execFileSync(process.execPath, [import.meta.filename, folder], { encoding: 'utf8', maxBuffer: 1 << 28 }),
  ) as Told;
  const table = await readPairs(files);
  const weightAt = (at: number): number => (table.weight[at] as number) / 1_000;
  const found = readFileSync(path.join(folder, findingsFile), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [a, b, certain] = line.split(' ').map(Number) as [number, number, number];
      const at = table.find(a, b);
      return { a, b, weight: at >= 0 ? weightAt(at) : certain === 1 ? surely : hardly };
    });
  const pairs = Array.from({ length: table.size }, (_, n) => ({
    a: table.a[n] as number,
    b: table.b[n] as number,
    weight: weightAt(n),
  }));
  return { ...told, found, pairs };
}

/** The child: everything from the sealed list's rows to findings. */
async function link(folder: string): Promise<void> {
  const began = performance.now();
  const engine = await openEngine({
    memory: jobMemory * linkMemory,
    folder: path.join(folder, 'engine'),
    folders: [folder],
    threads: linkThreads,
  });
  await engine.run(`create view voters as select * from read_parquet(${quote(path.join(folder, 'voters.parquet'))})`);
  const { files, model, shared } = await linkAll(engine, folder);
  const merged = await mergePieces(engine, files, { model, threshold: -5, key: 'bench' });
  const scored = process.cpuUsage();
  let lines = '';
  for await (const findings of merged.findings)
    // Who has one NIK, name and date is one person; who has one NIK only, may be two: the score says.
    for (const { rows: members, code } of findings)
      for (const [n, a] of members.entries())
        for (const b of members.slice(n + 1)) lines += `${a} ${b} ${code === 'D02' ? 1 : 0}\n`;
  await engine.close();
  const told: Told = {
    cpu: secondsOf(process.cpuUsage()),
    scored: secondsOf(scored),
    shared,
    memory: process.resourceUsage().maxRSS / 1_024,
    seconds: (performance.now() - began) / 1e3,
    candidates: merged.candidates,
    curve: merged.curve,
    files,
  };
  await writeFile(path.join(folder, findingsFile), lines);
  await new Promise((resolve) => process.stdout.write(JSON.stringify(told), resolve));
}

const secondsOf = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;

async function linkAll(engine: Engine, folder: string) {
  const plan = await planPieces(engine, pieceRows);
  const training = trainingPiece(plan);
  const dealer = dealerOf(engine, path.join(folder, 'engine'));
  let loaded = training === null ? null : await loadPiece(engine, training);
  const model = loaded === null ? startingModel : trainOn(loaded);
  const files: string[] = [];
  const began = process.cpuUsage();
  for (const [n, piece] of plan.entries()) {
    const ready = loaded?.piece === piece ? loaded : await loadPiece(engine, piece, await dealer(piece));
    loaded = null;
    const file = path.join(folder, `piece-${n}.txt`);
    await writePiece(file, await linkPiece(engine, ready, model, 'bench'));
    releasePiece(ready);
    files.push(file);
  }
  return { files, model, shared: secondsOf(process.cpuUsage(began)) };
}

if (process.argv[1] === import.meta.filename) await link(process.argv[2] as string);
