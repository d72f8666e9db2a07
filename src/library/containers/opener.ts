/**
 * What the opening process does: it says what a file is, takes the files out of a ZIP or an e-mail into a private
 * folder, and gives the text of an e-mail. Everything that takes apart what came from outside is done here.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Failure, Result } from '../../platform/result/index.ts';
import { ok } from '../../platform/result/index.ts';
import { fail } from '../failures.ts';
import { formatOf, type Format } from './format.ts';
import { readMail } from './mail.ts';
import { isHidden, plainName } from './names.ts';
import { unpackEntry, zipEntries, type ZipEntry } from './zip-entries.ts';

export type OpenTask = {
  readonly folder: string;
  readonly file: string;
  readonly name: string;
  /** What it is said to be. */
  readonly mime: string;
  /** How many e-mails are around it. */
  readonly depth: number;
};
/** A file that was held: where it lies in the folder, or why it was not taken. */
export type Held = {
  /** Counts from 1 in the container. */
  readonly entry: number;
  readonly name: string;
  readonly size: number;
  readonly mime: string;
} & ({ readonly file: string } | { readonly failure: Failure });
export type Opened = {
  readonly format: Format;
  readonly held: readonly Held[];
  /** Of an e-mail: who, to whom, when, about what, and what it says; or the page it is, in HTML. */
  readonly mail?: {
    readonly text: string;
    readonly html: string | null;
    /** Names of e-mails inside it that are too deep to be opened. */
    readonly leftOut: readonly string[];
  };
};

/** Limits of what one container may hold. Chosen so that an office PC with 4 GB stays responsive. */
export const containerLimits = {
  entries: 1_000,
  entryBytes: 100 * 1024 * 1024,
  bytes: 500 * 1024 * 1024,
  /** Unpacked bytes per packed byte, beyond which a large entry is no document. */
  ratio: 200,
  /** E-mails inside e-mails: letters are forwarded, and forwarded again. */
  mails: 3,
  /** Bytes from which the ratio counts: a page of blanks packs well. */
  suspicious: 10 * 1024 * 1024,
} as const;

export default async function open({ folder, file, name, mime, depth }: OpenTask): Promise<Result<Opened>> {
  const bytes = await readFile(path.join(folder, file));
  const format = formatOf(bytes, mime);
  if (format === 'zip') return openZip(bytes, { folder, name });
  if (format !== 'mail') return ok({ format, held: [] });
  const mail = await readMail(bytes);
  if (mail === null) return fail('library/container-damaged', { name });
  const { files, text, html } = mail;
  if (files.length > containerLimits.entries)
    return fail('library/container-too-many', { name, count: files.length, limit: containerLimits.entries });
  const held: Held[] = [];
  const leftOut: string[] = [];
  for (const [index, { content, ...one }] of files.entries()) {
    const about = { entry: index + 1, ...one };
    const isTooDeep = depth >= containerLimits.mails && formatOf(content, one.mime) === 'mail';
    if (!isTooDeep) held.push(await lay(folder, about, content));
    else {
      held.push({ ...about, size: content.length, failure: fail('library/entry-mail-too-deep', one).failure });
      leftOut.push(one.name);
    }
  }
  return ok({ format, held, mail: { text, html, leftOut } });
}

async function openZip(
  bytes: Uint8Array,
  { folder, name }: Pick<OpenTask, 'folder' | 'name'>,
): Promise<Result<Opened>> {
  const listed = zipEntries(bytes);
  if (listed === null) return fail('library/container-damaged', { name });
  const entries = [...listed.entries()].filter(([, entry]) => !entry.folder && !isHidden(entry.name));
  const { entries: limit, bytes: most } = containerLimits;
  if (entries.length > limit) return fail('library/container-too-many', { name, count: entries.length, limit });
  const tooLarge = fail('library/container-too-large', { name, limit: most / 1_048_576 });
  if (entries.reduce((sum, [, { size }]) => sum + size, 0) > most) return tooLarge;
  let left: number = most;
  const held: Held[] = [];
  for (const [index, entry] of entries) {
    const taken = await takeEntry(bytes, entry, { entry: index + 1, folder, left });
    if ('file' in taken) left -= taken.size;
    // What lies about its size is stopped where the limit is, and nothing of it is kept.
    if (left <= 0) return tooLarge;
    held.push(taken);
  }
  return ok({ format: 'zip', held });
}

async function takeEntry(
  bytes: Uint8Array,
  listed: ZipEntry,
  { entry, folder, left }: { readonly entry: number; readonly folder: string; readonly left: number },
): Promise<Held> {
  const name = plainName(listed.name) || `berkas ${entry}`;
  const about = { entry, name, mime: 'application/octet-stream' };
  const refused = (failure: Failure): Held => ({ ...about, size: listed.size, failure });
  const limit = containerLimits.entryBytes / 1_048_576;
  if (listed.encrypted) return refused(fail('library/entry-encrypted', { name }).failure);
  const most = Math.min(left, containerLimits.entryBytes, allowedFor(listed));
  const content = unpackEntry(bytes, listed, most);
  if (content === 'too-large') return refused(fail('library/entry-too-large', { name, limit }).failure);
  if (content === 'damaged') return refused(fail('library/entry-damaged', { name }).failure);
  return lay(folder, about, content);
}

/** A document does not shrink to a two-hundredth when it is packed; a bomb does. */
const allowedFor = ({ packed }: ZipEntry): number =>
  Math.max(containerLimits.suspicious, packed * containerLimits.ratio);

async function lay(
  folder: string,
  about: { readonly entry: number; readonly name: string; readonly mime: string },
  content: Uint8Array,
): Promise<Held> {
  const { name } = about;
  const size = content.length;
  if (size === 0) return { ...about, size, failure: fail('library/entry-empty', { name }).failure };
  const limit = containerLimits.entryBytes;
  if (size > limit)
    return { ...about, size, failure: fail('library/entry-too-large', { name, limit: limit / 1_048_576 }).failure };
  if (formatOf(content) === 'zip') return { ...about, size, failure: fail('library/entry-nested', { name }).failure };
  const file = `isi-${about.entry}`;
  await writeFile(path.join(folder, file), content, { flag: 'wx', mode: 0o600 });
  return { ...about, size, file };
}
