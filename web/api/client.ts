/**
 * The way to the server: typed by the API's own description (`schema.d.ts`, generated), sentences for every failure.
 *
 *     const activity = await answer(api.GET('/api/activities/{id}', { params: { path: { id } } }));
 *
 * `answer` gives the value or throws an `ApiFailure`, whose message is a sentence in the language now shown.
 */
import createClient from 'openapi-fetch';
import { say, type Sentence } from '../i18n/messages.ts';
import { apiMessages } from './messages.ts';
import { noteFailure, noteSpeed } from './connection.ts';
import type { paths } from './schema.d.ts';

export class ApiFailure extends Error {
  readonly code: string;
  readonly status: number;
  readonly sentence: Sentence;
  readonly fields: Readonly<Record<string, Sentence>>;
  readonly details: unknown;

  constructor(
    status: number,
    body: { code: string; message: Sentence; fields?: Record<string, Sentence> | undefined; details?: unknown },
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

export const api = createClient<paths>({ baseUrl: '/', fetch: timedFetch });

let csrf = '';
const sessionEnded = new Set<() => void>();

/** The token that every write carries; it comes with the session. */
export const setCsrf = (token: string): void => void (csrf = token);

/** Tells `listener` when the server says that nobody is signed in any more. */
export function onSessionEnded(listener: () => void): () => void {
  sessionEnded.add(listener);
  return () => sessionEnded.delete(listener);
}

api.use({
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('x-csrf-token', csrf);
    return request;
  },
});

/** The value of an answer; throws `ApiFailure`. */
export async function answer<T>(pending: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await pending;
  if (response.ok) return data as T;
  throw failureOf(response.status, error);
}

/** Sends a file as it is, with progress between 0 and 1. `query` is added to the address. */
export function upload<T>(
  path: string,
  file: Blob,
  {
    query = {},
    onProgress,
    method = 'POST',
  }: {
    readonly query?: Readonly<Record<string, string>>;
    readonly onProgress?: (share: number) => void;
    readonly method?: 'POST' | 'PUT';
  } = {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, `${path}${Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''}`);
    request.setRequestHeader('x-csrf-token', csrf);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    request.onload = () =>
      request.status < 300 ? resolve(request.response as T) : reject(failureOf(request.status, request.response));
    request.onerror = () => {
      noteFailure();
      reject(new ApiFailure(0, { code: 'web/offline', message: apiMessages.offline }));
    };
    request.send(file);
  });
}

async function timedFetch(request: Request): Promise<Response> {
  const started = performance.now();
  try {
    const response = await fetch(request);
    noteSpeed(performance.now() - started);
    return response;
  } catch (error) {
    if (request.signal.aborted) throw error;
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
