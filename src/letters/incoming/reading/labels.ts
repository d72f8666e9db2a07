/** Labels of a letter's head, however they are written or misread, and the words behind them. */
import type { Cell, Line, Span } from './lines.ts';

export type Labelled = Span & { readonly label: string; readonly words: string; readonly line: number };

/** As they are when signs, blanks and capitals are taken away. */
const names = {
  number:
    'nomor|no|nomor surat|no surat|nomor naskah|no naskah|nomor no|nomer|nomor dokumen|ref|' +
    'our ref|ref no|no ref|nomor ref|reff|nomor referensi|no referensi',
  date: 'tanggal|tgl|tanggal surat|tgl surat|tanggal naskah|date',
  nature:
    'sifat|derajat|klasifikasi|klas|sifat surat|sifat naskah|derajat kecepatan|tingkat keamanan|' +
    'tingkat urgensi|tingkat kecepatan|klasifikasi keamanan|klasifikasi surat',
  attachments: 'lampiran|lamp|lampiran surat|jumlah lampiran|lampiran lamp',
  subject: 'perihal|hal|prihal|tentang|pokok surat|subjek|subject|judul|hal perihal|hal surat',
  sender: 'dari|pengirim|from',
  recipient:
    'kepada|kpd|kepada yth|kpd yth|yth|yth kepada|ditujukan kepada|untuk|bapak ibu saudara|' +
    'bapak ibu saudara i|bapak ibu|kepada yang terhormat|to|yang terhormat',
  copies: 'tembusan|tembusan yth|cc|tembusan kepada|tembusan disampaikan kepada|info',
} as const;
export type LabelName = keyof typeof names;
const nameOf = new Map<string, LabelName>(
  (Object.keys(names) as LabelName[]).flatMap((name) =>
    names[name].split('|').map((written) => [written, name] as const),
  ),
);
/** They are near to a label, and words of their own. */
const words: ReadonlySet<string> = new Set(['kepala', 'tinggal', 'tanggap', 'tangga', 'rentang', 'bentang', 'sifar']);
const longNames = [...nameOf].filter(([written]) => written.length >= 5);

/** What is written as it sounds to whoever compares it: small letters, no stops, letters set apart drawn together. */
export const plainLabel = (written: string): string =>
  written
    .toLowerCase()
    .replaceAll('0', 'o')
    .replaceAll('rn', 'm')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()
    .replace(/^(?:\p{L} ){2,}\p{L}$/u, (apart) => apart.replaceAll(' ', ''));

/** One letter more, less or other than it should be: recognition reads it so. */
export function isNearly(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [left, right] = [one.slice(at), other.slice(at)];
  return left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1);
}

/** Which label this is; null for none. Words of five letters and more may be misread by one. */
export function labelName(written: string): LabelName | null {
  if (written.length > 60) return null;
  const plain = plainLabel(written);
  const name = nameOf.get(plain) ?? null;
  if (name !== null || plain.length < 5) return name;
  // "No. surat redaksi".
  if (/^(?:no|nomor) surat \p{L}+$/u.test(plain)) return 'number';
  return words.has(plain) ? null : (longNames.find(([known]) => isNearly(plain, known))?.[1] ?? null);
}

/** A colon in a column of its own may be read before its label. */
const parted = /^(?::[ \t]*)?(?<label>\p{L}[\p{L}\d./ ]{0,45}?)[ \t]*[:;](?:[ \t]*:)?[ \t]*(?<words>.*)$/du;
/** A colon before the label stands for the one behind it. */
const led = /^:[ \t]*(?<label>\p{L}+)[ \t]+(?<words>\S.*)$/du;

/** "Hal  Permohonan tempat praktik", "Lamp. Proposal": without a colon. */
const apart = new RegExp(
  String.raw`^(?<label>(?:Hal|Perihal|Lampiran|Sifat|Nomor)(?=[ ]{2})|(?:Lamp|Hal|` +
    String.raw`Perih)\.(?=[ ]))[ ]{1,8}(?<words>[\p{L}\d(].*)$`,
  'du',
);

type Said = Span & { readonly label: string; readonly words: string };

/** The label with which a cell begins, and what it says behind it; null where it begins with none. */
export function saidIn({ text, start, end }: Pick<Cell, 'text' | 'start' | 'end'>): Said | null {
  for (const shape of [parted, led, apart]) {
    const match = shape.exec(text);
    const { label, words } = match?.groups ?? {};
    const [from = 0] = match?.indices?.groups?.words ?? [];
    if (label !== undefined && words !== undefined && labelName(label) !== null)
      return { label, words, start: start + from, end };
  }
  return null;
}

/** Whether a line begins with a label of its own: "Sifat :", "Hari/Tanggal :". */
export const isLabelled = (text: string): boolean =>
  /^[\p{L}/., ]{2,28}[ \t|]*:(?!\/\/)/u.test(text) ||
  saidIn({ text, start: 0, end: text.length }) !== null ||
  (/[\t|]/u.test(text) && labelName(text.split(/[\t|]/u, 1)[0] ?? '') !== null);

/** The first value of a label among these lines; null where none has one. Its words end where another column begins. */
export function labelled(lines: readonly Line[], name: LabelName): Labelled | null {
  for (const [index, line] of lines.entries()) {
    const found = labelledOn(line, name);
    if (found !== null) return { ...found, line: index };
  }
  return null;
}

/** The value of a label in any cell of a line, or in the next cell beside it that is no day of the letter. */
export function labelledOn(line: Line, name: LabelName): Omit<Labelled, 'line'> | null {
  for (const [at, cell] of line.cells.entries()) {
    const said = saidIn(cell);
    const next = line.cells.slice(at + 1).find(({ text, isDay }) => !isDay && text !== ':');
    if (said !== null && labelName(said.label) === name)
      return said.words === '' ? { ...said, ...besideLabel(next, line) } : said;
    const label = cell.text.replace(/^:[ \t]*/, '');
    // A row of a form may hold two labels with their words.
    const isFirst = at === 0 || (at === 2 && line.cells.length === 4);
    if (isFirst && line.cells.length > 1 && labelName(label) === name) return { label, ...besideLabel(next, line) };
  }
  return null;
}

function besideLabel(cell: Cell | undefined, line: Line): Span & { readonly words: string } {
  if (cell === undefined || saidIn(cell) !== null) return { words: '', start: line.end, end: line.end };
  const lead = /^:?[ \t]*/.exec(cell.text)?.[0].length ?? 0;
  return { words: cell.text.slice(lead), start: cell.start + lead, end: cell.end };
}
