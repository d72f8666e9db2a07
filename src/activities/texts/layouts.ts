/** How each kind of text stands on paper. */
import type { ActivityText } from '../schema.ts';
import type { TextLayout } from '../../drafts/schema.ts';

const headerCells: ReadonlySet<string> = new Set(['report/label', 'substance/column-cell']);
const document = { formal: true, justified: true, headerCells };
const post = { formal: false, justified: false, headerCells };

export const layouts: Readonly<Record<ActivityText, TextLayout>> = {
  news: { ...post, justified: true, fileName: 'news' },
  report: { ...document, fileName: 'report' },
  minutes: { ...document, fileName: 'berita-acara' },
  facebook: { ...post, fileName: 'facebook' },
  instagram: { ...post, fileName: 'instagram' },
  x: { ...post, fileName: 'x' },
  whatsapp: { ...post, fileName: 'whatsapp' },
};
