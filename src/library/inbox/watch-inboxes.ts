/**
 * Watched folders: what is laid in `inbox/UNIT/` of the data folder comes into the library of that unit, and goes to
 * `taken` or `refused` there, the latter with a sentence beside it. A scanner or a mail program needs no more. What
 * lies in a folder that is no unit's is refused there at once: nobody would ever see it.
 */
import { lstat, open } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { z } from 'zod';
import {
  defineJob,
  defineSchedule,
  ok,
  runOperation,
  type Result,
  type SecurityClass,
  type StoredFile,
  type UnitId,
  type Work,
} from '../../platform/index.ts';
import { unitIdSchema } from '../../platform/schema.ts';
import { unitById } from '../../identity/index.ts';
import { fail } from '../failures.ts';
import { takeFile } from '../operations/take-file.ts';
import type { IntakeId } from '../schema.ts';
import { inboxClass } from './inbox-state.ts';
import { beginTaking, endTaking, filesIn, foldersIn, inboxes, leftIn, putAside, sizesOf } from './folders.ts';

/** Seconds between two looks. */
const every = 20;
/** Milliseconds in which a file must not grow: it may still be copied. */
const still = 2_000;
const unitName = /^[0-9]{2,10}$/;

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
  run: async ({ config, clock, tx, ask }) => {
    for (const name of await foldersIn(inboxes(config))) {
      const folder = path.join(inboxes(config), name);
      const lying = await filesIn(folder);
      const waiting = lying.length + (await leftIn(folder)).length;
      const unitId = unitIdSchema.safeParse(unitName.test(name) ? name : undefined).data;
      if (unitId === undefined || !(await unitById(tx, unitId))) {
        await refuseAll(folder, lying, name);
        continue;
      }
      const looked = { looked_at: clock.now(), waiting };
      await tx
        .insertInto('inboxes')
        .values({ unit_id: unitId, ...looked })
        .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(looked))
        .execute();
      if (waiting > 0) await ask(takeInboxJob, { unitId }, { unitId });
    }
  },
});

/** Moves what lies in the folder of no unit aside; what is gone meanwhile needs nothing. */
async function refuseAll(folder: string, lying: readonly string[], unit: string): Promise<void> {
  for (const name of lying) {
    const { failure } = fail('library/inbox-no-unit', { name, unit });
    const place = path.join(folder, name);
    if (await lstat(place).catch(() => null)) await putAside(folder, place, failure);
  }
}

type Counts = { readonly taken: number; readonly refused: number };

async function takeInbox(work: Work, unitId: UnitId): Promise<Result<Counts>> {
  const folder = path.join(inboxes(work.platform.config), unitId);
  const { security } = await work.platform.database.read(work.actor, (tx) => inboxClass(tx, unitId));
  const left = await leftIn(folder);
  const quiet = await quietIn(folder);
  const counts = { taken: 0, refused: 0 };
  let intakeId: IntakeId | undefined;
  for (const [index, one] of [...left, ...quiet].entries()) {
    if (!(await work.progress(index, left.length + quiet.length))) break;
    const resumed = index < left.length;
    const place = resumed ? one : await beginTaking(folder, one);
    if (place === null) continue;
    const taken = await takeOne(work, { unitId, place, intakeId, resumed, security });
    if (taken === 'gone') continue;
    await putAside(folder, place, taken.ok ? null : taken.failure);
    if (taken.ok) intakeId = taken.value.intakeId;
    counts[taken.ok ? 'taken' : 'refused'] += 1;
  }
  await endTaking(folder);
  return ok(counts);
}

/** Names of the files that did not change for a while; the others wait for the next look. */
async function quietIn(folder: string): Promise<string[]> {
  const names = await filesIn(folder);
  if (names.length === 0) return [];
  const before = await sizesOf(folder, names);
  await new Promise((resolve) => setTimeout(resolve, still));
  const after = await sizesOf(folder, names);
  return names.filter((name) => before.get(name) === after.get(name));
}

type Lying = {
  readonly unitId: UnitId;
  readonly place: string;
  readonly intakeId: IntakeId | undefined;
  /** An earlier job was at it when it ended, and may have stored it. */
  readonly resumed: boolean;
  /** Until somebody has looked at it. */
  readonly security: SecurityClass;
};

async function takeOne(
  { platform, actor }: Work,
  { unitId, place, intakeId, resumed, security }: Lying,
): Promise<Result<{ intakeId: IntakeId }> | 'gone'> {
  const name = path.basename(place);
  const found = await lstat(place).catch(() => null);
  if (found === null) return 'gone';
  // A link could lead anywhere in this machine.
  if (!found.isFile()) return fail('library/inbox-not-a-file', { name });
  const file = await stored(place, (content) => platform.files.put(content, platform.config.uploadLimit));
  if (!file.ok) return file;
  const mime = 'application/octet-stream';
  const settings = { security, below: false, origin: 'folder', resumed } as const;
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
