/**
 * The third step: pages that are pictures are recognised one by one, on the lane of heavy work. A page that was read is
 * kept, so that a job which was killed goes on where it was.
 */
import { picturePage, recognisePage } from '../../documents/index.ts';
import { ok, type Result, type Work } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import { assemble, type RecognisedPage } from '../pages/assemble.ts';
import { keepReading } from '../pages/keep-reading.ts';
import { keepValue, keptValue } from '../pages/kept-files.ts';
import type { LeftToRecognition } from './read-text.ts';
import { defineStep, originalBytes, type PaperAtWork } from './step-job.ts';

/** Pixels: A4 at 300 to the inch. */
const width = 2_480;

export const readPicturesJob = defineStep('ocr', 'heavy', async (work, paper) => {
  const { files } = work.platform;
  const address = await keptBy(work, paper);
  // Everything that the text step left is made again by doing that step again.
  if (address === null) return fail('library/read-text-again', { name: paper.name });
  const left = await keptValue<LeftToRecognition>(files, address);
  const bytes = await originalBytes(work, paper);
  if (!bytes.ok) return bytes;
  const recognised = new Map<number, RecognisedPage>();
  for (const [index, { page }] of left.scanned.entries()) {
    if (!(await work.progress(index, left.scanned.length))) return 'stopped';
    recognised.set(page, (await keptPage(work, paper, page)) ?? (await readPage(work, paper, bytes.value, page)));
  }
  const text = assemble(left, recognised);
  if (text.text.trim() === '') return fail('library/nothing-recognised', { name: paper.name });
  return ok({ write: await keepReading(files, paper, text) });
});

async function keptBy({ platform, actor }: Work, { id }: PaperAtWork): Promise<string | null> {
  const row = await platform.database.read(actor, (tx) =>
    tx
      .selectFrom('paper_steps')
      .select('kept')
      .where('paper_id', '=', id)
      .where('step', '=', 'text')
      .executeTakeFirst(),
  );
  return row?.kept ?? null;
}

/** What an earlier attempt read on this page; null where none did. */
async function keptPage({ platform, actor }: Work, { id }: PaperAtWork, page: number): Promise<RecognisedPage | null> {
  const row = await platform.database.read(actor, (tx) =>
    tx
      .selectFrom('paper_pages')
      .select('kept')
      .where('paper_id', '=', id)
      .where('page', '=', page)
      .where('source', '=', 'ocr')
      .executeTakeFirst(),
  );
  return row === undefined ? null : keptValue<RecognisedPage>(platform.files, row.kept).catch(() => null);
}

/**
 * Reads a page and keeps what came of it. What is wrong with one page is said of it, and the others go on. The row
 * says how far the work is, as a job's progress does; it is no change of anybody's data and has no audit event.
 */
async function readPage(work: Work, paper: PaperAtWork, bytes: Uint8Array, page: number): Promise<RecognisedPage> {
  const { platform, actor } = work;
  const read = await recognised(paper, bytes, page);
  const { verdict, confidence, coverage, ...kept } = read.ok ? read.value : unread(read.failure.message);
  const row = { verdict, confidence, coverage, source: 'ocr' as const, kept: await keepValue(platform.files, kept) };
  await platform.database.write(actor, (tx) =>
    tx
      .insertInto('paper_pages')
      .values({ ...row, paper_id: paper.id, unit_id: paper.unitId, page })
      .onConflict((conflict) => conflict.columns(['paper_id', 'page']).doUpdateSet(row))
      .execute(),
  );
  return kept;
}

type Judged = RecognisedPage & {
  readonly verdict: 'good' | 'doubtful' | 'refused';
  readonly confidence: number;
  readonly coverage: number;
};

async function recognised({ name }: PaperAtWork, bytes: Uint8Array, page: number): Promise<Result<Judged>> {
  const picture = await picturePage(bytes, { page, width, name });
  if (!picture.ok) return picture;
  const read = await recognisePage(picture.value, { name, page });
  if (!read.ok) return read;
  const { text, layout, warnings, verdict, confidence, coverage } = read.value;
  return ok({ text, layout, warnings, verdict, confidence, coverage });
}

const unread = (message: { readonly id: string; readonly en: string }): Judged => ({
  text: '',
  layout: null,
  warnings: [{ code: 'other-content', message }],
  verdict: 'refused',
  confidence: 0,
  coverage: 0,
});
