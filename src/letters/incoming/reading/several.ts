/** A scan that holds several letters: a page on which the head of another one stands begins it. */
import { labelled } from './labels.ts';
import { linesOf, type Span } from './lines.ts';

/** First pages of letters, counted from 1; one where it is one letter. */
export function letterStarts(text: string, pages: readonly Span[]): number[] {
  const starts = pages.flatMap((page, at) => (isFirstPage(text.slice(page.start, page.end)) ? [at + 1] : []));
  return starts.length > 1 && starts[0] === 1 ? starts : [1];
}

/** A number, and whom it goes to or what it is; an office in capitals above them stands in the head of the page. */
function isFirstPage(page: string): boolean {
  const top = linesOf(page).slice(0, 24);
  const numbered = labelled(top, 'number') !== null || top.some(({ text }) => /^NOMOR\b/iu.test(text));
  const isTold =
    labelled(top, 'subject') !== null ||
    top.some(
      ({ text, cells }) =>
        cells.some((cell) => /^(?:Kepada|Yth)\b/iu.test(cell.text)) ||
        /^(?:SURAT|NOTA|PENGUMUMAN|UNDANGAN|BERITA)\b/u.test(text),
    );
  // An annex bears the number of its letter.
  const isAnnex = top.slice(0, 3).some(({ cells }) => cells.some(({ text }) => /^LAMPIRAN\b/iu.test(text)));
  return numbered && isTold && !isAnnex;
}
