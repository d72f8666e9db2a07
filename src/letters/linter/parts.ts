/**
 * The parts of a letter, read from its text: our own as it is printed, or what a document says. Reading guesses
 * nothing: a part that is not written in a form that offices use is not there.
 */
import {
  monthPattern,
  positionPattern,
  readDateMentions,
  weekdayPattern,
  type DateMention,
} from '../../language/index.ts';
import { letterNatures, structureRules, type LetterStructure } from './kinds.ts';
import { linesOf, other, type Line } from './lines.ts';

export const partNames = [
  'letterhead',
  'heading',
  'number',
  'date',
  'nature',
  'attachments',
  'subject',
  'about',
  'address',
  'from',
  'considering',
  'basis',
  'recalling',
  'decides',
  'sets',
  'people',
  'task',
  'on-this-day',
  'day',
  'time',
  'place',
  'body',
  'signature',
  'copies',
] as const;
export type PartName = (typeof partNames)[number];

/** `value`: what stands behind its label; `start` and `end` are those of the value. */
export type Part = { readonly value: string; readonly start: number; readonly end: number };

export type Signature = Part & {
  /** Lines above the name, in their order: "a.n. Ketua KPU Contoh,", "Sekretaris,". */
  readonly positions: readonly Line[];
  readonly name: Line | null;
  readonly serviceNumber: Line | null;
  /** Names of others who sign beside or above. */
  readonly others: readonly Line[];
};

export type LetterParts = {
  readonly text: string;
  readonly structure: LetterStructure;
  /** The first of each; others of the same name are in `twice`. */
  readonly found: ReadonlyMap<PartName, Part>;
  /** The day that the letter bears, as it is written. */
  readonly day: DateMention | null;
  /** Every day of the text. */
  readonly days: readonly DateMention[];
  readonly signature: Signature | null;
  /** Items below "Tembusan". */
  readonly copies: readonly Line[];
  /** Lines between head and signature. */
  readonly body: readonly Line[];
};

const labels: readonly { readonly part: PartName; readonly label: string }[] = [
  { part: 'number', label: String.raw`No(?:mor|mer|\.)?` },
  { part: 'nature', label: 'Sifat' },
  { part: 'attachments', label: String.raw`Lampiran|Lamp\.?` },
  { part: 'subject', label: 'Hal|Perihal' },
  { part: 'from', label: 'Dari' },
  { part: 'day', label: String.raw`Hari(?:\s*[,/]\s*|\s+dan\s+)?(?:Tanggal|tanggal|Tgl\.?)?` },
  { part: 'time', label: 'Pukul|Waktu|Jam' },
  { part: 'place', label: 'Tempat' },
  { part: 'considering', label: 'Menimbang' },
  { part: 'recalling', label: 'Mengingat' },
  { part: 'basis', label: 'Dasar' },
  { part: 'sets', label: 'Menetapkan' },
];
const labelled = labels.map(({ part, label }) => ({
  part,
  pattern: new RegExp(String.raw`^(?::\s*)?(?:${label})\s*(?::\s*|\|\s*:?\s*|\t+:?\s*)(.*)$`, 'iu'),
}));
/** Parts that stand for themselves, without a colon. */
const alone: readonly { readonly part: PartName; readonly pattern: RegExp }[] = [
  { part: 'decides', pattern: /^(?:MEMUTUSKAN|M E M U T U S K A N)\s*:?$/ },
  { part: 'about', pattern: /^(?:TENTANG|tentang)$/ },
  { part: 'on-this-day', pattern: /^Pada hari ini\b/ },
  { part: 'task', pattern: /^(?:Untuk)\s*:?(?:\s|$)/ },
  { part: 'people', pattern: /^(?:MENUGASKAN|MEMERINTAHKAN|Menugaskan|Memerintahkan|Kepada)\s*:?(?:\s|$)/ },
];
const address = /^(?:(?:Kepada\s*)?(?:Yth\b|Yang\s+Terhormat\b)|Kepada\s*:?\s*$)/i;
/** A weekday before a day is no place. */
const placeAndDay = new RegExp(
  [
    String.raw`^(?!(?:${weekdayPattern})\b)\p{Lu}[\p{L} .]{2,40},\s+`,
    String.raw`(?:tanggal\s+)?\d{1,2}\s+(?:${monthPattern})\s+\d{4}$`,
  ].join(''),
  'iu',
);
const onBehalf = String.raw`(?:a\.?\s?n\.?|atas\s+nama|u\.?\s?b\.?|untuk\s+beliau)\s*,?\s*`;
const standingIn = String.raw`(?:Pl[ht]\.?\s*|Pjs?\.?\s*)`;
const position = new RegExp(
  String.raw`^(?:(?:${onBehalf}|${standingIn}){0,3}(?:${positionPattern()})\b[^.;:!?]{0,80}|(?:${other})),?$`,
  'iu',
);
/** Those who sign minutes one below the other: "1. Nama (Ketua) ....". */
const signs = /^\d{1,2}[.)]\s+\p{Lu}.{3,60}\((?:Ketua|Anggota|Sekretaris|Saksi)[^)]{0,40}\)[\s.…_]*$/u;
/** A name of two words and more, with what stands behind it. */
const nameLine = /^\(?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]*\.?){1,4}(?:,\s?\p{L}[\p{L}., ]{1,24})?\)?$/u;
const copiesHead = /^Tembusan\b\s*:?/i;
const serviceNumber = /^NIP\b\.?\s*:?\s*[\d ]+$/i;

/** `known`: the kind that the letter is meant to be; else it is told by its heading or subject. */
export function readLetter(text: string, known?: LetterStructure): LetterParts {
  const lines = linesOf(text);
  const signature = signatureIn(lines);
  const above = signature === null ? lines : lines.filter(({ end }) => end <= signature.start);
  const found = new Map<PartName, Part>();
  const heading = headingIn(lines);
  const add = (name: PartName, line: Line, value = line.text, start = line.start) => {
    if (!found.has(name)) found.set(name, { value, start, end: start + value.length });
  };
  if (heading !== null) add('heading', heading.line);
  for (const line of above) addParts(line, add);
  if (signature !== null) add('signature', { ...signature, text: signature.value });
  const structure =
    known ?? heading?.structure ?? (/undangan/i.test(found.get('subject')?.value ?? '') ? 'undangan' : 'surat');
  const body = bodyOf(above, found);
  const [first] = body;
  if (first !== undefined && body.some(({ text: said }) => said.length > 40)) add('body', first);
  const copies = copiesIn(lines);
  if (copies.head !== null) add('copies', copies.head);
  const days = readDateMentions(text, '1900-01-01');
  return { text, structure, found, day: dayOf(lines, days, signature), days, signature, copies: copies.items, body };
}

function addParts(line: Line, add: (name: PartName, line: Line, value?: string, start?: number) => void): void {
  for (const { part, pattern } of labelled) {
    const match = pattern.exec(line.text);
    if (match === null) continue;
    // A second column (the place and day of the letter) is no part of the value.
    const value = (match[1] ?? '').split(/\s*(?:\||\t|\s{3,})\s*/)[0]?.trim() ?? '';
    return add(part, line, value, line.end - (match[1] ?? '').length);
  }
  if (address.test(line.text)) return add('address', line);
  for (const { part, pattern } of alone) if (pattern.test(line.text)) return add(part, line);
  if (/^Nomor\s+(?=\S*(?:\d|…|\.{3}))/i.test(line.text))
    return add('number', line, line.text.slice(6).trim(), line.start + 6);
}

function headingIn(lines: readonly Line[]): { readonly structure: LetterStructure; readonly line: Line } | null {
  for (const line of lines.slice(0, 12))
    for (const { structure, heading } of structureRules)
      if (heading !== '' && line.text === line.text.toUpperCase() && line.text.startsWith(heading))
        return { structure, line };
  return null;
}

/** The block of lines that begins with the position of who signs and holds a name below. */
function signatureIn(lines: readonly Line[]): Signature | null {
  const end = lines.findIndex(({ text }) => copiesHead.test(text));
  const upTo = end < 0 ? lines.length : end;
  let first = -1;
  for (let at = upTo - 1; at >= Math.max(0, upTo - 14); at -= 1) {
    if (position.test(lines[at]?.text ?? '')) first = at;
    else if (first >= 0) break;
  }
  if (first < 0) first = lines.slice(0, upTo).findIndex(({ text }) => signs.test(text));
  if (first < 0) return null;
  const block = lines.slice(first, upTo);
  const positions = block.filter(({ text }) => position.test(text) || /^(?:a\.?n|u\.?b)\.?,?$/i.test(text));
  const rest = block.filter(
    (line) => !positions.includes(line) && !/^\(?(?:ttd|tanda tangan|disetujui|ditandatangani)/i.test(line.text),
  );
  const number = rest.find(({ text }) => serviceNumber.test(text)) ?? null;
  const name = rest.find((line) => line !== number && /^\(?\p{Lu}[\p{L}'’.,() -]+\)?$/u.test(line.text)) ?? null;
  const isName = ({ text }: Line): boolean => nameLine.test(text) && !position.test(text) && !/^[^,]+\.$/u.test(text);
  const others = lines.slice(Math.max(0, first - 8), upTo).filter((line) => line !== name && isName(line));
  const start = block[0]?.start ?? 0;
  const last = block.at(-1)?.end ?? start;
  return {
    value: block.map(({ text }) => text).join('\n'),
    start,
    end: last,
    positions,
    name,
    serviceNumber: number,
    others,
  };
}

function copiesIn(lines: readonly Line[]): { readonly head: Line | null; readonly items: readonly Line[] } {
  const at = lines.findIndex(({ text }) => copiesHead.test(text));
  return at < 0 ? { head: null, items: [] } : { head: lines[at] ?? null, items: lines.slice(at + 1, at + 30) };
}

/** Below the address, or the last part of the head where there is none. */
function bodyOf(above: readonly Line[], found: ReadonlyMap<PartName, Part>): readonly Line[] {
  const heads = ['address', 'about', 'number', 'subject', 'from', 'nature', 'attachments', 'heading'] as const;
  const from = Math.max(0, ...heads.map((name) => found.get(name)?.end ?? 0));
  return above.filter(({ start, text }) => start >= from && !placeAndDay.test(text));
}

/**
 * The day of the head, with its place or alone in its cell, or above the signature; a label "Tanggal" does as well, and
 * "Pada hari ini …" of minutes.
 */
function dayOf(lines: readonly Line[], days: readonly DateMention[], signature: Signature | null): DateMention | null {
  const before = lines.filter(({ start }) => signature === null || start < signature.start);
  for (const line of [...before.slice(0, 14), ...before.slice(14).toReversed()]) {
    const inLine = days.filter(({ start, end }) => start >= line.start && end <= line.end);
    const last = inLine.at(-1);
    if (last === undefined) continue;
    const cells = line.text.split(/\s*(?:\||\t|\s{3,})\s*/).filter((cell) => cell !== ':' && cell !== '');
    if (cells.some((cell) => placeAndDay.test(cell.trim()) && cell.trim().length < 70)) return last;
    if (cells.length <= 3 && !isOfMeeting.test(line.text) && cells.some((cell) => bareDay.test(cell.trim())))
      return last;
    if (laidDown.test(line.text)) return last;
  }
  const onThisDay = before.find(({ text }) => /^Pada hari ini\b/.test(text));
  return days.find(({ start, end }) => onThisDay && start >= onThisDay.start && end <= onThisDay.end) ?? null;
}
const bareDay = new RegExp(String.raw`^\d{1,2}\s+(?:${monthPattern})\s+\d{4}$`, 'iu');
const isOfMeeting = /^(?:Hari|Tanggal\s+(?:acara|pelaksanaan)|Pukul|Waktu|Tempat)\b/iu;
const laidDown =
  /^(?:Tanggal\s*:?\s*|pada\s+tanggal\s*:?\s*|(?:Ditetapkan|Dikeluarkan|Dibuat)\s+di\s.*pada\s+tanggal\s*:?\s*)\d/iu;

/** "segera" -> "Segera"; undefined for what is no nature of a letter. */
export function natureOf(written: string): string | undefined {
  const plain = written.toLowerCase().replace(/\s+/g, ' ').trim();
  return letterNatures.find((nature) => nature.toLowerCase() === plain);
}
