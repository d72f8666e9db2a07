/** What of a request its answer depends on: all who ask for the same are answered alike. */
import { parseAccept } from 'hono/utils/accept';
import { getQueryParam } from 'hono/utils/url';

export type Asked = {
  readonly method: 'GET' | 'HEAD';
  readonly host: string;
  /** Path and query, of the query only what pages read, so that `?fbclid=…` is the same page for everybody. */
  readonly target: string;
  readonly gzip: boolean;
};

type Given = {
  readonly method: string | undefined;
  readonly host: string | undefined;
  readonly target: string | undefined;
  readonly acceptEncoding: string | undefined;
};

/** Pages never look at the origin of their request: who asks for which host is in its header. */
export const anyOrigin = 'http://portal';

/** The host as the reader names it, and path and query as they stand in the address. */
export function addressOf(request: Request): { readonly host: string; readonly target: string } {
  const [origin = '', host = ''] = /^https?:\/\/([^/?#]*)/.exec(request.url) ?? [];
  return { host: request.headers.get('host') ?? host, target: request.url.slice(origin.length) };
}

const pageParameters = ['q', 'hal', 'lang'] as const;
const longest = 2_000;

/** Null for what is no plain reading of a page and is answered one by one: other methods, odd hosts and addresses. */
export function askedOf({ method, host, target, acceptEncoding }: Given): Asked | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  if (host === undefined || !/^[\w.-]{1,253}(?::\d{1,5})?$/.test(host)) return null;
  if (target === undefined || !/^\/[\w./~%-]*(?:\?[^#]*)?$/.test(target)) return null;
  const read = withPageParameters(target);
  return read.length > longest ? null : { method, host, target: read, gzip: takesGzip(acceptEncoding) };
}

function withPageParameters(target: string): string {
  const queryAt = target.indexOf('?');
  if (queryAt === -1) return target;
  const kept = new URLSearchParams();
  for (const name of pageParameters) {
    const value = getQueryParam(anyOrigin + target, name) as string | undefined;
    if (value !== undefined) kept.set(name, value);
  }
  const path = target.slice(0, queryAt);
  return kept.size === 0 ? path : `${path}?${kept.toString()}`;
}

function takesGzip(accept: string | undefined): boolean {
  if (accept === undefined) return false;
  if (/^gzip(?:,|$)/.test(accept)) return true;
  const codings = parseAccept(accept);
  const gzip = codings.find(({ type }) => type.toLowerCase() === 'gzip') ?? codings.find(({ type }) => type === '*');
  return gzip !== undefined && gzip.q > 0;
}
