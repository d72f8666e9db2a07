/**
 * How much an endpoint takes in at once, where its list of models says so. Members as vLLM, llama.cpp and others name
 * them; whatever is wrong with the answer, it is not told.
 */
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

const count = z.int().positive().max(100_000_000).optional().catch(undefined);
const listed = z.object({
  data: z
    .array(
      z.object({
        id: z.string(),
        max_model_len: count,
        context_length: count,
        meta: z.object({ n_ctx_train: count }).nullish().catch(null),
      }),
    )
    .max(5_000),
});
const mostBytes = 2 * 1024 * 1024;
const patience = 5_000;

/** Tokens; null where it does not say. */
export async function contextOf({ address, model, key }: Endpoint, signal: AbortSignal): Promise<number | null> {
  try {
    const response = await fetch(`${address}/models`, {
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      headers: key === null ? {} : { Authorization: `Bearer ${key}` },
    });
    const parts: Uint8Array[] = [];
    let bytes = 0;
    for await (const part of response.body ?? []) {
      bytes += part.byteLength;
      if (bytes > mostBytes) return null;
      parts.push(part);
    }
    const { data } = listed.parse(JSON.parse(Buffer.concat(parts).toString('utf8')));
    const own = data.find(({ id }) => id === model);
    return own?.max_model_len ?? own?.context_length ?? own?.meta?.n_ctx_train ?? null;
  } catch {
    return null;
  }
}
