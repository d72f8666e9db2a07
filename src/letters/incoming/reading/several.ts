/** A scan that holds several letters: a page on which the head of another one stands begins it. */
import { labelled } from './labels.ts';
import { isCapitals, linesOf, partLabel, type Line, type Span } from './lines.ts';
import { officeWord } from './office.ts';

/** First pages of letters, counted from 1; one where it is one letter. */
export function letterStarts(text: string, pages: readonly Span[]): number[] {
  const starts = pages.flatMap((page, at) => (isFirstPage(text.slice(page.start, page.end)) ? [at + 1] : []));
  return starts.length > 1 && starts[0] === 1 ? starts : [1];
}

/** What stands at the top of a letter's first page, each of which may be missing or misread. */
function signsOf(top: readonly Line[]): readonly boolean[] {
  const cells = top.flatMap((line) => line.cells);
  const isNumbered =
    labelled(top, 'number') !== null || top.some(({ text }) => /^(?:NOMOR\b|No\.\s*:?\s*\S*\d)/iu.test(text));
  const isGreeted = cells.some(({ text }) => /^(?:Kepada\b|Kpd\b|Yth\b|Yang\s+terhormat\b)/iu.test(text));
  const isAbout = labelled(top, 'subject') !== null || top.some(({ text }) => /^TENTANG\b/u.test(text));
  const isTitled = top.some(({ text }) => titles.test(text));
  const isDated = cells.some(({ isDay }) => isDay) || labelled(top, 'date') !== null;
  const isOfOffice = top.slice(0, 4).some(({ text }) => officeWord.test(text) && isCapitals(text.slice(0, 40)));
  const hasLabels = labelled(top, 'nature') !== null || labelled(top, 'attachments') !== null;
  return [isNumbered, isGreeted, isAbout, isTitled, isDated, isOfOffice, hasLabels];
}
const titles =
  /^(?:SURAT|NOTA|PENGUMUMAN|UNDANGAN|BERITA\s+ACARA|KEPUTUSAN|TELEGRAM|RADIOGRAM|PANGGILAN|MEMO|FAKSIMILI)(?!\p{L})/u;
/** Signs at least: one or two stand on other pages as well. */
const enough = 3;

/** Several of the signs together. */
function isFirstPage(page: string): boolean {
  const top = linesOf(page).slice(0, 24);
  // An annex bears the number of its letter below its title; a letter counts its annexes below its number.
  const first = (label: RegExp) => top.findIndex(({ cells }) => cells.some(({ text }) => label.test(text)));
  const [annex, number] = [first(/^LAMPIRAN\b/iu), first(/^N(?:OMOR|O)\b/iu)];
  const isAnnex = annex >= 0 && annex < 3 && (number < 0 || annex < number);
  return !isAnnex && signsOf(top).filter(Boolean).length >= enough;
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
