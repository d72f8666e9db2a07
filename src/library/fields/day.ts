/** The day that a paper bears: where it was laid down, or the line of place and day of a letter. */
import { readDates } from '../../language/index.ts';
import type { Placed } from './heading.ts';

const laid = /(?:Ditetapkan|Disahkan|Dikeluarkan|Ditandatangani|Dibuat)\s+di\b[^.;]{0,160}/giu;
const labelled = /^[ \t]*Tanggal[ \t]*:[ \t]*[^\n]{4,60}/gimu;
const dateline = /^[ \t]*\p{Lu}[\p{L} .'-]{2,40},[ \t]*(?:tanggal[ \t]*)?[^\n]{4,40}$/gmu;

/** Null where no such line bears a whole date. */
export function readDay(text: string): Placed<string> | null {
  const first = dayIn(text, labelled, 4_000);
  return first ?? dayIn(text, laid, text.length) ?? dayIn(text, dateline, text.length);
}

function dayIn(text: string, lines: RegExp, reach: number): Placed<string> | null {
  for (const match of text.slice(0, reach).matchAll(lines)) {
    const day = readDates(match[0]).find(({ kind, value }) => kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value));
    if (day)
      return { value: day.value, start: match.index + day.start, end: match.index + day.end, sure: lines !== dateline };
  }
  return null;
}
