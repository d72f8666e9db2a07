/** Which part of a long source is shown, and which of it is marked. */
type Range = { readonly start: number; readonly end: number };

export type Excerpt = {
  readonly from: number;
  readonly until: number;
  /** One after another, without holes, from `from` to `until`. */
  readonly pieces: readonly (Range & { readonly marked: boolean })[];
};

/**
 * `length` of the text and `around` (before the first passage and after the last) in characters; passages may overlap.
 */
export function piecesOf(length: number, passages: readonly Range[], around: number): Excerpt {
  const sorted = passages.toSorted((one, other) => one.start - other.start);
  const from = Math.max(0, (sorted[0]?.start ?? 0) - around);
  const until = Math.min(length, Math.max(0, ...sorted.map(({ end }) => end)) + around);
  const pieces: { start: number; end: number; marked: boolean }[] = [];
  let at = from;
  for (const { start, end } of sorted) {
    if (start > at) pieces.push({ start: at, end: start, marked: false });
    if (end > at) pieces.push({ start: Math.max(at, start), end, marked: true });
    at = Math.max(at, end);
  }
  if (at < until) pieces.push({ start: at, end: until, marked: false });
  return { from, until, pieces };
}
