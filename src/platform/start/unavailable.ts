/** What the doors say when they cannot serve: at once, in both languages, and without a line in the log. */
import { getPath } from 'hono/utils/url';
import type { Trouble } from '../database/trouble.ts';
import { troubleFailure } from '../http/failures.ts';
import type { Failure } from '../result/index.ts';
import type { Answer } from './door.ts';

type Shows = 'data' | 'page';
type Door = {
  readonly answer: Answer;
  /** Whether an address of this door needs the database. */
  readonly needs: (path: string) => boolean;
  readonly shows: Shows;
};

/** Answers by `answer` unless something is in the way of what the address needs. */
export const unlessTrouble =
  (trouble: () => Promise<Trouble | null>, { answer, needs, shows }: Door): Answer =>
  async (request, bindings) => {
    const now = await trouble();
    if (now === null || !needs(getPath(request))) return answer(request, bindings);
    const { status, headers, body } = unavailable({ retryAfter: 5, ...troubleFailure(now) }, shows);
    return new Response(body, { status, headers });
  };

type Unavailable = { readonly status: number; readonly headers: Record<string, string>; readonly body: string };

/** Seconds before a page that could not be shown is asked for again by itself. */
const soonest = 3;

/** An answer that says what is the matter: as the API says failures, or as a page. */
export function unavailable({ status, retryAfter = 1, ...error }: Failure, shows: Shows): Unavailable {
  const headers = {
    'Retry-After': String(retryAfter),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  };
  if (shows === 'data')
    return { status, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify({ error }) };
  const type = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'`,
    // Nobody needs to sit there and reload.
    Refresh: String(Math.max(retryAfter, soonest)),
  };
  return { status, headers: { ...headers, ...type }, body: page(error.message) };
}

const page = ({ id, en }: { readonly id: string; readonly en: string }): string => `<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>Kerja Cerdas</title></head>
<body><main><p>${id}</p><p lang="en">${en}</p></main></body>
</html>
`;
