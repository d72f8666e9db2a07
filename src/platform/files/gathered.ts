/** Many small parts written into a file as few large ones: going to the system for each costs more than their bytes. */
import type { FileHandle } from 'node:fs/promises';

/** Bytes that go to the system at a time. */
export const gatheredSize = 1 << 20;

export type GatheredFile = {
  /** The part is kept as it is until it is written; `written` hears of it then. */
  readonly write: (part: Uint8Array) => Promise<void>;
  /** Writes what still waits. */
  readonly end: () => Promise<void>;
};

export function gathered(file: FileHandle, written: (part: Uint8Array) => void = () => {}): GatheredFile {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  const end = async () => {
    const [parts, all] = [waiting, bytes];
    [waiting, bytes] = [[], 0];
    if (all === 0) return;
    const { bytesWritten } = await file.writev(parts);
    // A full disk takes a part of it, and says why at the next.
    if (bytesWritten < all) await file.writeFile(Buffer.concat(parts).subarray(bytesWritten));
    for (const part of parts) written(part);
  };
  return {
    async write(part) {
      waiting.push(part);
      bytes += part.byteLength;
      if (bytes >= gatheredSize) await end();
    },
    end,
  };
}
