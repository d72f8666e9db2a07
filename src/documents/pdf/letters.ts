/** Glyphs on common baselines: each once, note marks told from the letters beside them. */
import { firstAt } from '../../language/index.ts';
import type { Glyph } from './drawn.ts';

export type Letter = Glyph & { readonly place: 'line' | 'raised' | 'lowered' };

/** Takes room and says nothing: a space, or what was struck out (''). */
export const isBlank = ({ text }: { readonly text: string }): boolean => text === ' ' || text === '';

/** Rows from top to bottom, each from left to right. The glyphs must be upright. */
export function baselines(glyphs: readonly Glyph[]): Letter[][] {
  const narrow = narrowDigits(glyphs);
  const rows: Letter[][] = [];
  let first: Glyph | undefined;
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const letter: Letter = { ...glyph, place: narrow(glyph) ? 'raised' : 'line' };
    if (first !== undefined && glyph.y - first.y <= 0.1 * Math.min(first.size, glyph.size)) rows.at(-1)?.push(letter);
    else {
      first = glyph;
      rows.push([letter]);
    }
  }
  return beside(withMarks(rows.map((row) => once(row.sort((a, b) => a.x - b.x || a.order - b.order)))));
}

/** Rows that differ a little in height and stand beside each other are one: a value drawn into a form. */
function beside(rows: readonly Letter[][]): Letter[][] {
  const joined: { y: number; row: Letter[] }[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const [first] = row;
    const letter = last?.row[0];
    if (first === undefined) continue;
    const near =
      last !== undefined && letter !== undefined && first.y - last.y < 0.35 * Math.min(letter.size, first.size);
    if (near && areApart(last.row, row)) last.row = [...last.row, ...row].sort((a, b) => a.x - b.x);
    else joined.push({ y: first.y, row });
  }
  return joined.map(({ row }) => row);
}

function areApart(a: readonly Letter[], b: readonly Letter[]): boolean {
  const spans = [...groups(a), ...groups(b)].map((group) => {
    const last = group.at(-1);
    return { left: group[0]?.x ?? 0, right: (last?.x ?? 0) + (last?.width ?? 0) };
  });
  spans.sort((one, other) => one.left - other.left);
  return spans.every(({ left }, index) => index === 0 || left >= (spans[index - 1]?.right ?? 0) - 0.5);
}

/** Bold is often feigned by drawing the same letters twice, a little beside; a shadow likewise. */
function once(row: readonly Letter[]): Letter[] {
  const kept: Letter[] = [];
  for (const letter of row) {
    let double = false;
    for (let back = kept.length - 1; back >= 0 && back >= kept.length - 8 && !double; back--) {
      const other = kept[back];
      if (other === undefined || letter.x - other.x > 0.13 * letter.size) break;
      double = other.text === letter.text && Math.abs(other.size - letter.size) < 0.05 * letter.size;
    }
    if (!double) kept.push(letter);
  }
  return kept;
}

/**
 * Fonts have digits of their own for raised marks: they stand on the line, as large as the others, but narrower. Where
 * a font shows one digit by two signs, the narrow one is such a mark.
 */
function narrowDigits(glyphs: readonly Glyph[]): (glyph: Glyph) => boolean {
  const widest = new Map<string, number>();
  const wide = ({ font, size, width }: Glyph) => ({ font, ratio: width / size });
  for (const glyph of glyphs) {
    if (!/^\d$/.test(glyph.text)) continue;
    const { font, ratio } = wide(glyph);
    for (const key of [font, `${font} ${glyph.text}`]) widest.set(key, Math.max(widest.get(key) ?? 0, ratio));
  }
  return (glyph) => {
    if (!/^\d$/.test(glyph.text)) return false;
    const { font, ratio } = wide(glyph);
    // A 1 is narrow by nature; only another 1 tells.
    const other = widest.get(glyph.text === '1' ? `${font} 1` : font) ?? 0;
    return ratio > 0 && ratio < 0.76 * other;
  };
}

/** Puts small letters that stand above or below a line into it, as marks. */
function withMarks(rows: readonly Letter[][]): Letter[][] {
  const added = new Map<Letter[], Letter[]>();
  const left: Letter[][] = [];
  for (const [index, row] of rows.entries()) {
    const rest: Letter[] = [];
    for (const group of groups(row)) {
      const host = hostOf(group, rows, index);
      if (host === undefined) rest.push(...group);
      else
        added.set(
          host.row,
          (added.get(host.row) ?? []).concat(group.map((letter) => ({ ...letter, place: host.place }))),
        );
    }
    left.push(rest);
  }
  return left.flatMap((rest, index) => {
    const marks = added.get(rows[index] ?? []) ?? [];
    const row = marks.length === 0 ? rest : [...rest, ...marks].sort((a, b) => a.x - b.x);
    return row.length === 0 ? [] : [row];
  });
}

/** Letters of one size that touch one another. Spaces go with what is before them. */
function groups(row: readonly Letter[]): Letter[][] {
  const all: Letter[][] = [];
  for (const letter of row) {
    const last = all.at(-1)?.at(-1);
    const touches =
      last !== undefined &&
      letter.x - (last.x + last.width) < letter.size &&
      (isBlank(letter) || Math.abs(letter.size - last.size) < 0.1 * letter.size);
    if (touches) all.at(-1)?.push(letter);
    else all.push([letter]);
  }
  return all;
}

/** How many rows above and below can hold the line that a mark belongs to. */
const reach = 12;

function hostOf(group: readonly Letter[], rows: readonly Letter[][], index: number) {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined || group.length > 12 || !/\S/.test(first.text)) return undefined;
  for (let step = 1; step <= reach; step++)
    for (const row of [rows[index + step], rows[index - step]]) {
      const host = row && besideOf(first, last, row);
      if (!row || !host || first.size > 0.87 * host.size) continue;
      const height = (host.y - first.y) / host.size;
      if (height > 0.12 && height < 0.65) return { row, place: 'raised' as const };
      if (height < -0.07 && height > -0.35) return { row, place: 'lowered' as const };
    }
  return undefined;
}

/** The letter that a mark stands right behind, or else right before. */
function besideOf(first: Letter, last: Letter, row: readonly Letter[]): Letter | undefined {
  const low = firstAt(row.length, (at) => (row[at]?.x ?? 0) > first.x);
  let before = low - 1;
  while (before > 0 && isBlank(row[before] ?? { text: 'x' })) before--;
  const behind = row[before];
  if (behind !== undefined && !isBlank(behind) && first.x - (behind.x + behind.width) < 0.5 * behind.size)
    return behind;
  const ahead = row[low];
  return ahead !== undefined && ahead.x - (last.x + last.width) < 0.8 * ahead.size ? ahead : undefined;
}
