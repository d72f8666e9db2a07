/** How each kind of text stands on paper. */
import type { DraftKind, TextLayout } from '../../drafts/schema.ts';

const headerCells: ReadonlySet<string> = new Set(['report/label', 'substance/column-cell']);
const document: TextLayout = { formal: true, justified: true, headerCells };
const post: TextLayout = { formal: false, justified: false, headerCells };

export const layouts: Readonly<Record<DraftKind, TextLayout>> = {
  news: { ...post, justified: true },
  report: document,
  minutes: document,
  facebook: post,
  instagram: post,
  x: post,
  whatsapp: post,
};
