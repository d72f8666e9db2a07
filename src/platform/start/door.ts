/** A door: one HTTP listener. It opens before the rooms behind it are ready, so that a taken port is known at once. */
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { CannotStart } from './say.ts';

export type Answer = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

/** Answers a request from memory, or returns false and leaves it to the `Answer`. Never throws. */
export type AtOnce = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

/** What stands behind a door that answers the most part from memory. */
export type Behind = {
  readonly fetch: Answer;
  readonly atOnce: AtOnce;
  /** Writes down what is kept in memory; called when the door is closed. */
  readonly close: () => Promise<void>;
};

export type Door = {
  readonly port: number;
  /** From now on requests are answered by these; until then with 503. */
  readonly lead: (answer: Answer, atOnce?: AtOnce) => void;
  /** Takes no more requests, waits a few seconds for those under way, and closes. */
  readonly close: () => Promise<void>;
};

/** Milliseconds that requests under way may still take. */
const patience = 5_000;

/** Throws CannotStart when the port cannot be had; `setting` is the name of the setting that chose it. */
export async function openDoor(host: string, port: number, setting: string): Promise<Door> {
  let answer: Answer = starting;
  let atOnce: AtOnce = () => false;
  const streams = new Set<{ destroy: () => void }>();
  const listener = getRequestListener(async (request, both) => {
    const bindings = both as HttpBindings;
    const response = await answer(request, bindings);
    // A stream of events ends only when its reader goes; on closing it is cut, and the browser comes back for it.
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
      const socket = bindings.incoming.socket;
      streams.add(socket);
      socket.once('close', () => streams.delete(socket));
    }
    return response;
  });
  const server = createServer(
    (incoming, outgoing) => void (atOnce(incoming, outgoing) || listener(incoming, outgoing)),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refused(error, host, port, setting)));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    lead: (next, nextAtOnce = atOnce) => {
      answer = next;
      atOnce = nextAtOnce;
    },
    close: () =>
      new Promise((resolve) => {
        const impatience = setTimeout(() => server.closeAllConnections(), patience);
        // A connection kept alive becomes idle only when its last answer is out.
        const sweep = setInterval(() => server.closeIdleConnections(), 50);
        server.close(() => {
          clearTimeout(impatience);
          clearInterval(sweep);
          resolve();
        });
        for (const socket of streams) socket.destroy();
      }),
  };
}

const starting: Answer = () =>
  new Response('Kerja Cerdas sedang dinyalakan. / Kerja Cerdas is starting.\n', {
    status: 503,
    headers: { 'Retry-After': '1', 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });

function refused(error: NodeJS.ErrnoException, host: string, port: number, setting: string): CannotStart {
  if (error.code === 'EADDRINUSE')
    return new CannotStart(
      `Port ${port} sudah dipakai program lain. Pilih yang lain, misalnya: ${setting}=${port + 1} npm start`,
      `Port ${port} is taken by another program. Choose another, for example: ${setting}=${port + 1} npm start`,
      error,
    );
  return new CannotStart(
    `Alamat ${host} port ${port} tidak dapat dibuka (${error.code}). Periksa KC_HOST dan ${setting}.`,
    `The address ${host} port ${port} cannot be opened (${error.code}). Check KC_HOST and ${setting}.`,
    error,
  );
}
