/**
 * Content-addressed files: the name of a file is the SHA-256 of its bytes; originals never change.
 * The store knows bytes only; who may see a file is a row in `files`, under the same wall as all rows.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { drain } from '../drain.ts';
import { defineFailures, ok, type Result } from '../result/index.ts';
import { gathered, gatheredSize } from './gathered.ts';

export const fail = defineFailures({
  'files/too-large': {
    status: 413,
    id:
      'Berkas melebihi batas {limit} MB. Tidak ada yang disimpan. Kecilkan berkas atau bagi menjadi beberapa, ' +
      'lalu unggah lagi.',
    en: 'The file is over the limit of {limit} MB. Nothing was kept. Make it smaller or split it, then upload again.',
  },
  'files/empty': {
    status: 422,
    id: 'Berkas kosong (0 byte). Tidak ada yang disimpan. Periksa berkas aslinya, lalu unggah lagi.',
    en: 'The file is empty (0 bytes). Nothing was kept. Check the original, then upload again.',
  },
  'files/interrupted': {
    status: 400,
    id: 'Unggahan terputus sebelum selesai. Tidak ada yang disimpan. Ulangi unggahan.',
    en: 'The upload was cut off before it was complete. Nothing was kept. Upload again.',
  },
});

export type StoredFile = { readonly sha256: string; /** Bytes. */ readonly size: number };

export type FileStore = {
  /**
   * Stores a stream durably (fsync) and returns its address. Fails with files/too-large or files/empty, keeping
   * nothing.
   */
  readonly put: (content: ReadableStream<Uint8Array> | Uint8Array, limit: number) => Promise<Result<StoredFile>>;
  /** The bytes of a stored file. Throws when it is absent: rows never point at files that were not stored. */
  readonly read: (sha256: string) => Promise<Uint8Array>;
  /** The same in chunks, which are the reader's to keep or to free. Throws as `read` does. */
  readonly stream: (sha256: string) => Promise<ReadableStream<Uint8Array>>;
  /**
   * Forgets a file whose retention is over; absent files are no error. Originals that rows point at are never removed.
   */
  readonly remove: (sha256: string) => Promise<void>;
};

/** Files below `folder`, two levels deep: ab/cd/abcd…. */
export function diskFileStore(folder: string): FileStore {
  const place = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    async put(content, limit) {
      const incoming = path.join(folder, 'incoming', randomUUID());
      try {
        await mkdir(path.dirname(incoming), { recursive: true });
        const { sha256, size } = await receive(content, incoming, limit);
        if (size === 0) return fail('files/empty');
        await settle(incoming, place(sha256));
        return ok({ sha256, size });
      } catch (error) {
        if (error instanceof TooLarge) return fail('files/too-large', { limit: Math.floor(limit / 1_048_576) });
        if (isCutOff(error)) return fail('files/interrupted');
        throw error;
      } finally {
        await rm(incoming, { force: true });
      }
    },
    async read(sha256) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of createReadStream(place(sha256))) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    async stream(sha256) {
      await stat(place(sha256));
      return bytesOf(place(sha256));
    },
    remove: (sha256) => rm(place(sha256), { force: true }),
  };
}

/** Writes what comes into a file. Where that fails, the sender is heard out, so that the answer reaches them. */
async function receive(
  content: ReadableStream<Uint8Array> | Uint8Array,
  file: string,
  limit: number,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  const reader = (content instanceof Uint8Array ? streamOf(Readable.from([content])) : content).getReader();
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      const target = gathered(handle);
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        size += part.value.byteLength;
        if (size > limit) throw new TooLarge();
        hash.update(part.value);
        await target.write(part.value);
      }
      await target.end();
    } finally {
      await handle.close();
    }
    return { sha256: hash.digest('hex'), size };
  } catch (error) {
    await drain(reader);
    throw error;
  }
}

const streamOf = (source: Readable) => Readable.toWeb(source) as ReadableStream<Uint8Array>;

/** The bytes of a file, opened when the first are asked for; a third of the CPU that Node's own streams take. */
function bytesOf(file: string): ReadableStream<Uint8Array> {
  let source: FileHandle | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        source ??= await open(file);
        const chunk = Buffer.allocUnsafeSlow(gatheredSize);
        const { bytesRead } = await source.read(chunk, 0, gatheredSize).catch(async (error: unknown) => {
          await source?.close();
          throw error;
        });
        if (bytesRead > 0) return controller.enqueue(chunk.subarray(0, bytesRead));
        await source.close();
        controller.close();
      },
      cancel: () => source?.close(),
    },
    { highWaterMark: 0 },
  );
}

/** Makes the bytes durable before the name appears; the same content twice is one file. */
async function settle(incoming: string, target: string): Promise<void> {
  const handle = await open(incoming, 'r');
  await handle.sync();
  await handle.close();
  await mkdir(path.dirname(target), { recursive: true });
  await rename(incoming, target);
}

class TooLarge extends Error {}

const isCutOff = (error: unknown) =>
  error instanceof Error &&
  ['ABORT_ERR', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes((error as NodeJS.ErrnoException).code ?? '');
