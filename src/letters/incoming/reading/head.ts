/** Where the head of a letter ends and what it says begins, and where the signature stands. */
import { weekdayPattern } from '../../../language/index.ts';
import { isLabelled } from './labels.ts';
import type { Line } from './lines.ts';

export type Parts = {
  readonly head: readonly Line[];
  readonly body: readonly Line[];
  /** Behind the body: place and day, position, name, who gets a copy. */
  readonly closing: readonly Line[];
};

/** Words with which a letter begins to speak. */
const opening = new RegExp(
  String.raw`^(?:\d{1,2}[.)]\s+)?(?:Dengan\s+(?:hormat|ini|segala)|Assalam|Selamat\s+(?:pagi|` +
    String.raw`siang|sore|malam|datang)|Bismillah|Puji\s+syukur|Teriring|Seiring|Menyusul|Menjawab|` +
    String.raw`Membalas|Menanggapi|Menyambung|Bersama|Perkenalkan|Atas\s+perintah|DASAR\b|` +
    String.raw`Salam\s+sejahtera|Sehubungan|Dalam\s+rangka|` +
    String.raw`Menindaklanjuti|` +
    String.raw`Menunjuk|Memperhatikan|Berdasarkan|Berkenaan|Bersama\s+ini|Bersama\s+surat|` +
    String.raw`Yang\s+bertanda|Menimbang|` +
    String.raw`Memenuhi|Guna|Untuk\s+(?:menindaklanjuti|melaksanakan|memenuhi)|Mengingat|Sesuai|` +
    String.raw`Menyusuli|Mempedomani|` +
    String.raw`Disampaikan|Diberitahukan|Diumumkan|Pada\s+hari\s+ini|Dasar\s*:|Rujukan|Merujuk|Mendasari|Kami\s|` +
    String.raw`DALAM\s+RANGKA|Terlampir|Atas\s+dasar|Melalui\s+surat|` +
    String.raw`Ketua\s+Komisi\s+Pemilihan\s+Umum.{0,60}(?:menugaskan|memerintahkan)|` +
    String.raw`Bahwa\b|Dipermaklumkan|Memedomani|Salam(?:\s+(?:sehat|hormat|sukses|hangat|kenal|` +
    String.raw`Pramuka|OSIS|literasi|demokrasi))?\s*[,!.]|` +
    String.raw`(?!Kepada|Kpd|Yth)\p{L}[\p{L}\s]{0,40}\s(?:kami|yang)\s+(?:hormati|terhormat)\s*[,.]|` +
    String.raw`AAA(?:[.\s]|$)|\p{L}[^:]{3,120}\s(?:memanggil|mengundang)(?:\s[^:]{0,60})?:$)`,
  'iu',
);
const closes = new RegExp(
  String.raw`^(?:Demikian|Atas\s+(?:perhatian|kerja\s*sama|kehadiran|bantuan|perkenan)|Ditetapkan\s+di|` +
    String.raw`Dikeluarkan\s+di|` +
    String.raw`Dibuat\s+di|Tembusan)`,
  'iu',
);

/** "Hari/Tanggal : …" tells of a meeting; so does "Untuk hadir : Senin, 8 Februari". */
const calls = new RegExp(
  String.raw`^Hari(?:[ \t]*[/,&]?[ \t]*(?:tanggal|tgl\.?))?[ \t]*:|` +
    String.raw`^(?!Tanggal|Tgl)\p{L}[\p{L}/ ]{2,27}[ \t]*:[ \t]*(?:hari[ ])?(?:${weekdayPattern})[,\s]`,
  'iu',
);

/** How an office is reached stands in its head. */
const reached = /@|\bwww\.|https?:|\b(?:Telp|Telepon|Tel|Fax|Faks|Pos-el|Surel|Laman|E-?mail)\b/iu;
const manyWords = 20;
/** A line of running text: many words, most of them small. */
const isProse = ({ text, cells }: Line): boolean => {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  const isOneColumn = cells.every(({ column }) => column === 0);
  return (
    isOneColumn &&
    words.length >= 8 &&
    small >= words.length * (words.length < manyWords ? 0.5 : 0.45) &&
    !isLabelled(text) &&
    (words.length >= manyWords || !reached.test(text))
  );
};

/** No line of a head is as long. */
const isLong = (line: Line): boolean =>
  (line.text.match(/\p{L}{2,}/gu) ?? []).length >= 25 && /\p{Ll}{3}/u.test(line.text) && !isLabelled(line.text);

/** Whom it goes to may be read into one long line below the greeting. */
const isGreeted = (lines: readonly Line[], at: number): boolean =>
  lines.slice(Math.max(0, at - 1), at).some(({ text }) => /(?:Kepada|Yth|terhormat)\b[.:, ]*$/iu.test(text));

/** Lines of a head at least, so that a subject on two lines is none of the body. */
const fewest = 3;

/** `above`: lines at the beginning that stand in the heads of pages. */
export function partsOf(lines: readonly Line[], above = 0): Parts {
  const least = above + fewest;
  // Beside another column a line goes on with what stands above it.
  const isWhole = ({ cells }: Line): boolean =>
    cells.every(({ column, isDay }) => column === 0 || isDay) ||
    cells[1]?.text.startsWith(':') === true ||
    /[.,;]$/u.test(cells[0]?.text ?? '');
  const opened = lines.findIndex((line, at) => at >= least && opening.test(line.text) && isWhole(line));
  const called = lines.findIndex(({ text }, at) => at >= least && calls.test(text));
  const prose = lines.findIndex((line, at) => at >= least && isProse(line) && !goesOn(lines, at));
  const long = lines.findIndex((line, at) => at > above && isLong(line) && !goesOn(lines, at) && !isGreeted(lines, at));
  const [begins = lines.length] = [opened, called, prose, long]
    .filter((at) => at >= 0)
    .toSorted((one, other) => one - other);
  const behind = lines.findIndex(({ text }, at) => at >= begins && closes.test(text));
  const ends = behind < 0 ? lines.length : behind;
  return { head: lines.slice(0, begins), body: lines.slice(begins, ends), closing: lines.slice(ends) };
}

/** A long subject goes on over lines that look like running text. */
function goesOn(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || line.apart) return false;
  // Sentences, and what stands below whom it goes to, are none of a subject.
  const near = lines.slice(Math.max(0, at - 4), at);
  if (
    /\p{Ll}{2}[.]\s+\p{Lu}\p{Ll}/u.test(line.text) ||
    near.some(({ text }) => /^(?:Yth|Yang\s+terhormat|Kepada|Up|u\.p)\b/iu.test(text))
  )
    return false;
  const above = near.findLast(({ text }) => isLabelled(text));
  return above !== undefined && /^(?:Perihal|Hal|Tentang)/iu.test(above.text);
}
