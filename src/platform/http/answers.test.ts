import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { testPlatform } from '../testing/index.ts';
import { openDoor } from '../testing/open-door.ts';
import { ok } from '../result/index.ts';
import { createApi } from './app.ts';
import { defineRoute, everyone } from './index.ts';

/** Throws what the body names, as a database or a bug would. */
const thrown = {
  bug: () => new TypeError('x is undefined'),
  twice: () => Object.assign(new Error('duplicate key'), { code: '23505' }),
  deadlock: () => Object.assign(new Error('deadlock detected'), { code: '40P01' }),
};
const kind = z.enum(['none', 'bug', 'twice', 'deadlock']);
const route = defineRoute({
  method: 'post',
  path: '/api/sheets/{id}',
  tag: 'test',
  summary: 'A sheet',
  access: everyone,
  params: z.object({ id: z.string() }),
  body: z.object({ username: z.string().min(3), kind: kind.default('none') }),
  response: z.object({ id: z.string() }),
  handle: async ({ params, body }) => {
    if (body.kind !== 'none') throw thrown[body.kind]();
    return ok({ id: params.id });
  },
});

let api: ReturnType<typeof createApi>;
let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  const doorkeeper = { authenticate: async () => null, can: () => false };
  api = createApi({ platform: await testPlatform(), routes: [route], doorkeeper });
  door = await openDoor((request, bindings) => api.fetch(request, bindings));
});
afterAll(() => door.close());

type Refusal = { error: { code: string; message: { id: string }; fields?: Record<string, { id: string }> } };
async function send(body: string, { path = '/api/sheets/1', type = 'application/json' } = {}) {
  const answer = await api.request(path, { method: 'POST', headers: { 'content-type': type }, body });
  return { status: answer.status, ...((await answer.json()) as Refusal) };
}

describe('what the sender did wrong', () => {
  const good = '{"username":"rina"}';
  test.each([
    ['another type of content', good, { type: 'text/plain' }, 415, 'http/wrong-content-type'],
    ['a form', good, { type: 'multipart/form-data' }, 415, 'http/wrong-content-type'],
    ['a number as it was masked', '{"username":"NIK 53•••••••••••012"}', {}, 422, 'http/masked-number'],
    ['half a text', '{"username":', {}, 400, 'http/unreadable'],
    ['a field too short', '{"username":"r"}', {}, 400, 'http/invalid-input'],
    ['the same made twice at once', '{"username":"rina","kind":"twice"}', {}, 409, 'http/at-the-same-time'],
    ['two that wait for each other', '{"username":"rina","kind":"deadlock"}', {}, 409, 'http/at-the-same-time'],
    ['no such address', good, { path: '/api/%' }, 404, 'http/not-found'],
  ])('%s has a status of its own and prints nothing', async (_what, body, options, status, code) => {
    const printed = vi.spyOn(console, 'error');
    const answer = await send(body, options);
    expect([answer.status, answer.error.code]).toEqual([status, code]);
    expect(answer.error.message.id).toMatch(/[.]$/);
    expect(printed.mock.calls).toEqual([]);
    printed.mockRestore();
  });

  test('is named in the words of who fills it in', async () => {
    const { error } = await send('{"username":"r"}');
    expect(error.message.id).toContain('Ada isian yang belum benar: nama pengguna.');
    expect(error.fields).toEqual({
      username: { id: 'Nama pengguna: paling sedikit 3 karakter.', en: 'User name: needs at least 3 characters.' },
    });
  });
});

test('a bug is printed once, under the code that its answer names', async () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { status, error } = await send('{"username":"rina","kind":"bug"}');
  expect(status).toBe(503);
  const code = /kode ([a-z0-9]{6})/.exec(error.message.id)?.[1];
  expect(printed.mock.calls.map(([text]) => text)).toEqual([`program error ${code} at POST /api/sheets/:id:`]);
  printed.mockRestore();
});

/** Sends a request slowly, byte by byte as a phone does, and gives all that comes back. */
function sendSlowly(head: string, size: number, framed: (chunk: Buffer) => Buffer | string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(door.port, '127.0.0.1');
    socket.on('data', (data) => {
      answer += data.toString();
      if (answer.includes('\r\n\r\n')) socket.end();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
    socket.write(head);
    let left = size;
    const chunk = Buffer.alloc(256 * 1024, 'x');
    const next = (): void => {
      if (left <= 0) return void socket.write(framed(Buffer.alloc(0)));
      left -= chunk.length;
      socket.write(framed(chunk));
      setTimeout(next, 60);
    };
    next();
  });
}

describe('a body that is too large', () => {
  const head = 'POST /api/sheets/1 HTTP/1.1\r\nHost: kpu.test\r\nContent-Type: application/json\r\n';
  const size = 6 * 1024 * 1024;
  test('is heard out, so that its sender reads why it was refused', async () => {
    const answer = await sendSlowly(`${head}Content-Length: ${size}\r\n\r\n`, size, (chunk) => chunk);
    expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*http\/too-large/);
  });
  test('also when it does not say its length', async () => {
    const chunked = (chunk: Buffer) =>
      Buffer.concat([Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')]);
    const answer = await sendSlowly(`${head}Transfer-Encoding: chunked\r\n\r\n`, size, chunked);
    expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*http\/too-large/);
  });
});

describe('the description of the API', () => {
  test('is made once, and not sent again to one who has it', async () => {
    const making = vi.spyOn(api, 'getOpenAPI31Document');
    const first = await api.request('/api/openapi.json');
    const etag = first.headers.get('etag') ?? '';
    expect(await first.json()).toMatchObject({ openapi: '3.1.0', paths: { '/api/sheets/{id}': {} } });
    const again = await api.request('/api/openapi.json', { headers: { 'if-none-match': etag } });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    expect((await api.request('/api/openapi.json', { headers: { 'if-none-match': 'W/"other"' } })).status).toBe(200);
    expect(making).toHaveBeenCalledOnce();
  });
});
