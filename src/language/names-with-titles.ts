/** A person's name as it is printed with its titles, and taken apart again. Pure; runs in the browser. */
import { degreePattern, titlesMarked } from './tables/titles.ts';

export type TitledName = {
  /** Without titles. */
  readonly name: string;
  /** "Prof. Dr." */
  readonly titlesBefore?: string | undefined;
  /** "S.H., M.H." */
  readonly titlesAfter?: string | undefined;
};

/** "Dr. Maria Contoh, S.H., M.H." */
export const printNameWithTitles = ({ name, titlesBefore, titlesAfter }: TitledName): string =>
  [titlesBefore, name].filter(Boolean).join(' ') + (titlesAfter ? `, ${titlesAfter}` : '');

/**
 * Parts what stands in a field for one person's name: known titles before it, and what stands behind a comma or is
 * written like a degree after it. What it cannot part stays in the name.
 */
export function readNameWithTitles(written: string): TitledName {
  const text = written.replace(/\s+/g, ' ').trimStart();
  const comma = text.indexOf(',');
  const [head, behind] = comma < 0 ? partedDegrees(text) : [text.slice(0, comma), text.slice(comma + 1)];
  const before = leadingTitles.exec(head)?.[0] ?? '';
  const name = head.slice(before.length).trim();
  const after = behind.trim();
  return {
    name: name || text.trim(),
    ...(before && name ? { titlesBefore: before.trim() } : {}),
    ...(after && name ? { titlesAfter: after } : {}),
  };
}

/** A title is known by its stop, or by being longer than letters that may be initials; a name follows it. */
const leadingTitles = new RegExp(
  String.raw`^(?:(?:${titlesMarked('proposed')
    .toSorted((one, other) => other.length - one.length)
    .map((title) => title.replaceAll('.', String.raw`\.\s?`) + (title.length < 3 ? String.raw`\.` : String.raw`\.?`))
    .join('|')})(?:\s?\((?:H\.?C\.?|Cand\.?)\))?\s?(?=\p{L}))+`,
  'u',
);

/** Degrees without their comma, written with stops: "Ahmad Bria S.H. M.H.". */
const trailingDegrees = new RegExp(String.raw`(?<=\p{L}{2})((?:\s(?=\S*\.)(?:${degreePattern()}))+)$`, 'u');

function partedDegrees(text: string): readonly [head: string, behind: string] {
  const found = trailingDegrees.exec(text.trimEnd())?.[0] ?? '';
  return [found ? text.trimEnd().slice(0, -found.length) : text, found];
}
