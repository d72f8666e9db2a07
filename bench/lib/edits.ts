/** How much an editor changes: stretches of words that differ between an item and its edited text. */

/** Changes so near each other are one: the rewriting of a phrase. */
const nearest = 3;

export type Edit = { readonly was: string; readonly is: string };

/** The changes from one text to the other, each a word, a phrase or a sentence. */
export function editsBetween(item: string, edited: string): Edit[] {
  const [own, other] = [wordsOf(item), wordsOf(edited)];
  const lengths = commonLengths(own, other);
  const edits: { was: string[]; is: string[] }[] = [];
  let [at, index, same] = [0, 0, nearest];
  let kept: string[] = [];
  while (at < own.length || index < other.length) {
    if (at < own.length && own[at] === other[index]) {
      kept.push(own[at] as string);
      same++;
      at++;
      index++;
      continue;
    }
    const last = edits.at(-1);
    const edit = last && same < nearest ? last : { was: [], is: [] };
    if (edit === last) {
      edit.was.push(...kept);
      edit.is.push(...kept);
    } else edits.push(edit);
    [same, kept] = [0, []];
    const isDropped =
      index >= other.length || (at < own.length && length(lengths, at + 1, index) >= length(lengths, at, index + 1));
    if (isDropped) edit.was.push(own[at++] as string);
    else edit.is.push(other[index++] as string);
  }
  return edits.map(({ was, is }) => ({ was: was.join(' '), is: is.join(' ') }));
}

const wordsOf = (text: string): string[] => text.replace(/\n/g, ' ¶ ').split(/\s+/).filter(Boolean);
const length = (lengths: readonly Uint16Array[], at: number, index: number): number => lengths[at]?.[index] ?? 0;

/** Of the words from each place on, how many both have in the same order. */
function commonLengths(own: readonly string[], other: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: own.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let at = own.length - 1; at >= 0; at--)
    for (let index = other.length - 1; index >= 0; index--)
      (lengths[at] as Uint16Array)[index] =
        own[at] === other[index]
          ? length(lengths, at + 1, index + 1) + 1
          : Math.max(length(lengths, at + 1, index), length(lengths, at, index + 1));
  return lengths;
}
