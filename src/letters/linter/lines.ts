/** The lines of a text with their places in it. */
export type Line = { readonly text: string; readonly start: number; readonly end: number };

/** Without blanks around them; empty ones are left out. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    const start = at + raw.length - raw.trimStart().length;
    if (trimmed !== '') lines.push({ text: trimmed, start, end: start + trimmed.length });
    at += raw.length + 1;
  }
  return lines;
}
