/** The text of a document out of what its file says and what recognition read on its pages. Pure. */
import type { DocumentText, DocumentWarning, PageLayout } from '../schema.ts';

export type AssembledText = Pick<DocumentText, 'text' | 'pages' | 'warnings' | 'layouts'>;

/** What recognition gave for a page; offsets of the layout count in its own text. */
export type RecognisedPage = {
  readonly text: string;
  readonly layout: PageLayout | null;
  readonly warnings: readonly DocumentWarning[];
};

const pageBreak = '\n\n';
const mostWarnings = 60;

/**
 * Recognised pages take the place of those that the file says nothing of; what stands behind the pages (boxes, notes)
 * stays behind them. Every offset is moved with its text.
 */
export function assemble(read: AssembledText, recognised: ReadonlyMap<number, RecognisedPage>): AssembledText {
  const pages: { start: number; end: number }[] = [];
  const moved: number[] = [];
  let text = '';
  for (const [index, { start, end }] of read.pages.entries()) {
    const before = read.pages[index - 1];
    if (index > 0) text += text === '' ? '' : gap(read.text.slice(before?.end ?? start, start));
    const own = recognised.get(index + 1)?.text ?? read.text.slice(start, end);
    pages.push({ start: text.length, end: text.length + own.length });
    moved.push(text.length - start);
    text += own;
  }
  const tail = read.pages.at(-1)?.end ?? 0;
  const movedTail = text.length - tail;
  text += read.text.slice(tail);
  const layouts = pages.flatMap(({ start }, index): PageLayout[] => {
    const page = index + 1;
    const given = recognised.get(page);
    if (given !== undefined) return given.layout === null ? [] : [shifted({ ...given.layout, page }, () => start)];
    const layout = read.layouts.find((one) => one.page === page);
    return layout ? [shifted(layout, (at) => (at >= tail ? movedTail : (moved[index] ?? 0)))] : [];
  });
  return { text, pages, layouts, warnings: warningsOf(read.warnings, recognised) };
}

/** Between pages without text the file has no words, and at least a blank line stands there. */
const gap = (between: string): string => (between === '' ? pageBreak : between);

const shifted = (layout: PageLayout, by: (at: number) => number): PageLayout => ({
  ...layout,
  words: layout.words.map((word) => ({ ...word, start: word.start + by(word.start), end: word.end + by(word.start) })),
});

function warningsOf(
  read: readonly DocumentWarning[],
  recognised: ReadonlyMap<number, RecognisedPage>,
): DocumentWarning[] {
  const all = [...read, ...[...recognised.values()].flatMap(({ warnings }) => warnings)];
  const seen = new Set<string>();
  return all.filter(({ message }) => !seen.has(message.id) && seen.add(message.id)).slice(0, mostWarnings);
}
