/**
 * What stands before the pages: each answer is kept for a moment and given from memory, as a cache before a web server
 * would. For `freshFor` milliseconds an answer is as good as new; for as long again it is still given while the next
 * one is made, so that no crowd waits for it. All who wait for the same answer wait for one making of it.
 */
import { isKnown, wholeAnswer, wholeOf, type FromMemory, type Question, type WholeAnswer } from '../platform/index.ts';
import { addressOf, anyOrigin, askedOf, type Asked } from './asked.ts';
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

type Made = WholeAnswer & {
  readonly etag: string | null;
  /** What those are told who have it already. */
  readonly unchanged: WholeAnswer | null;
  readonly count: CountReader | undefined;
  /** When its making began: nothing in it is older. */
  readonly since: number;
  readonly mayBeKept: boolean;
};

const bounds = { most: 2_000, bytes: 64 * 1024 ** 2 };
/** Bytes; larger answers are made for each reader. */
const largest = 2 * 1024 ** 2;
/** Milliseconds for which a making that takes long is waited for with the answer before it. */
const longestMaking = 10_000;

export type Front = {
  readonly fromMemory: FromMemory;
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
    fromMemory(question) {
      const asked = askedBy(question);
      const made = asked && given(keyOf(asked), asked);
      if (!made) return null;
      if (question.method === 'GET') made.count?.(readerOf(question, trustProxy));
      return answerTo(made, question);
    },

    async fetch(request, { incoming } = {}) {
      const { host, target } = addressOf(request);
      const header = (name: string) => (name === 'host' ? host : (request.headers.get(name) ?? undefined));
      const question = { method: request.method, target, header, address: incoming?.socket?.remoteAddress };
      const asked = askedBy(question);
      if (asked === null || freshFor === 0) {
        let count: CountReader | undefined;
        const response = await pages(request, { counted: (by) => void (count = by) });
        if (request.method === 'GET' && response.status === 200) count?.(readerOf(question, trustProxy));
        return response;
      }
      const key = keyOf(asked);
      const made = given(key, asked) ?? (await make(key, asked));
      if (request.method === 'GET') made.count?.(readerOf(question, trustProxy));
      const { status, headers, body } = answerTo(made, question);
      return new Response(body.length === 0 ? null : body, { status, headers: pairsOf(headers) });
    },
  };
}

const keyOf = ({ method, gzip, host, target }: Asked): string =>
  `${method} ${gzip ? 'gzip' : 'plain'} ${host}${target}`;

const askedBy = ({ method, target, header }: Question): Asked | null =>
  askedOf({ method, target, host: header('host'), acceptEncoding: header('accept-encoding') });

async function answerAfresh(pages: Pages, { method, host, target, gzip }: Asked): Promise<Made> {
  const since = performance.now();
  const headers = { host, ...(gzip ? { 'accept-encoding': 'gzip' } : {}) };
  let count: CountReader | undefined;
  const counted = (by: CountReader) => void (count = by);
  const response = await pages(new Request(anyOrigin + target, { method, headers }), { counted });
  const whole = await wholeOf(response, method);
  const { status, headers: named } = response;
  const etag = status === 200 ? named.get('etag') : null;
  return {
    ...whole,
    etag,
    unchanged: etag === null ? null : unchanged(whole),
    count: status === 200 ? count : undefined,
    since,
    mayBeKept: status < 500 && whole.body.length <= largest && named.get('cache-control') !== 'no-store',
  };
}

const ofBody = ['content-encoding', 'content-length'];

function unchanged({ headers }: WholeAnswer): WholeAnswer {
  const kept = pairsOf(headers).filter(([name]) => !ofBody.includes(name));
  return wholeAnswer(304, kept.flat());
}

/** The answer to one reader: that nothing changed, to those who have it. */
function answerTo(made: Made, { header }: Question): WholeAnswer {
  const { etag, unchanged: same } = made;
  return etag !== null && same !== null && isKnown(etag, header('if-none-match')) ? same : made;
}

const pairsOf = (flat: readonly string[]): [string, string][] =>
  flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ''] satisfies [string, string]] : []));

function readerOf({ header, address }: Question, trustProxy: boolean): Reader {
  const forwarded = trustProxy ? header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return { address: forwarded ?? address ?? 'unknown', header };
}
