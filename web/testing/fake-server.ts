/**
 * A server made up by a test. Its answers are typed by the real routes and reach the screen through the real client; a
 * request that the test has no answer for fails the test.
 *
 *     const server = fakeServer();
 *     server.answers('get', '/api/drafts/{id}', () => draft);
 *     server.refuses('post', '/api/drafts/{id}/send', { status: 409, code: 'drafts/edited-meanwhile', ... });
 *     expect(server.asked('post', '/api/drafts/{id}/send')).toEqual([{ ... }]);
 */
import { expect, onTestFinished, vi } from 'vitest';
import type { AnswerOf, Method, PathOf } from '../api/calls.ts';
import type { Words } from '../i18n/messages.ts';

/** What the screen sent: the words in the address, what stands behind the question mark, and the body. */
export type Asked = {
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: any;
};

export type Refusal = {
  readonly status: number;
  readonly code: string;
  readonly message: Words;
  readonly fields?: Readonly<Record<string, Words>>;
  readonly details?: unknown;
};

type Handler = (asked: Asked) => Promise<Response> | Response;
type Entry = { readonly pattern: RegExp; readonly handle: Handler; readonly asked: Asked[] };

export function fakeServer() {
  const entries = new Map<string, Entry>();
  const strangers: string[] = [];
  const before = globalThis.fetch;
  vi.stubGlobal('fetch', async (address: string, request: RequestInit = {}) => {
    const url = new URL(address, location.origin);
    if (!url.pathname.startsWith('/api/')) return before(address, request);
    const method = (request.method ?? 'GET').toLowerCase();
    for (const [name, { pattern, handle, asked }] of entries) {
      const found = name.startsWith(`${method} `) ? pattern.exec(url.pathname) : null;
      if (!found) continue;
      const body: unknown = typeof request.body === 'string' ? JSON.parse(request.body) : undefined;
      const received = { path: placesOf(found.groups), query: url.searchParams, body };
      asked.push(received);
      return handle(received);
    }
    strangers.push(`${method} ${url.pathname}`);
    return refusal({ status: 404, code: 'test/no-answer', message: { id: address, en: address } });
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
    expect(strangers, 'requests without an answer').toEqual([]);
  });
  const set = (method: Method, path: string, handle: Handler) => {
    const name = `${method} ${path}`;
    entries.set(name, { pattern: patternOf(path), handle, asked: entries.get(name)?.asked ?? [] });
  };
  return {
    /** From now on this route gives what `make` says (a file as a `Response`); later calls replace it. */
    answers<M extends Method, A extends PathOf<M> & string>(
      method: M,
      path: A,
      make: (asked: Asked) => Response | AnswerOf<M, A> | Promise<AnswerOf<M, A>>,
    ): void {
      set(method, path, async (asked) => {
        const made: unknown = await make(asked);
        return made instanceof Response ? made : Response.json(made ?? null);
      });
    },
    refuses<M extends Method>(method: M, path: PathOf<M> & string, words: Refusal): void {
      set(method, path, () => refusal(words));
    },
    /** From now on the route cannot be reached at all. */
    breaks<M extends Method>(method: M, path: PathOf<M> & string): void {
      set(method, path, () => Promise.reject(new TypeError('Failed to fetch')));
    },
    /** What was sent to a route so far. */
    asked<M extends Method>(method: M, path: PathOf<M> & string): readonly Asked[] {
      return entries.get(`${method} ${path}`)?.asked ?? [];
    },
  };
}

export type FakeServer = ReturnType<typeof fakeServer>;

const refusal = ({ status, ...error }: Refusal): Response => Response.json({ error }, { status });

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

/** The words in an address, as the server reads them. */
const placesOf = (groups: Readonly<Record<string, string>> = {}): Asked['path'] =>
  Object.fromEntries(Object.entries(groups).map(([name, word]) => [name, decodeURIComponent(word)]));
