/** Whose letter it is: the office in its head, who it says it is from, who signs it. */
import type { Parts } from './head.ts';
import { labelledOn, labelName } from './labels.ts';
import { isCapitals, type Line, type Read, type Span } from './lines.ts';
import { officeName, officeWord, titled } from './office.ts';

/** Lines of a head that name no office: where it stands, how it is reached, how urgent the letter is. */
const noOffice = new RegExp(
  String.raw`^(?:Jl|Jln|Jalan|Alamat|Telp|Telepon|Telepon/Faks|Tel|Fax|Faks|E-?mail|Surel|Website|Laman|` +
    String.raw`Situs|www|http|` +
    String.raw`NPSN|NSM|NSS|NPWP|Akreditasi|Terakreditasi|Kompleks|Komplek|Kampus|Gedung|Telepon|` +
    String.raw`Pos-el|Kode\s+Pos|Kotak\s+Pos|Sekretariat\s*:|RAHASIA|SANGAT\s+RAHASIA|TERBATAS|` +
    String.raw`SEGERA|` +
    String.raw`SANGAT\s+SEGERA|PENTING|BIASA|SALINAN)`,
  'iu',
);
const ends = (text: string): boolean =>
  /^(?:N[o0](?:m|rn)[o0]r|No\.|Sifat|Lamp|Hal|Perihal|Yth|Kepada|Tanggal|Dari)\b/iu.test(text) ||
  labelName(text.split(/[:|\t]/u, 1)[0] ?? '') !== null;

/**
 * `boxes`: a letterhead may stand in one. `recipient`: an office that a stamp or an address names is not whose letter
 * it is.
 */
export function readSender(
  { head, body, closing }: Parts,
  boxes: readonly Line[],
  recipient: string | null,
): Read<string> | null {
  const office = headed(head) ?? headed(boxes);
  const isOwn = office === null || recipient === null || !isWithin(office.value, recipient);
  const end = [...body.slice(-4), ...closing];
  const from = saidFrom(head);
  // A commander writes for the office above; a person for the one below the name.
  if (from !== null && /^DAN[A-Z]{3,}\b/u.test(from.value) && office !== null && isOwn) return office;
  if (from !== null && isPerson(from.value)) return officeBelow(end) ?? from;
  return from ?? (isOwn ? office : null) ?? signing(end) ?? signedBy(end) ?? office;
}

const isPerson = (name: string): boolean =>
  /^\p{Lu}[\p{L}.,'’-]*(?:\s\p{Lu}[\p{L}.,'’-]*){1,3}$/u.test(name) &&
  !officeWord.test(name) &&
  !/(?<!\p{L})(?:KPU|Bawaslu|Kepala|Ketua|Sekretaris|Direktur|Redaksi|Tim|Bagian|Kasubbag|Kabag)(?!\p{L})/iu.test(name);

/** Below the name at the end of an e-mail: the office for which somebody writes. */
function officeBelow(closing: readonly Line[]): Read<string> | null {
  const line = closing.slice(-6).find(({ text }) => officeWord.test(text) && text.length < 80 && !/[:;.]$/u.test(text));
  return line === undefined ? null : { value: titled(line.text), start: line.start, end: line.end, sure: false };
}

const plain = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
const isWithin = (one: string, other: string): boolean => ` ${plain(other)} `.includes(` ${plain(one)} `);

/** "Hormat saya,⏎( Nama )": a citizen has no office. */
function signedBy(closing: readonly Line[]): Read<string> | null {
  const at = closing.findIndex(({ text }) =>
    /^(?:Hormat\s+(?:saya|kami)|Pemohon|Yang\s+(?:membuat|memohon|bermohon|mengajukan|melapor))/iu.test(text),
  );
  const line = closing.slice(at + 1, at + 4).find(({ text }) => /\p{Lu}\p{Ll}+\s+\p{Lu}/u.test(text));
  if (at < 0 || line === undefined) return null;
  const name = /\p{Lu}[\p{L}.,' -]*[\p{L}.]/du.exec(line.text);
  const [from = 0, to = 0] = name?.indices?.[0] ?? [];
  return name === null ? null : { value: name[0], start: line.start + from, end: line.start + to, sure: false };
}

/** "Dari : Sekretaris", which a note inside an office has. */
function saidFrom(head: readonly Line[]): Read<string> | null {
  for (const line of head) {
    const said = labelledOn(line, 'sender');
    if (said !== null && /\p{L}{3}/u.test(said.words))
      return {
        value: said.words.replace(/\s*<[^>]*>$/, '').replace(/[.,;]$/, ''),
        start: said.start,
        end: said.end,
        sure: true,
      };
  }
  return null;
}

/** The words in capitals above everything else; an address may have been read into their line. */
function headed(head: readonly Line[]): Read<string> | null {
  const top: (Span & { readonly text: string })[] = [];
  for (const line of head.slice(0, 10)) {
    const cell = line.cells.find((one) => !/^\[.*\]$|^\(.*\)$|^:$/u.test(one.text));
    if (cell?.isDay === true || ends(line.text) || titles.test(line.text)) break;
    const text = cell === undefined || noOffice.test(cell.text) ? '' : namePart(cell.text, top.length === 0);
    if (cell === undefined || text === '') {
      if (top.length > 0) break;
      continue;
    }
    top.push({ text, start: cell.start, end: cell.start + text.length });
    if (top.length === most || text.length < cell.text.length) break;
  }
  const [first, last] = [top[0], top.at(-1)];
  if (first === undefined || last === undefined) return titledOffice(head);
  const value = officeName(top.map(({ text }) => text));
  // Where its lines stand in two places of the stored text, the first one shows it.
  const end = last.end > first.start ? last.end : first.end;
  return { value, start: first.start, end, sure: value.split(' ').length > 1 && !isBare.test(value) };
}
const most = 6;

/** Capitals, or the first line where it is written as names of offices are. */
function namePart(text: string, isFirst: boolean): string {
  const part = loudPart(text);
  if (part !== '' || !isFirst || !officeWord.test(text)) return part;
  const name = named.exec(text)?.[0].trimEnd() ?? '';
  return name.split(/\s+/).length > 1 ? name : '';
}
/** Words that begin with a capital, small ones between them; an address ends them. */
const named = new RegExp(
  String.raw`^(?:(?!(?:Jl|Jln|Jalan|Alamat|Sekretariat\s*:|Telp|` +
    String.raw`Kantor\s*:)\b)\p{Lu}[\p{L}\d.'’&-]*(?:\s+|$)(?:(?:dan|untuk|di)\s+)?){1,12}`,
  'u',
);

/** Of the whole country, or the line below it was not read: nobody knows. */
const isBare = /^(?:Komisi Pemilihan Umum|Badan Pengawas Pemilihan Umum|Sekretariat|Pemerintah \p{L}+ \p{L}+)$/iu;
/** Words in capitals from the beginning, two at least. */
const loud = /^(?:[\p{Lu}\d][\p{Lu}\d.,/&'’()-]*(?:\s+|$)){2,}/u;

const loudPart = (text: string): string => {
  const part = loud.exec(text)?.[0].trimEnd() ?? '';
  return isCapitals(part) && !/\d{5}|TAHUN\s+\d/.test(part) ? part : '';
};

/** "KEPUTUSAN KETUA KOMISI PEMILIHAN UMUM KABUPATEN CONTOH", where no letterhead was read. */
const ofOffice = new RegExp(
  String.raw`^(?:KEPUTUSAN|SURAT\s+EDARAN|PENGUMUMAN|INSTRUKSI)\s+(?:(?:KETUA|SEKRETARIS(?:\s+JENDERAL)?)\s+)?` +
    String.raw`(?<name>(?:KOMISI|KPU|BADAN|BAWASLU|DINAS|BUPATI|GUBERNUR)\b[\p{Lu} ]{3,90}?)(?=\s+NOMOR|\s*$)`,
  'du',
);

function titledOffice(head: readonly Line[]): Read<string> | null {
  for (const { text, start: from } of head.slice(0, 8)) {
    const match = ofOffice.exec(text);
    const [start = 0, end = 0] = match?.indices?.groups?.name ?? [];
    if (match !== null) {
      const value = officeName([match.groups?.name ?? '']);
      return { value, start: from + start, end: from + end, sure: false };
    }
  }
  return null;
}

/** What a letter is stands below whose it is. */
const titles = new RegExp(
  String.raw`^(?:SURAT\s+\p{L}|(?:NOTA\s+DINAS|UNDANGAN|PENGUMUMAN|BERITA\s+ACARA|KEPUTUSAN|INSTRUKSI|LAPORAN|` +
    String.raw`LEMBAR|TENTANG|MEMORANDUM|PEMBERITAHUAN|PANGGILAN|TELEGRAM|DISPOSISI)(?!\p{L}))`,
  'u',
);

const position = new RegExp(
  String.raw`^(?:(?:a\.?n\.?|u\.?b\.?|plh\.?|plt\.?|pj\.?)\s*)*(?<who>(?:KETUA|` +
    String.raw`SEKRETARIS(?:\s+JENDERAL)?|KEPALA|PLT|DIREKTUR|` +
    String.raw`REKTOR|DEKAN|CAMAT|LURAH|BUPATI|WALI\s?KOTA|GUBERNUR|KASUBBAG|KABAG)\b[^,]{0,90}),?$`,
  'diu',
);

/** Who signs, where nothing above says whose the letter is. */
function signing(closing: readonly Line[]): Read<string> | null {
  for (const { cells } of closing)
    for (const { text, start } of cells) {
      const match = position.exec(text);
      const [from = 0, to = 0] = match?.indices?.groups?.who ?? [];
      if (match !== null && (match.groups?.who ?? '').split(/\s+/).length > 1)
        return { value: titled(match.groups?.who ?? ''), start: start + from, end: start + to, sure: false };
    }
  return null;
}
