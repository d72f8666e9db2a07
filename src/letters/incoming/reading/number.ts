/** The number that a letter bears, in every form that offices write. */
import { closedUp, labelledOn, type Line, type Read } from './lines.ts';

/** A number has blanks only round its strokes; "19 Tahun 2023" is one too. */
const oneNumber = new RegExp(
  String.raw`^(?<number>[\p{L}\p{N}][^\s/]*(?:\s?[/.-]\s?[\p{L}\p{N}(][^\s/]*)*(?:/+[^\s]*)?)` +
    String.raw`(?:\s+TAHUN\s+(?<year>(?:19|20)\d{2}))?(?<rest>.*)$`,
  'iu',
);
/** "NOMOR 12/ST/2025", under the title of a letter. */
const bare = /^(?:NOMOR|Nomor|No\.)[ \t]+(?<words>\S.*)$/du;
/** Letters in the shape of digits stand among digits: recognised text. */
const misread = /\d[OolI|]|[OolI|]\d/;
const blank = /^(?:[.…_\s]*|[-–])\/|^[.…_]{2,}|^\s*$/;

export type NumbersRead = {
  readonly number: Read<string> | null;
  /** Other numbers in the head, which the letter cannot bear as well. */
  readonly others: readonly Read<string>[];
  /** The label stands there, and no number was given yet. */
  readonly blank: Line | null;
};

export function readNumbers(head: readonly Line[]): NumbersRead {
  const found: Read<string>[] = [];
  let empty: Line | null = null;
  for (const line of head) {
    const closed = { ...line, text: closedUp(line.text) };
    const said =
      labelledOn(closed, 'number') ??
      labelledOn(behindTitle(closed), 'number') ??
      bareOn(line) ??
      bareOn(behindTitle(line));
    if (said === null) continue;
    if (blank.test(said.words)) {
      empty ??= line;
      continue;
    }
    const number = oneOf(said);
    if (number !== null && !found.some(({ value }) => value === number.value)) found.push(number);
  }
  const [number = null, ...others] = found;
  return {
    number: number && others.length > 0 ? { ...number, sure: false } : number,
    others,
    blank: found.length === 0 ? empty : null,
  };
}

const title = new RegExp(
  String.raw`^(?:SURAT|NOTA|BERITA|PENGUMUMAN|UNDANGAN|KEPUTUSAN|LAPORAN|` +
    String.raw`MEMORANDUM)\b[\p{Lu} ]*[ \t]+(?=N[Oo]M[Oo]R|Nomor|No\.)`,
  'u',
);

/** "NOTA DINAS Nomor: 45/…": the line without what the letter is. */
function behindTitle(line: Line): Line {
  const length = title.exec(line.text)?.[0].length ?? 0;
  return length === 0 ? line : { ...line, text: line.text.slice(length), start: line.start + length };
}

type Said = { readonly words: string; readonly start: number };

function bareOn(line: Line): Said | null {
  const match = bare.exec(closedUp(line.text));
  const [from = 0] = match?.indices?.groups?.words ?? [];
  return match === null ? null : { words: match.groups?.words ?? '', start: line.start + from };
}

function oneOf({ words, start }: Said): Read<string> | null {
  const match = oneNumber.exec(words);
  const { number: written = '', year, rest = '' } = match?.groups ?? {};
  if (!/\d/.test(written)) return null;
  const number = compact(written.replace(/[,;]$/, ''));
  const value = year === undefined ? number : `${number} Tahun ${year}`;
  const length = (match?.[0].length ?? 0) - rest.length;
  const isWhole =
    /^\s*(?:$|TENTANG\b)/u.test(rest) && !misread.test(number) && (number.includes('/') || year !== undefined);
  return { value, start, end: start + length, sure: isWhole };
}

/** "12 / PL.01 / 53 / 2025" as one writes it. */
const compact = (written: string): string =>
  written
    .trim()
    .replaceAll(/\s*([/])\s*/g, '$1')
    .replaceAll(/\s+/g, ' ');
