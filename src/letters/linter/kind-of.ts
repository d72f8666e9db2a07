/** What a letter is: by its heading, or by its labels and subject; and whether our rules are its rules. */
import { closedUp } from '../incoming/index.ts';
import { structureRules, type LetterStructure } from './kinds.ts';
import { cellsOf, type Line } from './lines.ts';

export type Heading = { readonly structure: LetterStructure; readonly line: Line };

const upper = (text: string): boolean => text === text.toUpperCase() && /\p{L}{3}/u.test(text);
/** Lines at the top in which a heading stands. */
const top = 16;

const headings = structureRules.filter(({ heading }) => heading !== '');
const inCapitals = (line: Line): Line[] => [line, ...cellsOf(line).slice(1)];

export function headingIn(lines: readonly Line[]): Heading | null {
  for (const line of lines.slice(0, top).flatMap(inCapitals)) {
    const text = closedUp(line.text)
      .replaceAll(/[\s–—-]+/g, ' ')
      .trim();
    for (const { structure, heading } of headings)
      if (upper(text) && text.startsWith(heading) && !/\p{L}/u.test(text.charAt(heading.length)))
        return { structure, line };
  }
  return inWords(lines);
}

/** A heading that reading has put behind a label: "Menimbang : SURAT TUGAS bahwa …". */
function inWords(lines: readonly Line[]): Heading | null {
  for (const line of lines.slice(0, 6))
    for (const { structure, heading } of headings) {
      const at =
        heading.includes(' ') && /^\p{Lu}\p{Ll}+\s*:/u.test(line.text) ? line.text.indexOf(`: ${heading} `) : -1;
      const start = line.start + at + 2;
      if (at > 0) return { structure, line: { text: heading, start, end: start + heading.length } };
    }
  return null;
}

/** A title of another kind than those that have rules. */
const otherTitle = new RegExp(
  String.raw`^(?:SURAT|NOTULA|NOTULEN|MEMO|MEMORANDUM|INSTRUKSI|RADIOGRAM|TELEGRAM|TELAAHAN` +
    String.raw`|PERATURAN|SERTIFIKAT|PIAGAM|MAKLUMAT|SIARAN|REKOMENDASI|PERJANJIAN|UNDANGAN` +
    String.raw`|FORMULIR|PAKTA|KERANGKA|DISPOSISI|RALAT|TANDA|KARTU|KUITANSI)\b`,
  'u',
);
export const hasOtherTitle = (lines: readonly Line[]): boolean =>
  lines.slice(0, top).some(({ text }) => upper(text) && text.length < 80 && otherTitle.test(closedUp(text)));

const ours = /\b(?:KOMISI\s+PEMILIHAN\s+UMUM|KPU|KOMISI\s+INDEPENDEN\s+PEMILIHAN|KIP)\b/iu;
const institution = new RegExp(
  String.raw`^(?:PEMERINTAH|KEMENTERIAN|KEPOLISIAN|KEJAKSAAN|PENGADILAN|MAHKAMAH|BADAN|DINAS|` +
    String.raw`UNIVERSITAS|INSTITUT|POLITEKNIK|BANK|PT|CV|DEWAN|DPC|DPD|DPP|PARTAI|OMBUDSMAN|BUPATI|GUBERNUR|` +
    String.raw`WALI\s?KOTA|SEKOLAH|SMAN?|SMKN?|MAN|MADRASAH|YAYASAN|KECAMATAN|KELURAHAN|DESA|DIREKTORAT|KOMANDO|` +
    String.raw`PANGKALAN|INSPEKTORAT|KOMISI(?!\s+(?:PEMILIHAN|INDEPENDEN))|PENGAWAS|KANTOR|BALAI|SEKRETARIAT\s+DAERAH|` +
    String.raw`KOPERASI|GEREJA|KLASIS|KEUSKUPAN|` +
    String.raw`LEMBAGA|RSUD|RUMAH\s+SAKIT|PANITIA|PERKUMPULAN|ASOSIASI|FORUM|SUARA|MAJELIS|LURAH|CAMAT|TENTARA|` +
    String.raw`ARSIP\s+NASIONAL|PERPUSTAKAAN)\b`,
  'u',
);
const privately = new RegExp(
  String.raw`^(?:CV|PT|UD)\b|^(?:Perkumpulan|Yayasan|Universitas|Institut|Perhimpunan` +
    String.raw`|Lembaga|Panitia|Forum|Bank|Sekolah|Partai)\s\p{Lu}`,
  'u',
);
/** Whoever writes is named above these. */
const below = /^(?:Nomor|No\b|Sifat|Yth|Kepada|Perihal|Hal\b|Lamp|Dari|:)/iu;

/** What stands above a letter, and in the heads of its pages. */
function headsOf(lines: readonly Line[], beside: string): string[] {
  const first = lines.findIndex(({ text }) => below.test(text));
  const above = lines.slice(0, Math.min(first < 0 ? top : first, top)).flatMap((line) => cellsOf(line));
  return [...above.map(({ text }) => text), ...beside.split('\n').map((text) => text.trim())];
}
const isInstitution = (text: string, at: number): boolean =>
  (institution.test(text) && upper(text.slice(0, 24))) || (at < 4 && text.length < 80 && privately.test(text));
const isReached = (beside: string): boolean => /^\[Kepala halaman\]/mu.test(beside) && reached.test(beside);

/** A letter of an office that is no election commission: the forms of ours are not its forms. */
export function isForeign(lines: readonly Line[], beside: string): boolean {
  const heads = headsOf(lines, beside);
  return !heads.some((text) => ours.test(text)) && (isReached(beside) || heads.some(isInstitution));
}

/** An office is named above it. */
export const hasLetterhead = (lines: readonly Line[], beside: string): boolean =>
  headsOf(lines, beside).some(
    (text, at) => (ours.test(text) && !addressed.test(text)) || isInstitution(text, at) || reached.test(text),
  );
const addressed = /^(?:Yth|Kepada|Ketua|Sekretaris|Para|\d)/iu;

/** How an office is reached. */
const reached = /\b(?:Jl|Jalan|Telp|Telepon|Laman)\b|@|\bwww\./u;
