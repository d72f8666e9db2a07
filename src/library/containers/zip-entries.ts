/** The list of a ZIP file, and one of its files. Source: PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16, 4.4.4. */
import { crc32, inflateRawSync } from 'node:zlib';

export type ZipEntry = {
  readonly name: string;
  readonly folder: boolean;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  /** As the list says; it may lie. */
  readonly size: number;
  readonly offset: number;
};

/** Null where the bytes are no whole ZIP file, or one that is too large for the plain format (ZIP64). */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < lowest) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name,
      folder: /[\\/]$/.test(name),
      encrypted: (flags & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** UTF-8 as most programs write it, else the signs of Western Europe. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** 'damaged', also where the sum does not fit; 'too-large': more than `limit` bytes. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, limit: number): Uint8Array | 'damaged' | 'too-large' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return 'damaged';
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length || (method !== 0 && method !== 8)) return 'damaged';
  const content = bytes.subarray(start, start + packed);
  if (packed > limit) return 'too-large';
  const whole = method === 0 ? content : inflated(content, limit);
  return typeof whole === 'string' || crc32(whole) === entry.crc ? whole : 'damaged';
}

function inflated(packed: Uint8Array, limit: number): Uint8Array | 'damaged' | 'too-large' {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (cause) {
    return (cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged';
  }
}
