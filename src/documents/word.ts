import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import mammoth from 'mammoth';
import type { Result } from '../platform/result/index.ts';
import { ok } from '../platform/result/index.ts';
import { fail } from './failures.ts';
import type { ReadFile } from './read-file.ts';
import { documentLimits } from './schema.ts';

const inflate = promisify(inflateRaw);

type Entry = { readonly name: string; readonly method: number; readonly packedSize: number; readonly offset: number };

/**
 * Raw text of a DOCX, one paragraph per block. What the library will unpack is unpacked here first, under a
 * limit, because the sizes that a ZIP file declares may lie.
 */
export async function readWord(bytes: Uint8Array, name: string): Promise<Result<ReadFile>> {
  const entries = zipEntries(bytes);
  if (!entries) return fail('documents/damaged', { name });
  if (!entries.some((entry) => entry.name === 'word/document.xml'))
    return fail('documents/unsupported', { name, kind: officeKind(entries) });
  if (!(await fitsUnpacked(bytes, entries))) return fail('documents/too-much-text', { name, what: 'DOCX' });
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return ok({ pages: [value.replace(/\n{3,}/g, '\n\n').trimEnd()], apart: [], warnings: [] });
  } catch {
    return fail('documents/damaged', { name });
  }
}

async function fitsUnpacked(bytes: Uint8Array, entries: readonly Entry[]): Promise<boolean> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left: number = documentLimits.unpackedBytes;
  for (const entry of entries) {
    if (entry.method !== 8 || !/\.(xml|rels)$/i.test(entry.name)) continue;
    if (entry.offset + 30 > bytes.length) return true; // Damaged: the library will say so.
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    try {
      left -= (await inflate(bytes.subarray(start, start + entry.packedSize), { maxOutputLength: left })).length;
    } catch (cause) {
      if ((cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return false;
    }
    if (left <= 0) return false;
  }
  return true;
}

/** The central directory of a ZIP file; undefined when there is none. Source: PKWARE APPNOTE 4.3.12, 4.3.16. */
function zipEntries(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < lowest) return undefined;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function officeKind(entries: readonly Entry[]): string {
  const has = (prefix: string): boolean => entries.some((entry) => entry.name.startsWith(prefix));
  if (has('xl/')) return 'Excel (XLSX)';
  if (has('ppt/')) return 'PowerPoint (PPTX)';
  if (has('content.xml')) return 'OpenDocument';
  return 'ZIP';
}
