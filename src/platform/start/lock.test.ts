import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockHolder, takeLock } from './lock.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-lock-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A lock as a killed program leaves it. */
const leaveStale = (holder: object) => writeFile(path.join(folder, 'lock'), JSON.stringify(holder));

describe('the lock of a data folder', () => {
  it('is refused while a living process holds it, naming the process, and free again after', async () => {
    const release = await takeLock(folder);
    await expect(takeLock(folder)).rejects.toMatchObject({ id: expect.stringContaining(`proses ${process.pid}`) });
    await release();
    expect(await readdir(folder)).toEqual([]);
    await (
      await takeLock(folder)
    )();
  });

  it('is taken over from a process that is gone', async () => {
    const gone = spawn(process.execPath, ['-e', '']);
    await once(gone, 'exit');
    await leaveStale({ pid: gone.pid, born: 'x', nonce: 'a' });
    expect(await lockHolder(folder)).toBeNull();
    await takeLock(folder);
    expect((await lockHolder(folder))?.pid).toBe(process.pid);
  });

  it.runIf(process.platform === 'linux')(
    'is taken over when the process id now belongs to another process',
    async () => {
      await leaveStale({ pid: process.pid, born: 'another boot 1', nonce: 'a' });
      await takeLock(folder);
      expect((await lockHolder(folder))?.born).not.toBe('another boot 1');
    },
  );

  it('is taken over when its file is damaged', async () => {
    await writeFile(path.join(folder, 'lock'), '{');
    await takeLock(folder);
    expect((await lockHolder(folder))?.pid).toBe(process.pid);
  });

  it('is taken over although an earlier taker was itself killed half-way', async () => {
    await leaveStale({ pid: 2 ** 22 + 1, born: 'x', nonce: 'a' });
    await writeFile(path.join(folder, 'lock.after-a'), JSON.stringify({ pid: 2 ** 22 + 2, born: 'x', nonce: 'b' }));
    await takeLock(folder);
    expect(await readdir(folder)).toEqual(['lock']);
  });

  it('goes to exactly one of many who find the same dead holder at once', async () => {
    await leaveStale({ pid: 2 ** 22 + 1, born: 'x', nonce: 'a' });
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(folder)));
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(JSON.parse(await readFile(path.join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it('in a copied folder is told from that of the original, whose process lives', async () => {
    const copy = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-lock-'));
    const release = await takeLock(folder);
    await cp(folder, copy, { recursive: true });
    expect(await lockHolder(copy)).toBeNull();
    await expect(takeLock(copy)).rejects.toMatchObject({ id: expect.stringContaining(`salinan dari ${folder}`) });
    expect(await lockHolder(folder)).toMatchObject({ pid: process.pid });
    // A snapshot of one moment: the person says so.
    await rm(path.join(copy, 'lock'));
    await (
      await takeLock(copy)
    )();
    await release();
    await rm(copy, { recursive: true });
  });

  it('stays with its holder when the folder is moved under it', async () => {
    await takeLock(folder);
    const moved = `${folder}-moved`;
    await rename(folder, moved);
    folder = moved;
    await expect(takeLock(moved)).rejects.toMatchObject({ en: expect.stringContaining('already running') });
  });

  it('of another host holds while it is touched, and is free when it lies still', async () => {
    const file = path.join(folder, 'lock');
    await leaveStale({ host: 'another', pid: process.pid, born: 'x', folder, place: '1:1', nonce: 'a' });
    const touching = setInterval(() => void utimes(file, new Date(), new Date()), 1_000);
    await expect(takeLock(folder)).rejects.toMatchObject({ en: expect.stringContaining('on another') });
    clearInterval(touching);
    await takeLock(folder);
    expect((await lockHolder(folder))?.host).toBe(os.hostname());
  });

  it.runIf(process.getuid?.() !== 0)('that may not be read is an error, not a wait for ever', async () => {
    await writeFile(path.join(folder, 'lock'), '', { mode: 0 });
    await expect(takeLock(folder)).rejects.toMatchObject({ code: 'EACCES' });
  });
});
