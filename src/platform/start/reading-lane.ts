/**
 * The short way of a door that gives most pages from memory: plain readings are read and answered right at their
 * connection. A connection that brings anything else is handed on for good, with what it brought.
 */
import type { Socket } from 'node:net';
import { plainReading, type PlainReading } from '../http/plain-reading.ts';
import { keptOpen, wholeAnswer, wholeOf, type FromMemory, type WholeAnswer } from '../http/whole-answer.ts';
import type { Answer } from './door.ts';
import type { Turns } from './turns.ts';

export type ReadingLane = {
  readonly take: (connection: Socket) => void;
  /** Ends each connection after the answer that is under way. */
  readonly close: () => void;
};

export type LaneOptions = {
  readonly fromMemory: FromMemory;
  /** Answers what is not in memory. */
  readonly answer: Answer;
  readonly turns: Turns;
  /** Takes a connection that is not for this way; what it brought comes once more. */
  readonly handOn: (connection: Socket) => void;
};

/** Milliseconds that a connection may stay silent: until its first request, and after an answer, a moment more than told. */
const patience = { first: 60_000, next: keptOpen * 1_000 + 1_000 };

export function readingLane(options: LaneOptions): ReadingLane {
  const readers = new Set<ConnectedReader>();
  return {
    take: (connection) => {
      const reader: ConnectedReader = new ConnectedReader(connection, options, () => readers.delete(reader));
      readers.add(reader);
    },
    close: () => {
      for (const reader of readers) reader.end();
    },
  };
}

const anyOrigin = 'http://portal';

class ConnectedReader {
  readonly #connection: Socket;
  readonly #options: LaneOptions;
  readonly #left: () => void;
  /** A reading is on its way; what comes after it waits in the connection. */
  #busy = false;
  /** Its answer is being made: the silence is ours. */
  #making = false;
  #answered = false;
  #ending = false;

  constructor(connection: Socket, options: LaneOptions, left: () => void) {
    this.#connection = connection;
    this.#options = options;
    this.#left = left;
    connection.setTimeout(patience.first);
    connection.on('data', this.#read).on('timeout', this.#silent).on('error', this.#broken).on('close', left);
  }

  end(): void {
    this.#ending = true;
    if (!this.#busy) this.#connection.destroy();
  }

  readonly #read = (bytes: Buffer): void => {
    const reading = plainReading(bytes);
    if (reading === null) return this.#handOn(bytes);
    this.#busy = true;
    this.#options.turns.do(() => this.#answer(reading));
    if (this.#busy) this.#connection.pause();
  };

  #answer(reading: PlainReading): void {
    const { target, headers } = reading;
    const whole = this.#options.fromMemory({
      method: 'GET',
      target,
      header: (name) => headers.get(name),
      address: this.#connection.remoteAddress,
    });
    if (whole) return this.#write(whole);
    this.#making = true;
    const request = new Request(anyOrigin + target, { headers: [...headers] });
    Promise.resolve(this.#options.answer(request, { incoming: { socket: this.#connection } }))
      .then(async (response) => wholeOf(response, 'GET'))
      .catch((error: unknown) => {
        console.error(error);
        return wholeAnswer(500, ['content-length', '0']);
      })
      .then((made) => {
        this.#making = false;
        this.#write(made);
      })
      .catch(this.#broken);
  }

  #write({ line, inOne, body }: WholeAnswer): void {
    const connection = this.#connection;
    if (connection.destroyed) return;
    if (!this.#answered) connection.setTimeout(patience.next);
    this.#answered = true;
    let goesOn = connection.write(line, 'latin1');
    if (!inOne) goesOn = connection.write(body);
    if (goesOn) this.#done();
    else connection.once('drain', () => this.#done());
  }

  #done(): void {
    this.#busy = false;
    if (this.#ending) this.#connection.end();
    else if (this.#connection.isPaused()) this.#connection.resume();
  }

  #handOn(bytes: Buffer): void {
    const connection = this.#connection;
    connection.pause();
    connection.setTimeout(0);
    connection.off('data', this.#read).off('timeout', this.#silent).off('error', this.#broken).off('close', this.#left);
    this.#left();
    this.#options.handOn(connection);
    connection.unshift(bytes);
    connection.resume();
  }

  readonly #silent = (): void => {
    if (!this.#making) this.#connection.destroy();
  };
  readonly #broken = (): void => void this.#connection.destroy();
}
