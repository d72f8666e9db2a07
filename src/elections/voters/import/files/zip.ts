/** Reads a ZIP entry by entry from its place on disk, and refuses one that swells beyond reason. */
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { FileProblem, mostSwelling } from './problem.ts';

const alwaysAllowed = 64 << 20;
const mostEntries = 20_000;

type Entry = { readonly method: number; readonly compressed: number; readonly offset: number };

export type Zip = {
  readonly has: (name: string) => boolean;
  readonly names: () => string[];
  readonly read: (name: string) => AsyncGenerator<Buffer>;
  readonly close: () => Promise<void>;
};

/** `seconds`: what is read of it later than this is refused. */
export async function openZip(path: string, seconds = Infinity): Promise<Zip> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const entries = await directory(file, size);
    let left = Math.max(alwaysAllowed, size * mostSwelling);
    const until = performance.now() + seconds * 1_000;
    return {
      has: (name) => entries.has(name),
      names: () => [...entries.keys()],
      async *read(name) {
        const entry = entries.get(name);
        if (!entry) throw new FileProblem('broken', name);
        for await (const chunk of inflate(file, entry)) {
          left -= chunk.length;
          if (left < 0) throw new FileProblem('bomb');
          if (performance.now() > until) throw new FileProblem('too-slow', seconds);
          yield chunk;
        }
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function directory(file: FileHandle, size: number): Promise<Map<string, Entry>> {
  const tail = await bytes(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end === -1) throw new FileProblem('broken', 'ZIP');
  let count = tail.readUInt16LE(end + 10),
    length = tail.readUInt32LE(end + 12),
    start = tail.readUInt32LE(end + 16);
  const wide = tail.lastIndexOf(Buffer.from('PK\u0006\u0007', 'latin1'), end);
  if (wide !== -1 && (count === 0xffff || start === 0xffffffff || length === 0xffffffff)) {
    const record = await bytes(file, Number(tail.readBigUInt64LE(wide + 8)), 56);
    count = Number(record.readBigUInt64LE(32));
    length = Number(record.readBigUInt64LE(40));
    start = Number(record.readBigUInt64LE(48));
  }
  if (count > mostEntries || start + length > size || length > 64 << 20) throw new FileProblem('broken', 'ZIP');
  const list = await bytes(file, start, length);
  const entries = new Map<string, Entry>();
  for (let at = 0, n = 0; n < count; n += 1) {
    if (at + 46 > list.length || list.readUInt32LE(at) !== 0x02014b50) throw new FileProblem('broken', 'ZIP');
    const nameLength = list.readUInt16LE(at + 28),
      extraLength = list.readUInt16LE(at + 30);
    const name = list
      .subarray(at + 46, at + 46 + nameLength)
      .toString('utf8')
      .replaceAll('\\', '/');
    let compressed = list.readUInt32LE(at + 20),
      offset = list.readUInt32LE(at + 42);
    const uncompressed = list.readUInt32LE(at + 24);
    if ((list.readUInt16LE(at + 8) & 1) !== 0) throw new FileProblem('encrypted');
    const extra = list.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    for (let e = 0; e + 4 <= extra.length; e += 4 + extra.readUInt16LE(e + 2)) {
      if (extra.readUInt16LE(e) !== 1) continue;
      let place = e + 4;
      const next = () => {
        const value = Number(extra.readBigUInt64LE(place));
        place += 8;
        return value;
      };
      if (uncompressed === 0xffffffff) next();
      if (compressed === 0xffffffff) compressed = next();
      if (offset === 0xffffffff) offset = next();
    }
    entries.set(name, { method: list.readUInt16LE(at + 10), compressed, offset });
    at += 46 + nameLength + extraLength + list.readUInt16LE(at + 32);
  }
  return entries;
}

async function* inflate(file: FileHandle, { method, compressed, offset }: Entry): AsyncGenerator<Buffer> {
  const head = await bytes(file, offset, 30);
  if (head.readUInt32LE(0) !== 0x04034b50 || (method !== 0 && method !== 8)) throw new FileProblem('broken', 'ZIP');
  const start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  if (compressed === 0) return;
  const source = Readable.from(stretch(file, start, compressed));
  const inflated = method === 0 ? source : source.pipe(createInflateRaw({ chunkSize: 1 << 17 }));
  source.on('error', (error) => inflated.destroy(error));
  try {
    yield* inflated as AsyncIterable<Buffer>;
  } catch (error) {
    if (error instanceof Error && (error as NodeJS.ErrnoException).code?.startsWith('Z_'))
      throw new FileProblem('broken', 'ZIP');
    throw error;
  } finally {
    source.destroy();
    inflated.destroy();
  }
}

async function* stretch(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length;) {
    const chunk = await bytes(file, start + at, Math.min(1 << 18, length - at));
    at += chunk.length;
    yield chunk;
  }
}

async function bytes(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, at);
  if (bytesRead < length) throw new FileProblem('broken', 'ZIP');
  return buffer;
}
