/** What the program does when what it stands on breaks: real processes, from outside. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDocumentJob } from '../../documents/operations/read-and-propose.ts';
import { connect } from '../database/index.ts';
import { runProgram, untilRunning, type Program } from '../testing/program.ts';

let folder: string;
let programs: Program[];
let others: ChildProcess[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-standing-'));
  programs = [];
  others = [];
});
afterEach(async () => {
  for (const program of programs) {
    if (program.child.exitCode === null && program.child.signalCode === null) program.child.kill('SIGTERM');
    await program.ended;
  }
  for (const other of others) other.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

function start(data = folder, environment: Record<string, string> = {}): Program {
  const program = runProgram(data, [], environment);
  programs.push(program);
  return program;
}

const cluster = () => path.join(folder, 'database', 'cluster');
const serverOf = async (data = folder) =>
  Number((await readFile(path.join(data, 'database/cluster/postmaster.pid'), 'utf8')).split('\n')[0]);

describe('PostgreSQL that dies under the program', () => {
  it('is started again: doors say 503 meanwhile, then answer; queued work goes on', async () => {
    const program = start();
    const { workspaceUrl, portalUrl, ownerUrl } = await untilRunning(folder, program);
    const first = await serverOf();
    const control = path.join(cluster(), 'global', 'pg_control');
    // Without it no server starts, so that the time without one is long enough to look at.
    await rename(control, `${control}.away`);
    process.kill(first, 'SIGKILL');

    await expect.poll(async () => (await fetch(`${workspaceUrl}/api/session`)).status).toBe(503);
    const before = performance.now();
    const [api, page] = await Promise.all([fetch(`${workspaceUrl}/api/session`), fetch(portalUrl)]);
    // Without an answer of its own it would wait as long as the database is away.
    expect(performance.now() - before).toBeLessThan(15_000);
    expect([api.status, page.status]).toEqual([503, 503]);
    expect(await api.json()).toMatchObject({
      error: { code: 'http/database-away', message: { id: expect.stringContaining('Basis data sedang dinyalakan') } },
    });
    expect(await page.text()).toContain('Basis data sedang dinyalakan');
    expect((await fetch(`${workspaceUrl}/`)).status).toBe(200);
    await expect.poll(() => program.output(), { timeout: 40_000 }).toMatch(/5 kali gagal dinyalakan.*pg_control/);

    await rename(`${control}.away`, control);
    await expect.poll(async () => (await fetch(portalUrl)).status, { timeout: 40_000 }).toBe(200);
    await expect.poll(async () => (await fetch(`${workspaceUrl}/api/session`)).status).not.toBe(503);
    expect(await serverOf()).not.toBe(first);
    const owner = connect(ownerUrl, 1);
    try {
      const id = randomUUID();
      const input = { documentId: randomUUID(), subject: { type: 'activity', id: randomUUID() } };
      await sql`insert into jobs (id, unit_id, kind, input, created_at)
        values (${id}, '53', ${readDocumentJob.kind}, ${JSON.stringify(input)}, now())`.execute(owner);
      const state = async () =>
        (await owner.selectFrom('jobs').select('state').where('id', '=', id).execute())[0]?.state;
      await expect.poll(state, { timeout: 20_000 }).toMatch(/done|failed/);
    } finally {
      await owner.destroy();
    }
    expect(program.child.exitCode).toBeNull();
  }, 150_000);
});

describe('the end of the program', () => {
  /** What hangs would hold it for ever; on a busy machine the ten seconds that it gives itself are longer. */
  const patience = 25_000;
  /** Milliseconds it took; neither the program nor its PostgreSQL is there any more. */
  const end = async (program: Program): Promise<number> => {
    const server = await serverOf();
    const before = performance.now();
    program.child.kill('SIGTERM');
    await program.ended;
    const took = performance.now() - before;
    expect(() => process.kill(server, 0)).toThrow('ESRCH');
    return took;
  };

  it('comes within ten seconds although a request hangs and a table is locked', async () => {
    const program = start();
    const { workspaceUrl, ownerUrl } = await untilRunning(folder, program);
    const { hostname, port } = new URL(workspaceUrl);
    const request = net.connect(Number(port), hostname);
    request.on('error', () => undefined);
    request.write(`POST /api/session HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 100\r\n\r\n{`);
    const holder = connect(ownerUrl, 1);
    const held = await holder.startTransaction().execute();
    await sql`lock table jobs in access exclusive mode`.execute(held);
    expect(await end(program)).toBeLessThan(patience);
    request.destroy();
    await held
      .rollback()
      .execute()
      .catch(() => undefined);
    await holder.destroy();
    expect(program.child.exitCode).toBe(0);
  });

  it('comes within ten seconds although PostgreSQL is held', async () => {
    const program = start();
    await untilRunning(folder, program);
    process.kill(await serverOf(), 'SIGSTOP');
    expect(await end(program)).toBeLessThan(patience);
  });

  it('does not wait for PostgreSQL that is being started again', async () => {
    const program = start();
    await untilRunning(folder, program);
    const server = await serverOf();
    const control = path.join(cluster(), 'global', 'pg_control');
    await rename(control, `${control}.away`);
    process.kill(server, 'SIGKILL');
    await expect.poll(() => program.output()).toContain('PostgreSQL berhenti sendiri');
    expect(await end(program)).toBeLessThan(patience);
    expect(program.child.exitCode).toBe(0);
  });
});

describe('another program', () => {
  it('whose process has the number that a stale postmaster.pid names is left alone, and the house opens', async () => {
    const program = start();
    await untilRunning(folder, program);
    const server = await serverOf();
    // Both at once, as the power goes: a PostgreSQL that outlived the program by a moment would end in order.
    program.child.kill('SIGSTOP');
    process.kill(server, 'SIGKILL');
    program.child.kill('SIGKILL');
    await program.ended;
    // Its name and its folder are those of a server of this cluster.
    const other = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)', '--', '-D', cluster()], {
      cwd: cluster(),
      argv0: 'postgres',
      stdio: 'ignore',
    });
    others.push(other);
    const file = path.join(cluster(), 'postmaster.pid');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^\d+/, String(other.pid)));

    const again = start();
    const { portalUrl } = await untilRunning(folder, again);
    expect((await fetch(portalUrl)).status).toBe(200);
    expect([other.exitCode, other.signalCode]).toEqual([null, null]);
    expect(await serverOf()).not.toBe(other.pid);
  });
});

describe('a copied data folder', () => {
  it('is told apart while the original runs, and opens when it was copied at rest', async () => {
    const [original, copy] = ['original', 'copy'].map((name) => path.join(folder, name)) as [string, string];
    const program = start(original);
    const { portalUrl } = await untilRunning(original, program);
    execFileSync('cp', ['-r', original, copy]);
    const refused = start(copy);
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain(`salinan dari ${original}`);
    expect(refused.output()).toContain(`(process ${program.child.pid})`);
    expect((await fetch(portalUrl)).status).toBe(200);

    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    await rm(copy, { recursive: true });
    execFileSync('cp', ['-r', original, copy]);
    const opened = await untilRunning(copy, start(copy));
    expect((await fetch(opened.portalUrl)).status).toBe(200);
  });
});

describe('a data folder that cannot be used', () => {
  const refused = async (data: string): Promise<string> => {
    const before = performance.now();
    const program = start(data);
    const code = await Promise.race([program.ended, sleep(20_000, 'still running')]);
    expect(code).toBe(1);
    expect(performance.now() - before).toBeLessThan(20_000);
    expect(program.output()).not.toContain('    at ');
    return program.output();
  };

  it.runIf(process.platform === 'linux')('ends the start at once: a place that takes no folder', async () => {
    expect(await refused('/proc/x')).toMatch(/Folder data tidak dapat dipakai: \/proc\/x[^]*The data folder cannot be/);
  });

  it('a file in its place, or in place of a folder in it', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    expect(await refused(file)).toMatch(/ada berkas, bukan folder[^]*a file in place of a folder/);
    expect(await refused(path.join(file, 'below'))).toContain('ada berkas, bukan folder');
    await writeFile(path.join(folder, 'database'), '');
    expect(await refused(folder)).toMatch(/database: di tempat itu ada berkas/);
  });

  it.runIf(process.getuid?.() !== 0)('a folder without the right to write', async () => {
    const closed = path.join(folder, 'closed');
    await mkdir(closed);
    await chmod(closed, 0o500);
    expect(await refused(closed)).toMatch(/tidak berhak menulis[^]*has no right to write/);
  });
});
