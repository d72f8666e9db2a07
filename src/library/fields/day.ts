/** The day that a paper bears: where it was laid down, or the line of place and day of a letter. */
import { monthNumber, readDates, readNumberWords } from '../../language/index.ts';
import type { Placed } from './heading.ts';

const laid = /(?:Ditetapkan|Disahkan|Dikeluarkan|Ditandatangani|Dibuat)\s+di\b[^.;]{0,160}/giu;
const announced = /Diundangkan\s+di\b[^.;]{0,120}/giu;
const inWords = new RegExp(
  String.raw`tanggal\s+(?<day>\p{L}+(?:\s+\p{L}+){0,2}?)\s+bulan\s+(?<month>\p{L}+)\s+` +
    String.raw`tahun\s+(?<year>\p{L}+(?:\s+\p{L}+){0,6}?)(?=\s*[,.;(])`,
  'iu',
);
const labelled = /^[ \t]*Tanggal[ \t]*:[ \t]*[^\n]{4,60}/gimu;
const dateline = /^[ \t]*\p{Lu}[\p{L} .'-]{2,40},[ \t]*(?:tanggal[ \t]*)?[^\n]{4,40}$/gmu;

/** Null where no such line bears a whole date. */
export function readDay(text: string): Placed<string> | null {
  return (
    dayIn(text, labelled, 4_000) ??
    dayIn(text, laid, text.length) ??
    dayIn(text, dateline, text.length) ??
    dayInWords(text) ??
    dayIn(text, announced, text.length)
  );
}

/** Minutes tell their day in words: "hari Kamis tanggal Dua bulan Oktober tahun Dua Ribu Dua Puluh Lima". */
function dayInWords(text: string): Placed<string> | null {
  const match = inWords.exec(text.slice(0, 8_000));
  const { day = '', month = '', year = '' } = match?.groups ?? {};
  const [d, m, y] = [numberIn(day), monthNumber(month), numberIn(year)];
  if (match === null || d < 1 || d > 31 || m === 0 || y < 1_900 || y > 2_200) return null;
  const value = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return { value, start: match.index, end: match.index + match[0].length, sure: true };
}

const numberIn = (words: string): number => Number(readNumberWords(words.toLowerCase()));

function dayIn(text: string, lines: RegExp, reach: number): Placed<string> | null {
  for (const match of text.slice(0, reach).matchAll(lines)) {
    const day = readDates(match[0]).find(({ kind, value }) => kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value));
    if (day)
      return {
        value: day.value,
        start: match.index + day.start,
        end: match.index + day.end,
        sure: lines !== dateline && lines !== announced,
      };
  }
  return null;
}
