/**
 * ZIP as workbooks need it: entries written one after another while they are made, packed off this thread, with one
 * fixed time, so that the same content gives the same bytes. No entry may pass 4 GiB.
 */
import { createDeflateRaw, crc32, inflateRawSync } from 'node:zlib';

/** 1 January 1980, midnight: the first time that the format knows. */
const day = 0x0021;
/** Sizes follow the data; names are UTF-8. */
const flags = 0x0808;
const names = 0x0800;
const deflate = 8;
const store = 0;
const version = 20;
const largest = 0xffffffff;

/** Text, or bytes. */
type Piece = string | Uint8Array;
/** `stored`: bytes that are packed already (PDF, DOCX) and go in as they are. */
export type Entry = { readonly name: string } & (
  | { readonly content: AsyncIterable<Piece> | Iterable<Piece> }
  | { readonly stored: Uint8Array }
);

/** The bytes of an archive, in pieces. Throws on an entry beyond 4 GiB. */
export async function* zip(entries: Iterable<Entry> | AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const one of entries) {
    const file = Buffer.from(one.name);
    const written = { crc: 0, size: 0, packed: 0 };
    const how =
      'stored' in one ? ([version, names, store, 0, day] as const) : ([version, flags, deflate, 0, day] as const);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    how.forEach((value, at) => head.writeUInt16LE(value, 4 + 2 * at));
    head.writeUInt16LE(file.length, 26);
    const sums = Buffer.alloc(12);
    const sum = () =>
      [written.crc, written.packed, written.size].forEach((value, at) => sums.writeUInt32LE(value, 4 * at));
    if ('stored' in one) {
      const { length } = one.stored;
      Object.assign(written, { crc: crc32(one.stored), size: length, packed: length });
      sum();
      sums.copy(head, 14);
      yield Buffer.concat([head, file, one.stored]);
    } else {
      yield Buffer.concat([head, file]);
      for await (const piece of packed(one.content, written)) yield piece;
      sum();
      yield Buffer.concat([Buffer.from([0x50, 0x4b, 0x07, 0x08]), sums]);
    }
    if (written.size > largest || offset > largest) throw new Error(`${one.name} is too large for a workbook`);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    [version, ...how].forEach((value, at) => entry.writeUInt16LE(value, 4 + 2 * at));
    sums.copy(entry, 16);
    entry.writeUInt16LE(file.length, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, file);
    offset += head.length + file.length + written.packed + ('stored' in one ? 0 : 16);
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  yield Buffer.concat([list, end]);
}

async function* packed(
  content: AsyncIterable<Piece> | Iterable<Piece>,
  written: { crc: number; size: number; packed: number },
): AsyncGenerator<Uint8Array> {
  const packer = createDeflateRaw({ level: 6 });
  const feeding = (async () => {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      written.crc = crc32(bytes, written.crc);
      written.size += bytes.length;
      if (!packer.write(bytes)) await new Promise((resolve) => packer.once('drain', resolve));
    }
    packer.end();
  })();
  feeding.catch((error: Error) => packer.destroy(error));
  for await (const piece of packer as AsyncIterable<Buffer>) {
    written.packed += piece.length;
    yield piece;
  }
  await feeding;
}

/** The texts in an archive in memory, in its order. */
export function unzip(archive: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    texts.set(name, (archive.readUInt16LE(at + 10) === deflate ? inflateRawSync(bytes) : bytes).toString('utf8'));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return texts;
}
