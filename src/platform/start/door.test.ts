import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fail } from '../http/failures.ts';
import { openDoor } from '../testing/open-door.ts';
import { makeDoor } from './door.ts';
import { openGate, type Taker } from './gate.ts';

const address = (port: number) => `http://127.0.0.1:${port}/`;

describe('a door', () => {
  it('on closing finishes what is under way and lets nobody else in', async () => {
    let entered = () => {};
    const inside = new Promise<void>((resolve) => (entered = resolve));
    let leave = () => {};
    const door = await openDoor(async () => {
      entered();
      await new Promise<void>((resolve) => (leave = resolve));
      return new Response('done');
    });
    const request = fetch(address(door.port));
    await inside;
    const closing = door.close();
    await expect(fetch(address(door.port))).rejects.toThrow();
    leave();
    expect(await (await request).text()).toBe('done');
    await closing;
  });

  it('on closing cuts streams of events, which end only when their reader goes', async () => {
    const door = await openDoor(
      () =>
        new Response(
          new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('data: 1\n\n')) }),
          { headers: { 'Content-Type': 'text/event-stream' } },
        ),
    );
    const reader = (await fetch(address(door.port))).body?.getReader();
    await reader?.read();
    const first = await Promise.race([door.close().then(() => 'closed'), sleep(5_000, 'still open', { ref: false })]);
    expect(first).toBe('closed');
    await expect(reader?.read()).rejects.toThrow();
  });

  it('cuts off a request that does not come to its end', async () => {
    const limits = { headersTimeout: 300, requestTimeout: 300, connectionsCheckingInterval: 100 };
    const door = await openDoor(() => new Response('in'), { limits });
    const slow = net.connect(door.port, '127.0.0.1');
    slow.write('GET / HTTP/1.1\r\n');
    const first = await new Promise((resolve) =>
      slow.once('data', (data) => resolve(data.toString().split('\r\n')[0])),
    );
    expect(first).toBe('HTTP/1.1 408 Request Timeout');
    await door.close();
  });
});

/** A process that takes every connection and serves it, or that takes none. */
const serving = (text: string): Taker => {
  const door = makeDoor(() => new Response(text));
  return {
    take: (connection, taken, more) => {
      door.take(connection, more);
      taken();
    },
  };
};
const hanging: Taker = { take: () => undefined };

describe('a gate', () => {
  it('says 503 until somebody opens, and again when nobody is left: in both languages, at once', async () => {
    const gate = await openGate('127.0.0.1', 0, 'KC_PORT');
    const page = await fetch(address(gate.port));
    expect([page.status, page.headers.get('retry-after'), page.headers.get('refresh')]).toEqual([503, '1', '3']);
    expect(await page.text()).toMatch(/sedang dinyalakan[^]*is starting/);
    const one = serving('in');
    gate.opened(one);
    expect(await (await fetch(address(gate.port))).text()).toBe('in');
    gate.left(one);
    gate.says(fail('http/part-dies').failure);
    const data = await fetch(`${address(gate.port)}api/session`, { method: 'POST', body: '{"a":1}' });
    expect([data.status, await data.json()]).toMatchObject([503, { error: { code: 'http/part-dies' } }]);
    gate.opened(serving('in again'));
    expect(await (await fetch(address(gate.port))).text()).toBe('in again');
    gate.close();
    await expect(fetch(address(gate.port))).rejects.toThrow();
  });

  it('shares connections among those behind it, and serves when one of them hangs or dies', async () => {
    const gate = await openGate('127.0.0.1', 0, 'KC_PORT');
    const both = [serving('one'), serving('two')] as const;
    for (const one of both) gate.opened(one);
    const ask = async () => (await fetch(address(gate.port), { headers: { connection: 'close' } })).text();
    expect(new Set([await ask(), await ask()])).toEqual(new Set(['one', 'two']));
    gate.left(both[0]);
    gate.opened(hanging);
    const asked = [ask(), ask(), ask(), ask()];
    await sleep(200);
    gate.left(hanging);
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['two']));
    gate.close();
  });

  it('answers by itself within two seconds when those behind it hang', async () => {
    const gate = await openGate('127.0.0.1', 0, 'KC_PORT');
    gate.opened(hanging);
    const before = performance.now();
    expect(
      (await Promise.all([fetch(address(gate.port)), fetch(address(gate.port))])).map(({ status }) => status),
    ).toEqual([503, 503]);
    // Those behind it never answer.
    expect(performance.now() - before).toBeLessThan(15_000);
    gate.close();
  });

  it('does not keep one who says nothing', async () => {
    const gate = await openGate('127.0.0.1', 0, 'KC_PORT');
    const silent = net.connect(gate.port, '127.0.0.1');
    const closed = new Promise((resolve) => silent.once('close', () => resolve('closed')));
    expect(await Promise.race([closed, sleep(10_000, 'still open', { ref: false })])).toBe('closed');
    gate.close();
  }, 15_000);

  it('names the port that is taken and the setting that chose it', async () => {
    const gate = await openGate('127.0.0.1', 0, 'KC_PORT');
    await expect(openGate('127.0.0.1', gate.port, 'KC_PORTAL_PORT')).rejects.toMatchObject({
      en: expect.stringContaining(`Port ${gate.port} is taken`),
    });
    await expect(openGate('203.0.113.1', 0, 'KC_PORT')).rejects.toMatchObject({
      en: expect.stringContaining('KC_HOST'),
    });
    gate.close();
  });
});
