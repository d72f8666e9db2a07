/**
 * The peer of the checks in time: the search for a quotation with the fewest edits anywhere in a text (Sellers,
 * J. Algorithms 1, 1980), which is what tools for quotations run for each sentence.
 */

/** Letters to put in, take out or change so that `quote` stands somewhere in `text`. */
export function leastEdits(quote: string, text: string): number {
  let row = new Uint16Array(text.length + 1);
  for (let at = 1; at <= quote.length; at++) {
    const next = new Uint16Array(text.length + 1);
    next[0] = at;
    const letter = quote.codePointAt(at - 1);
    for (let place = 1; place <= text.length; place++) {
      const change = (row[place - 1] as number) + (text.codePointAt(place - 1) === letter ? 0 : 1);
      next[place] = Math.min(change, (row[place] as number) + 1, (next[place - 1] as number) + 1);
    }
    row = next;
  }
  return row.reduce((least, one) => Math.min(least, one), quote.length);
}
