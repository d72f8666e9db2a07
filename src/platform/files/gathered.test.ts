import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gathered, gatheredSize } from './gathered.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-gathered-'))));
afterAll(() => rm(folder, { recursive: true }));

const sizes = [1, 0, gatheredSize - 1, 7, gatheredSize * 2, 3];

test('parts of any size stand in the file in their order, each told once it is written', async () => {
  const file = path.join(folder, 'parts');
  const handle = await open(file, 'w');
  const told: number[] = [];
  const target = gathered(handle, (part) => told.push(part.byteLength));
  const parts = sizes.map((size, n) => Buffer.alloc(size, 'a'.charCodeAt(0) + n));
  for (const part of parts) await target.write(part);
  await target.end();
  await target.end();
  await handle.close();
  expect(told).toEqual(sizes);
  expect((await readFile(file)).equals(Buffer.concat(parts))).toBe(true);
});

test('what the system took a part of is written whole', async () => {
  const file = path.join(folder, 'short');
  const handle = await open(file, 'w');
  const short = new Proxy(handle, {
    get: (target, name) =>
      name === 'writev'
        ? (parts: Uint8Array[]) => target.write(Buffer.concat(parts).subarray(0, 5))
        : (Reflect.get(target, name) as () => unknown).bind(target),
  });
  const target = gathered(short);
  await target.write(Buffer.from('abc'));
  await target.write(Buffer.from('defgh'));
  await target.end();
  await handle.close();
  expect(await readFile(file, 'utf8')).toBe('abcdefgh');
});
