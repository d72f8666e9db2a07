/**
 * The package of an Office document: parts in a ZIP file, and the relationships by which one part names another.
 * Sources: PKWARE APPNOTE 4.3.12 and 4.3.16; ECMA-376 part 2.
 */
import path from 'node:path/posix';
import { inflateRawSync } from 'node:zlib';
import { childrenOf, parseXml, TooMuch, type Element } from './tree.ts';

type Entry = { readonly method: number; readonly packedSize: number; readonly offset: number };

export type Relationship = {
  readonly id: string;
  /** The last word of its type: 'footnotes', 'header', 'officeDocument'. */
  readonly type: string;
  /** The name of the part, or an address outside the package. */
  readonly target: string;
  readonly outside: boolean;
};

export type Package = {
  readonly names: readonly string[];
  /** The root element of a part; undefined where there is no such part. */
  readonly part: (name: string) => Element | undefined;
  /** '' asks for the relationships of the package itself. */
  readonly relationships: (part: string) => readonly Relationship[];
};

/**
 * Opens a package; null where the bytes are no whole ZIP file. Parts are unpacked when they are asked for, all together
 * under `limit` bytes, because the sizes that a ZIP file declares may lie: past it, `TooMuch` is thrown.
 */
export function openPackage(bytes: Uint8Array, limit: number): Package | null {
  const entries = zipEntries(bytes);
  if (entries === null) return null;
  let left = limit;
  const part = (name: string): Element | undefined => {
    const entry = entries.get(name);
    if (entry === undefined) return undefined;
    const content = unpack(bytes, entry, left);
    left -= content.length;
    return parseXml(decode(content));
  };
  const relationships = (name: string): Relationship[] => {
    const folder = path.dirname(name);
    const listed = part(path.join(folder, '_rels', `${path.basename(name)}.rels`));
    return childrenOf(listed, 'rel:Relationship').map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: path.basename(attributes['Type'] ?? ''),
      target: targetFrom(folder, attributes['Target'] ?? ''),
      outside: attributes['TargetMode'] === 'External',
    }));
  };
  return { names: [...entries.keys()], part, relationships };
}

/** A target that begins with "/" counts from the package's root, any other from the part's folder. */
const targetFrom = (folder: string, target: string): string =>
  target.startsWith('/') ? path.normalize(target.slice(1)) : path.join(folder, target);

/** XML parts are UTF-8 or UTF-16, with a mark where they are the latter. */
function decode(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be';
  return new TextDecoder(utf16 || 'utf-8').decode(bytes);
}

function unpack(bytes: Uint8Array, { method, packedSize, offset }: Entry, limit: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packedSize > limit) throw new TooMuch();
  if (method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (cause) {
    if ((cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new TooMuch();
    throw cause;
  }
}

/** The central directory of a ZIP file; null when there is none. */
function zipEntries(bytes: Uint8Array): Map<string, Entry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < lowest) return null;
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
