/** How many there are of what the passages list. */
import { meaning } from '../../language/index.ts';
import type { Atom } from '../schema.ts';
import type { PreparedPassage } from '../sources.ts';
import { cellsOf } from '../tables.ts';
import { listsIn } from './members.ts';
import { valueOf, type Reckoned } from './quantities.ts';

/** Lists are counted up to this; nobody counts longer ones by eye. */
const longest = 12;

/**
 * "tiga pihak" of "A, B, dan C": the list's own words; undefined where no list has as many members, or where a list of
 * lines has.
 */
export function reckonList(atom: Atom, passages: readonly PreparedPassage[]): Reckoned | undefined {
  const wanted = valueOf(atom);
  if (atom.of === undefined || wanted < 2 || wanted > longest) return undefined;
  const rows = passages.filter((one) => one.head !== undefined && one.label.some((word) => meaning(word) === atom.of));
  if (rows.length === wanted)
    return { text: rows.map(({ text }) => cellsOf(text)?.[0]?.text ?? '').join(', '), from: rows };
  const numbered = passages.filter(
    (one) =>
      one.labelled().some((mark) => mark.of === undefined) && one.label.some((word) => meaning(word) === atom.of),
  );
  if (numbered.length === wanted) return { text: numbered.map(({ text }) => text).join(', '), from: numbered };
  for (const passage of passages) {
    const listed = listsIn(passage.text).find(({ members }) => members === wanted);
    if (listed) return { text: listed.text, from: [passage] };
  }
  return undefined;
}
