/** A scan that holds several letters: a page on which the head of another one stands begins it. */
import { labelled } from './labels.ts';
import { linesOf, partLabel, type Span } from './lines.ts';

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
  // An annex bears the number of its letter below its title; a letter counts its annexes below its number.
  const first = (label: RegExp) => top.findIndex(({ cells }) => cells.some(({ text }) => label.test(text)));
  const [annex, number] = [first(/^LAMPIRAN\b/iu), first(/^N(?:OMOR|O)\b/iu)];
  const isAnnex = annex >= 0 && annex < 3 && (number < 0 || annex < number);
  return numbered && isTold && !isAnnex;
}

/**
 * What stands apart from the running text, without the heads of later letters: heads of pages are stored one behind the
 * other, and begin anew where the first line of them recurs. As long as before: places stay what they are.
 */
export function withoutLaterHeads(apart: string): string {
  let part = '';
  const heads = linesOf(apart).filter(({ text }) => {
    if (partLabel.test(text)) part = text;
    else return part === '[Kepala halaman]';
    return false;
  });
  const again = heads.findIndex(({ text }, at) => at > 0 && text === heads[0]?.text);
  const [from, to] = [heads[again]?.start, heads.at(-1)?.end];
  if (from === undefined || to === undefined) return apart;
  return apart.slice(0, from) + ' '.repeat(to - from) + apart.slice(to);
}
