/**
 * A gate: one port of the program. It is held from the start to the end, whatever becomes of the processes behind it:
 * each connection is handed to one of them, and where none takes it within moments, it is answered here.
 */
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { fail } from '../http/failures.ts';
import type { Failure } from '../result/index.ts';
import { CannotStart } from './say.ts';
import { unavailable } from './unavailable.ts';

/** A process behind a gate. */
export type Taker = {
  /** Takes a connection, and calls `taken` when the gate's own hold of it is given up; `more` wait at the gate. */
  readonly take: (connection: Socket, taken: () => void, more: boolean) => void;
};

export type Gate = {
  readonly port: number;
  /** From now on connections are handed to this one too. */
  readonly opened: (taker: Taker) => void;
  /** It died, or takes no more. */
  readonly left: (taker: Taker) => void;
  /** What is answered until somebody takes connections again; that the program is starting, where nothing is said. */
  readonly says: (failure: Failure) => void;
  readonly close: () => void;
};

/** Milliseconds that a connection waits for a process, and that one who says nothing may hold the gate's own answer. */
const patience = { waiting: 1_500, silent: 5_000 };

type Waiting = { readonly connection: Socket; readonly late: NodeJS.Timeout };

/** Throws CannotStart when the port cannot be had; `setting` is the name of the setting that chose it. */
export async function openGate(host: string, port: number, setting: string): Promise<Gate> {
  const keeper = new Keeper();
  // What is not read here is read by the process that takes it.
  const server = createServer({ pauseOnConnect: true, noDelay: true }, (connection) => keeper.receive(connection));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refused(error, host, port, setting)));
    server.listen(port, host, resolve);
  });
  // A connection that cannot be accepted (too many are open) ends nobody else's.
  server.on('error', () => undefined);
  return {
    port: (server.address() as AddressInfo).port,
    opened: (taker) => keeper.opened(taker),
    left: (taker) => keeper.left(taker),
    says: (failure) => void (keeper.failure = failure),
    close: () => {
      server.close();
      keeper.close();
    },
  };
}

const starting = fail('http/starting').failure;

class Keeper {
  failure: Failure = starting;
  readonly #takers = new Set<Taker>();
  readonly #free: Taker[] = [];
  readonly #waiting: Waiting[] = [];
  /** Connections on their way to a process. */
  readonly #handed = new Map<Taker, Waiting>();
  readonly #own = createHttpServer((request, response) => this.#answer(request, response));
  readonly #answering = new Set<Socket>();

  constructor() {
    this.#own.timeout = patience.silent;
  }

  receive(connection: Socket): void {
    connection.on('error', () => undefined);
    if (this.#takers.size === 0) return this.#answerHere(connection);
    const waiting: Waiting = { connection, late: setTimeout(() => this.#tooLate(waiting), patience.waiting) };
    this.#waiting.push(waiting);
    this.#handOut();
  }

  opened(taker: Taker): void {
    this.failure = starting;
    this.#takers.add(taker);
    this.#free.push(taker);
    this.#handOut();
  }

  left(taker: Taker): void {
    this.#takers.delete(taker);
    remove(this.#free, taker);
    const handed = this.#handed.get(taker);
    this.#handed.delete(taker);
    if (handed) this.#waiting.unshift(handed);
    if (this.#takers.size > 0) return this.#handOut();
    for (const { connection, late } of this.#waiting.splice(0)) {
      clearTimeout(late);
      this.#answerHere(connection);
    }
  }

  close(): void {
    for (const { connection, late } of [...this.#waiting.splice(0), ...this.#handed.values()]) {
      clearTimeout(late);
      connection.destroy();
    }
    for (const connection of this.#answering) connection.destroy();
  }

  /** One at a time to each process: what one does not take, another can. */
  #handOut(): void {
    for (;;) {
      const taker = this.#waiting.length > 0 ? this.#free.shift() : undefined;
      const waiting = taker && this.#waiting.shift();
      if (!taker || !waiting) return;
      this.#handed.set(taker, waiting);
      taker.take(waiting.connection, () => this.#taken(taker, waiting), this.#waiting.length > 0);
    }
  }

  #taken(taker: Taker, waiting: Waiting): void {
    clearTimeout(waiting.late);
    if (this.#handed.get(taker) === waiting) this.#handed.delete(taker);
    if (!this.#takers.has(taker)) return;
    this.#free.push(taker);
    this.#handOut();
  }

  /** A process that hangs may still come to the connection; it then finds it closed. */
  #tooLate(waiting: Waiting): void {
    remove(this.#waiting, waiting);
    this.#answerHere(waiting.connection);
  }

  #answerHere(connection: Socket): void {
    if (connection.destroyed) return;
    this.#answering.add(connection);
    connection.once('close', () => this.#answering.delete(connection));
    this.#own.emit('connection', connection);
    connection.resume();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const shows = request.url?.startsWith('/api/') ? 'data' : 'page';
    const { status, headers, body } = unavailable(this.failure, shows);
    request.resume();
    response.writeHead(status, { ...headers, Connection: 'close' });
    response.end(request.method === 'HEAD' ? undefined : body);
  }
}

function remove<T>(list: T[], one: T): void {
  const at = list.indexOf(one);
  if (at >= 0) list.splice(at, 1);
}

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
