/**
 * From places in a page's text to places on its picture and back. Boxes are fractions of the page as it is shown, from
 * its top left: x, y, width, height.
 */
export type Box = readonly [x: number, y: number, width: number, height: number];
/** UTF-16 code units into the stored text. */
export type Span = { readonly start: number; readonly end: number };
/** A word of the text and where it stands on the picture. */
export type Placed = Span & { readonly box: Box };

/** Words further apart than this many heights of a line stand in two columns. */
const columnGap = 3;

/** The boxes to draw for a passage: its words in order, joined where they follow each other on one line. */
export function linesOf(words: readonly Placed[], { start, end }: Span): Box[] {
  const lines: Box[] = [];
  for (const word of words) {
    if (word.end <= start || word.start >= end) continue;
    const line = lines.at(-1);
    if (line && followsOn(line, word.box)) lines[lines.length - 1] = around(line, word.box);
    else lines.push(word.box);
  }
  return lines;
}

function followsOn(line: Box, next: Box): boolean {
  const overlap = Math.min(line[1] + line[3], next[1] + next[3]) - Math.max(line[1], next[1]);
  const gap = next[0] - (line[0] + line[2]);
  const height = Math.min(line[3], next[3]);
  return overlap > height / 2 && gap > -height && gap < columnGap * Math.max(line[3], next[3]);
}

function around(one: Box, other: Box): Box {
  const left = Math.min(one[0], other[0]);
  const top = Math.min(one[1], other[1]);
  const right = Math.max(one[0] + one[2], other[0] + other[2]);
  const bottom = Math.max(one[1] + one[3], other[1] + other[3]);
  return [left, top, right - left, bottom - top];
}

/** The word at a point of the picture; else the nearest, if it is no further than `reach` (a share of the page). */
export function wordAt<W extends Placed>(words: readonly W[], x: number, y: number, reach = 0.03): W | undefined {
  let nearest: W | undefined;
  let least = reach;
  for (const word of words) {
    const [left, top, width, height] = word.box;
    const away = Math.hypot(Math.max(left - x, 0, x - (left + width)), Math.max(top - y, 0, y - (top + height)));
    if (away === 0) return word;
    if (away < least) [nearest, least] = [word, away];
  }
  return nearest;
}

/**
 * How a picture of the page must stand so that a window shows only `box` with some of what is around it: CSS of the
 * window and of the picture in it. `ratio`: height of the page by its width. `height`: of the window, in pixels.
 */
export function cropOf([x, y, width, height]: Box, ratio: number, windowHeight: number) {
  const shownHeight = Math.min(1, height * 2.2);
  const pageHeight = windowHeight / shownHeight;
  const pageWidth = pageHeight / ratio;
  const shownWidth = Math.min(1, width + height * ratio * 2.2);
  const left = Math.max(0, Math.min(1 - shownWidth, x - (shownWidth - width) / 2));
  const top = Math.max(0, Math.min(1 - shownHeight, y - (shownHeight - height) / 2));
  return {
    window: { width: shownWidth * pageWidth, height: windowHeight },
    picture: { width: pageWidth, height: pageHeight, left: -left * pageWidth, top: -top * pageHeight },
  };
}
