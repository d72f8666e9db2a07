/** The embedded server and what it may find in its folder: left by a killed program, copied, or another's. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded.ts';
import { connect } from './index.ts';

let folder: string;
let servers: EmbeddedPostgres[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-embedded-'));
  // As root the database's account passes through here.
  await chmod(folder, 0o711);
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop(1_000)));
  await rm(folder, { recursive: true, force: true });
});

async function start(name: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ folder: path.join(folder, name), password: 'test', durable: false });
  servers.push(server);
  return server;
}

async function ask(server: EmbeddedPostgres, statement: string): Promise<unknown[]> {
  const database = connect(server.url, 1);
  try {
    return (await sql.raw(statement).execute(database)).rows;
  } finally {
    await database.destroy();
  }
}

const cluster = (name: string) => path.join(folder, name, 'cluster');
const note = (name: string) => path.join(cluster(name), 'postmaster.pid');
const nameInNote = async (name: string, pid: number) =>
  writeFile(note(name), (await readFile(note(name), 'utf8')).replace(/^\d+/, String(pid)));

it('stops the server that a killed program left on this folder, and loses nothing', async () => {
  const left = await start('one');
  await ask(left, 'create table kept as select 7 as n');
  const next = await start('one');
  await left.ended;
  expect(next.pid).not.toBe(left.pid);
  expect(await ask(next, 'select n from kept')).toEqual([{ n: 7 }]);
});

it('comes up beside children of a killed server that still hold its memory', async () => {
  const killed = await start('one');
  process.kill(killed.pid, 'SIGKILL');
  const next = await start('one');
  expect(await ask(next, 'select 1 as n')).toEqual([{ n: 1 }]);
});

it.runIf(process.platform === 'linux')('comes up while the system still lists a killed server', async () => {
  const killed = await start('one');
  process.kill(killed.pid, 'SIGKILL');
  await killed.ended;
  const { uid, gid } = await stat(cluster('one'));
  // The first ends soon, and the second, which takes its parent's place, never hears of it.
  const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 600'], {
    uid,
    gid,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [printed] = (await once(parent.stdout, 'data')) as [Buffer];
    const dead = Number(printed.toString());
    await expect.poll(() => readFile(`/proc/${dead}/status`, 'utf8')).toContain('State:\tZ');
    await nameInNote('one', dead);
    expect(await ask(await start('one'), 'select 1 as n')).toEqual([{ n: 1 }]);
  } finally {
    parent.kill('SIGKILL');
  }
});

it.runIf(process.platform === 'linux')('is given nothing of the environment but what it needs', async () => {
  vi.stubEnv('A_SECRET', 'rahasia');
  vi.stubEnv('PGOPTIONS', '-c work_mem=64MB');
  vi.stubEnv('LC_TIME', 'C');
  const server = await start('one');
  vi.unstubAllEnvs();
  const given = (await readFile(`/proc/${server.pid}/environ`, 'utf8')).split('\0').filter(Boolean);
  expect(given).toContain('LC_TIME=C');
  expect(
    given.map((one) => one.split('=')[0]).filter((name) => !/^(?:PATH|HOME|TZ|LANG|LC_.*)$/.test(name ?? '')),
  ).toEqual([]);
});

describe('a copied folder', () => {
  it('leaves the server of the original alone, whose number it holds', async () => {
    const original = await start('original');
    await ask(original, 'checkpoint');
    await cp(path.join(folder, 'original'), path.join(folder, 'copy'), { recursive: true });
    const copy = await start('copy');
    expect(await ask(original, 'select 1 as n')).toEqual([{ n: 1 }]);
    expect(await ask(copy, 'show data_directory')).toEqual([{ data_directory: cluster('copy') }]);
  });

  it('opens although its owner and its modes are another’s', async () => {
    const original = await start('one');
    await ask(original, 'create table kept as select 7 as n');
    await original.stop();
    const own = await stat(cluster('one'));
    execFileSync('chmod', ['-R', 'a=rX,u+w', path.join(folder, 'one')]);
    if (process.getuid?.() === 0) execFileSync('chown', ['-R', '0:0', path.join(folder, 'one')]);
    const opened = await start('one');
    expect(await ask(opened, 'select n from kept')).toEqual([{ n: 7 }]);
    const mended = await stat(cluster('one'));
    expect([mended.mode & 0o777, mended.uid]).toEqual([0o700, own.uid]);
    expect((await stat(path.join(cluster('one'), 'base'))).uid).toBe(own.uid);
  });

  it('without its secrets says so at once', async () => {
    await (await start('one')).stop();
    const other = startEmbeddedPostgres({ folder: path.join(folder, 'one'), password: 'another', durable: false });
    await expect(other).rejects.toMatchObject({ id: expect.stringContaining('Salin juga secrets.json') });
    expect(await readFile(note('one'), 'utf8').catch(() => 'stopped')).toBe('stopped');
  });
});

it('does not touch the server of another folder that a stale note names', async () => {
  const other = await start('other');
  const own = await start('own');
  process.kill(own.pid, 'SIGKILL');
  await own.ended;
  await nameInNote('own', other.pid);
  const again = await start('own');
  expect(await ask(other, 'select 1 as n')).toEqual([{ n: 1 }]);
  expect(await ask(again, 'select 1 as n')).toEqual([{ n: 1 }]);
});

it('says in one sentence why it does not come up', async () => {
  await (await start('one')).stop();
  await rm(path.join(cluster('one'), 'global', 'pg_control'));
  await writeFile(path.join(cluster('one'), 'global', 'pg_control'), 'short');
  if (process.getuid?.() === 0) {
    const { uid, gid } = await stat(cluster('one'));
    await chown(path.join(cluster('one'), 'global', 'pg_control'), uid, gid);
  }
  await expect(start('one')).rejects.toMatchObject({
    en: expect.stringMatching(/^PostgreSQL cannot run: .*pg_control/),
  });
});
