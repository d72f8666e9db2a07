/** A door: serves the connections that the gate hands to this process. */
import { createServer, type IncomingMessage, type ServerOptions, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { atMost } from '../at-most.ts';
import { isAddressed } from '../http/addressed.ts';
import { keptOpen, type FromMemory } from '../http/whole-answer.ts';
import { readingLane, type ReadingLane } from './reading-lane.ts';
import { inTurns } from './turns.ts';

export type Bindings = { readonly incoming: { readonly socket: { readonly remoteAddress?: string | undefined } } };
export type Answer = (request: Request, bindings: Bindings) => Response | Promise<Response>;

/** What stands behind a door that answers the most part from memory. */
export type Behind = {
  readonly fetch: Answer;
  readonly fromMemory: FromMemory;
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
  /** Where there is one, plain readings take the short way. */
  readonly fromMemory?: FromMemory;
  /** Node's own where nothing else is said. */
  readonly limits?: ServerOptions;
};

export function makeDoor(answer: Answer, { fromMemory, limits = {} }: DoorOptions = {}): Door {
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
  const keepAliveTimeout = keptOpen * 1_000;
  const server = createServer({ keepAliveTimeout, ...limits }, (incoming, outgoing) =>
    turns.do(() => {
      if (!isAddressed(incoming)) refuse(incoming, outgoing);
      else if (!answeredFrom(fromMemory, incoming, outgoing)) void listener(incoming, outgoing);
    }),
  );
  // It never listens itself; from this event on Node keeps its limits of time for requests.
  server.emit('listening');
  const toServer = (connection: Socket) => void server.emit('connection', connection);
  const lane: ReadingLane = fromMemory
    ? readingLane({ fromMemory, answer, turns, handOn: toServer })
    : { take: toServer, close: () => undefined };
  return {
    take: (connection, more) => {
      turns.most(more ? inTurn.whileOthersWait : inTurn.usually);
      connections.add(connection);
      connection.once('close', () => connections.delete(connection));
      lane.take(connection);
      connection.resume();
    },
    close: async () => {
      for (const socket of streams) socket.destroy();
      lane.close();
      // A connection kept alive becomes idle only when its last answer is out.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      await atMost(patience, Promise.all([...connections].map(closed)));
      clearInterval(sweep);
      server.closeAllConnections();
    },
  };
}

function refuse(incoming: IncomingMessage, outgoing: ServerResponse): void {
  incoming.resume();
  outgoing.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' });
  outgoing.end('Alamat ini tidak dapat dibaca. / This address cannot be read.\n');
}

/** Whether it was in memory, and is given. */
function answeredFrom(
  fromMemory: FromMemory | undefined,
  { method, url, headers, socket }: IncomingMessage,
  outgoing: ServerResponse,
): boolean {
  const whole = fromMemory?.({
    method,
    target: url,
    header: (name) => headers[name] as string | undefined,
    address: socket.remoteAddress,
  });
  if (!whole) return false;
  outgoing.writeHead(whole.status, [...whole.headers]);
  outgoing.end(whole.body);
  return true;
}

const closed = (connection: Socket): Promise<void> =>
  new Promise((resolve) => void connection.once('close', () => resolve()));
