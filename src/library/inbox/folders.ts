/**
 * The folders of watched units: `inbox/UNIT` of the data folder, with what was taken, what was refused, and what is
 * being taken beside it. A file is moved first and taken then, so that a kill in the midst loses and doubles nothing.
 */
import { lstat, mkdir, readdir, readFile, rename, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config, Failure } from '../../platform/index.ts';

const [taken, refused, taking] = ['taken', 'refused', '.taking'];
/** What stands beside a refused file. */
const reasonOf = (name: string): string => `${name}.alasan.txt`;
/** Files of one job; the next look brings the others. */
const mostFiles = 200;

export const inboxes = ({ dataFolder }: Pick<Config, 'dataFolder'>): string => path.join(dataFolder, 'inbox');

export const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

export const foldersIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);

/** What lies in a unit's folder, but for hidden files and our own folders. */
export const filesIn = async (folder: string): Promise<string[]> =>
  (await namesIn(folder))
    .filter((name) => !name.startsWith('.') && name !== taken && name !== refused)
    .toSorted()
    .slice(0, mostFiles);

/** What an earlier job was at when it ended; places, to be taken first. */
export const leftIn = async (folder: string): Promise<string[]> =>
  (await namesIn(path.join(folder, taking))).toSorted().map((name) => path.join(folder, taking, name));

/** Moves a file out of the way of who may still write into the folder; null where it is gone. */
export async function beginTaking(folder: string, name: string): Promise<string | null> {
  const aside = path.join(folder, taking);
  await mkdir(aside, { recursive: true });
  const place = path.join(aside, await freeName(aside, name));
  return rename(path.join(folder, name), place).then(
    () => place,
    () => null,
  );
}

/** Nothing is at work any more; where something is, its folder stays. */
export const endTaking = (folder: string): Promise<void> => rmdir(path.join(folder, taking)).catch(() => undefined);

/** Out of the way, never over another file; why it was refused stands beside it. */
export async function putAside(folder: string, place: string, failure: Failure | null): Promise<void> {
  const aside = path.join(folder, failure === null ? taken : refused);
  await mkdir(aside, { recursive: true });
  const free = await freeName(aside, path.basename(place));
  // The reason first: a refused file never stands there without one.
  if (failure !== null)
    await writeFile(path.join(aside, reasonOf(free)), `${failure.message.id}\n${failure.message.en}\n`);
  await rename(place, path.join(aside, free));
}

async function freeName(folder: string, name: string): Promise<string> {
  const there = new Set(await namesIn(folder));
  const { name: stem, ext } = path.parse(name);
  for (let n = 1; ; n += 1) {
    const one = n === 1 ? name : `${stem} (${n})${ext}`;
    if (!there.has(one)) return one;
  }
}

/** Size and time of change, as one word; 'gone' where it is not there any more. */
export async function sizesOf(folder: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const sizes = new Map<string, string>();
  for (const name of names) {
    const found = await lstat(path.join(folder, name)).catch(() => null);
    sizes.set(name, found === null ? 'gone' : `${found.size} ${found.mtimeMs}`);
  }
  return sizes;
}

/** Signs of a reason that are shown. */
const longestReason = 1_000;

/** Refused files with their reasons, by name; `most` of them. */
export async function refusedIn(
  folder: string,
  most: number,
): Promise<{ readonly total: number; readonly files: { readonly name: string; readonly why: string }[] }> {
  const aside = path.join(folder, refused);
  const names = await namesIn(aside);
  const there = new Set(names);
  const own = names.filter((name) => there.has(reasonOf(name))).toSorted();
  const files = await Promise.all(
    own
      .slice(0, most)
      .map(async (name) => ({
        name,
        why: (await readFile(path.join(aside, reasonOf(name)), 'utf8').catch(() => '')).slice(0, longestReason).trim(),
      })),
  );
  return { total: own.length, files };
}
