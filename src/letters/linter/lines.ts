/** The lines of a text with their places in it, as a letter has them. */
import { monthPattern, positionPattern } from '../../language/index.ts';

export type Line = { readonly text: string; readonly start: number; readonly end: number };

/** Behind the text of a document stand its heads, feet and notes, each under a label of its own. */
const apart = /^\[(?:Kepala halaman|Kaki halaman|Kotak teks|Catatan kaki|Catatan akhir|Catatan pembicara)\][ \t]*$/mu;
/** Where the running text ends. */
const endOf = (text: string): number => apart.exec(text)?.index ?? text.length;
/** What stands in heads, feet, boxes and notes. */
export const besideText = (text: string): string => text.slice(endOf(text));

/** What stands apart from one another on a line, from the left. */
export function cellsOf(line: Line): Line[] {
  const cells: Line[] = [];
  let from = 0;
  for (const { 0: bar, index } of [
    ...line.text.matchAll(/[ \t]*\|[ \t]*|\t[ \t]*|[ ]{4,}/gu),
    { 0: '', index: line.text.length },
  ]) {
    const start = line.start + from;
    cells.push({ text: line.text.slice(from, index), start, end: line.start + index });
    from = index + bar.length;
  }
  return cells;
}

/** Without blanks around them; empty ones are left out. Lines that reading a page has joined are parted again. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of text.slice(0, endOf(text)).split('\n')) {
    // An empty first cell is none of what stands beside it.
    const lead = /^[\s|]*/u.exec(raw)?.[0].length ?? 0;
    const trimmed = raw.slice(lead).trimEnd();
    const start = at + lead;
    if (trimmed !== '') lines.push(...parted({ text: trimmed, start, end: start + trimmed.length }));
    at += raw.length + 1;
  }
  return lines;
}

const post = String.raw`(?:Pl[ht]\.?\s+)?(?:${positionPattern()})`;
/** Those who sign without a post. */
export const other =
  String.raw`(?:Pemberi|Penerima)\s+Kuasa|Pihak\s+(?:Pertama|Kedua|Ketiga)|Pengirim|Pelapor|Pelaksana|Saksi|Notulis|` +
  String.raw`Yang\s+(?:memberi|diberi|menerima|membuat|melapor\p{L}*|menyerahkan)`;
/** A blank at which a part of a letter ends or the next one begins. */
const seams: readonly RegExp[] = [
  // SURAT TUGAS | NOMOR 12/… | TENTANG | …
  /(?<=^[\p{Lu}\d .,&()-]{4,90})\s(?=(?:NOMOR|Nomor)\s*:?\s*\S*\d)/u,
  /\s(?=TENTANG(?:\s|$))/u,
  /(?<=(?:^|\s)TENTANG)\s/u,
  /\s(?=(?:MEMUTUSKAN|MENUGASKAN|MEMERINTAHKAN)\s*:)/u,
  /(?<=(?:^|\s)(?:MEMUTUSKAN|MENUGASKAN|MEMERINTAHKAN)\s?:)\s/u,
  /\s(?=(?:Sifat|Lampiran|Hal|Perihal|Dari|Tembusan)\s*:)/u,
  /(?<!\bhari,?|\bdan)\s(?=Tanggal\s*:)/iu,
  // Kupang, 3 Maret 2026 | a.n. Ketua … | Sekretaris,
  new RegExp(
    String.raw`(?<=(?:,|tanggal)\s\d{1,2}\s(?:${monthPattern})\s\d{4})\s` +
      String.raw`(?=(?:a\.?\s?n\.?\s|pl[ht]\.?\s|(?:${post}|${other})(?![\p{L}])))`,
    'iu',
  ),
  new RegExp(String.raw`(?<=^a\.?\s?n\.?\s.{5,90})\s(?=(?:u\.?\s?b\.?\s)?${post},?$)`, 'iu'),
  /(?<=^Tembusan\s?:?)\s(?=\S)/iu,
  /(?<=\S)\s(?=NIP\b\.?\s?:?\s?\d)/u,
];
/** Longer lines are paragraphs: only their ends could be parts. */
const longest = 400;

/** Parts of a letter that reading has put on one line, each on its own. */
export function parted(line: Line): Line[] {
  if (line.text.length > longest) return [line];
  const at = seams.flatMap((seam) => seam.exec(line.text)?.index ?? []).toSorted((one, other) => one - other)[0];
  if (at === undefined || at === 0) return [line];
  const rest = line.text.slice(at).trimStart();
  return [
    { text: line.text.slice(0, at), start: line.start, end: line.start + at },
    ...parted({ text: rest, start: line.end - rest.length, end: line.end }),
  ];
}
