/** How much of a request's body is taken, and what becomes of the rest. */
import type { Context, MiddlewareHandler } from 'hono';
import { drain } from '../drain.ts';

/**
 * Lets bodies of at most `most` bytes through, whole and in memory. What is larger is answered by `refuse` once its
 * sender has finished speaking: a connection cut in mid-sentence hides the answer.
 */
export function bodyOfAtMost(most: number, refuse: (c: Context) => Response): MiddlewareHandler {
  return async (c, next) => {
    const { body, headers } = c.req.raw;
    if (!body) return next();
    if (Number(headers.get('content-length') ?? 0) > most) {
      await hearOut(c.req.raw);
      return refuse(c);
    }
    const taken = await take(body, most);
    if (taken === null) return refuse(c);
    c.req.raw = new Request(c.req.raw, { method: c.req.method, body: taken });
    return next();
  };
}

/** Null where there is more than `most`; the rest has been dropped then. */
async function take(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > most) {
      await drain(reader);
      return null;
    }
    parts.push(part.value);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** Reads and drops a body that nobody has begun to read, so that its sender hears the answer. */
export async function hearOut({ body }: Request): Promise<void> {
  if (body && !body.locked) await drain(body.getReader());
}
