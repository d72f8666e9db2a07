import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { helper } from './index.ts';
import type { Task } from './testing/tasks.ts';

const module = new URL('testing/tasks.ts', import.meta.url);
const limits = { seconds: 20 };
const alive = (pid: number): boolean => {
  try {
    // A process that has ended but was not waited for yet is a zombie: "Z".
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};
const answer = async (asked: ReturnType<ReturnType<typeof helper<Task, unknown>>>): Promise<unknown> => {
  const given = await asked;
  return given.done ? given.answer : given.ended;
};

test('answers what was asked, with bytes and maps as they are, in one process that stays warm', async () => {
  const ask = helper<Task, unknown>({ module, memory: 512 });
  const echo = { bytes: new Uint8Array([1, 2, 3]), names: new Map([['a', new Date(5)]]) };
  expect(await answer(ask({ echo }, limits))).toEqual(echo);
  const first = await answer(ask('who', limits));
  expect(first).not.toBe(process.pid);
  expect(await answer(ask('who', limits))).toBe(first);
});

test('what hangs, crashes or eats memory ends alone and says how; the next task is served', async () => {
  const ask = helper<Task, unknown>({ module, memory: 256, most: 1 });
  const hanging = ask('hang', { seconds: 2 });
  const behind = ask('who', limits);
  expect(await answer(hanging)).toBe('time');
  expect(await answer(behind)).toEqual(expect.any(Number));
  expect(await answer(ask('crash', limits))).toBe('died');
  expect(await answer(ask('hog', limits))).toBe('memory');
  expect(await answer(ask('who', limits))).toEqual(expect.any(Number));
});

test('what is given up ends alone; parts of an answer are heard before it is whole', async () => {
  const ask = helper<Task, unknown>({ module, memory: 512, most: 1 });
  const given = new AbortController();
  const hanging = ask('hang', { ...limits, signal: given.signal });
  setTimeout(() => given.abort(), 200);
  expect(await answer(hanging)).toBe('died');
  expect(await answer(ask('who', { ...limits, signal: given.signal }))).toBe('died');
  const heard: unknown[] = [];
  expect(await answer(ask('tell', { ...limits, heard: (part) => heard.push(part) }))).toBe('tiga');
  expect(heard).toEqual(['satu', 'dua']);
});

test('a fault of the program is thrown, and the process goes on', async () => {
  const ask = helper<Task, unknown>({ module, memory: 512 });
  const first = await answer(ask('who', limits));
  await expect(ask('throw', limits)).rejects.toThrow('the layout is at fault');
  expect(await answer(ask('who', limits))).toBe(first);
});

test('a rush is shared by as many processes as are allowed, which the next finds warm; then one of them is kept', async () => {
  const ask = helper<Task, unknown>({ module, memory: 512, most: 2 });
  const rush = async () =>
    [...new Set(await Promise.all([1, 2, 3, 4, 5].map(() => answer(ask('wait', limits)))))].toSorted() as number[];
  const used = await rush();
  expect(used).toHaveLength(2);
  expect(await rush()).toEqual(used);
  await expect.poll(() => used.filter(alive).length, { timeout: 15_000 }).toBe(1);
});

test('is told nothing of the settings and secrets of this program', async () => {
  const ask = helper<Task, unknown>({ module, memory: 512 });
  process.env.KC_S3_SECRET_KEY = 'rahasia';
  const names = (await answer(ask('environment', limits))) as string[];
  delete process.env.KC_S3_SECRET_KEY;
  expect(names).not.toContain('KC_S3_SECRET_KEY');
  expect(names).toContain('TZ');
});

test('ends when its program was killed, also in the middle of a task that never ends', async () => {
  const program = spawn(process.execPath, [fileURLToPath(new URL('testing/parent.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = (await once(program.stdout, 'data')) as [Buffer];
  const pid = Number(printed.toString());
  expect(alive(pid)).toBe(true);
  program.kill('SIGKILL');
  await expect.poll(() => alive(pid)).toBe(false);
});
