/** A part of a text: UTF-16 code units, `end` not included. */
export type Span = { readonly start: number; readonly end: number };

/** What is taken of a text of that length: `take` is true, and takes the span, when nothing of it was taken before. */
export function spanTaker(length: number): (start: number, end: number) => boolean {
  const taken = new Uint8Array(length);
  return (start, end) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  };
}
