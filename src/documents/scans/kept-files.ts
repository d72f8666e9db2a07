/** What is derived from originals and kept as files: packed JSON under its hash. It is made again when it is lost. */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { FileStore } from '../../platform/index.ts';
import type { PageLayout } from '../schema.ts';

/** Bytes, unpacked: the text of the longest document and the places of its words. */
const most = 256 * 1024 * 1024;

/** The address under which the value is kept. Throws when the store does not take it. */
export async function keepValue(files: FileStore, value: object): Promise<string> {
  const stored = await files.put(await promisify(gzip)(JSON.stringify(value)), most);
  if (!stored.ok) throw new Error(stored.failure.code);
  return stored.value.sha256;
}

/** The value at an address; the caller knows its shape, having kept it. Throws when it is gone. */
export async function keptValue<T extends object>(files: FileStore, address: string): Promise<T> {
  const packed = await files.read(address);
  return JSON.parse((await promisify(gunzip)(packed, { maxOutputLength: most })).toString()) as T;
}

/** Layouts of pages in one file; offsets in the text of the whole document. */
type KeptLayouts = { readonly layouts: readonly PageLayout[] };

export const keepLayouts = (files: FileStore, layouts: readonly PageLayout[]): Promise<string> =>
  keepValue(files, { layouts } satisfies KeptLayouts);

/** None where the file is gone: they are made again with the text. */
export async function keptLayouts(files: FileStore, address: string): Promise<readonly PageLayout[]> {
  const { layouts = [] } = await keptValue<Partial<KeptLayouts>>(files, address).catch(() => ({ layouts: [] }));
  return layouts;
}
