/**
 * Pages of the letters of a merge, set one after another without a pause: the next rows are read, and what is set is
 * stored, while the printing processes are at work. What was kept stays when the job is killed.
 */
import { openText } from '../../../drafts/index.ts';
import { ok, type Platform, type Result, type Tx, type Work } from '../../../platform/index.ts';
import { printDocument, type PrintedDocument } from '../../../printing/index.ts';
import { fail } from '../failures.ts';
import { readOutgoing } from '../queries/read-outgoing.ts';
import type { OutgoingId } from '../schema.ts';
import { keepPages, type Keep, type Kept } from './pages.ts';
import { variantsOf } from './queries/variant.ts';
import type { MergeCells, MergeRowId } from './schema.ts';

/** Rows that are read in one transaction, and pages that are kept in one. */
const part = 40;
/** Pages given to the printing processes at a time: one waits, so that none of the two does. */
const abreast = 3;
/** Bytes of one letter. */
const largest = 50_000_000;

type Row = { readonly id: MergeRowId; readonly cells: MergeCells };
type Paper = { readonly id: MergeRowId; readonly document: PrintedDocument };

/** Null where it was told to stop. Pages that were kept are added to `kept`. */
export async function setPages(
  { platform, actor, progress }: Work,
  keep: Keep,
  left: readonly Row[],
  kept: Map<MergeRowId, Kept>,
  of: number,
): Promise<Result<true | null>> {
  const { database, files } = platform;
  const before = kept.size;
  const done: (readonly [MergeRowId, Kept])[] = [];
  /** Why it ends before all are set. */
  const stop: { by: Result<null> | null } = { by: null };
  const end = (how: Result<null>): void => {
    stop.by ??= how;
  };
  const papers = async function* () {
    const read = (at: number) =>
      database.read(actor, (tx) => documentsOf(platform, tx, keep.id, left.slice(at, at + part)));
    let ahead = read(0);
    for (let at = 0; at < left.length; at += part) {
      if (!(await progress(before + at, of))) return end(ok(null));
      const documents = await ahead;
      if (documents === null) return end(fail('letters/merge-not-numbered'));
      ahead = at + part < left.length ? read(at + part) : Promise.resolve([]);
      ahead.catch(() => undefined);
      yield* documents;
    }
  };
  let writing: Promise<unknown> = Promise.resolve();
  const write = (): void => {
    const pages = done.splice(0);
    if (pages.length === 0) return;
    writing = writing.then(async () => {
      await database.write(actor, (tx) => keepPages(tx, keep, pages));
      for (const [id, page] of pages) kept.set(id, page);
    });
    writing.catch(() => undefined);
  };
  const store = async (id: MergeRowId, bytes: Uint8Array): Promise<void> => {
    const stored = await files.put(bytes, largest);
    if (!stored.ok) return end(stored);
    done.push([id, stored.value]);
    if (done.length >= part) write();
  };
  const waiting = papers();
  const set = async (): Promise<void> => {
    let storing: Promise<unknown> = Promise.resolve();
    for (let next = await waiting.next(); next.done !== true && stop.by === null; next = await waiting.next()) {
      const { id, document } = next.value;
      const printed = await printDocument(document, keep.format);
      if (!printed.ok) {
        end(printed);
        break;
      }
      await storing;
      storing = store(id, printed.value);
      storing.catch(() => undefined);
    }
    await storing;
  };
  const workers = await Promise.allSettled(Array.from({ length: abreast }, set));
  write();
  await writing;
  const broken = workers.find((one) => one.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  return stop.by ?? ok(true);
}

async function documentsOf(
  platform: Pick<Platform, 'files' | 'config' | 'rooms'>,
  tx: Tx,
  id: OutgoingId,
  letters: readonly Row[],
): Promise<Paper[] | null> {
  const row = await readOutgoing(tx, id);
  const text = row?.draft_id == null ? null : await openText(tx, platform, row.draft_id);
  const variants = row && (await variantsOf(tx, row, letters));
  if (!text || !variants) return null;
  const papers: Paper[] = [];
  for (const { id: rowId, variant } of variants)
    papers.push({ id: rowId, document: (await text.documentOf(tx, variant)).document });
  return papers;
}
