/** A door: serves the connections that the gate hands to this process. */
import { createServer, type IncomingMessage, type ServerOptions, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { atMost } from '../at-most.ts';
import { inTurns } from './turns.ts';

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
  /** Serves a connection; `more` wait to be taken. */
  readonly take: (connection: Socket, more: boolean) => void;
  /** Waits a few seconds for requests under way, and cuts off what does not end. */
  readonly close: () => Promise<void>;
};

/**
 * Requests answered in one turn of the loop. A process gets one connection in a turn: while others wait, turns are short,
 * so that a crowd that is served keeps nobody out.
 */
const inTurn = { usually: 256, whileOthersWait: 4 };

/** Milliseconds that requests under way may still take. */
const patience = 5_000;

export type DoorOptions = {
  readonly atOnce?: AtOnce;
  /** Node's own where nothing else is said. */
  readonly limits?: ServerOptions;
};

export function makeDoor(answer: Answer, { atOnce = () => false, limits = {} }: DoorOptions = {}): Door {
  const connections = new Set<Socket>();
  const streams = new Set<Socket>();
  const listener = getRequestListener(async (request, both) => {
    const bindings = both as HttpBindings;
    const response = await answer(request, bindings);
    // A stream of events ends only when its reader goes; on closing it is cut, and the browser comes back for it.
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
      const { socket } = bindings.incoming;
      streams.add(socket);
      socket.once('close', () => streams.delete(socket));
    }
    return response;
  });
  const turns = inTurns(inTurn.usually);
  const server = createServer(limits, (incoming, outgoing) =>
    turns.do(() => void (atOnce(incoming, outgoing) || listener(incoming, outgoing))),
  );
  // It never listens itself; from this event on Node keeps its limits of time for requests.
  server.emit('listening');
  return {
    take: (connection, more) => {
      turns.most(more ? inTurn.whileOthersWait : inTurn.usually);
      connections.add(connection);
      connection.once('close', () => connections.delete(connection));
      server.emit('connection', connection);
      connection.resume();
    },
    close: async () => {
      for (const socket of streams) socket.destroy();
      // A connection kept alive becomes idle only when its last answer is out.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      await atMost(patience, Promise.all([...connections].map(closed)));
      clearInterval(sweep);
      server.closeAllConnections();
    },
  };
}

const closed = (connection: Socket): Promise<void> =>
  new Promise((resolve) => void connection.once('close', () => resolve()));
