/** Pictures of the pages of a paper, made by a job and kept: the page that is looked at, and a few that follow. */
import { z } from 'zod';
import { originalBytes, picturePage, storedReading } from '../../documents/index.ts';
import { defineJob, ok, type Err, type Result, type Tx, type Work } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import { paperIdSchema, type PaperId } from '../schema.ts';

const ahead = 3;
/** Pixels: read well on a wide screen, and small enough for a slow line. */
const width = 1_400;
const most = 64 * 1024 * 1024;

export const picturePagesJob = defineJob({
  kind: 'library.picture-pages',
  input: z.object({ paperId: paperIdSchema, page: z.int().min(1) }),
  about: ({ paperId }) => ({ type: 'paper', id: paperId }),
  lane: 'light',
  run: makePictures,
});

async function makePictures(
  work: Work,
  { paperId, page: first }: { readonly paperId: PaperId; readonly page: number },
): Promise<Result<object>> {
  const { platform, actor } = work;
  const paper = await platform.database.read(actor, (tx) =>
    tx.selectFrom('papers').select(['id', 'unit_id', 'name', 'sha256']).where('id', '=', paperId).executeTakeFirst(),
  );
  if (paper === undefined) return fail('library/not-found');
  const bytes = await originalBytes(platform.files, paper);
  if (!bytes.ok) return bytes;
  for (let page = first; page <= first + ahead; page += 1) {
    if (!(await work.progress(page - first, ahead + 1))) return ok({});
    if (await platform.database.read(actor, (tx) => pictureOf(tx, paperId, page))) continue;
    const picture = await picturePage(bytes.value, { page, width, name: paper.name });
    // Past the last page there is none; what is wrong with the first one is told.
    if (!picture.ok) return page === first ? picture : ok({});
    const stored = await platform.files.put(picture.value, most);
    if (!stored.ok) return stored;
    await platform.database.write(actor, (tx) =>
      tx
        .insertInto('paper_pictures')
        .values({ paper_id: paperId, unit_id: paper.unit_id, page, sha256: stored.value.sha256 })
        .onConflict((conflict) => conflict.columns(['paper_id', 'page']).doNothing())
        .execute(),
    );
  }
  return ok({});
}

/** Formats whose pages look like something. */
const pictured: ReadonlySet<string> = new Set(['pdf', 'picture']);
/** Whether pages of a file of this format have pictures; null: nobody has looked at it yet. */
export const hasPictures = (format: string | null): boolean => pictured.has(format ?? '');

/** The address of the picture of a page; undefined before it is made. */
export async function pictureOf(tx: Tx, paperId: PaperId, page: number): Promise<string | undefined> {
  const row = await tx
    .selectFrom('paper_pictures')
    .select('sha256')
    .where('paper_id', '=', paperId)
    .where('page', '=', page)
    .executeTakeFirst();
  return row?.sha256;
}

/** Why a page will never have a picture; null where it may be asked for. What was not read yet may. */
export async function whyNoPicture(tx: Tx, paperId: PaperId, page: number): Promise<Err | null> {
  const paper = await tx
    .selectFrom('papers')
    .select(['format', 'document_id', 'destroyed_at'])
    .where('id', '=', paperId)
    .executeTakeFirst();
  if (paper === undefined) return fail('library/not-found');
  if (paper.destroyed_at !== null) return fail('library/destroyed');
  if (paper.format !== null && !hasPictures(paper.format)) return fail('library/no-picture');
  const reading = paper.document_id === null ? null : await storedReading(tx, paper.document_id);
  return reading !== null && page > reading.pages.length ? fail('library/no-page') : null;
}
