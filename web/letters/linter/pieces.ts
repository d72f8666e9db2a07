/** A text cut at the places of its findings. */
import type { LetterFinding } from '../../../src/letters/schema.ts';

export type Piece = {
  readonly text: string;
  readonly start: number;
  /** Which finding stands here; null between them. */
  readonly finding: number | null;
  /** What an applied mend puts there; null where none is applied. */
  readonly becomes: string | null;
};

/** Of findings whose places meet the first is shown there; those of one place share it. */
export function piecesOf(
  text: string,
  findings: readonly Pick<LetterFinding, 'start' | 'end' | 'mend'>[],
  applied: ReadonlySet<number>,
): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const placed = findings
    .map(({ start, end, mend }, finding) => {
      const put = applied.has(finding) ? mend : null;
      // A mend that only adds has no words of its own to be marked.
      return {
        finding,
        becomes: put?.text ?? null,
        start: put?.start ?? start,
        end: put?.end ?? Math.max(end, start + 1),
      };
    })
    .toSorted((one, other) => one.start - other.start);
  for (const { finding, becomes, start, end } of placed) {
    if (start < at || start > text.length) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), start: at, finding: null, becomes: null });
    pieces.push({ text: text.slice(start, end), start, finding, becomes });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), start: at, finding: null, becomes: null });
  return pieces;
}
