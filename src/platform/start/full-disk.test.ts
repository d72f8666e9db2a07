/**
 * A disk without room, under the real program: what cannot be kept is said, what was acknowledged stays, and the house
 * serves again when there is room. Needs the right to mount a small disk of its own.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { callerAt, type Caller } from '../../testing/caller.ts';
import { runProgram, untilRunning, type Program } from '../testing/program.ts';
import { fillDisk, mountDisk, unmountDisk } from '../testing/small-disk.ts';

const base = mkdtempSync(path.join(os.tmpdir(), 'kerja-cerdas-full-'));
const mounted: string[] = [];
const programs: Program[] = [];

function mount(name: string, size: string): string | null {
  const place = path.join(base, name);
  if (!mountDisk(place, size)) return null;
  mounted.push(place);
  return place;
}
const large = mount('large', '420m');
const small = mount('small', '24m');
if (large === null || small === null)
  console.log('Skipped: a full disk cannot be tried without the right to mount one.');

afterAll(async () => {
  for (const { child, ended } of programs) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  }
  for (const place of mounted) unmountDisk(place);
  rmSync(base, { recursive: true, force: true });
});

function start(folder: string, args: string[] = []): Program {
  const program = runProgram(folder, args);
  programs.push(program);
  return program;
}

const serverNote = 'database/cluster/postmaster.pid';
const codeOf = (body: unknown) => (body as { error?: { code: string } }).error?.code;
const titleOf = (n: number) => `Rapat ${n} ${'panjang '.repeat(40)}`.trim();
const newActivity = (call: Caller, n: number) => call('POST', '/api/activities', { unitId: '53', title: titleOf(n) });

describe.skipIf(large === null || small === null)('a disk without room', () => {
  it('ends a start with a sentence', async () => {
    const program = start(path.join(small ?? '', 'data'));
    expect(await Promise.race([program.ended, sleep(60_000, 'still running')])).toBe(1);
    expect(program.output()).toMatch(/idak ada ruang tersisa di disk[^]*no room left on the disk/);
    expect(program.output()).not.toContain('    at ');
  });

  it('under a running house is said, loses nothing acknowledged, and is over when there is room', async () => {
    const folder = path.join(large ?? '', 'data');
    const program = start(folder, ['--demo']);
    const { workspaceUrl, portalUrl } = await untilRunning(folder, program);
    const call = await callerAt(workspaceUrl, 'staf.ntt');
    const kept: string[] = [];
    const refused = new Map<string, number>();
    let slowest = 0;
    const tryOne = async () => {
      const before = performance.now();
      const { status, body } = await newActivity(call, kept.length);
      slowest = Math.max(slowest, performance.now() - before);
      if (status < 300) return void kept.push((body as { id: string }).id);
      const said = `${status} ${codeOf(body)}`;
      refused.set(said, (refused.get(said) ?? 0) + 1);
    };
    const tryFor = async (milliseconds: number) => {
      for (const end = performance.now() + milliseconds; performance.now() < end; await sleep(20)) await tryOne();
    };
    for (let n = 0; n < 10; n += 1) await tryOne();
    expect([kept.length, refused.size]).toEqual([10, 0]);

    // A file that has no place, beside a database that has what it needs.
    const giveSome = await fillDisk(large ?? '', 3 << 20);
    const upload = `/api/documents/activity/${kept[0]}/upload?name=risalah.txt`;
    const stored = await call('POST', upload, Buffer.alloc(6 << 20, 'Rapat. '));
    expect([stored.status, codeOf(stored.body)]).toEqual([507, 'http/disk-full']);
    await tryOne();
    expect(kept).toHaveLength(11);

    const giveAll = await fillDisk(large ?? '');
    await tryFor(4_000);
    process.kill(Number((await readFile(path.join(folder, serverNote), 'utf8')).split('\n')[0]), 'SIGKILL');
    await tryFor(4_000);
    expect(refused.get('507 http/disk-full')).toBeGreaterThan(0);
    // A server that begins again may free some of its own room for a moment.
    const words = ['507 http/disk-full', '503 http/database-away'];
    expect([...refused.keys()].filter((said) => !words.includes(said))).toEqual([]);
    // What waited for room that never comes would wait for ever.
    expect(slowest).toBeLessThan(20_000);
    expect((await fetch(`${workspaceUrl}/`)).status).toBe(200);

    await giveAll();
    await giveSome();
    await expect.poll(async () => (await newActivity(call, -1)).status, { timeout: 30_000 }).toBe(201);
    expect((await fetch(portalUrl)).status).toBe(200);
    for (const id of kept) expect((await call('GET', `/api/activities/${id}`)).status).toBe(200);
    expect(program.child.exitCode).toBeNull();
  }, 240_000);
});
