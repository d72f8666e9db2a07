/** Parts of a letter that begin with a label, or that their words make known. */
import { cellsOf, type Line } from './lines.ts';
import type { PartName } from './part-names.ts';

const labels: readonly { readonly part: PartName; readonly label: string }[] = [
  { part: 'number', label: String.raw`No(?:mor|mer|\.)?(?:\s+[Ss]urat)?` },
  { part: 'nature', label: 'Sifat' },
  { part: 'attachments', label: String.raw`Lampiran|Lamp\.?` },
  { part: 'subject', label: String.raw`H\s?a\s?l|Perihal` },
  { part: 'from', label: 'Dari' },
  { part: 'day', label: String.raw`Hari(?:\s*[,/]\s*|\s+dan\s+)?(?:Tanggal|tanggal|Tgl\.?)?` },
  { part: 'time', label: 'Pukul|Waktu|Jam' },
  { part: 'place', label: 'Tempat' },
  { part: 'considering', label: 'Menimbang' },
  { part: 'recalling', label: 'Mengingat' },
  { part: 'basis', label: String.raw`Dasar(?:\s+Hukum)?` },
  { part: 'sets', label: 'Menetapkan' },
];
const labelled = labels.map(({ part, label }) => ({
  part,
  pattern: new RegExp(String.raw`^(?::\s*)?(?:${label})\s*(?::\s*|\|\s*:?\s*|\t+:?\s*)(.*)$`, 'iu'),
}));
/** Parts that stand for themselves, without a colon. */
const alone: readonly { readonly part: PartName; readonly pattern: RegExp }[] = [
  { part: 'decides', pattern: /^(?:MEMUTUSKAN|M E M U T U S K A N|Memutuskan)\s*:?$/ },
  { part: 'about', pattern: /^(?:TENTANG|tentang)$/ },
  { part: 'on-this-day', pattern: /^Pada\s+(?:hari|tanggal)\b/i },
  { part: 'task', pattern: /^(?:Untuk\s*:?(?:\s|$)|untuk\s*:)/ },
  { part: 'people', pattern: /^(?:MENUGASKAN|MEMERINTAHKAN|Menugaskan|Memerintahkan|Kepada)\s*:?(?:\s|$)/ },
];
const address = /^(?:(?:Kepada\s*:?\s*)?(?:Yth\b|Yang\s+Terhormat\b)|Kepada\s*:?\s*$|Kepada\s*:\s*\S)/i;
/** A row of a table with a number in its first column is none of a head. */
const tableHead = /^No(?:mor)?\.?\s*\|\s*\p{L}[\p{L} ]+(?:\||$)/iu;

type Add = (name: PartName, line: Line, value?: string, start?: number) => void;

export function addParts(line: Line, add: Add): void {
  if (tableHead.test(line.text) && !/\d/.test(line.text)) return;
  for (const { part, pattern } of labelled) {
    const match = pattern.exec(line.text);
    if (match === null) continue;
    // A second column (the place and day of the letter) is no part of the value.
    const value = (match[1] ?? '').split(/\s*(?:\||\t|\s{3,})\s*/)[0]?.trim() ?? '';
    add(part, line, value, line.end - (match[1] ?? '').length);
    if (part !== 'considering') return addBeside(line, add);
    return;
  }
  if (address.test(line.text)) add('address', line);
  for (const { part, pattern } of alone) if (pattern.test(line.text)) return add(part, line);
  if (/^Nomor\s+(?=\S*(?:\d|…|\.{3}))/i.test(line.text))
    return add('number', line, line.text.slice(6).trim(), line.start + 6);
}

/** Whom it goes to may stand in a column beside the labels. */
function addBeside(line: Line, add: Add): void {
  for (const cell of cellsOf(line).slice(1))
    if (/^(?:Kepada\s*:?\s*$|(?:Kepada\s+)?Yth\b)/iu.test(cell.text)) add('address', cell);
}

/** A label of a part stands somewhere in this text, also read into another line. */
export function isLabelled(text: string, name: PartName): boolean {
  const one = labels.find(({ part }) => part === name);
  if (one === undefined) return false;
  return new RegExp(String.raw`(?:^|[|\t:]|\s{2,})[ \t]*(?:${one.label})[ \t]*(?:[:|\t]|$)`, 'imu').test(text);
}
