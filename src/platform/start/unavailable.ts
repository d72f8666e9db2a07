/** What the doors say while the database cannot be asked: at once, in both languages, and without a line in the log. */
import type { Trouble } from '../database/trouble.ts';
import { troubleFailure } from '../http/failures.ts';
import type { Answer } from './door.ts';

type Door = {
  readonly answer: Answer;
  /** Whether an address of this door needs the database. */
  readonly needs: (path: string) => boolean;
  readonly shows: 'data' | 'page';
};

/** Answers by `answer` unless something is in the way of what the address needs. */
export const unlessTrouble =
  (trouble: () => Promise<Trouble | null>, { answer, needs, shows }: Door): Answer =>
  async (request, bindings) => {
    const now = await trouble();
    if (now === null || !needs(new URL(request.url).pathname)) return answer(request, bindings);
    const { status, ...error } = troubleFailure(now);
    const headers = { 'Retry-After': '5', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
    if (shows === 'data') return Response.json({ error }, { status, headers });
    return new Response(page(error.message), {
      status,
      headers: {
        ...headers,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': `default-src 'none'`,
      },
    });
  };

const page = ({ id, en }: { readonly id: string; readonly en: string }): string => `<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>Kerja Cerdas</title></head>
<body><main><p>${id}</p><p lang="en">${en}</p></main></body>
</html>
`;
