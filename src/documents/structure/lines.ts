/** Lines of a text without what only sets them off: blanks, marks of Markdown, the bars round the cells of a row. */

export type Line = {
  /** Where its own words begin and end in the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Nothing stands on the line before it. */
  readonly apart: boolean;
  /** The level of a Markdown heading; 0: none. */
  readonly level: number;
  /** A row of a table: its cells stand apart with bars. */
  readonly row: boolean;
};

/** Lines that hold words. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let apart = true;
  for (let from = 0; from <= text.length;) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? text.length : newline;
    const line = lineOf(text, from, to, apart);
    apart = line === null;
    if (line !== null) lines.push(line);
    from = to + 1;
  }
  return lines;
}

function lineOf(text: string, from: number, to: number, apart: boolean): Line | null {
  let start = from;
  let end = to;
  while (start < end && isSetOff(text, start)) start++;
  const level = levelOf(text, start, end);
  while (start < end && (/[#*_]/.test(text.charAt(start)) || isSetOff(text, start))) start++;
  while (end > start && /[\s*_#]/.test(text.charAt(end - 1))) end--;
  if (start === end) return null;
  const own = text.slice(start, end);
  return { start, end, text: own, apart, level, row: text.charAt(from) === '|' || own.includes(' | ') };
}

const isSetOff = (text: string, at: number): boolean => /[\s|>:]/.test(text.charAt(at));

function levelOf(text: string, start: number, end: number): number {
  let level = 0;
  while (level < 6 && start + level < end && text.charAt(start + level) === '#') level++;
  return level > 0 && /\s/.test(text.charAt(start + level)) ? level : 0;
}

/** In capitals, and long enough to tell. */
export const isInCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);

/** In one line, no longer than a label may be. */
export const asLabel = (text: string): string => text.slice(0, 400).replace(/\s+/g, ' ').trim().slice(0, 160);
