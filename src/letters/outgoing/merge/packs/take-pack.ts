/**
 * The background job of signed files that come together: it opens an upload, finds the letter of each file, has it
 * looked into as any signed file, and binds what may be bound freely. Each step is written when it is done: killed
 * anywhere, the job goes on with the file at which it was.
 */
import { z } from 'zod';
import { originalBytes } from '../../../../documents/index.ts';
import {
  about,
  defineJob,
  ok,
  removeUnkept,
  runOperation,
  type Operation,
  type Result,
  type Tx,
  type Work,
} from '../../../../platform/index.ts';
import { readOutgoing } from '../../queries/read-outgoing.ts';
import { outgoingIdSchema } from '../../schema.ts';
import { lookInto, textOf } from '../../signed/verify-signed.ts';
import { approvedKey, keptPages, type Kept } from '../pages.ts';
import { mergeRowIdSchema, type MergeRowId } from '../schema.ts';
import { bindEntry } from './bind-entry.ts';
import { event } from './events.ts';
import { fail } from './failures.ts';
import { findLetter, knownLetters, type KnownLetters } from './find-letter.ts';
import { attachEntry } from './attach-entry.ts';
import { nextWaiting, packById, type HeldEntry, type HeldPack } from './held.ts';
import { failPack, openPack } from './open-pack.ts';
import { signedPackIdSchema } from './schema.ts';

const input = z.object({ packId: signedPackIdSchema, outgoingId: outgoingIdSchema });
type Input = z.output<typeof input>;

export const takePackJob = defineJob({
  kind: 'letters.take-signed-pack',
  input,
  lane: 'heavy',
  alone: 'subject',
  about: ({ outgoingId }) => ({ type: 'outgoing', id: outgoingId }),
  attempts: 6,
  run: takePack,
  async gaveUp({ platform, actor }, { packId }) {
    const pack = await platform.database.read(actor, (tx) => packById(tx, packId));
    if (pack === undefined) return null;
    const { failure } = fail('letters/pack-broke-off', { name: pack.name });
    return runOperation(platform, actor, failPack, { pack, failure });
  },
});

async function takePack(work: Work, { packId }: Input): Promise<Result<object>> {
  const { platform, actor, progress } = work;
  const { database } = platform;
  let pack = await database.read(actor, (tx) => packById(tx, packId));
  if (pack?.state === 'dibuka') {
    const opened = await openPack(work, pack);
    if (!opened.ok) return opened;
    pack = await database.read(actor, (tx) => packById(tx, packId));
  }
  if (pack?.state !== 'dicocokkan') return ok({});
  const ground = await database.read(actor, (tx) => groundOf(tx, pack));
  // Of a ZIP every file is kept by itself.
  if (ground.count !== 1) await removeUnkept(platform, actor, [pack.sha256]);
  for (let after = 0; ;) {
    const entry = await database.read(actor, (tx) => nextWaiting(tx, packId, after));
    if (!(await progress(entry === undefined ? ground.count : entry.n - 1, ground.count))) return ok({});
    if (entry === undefined) return runOperation(platform, actor, finishPack, { pack });
    await takeEntry(work, pack, entry, ground);
    after = entry.n;
  }
}

type Ground = { readonly count: number; readonly known: KnownLetters; readonly pages: ReadonlyMap<MergeRowId, Kept> };

async function groundOf(tx: Tx, { id, merge_id: mergeId, unit_id: unitId }: HeldPack): Promise<Ground> {
  const row = await readOutgoing(tx, mergeId);
  const key = row === undefined ? null : await approvedKey(tx, row);
  const { count } = await tx
    .selectFrom('letter_signed_entries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('pack_id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    count,
    known: await knownLetters(tx, mergeId, unitId),
    pages: key === null ? new Map() : await keptPages(tx, mergeId, 'pdf', key),
  };
}

async function takeEntry(work: Work, pack: HeldPack, entry: HeldEntry, { known, pages }: Ground): Promise<void> {
  const { platform, actor } = work;
  const { database, files } = platform;
  const refuse = (why: 'gagal-diperiksa', failure: { id: string; en: string }) =>
    runOperation(platform, actor, bindEntry, { pack, entryId: entry.id, refused: { why, failure } });
  let { file_id: fileId, letter_id: letterId } = entry;
  if (fileId === null) {
    const bytes = await originalBytes(files, { sha256: entry.sha256 ?? '', name: entry.name });
    if (!bytes.ok) return void (await refuse('gagal-diperiksa', bytes.failure.message));
    const text = await textOf(bytes.value, entry.name);
    const found =
      letterId !== null && entry.found_by === 'tangan'
        ? { letterId, by: entry.found_by }
        : await database.read(actor, (tx) => findLetter(tx, known, { bytes: bytes.value, name: entry.name, text }));
    const attached = await runOperation(platform, actor, attachEntry, { pack, entryId: entry.id, found });
    if (!attached.ok) throw new Error(attached.failure.code);
    if (attached.value === null) return;
    ({ fileId, letterId } = attached.value);
  }
  const own = letterId === null ? undefined : pages.get(mergeRowIdSchema.parse(letterId));
  const print = own === undefined ? null : await originalBytes(files, { sha256: own.sha256, name: entry.name });
  const looked = await lookInto(
    { platform, actor, progress: () => Promise.resolve(!work.signal.aborted) },
    fileId,
    print?.ok === true ? print.value : null,
  );
  if (work.signal.aborted) return;
  if (!looked.ok) return void (await refuse('gagal-diperiksa', looked.failure.message));
  const bound = await runOperation(platform, actor, bindEntry, { pack, entryId: entry.id, refused: null });
  if (!bound.ok) throw new Error(bound.failure.code);
}

const finishPack: Operation<{ readonly pack: HeldPack }, object> = async (
  { tx },
  { pack: { id: packId, merge_id: id, unit_id: unitId } },
) => {
  const states = await tx
    .selectFrom('letter_signed_entries')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('pack_id', '=', packId)
    .groupBy('state')
    .execute();
  const count = (of: string): number => states.find(({ state }) => state === of)?.count ?? 0;
  await tx
    .updateTable('letter_signed_packs')
    .set({ state: 'selesai' })
    .where('id', '=', packId)
    .where('state', '=', 'dicocokkan')
    .execute();
  const told = { packId, bound: count('terikat'), needReason: count('perlu-alasan'), unmatched: count('tidak-cocok') };
  return ok({ value: told, events: [event('outgoing.pack-done', about('outgoing', { unitId, id }), told)] });
};
