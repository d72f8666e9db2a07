/** The day that a paper bears: where it was laid down, or the line of place and day of a letter. */
import { monthNumber, monthPattern, numberWordPattern, readDates, readNumberWords } from '../../language/index.ts';
import { placed, type Placed } from './placed.ts';

const laid = /(?:Ditetapkan|Disahkan|Dikeluarkan|Ditandatangani|Dibuat)\s+di\b[^.;]{0,160}/giu;
const announced = /Diundangkan\s+di\b[^.;]{0,120}/giu;
/** "tanggal Dua bulan Oktober tahun Dua Ribu …", "tanggal dua Oktober dua ribu …" */
const inWords = new RegExp(
  String.raw`tanggal\s+(?<day>(?:${numberWordPattern})(?:\s+(?:${numberWordPattern})){0,2})\s+(?:bulan\s+)?` +
    String.raw`(?<month>${monthPattern})\s+(?:tahun\s+)?` +
    String.raw`(?<year>(?:${numberWordPattern})(?:\s+(?:${numberWordPattern})){1,6})(?!\p{L})`,
  'giu',
);
const labelled = new RegExp(
  String.raw`^[ \t]*(?:Hari[ \t]*[/,][ \t]*)?(?:Tanggal|Tgl)\.?[ \t]*` +
    String.raw`(?:surat|pembuatan|penetapan|pengesahan|ditetapkan)?[ \t]*:[ \t]*[^\n]{4,60}`,
  'gimu',
);
const columned = /(?<=[ \t]{2})(?:Tanggal|Tgl)\.?[ \t]*(?:pembuatan|penetapan|pengesahan)[ \t]*:[ \t]*[^\n]{4,60}/gimu;
const dateline =
  /(?:^[ \t]*|(?<=[ \t]{3}|\/(?:19|20)\d{2}[ \t]+))\p{Lu}[\p{L} .'-]{2,40},[ \t]*(?:tanggal[ \t]*)?[^\n]{4,40}$/gmu;
/** The head of a letter, in which its line of place and day stands. */
const headLength = 1_500;

/** Null where no such line bears a whole date. */
export function readDay(text: string): Placed<string> | null {
  return (
    labelledDay(text) ??
    dayIn(text, columned, headLength, true) ??
    dayIn(text, laid, text.length, true) ??
    dayInWords(text, laid) ??
    dayIn(text, dateline, text.length, false) ??
    dayInWords(text.slice(0, 8_000)) ??
    // The day of the meeting that notes are of.
    dayIn(text, labelled, headLength, false) ??
    dayIn(text, announced, text.length, false)
  );
}

/** "Tanggal :" among the labels of a letter; under "Hari :" it tells of a meeting. */
function labelledDay(text: string): Placed<string> | null {
  for (const match of text.slice(0, 4_000).matchAll(labelled)) {
    const lines = text.slice(0, match.index).trimEnd().split('\n');
    const near = [
      ...lines.slice(-5),
      ...text
        .slice(match.index + match[0].length)
        .trimStart()
        .split('\n')
        .slice(0, 3),
    ];
    const isEvent =
      /hari/i.test(match[0].split(':')[0] ?? '') ||
      /^\s*(?:hari|pukul|jam|waktu|tempat|acara)\b/i.test(lines.at(-1) ?? '');
    const isHead = near.some((line) =>
      /^\s*(?:No(?:mor)?|Perihal|Hal|Kepada|Dari|Sifat|Lampiran)\b[^:]{0,12}:/i.test(line),
    );
    const day = isEvent || !isHead ? null : dayOf(match[0], match.index, true);
    if (day !== null) return day;
  }
  return null;
}

/** Minutes, and some rules, tell their day in words: "tanggal Dua bulan Oktober tahun Dua Ribu Dua Puluh Lima". */
function dayInWords(text: string, lines?: RegExp): Placed<string> | null {
  const places = lines === undefined ? [{ 0: text, index: 0 }] : [...text.matchAll(lines)];
  for (const { 0: part, index } of places)
    for (const match of part.matchAll(inWords)) {
      const { day = '', month = '', year = '' } = match.groups ?? {};
      const [d, m, y] = [numberIn(day), monthNumber(month), numberIn(year)];
      if (d < 1 || d > 31 || m === 0 || y < 1_900 || y > 2_200) continue;
      const value = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
      const start = index + match.index;
      return placed(value, [start, start + match[0].length], true);
    }
  return null;
}

const numberIn = (words: string): number => Number(readNumberWords(words.toLowerCase().replaceAll(/\s+/g, ' ')));

function dayIn(text: string, lines: RegExp, reach: number, sure: boolean): Placed<string> | null {
  for (const match of text.slice(0, reach).matchAll(lines)) {
    const day = dayOf(match[0], match.index, sure);
    if (day !== null) return day;
  }
  return null;
}

function dayOf(line: string, at: number, sure: boolean): Placed<string> | null {
  const day = readDates(line).find(({ kind, value }) => kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value));
  return day === undefined ? null : placed(day.value, [at + day.start, at + day.end], sure);
}
