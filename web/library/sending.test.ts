import { expect, test, vi } from 'vitest';
import type { IntakeId } from '../../src/library/schema.ts';
import { unitIdSchema } from '../../src/platform/schema.ts';
import { ApiFailure } from '../api/client.ts';
import { makeSendings } from './sending.ts';

const unitId = unitIdSchema.parse('53');
const keeping = { security: 'biasa', below: 'no' } as const;
const files = (...names: string[]) => names.map((name) => new File(['isi'], name));

/** A server that answers when the test says so. */
function server() {
  const waiting: { name: string; intakeId: IntakeId | undefined; arrive: () => void; fail: (error?: Error) => void }[] =
    [];
  const sendings = makeSendings(
    (_unit, { name }, _keeping, intakeId) =>
      new Promise((resolve, reject) =>
        waiting.push({
          name,
          intakeId,
          arrive: () => resolve({ intakeId: intakeId ?? ('kiriman-1' as IntakeId) } as never),
          fail: (error = new Error('Berkas ini rusak')) => reject(error),
        }),
      ),
  );
  return { waiting, sendings };
}

test('the first file of a drop travels alone; the others join the intake that it opened', async () => {
  const { waiting, sendings } = server();
  const taken = vi.fn<() => void>();
  sendings.add(files('a.pdf', 'b.pdf', 'c.pdf', 'd.pdf', 'e.pdf'), unitId, keeping, taken);
  expect(waiting.map(({ name }) => name)).toEqual(['a.pdf']);
  waiting[0]!.arrive();
  await expect.poll(() => waiting.length).toBe(4);
  expect(waiting.slice(1).map(({ name, intakeId }) => [name, intakeId])).toEqual([
    ['b.pdf', 'kiriman-1'],
    ['c.pdf', 'kiriman-1'],
    ['d.pdf', 'kiriman-1'],
  ]);
  for (const one of waiting.slice(1)) one.arrive();
  await expect.poll(() => waiting.length).toBe(5);
  waiting[4]!.arrive();
  await expect.poll(() => sendings.list()).toEqual([]);
  expect(taken).toHaveBeenCalledTimes(5);
});

test('what could not be sent stays with its sentence, holds nothing up, and can be sent again', async () => {
  const { waiting, sendings } = server();
  sendings.add(files('a.pdf', 'b.pdf', 'c.pdf'), unitId, keeping, () => undefined);
  waiting[0]!.fail();
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]!.arrive();
  await expect.poll(() => waiting.length).toBe(3);
  waiting[2]!.fail();
  const states = () => sendings.list().map(({ file, state, failure }) => [file.name, state, failure]);
  await expect.poll(states).toEqual([
    ['a.pdf', 'failed', 'Berkas ini rusak'],
    ['c.pdf', 'failed', 'Berkas ini rusak'],
  ]);
  const [first, second] = sendings.list();
  sendings.again(first!.key);
  expect(waiting[3]).toMatchObject({ name: 'a.pdf', intakeId: 'kiriman-1' });
  waiting[3]!.arrive();
  sendings.leaveOut(second!.key);
  await expect.poll(states).toEqual([]);
});

test('while the server is away all wait, and go on by themselves when it is back', async () => {
  vi.useFakeTimers();
  const { waiting, sendings } = server();
  sendings.add(files('a.pdf', 'b.pdf'), unitId, keeping, () => undefined);
  const states = () => sendings.list().map(({ file, state }) => [file.name, state]);
  const away = new ApiFailure(0, { code: 'web/offline', message: { id: 'Tidak terhubung', en: 'Not connected' } });
  waiting[0]!.fail(away);
  await vi.waitFor(() =>
    expect(states()).toEqual([
      ['a.pdf', 'waiting'],
      ['b.pdf', 'waiting'],
    ]),
  );
  expect(waiting).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(waiting.map(({ name }) => name)).toEqual(['a.pdf', 'a.pdf']);
  waiting[1]!.arrive();
  await vi.waitFor(() => expect(waiting).toHaveLength(3));
  waiting[2]!.arrive();
  await vi.waitFor(() => expect(sendings.list()).toEqual([]));
  vi.useRealTimers();
});
