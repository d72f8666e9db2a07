/**
 * Watched folders: what is laid in `inbox/UNIT/` of the data folder comes into the library of that unit, and goes to
 * `taken` or `refused` there, the latter with a sentence beside it. A scanner or a mail program needs no more. What
 * lies in a folder that is no unit's is refused there at once: nobody would ever see it.
 */
import { lstat, mkdir, open, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { z } from 'zod';
import {
  defineJob,
  defineSchedule,
  ok,
  runOperation,
  type Config,
  type Failure,
  type Result,
  type StoredFile,
  type UnitId,
  type Work,
} from '../../platform/index.ts';
import { unitIdSchema } from '../../platform/schema.ts';
import { unitById } from '../../identity/index.ts';
import { fail } from '../failures.ts';
import { takeFile } from '../operations/take-file.ts';
import type { IntakeId } from '../schema.ts';

/** Seconds between two looks. */
const every = 20;
/** Milliseconds in which a file must not grow: it may still be copied. */
const still = 2_000;
/** Files of one job; the next look brings the others. */
const mostFiles = 200;
const unitName = /^[0-9]{2,10}$/;

const inboxes = ({ dataFolder }: Pick<Config, 'dataFolder'>): string => path.join(dataFolder, 'inbox');

export const takeInboxJob = defineJob({
  kind: 'library.take-inbox',
  input: z.object({ unitId: unitIdSchema }),
  lane: 'light',
  alone: 'unit',
  run: (work, { unitId }) => takeInbox(work, unitId),
});

/** Asks for a job for each unit in whose folder something lies. Without the folder nothing is watched. */
export const watchInboxes = defineSchedule({
  name: 'library.watch-inboxes',
  when: { every },
  run: async ({ config, tx, ask }) => {
    for (const name of await foldersIn(inboxes(config))) {
      const folder = path.join(inboxes(config), name);
      const lying = await filesIn(folder);
      if (lying.length === 0) continue;
      const unitId = unitIdSchema.safeParse(unitName.test(name) ? name : undefined).data;
      if (unitId !== undefined && (await unitById(tx, unitId))) await ask(takeInboxJob, { unitId }, { unitId });
      else await refuseAll(folder, lying, name);
    }
  },
});

/** Moves what lies in the folder of no unit aside; what is gone meanwhile needs nothing. */
async function refuseAll(folder: string, lying: readonly string[], unit: string): Promise<void> {
  for (const name of lying) {
    const { failure } = fail('library/inbox-no-unit', { name, unit });
    if (await lstat(path.join(folder, name)).catch(() => null)) await putAside(folder, name, failure);
  }
}

const foldersIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** What lies in a unit's folder, but for hidden files and our own two folders. */
const filesIn = async (folder: string): Promise<string[]> =>
  (await namesIn(folder))
    .filter((name) => !name.startsWith('.') && name !== 'taken' && name !== 'refused')
    .toSorted()
    .slice(0, mostFiles);

async function takeInbox(work: Work, unitId: UnitId): Promise<Result<{ taken: number; refused: number }>> {
  const folder = path.join(inboxes(work.platform.config), unitId);
  const names = await filesIn(folder);
  const before = await sizesOf(folder, names);
  await new Promise((resolve) => setTimeout(resolve, still));
  const after = await sizesOf(folder, names);
  const quiet = names.filter((name) => before.get(name) === after.get(name));
  const counts = { taken: 0, refused: 0 };
  let intakeId: IntakeId | undefined;
  for (const [index, name] of quiet.entries()) {
    if (!(await work.progress(index, quiet.length))) break;
    const taken = await takeOne(work, { unitId, folder, name, intakeId });
    if (taken === 'gone') continue;
    await putAside(folder, name, taken.ok ? null : taken.failure);
    if (taken.ok) intakeId = taken.value.intakeId;
    counts[taken.ok ? 'taken' : 'refused'] += 1;
  }
  return ok(counts);
}

/** Size and time of change, as one word; 'gone' where it is not there any more. */
async function sizesOf(folder: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const sizes = new Map<string, string>();
  for (const name of names) {
    const found = await lstat(path.join(folder, name)).catch(() => null);
    sizes.set(name, found === null ? 'gone' : `${found.size} ${found.mtimeMs}`);
  }
  return sizes;
}

type Lying = {
  readonly unitId: UnitId;
  readonly folder: string;
  readonly name: string;
  readonly intakeId: IntakeId | undefined;
};

/** The class is terbatas until somebody says otherwise: nobody has looked at what a scanner brings. */
async function takeOne(
  { platform, actor }: Work,
  { unitId, folder, name, intakeId }: Lying,
): Promise<Result<{ intakeId: IntakeId }> | 'gone'> {
  const place = path.join(folder, name);
  const found = await lstat(place).catch(() => null);
  if (found === null) return 'gone';
  // A link could lead anywhere in this machine.
  if (!found.isFile()) return fail('library/inbox-not-a-file', { name });
  const file = await stored(place, (content) => platform.files.put(content, platform.config.uploadLimit));
  if (!file.ok) return file;
  const mime = 'application/octet-stream';
  const settings = { security: 'terbatas', below: false, origin: 'folder' } as const;
  return runOperation(platform, actor, takeFile, { unitId, intakeId, name, mime, file: file.value, ...settings });
}

/** The file is opened without following links, so that none is put in its place meanwhile. */
async function stored(
  place: string,
  put: (content: ReadableStream<Uint8Array>) => Promise<Result<StoredFile>>,
): Promise<Result<StoredFile>> {
  const { O_RDONLY, O_NOFOLLOW } = (await import('node:fs')).constants;
  const handle = await open(place, O_RDONLY | (O_NOFOLLOW ?? 0));
  try {
    return await put(Readable.toWeb(handle.createReadStream({ autoClose: false })) as ReadableStream<Uint8Array>);
  } finally {
    await handle.close();
  }
}

/** Out of the way, never over another file; why it was refused stands beside it. */
async function putAside(folder: string, name: string, failure: Failure | null): Promise<void> {
  const aside = path.join(folder, failure === null ? 'taken' : 'refused');
  await mkdir(aside, { recursive: true });
  const free = await freeName(aside, name);
  await rename(path.join(folder, name), path.join(aside, free));
  if (failure !== null)
    await writeFile(path.join(aside, `${free}.alasan.txt`), `${failure.message.id}\n${failure.message.en}\n`);
}

async function freeName(folder: string, name: string): Promise<string> {
  const there = new Set(await namesIn(folder));
  const { name: stem, ext } = path.parse(name);
  for (let n = 1; ; n += 1) {
    const one = n === 1 ? name : `${stem} (${n})${ext}`;
    if (!there.has(one)) return one;
  }
}
