/**
 * An OpenAI-compatible endpoint: chat completions, streamed. Nothing that it does is trusted: bytes, time and shape are
 * bounded, no redirect is followed, and every fault is a failure with a sentence.
 * Source of the protocol: the OpenAI API reference, "Create chat completion" and "Streaming".
 */
import { createParser } from 'eventsource-parser';
import { z } from 'zod';
import { ok, type Err, type Result } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import type { ReadyPrompt } from '../prompts/ready.ts';
import { longestAnswer, mostTokens, type Ask, type Asking, type Said } from './engine.ts';

export type Endpoint = { readonly address: string; readonly model: string; readonly key: string | null };

/** Bytes of an answer with all that stands around its words. */
const mostBytes = 4 * 1024 * 1024;
const mostOfOneEvent = 256 * 1024;

const piece = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish() }).optional(),
        message: z.object({ content: z.string().nullish() }).optional(),
      }),
    )
    .default([]),
  usage: z.object({ completion_tokens: z.number() }).nullish(),
  error: z.unknown().optional(),
});

export function endpoint({ address, model, key }: Endpoint): Ask {
  return async (prompt, asking) => {
    const limit = AbortSignal.any([asking.signal, AbortSignal.timeout(asking.seconds * 1_000)]);
    const send = (shaped: boolean) =>
      fetch(`${address}/chat/completions`, {
        method: 'POST',
        redirect: 'error',
        signal: limit,
        headers: {
          'Content-Type': 'application/json',
          Accept: 'text/event-stream',
          ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify(bodyOf(model, prompt, shaped)),
      });
    try {
      const first = await send(prompt.schema !== null);
      // Some servers know no shapes; the shape stands in the prompt, too.
      const response = first.status === 400 && prompt.schema !== null ? await sentAgain(first, send) : first;
      if (!response.ok) return refused(response, model);
      return await readAnswer(response, model, asking);
    } catch (error) {
      return failureOf(error, model, asking);
    }
  };
}

async function sentAgain(first: Response, send: (shaped: boolean) => Promise<Response>): Promise<Response> {
  await first.body?.cancel();
  return send(false);
}

const bodyOf = (model: string, { system, prompt, schema }: ReadyPrompt, shaped: boolean) => ({
  model,
  stream: true,
  temperature: 0,
  max_tokens: mostTokens,
  messages: [
    { role: 'system', content: system },
    { role: 'user', content: prompt },
  ],
  ...(shaped && { response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } } }),
});

async function refused(response: Response, model: string): Promise<Err> {
  await response.body?.cancel();
  const { status } = response;
  if (status === 429) {
    const seconds = Number(response.headers.get('retry-after'));
    return fail('models/busy', { model }, seconds > 0 && seconds < 86_400 ? { retryAfter: Math.ceil(seconds) } : {});
  }
  if (status === 401 || status === 403) return fail('models/key', { model });
  if (status === 413) return fail('models/too-long', { model });
  return fail('models/server-error', { model, status });
}

/** Reads the pieces of an answer until it says that it is done. */
async function readAnswer(response: Response, model: string, { onText }: Asking): Promise<Result<Said>> {
  const begun = performance.now();
  const isStream = (response.headers.get('content-type') ?? '').startsWith('text/event-stream');
  const answer = { text: '', firstWord: null as number | null, tokens: null as number | null, isDone: false };
  let fault: Err | null = null;
  const take = (data: string): void => {
    const parsed = piece.safeParse(jsonOf(data));
    if (!parsed.success || parsed.data.error !== undefined) {
      fault ??= fail('models/garbage', { model });
      return;
    }
    const [choice] = parsed.data.choices;
    const words = choice?.delta?.content ?? choice?.message?.content ?? '';
    answer.tokens = parsed.data.usage?.completion_tokens ?? answer.tokens;
    if (words === '') return;
    answer.firstWord ??= Math.round(performance.now() - begun);
    answer.text += words;
    onText?.(words);
    if (answer.text.length > longestAnswer) fault ??= fail('models/too-much', { model });
  };
  const events = createParser({
    maxBufferSize: mostOfOneEvent,
    onEvent: ({ data }) => {
      if (data.trim() === '[DONE]') answer.isDone = true;
      else if (!answer.isDone) take(data);
    },
    onError: () => (fault ??= fail('models/garbage', { model })),
  });
  let whole = '';
  let bytes = 0;
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return fail('models/too-much', { model });
    const text = decoder.decode(chunk, { stream: true });
    if (isStream) events.feed(text);
    else whole += text;
    if (fault !== null) return fault;
    if (answer.isDone) break;
  }
  if (!isStream) take(whole);
  if (fault !== null) return fault;
  if (answer.text.trim() === '') return fail('models/garbage', { model });
  const seconds = (performance.now() - begun - (answer.firstWord ?? 0)) / 1_000;
  return ok({
    text: answer.text,
    firstWord: isStream ? answer.firstWord : null,
    tokensPerSecond: isStream && seconds > 0.05 ? (answer.tokens ?? answer.text.length / 4) / seconds : null,
    context: null,
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failureOf(error: unknown, model: string, { signal, seconds }: Asking): Err {
  if (signal.aborted) return fail('models/cancelled');
  if ((error as Error).name === 'TimeoutError') return fail('models/too-slow', { model, seconds });
  // What fetch throws by itself is of the network: no connection, cut off, a redirect, no certificate.
  if (error instanceof TypeError || (error as { code?: unknown }).code !== undefined)
    return fail('models/unreachable', { model });
  throw error;
}
