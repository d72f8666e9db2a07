/**
 * `npm run bench:start`: how long from `npm start` to the first page answered, on an empty data folder and on one in
 * use, how large node_modules is, and what each process of the program holds in memory. Needs `npm ci` to have run.
 */
import { lstat, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { processesOf, runProgram, untilRunning } from '../src/platform/testing/program.ts';
import { printGoals, printInfo } from './lib/goals.ts';

/** Of the last start, in MB, by what a process serves. */
const memory = new Map<string, number>();
const folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-bench-'));
try {
  const first = await secondsToFirstPage();
  const later: number[] = [];
  for (let round = 0; round < (process.env['BENCH_SMOKE'] ? 1 : 5); round += 1) later.push(await secondsToFirstPage());
  later.sort((a, b) => a - b);
  const size = await sizeOf(path.resolve(import.meta.dirname, '../node_modules'));
  printInfo('machine', `${os.availableParallelism()} cores, ${process.version}`);
  for (const [part, megabytes] of memory) printInfo(`memory-${part}-mb`, Math.round(megabytes));
  printGoals([
    { name: 'start-empty-folder-s', value: first, target: { below: 8 } },
    { name: 'start-again-median-s', value: later[Math.floor(later.length / 2)] as number, target: { below: 3 } },
    { name: 'node-modules-mb', value: Math.round(size / 1e6), target: { below: 1_200 } },
  ]);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Starts the program, asks for a page of both doors, and stops it. */
async function secondsToFirstPage(): Promise<number> {
  const began = performance.now();
  const program = runProgram(folder);
  const { workspaceUrl, portalUrl } = await untilRunning(folder, program);
  for (const url of [workspaceUrl, portalUrl]) {
    const page = await fetch(url);
    if (page.status !== 200) throw new Error(`${url} answered ${page.status}`);
    await page.text();
  }
  const seconds = (performance.now() - began) / 1000;
  for (const { pid, part } of [{ pid: program.child.pid ?? 0, part: 'program' }, ...processesOf(program)])
    memory.set(part, await residentMemory(pid));
  program.child.kill('SIGTERM');
  await program.ended;
  return seconds;
}

/**
 * Bytes on disk of what was installed, as `du` counts them; a file linked twice counts once. Folders of node_modules that
 * begin with a dot hold links, and what tools keep for their next run: they are left out.
 */
async function sizeOf(folder: string, seen = new Set<number>()): Promise<number> {
  let sum = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') && path.basename(folder) === 'node_modules') continue;
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) sum += await sizeOf(place, seen);
    else {
      const { ino, blocks } = await lstat(place);
      if (!seen.has(ino)) sum += blocks * 512;
      seen.add(ino);
    }
  }
  return sum;
}

/** Source: proc(5), /proc/PID/status. */
async function residentMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) / 1_000;
}
