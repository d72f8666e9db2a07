/** The day that a letter bears, as it is written. */
import { monthPattern, readDateMentions, weekdayPattern, type DateMention } from '../../language/index.ts';
import { cellsOf, type Line } from './lines.ts';

/** A weekday before a day is no place. */
const place = String.raw`^(?!(?:${weekdayPattern})\b)\p{Lu}[\p{L} .'’-]{2,40},\s+(?:tanggal\s+)?`;
export const placeAndDay = new RegExp(String.raw`${place}\d{1,2}\s+(?:${monthPattern})\s+\d{4}$`, 'iu');
/** Its year stands on the next line. */
const brokenDay = new RegExp(String.raw`${place}\d{1,2}\s+(?:${monthPattern})$`, 'iu');
const bareDay = new RegExp(String.raw`^\d{1,2}\s+(?:${monthPattern})\s+\d{4}$`, 'iu');
const isOfMeeting = /^(?:Hari|Tanggal\s+(?:acara|pelaksanaan)|Pukul|Waktu|Tempat)\b/iu;
const laidDown = new RegExp(
  String.raw`^(?:Tanggal\s*:?\s*|pada\s+tanggal\s*:?\s*|(?:Ditetapkan|Dikeluarkan` +
    String.raw`|Dibuat)\s+di\s.*(?:pada\s+)?tanggal\s*:?\s*)\d`,
  'iu',
);
/** With which minutes begin. */
const opening = /^Pada\s+hari\s+ini\b|^Pada\s+(?:hari|tanggal)\b[^\d]{20,}\btahun\s+dua\b/u;
/** Lines of a head. */
const head = 14;

/**
 * The day of the head, with its place or alone in its cell, or above the signature; a label "Tanggal" does as well, and
 * "Pada hari ini …" of minutes. `signed`: where the signature begins.
 */
export function dayOf(
  lines: readonly Line[],
  days: readonly DateMention[],
  signed: number | undefined,
): DateMention | null {
  const before = lines.filter(({ start }) => signed === undefined || start < signed);
  for (const [at, line] of [...before.slice(0, head), ...before.slice(head).toReversed()].entries()) {
    const above = before[before.indexOf(line) - 1];
    const broken = at < head ? brokenOn(line, before[at + 1]) : null;
    if (broken !== null) return broken;
    const last = days.findLast(({ start, end }) => start >= line.start && end <= line.end);
    // "Tanggal :" tells of a meeting below the head, and beside its weekday.
    const isOther = /^Tanggal\b/iu.test(line.text) && (at >= head || /^Hari\b/iu.test(above?.text ?? ''));
    if (last === undefined || isOther) continue;
    const cells = cellsOf(line).filter(({ text }) => text !== ':' && text !== '');
    if (cells.some(({ text }) => placeAndDay.test(text) && text.length < 70)) return last;
    if (cells.length <= 3 && !isOfMeeting.test(line.text) && cells.some(({ text }) => bareDay.test(text))) return last;
    if (laidDown.test(line.text)) return last;
  }
  const opens = before.find(({ text }) => opening.test(text));
  return days.find(({ start, end }) => opens && start >= opens.start && end <= opens.end) ?? null;
}

/** "Kupang, 3 Maret" and below it, in the same column, "2026". */
function brokenOn(line: Line, next: Line | undefined): DateMention | null {
  const cell = cellsOf(line).find(({ text }) => brokenDay.test(text));
  const year = next && cellsOf(next).at(-1);
  if (cell === undefined || year === undefined || !/^\d{4}$/.test(year.text)) return null;
  const lead = cell.text.lastIndexOf(', ') + 2;
  const [day] = readDateMentions(`${cell.text.slice(lead)} ${year.text}`, '1900-01-01');
  return day === undefined ? null : { ...day, start: cell.start + lead, end: cell.end };
}
