import { storedReading, structureOf } from '../../documents/index.ts';
import type { FileStore, Tx } from '../../platform/index.ts';
import { layoutAt } from '../pages/keep-reading.ts';
import { hasPictures, pictureOf } from '../pages/picture-pages.ts';
import type { PaperId, PaperPageText } from '../schema.ts';

/** A page of a paper; null where the reader sees no such paper, or it has no such page. */
export async function readPage(tx: Tx, files: FileStore, id: PaperId, page: number): Promise<PaperPageText | null> {
  const paper = await tx.selectFrom('papers').select(['document_id', 'format']).where('id', '=', id).executeTakeFirst();
  if (!paper?.document_id) return null;
  const reading = await storedReading(tx, paper.document_id);
  const span = reading?.pages[page - 1];
  if (reading === null || span === undefined) return null;
  const row = await tx
    .selectFrom('paper_pages')
    .select('kept')
    .where('paper_id', '=', id)
    .where('page', '=', page)
    .executeTakeFirst();
  const { start, end } = span;
  const layout = row === undefined ? null : await layoutAt(files, row.kept, page);
  const isMade = (await pictureOf(tx, id, page)) !== undefined;
  return {
    page,
    pages: reading.pages.length,
    text: reading.text.slice(start, end),
    start,
    end,
    layout: layout && { ...layout, words: layout.words.map(({ box, ...word }) => ({ ...word, box: [...box] })) },
    sections: structureOf(reading.text)
      .filter((one) => one.start < end && one.end > start)
      .map((one) => ({ ...one, path: [...one.path] })),
    picture: isMade ? 'ready' : hasPictures(paper.format) ? 'asked' : 'tidak-ada',
  };
}
