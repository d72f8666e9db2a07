/** The head of a letter, a form or a report: its labels ("Nomor :", "Hal :"), the line that names its kind. */
import { kindAndIssuer } from './citations.ts';
import { compactNumber, yearBehind, yearOf } from './heading.ts';
import { isLegal, kindOfCode, kindPattern } from './paper-kinds.ts';
import {
  filledLines,
  isCapitals,
  isOfLetterHead,
  isSpaced,
  placed,
  reach,
  type Heading,
  type Line,
  type Placed,
} from './placed.ts';
import { titleAfter, titleFrom } from './title.ts';

type Value = { readonly words: string; readonly start: number; readonly end: number; readonly label: string };

/** A label at the beginning of a line or of a column. */
const label = (words: string): RegExp =>
  new RegExp(String.raw`(?:^[ \t]*|(?<=[ \t]{2}))(?<label>${words})[ \t]*:[ \t]*(?<value>\S[^\n]*)`, 'dimu');
const numberLabel = label(String.raw`(?:Nomor|No)(?:[ \t]+\p{L}{2,12})?|No\.`);
const aboutLabel = label(String.raw`Perihal|Hal|Judul|Tentang|Nama[ \t]+SOP`);
/** Columns stand further apart than words. */
const column = /[ \t]{3,}|\t/;

/** Null where neither a label nor a line says what it is. */
export function readLetter(text: string): Heading | null {
  const head = text.slice(0, reach);
  const lines = filledLines(head);
  const number = valueOf(numberLabel.exec(head.slice(0, reach / 2)));
  const about = wholeValue(valueOf(aboutLabel.exec(head)), lines);
  const block = titleBlock(text, lines);
  if (number === null && about === null && block === null) return null;
  const numbered = number === null ? {} : numberAndYear(number);
  const title = about ?? block?.title ?? null;
  return {
    kind: letterKind(head, { number, about, block: block?.kind ?? null }),
    ...numbered,
    ...(title === null ? {} : { title }),
    end: Math.max(number?.end ?? 0, title?.end ?? 0),
  };
}

function valueOf(match: RegExpExecArray | null): Value | null {
  const [start = 0] = match?.indices?.groups?.['value'] ?? [];
  const written = (match?.groups?.['value'] ?? '').split(column)[0]?.trimEnd() ?? '';
  if (match === null || !/[\p{L}\p{N}]/u.test(written)) return null;
  return { words: written, start, end: start + written.length, label: match.groups?.['label'] ?? '' };
}

/** A subject goes on over lines that are no labels, up to whom the letter goes to. */
function wholeValue(value: Value | null, lines: readonly Line[]): Placed<string> | null {
  if (value === null) return null;
  const spaced = isSpaced(lines);
  let { words, end } = value;
  const from = lines.findIndex((line) => line.start > value.start);
  const after = from < 0 ? [] : lines.slice(from, from + 6);
  const more = after.findIndex((line) => isOfLetterHead(line.text) || (line.apart && !spaced));
  // Where all lines stand apart only whom it goes to shows that the subject went on.
  const follows = after[more];
  const isClosed = !spaced || (follows !== undefined && /^(?:Yth|Kepada|Lampiran|Sifat)\b/i.test(follows.text));
  for (const line of isClosed && more > 0 ? after.slice(0, more) : []) {
    words += ` ${line.text.split(column)[0]}`;
    end = line.start + line.text.length;
  }
  return placed(
    words
      .replaceAll(/\s+/g, ' ')
      .replace(/[,;.]$/, '')
      .trim()
      .slice(0, 500),
    [value.start, end],
    true,
  );
}

/** A number has blanks only round its strokes; what stands behind it is another column. */
const oneNumber = new RegExp(
  String.raw`^(?<number>\S+(?:\s?[/.-]\s?[\p{L}\p{N}]\S*)*(?:(?<=\/TAHUN)\s(?:19|20)\d{2})?)` +
    String.raw`(?:\s+TAHUN\s+(?<year>(?:19|20)\d{2}))?`,
  'iu',
);

function numberAndYear({ words, start }: Value): Pick<Heading, 'number' | 'year'> {
  const written = oneNumber.exec(words);
  const value = compactNumber(written?.groups?.['number'] ?? '');
  const at = [start, start + (written?.[0].length ?? 0)] as const;
  const year = written?.groups?.['year'] ?? yearBehind(value);
  return /\d/.test(value) ? { number: placed(value, at, true), ...yearOf(year, at) } : {};
}

const kindLine = new RegExp(String.raw`^[ \t]*(?<kind>${kindPattern})[ \t]*$`, 'dimu');

type Hints = {
  readonly number: Value | null;
  readonly about: Placed<string> | null;
  readonly block: Placed<string> | null;
};

/** The line that names what it is, or the heading; a guess, where neither says so. */
function letterKind(head: string, hints: Hints): Placed<string> {
  const top = head.slice(0, 3_000);
  const named = kindLine.exec(top) ?? kindLine.exec(closedUp(top));
  if (named?.groups !== undefined)
    return placed(kindAndIssuer(named.groups['kind'] ?? '', '').kind, named.indices?.groups?.['kind'], true);
  return hints.block ?? guessedKind(hints);
}

const wholeKind = new RegExp(`^(?:${kindPattern})$`, 'iu');
const kindOfSubject = /^(?:Undangan|Pengumuman|Nota\s+Dinas)(?!\p{L})/iu;

/** "Nomor SOP :", the code in its number, the first word of its subject; a letter, where nothing says so. */
function guessedKind({ number, about }: Hints): Placed<string> {
  const place = number ?? about;
  const at = [place?.start ?? 0, place?.end ?? 0] as const;
  const form = number?.label.replace(/^\S+\s*/, '') ?? '';
  if (wholeKind.test(form)) return placed(form.toLowerCase(), at, true);
  const subject = kindOfSubject.exec(about?.value ?? '')?.[0].toLowerCase();
  return placed(kindOfCode(number?.words ?? '') ?? subject ?? 'surat', at, false);
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

const blockLead = new RegExp(String.raw`^(?<kind>${kindPattern})(?![\p{L}-])\s*(?<rest>.*)$`, 'iu');
/** Lines under which the heading of a report or a form begins. */
const mostAbove = 12;

type Block = { readonly kind: Placed<string>; readonly title: Placed<string> | null };

/**
 * A heading that begins with what it is: "LAPORAN KEGIATAN … DI …" is the title as a whole; under a kind on a line
 * of its own only the rest is.
 */
function titleBlock(text: string, lines: readonly Line[]): Block | null {
  for (const [index, line] of lines.slice(0, mostAbove).entries()) {
    const lead = isHeadline(line.text) ? blockLead.exec(line.text) : null;
    const { kind = '', rest = '' } = lead?.groups ?? {};
    if (lead === null || isLegal(kind)) continue;
    const named = placed(kindAndIssuer(kind, '').kind, [line.start, line.start + kind.length], true);
    if (rest !== '' && !isNumberLine(rest)) return { kind: named, title: titleFrom(text, line.start) };
    return { kind: named, title: titleAfter(text, line.end) ?? titleBelow(text, lines[index + 1]) };
  }
  return null;
}

function titleBelow(text: string, next: Line | undefined): Placed<string> | null {
  if (next === undefined || !isHeadline(next.text) || next.text === 'ANTARA') return null;
  if (isOfLetterHead(next.text) || isNumberLine(next.text)) return null;
  const title = titleFrom(text, next.start);
  return title && { ...title, sure: title.sure && isCapitals(next.text) };
}

const isNumberLine = (text: string): boolean => /^NO(?:MOR)?\b/i.test(text);

/** In capitals, or short with a capital at each longer word, and no sentence. */
const isHeadline = (text: string): boolean =>
  isCapitals(text) ||
  (text.length < 100 &&
    !/[.,;:]/.test(text) &&
    (text.match(/\p{L}{5,}/gu) ?? []).every((word) => /^\p{Lu}/u.test(word)));
