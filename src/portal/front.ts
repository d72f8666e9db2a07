/**
 * What stands before the pages: each answer is kept for a moment and given from memory, as a cache before a web server
 * would. For `freshFor` milliseconds an answer is as good as new; for as long again it is still given while the next
 * one is made, so that no crowd waits for it. All who wait for the same answer wait for one making of it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOf, anyOrigin, askedOf, type Asked } from './asked.ts';
import { isKnown } from './etag.ts';
import { keptAnswers } from './kept-answers.ts';
import type { CountReader, Reader } from './public-pages.ts';

/** Answers a request afresh; whoever counts the readers of the page says so by `counted`. */
export type Pages = (request: Request, bindings: PageBindings) => Response | Promise<Response>;
export type PageBindings = { readonly counted?: (count: CountReader) => void };
export type DoorBindings = {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } };
};

export type FrontOptions = {
  /** 0: nothing is kept. */
  readonly freshFor: number;
  /** Whether the last X-Forwarded-For names the reader. */
  readonly trustProxy: boolean;
};

type Answer = {
  readonly status: number;
  /** Name, value, name, value …, as node:http takes them. */
  readonly headers: readonly string[];
  readonly body: Uint8Array<ArrayBuffer>;
  /** A small body with a byte in each character: Node writes head and text in one piece, which bytes cost it more. */
  readonly text: string | null;
};
type Made = Answer & {
  readonly etag: string | null;
  readonly count: CountReader | undefined;
  /** When its making began: nothing in it is older. */
  readonly since: number;
  readonly mayBeKept: boolean;
};

const bounds = { most: 2_000, bytes: 64 * 1024 ** 2 };
/** Bytes; larger answers are made for each reader. */
const largest = 2 * 1024 ** 2;
/** Bytes that are also kept as text. */
const small = 64 * 1024;
/** Milliseconds for which a making that takes long is waited for with the answer before it. */
const longestMaking = 10_000;

export type Front = {
  /** Gives what is in memory; false when it is not, and nothing was done. */
  readonly atOnce: (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;
  /** Answers what is not in memory, and keeps it. */
  readonly fetch: (request: Request, bindings?: DoorBindings) => Promise<Response>;
};

export function createFront(pages: Pages, { freshFor, trustProxy }: FrontOptions): Front {
  const kept = keptAnswers<Made>(bounds);
  const underWay = new Map<string, Promise<Made>>();

  /** Makes an answer, once for all who ask for it meanwhile. */
  function make(key: string, asked: Asked): Promise<Made> {
    const already = underWay.get(key);
    if (already) return already;
    const making = answerAfresh(pages, asked)
      .then((made) => {
        if (made.mayBeKept) kept.set(key, made, made.body.byteLength);
        else kept.delete(key);
        return made;
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, making);
    return making;
  }

  /** The answer that is kept, if it may still be given. */
  function given(key: string, asked: Asked): Made | null {
    const made = kept.get(key);
    if (made === undefined) return null;
    const age = performance.now() - made.since;
    if (age < freshFor) return made;
    if (made.status >= 400) return null;
    if (underWay.has(key)) return age < longestMaking ? made : null;
    if (age >= 2 * freshFor) return null;
    make(key, asked).catch(() => kept.delete(key));
    return made;
  }

  return {
    atOnce(incoming, outgoing) {
      const { method, url, headers } = incoming;
      const asked = askedOf({ method, host: headers.host, target: url, acceptEncoding: headers['accept-encoding'] });
      const made = asked && given(keyOf(asked), asked);
      if (!made) return false;
      const header = (name: string) => headers[name] as string | undefined;
      if (method === 'GET') made.count?.(readerOf(header, incoming.socket, trustProxy));
      const { status, headers: named, body, text } = answerTo(made, headers['if-none-match']);
      outgoing.writeHead(status, named as string[]);
      if (text === null) outgoing.end(body);
      else outgoing.end(text, 'latin1');
      return true;
    },

    async fetch(request, { incoming } = {}) {
      const header = (name: string) => request.headers.get(name) ?? undefined;
      const { host, target } = addressOf(request);
      const asked = askedOf({ method: request.method, host, target, acceptEncoding: header('accept-encoding') });
      const reader = () => readerOf(header, incoming?.socket, trustProxy);
      if (asked === null || freshFor === 0) {
        let count: CountReader | undefined;
        const response = await pages(request, { counted: (by) => void (count = by) });
        if (request.method === 'GET' && response.status === 200) count?.(reader());
        return response;
      }
      const key = keyOf(asked);
      const made = given(key, asked) ?? (await make(key, asked));
      if (request.method === 'GET') made.count?.(reader());
      const { status, headers, body } = answerTo(made, header('if-none-match'));
      return new Response(body.length === 0 ? null : body, { status, headers: pairsOf(headers) });
    },
  };
}

const keyOf = ({ method, gzip, host, target }: Asked): string =>
  `${method} ${gzip ? 'gzip' : 'plain'} ${host}${target}`;

async function answerAfresh(pages: Pages, { method, host, target, gzip }: Asked): Promise<Made> {
  const since = performance.now();
  const headers = { host, ...(gzip ? { 'accept-encoding': 'gzip' } : {}) };
  let count: CountReader | undefined;
  const counted = (by: CountReader) => void (count = by);
  const response = await pages(new Request(anyOrigin + target, { method, headers }), { counted });
  const body = new Uint8Array(await response.arrayBuffer());
  const { status, headers: named } = response;
  const length = method === 'GET' && !named.has('content-length') ? ['content-length', String(body.length)] : [];
  return {
    status,
    headers: [...[...named].flat(), ...length],
    body,
    text: body.length <= small ? Buffer.from(body).toString('latin1') : null,
    etag: status === 200 ? named.get('etag') : null,
    count: status === 200 ? count : undefined,
    since,
    mayBeKept: status < 500 && body.length <= largest && named.get('cache-control') !== 'no-store',
  };
}

/** The answer to one reader: that nothing changed, to those who have it. */
function answerTo(made: Made, ifNoneMatch: string | undefined): Answer {
  if (made.etag === null || !isKnown(made.etag, ifNoneMatch)) return made;
  const ofBody = ['content-encoding', 'content-length'];
  const headers = pairsOf(made.headers)
    .filter(([name]) => !ofBody.includes(name))
    .flat();
  return { status: 304, headers, body: new Uint8Array(), text: '' };
}

const pairsOf = (flat: readonly string[]): [string, string][] =>
  flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ''] satisfies [string, string]] : []));

function readerOf(
  header: Reader['header'],
  socket: { readonly remoteAddress?: string | undefined } | undefined,
  trustProxy: boolean,
): Reader {
  const forwarded = trustProxy ? header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return { address: forwarded ?? socket?.remoteAddress ?? 'unknown', header };
}
