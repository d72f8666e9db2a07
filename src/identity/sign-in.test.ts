/** Guessing passwords, many at once and one after the other. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApi } from '../platform/index.ts';
import { testPlatform, type TestPlatform } from '../platform/testing/index.ts';
import { addDemoPeople, demoPassword, doorkeeper, identityRoom } from './index.ts';

let platform: TestPlatform;
let api: ReturnType<typeof createApi>;
let noon: Date;
beforeAll(async () => {
  platform = await testPlatform([identityRoom]);
  await addDemoPeople(platform);
  api = createApi({ platform, routes: identityRoom.routes, doorkeeper });
  noon = platform.clock.now();
});
beforeEach(() => platform.clock.set((noon = new Date(noon.getTime() + 3_600_000))));
const later = (seconds: number) => platform.clock.set(new Date(platform.clock.now().getTime() + seconds * 1_000));

type From = { readonly address?: string; readonly cookie?: string };
/** One attempt; its status and what the browser keeps. */
async function attempt(username: string, password: string, { address = '10.0.0.1', cookie = '' }: From = {}) {
  const answer = await api.request(
    '/api/session',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ username, password }),
    },
    { incoming: { socket: { remoteAddress: address } } },
  );
  const device = answer.headers.getSetCookie().find((one) => one.startsWith('kc_device='));
  return {
    status: answer.status,
    wait: Number(answer.headers.get('retry-after')),
    device: device?.split(';')[0] ?? '',
    body: JSON.stringify(await answer.json()),
  };
}
const statuses = (answers: readonly { status: number }[]) =>
  Object.fromEntries(
    Map.groupBy(answers, ({ status }) => status)
      .entries()
      .map(([status, all]) => [status, all.length]),
  );

describe('guesses at one name', () => {
  test('are counted before they are looked at: of three hundred at once five are', async () => {
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, at) => attempt('ketua.ntt', `tebakan ${at}`, { address: `10.1.${at % 250}.1` })),
    );
    expect(statuses(answers)).toEqual({ 401: 5, 429: 295 });
  });

  test('wait twice as long each time, a minute at most, and are told how long', async () => {
    for (let at = 0; at < 5; at += 1) expect((await attempt('staf.ntt', 'keliru')).status).toBe(401);
    const waits: number[] = [];
    for (let at = 0; at < 8; at += 1) {
      const { status, wait, body } = await attempt('staf.ntt', 'keliru');
      expect(status).toBe(429);
      expect(body).toContain(`${wait} detik`);
      waits.push(wait);
      later(wait);
      expect((await attempt('staf.ntt', 'keliru')).status).toBe(401);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  test('do not lock out the device on which its person has signed in', async () => {
    const { device } = await attempt('kasubbag.ntt', demoPassword);
    for (let at = 0; at < 20; at += 1) await attempt('kasubbag.ntt', 'keliru', { address: '10.2.0.1' });
    expect((await attempt('kasubbag.ntt', demoPassword, { address: '10.2.0.1' })).status).toBe(429);
    expect((await attempt('kasubbag.ntt', demoPassword, { cookie: device })).status).toBe(200);
    // The mark of one person's device is none for another, and a made-up one is none at all.
    for (let at = 0; at < 6; at += 1) await attempt('sekretaris.ntt', 'keliru', { address: '10.2.0.2' });
    expect((await attempt('sekretaris.ntt', demoPassword, { cookie: device })).status).toBe(429);
    const forged = `kc_device=${'a'.repeat(43)}.${'b'.repeat(43)}`;
    expect((await attempt('sekretaris.ntt', demoPassword, { cookie: forged })).status).toBe(429);
  });

  test('from a known device are slowed down for themselves', async () => {
    const { device } = await attempt('admin.ntt', demoPassword);
    for (let at = 0; at < 5; at += 1)
      expect((await attempt('admin.ntt', 'keliru', { cookie: device })).status).toBe(401);
    expect((await attempt('admin.ntt', demoPassword, { cookie: device })).status).toBe(429);
    expect((await attempt('admin.ntt', demoPassword)).status).toBe(200);
  });

  test('of which one is right take nothing away from the next', async () => {
    for (let at = 0; at < 30; at += 1) expect((await attempt('staf.alor', demoPassword)).status).toBe(200);
  });

  test('made before the clock was set back lock nobody out', async () => {
    for (let at = 0; at < 9; at += 1) await attempt('kasubbag.alor', 'keliru');
    later(-7_200);
    expect((await attempt('kasubbag.alor', demoPassword)).status).toBe(200);
  });
});

test('an address has an end, also of names that nobody has', async () => {
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, at) => attempt(`tidak.ada.${at}`, 'keliru', { address: '10.3.0.1' })),
  );
  // How many waited and how many found the line full is a matter of speed; the latter were not looked at, nor counted.
  let { 401: looked = 0 } = statuses(answers);
  const { 429: waiting = 0, 503: turned = 0 } = statuses(answers);
  expect(looked + waiting + turned).toBe(200);
  while ((await attempt(`tidak.ada.juga.${looked}`, 'keliru', { address: '10.3.0.1' })).status === 401) looked += 1;
  expect(looked).toBeLessThanOrEqual(60);
  for (const { status, wait } of answers.filter(({ status }) => status === 503))
    expect([status, wait]).toEqual([503, 5]);
});

test('six hundred at once do not hold up a signed-in person', async () => {
  const signedIn = await api.request('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'pusdatin', password: demoPassword }),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const crowd = Promise.all(
    Array.from({ length: 600 }, (_, at) => attempt(`orang.${at}`, 'keliru', { address: `10.${4 + (at % 200)}.0.1` })),
  );
  expect((await api.request('/api/me', { headers: { cookie } })).status).toBe(200);
  const { 401: looked = 0, 503: turned = 0 } = statuses(await crowd);
  // What was turned away cost no hashing: the line holds a few dozen, however many come. How many find a place in it
  // while others come is a matter of speed (`waiting-line.test.ts` counts).
  expect(looked + turned).toBe(600);
  expect(turned).toBeGreaterThan(0);
});

test('the page of the first administrator looks before it hashes', async () => {
  const answers = await Promise.all(
    Array.from({ length: 100 }, async (_, at) => {
      const body = {
        token: `tanda-${at}`,
        username: 'tamu.baru',
        name: 'Tamu',
        password: 'kalimat yang panjang sekali',
      };
      return api.request('/api/first-administrator', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    }),
  );
  // With hashing first, most would be turned away by the waiting line.
  expect(statuses(answers)).toEqual({ 403: 100 });
});
