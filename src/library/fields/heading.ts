/** The heading of a rule, decree or circular: what it is, whose, its number, its year and what it is about. */
import { kindAndIssuer } from './citations.ts';
import { readableNumber } from './numbers.ts';
import { isLegal, kindPattern } from './paper-kinds.ts';
import { placed, reach, type At, type Heading, type Placed } from './placed.ts';
import { titleAfter, titleWords } from './title.ts';

const instrument = new RegExp(
  String.raw`(?<=^[ \t]*(?:(?:SALINAN|RANCANGAN|LAMPIRAN(?:[ \t]+[IVX]+)?)(?:[ \t]*:)?\s+)?)` +
    String.raw`(?<kind>${kindPattern})(?<owner>(?:\s+[\p{L}/,.()–—-]+){0,14}?)` +
    // Agreements and old decrees have their title before their number.
    String.raw`(?:\s+TENTANG\s+(?<about>[^:.;]{3,400}?)(?=\s*\n[ \t]*NO))??` +
    String.raw`\s+(?:NOMOR|NO\.?)\s*:?\s*(?<number>(?=\S*\d)[\p{L}\p{N}][^\s]*` +
    String.raw`(?:[ \t]?[/.-][ \t]?[\p{L}\p{N}]+)*(?:(?<=/TAHUN)\s+(?:19|20)\d{2})?)` +
    String.raw`(?:\s+TAHUN\s*:?\s*(?<year>[\p{L}\p{N}]{4})(?![\p{L}\p{N}]))?`,
  'dgimu',
);

/** KIND [OF WHOM] NOMOR n TAHUN y TENTANG title. Null where no heading of this form stands in the beginning. */
export function readInstrument(text: string): Heading | null {
  const head = text.slice(0, reach);
  for (const match of head.matchAll(instrument)) {
    const heading = isHeading(head, match) ? headingOf(text, match) : null;
    if (heading !== null) return heading;
  }
  return null;
}

/** "… sebagaimana diatur dalam⏎Peraturan KPU Nomor 5 Tahun 2022 …" in a sentence is no heading. */
function isHeading(head: string, match: RegExpExecArray): boolean {
  const { kind = '', owner = '' } = match.groups ?? {};
  if (/\p{Ll}{3}/u.test(owner) && !/\p{Lu}\p{Ll}/u.test(owner)) return false;
  if (kind === kind.toUpperCase()) return true;
  const before = head.slice(0, match.index).trimEnd().split('\n').at(-1) ?? '';
  const behind = (head.slice(match.index + match[0].length).split('\n')[0] ?? '').trim();
  const goesOn = /[\p{Ll},:;]$|^\s*(?:\d+|[a-z])[.)]\s/u.test(before.trimEnd());
  return !goesOn && (behind === '' || /^tentang\b/i.test(behind));
}

function headingOf(text: string, match: RegExpExecArray): Heading | null {
  const { kind = '', owner: around = '', about = '', number = '', year } = match.groups ?? {};
  const at = match.indices?.groups ?? {};
  const after = match.index + match[0].length;
  const own = withoutEcho(kind, around);
  // "BERITA ACARA⏎PEMUSNAHAN SURAT SUARA⏎Nomor": what stands between is no office.
  const isAbout = own.trim() !== '' && !isLegal(kind) && !namesOffice.test(own);
  const said = kindAndIssuer(kind, isAbout ? '' : partyOf(own));
  const isAnnex = /^[ \t]*LAMPIRAN\b/imu.test(text.slice(Math.max(0, match.index - 40), match.index));
  const before = isAbout ? placed(titleWords(own), at['owner'], true) : placed(titleWords(about), at['about'], true);
  const title = before.value === '' ? titleAfter(text, after) : before;
  return {
    kind: placed(isAnnex ? `lampiran ${said.kind}` : said.kind, at['kind'], true),
    ...(said.issuer === null ? {} : { issuer: placed(said.issuer, at['owner'], true) }),
    number: mendedNumber(number, at['number']),
    ...yearOf(year ?? yearBehind(number), at['year'] ?? at['number']),
    ...(title === null ? {} : { title }),
    end: Math.max(after, title?.end ?? 0),
  };
}

/** How the name of a body or an office begins, and the words that stand before one. */
const namesOffice = new RegExp(
  String.raw`^\s*(?:(?:PLT|PLH|PJ)\.?\s+)?(?:BERSAMA|ANTARA|PIMPINAN|KETUA|ANGGOTA|SEKRETARI\p{L}+|KEPALA|` +
    String.raw`PEJABAT|MENTERI|GUBERNUR|BUPATI|WALI\s?KOTA|PRESIDEN|DIREKTUR|REKTOR|CAMAT|LURAH|KOMISI|KPU|KIP|` +
    String.raw`BADAN|BAWASLU|PANITIA|PANWAS\p{L}*|DEWAN|MAHKAMAH|DINAS|KEMENTERIAN|KEPOLISIAN|PEMERINTAH|` +
    String.raw`PROVINSI|KABUPATEN|KOTA|DAERAH|` +
    String.raw`REPUBLIK|NEGARA)(?![\p{L}])`,
  'iu',
);

/** Of two parties to an agreement the first. */
const partyOf = (owner: string): string =>
  /^\s*ANTARA\s+(.+?)\s+(?:DAN|DENGAN)\s*(?:\n|$)/isu.exec(owner)?.[1] ?? owner.replace(/^\s*ANTARA\s.*/isu, '');

/** Collections of laws print the heading twice: "UNDANG-UNDANG REPUBLIK INDONESIA UNDANG-UNDANG REPUBLIK INDONESIA". */
function withoutEcho(kind: string, owner: string): string {
  const plain = (words: string): string => words.toLowerCase().replaceAll(/[–—]/g, '-');
  const at = plain(owner).lastIndexOf(plain(kind));
  return at < 0 ? owner : owner.slice(at + kind.length);
}

/** "19/HM.02-SD/77/2026" and "612/SK/KPU/TAHUN 2003" end in their year. */
export const yearBehind = (number: string): string | undefined =>
  /(?<=\/(?:TAHUN\s+)?)(?:19|20)\d{2}$/iu.exec(number)?.[0];

/** Without blanks around its strokes. */
export const compactNumber = (written: string): string =>
  written
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s?([/.-])\s?/g, '$1')
    .replace(/[.,;:]+$/, '');

function mendedNumber(written: string, at: At): Placed<string> {
  const compact = compactNumber(written);
  const read = readableNumber(compact);
  const number = placed(read ? String(read.value) : compact, at, read?.mended !== true);
  return read?.mended ? { ...number, mended: written } : number;
}

export function yearOf(written: string | undefined, at: At): { readonly year?: Placed<number> } {
  const read = written === undefined ? null : readableNumber(written);
  if (read === null || read.value < 1_900 || read.value > 2_200) return {};
  const year = placed(read.value, at, !read.mended);
  return { year: read.mended ? { ...year, mended: written ?? '' } : year };
}
