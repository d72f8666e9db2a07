/**
 * `npm run bench:portal`: how many readers the portal serves beside nginx with the same bytes, on the same machine, in
 * turns, while files that cost much are read and items are published; whether every reader is counted, and what a kill
 * loses. nginx has one worker, as the portal has one process. Needs both nginx and wrk (apt-get install nginx-light wrk).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runProgram, untilRunning } from '../src/platform/testing/program.ts';
import { printGoals, printInfo } from './lib/goals.ts';
import { startNginx } from './lib/nginx.ts';
import { officeAt, type Office } from './lib/office.ts';
import { ask, pageOf, type Answered } from './lib/pages.ts';
import { askMany, phone, programEvery, type Asked, type Measured } from './lib/wrk.ts';

const smoke = Boolean(process.env['BENCH_SMOKE']);
const rounds = smoke ? 1 : 5;
const seconds = smoke ? 3 : 6;
const readers = smoke ? 1_000 : 10_000;
const crowds = [200, 500] as const;
const servers = ['nginx', 'portal'] as const;

type Turn = { readonly server: (typeof servers)[number]; readonly connections: number; readonly got: Measured };

const folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-portal-'));
const data = path.join(folder, 'data');
let program = start();
let stopNginx = async () => {};
try {
  const { workspaceUrl, portalUrl } = await untilRunning(data, program);
  const office = await officeAt(workspaceUrl);
  const first = await (await office.item('Sosialisasi Pendidikan Pemilih')).publish();
  const second = await (await office.item('Rapat Koordinasi Data Pemilih')).publish();
  const asked: Asked = { paths: ['/', '/ntt/', first, second], readers };
  const nginx = await startNginx(folder, await Promise.all(asked.paths.map((one) => pageOf(portalUrl, one))));
  stopNginx = nginx.stop;

  const background = startBackground(office, portalUrl);
  const turns = await takeTurns({ nginx: nginx.origin, portal: portalUrl }, asked);
  reportLoad(turns, await background.stop());

  const lastMoment = await readersOfTheLastMoment(portalUrl, first);
  const afterEnd = await restarted('SIGTERM');
  const humans = readers - Math.ceil(readers / programEvery);
  const counted = { first: await views(afterEnd, first), second: await views(afterEnd, second) };

  const { answered, perReader } = await readersUntilNow(afterEnd, second);
  const afterKill = await restarted('SIGKILL');
  const lost = counted.second + answered - (await views(afterKill, second));
  printGoals([
    { name: 'portal-readers-counted', value: counted.first, target: { equal: humans + lastMoment } },
    { name: 'portal-readers-counted-elsewhere', value: counted.second, target: { equal: humans } },
    { name: 'portal-lost-by-kill-ms', value: lost * perReader, target: { below: 1_000 } },
  ]);
} finally {
  await stopNginx();
  program.child.kill('SIGKILL');
  await program.ended;
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Readers come through a proxy that names their addresses. */
function start() {
  return runProgram(data, ['--demo'], { KC_TRUST_PROXY: 'yes', KC_PORTAL_PROCESSES: '1' });
}

/** Ends the program and starts it again; gives the portal's new address. */
async function restarted(signal: 'SIGTERM' | 'SIGKILL'): Promise<string> {
  program.child.kill(signal);
  await program.ended;
  program = start();
  return (await untilRunning(data, program)).portalUrl;
}

async function takeTurns(origins: Record<Turn['server'], string>, asked: Asked): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const connections of crowds)
      for (const server of servers)
        turns.push({
          server,
          connections,
          got: await askMany(origins[server], asked, { connections, seconds }, folder),
        });
  return turns;
}

type Background = { readonly files: number; readonly shown: readonly number[] };

/** Files that cost much, one after another, and items, each timed from its publication until the portal shows it. */
function startBackground(office: Office, portalUrl: string): { readonly stop: () => Promise<Background> } {
  const end = new AbortController();
  let files = 0;
  const shown: number[] = [];
  async function readFiles(): Promise<void> {
    for (; !end.signal.aborted; files += 1) await office.readHostileFile(files);
  }
  async function publishItems(): Promise<void> {
    for (let number = 1; !end.signal.aborted; number += 1) {
      const { publish } = await office.item(`Bimbingan Teknis Angkatan ${number}`);
      const address = await publish();
      const published = performance.now();
      while (!(await ask(`${portalUrl}/`)).body.includes(address)) await sleep(20);
      shown.push((performance.now() - published) / 1_000);
    }
  }
  const both = Promise.all([readFiles(), publishItems()]);
  // `stop` tells of what failed.
  both.catch(() => undefined);
  return {
    stop: async () => {
      end.abort();
      await both;
      return { files, shown };
    },
  };
}

function reportLoad(turns: readonly Turn[], { files, shown }: Background): void {
  const of = (server: Turn['server'], connections: number) =>
    turns.filter((turn) => turn.server === server && turn.connections === connections).map(({ got }) => got);
  const middle = (values: readonly number[]) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  printInfo('machine', `${os.availableParallelism()} cores, ${process.version}`);
  printInfo('hostile-files-read-meanwhile', files);
  for (const connections of crowds) {
    const [nginx, portal] = [of('nginx', connections), of('portal', connections)];
    for (const [server, got] of Object.entries({ nginx, portal }))
      printInfo(`${server}-${connections}-p99-ms`, got.map(({ p99 }) => p99.toFixed(1)).join(' '));
    const ratios = portal.map(({ perSecond }, round) => perSecond / (nginx[round]?.perSecond ?? Number.NaN));
    printInfo(`portal-${connections}-of-nginx`, ratios.map((ratio) => ratio.toFixed(2)).join(' '));
    printGoals([{ name: `portal-${connections}-nginx-ratio`, value: middle(ratios), target: { atLeast: 0.7 } }]);
  }
  printInfo(
    'late-answers',
    turns.reduce((sum, { got }) => sum + got.late, 0),
  );
  printGoals([
    { name: 'portal-500-p99-ms', value: middle(of('portal', 500).map(({ p99 }) => p99)), target: { below: 100 } },
    { name: 'portal-errors', value: turns.reduce((sum, { got }) => sum + got.errors, 0), target: { equal: 0 } },
    { name: 'portal-items-published-meanwhile', value: shown.length, target: { atLeast: 1 } },
    { name: 'portal-shows-published-s', value: Math.max(...shown), target: { atMost: 2 } },
  ]);
}

/** Reads that wait to be written down when the program is told to end. Gives how many. */
async function readersOfTheLastMoment(origin: string, address: string): Promise<number> {
  const late = 50;
  for (let reader = 0; reader < late; reader += 1) await read(origin, address, `11.0.0.${reader}`);
  return late;
}

/** A reader every few milliseconds, up to this moment: how many were answered, and the milliseconds between them. */
async function readersUntilNow(origin: string, address: string): Promise<{ answered: number; perReader: number }> {
  const begun = performance.now();
  let answered = 0;
  for (; answered < 400; answered += 1) {
    await read(origin, address, `12.0.${Math.floor(answered / 256)}.${answered % 256}`);
    await sleep(4);
  }
  return { answered, perReader: (performance.now() - begun) / answered };
}

function read(origin: string, address: string, reader: string): Promise<Answered> {
  return ask(origin + address, { 'user-agent': phone, 'x-forwarded-for': reader });
}

async function views(origin: string, address: string): Promise<number> {
  const { body } = await ask(origin + address);
  return Number(/Telah dilihat ([\d.]+) kali/.exec(body.toString())?.[1]?.replaceAll('.', ''));
}
