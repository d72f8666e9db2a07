/** Where the words of a search stand in a text. What matches is decided by the database (kc.search_query). */

/** Private-use characters that mark a found word in a snippet; texts cannot hold them by accident of typing. */
export const foundStart = '\uE000';
export const foundEnd = '\uE001';

const folded = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Words of a snippet, and how many of them stand before the first found one. */
const length = 32;
const before = 6;

/** Some words of `text` around the first found one, each found one between marks; `words` are folded. */
export function snippetOf(text: string, words: readonly string[]): string {
  const marked = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => marks(word, words));
  const first = marked.findIndex((word) => word.includes(foundStart));
  const start = Math.max(0, Math.min(first - before, marked.length - length));
  return marked.slice(start, start + length).join(' ');
}

/** The parts of what stands between two spaces that are found; all of it where it is found as one ("S.I.P." by SIP). */
function marks(word: string, words: readonly string[]): string {
  return word.replace(/[\p{L}\p{M}\p{N}]+(?:[.'’-][\p{L}\p{M}\p{N}]+)*/gu, (run) => {
    const whole = folded(run.replace(/[.'’-]/g, ''));
    if (isFound(whole, words)) return foundStart + run + foundEnd;
    return run.replace(/[\p{L}\p{M}\p{N}]+/gu, (part) =>
      isFound(folded(part), words) ? foundStart + part + foundEnd : part,
    );
  });
}

const isFound = (word: string, words: readonly string[]): boolean =>
  words.some((sought) => (/^(?:\d+|.)$/u.test(sought) ? sought === word : word.startsWith(sought)));
