/** The heading of a paper: what it is, whose, its number, its year and what it is about; each with its place. */
import { kindAndIssuer, titled } from './citations.ts';
import { readableNumber } from './numbers.ts';
import { kindPattern } from './paper-kinds.ts';

export type Placed<T> = {
  readonly value: T;
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
  /** Why it is not what stands there letter by letter. */
  readonly mended?: string;
};
export type Heading = {
  readonly kind?: Placed<string>;
  readonly issuer?: Placed<string>;
  readonly number?: Placed<string>;
  readonly year?: Placed<number>;
  readonly title?: Placed<string>;
  /** Where the heading ends. */
  readonly end: number;
};

/** Headings stand on the first page. */
const reach = 8_000;

const instrument = new RegExp(
  String.raw`(?<=^[ \t]*(?:SALINAN\s+)?)(?<kind>${kindPattern})(?<owner>(?:\s+[\p{L}/,.()–—-]+){0,14}?)` +
    String.raw`\s+(?:NOMOR|NO\.?)\s*:?\s*(?<number>[\p{L}\p{N}][^\s]*(?:\s?[/.-]\s?[\p{L}\p{N}]+)*)` +
    String.raw`(?:\s+TAHUN\s+(?<year>[\p{L}\p{N}]{4})(?![\p{L}\p{N}]))?`,
  'dimu',
);

/** A rule, decree, circular: KIND [OF WHOM] NOMOR n TAHUN y TENTANG title. Null where the text begins otherwise. */
export function readInstrument(text: string): Heading | null {
  const head = text.slice(0, reach);
  const match = instrument.exec(head);
  if (match?.groups === undefined || match.indices?.groups === undefined) return null;
  const { kind = '', owner = '', number = '', year } = match.groups;
  const at = match.indices.groups;
  // "Keputusan … menurut Undang-Undang Nomor 7 Tahun 2017" in a sentence is no heading.
  if (/\p{Ll}{3}/u.test(owner) && !/\p{Lu}\p{Ll}/u.test(owner)) return null;
  const said = kindAndIssuer(kind, withoutEcho(kind, owner));
  const title = titleAfter(text, match.index + match[0].length);
  return {
    kind: placed(said.kind, at['kind'], true),
    ...(said.issuer === null ? {} : { issuer: placed(said.issuer, at['owner'], true) }),
    number: mendedNumber(number, at['number']),
    ...yearOf(year ?? /(?<=\/)(?:19|20)\d{2}$/.exec(number)?.[0], at['year'] ?? at['number']),
    ...(title === null ? {} : { title }),
    end: title?.end ?? match.index + match[0].length,
  };
}

type At = readonly [number, number] | undefined;
const placed = <T>(value: T, at: At, sure: boolean): Placed<T> => {
  const [start, end] = at ?? [0, 0];
  return { value, start, end, sure };
};

/** Collections of laws print the heading twice: "UNDANG-UNDANG REPUBLIK INDONESIA UNDANG-UNDANG REPUBLIK INDONESIA". */
function withoutEcho(kind: string, owner: string): string {
  const plain = (words: string): string => words.toLowerCase().replaceAll(/[–—]/g, '-');
  const at = plain(owner).lastIndexOf(plain(kind));
  return at < 0 ? owner : owner.slice(at + kind.length);
}

function mendedNumber(written: string, at: At): Placed<string> {
  const compact = written.replaceAll(/\s?([/.-])\s?/g, '$1').replace(/[.,;:]+$/, '');
  const read = readableNumber(compact);
  const number = placed(read ? String(read.value) : compact, at, read?.mended !== true);
  return read?.mended ? { ...number, mended: written } : number;
}

function yearOf(written: string | undefined, at: At): { readonly year?: Placed<number> } {
  const read = written === undefined ? null : readableNumber(written);
  if (read === null || read.value < 1_900 || read.value > 2_200) return {};
  const year = placed(read.value, at, !read.mended);
  return { year: read.mended ? { ...year, mended: written ?? '' } : year };
}

/** What ends a title: the formula, the considerations, the signatory with his comma, a blank line, running text. */
const afterTitle = /^\s*(?:DENGAN\s+RAHMAT|MENIMBANG|MENGINGAT|BAB\s+[IVX]+\b|PASAL\s+1\b|YTH\b|KEPADA\b)/iu;

function titleAfter(text: string, from: number): Placed<string> | null {
  const lead = /^[\s,]*TENTANG\s+/iu.exec(text.slice(from, from + 200));
  if (lead === null) return null;
  const start = from + lead[0].length;
  const end = start + endOfTitle(text.slice(start, start + 2_000));
  const words = text
    .slice(start, end)
    .replaceAll(/\s+/g, ' ')
    .replace(/[,.;:]+$/, '')
    .trim();
  return words === '' ? null : { value: titled(words).slice(0, 500), start, end, sure: end - start < 600 };
}

/** A title in capitals goes on over blank lines, until it is clear that something else begins; another is one line. */
function endOfTitle(text: string): number {
  const lines = text.split('\n');
  const capitals = isCapitals(lines[0] ?? '');
  let end = 0;
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const cut = /\s+DENGAN\s+RAHMAT\s/u.exec(line)?.index ?? line.length;
    const stands = line.slice(0, cut);
    const isBlank = stands.trim() === '';
    if (index > 0 && !capitals) break;
    if (index > 0 && !isBlank && (!isCapitals(stands) || afterTitle.test(stands) || isSignatory(lines, index))) break;
    if (!isBlank) end = at + stands.trimEnd().length;
    at += line.length + 1;
    if (cut < line.length) break;
  }
  return end;
}

const office = /^\s*(?:KETUA|PRESIDEN|MENTERI|GUBERNUR|BUPATI|WALI\s?KOTA|SEKRETARIS|KEPALA|DIREKTUR)\b/u;
/** Who lays a rule down stands under its title, on one line or several, with a comma behind. */
function isSignatory(lines: readonly string[], index: number): boolean {
  if (!office.test(lines[index] ?? '')) return false;
  const last = lines.slice(index).find((line) => line.trim() !== '' && /[^\p{Lu}\s]\s*$/u.test(line));
  return last !== undefined && /,\s*$/.test(last);
}

const isCapitals = (line: string): boolean => {
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (line.match(/\p{Lu}/gu)?.length ?? 0) >= letters * 0.8;
};

const label = (words: string): RegExp =>
  new RegExp(String.raw`^[ \t]*(?:${words})[ \t]*:[ \t]*(?<value>\S[^\n]*(?:\n[ \t]{2,}\S[^\n:]*)*)`, 'dimu');
const numberLabel = label('Nomor|No');
const aboutLabel = label('Perihal|Hal|Judul');
const kindLine = new RegExp(String.raw`^[ \t]*(?<kind>${kindPattern})[ \t]*$`, 'dimu');

/** A letter: its labels "Nomor :", "Hal :", a line that names its kind ("NOTA DINAS"). Null where it has no labels. */
export function readLetter(text: string): Heading | null {
  const head = text.slice(0, reach);
  const number = placedMatch(numberLabel.exec(head));
  const about = placedMatch(aboutLabel.exec(head));
  if (number === null && about === null) return null;
  const kind = letterKind(head);
  return {
    kind: kind ?? { value: 'surat', ...placeOf(number ?? about), sure: false },
    ...(number ? numberAndYear(number) : {}),
    ...(about ? { title: { value: about.words.slice(0, 500), ...placeOf(about), sure: true } } : {}),
    end: Math.max(number?.end ?? 0, about?.end ?? 0),
  };
}

type Words = { readonly words: string; readonly start: number; readonly end: number };
const placeOf = (words: Words | null) => ({ start: words?.start ?? 0, end: words?.end ?? 0 });

/** The line that names what it is, above everything else. */
function letterKind(head: string): Placed<string> | null {
  const top = head.slice(0, 3_000);
  const named = kindLine.exec(top) ?? kindLine.exec(closedUp(top));
  if (named?.groups === undefined) return null;
  return placed(kindAndIssuer(named.groups['kind'] ?? '', '').kind, named.indices?.groups?.['kind'], true);
}

/** "S U R A T   T U G A S" as one writes it; every letter stays where it stood, blanks go behind the line. */
const closedUp = (text: string): string =>
  text.replaceAll(/^[ \t]*(?:\p{Lu}[ \t]+){3,}\p{Lu}[ \t]*$/gmu, (line) => {
    const words = line.trim().split(/[ \t]{2,}/);
    return words
      .map((word) => word.replaceAll(/\s/g, ''))
      .join(' ')
      .padEnd(line.length);
  });

function numberAndYear({ words, start, end }: Words): Pick<Heading, 'number' | 'year'> {
  const value = words.replaceAll(/\s?([/.-])\s?/g, '$1');
  const year = yearOf(/(?<=\/)(?:19|20)\d{2}$/.exec(value)?.[0], [start, end]);
  return { number: { value, start, end, sure: true }, ...year };
}

function placedMatch(match: RegExpExecArray | null): Words | null {
  const [start = 0, end = 0] = match?.indices?.groups?.['value'] ?? [];
  const words = (match?.groups?.['value'] ?? '').replaceAll(/\s+/g, ' ').trim();
  return words === '' ? null : { words, start, end };
}
