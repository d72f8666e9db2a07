/** Labelled lines, as invitations, reports and messages have them: "Tempat : Aula KPU Alor", "📍 Aula KPU Alor". */
import { oneLine } from '../../language/index.ts';
import { listMark } from './lines.ts';
import type { Reading, Sentence, Span } from './reading.ts';

export type LabelledField = 'title' | 'subject' | 'theme' | 'place' | 'invited' | 'from' | 'organiser';
export type LabelledLine = Span & { readonly field: LabelledField; readonly value: string };
/** What stands behind a label, with the line that it stands on. */
type Particular = Span & { readonly label: string; readonly value: string };

/** Labels of a field, the surest first. */
const fields: Readonly<Record<LabelledField, readonly string[]>> = {
  title: [
    'Acara|Nama (?:Kegiatan|Acara|Rapat)|Judul (?:Kegiatan|Acara)|Jenis (?:Kegiatan|Acara|Rapat)',
    'Kegiatan|Rapat|Keperluan',
    'Agenda(?: (?:Rapat|Acara|Kegiatan))?',
  ],
  subject: ['Perihal|Hal|Hal-hal'],
  theme: ['Tema|Topik'],
  place: [
    'Tmpt|Tempat(?: (?:Kegiatan|Acara|Rapat|Pelaksanaan))?|' +
      'Lokasi(?: (?:Kegiatan|Acara|Rapat))?|Bertempat(?: di)?|Venue|' +
      'Titik kumpul|Di mana|Dimana|Tempat\\s?/\\s?(?:Lokasi|Media)|Di',
    'Gudang|Aula|Ruang(?:an)?',
  ],
  invited: ['Peserta|Undangan|Wajib hadir|Yang diundang'],
  from: ['Dari|Pengirim|Satker|Unit|Unit kerja|Laporan untuk'],
  organiser: [
    '(?:Unit |Satker |Satuan kerja )?(?:Penyelenggara|Pelaksana)(?: (?:Kegiatan|Acara))?|' +
      'Diselenggarakan oleh|Tuan rumah',
  ],
};
const signs: Readonly<Partial<Record<LabelledField, string>>> = { place: '📍|🏢|🏛️?|🏨|🏫' };

/** First words of the labels in the head of a paper. */
const heads = new Set(
  (
    'hari tanggal tgl waktu pukul jam pkl tempat lokasi acara kegiatan agenda hal perihal sifat lamp lampiran ' +
    'nomor no ' +
    'kepada dari tembusan pemimpin pimpinan notulis notulen pencatat narasumber moderator pemandu pembuka ' +
    'peserta hadir ' +
    'kehadiran undangan penyelenggara dasar media tema topik pakaian pelaksana materi dipimpin rapat ruang platform ' +
    'via link pemateri pembicara mc pembawa host jenis nama judul up hadirin dihadiri izin absen pic penanggung ' +
    'pelaksanaan keperluan semula menjadi siaran tayang tmpt unit satker'
  ).split(' '),
);
const labelled = /^[^\p{L}\n]{0,6}(?<label>\p{L}[\p{L}./,& -]{0,34}?)(?<gap>\s*)(?::|=|\|)(?=\s|\p{L}|\d)/u;

/** Whether a line of the head begins with a label. */
export function headerLabel(line: string): boolean {
  const { label = '', gap = '' } = labelled.exec(line)?.groups ?? {};
  const [first = '', ...more] = label.toLowerCase().split(/[\s./,&-]+/);
  return label !== '' && more.length < 4 && (heads.has(first) || gap !== '');
}

/** What stands between "Semula :" and "Menjadi :" holds no more. */
const before = /^semula\s*:/iu;
const after = /^menjadi\s*:/iu;

const labels = (Object.keys(fields) as LabelledField[]).map((field) => {
  const patterns = fields[field].map((label) => new RegExp(`^(?:${label.replaceAll(' ', String.raw`\s+`)})$`, 'iu'));
  return [field, patterns] as const;
});

/** The first line with each label. A value that only leads to a list ("Peserta :") is none. */
export function findLabelled({ lines }: Reading): LabelledLine[] {
  const held = linesThatHold(lines);
  const particulars = held.flatMap((line, at) => particularsOf(line, held[at + 1]));
  return labels.flatMap(([field, patterns]) => {
    const found = patterns.map((pattern) => particulars.find(({ label }) => pattern.test(label))).find(isFound);
    const pinned = found ? undefined : held.map((line) => signed(line, field)).find(isFound);
    const one = found ?? pinned;
    return one ? [{ field, start: one.start, end: one.end, value: one.value }] : [];
  });
}
const isFound = <Value>(value: Value | undefined): value is Value => value !== undefined;

function linesThatHold(lines: readonly Sentence[]): Sentence[] {
  let gone = false;
  return lines.filter(({ text }) => {
    if (before.test(text)) gone = true;
    else if (after.test(text)) gone = false;
    return !gone;
  });
}

/** "Hari : Senin      Pukul : 09.00", "| Tempat | Aula |": every label of a line with what stands behind it. */
function particularsOf(line: Sentence, next: Sentence | undefined): Particular[] {
  const mark = listMark.exec(line.text)?.[0].length ?? 0;
  const parts = piecesOf(line, mark);
  return parts.flatMap((part) => {
    const match = labelled.exec(part.text);
    const label = oneLine(match?.groups?.label ?? '');
    if (!match || label === '') return [];
    const written = part.text.slice(match[0].length);
    const value = valueAt(written, part.start + match[0].length);
    if (value) return [{ label, ...value }];
    // "Tempat:" above the place.
    const below = written.trim() === '' && next && !labelled.test(next.text) && !listMark.test(next.text);
    const lower = below && next.text.length < 120 ? valueAt(next.text, next.start) : undefined;
    return lower ? [{ label, ...lower }] : [];
  });
}

/** Cells side by side, where the second one has a label of its own. */
function piecesOf(line: Sentence, from: number): Sentence[] {
  const pieces: Sentence[] = [];
  let start = from;
  const add = (end: number): void => {
    pieces.push({ start: line.start + start, end: line.start + end, text: line.text.slice(start, end) });
    start = end;
  };
  for (const { index } of line.text.matchAll(
    /(?<=\S)(?:\t+| {3,}|;\s+|\s\|\s)(?=\p{L}[\p{L}/]{1,15}(?: \p{L}{1,12})?\s*:\s)/gu,
  ))
    if (index > from) add(index);
  add(line.text.length);
  return pieces;
}

function valueAt(written: string, at: number): (Span & { readonly value: string }) | undefined {
  const whole = written.trim();
  const value = (whole.endsWith('|') ? whole.slice(0, -1).trimEnd() : whole).replace(/[.;]$/, '').trimEnd();
  if (value === '' || value.length > 1_500 || /^["“]/.test(value)) return undefined;
  const start = at + (written.length - written.trimStart().length);
  return { start, end: start + value.length, value: oneLine(value) };
}

function signed({ text, start }: Sentence, field: LabelledField): (Span & { readonly value: string }) | undefined {
  const sign = signs[field];
  const lead =
    sign === undefined ? null : new RegExp(String.raw`(?:^|\s)(?:${sign})\s*(?:\p{L}+\s*:\s*)?`, 'u').exec(text);
  if (!lead) return undefined;
  const from = lead.index + lead[0].length;
  const end = text.slice(from).search(/\p{Extended_Pictographic}/u);
  return valueAt(end > 0 ? text.slice(from, from + end) : text.slice(from), start + from);
}
