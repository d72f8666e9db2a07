/**
 * Finds the elements of one name in a stream of XML, without making a text of each: a sheet has a million rows, and
 * what reads them goes over the characters where they stand.
 */
import { FileProblem } from './problem.ts';

/** Characters of one row. */
export const longestRow = 4 << 20;

/** `text` from `from`, the `<` of the opening tag, up to `to`, the `<` of the closing one. */
export type TakeBlock = (text: string, from: number, to: number) => void;

/**
 * Every `<name …>…</name>` of the chunks that it is given, whole, with any prefix before the name. Empty ones
 * (`<row/>`) are left out. Throws FileProblem where one is longer than any row is.
 */
export function blockFinder(name: string, take: TakeBlock): (chunk: string) => void {
  const opening = new RegExp(`<((?:\\w+:)?${name})(?=[\\s>/])`, 'g');
  const usual = `<${name} `;
  let rest = '';
  return (chunk) => {
    rest += chunk;
    let from = 0;
    for (;;) {
      // Nearly always the next one begins where the last one ends.
      let open = from;
      let tagName = name;
      if (!rest.startsWith(usual, from)) {
        opening.lastIndex = from;
        const found = opening.exec(rest);
        if (found === null) {
          from = Math.max(from, rest.length - longestOpening);
          break;
        }
        open = found.index;
        tagName = found[1] as string;
      }
      const tag = rest.indexOf('>', open);
      if (tag !== -1 && rest.charCodeAt(tag - 1) === slash) {
        from = tag + 1;
        continue;
      }
      const closing = `</${tagName}>`;
      const close = tag === -1 ? -1 : rest.indexOf(closing, tag);
      if (close === -1) {
        from = open;
        break;
      }
      take(rest, open, close);
      from = close + closing.length;
    }
    rest = rest.slice(from);
    if (rest.length > longestRow) throw new FileProblem('broken', 'XLSX');
  };
}

const slash = 47;
/** Of "<prefix:name", which a chunk may cut. */
const longestOpening = 64;
