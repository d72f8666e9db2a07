import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiFailure } from '../api/client.ts';
import { kept } from '../shell/unsaved.ts';
import { VersionedSave, type Stored } from './versioned-save.ts';

const pause = 1_000;
const again = 5_000;
const first: Stored<string> = { value: 'satu', version: 1, at: '2026-03-01T08:00:00Z' };

beforeEach(() => {
  vi.useFakeTimers();
  const held = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
    removeItem: (key: string) => held.delete(key),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A server that keeps versions, whose answers the test can hold back or break. */
function house(stored: Stored<string> = first) {
  const server = { now: stored, sent: [] as string[], fail: [] as Error[], slow: 0 };
  const calls = {
    pause,
    again,
    same: (one: string, other: string) => one.trim() === other.trim(),
    send: async (value: string, version: number) => {
      server.sent.push(`${value}@${version}`);
      if (server.slow > 0) await new Promise((resolve) => void setTimeout(resolve, server.slow));
      const failure = server.fail.shift();
      if (failure) throw failure;
      if (version !== server.now.version) throw refusal(409, 'drafts/edited-meanwhile');
      server.now = { value, version: version + 1, at: '2026-03-01T09:00:00Z' };
      return server.now.version;
    },
    reload: async () => server.now,
  };
  const open = () => {
    const save = new VersionedSave('teks', server.now, calls);
    save.enter();
    return save;
  };
  return { server, calls, open, save: open() };
}

const refusal = (status: number, code: string) =>
  new ApiFailure(status, { code, message: { id: `gagal ${code}`, en: `failed ${code}` } });
const others = (value: string, version: number): Stored<string> => ({ value, version, at: '2026-03-01T10:00:00Z' });

describe('while a person types', () => {
  test('it is saved once, after a moment of quiet', async () => {
    const { save, server } = house();
    save.change('satu d');
    await vi.advanceTimersByTimeAsync(pause - 1);
    save.change('satu dua');
    await vi.advanceTimersByTimeAsync(pause - 1);
    expect(server.sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.sent).toEqual(['satu dua@1']);
    expect(save.view()).toMatchObject({ state: 'saved', version: 2, dirty: false });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.sent).toHaveLength(1);
  });

  test('what is typed during a slow save is saved after it, over the new version', async () => {
    const { save, server } = house();
    server.slow = 4_000;
    save.change('satu dua');
    await vi.advanceTimersByTimeAsync(pause);
    save.change('satu dua tiga');
    expect(save.view()).toMatchObject({ state: 'saving', dirty: true });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000 + pause + 4_000);
    expect(server.sent).toEqual(['satu dua@1', 'satu dua tiga@2']);
    expect(save.view()).toMatchObject({ state: 'saved', value: 'satu dua tiga', version: 3 });
  });

  test('a text brought back to what is stored needs no save', async () => {
    const { save, server } = house();
    save.change('satu dua');
    save.change('satu');
    expect(save.view()).toMatchObject({ state: 'saved', dirty: false });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.sent).toEqual([]);
    expect(kept('teks')).toBeUndefined();
  });

  test('two who ask for a save at once share one, and get the same version', async () => {
    const { save, server } = house();
    server.slow = 100;
    save.change('dua');
    const asked = Promise.all([save.flush(), save.flush(), save.flush()]);
    await vi.advanceTimersByTimeAsync(500);
    expect(await asked).toEqual([2, 2, 2]);
    expect(server.sent).toEqual(['dua@1']);
  });

  test('a shorter quiet counts from the moment it is asked for', async () => {
    const { save, calls, server } = house();
    save.change('dua');
    save.use({ ...calls, pause: 10 });
    await vi.advanceTimersByTimeAsync(10);
    expect(server.sent).toEqual(['dua@1']);
  });
});

describe('when the connection is lost', () => {
  test('it is tried again by itself, and nothing typed is lost on the way', async () => {
    const { save, server } = house();
    server.fail = [refusal(0, 'web/offline'), refusal(503, 'http/busy')];
    save.change('dua');
    await vi.advanceTimersByTimeAsync(pause);
    expect(save.view()).toMatchObject({ state: 'failed', value: 'dua' });
    expect(save.view().failure?.message).toBe('gagal web/offline');
    expect(kept('teks')).toMatchObject({ value: 'dua', version: 1 });
    await vi.advanceTimersByTimeAsync(2 * again);
    expect(server.sent).toHaveLength(3);
    expect(save.view()).toMatchObject({ state: 'saved', failure: undefined });
    expect(kept('teks')).toBeUndefined();
  });

  test('an answer of the server is the time to try again', async () => {
    const { save, server } = house();
    server.fail = [refusal(401, 'http/not-signed-in')];
    save.change('dua');
    await vi.advanceTimersByTimeAsync(pause);
    save.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(save.view()).toMatchObject({ state: 'saved', version: 2 });
  });

  test('a save that arrived although its answer was lost is no conflict', async () => {
    const { save, server } = house();
    server.fail = [refusal(0, 'web/offline')];
    save.change('dua');
    await vi.advanceTimersByTimeAsync(pause);
    server.now = others('dua', 2);
    await vi.advanceTimersByTimeAsync(again);
    expect(save.view()).toMatchObject({ state: 'saved', version: 2, theirs: undefined, dirty: false });
  });

  test('a refusal waits for the person, not for the clock', async () => {
    const { save, server } = house();
    server.fail = [refusal(422, 'drafts/invalid')];
    save.change('dua');
    await vi.advanceTimersByTimeAsync(pause + 10 * again);
    expect(server.sent).toHaveLength(1);
    expect(save.view()).toMatchObject({ state: 'failed', dirty: true });
    save.change('dua tiga');
    await vi.advanceTimersByTimeAsync(pause);
    expect(save.view()).toMatchObject({ state: 'saved', version: 2 });
  });

  test('what was kept in this browser comes back with the page', async () => {
    const { open, save, server } = house();
    server.fail = [refusal(0, 'web/offline')];
    save.change('dua');
    save.leave();
    await vi.advanceTimersByTimeAsync(0);
    const back = open();
    expect(back.view()).toMatchObject({ state: 'typing', value: 'dua', dirty: true });
    expect(back.view().restoredAt).toBeDefined();
    await vi.advanceTimersByTimeAsync(pause);
    expect(server.now.value).toBe('dua');
  });

  test('what came back can be dropped for what is stored', () => {
    const { open, save, server } = house();
    server.fail = [refusal(0, 'web/offline')];
    save.change('dua');
    const back = open();
    back.drop();
    expect(back.view()).toMatchObject({ value: 'satu', state: 'saved', dirty: false });
    expect(kept('teks')).toBeUndefined();
  });
});

describe('when somebody else saves', () => {
  test('their text is taken where nothing is unsaved', () => {
    const { save } = house();
    save.receive(others('lain', 2), false);
    expect(save.view()).toMatchObject({ value: 'lain', version: 2, state: 'saved', replaced: 1 });
  });

  test('both texts stay until the person chooses; keeping mine saves it over theirs', async () => {
    const { save, server } = house();
    server.now = others('lain', 2);
    save.change('dua');
    await vi.advanceTimersByTimeAsync(pause);
    expect(save.view()).toMatchObject({ state: 'conflict', value: 'dua', theirs: { value: 'lain', version: 2 } });
    save.change('dua tiga');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.sent).toEqual(['dua@1']);
    save.keepMine();
    await vi.advanceTimersByTimeAsync(0);
    expect(server.sent).toEqual(['dua@1', 'dua tiga@2']);
    expect(save.view()).toMatchObject({ state: 'saved', value: 'dua tiga', version: 3, theirs: undefined });
  });

  test('taking theirs gives mine up', async () => {
    const { save, server } = house();
    save.change('dua');
    server.now = others('lain', 2);
    save.receive(server.now, true);
    expect(save.view()).toMatchObject({ state: 'conflict', value: 'dua' });
    save.takeTheirs();
    expect(save.view()).toMatchObject({ state: 'saved', value: 'lain', version: 2, dirty: false });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.sent).toEqual([]);
    expect(kept('teks')).toBeUndefined();
  });

  test('an answer that overtakes the own save is no conflict', async () => {
    const { save, server } = house();
    server.slow = 500;
    save.change('dua');
    const saved = save.flush();
    save.change('dua tiga');
    save.receive(others('dua', 2), true);
    expect(save.view().state).toBe('saving');
    await vi.advanceTimersByTimeAsync(500);
    expect(await saved).toBe(2);
    expect(save.view()).toMatchObject({ state: 'typing', value: 'dua tiga', theirs: undefined });
  });

  test("the server's own writing of a version is adopted only where nobody is in the middle of it", () => {
    const { save } = house();
    save.receive({ ...first, value: 'satu ' }, false);
    expect(save.view().value).toBe('satu');
    save.receive({ ...first, value: 'satu ' }, true);
    expect(save.view().value).toBe('satu ');
    save.change('dua');
    save.receive({ ...first, value: 'satu' }, true);
    expect(save.view()).toMatchObject({ value: 'dua', state: 'typing' });
  });

  test('an older answer changes nothing', async () => {
    const { save } = house();
    save.change('dua');
    await vi.advanceTimersByTimeAsync(pause);
    save.receive(first, true);
    expect(save.view()).toMatchObject({ value: 'dua', version: 2 });
  });

  test('a text kept here over an older version is shown beside theirs, unsent', async () => {
    const { open, save, server } = house();
    save.change('dua');
    server.now = others('lain', 2);
    const back = open();
    await vi.advanceTimersByTimeAsync(0);
    expect(back.view()).toMatchObject({ state: 'conflict', value: 'dua', theirs: { value: 'lain' } });
    back.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(server.sent).toEqual([]);
  });
});

test('leaving sends at once what is typed', async () => {
  const { save, server } = house();
  save.change('dua');
  save.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(server.sent).toEqual(['dua@1']);
  expect(kept('teks')).toBeUndefined();
});
