/** What an engine made of an emblem or a drawing: rows of a few signs, taller than writing, that it hardly believes. */
import type { ReadWord } from './reading.ts';

/** Signs of a word, and of a row, that may be scraps. */
const longest = { word: 5, row: 7 } as const;
/** In usual heights of words: one of the scraps is so high, and so near do their rows stand. */
const tall = 1.8;
const near = 4;
/** Writing is believed more, sign by sign. */
const believed = 0.5;

type Row = { readonly words: ReadWord[]; readonly top: number; bottom: number };

/** The words without such scraps. A number on which two engines agree is never one. */
export function withoutScraps(words: readonly ReadWord[]): readonly ReadWord[] {
  const heights = words.map(({ top, bottom }) => bottom - top).toSorted((one, other) => one - other);
  const height = heights[Math.floor(heights.length / 2)] ?? 0;
  const scraps = new Set(
    runsOf(rowsOf(words), height)
      .filter((run) => isPicture(run, height))
      .flat(),
  );
  return scraps.size === 0 ? words : words.filter((word) => !scraps.has(word));
}

/** Words that stand beside one another, from the top down. */
function rowsOf(words: readonly ReadWord[]): Row[] {
  const rows: Row[] = [];
  for (const word of words.toSorted((one, other) => one.top - other.top)) {
    const row = rows.at(-1);
    if (row !== undefined && (word.top + word.bottom) / 2 < row.bottom) {
      row.words.push(word);
      row.bottom = Math.max(row.bottom, word.bottom);
    } else rows.push({ words: [word], top: word.top, bottom: word.bottom });
  }
  return rows;
}

/** Rows of few signs that follow one another closely. */
function runsOf(rows: readonly Row[], height: number): ReadWord[][] {
  const runs: ReadWord[][] = [];
  let before: Row | undefined;
  for (const row of rows) {
    if (isShort(row)) {
      const last = before !== undefined && row.top - before.bottom < near * height ? runs.at(-1) : undefined;
      if (last === undefined) runs.push([...row.words]);
      else last.push(...row.words);
    }
    before = isShort(row) ? row : undefined;
  }
  return runs;
}

const isShort = ({ words }: Row): boolean =>
  words.every(({ text }) => text.length <= longest.word) &&
  words.reduce((sum, { text }) => sum + text.length, 0) <= longest.row;

function isPicture(run: readonly ReadWord[], height: number): boolean {
  if (run.some(({ sure }) => sure === true)) return false;
  const signs = run.reduce((sum, { text }) => sum + text.length, 0);
  const belief = run.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / signs;
  return belief < believed && run.some(({ top, bottom }) => bottom - top > tall * height);
}
