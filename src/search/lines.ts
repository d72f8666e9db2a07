import type { SearchablePassage } from './source.ts';

/** Letters of a passage that is put together of lines; a longer line stands alone. */
const most = 900;

/** The lines of a text, as many together as make a passage; offsets are those of the text. Empty lines part. */
export function passagesOfLines(text: string): SearchablePassage[] {
  const passages: SearchablePassage[] = [];
  let open: { start: number; end: number } | null = null;
  const close = () => {
    if (open !== null) passages.push({ ...open, text: text.slice(open.start, open.end) });
    open = null;
  };
  for (const { 0: line, index: start } of text.matchAll(/[^\n]+|\n\n+/g)) {
    const end = start + line.length;
    if (line.trim() === '') close();
    else if (open !== null && end - open.start <= most) open = { start: open.start, end };
    else {
      close();
      open = { start, end };
    }
  }
  close();
  return passages;
}
