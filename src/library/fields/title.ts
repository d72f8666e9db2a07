/** What a paper is about, as its heading says. */
import { titled } from './citations.ts';
import { filledLines, isCapitals, isOfLetterHead, isSpaced, reach, type Line, type Placed } from './placed.ts';

/** What ends a title: the formula, the considerations, whom a letter goes to, the first part. */
const afterTitle = new RegExp(
  String.raw`^\s*(?:DENGAN\s+RAHMAT|MENIMBANG|MENGINGAT|MEMUTUSKAN|BAB\s+[IVX]+\b|PASAL\s+1\b|YTH\b|KEPADA\b|` +
    String.raw`NO(?:MOR)?\.?\s*:|(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.)]\s)`,
  'iu',
);
const longestTitle = 500;
/** A longer one has run into what follows it. */
const usualTitle = 600;

/** The title behind "TENTANG"; null where that does not follow. */
export function titleAfter(text: string, from: number): Placed<string> | null {
  const lead = /^[\s,]*TENTANG\s+/iu.exec(text.slice(from, from + 200));
  return lead === null ? null : titleFrom(text, from + lead[0].length);
}

/** The title that begins at a place. */
export function titleFrom(text: string, start: number): Placed<string> | null {
  const { length, sure } = endOfTitle(
    text.slice(start, start + 2_000),
    isSpaced(filledLines(text.slice(0, reach / 2))),
  );
  const end = start + length;
  const words = titleWords(text.slice(start, end));
  return words === '' ? null : { value: words, start, end, sure: sure && length < usualTitle };
}

/** In one line, as running text has it. */
export const titleWords = (written: string): string =>
  titled(
    written
      .replaceAll(/\s+/g, ' ')
      .replace(/[,.;:]+$/, '')
      .trim(),
  ).slice(0, longestTitle);

type End = { readonly length: number; readonly sure: boolean };

/**
 * A title in capitals goes on in capitals, one in small letters up to a label, both up to an empty line; where every
 * line stands apart, until it is clear that something else begins.
 */
function endOfTitle(text: string, spaced: boolean): End {
  const lines = filledLines(text);
  const [first] = lines;
  if (first === undefined) return { length: 0, sure: false };
  const capitals = isCapitals(first.text);
  const known = (index: number): boolean =>
    beginsElse(lines, index) || (!capitals && isOfLetterHead(lines[index]?.text ?? ''));
  const last = lines.findIndex((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || known(index + 1) || formula.test(line.text)) return true;
    if (next.apart && !spaced) return !goesOn(line);
    return capitals ? !isCapitals(next.text) : /[.;]$/.test(line.text);
  });
  // A title in small letters has no end of its own where all lines stand apart.
  const isOpen = !capitals && spaced && last > 3;
  const line = isOpen ? first : (lines[last] ?? first);
  const next = isOpen ? 1 : last + 1;
  const cut = formula.exec(line.text)?.index;
  const isClear = cut !== undefined || known(next) || (lines[next]?.apart === true && !spaced) || next === 1;
  return {
    length: cut === undefined ? line.end : line.start + line.text.slice(0, cut).trimEnd().length,
    sure: isClear && !isOpen,
  };
}

const formula = /\s+DENGAN\s+RAHMAT\s/u;

/** What follows titles. */
const beginsElse = (lines: readonly Line[], index: number): boolean =>
  afterTitle.test(lines[index]?.text ?? '') || isSignatory(lines, index) || namesOwner(lines, index);

/** A line that cannot be the last one of a title. */
const goesOn = ({ text }: Line): boolean => text.endsWith(',') || openEnd.test(text);
const openEnd = new RegExp(
  String.raw`(?:^|\s)(?:dan|atau|di|ke|dari|pada|untuk|bagi|oleh|atas|dalam|dengan|tentang|serta|antara|tahun|nomor)$`,
  'i',
);

const office = new RegExp(
  String.raw`^(?:PLT\.?\s|PLH\.?\s|PJ\.?\s)?(?:KETUA|PRESIDEN|MENTERI|GUBERNUR|BUPATI|WALI\s?KOTA|SEKRETARIS|` +
    String.raw`KEPALA|DIREKTUR|REKTOR|CAMAT)\b`,
  'iu',
);
/** Who lays a rule down stands under its title, on one line or several, with a comma behind. */
function isSignatory(lines: readonly Line[], index: number): boolean {
  if (!office.test(lines[index]?.text ?? '')) return false;
  const last = lines.slice(index, index + 4).find(({ text }) => /[^\p{Lu}\s]$/u.test(text));
  return last !== undefined && last.text.endsWith(',');
}

/** The body that lays it down, on a line of its own before what it considers. */
function namesOwner(lines: readonly Line[], index: number): boolean {
  const { text = '' } = lines[index] ?? {};
  if (!/^(?:KOMISI\s+PEMILIHAN\s+UMUM|KPU|BADAN\s+PENGAWAS)\b/u.test(text)) return false;
  return text.endsWith(',') || lines.slice(index + 1, index + 3).some((line) => afterTitle.test(line.text));
}
