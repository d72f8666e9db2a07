/** A text with the places of its words, written down for good. */
import {
  keepLayouts,
  keepText,
  keptLayouts,
  uprightLayout,
  type AssembledText,
  type PageLayout,
} from '../../documents/index.ts';
import type { FileStore, OperationContext } from '../../platform/index.ts';
import type { PaperAtWork } from '../steps/step-job.ts';

/** Layouts of pages that are kept in one file: one page is shown at a time, and its neighbours next. */
const together = 8;
/** Rows of one insert. */
const chunk = 500;

/** Keeps the layouts as files, and gives what writes all of it in the transaction of the step. */
export async function keepReading(
  files: FileStore,
  { id, unitId, documentId }: PaperAtWork,
  { layouts, ...text }: AssembledText,
): Promise<(context: OperationContext) => Promise<void>> {
  const rows: { page: number; source: PageLayout['source']; kept: string }[] = [];
  for (let at = 0; at < layouts.length; at += together) {
    const some = layouts.slice(at, at + together);
    const kept = await keepLayouts(files, some);
    rows.push(...some.map(({ page, source }) => ({ page, source, kept })));
  }
  return async ({ tx }) => {
    if (documentId !== null) await keepText(tx, documentId, text);
    for (let at = 0; at < rows.length; at += chunk)
      await tx
        .insertInto('paper_pages')
        .values(rows.slice(at, at + chunk).map((row) => ({ ...row, paper_id: id, unit_id: unitId })))
        .onConflict((conflict) =>
          conflict
            .columns(['paper_id', 'page'])
            .doUpdateSet((set) => ({ source: set.ref('excluded.source'), kept: set.ref('excluded.kept') })),
        )
        .execute();
  };
}

/** The layout of a page as it stands upright; null where it is gone, or was never made. */
export async function layoutAt(files: FileStore, kept: string, page: number): Promise<PageLayout | null> {
  const layout = (await keptLayouts(files, kept)).find((one) => one.page === page);
  return layout === undefined ? null : uprightLayout(layout);
}
