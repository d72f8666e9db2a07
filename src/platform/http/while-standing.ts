/** Bytes that go on their way for a while: they end with the session, the positions or the account of their reader. */

/** Milliseconds between two looks at whether the reader is still let in. */
const between = 1_000;
/** Bytes handed on at once: what has been handed on cannot be called back. */
const piece = 64 * 1024;

/**
 * The answer, its body cut off soon after `stands` says no: a stream of events ends, a file breaks off, so that nobody
 * takes a part for the whole.
 */
export function whileStanding(answer: Response, stands: () => Promise<boolean>, ends: 'closed' | 'broken'): Response {
  if (answer.body === null) return answer;
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  let rest: Uint8Array = new Uint8Array();
  let looking: NodeJS.Timeout;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const look = async (): Promise<void> => {
          // A database that is away says nothing about the reader.
          if (await stands().catch(() => true)) return;
          clearInterval(looking);
          if (ends === 'closed') controller.close();
          else controller.error(new Error('the reader is no longer let in'));
          await reader.cancel().catch(() => undefined);
        };
        looking = setInterval(() => void look().catch(() => undefined), between).unref();
      },
      async pull(controller) {
        if (rest.byteLength === 0) {
          const part = await reader.read().catch((error: unknown) => {
            clearInterval(looking);
            throw error;
          });
          if (part.done) {
            clearInterval(looking);
            return closed(controller);
          }
          rest = part.value;
        }
        const now = rest.subarray(0, piece);
        rest = rest.subarray(piece);
        controller.enqueue(now);
      },
      async cancel(reason) {
        clearInterval(looking);
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, answer);
}

/** It may have been closed while its last part was waited for. */
function closed(controller: ReadableStreamDefaultController): void {
  try {
    controller.close();
  } catch {
    // The reader is gone already.
  }
}
