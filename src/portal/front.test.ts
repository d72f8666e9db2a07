import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFront, type Pages } from './front.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const later = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Pages that count how often each was made, and a front before them. */
function fronted(answer: (request: Request) => Response | Promise<Response> = () => new Response('page')) {
  const made: string[] = [];
  const pages: Pages = (request) => {
    made.push(`${request.method} ${request.url.slice('http://portal'.length)}`);
    return answer(request);
  };
  const front = createFront(pages, { freshFor: 1_000, trustProxy: false });
  const get = async (path: string, init?: RequestInit) => {
    const response = await front.fetch(new Request(`http://portal.test${path}`, init));
    return `${response.status} ${await response.text()}`;
  };
  return { made, get, front };
}

describe('the front', () => {
  test('has an answer made once for all who ask meanwhile, and for the moment after', async () => {
    const { made, get } = fronted();
    await Promise.all(Array.from({ length: 50 }, async () => get('/')));
    later(900);
    expect(await get('/?fbclid=1')).toBe('200 page');
    expect(made).toEqual(['GET /']);
  });

  test('gives the answer of before while the next one is made, but none that is two moments old', async () => {
    let number = 0;
    const { get } = fronted(() => new Response(String(++number)));
    expect(await get('/')).toBe('200 1');
    later(1_500);
    expect(await get('/')).toBe('200 1');
    await settled();
    expect(await get('/')).toBe('200 2');
    later(2_000);
    expect(await get('/')).toBe('200 3');
  });

  test('waits for no slow making while there is an answer, for ten seconds', async () => {
    let answer = (_: Response) => {};
    let slow = false;
    const { get, made } = fronted(() =>
      slow ? new Promise<Response>((resolve) => (answer = resolve)) : new Response('old'),
    );
    await get('/');
    slow = true;
    later(1_500);
    await get('/');
    later(8_000);
    expect(await get('/')).toBe('200 old');
    later(1_000);
    const waited = get('/');
    answer(new Response('new'));
    expect(await waited).toBe('200 new');
    expect(made.length).toBe(2);
  });

  test('forgets an answer that cannot be made again, and keeps no trouble', async () => {
    let broken = false;
    const { get } = fronted(() => (broken ? new Response('trouble', { status: 503 }) : new Response('page')));
    await get('/');
    broken = true;
    later(1_500);
    expect(await get('/')).toBe('200 page');
    await settled();
    expect(await get('/')).toBe('503 trouble');
    broken = false;
    expect(await get('/')).toBe('200 page');
  });

  test('gives what is not there for its moment only', async () => {
    const { get, made } = fronted(() => new Response('no', { status: 404 }));
    await get('/x');
    later(900);
    await get('/x');
    expect(made.length).toBe(1);
    later(200);
    await get('/x');
    expect(made.length).toBe(2);
  });

  test('keeps nothing that says so, and nothing huge', async () => {
    const { get, made } = fronted(({ url }) =>
      url.endsWith('/huge')
        ? new Response('x'.repeat(3 * 1024 ** 2))
        : new Response('ok', { headers: { 'Cache-Control': 'no-store' } }),
    );
    for (const path of ['/healthz', '/huge', '/healthz', '/huge']) await get(path);
    expect(made.length).toBe(4);
  });

  test('goes on with a page that is read while strangers ask for thousands of others', async () => {
    const { get, made } = fronted();
    for (let at = 0; at < 5_000; at += 1) {
      await get('/');
      await get(`/cari?q=${at}`);
    }
    expect(made.filter((one) => one === 'GET /').length).toBe(1);
  });

  test('makes each way of asking its own: host, language, method, gzip', async () => {
    const { get, made } = fronted();
    const ways: [string, RequestInit][] = [
      ['/', {}],
      ['/?lang=en', {}],
      ['/', { method: 'HEAD' }],
      ['/', { headers: { host: 'ntt.test' } }],
      ['/', { headers: { 'accept-encoding': 'gzip' } }],
    ];
    for (const [path, init] of [...ways, ...ways]) await get(path, init);
    expect(made.length).toBe(ways.length);
  });
});

describe('a reader', () => {
  test('is counted for a page, from memory or not, unchanged or not; not for its head, nor for what is no page', async () => {
    const readers: string[] = [];
    const headers = { ETag: 'W/"1"' };
    const front = createFront(
      (request, { counted }) => {
        counted?.(({ address, header }) => readers.push(`${address} ${header('user-agent')}`));
        return new Response('page', { status: request.url.endsWith('/old') ? 301 : 200, headers });
      },
      { freshFor: 1_000, trustProxy: true },
    );
    const ask = (path: string, init: RequestInit) =>
      front.fetch(new Request(`http://portal.test${path}`, init), {
        incoming: { socket: { remoteAddress: '10.0.0.1' } },
      });
    const from = (agent: string, more = {}) => ({ headers: { 'user-agent': agent, ...more } });
    await ask('/', from('a'));
    await ask('/', from('b', { 'x-forwarded-for': '10.0.0.8, 10.0.0.2' }));
    expect((await ask('/', from('c', { 'if-none-match': 'W/"1"' }))).status).toBe(304);
    await ask('/', { method: 'HEAD', ...from('d') });
    await ask('/old', from('e'));
    await ask('/[', from('f'));
    expect(readers).toEqual(['10.0.0.1 a', '10.0.0.2 b', '10.0.0.1 c', '10.0.0.1 f']);
  });
});
