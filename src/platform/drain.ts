/** Bytes and milliseconds after which a sender is no longer listened to. */
const patience = { bytes: 64 * 1024 * 1024, time: 10_000 } as const;

/**
 * Reads and drops what a sender still says, for a while: a connection cut in mid-sentence hides the answer.
 * Never throws.
 */
export async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let size = 0;
  const giveUp = setTimeout(() => void reader.cancel().catch(() => undefined), patience.time);
  try {
    for (let part = await reader.read(); !part.done && size < patience.bytes; part = await reader.read())
      size += part.value.byteLength;
  } catch {
    // Its sender went away: nobody waits for an answer.
  } finally {
    clearTimeout(giveUp);
  }
}
