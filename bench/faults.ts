/**
 * `npm run bench:faults [-- --rounds N --kinds workers,program]`: the program under somebody who never stops writing,
 * while in each round something breaks: a process of it, all of it, PostgreSQL, one of its backends, the disk, the
 * clock. What was acknowledged must be there at the end, what is to be done in the background must end, and no door may
 * be silent. Needs Linux; a disk is filled where one can be mounted.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { connect, verifyChains, type Database } from '../src/platform/index.ts';
import {
  isThere,
  processesOf,
  processOf,
  runProgram,
  untilRunning,
  type ProgramPart,
} from '../src/platform/testing/program.ts';
import { watchDoor } from '../src/platform/testing/door-watch.ts';
import { fillDisk, mountDisk, unmountDisk } from '../src/platform/testing/small-disk.ts';
import { clerkAt, said } from './lib/clerk.ts';
import { printGoals, printInfo } from './lib/goals.ts';
import { endsOfJobs, forgottenDocuments, queueEnd } from './lib/queue-end.ts';

const usual = process.env['BENCH_SMOKE'] ? 4 : 100;
const { values: given } = parseArgs({
  options: { rounds: { type: 'string', default: String(usual) }, kinds: { type: 'string' } },
});
const rounds = Number(given.rounds);

/** Milliseconds. */
const longestRecovery = 60_000;
const longestGoodbye = 10_000;
/** Of the work that is left at the end: how long it may shrink in all. */
const longestBacklog = 400_000 + rounds * 20_000;
const hour = 3_600_000;

const folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-faults-'));
const disk = path.join(folder, 'disk');
const mounted = mountDisk(disk, '700m');
if (!mounted) printInfo('disk-full', 'skipped: a full disk cannot be tried without the right to mount one');
const data = path.join(disk, 'data');

let program = runProgram(data, ['--demo']);
const { workspaceUrl, portalUrl } = await untilRunning(data, program);
const ports = { KC_PORT: new URL(workspaceUrl).port, KC_PORTAL_PORT: new URL(portalUrl).port };
const clerk = await clerkAt(workspaceUrl);
const doors = [
  watchDoor('workspace', `${workspaceUrl}/api/session`, () => program),
  watchDoor('portal', portalUrl, () => program),
];
const leftBehind: string[] = [];

/** Starts it on the data and the ports that it had, and waits until it is ready. */
async function startAgain(environment: Record<string, string> = {}): Promise<void> {
  program = runProgram(data, [], { ...ports, ...environment });
  await untilRunning(data, program);
  for (const door of doors) door.again();
}

/** Ends the program by a signal, and looks whether a process of it stays. */
async function end(signal: NodeJS.Signals): Promise<void> {
  for (const door of doors) door.pause();
  const all = processesOf(program);
  program.child.kill(signal);
  await program.ended;
  const until = performance.now() + longestGoodbye;
  while (all.some(({ pid }) => isThere(pid)) && performance.now() < until) await sleep(50);
  for (const { pid, part } of all) if (isThere(pid)) leftBehind.push(`${part} ${pid}`);
}

const kill = async (part: ProgramPart): Promise<void> => {
  const pid = await processOf(program, part);
  process.kill(pid, 'SIGKILL');
  await processOf(program, part, pid);
};

async function killBackend(): Promise<void> {
  const postgres = await processOf(program, 'postgres');
  const owner = connect(await ownerUrlNow(), 1);
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
    where usename = 'kc_app' order by backend_start desc limit 1`.execute(owner);
  const [backend] = rows;
  if (backend) process.kill(backend.pid, 'SIGKILL');
  await owner.destroy().catch(() => undefined);
  if (!isThere(postgres)) throw new Error('PostgreSQL ended with one of its backends');
}

const ownerUrlNow = async (): Promise<string> =>
  (JSON.parse(await readFile(path.join(data, 'running.json'), 'utf8')) as { ownerUrl: string }).ownerUrl;

let clockTurns = 0;

/** What breaks, by the name of its kind. */
const faults: Readonly<Record<string, () => Promise<void>>> = {
  workspace: () => kill('workspace'),
  workers: () => kill('workers'),
  both: async () => {
    process.kill(await processOf(program, 'postgres'), 'SIGKILL');
    await end('SIGKILL');
    await startAgain();
  },
  postgres: () => kill('postgres'),
  portal: () => kill('portal'),
  program: async () => {
    await end('SIGKILL');
    await startAgain();
  },
  backend: killBackend,
  ...(mounted
    ? {
        'disk-full': async () => {
          const giveBack = await fillDisk(disk);
          await sleep(3_000);
          await giveBack();
        },
      }
    : {}),
  'clock-off': async () => {
    await end('SIGTERM');
    const loaded = `--import=${new URL('lib/clock-off.ts', import.meta.url).href}`;
    await startAgain({ NODE_OPTIONS: loaded, CLOCK_OFF: String(clockTurns++ % 2 === 0 ? hour : -hour) });
    await clerk.nextAcknowledged(longestRecovery);
    await end('SIGTERM');
    await startAgain();
  },
};
const kinds = given.kinds?.split(',') ?? Object.keys(faults);
/** Milliseconds that each kind took until something was acknowledged again. */
const recovered = new Map<string, number[]>();

try {
  for (let round = 0; round < rounds; round += 1) {
    const kind = kinds[round % kinds.length] as string;
    await clerk.nextAcknowledged(longestRecovery);
    const begun = performance.now();
    const fault = faults[kind];
    if (!fault) throw new Error(`no kind ${kind}: ${Object.keys(faults).join(', ')}`);
    await fault();
    await clerk.nextAcknowledged(longestRecovery);
    const took = performance.now() - begun;
    recovered.set(kind, [...(recovered.get(kind) ?? []), took]);
    await sleep(500);
  }
  await clerk.stop();
  await report();
} finally {
  await Promise.all(doors.map((door) => door.stop()));
  await clerk.stop();
  await end('SIGTERM');
  if (mounted) unmountDisk(disk);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function report(): Promise<void> {
  const owner = connect(await ownerUrlNow(), 1);
  const queue = await queueEnd(owner, longestBacklog);
  const stuck = [...queue.stuck, ...(await forgottenDocuments(owner, clerk.toBeRead))];
  const ends = await endsOfJobs(owner);
  const lost =
    (await lostOf(owner, 'activities', clerk.acknowledged)) + (await lostOf(owner, 'documents', clerk.toBeRead));
  const broken = (await verifyChains(owner)).filter(({ intact }) => !intact).length;
  await owner.destroy();
  const load = os.loadavg()[2]?.toFixed(1);
  printInfo('machine', `${os.availableParallelism()} cores, load ${load} over 15 minutes, ${process.version}`);
  printInfo('acknowledged', clerk.acknowledged.length + clerk.toBeRead.length);
  printInfo('refused', said(clerk.refusals));
  for (const [kind, times] of recovered)
    printInfo(
      kind,
      `${times.length} rounds, writing again after ${median(times)} ms, at most ${Math.round(Math.max(...times))} ms`,
    );
  printInfo('slowest-answer-ms', Math.round(Math.max(...doors.map((door) => door.slowest()))));
  printInfo(
    'backlog',
    `${queue.backlog} jobs when the writing stopped, the last ended after ${Math.round(queue.took)} ms`,
  );
  printInfo('jobs', ends);
  for (const job of stuck) printInfo('stuck', job);
  const silences = doors.flatMap((door) => door.silences);
  for (const silence of silences) printInfo('silence', silence);
  for (const left of leftBehind) printInfo('left', left);
  printGoals([
    { name: 'faults-acknowledged-lost', value: lost, target: { equal: 0 } },
    { name: 'faults-stuck-jobs', value: stuck.length, target: { equal: 0 } },
    { name: 'faults-silent-doors', value: silences.length, target: { equal: 0 } },
    { name: 'faults-broken-chains', value: broken, target: { equal: 0 } },
    { name: 'faults-processes-left', value: leftBehind.length, target: { equal: 0 } },
  ]);
}

async function lostOf(owner: Database, table: 'activities' | 'documents', ids: readonly string[]): Promise<number> {
  const { rows } = await sql`select from ${sql.table(table)} where id = any (${ids}::uuid[])`.execute(owner);
  return ids.length - rows.length;
}

function median(times: readonly number[]): number {
  return Math.round(times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0);
}
