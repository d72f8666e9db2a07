import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wholeAnswer, type FromMemory } from '../http/whole-answer.ts';
import { openDoor, type OpenDoor } from '../testing/open-door.ts';
import type { Answer } from './door.ts';

const answerOf = (text: string, status = 200) => {
  const body = new TextEncoder().encode(text);
  return wholeAnswer(status, ['content-length', String(body.length), 'x-from', 'memory'], body);
};
const known: Readonly<Record<string, string>> = { '/a': 'first', '/b': 'zweïte', '/huge': 'x'.repeat(3_000_000) };
/** What is in memory, by its address. */
const fromMemory: FromMemory = ({ target = '' }) => {
  given += 1;
  return known[target] === undefined ? null : answerOf(known[target]);
};

let given = 0;
let door: OpenDoor;
const open: net.Socket[] = [];
beforeEach(() => void (given = 0));
afterEach(async () => {
  for (const connection of open.splice(0)) connection.destroy();
  await door.close();
});

/** A connection to a door, and what came over it so far. */
async function connected(answer: Answer = ({ url }) => new Response(`made ${url.replace(/^http:\/\/[^/]*/, '')}`)) {
  door = await openDoor(answer, { fromMemory });
  const connection = net.connect(door.port, '127.0.0.1');
  open.push(connection);
  connection.on('error', () => undefined);
  let heard = '';
  connection.on('data', (bytes) => void (heard += bytes.toString('latin1')));
  const closed = new Promise<string>((resolve) => void connection.once('close', () => resolve('closed')));
  return { connection, closed, heard: () => heard, bodies: () => bodiesOf(heard) };
}

const get = (target: string, more = '') => `GET ${target} HTTP/1.1\r\nHost: portal.test\r\n${more}\r\n`;

/** The bodies of answers that follow one another, each with its length. */
function bodiesOf(text: string): string[] {
  const bodies: string[] = [];
  for (let rest = text; ;) {
    const head = /^HTTP\/1\.1 \d+ [^]*?\r\n\r\n/.exec(rest)?.[0];
    const length = Number(/^content-length: (\d+)/im.exec(head ?? '')?.[1]);
    if (head === undefined || rest.length < head.length + length) return bodies;
    bodies.push(Buffer.from(rest.slice(head.length, head.length + length), 'latin1').toString());
    rest = rest.slice(head.length + length);
  }
}

describe('the short way of a door', () => {
  it('answers one reading after another on a connection, from memory or made', async () => {
    const { connection, bodies } = await connected();
    for (const [at, target] of ['/a', '/made?x=1', '/b', '/huge', '/a'].entries()) {
      connection.write(get(target));
      await expect.poll(() => bodies().length).toBe(at + 1);
    }
    const expected = ['first', 'made /made?x=1', 'zweïte', 'x'.repeat(20), 'first'];
    expect(bodies().map((body) => body.slice(0, 20))).toEqual(expected);
    expect(bodies()[3]?.length).toBe(3_000_000);
  });

  it('says what node:http says beside the answer', async () => {
    const short = await connected();
    short.connection.write(get('/a'));
    await expect.poll(short.bodies).toEqual(['first']);
    const long = net.connect(door.port, '127.0.0.1');
    open.push(long);
    // The second part makes it no plain reading.
    long.write(get('/a').slice(0, 10));
    await sleep(20);
    long.write(get('/a').slice(10));
    const said = await new Promise<Buffer>((resolve) => void long.once('data', resolve));
    const undated = (text: string) => text.replace(/^Date: .*$/m, 'Date');
    expect(undated(short.heard())).toBe(undated(said.toString('latin1')));
    expect(short.heard()).toMatch(/^Date: \w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT\r$/m);
  });

  it.each([
    ['in parts', [get('/a').slice(0, 9), get('/a').slice(9)], ['first']],
    ['several at once', [get('/a') + get('/b') + get('/made')], ['first', 'zweïte', 'made /made']],
    ['one, then several', [get('/made'), get('/a') + get('/b')], ['made /made', 'first', 'zweïte']],
    ['one and a half', [get('/a') + get('/b').slice(0, 7), get('/b').slice(7)], ['first', 'zweïte']],
    ['the next before the answer', [get('/slow'), get('/a')], ['made /slow', 'first']],
    [
      'something that is written',
      [get('/a'), get('/x', 'Content-Length: 2\r\n').replace('GET', 'POST') + 'ab', get('/b')],
      ['first', 'made /x', 'zweïte'],
    ],
  ])('answers in order what comes %s', async (_, sent, expected) => {
    const { connection, bodies } = await connected(async ({ url }) => {
      const target = url.replace(/^http:\/\/[^/]*/, '');
      if (target === '/slow') await sleep(100);
      return new Response(`made ${target}`, { headers: { 'Content-Length': String(5 + target.length) } });
    });
    for (const part of sent) {
      connection.write(part, 'latin1');
      await sleep(20);
    }
    await expect.poll(bodies).toEqual(expected);
  });

  it('leaves to node:http what is no request at all', async () => {
    const { connection, heard, closed } = await connected();
    connection.write('hello\r\n\r\n');
    expect(await closed).toBe('closed');
    expect(heard()).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('says 500, and serves on, when an answer cannot be made', async () => {
    const reported = vi.spyOn(console, 'error').mockReturnValueOnce();
    const { connection, heard, bodies } = await connected(() => Promise.reject(new Error('a bug of the test')));
    connection.write(get('/x'));
    await expect.poll(heard).toMatch(/^HTTP\/1\.1 500 /);
    connection.write(get('/a'));
    await expect.poll(bodies).toEqual(['', 'first']);
    expect(reported).toHaveBeenCalledOnce();
    reported.mockRestore();
  });

  it('answers one who does not take the answers only so far', async () => {
    const { connection, heard } = await connected();
    connection.pause();
    for (let asked = 0; asked < 30; asked += 1) {
      connection.write(get('/huge'));
      await sleep(2);
    }
    // What the system holds between the two, and the one that is under way.
    expect(given).toBeLessThan(10);
    connection.resume();
    await expect.poll(() => heard().length, { timeout: 20_000 }).toBeGreaterThan(30 * 3_000_000);
  });

  it('closes a connection that asks nothing more', async () => {
    const { connection, heard, closed } = await connected();
    connection.write(get('/a'));
    await expect.poll(heard).toContain('Keep-Alive: timeout=5\r\n');
    expect(await Promise.race([closed, sleep(12_000, 'still open', { ref: false })])).toBe('closed');
  });

  it('on closing ends the silent at once, and others after their answer', async () => {
    let leave = () => {};
    const busy = await connected(async () => {
      await new Promise<void>((resolve) => (leave = resolve));
      return new Response('made');
    });
    const silent = net.connect(door.port, '127.0.0.1');
    open.push(silent);
    const ended = new Promise((resolve) => void silent.once('close', () => resolve('closed')));
    busy.connection.write(get('/x'));
    await sleep(100);
    const closing = door.close();
    expect(await ended).toBe('closed');
    leave();
    expect(await busy.closed).toBe('closed');
    expect(busy.bodies()).toEqual(['made']);
    await closing;
  });
});
