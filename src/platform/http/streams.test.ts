import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testHouse, type TestHouse } from '../../testing/index.ts';
import { systemActor } from '../actor.ts';
import { openDoor } from '../testing/open-door.ts';
import { unitCalled } from '../testing/ids.ts';
import { createApi } from './app.ts';
import { defineRoute, signedIn } from './index.ts';

const job = '00000000-0000-4000-8000-00000000000a';
let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
  await sql`insert into jobs (id, unit_id, kind, input, created_at)
    values (${job}, '53', 'test/waits', '{}', ${house.platform.clock.now()})`.execute(house.platform.owner);
});

/** The progress of a job that waits for ever, as a person follows it; its first event has been read. */
async function followed(username: string) {
  const session = await house.signIn(username);
  const answer = await house.api.request(`/api/jobs/${job}/events`, { headers: session.headers });
  const reader = answer.body!.getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toContain('queued');
  const ended = reader.read().then(({ done }) => done);
  return { session, ended };
}
const soon = { timeout: 10_000 };

describe('a stream of events ends', () => {
  test('with the session of its reader', soon, async () => {
    const { session, ended } = await followed('staf.ntt');
    expect((await session.call('DELETE', '/api/session')).status).toBe(200);
    expect(await ended).toBe(true);
  });

  test('with the position that let them see it', soon, async () => {
    const { ended } = await followed('kasubbag.ntt');
    await sql`update assignments set until = '2025-01-02' where person_id =
      (select id from people where username = 'kasubbag.ntt')`.execute(house.platform.owner);
    expect(await ended).toBe(true);
  });

  test('with a transfer to another unit', soon, async () => {
    const { ended } = await followed('ketua.ntt');
    await sql`update people set unit_id = '5301' where username = 'ketua.ntt'`.execute(house.platform.owner);
    await sql`update assignments set unit_id = '5301' where person_id =
      (select id from people where username = 'ketua.ntt')`.execute(house.platform.owner);
    expect(await ended).toBe(true);
  });

  test('with the account', soon, async () => {
    const { ended } = await followed('sekretaris.ntt');
    await sql`update people set active = false where username = 'sekretaris.ntt'`.execute(house.platform.owner);
    expect(await ended).toBe(true);
  });
});

test('the stream of one who is still let in goes on', async () => {
  const { ended } = await followed('admin.ntt');
  const waited = new Promise<string>((resolve) => void setTimeout(() => resolve('goes on'), 2_500));
  expect(await Promise.race([ended, waited])).toBe('goes on');
  await sql`update jobs set state = 'cancelled' where id = ${job}`.execute(house.platform.owner);
});

describe('a file on its way', () => {
  const size = 48 * 1024 * 1024;
  const file = defineRoute({
    method: 'get',
    path: '/api/file',
    tag: 'test',
    summary: 'A large file',
    access: signedIn,
    response: 'file',
    handle: async () => new Response(new Uint8Array(size), { headers: { 'Content-Length': String(size) } }),
  });
  /** What arrives of the file at a reader who stops for a while after its first bytes. */
  async function received(meanwhile: () => void, letIn: () => boolean): Promise<number> {
    const actor = systemActor(unitCalled('53'));
    const api = createApi({
      platform: house.platform,
      routes: [file],
      doorkeeper: { authenticate: async () => (letIn() ? { actor, csrf: '' } : null), can: () => true },
    });
    const door = await openDoor((request, bindings) => api.fetch(request, bindings));
    let bytes = 0;
    const socket = connect(door.port, '127.0.0.1');
    const over = new Promise<void>((resolve) => void socket.on('close', () => resolve()).on('error', () => resolve()));
    socket.on('data', (data) => (bytes += data.length));
    socket.write('GET /api/file HTTP/1.1\r\nHost: kpu.test\r\nConnection: close\r\n\r\n');
    await new Promise((resolve) => socket.once('data', resolve));
    socket.pause();
    meanwhile();
    await sleep(2_500);
    socket.resume();
    await over;
    await door.close();
    return bytes;
  }

  test('breaks off when its reader is no longer let in', soon, async () => {
    let letIn = true;
    const arrived = await received(
      () => (letIn = false),
      () => letIn,
    );
    expect(arrived).toBeLessThan(size);
  });
  test('arrives whole at one who still is', soon, async () => {
    expect(
      await received(
        () => undefined,
        () => true,
      ),
    ).toBeGreaterThan(size);
  });
});
