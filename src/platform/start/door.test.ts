import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openDoor } from './door.ts';

const address = (port: number) => `http://127.0.0.1:${port}/`;

describe('a door', () => {
  it('says 503 until it is led somewhere', async () => {
    const door = await openDoor('127.0.0.1', 0, 'KC_PORT');
    const early = await fetch(address(door.port));
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1']);
    door.lead(() => new Response('in'));
    expect(await (await fetch(address(door.port))).text()).toBe('in');
    await door.close();
  });

  it('on closing finishes what is under way and lets nobody else in', async () => {
    const door = await openDoor('127.0.0.1', 0, 'KC_PORT');
    let entered = () => {};
    const inside = new Promise<void>((resolve) => (entered = resolve));
    let leave = () => {};
    door.lead(async () => {
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
    const door = await openDoor('127.0.0.1', 0, 'KC_PORT');
    door.lead(
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

  it('names the port that is taken and the setting that chose it', async () => {
    const door = await openDoor('127.0.0.1', 0, 'KC_PORT');
    await expect(openDoor('127.0.0.1', door.port, 'KC_PORTAL_PORT')).rejects.toMatchObject({
      en: expect.stringContaining(`Port ${door.port} is taken`),
    });
    await expect(openDoor('203.0.113.1', 0, 'KC_PORT')).rejects.toMatchObject({
      en: expect.stringContaining('KC_HOST'),
    });
    await door.close();
  });
});
