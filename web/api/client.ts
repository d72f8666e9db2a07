/**
 * The way to the server: typed by the server's own routes (calls.ts), sentences for every failure.
 *
 *     const activity = await answer(api.GET('/api/activities/{id}', { params: { path: { id } } }));
 *
 * `answer` gives the value or throws an `ApiFailure`, whose message is a sentence in the language now shown.
 */
import { say, type Words } from '../i18n/messages.ts';
import { apiMessages } from './messages.ts';
import { noteFailure, noteSpeed } from './connection.ts';
import type { AnswerOf, Method, OptionsOf, PathOf } from './calls.ts';

export class ApiFailure extends Error {
  readonly code: string;
  readonly status: number;
  readonly sentence: Words;
  readonly fields: Readonly<Record<string, Words>>;
  readonly details: unknown;

  constructor(
    status: number,
    body: { code: string; message: Words; fields?: Record<string, Words> | undefined; details?: unknown },
  ) {
    super(say(body.message));
    this.name = 'ApiFailure';
    this.code = body.code;
    this.status = status;
    this.sentence = body.message;
    this.fields = body.fields ?? {};
    this.details = body.details;
  }
}

/** Whether a failure is that nobody answered, or only a proxy while the server is started anew: it passes by itself. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof ApiFailure && [0, 502, 503, 504].includes(error.status);

let csrf = '';
const sessionEnded = new Set<() => void>();

/** The token that every write carries; it comes with the session. */
export const setCsrf = (token: string): void => void (csrf = token);

/** Tells `listener` when the server says that nobody is signed in any more. */
export function onSessionEnded(listener: () => void): () => void {
  sessionEnded.add(listener);
  return () => sessionEnded.delete(listener);
}

/** One answered request, as it came; `answer` makes a value or a failure of it. */
export type Reply<T> = { readonly data: T | undefined; readonly error: unknown; readonly response: Response };

type Call<M extends Method> = <A extends PathOf<M>>(
  path: A,
  ...options: {} extends OptionsOf<M, A> ? [options?: OptionsOf<M, A>] : [options: OptionsOf<M, A>]
) => Promise<Reply<AnswerOf<M, A>>>;

/** The routes of the server by method and address; `answer` reads what they give. */
export const api: {
  readonly GET: Call<'get'>;
  readonly POST: Call<'post'>;
  readonly PUT: Call<'put'>;
  readonly DELETE: Call<'delete'>;
} = { GET: caller('get'), POST: caller('post'), PUT: caller('put'), DELETE: caller('delete') };

type Sending = {
  readonly params?: { readonly path?: object; readonly query?: object };
  readonly body?: unknown;
  readonly parseAs?: 'blob';
  readonly signal?: AbortSignal;
};

/** Types end here: what a server answers is what its routes say. */
function caller(method: Method) {
  return async (path: string, { params = {}, body, parseAs, signal }: Sending = {}): Promise<Reply<any>> => {
    const response = await timedFetch(addressOf(path, params.path, params.query), {
      method: method.toUpperCase(),
      headers: {
        ...(method === 'get' ? {} : { 'x-csrf-token': csrf }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (!response.ok) return { data: undefined, error: await jsonOf(response), response };
    return { data: await (parseAs === 'blob' ? response.blob() : jsonOf(response)), error: undefined, response };
  };
}

/** "/api/drafts/{id}" with its parameters in place and the query behind it; what is undefined is left out. */
export function addressOf(path: string, params: object = {}, query: object = {}): string {
  const place = new Map<string, unknown>(Object.entries(params));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(place.get(name))));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query) as [string, unknown][])
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value])
      if (one !== undefined && one !== null) asked.append(name, String(one));
  return asked.size > 0 ? `${filled}?${asked}` : filled;
}

/** An answer without a body, or one that is no JSON (a proxy's page), has no value. */
async function jsonOf(response: Response): Promise<any> {
  const text = await response.text();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value of an answer; throws `ApiFailure`. */
export async function answer<T>(pending: Promise<Reply<T>>): Promise<T> {
  const { data, error, response } = await pending;
  if (response.ok) return data as T;
  throw failureOf(response.status, error);
}

/** Sends a file as it is to a route that takes one, with progress between 0 and 1. */
export function upload<A extends PathOf<'post'>>(
  path: A,
  file: Blob,
  { params, onProgress }: OptionsOf<'post', A> & { readonly onProgress?: (share: number) => void },
): Promise<AnswerOf<'post', A>> {
  const { path: places, query }: NonNullable<Sending['params']> = params ?? {};
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', addressOf(path, places, query));
    request.setRequestHeader('x-csrf-token', csrf);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    request.onload = () =>
      request.status < 300 ? resolve(request.response) : reject(failureOf(request.status, request.response));
    request.onerror = () => {
      noteFailure();
      reject(new ApiFailure(0, { code: 'web/offline', message: apiMessages.offline }));
    };
    request.send(file);
  });
}

async function timedFetch(address: string, request: RequestInit): Promise<Response> {
  const started = performance.now();
  try {
    const response = await fetch(address, request);
    noteSpeed(performance.now() - started);
    return response;
  } catch (error) {
    if (request.signal?.aborted) throw error;
    noteFailure();
    throw new ApiFailure(0, { code: 'web/offline', message: apiMessages.offline });
  }
}

function failureOf(status: number, body: unknown): ApiFailure {
  const error = (body as { error?: ConstructorParameters<typeof ApiFailure>[1] } | undefined)?.error;
  const failure = new ApiFailure(
    status,
    error?.message ? error : { code: 'web/no-sentence', message: apiMessages.noSentence },
  );
  if (status === 401 && failure.code === 'http/not-signed-in') for (const listener of sessionEnded) listener();
  return failure;
}
