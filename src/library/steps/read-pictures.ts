/**
 * The third step: pages that are pictures are recognised one by one, on the lane of heavy work. A page that was read is
 * kept, so that a job which was killed goes on where it was.
 */
import {
  keepValue,
  keptValue,
  originalBytes,
  recognisePages,
  type JudgedPage,
  type LeftToRecognition,
  type RecognisedPage,
} from '../../documents/index.ts';
import { ok, type Work } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import { keepReading } from '../pages/keep-reading.ts';
import { defineStep, type PaperAtWork } from './step-job.ts';

export const readPicturesJob = defineStep('ocr', 'heavy', async (work, paper) => {
  const { files } = work.platform;
  const address = await keptBy(work, paper);
  // Everything that the text step left is made again by doing that step again.
  if (address === null) return fail('library/read-text-again', { name: paper.name });
  const left = await keptValue<LeftToRecognition>(files, address);
  const bytes = await originalBytes(work.platform.files, paper);
  if (!bytes.ok) return bytes;
  const read = await recognisePages(
    work,
    { bytes: bytes.value, name: paper.name, left },
    { kept: (page) => keptPage(work, paper, page), keep: (page, judged) => keepPage(work, paper, page, judged) },
  );
  if (read === 'stopped' || !read.ok) return read;
  return ok({ write: await keepReading(files, paper, read.value) });
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

/** The row says how far the work is, as a job's progress does; it is no change of anybody's data and has no event. */
async function keepPage(
  { platform, actor }: Work,
  paper: PaperAtWork,
  page: number,
  { verdict, confidence, coverage, ...read }: JudgedPage,
): Promise<void> {
  const row = { verdict, confidence, coverage, source: 'ocr' as const, kept: await keepValue(platform.files, read) };
  await platform.database.write(actor, (tx) =>
    tx
      .insertInto('paper_pages')
      .values({ ...row, paper_id: paper.id, unit_id: paper.unitId, page })
      .onConflict((conflict) => conflict.columns(['paper_id', 'page']).doUpdateSet(row))
      .execute(),
  );
}
