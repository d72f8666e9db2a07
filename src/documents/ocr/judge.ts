/**
 * How far the reading of a page can be trusted: what the engine says of its words, and the letters that no word
 * covers.
 */
import type { Examined } from './examine.ts';
import type { ReadWord } from './reading.ts';

export type Verdict = 'good' | 'doubtful' | 'refused';
export type Judged = { readonly confidence: number; readonly coverage: number; readonly verdict: Verdict };

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** An engine says at least so much of a word that is more than a guess. */
const guess = 0.3;

/** `boxes`: of the words, in pixels of the examined page. */
export function judge(examined: Examined, words: readonly ReadWord[], boxes: readonly Box[]): Judged {
  const confidence = meanConfidence(words);
  const coverage = coverageOf(
    examined,
    boxes.filter((_, index) => (words[index]?.confidence ?? 0) >= guess),
  );
  return { confidence, coverage, verdict: verdictOf(confidence, coverage) };
}

function verdictOf(confidence: number, coverage: number): Verdict {
  if (confidence >= 0.82 && coverage >= 0.94) return 'good';
  return confidence < 0.6 || coverage < 0.5 ? 'refused' : 'doubtful';
}

/** Each word counts by its letters. 0 where there is none. */
function meanConfidence(words: readonly ReadWord[]): number {
  let [sum, letters] = [0, 0];
  for (const { text, confidence } of words) {
    sum += confidence * text.length;
    letters += text.length;
  }
  return letters === 0 ? 0 : sum / letters;
}

/** Share of the letters on the page whose middle lies in a word. 1 where there is no letter. */
function coverageOf({ letters, plane }: Examined, boxes: readonly Box[]): number {
  if (letters.marks.length === 0) return 1;
  const reach = letters.size / 3;
  const cell = 64;
  const columns = Math.ceil(plane.width / cell);
  const cells = new Map<number, Box[]>();
  for (const box of boxes)
    for (let row = Math.floor((box.top - reach) / cell); row <= Math.floor((box.bottom + reach) / cell); row++)
      for (
        let column = Math.floor((box.left - reach) / cell);
        column <= Math.floor((box.right + reach) / cell);
        column++
      ) {
        const at = row * columns + column;
        const there = cells.get(at);
        if (there === undefined) cells.set(at, [box]);
        else there.push(box);
      }
  let covered = 0;
  for (const mark of letters.marks) {
    const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2];
    const near = cells.get(Math.floor(y / cell) * columns + Math.floor(x / cell)) ?? [];
    if (
      near.some(
        (box) => x >= box.left - reach && x <= box.right + reach && y >= box.top - reach && y <= box.bottom + reach,
      )
    )
      covered++;
  }
  return covered / letters.marks.length;
}
