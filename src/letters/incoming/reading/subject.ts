/** What a letter is about, how urgent and how secret it is, and what comes with it. */
import { monthPattern, readNumberWords } from '../../../language/index.ts';
import { isLabelled, labelled, labelledOn, labelName } from './labels.ts';
import { isCapitals, isLed, rightColumn, type Cell, type Line, type Read } from './lines.ts';

const addressee =
  /^(?:Kepada\b|Yth\b|Yang\s+terhormat\b|di\s*[-–]|di\s+tempat|di$|se[ -]|\(|masing-masing|c\.q|u\.?p\.)/iu;
const most = 5;

export function readSubject(head: readonly Line[]): Read<string> | null {
  const said = labelled(head, 'subject');
  if (said !== null && /\p{L}{3}/u.test(said.words)) return wholeSubject(head, said);
  return underTitle(head) ?? titleAlone(head);
}

/** A subject goes on over lines that are no labels, up to whom the letter goes to. */
function wholeSubject(head: readonly Line[], said: NonNullable<ReturnType<typeof labelled>>): Read<string> {
  let { words, end } = said;
  const below = head.slice(said.line + 1, said.line + 1 + most);
  const column = otherColumn(head[said.line], said.end);
  const right = rightColumn(below);
  for (const line of below) {
    const [cell] = line.cells;
    // A row of a form whose last column alone says something.
    if (isLed(line) && cell?.column === right && right > 1) continue;
    if (cell === undefined || isOther(cell) || isBesideIt(line, { column, right, words })) break;
    // Recognition and columns may part the lines of one subject.
    if (line.apart && !isLed(line) && !isGoingOn(cell.text, words, column === null)) break;
    words += ` ${cell.text}`;
    end = cell.end;
  }
  return { value: plain(words), start: said.start, end, sure: true };
}

const isOther = (cell: Cell): boolean =>
  cell.isDay ||
  isLabelled(cell.text) ||
  labelName(cell.text) !== null ||
  addressee.test(cell.text) ||
  dayAlone.test(cell.text);

/** What stands beside a line without a value of its own is of the other column. */
function isBesideIt(
  line: Line,
  { column, right, words }: { readonly column: number | null; readonly right: number; readonly words: string },
): boolean {
  if (column === null) return false;
  if (isLed(line)) return right === 1 && !isGoingOn(line.cells[0]?.text ?? '', words);
  return line.cells.length === 1 && line.indent >= column - 4;
}
/** A day, or a month whose day is not filled in yet. */
const dayAlone = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L} .'-]{2,30},\s*)?\d{1,2}[\s./-]|^\p{Lu}[\p{L} .'-]{2,30},\s*(?:${monthPattern})\s+\d{4}$`,
  'iu',
);

/** A subject ends with no such word. */
const unfinished = new RegExp(
  String.raw`(?:^|\s)(?:atas|dan|di|pada|untuk|tentang|dalam|ke|dari|dengan|bagi|serta|oleh|yang|` +
    String.raw`terhadap|hasil|kepada|antara|atau|&|-)$`,
  'iu',
);
/** Small letters, as the end of a subject is, or behind a word that asks for more; "di" begins a place. */
const isGoingOn = (text: string, before: string, isAlone = false): boolean =>
  text.split(/\s+/).length <= 10 &&
  !/[.;]$/.test(before) &&
  (unfinished.test(before) ||
    (isAlone &&
      before.length >= wrapping &&
      !/[,.!?:]$/.test(text) &&
      isCapitals(text) === isCapitals(before) &&
      !/^\p{Ll}/u.test(text) &&
      !isSomebody.test(text)) ||
    (/^\p{Ll}/u.test(text) && !/^(?:di|dengan\s+hormat)\b/iu.test(text)));
/** A subject as long is set on several lines. */
const wrapping = 24;
const isSomebody = new RegExp(
  String.raw`^(?:Ketua|Kepala|Sekretaris|Bapak|Ibu|Sdr|Saudara|Pimpinan|Direktur|Anggota|Para|` +
    String.raw`Pejabat|Bendahara|Komandan|Dengan|Jalan|Jl|Salam|Assalam|Selamat|Halo)`,
  'iu',
);

/** Where a column begins beside the subject, counted from the beginning of its line; null where none does. */
function otherColumn(line: Line | undefined, end: number): number | null {
  const beside = line?.cells.find(({ start }) => start >= end);
  return line === undefined || beside === undefined ? null : beside.start - line.start + line.indent;
}

/** Also behind the number of a circular, where the two were read as one line. */
const about = /^(?:(?:.{0,60}\s)?N(?:OMOR|omor)\b.{1,40}?\s)?(?:TENTANG|Tentang)\b\s*:?\s*(?<words>.*)$/du;

/** "SURAT EDARAN⏎NOMOR 3 TAHUN 2025⏎TENTANG⏎JAM KERJA". */
function underTitle(head: readonly Line[]): Read<string> | null {
  const at = head.findIndex(({ text }) => about.test(text));
  const line = head[at];
  const match = about.exec(line?.text ?? '');
  if (line === undefined || match === null) return null;
  const [from = 0] = match.indices?.groups?.words ?? [];
  const words = match.groups?.words ?? '';
  const own = words === '' ? [] : [{ text: words, start: line.start + from, end: line.end }];
  const parts = [...own, ...below(head.slice(at + 1, at + 1 + most), words)];
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { value: plain(parts.map(({ text }) => text).join(' ')), start: first.start, end: last.end, sure: true };
}

/** "KETUA KOMISI PEMILIHAN UMUM …," stands below what a decision is about. */
const whoDecides =
  /^(?:DENGAN\s+RAHMAT|KETUA|SEKRETARIS|KEPALA|BUPATI|WALI\s*KOTA|GUBERNUR|MENTERI|DIREKTUR|REKTOR|PRESIDEN)\b/u;

/** Lines that go on in capitals, or in small letters, as the subject began. */
function below(lines: readonly Line[], begun: string): Line[] {
  const isLoud = isCapitals(begun === '' ? (lines[0]?.text ?? '') : begun);
  const ends = lines.findIndex(
    (next, at) =>
      isLabelled(next.text) ||
      addressee.test(next.text) ||
      (at > 0 && whoDecides.test(next.text)) ||
      isCapitals(next.text) !== isLoud ||
      (next.apart && !isLoud && (at > 0 || begun !== '')),
  );
  return ends < 0 ? [...lines] : lines.slice(0, ends);
}

/** A letter that says no more than what it is. */
const titles = new RegExp(
  String.raw`^(?:SURAT\s+(?:TUGAS|PERINTAH(?:\s+TUGAS)?|KETERANGAN|PENGANTAR|KUASA|UNDANGAN|PERNYATAAN|` +
    String.raw`REKOMENDASI)|PEMBERITAHUAN\s+\p{L}+\s+\p{L}|BERITA\s+ACARA|UNDANGAN|PENGUMUMAN|` +
    String.raw`NOTA\s+DINAS|LAPORAN)\b.*$`,
  'iu',
);

function titleAlone(head: readonly Line[]): Read<string> | null {
  const at = head.findIndex(({ text }) => titles.test(text) && (isCapitals(text) || text.length < 40));
  const line = head[at];
  if (line === undefined) return null;
  const next = head[at + 1];
  // Of minutes the title tells what they are about, on two lines as often as not.
  const more =
    next && line.text.startsWith('BERITA') && isCapitals(next.text) && !/^N(?:OMOR|o)/iu.test(next.text) ? next : null;
  const words = `${line.text}${more === null ? '' : ` ${more.text}`}`
    .replace(/\s*(?:NOMOR|Nomor|No\.).*$/u, '')
    .toLowerCase()
    .replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return { value: words, start: line.start, end: more?.end ?? line.end, sure: false };
}

const plain = (words: string): string =>
  words
    .replace(/^\[(?:SANGAT\s+)?(?:SEGERA|PENTING|URGENT|KILAT)\]\s*/iu, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/[,;.]$/, '')
    .trim()
    .slice(0, 500);

/** "-", "nihil", "2 (dua) berkas"; a figure alone may be a colon that was read wrongly. */
const wholeAmount = /^(?:[-–—]$|nihil|\d{1,3}\s*(?:\(|\p{L})|(?:satu|dua|tiga|empat|lima)\s)/iu;

export function readAttachments(head: readonly Line[]): Read<string> | null {
  const said = labelled(head, 'attachments');
  if (said === null || said.words === '') return null;
  // Recognition reads the colon before a dash as a one.
  const value = said.words
    .replaceAll(/\s+/g, ' ')
    .replace(/[,;.]$/, '')
    .replace(/^1\s?(?=[-–—]$)/, '')
    // The figure before its word was not read.
    .replace(
      /^\((satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\)/iu,
      (words, word: string) => `${readNumberWords(word)} ${words}`,
    );
  return { value, start: said.start, end: said.end, sure: wholeAmount.test(said.words) };
}

const secret = /(?:sangat\s+)?rahasia|terbatas|konfidensial/iu;
const secrecies = /^(?:Biasa|Terbuka|Umum|(?:Sangat\s+)?Rahasia|Terbatas|Konfidensial)$/iu;
const urgencies = /^(?:Biasa|Penting|(?:Sangat\s+)?Segera|Kilat|Amat\s+Segera|Sangat\s+Penting|Mendesak|Rutin)$/iu;
/** A stamp above everything else. */
const stamp = /^(?:SANGAT\s+)?RAHASIA$|^TERBATAS$/u;

/** "Perihal: [SEGERA] Undangan …", as e-mails have it. */
function inBrackets(head: readonly Line[]): Read<string> | null {
  const said = labelled(head, 'subject');
  const match = /^\[(?<word>[^\]]{3,20})\]/u.exec(said?.words ?? '');
  const word = match?.groups?.word;
  if (said === null || word === undefined || !urgencies.test(word)) return null;
  return { value: word, start: said.start + 1, end: said.start + 1 + word.length, sure: false };
}

export type NatureRead = { readonly nature: Read<string> | null; readonly secrecy: Read<string> | null };

/** "Sifat : Segera", "Sifat : Rahasia", "Sifat : Biasa/Terbuka", "Klasifikasi : Rahasia": one label or two say both. */
export function readNature(head: readonly Line[]): NatureRead {
  let nature: Read<string> | null = null;
  let secrecy: Read<string> | null = null;
  for (const line of head) {
    const said = labelledOn(line, 'nature');
    if (said === null || said.words === '') continue;
    const isOfSecrecy = /klas|keamanan/iu.test(said.label);
    let at = 0;
    // "Penting / Segera" is one; what is secret stands by itself.
    const isOne = said.words.split(/\s*\/\s*/u).every((word) => urgencies.test(word));
    for (const written of isOne ? [said.words] : said.words.split(/\s*(?:[/,;]|\bdan\b)\s*/u).filter(Boolean)) {
      const from = said.words.indexOf(written, at);
      at = from + written.length;
      const word = written.replace(/[.]$/, '');
      const read = { value: word, start: said.start + from, end: said.start + at };
      if (isOfSecrecy || secret.test(word) || /^terbuka$/iu.test(word))
        secrecy ??= { ...read, sure: secrecies.test(word) };
      else nature ??= { ...read, sure: isOne || urgencies.test(word) };
    }
  }
  nature ??= inBrackets(head);
  const stamped = head.slice(0, 8).find(({ text }) => stamp.test(text));
  if (secrecy === null && stamped !== undefined)
    secrecy = {
      value: stamped.text.charAt(0) + stamped.text.slice(1).toLowerCase(),
      start: stamped.start,
      end: stamped.end,
      sure: true,
    };
  return { nature, secrecy };
}
