/** Which glyphs a person sees: none of the colour of its ground, under something drawn later, or struck out. */
import type { Drawn, Fill, Glyph, Hidden, Picture, Rule } from './drawn.ts';
import { areaOf, type Box, holds } from './geometry.ts';

export type Seen = {
  readonly glyphs: readonly Glyph[];
  /** What is on the page and not seen, and why. */
  readonly hidden: readonly { readonly glyph: Glyph; readonly why: Hidden }[];
  readonly struck: readonly Glyph[];
};

/** `struckBoxes`: what annotations strike out. */
export function seenOf(drawn: Drawn, struckBoxes: readonly Box[]): Seen {
  const fills = shelves<Fill>(drawn.fills, ({ box }) => box);
  const rules = shelves<Rule>(
    drawn.rules.filter((rule) => rule.level),
    (rule) => rule,
  );
  const strikes = shelves<Box>(struckBoxes, (box) => box);
  const sheets = drawn.pictures.filter(({ box }) => areaOf(box) > areaOf(drawn.page) * 0.6);
  const glyphs: Glyph[] = [];
  const hidden: { glyph: Glyph; why: Hidden }[] = [];
  const struck: Glyph[] = [];
  for (const glyph of drawn.glyphs) {
    const { x, y } = centreOf(glyph);
    const why = glyph.hidden ?? coverOf(glyph, fills(y), sheets);
    if (why !== null) hidden.push({ glyph, why });
    else if (isStruck(glyph, rules(y)) || strikes(y).some((box) => holds(box, x, y))) struck.push(glyph);
    else glyphs.push(glyph);
  }
  return { glyphs, hidden, struck };
}

/** The middle of a small letter. */
function centreOf({ x, y, width, size, turn }: Glyph): { x: number; y: number } {
  const [along, across] = [width / 2, size * 0.25];
  const angle = (turn * Math.PI) / 180;
  return {
    x: x + along * Math.cos(angle) + across * Math.sin(angle),
    y: y + along * Math.sin(angle) - across * Math.cos(angle),
  };
}

/** A space cannot be of the wrong colour. */
function coverOf(glyph: Glyph, fills: readonly Fill[], sheets: readonly Picture[]): Hidden | null {
  if (glyph.text === ' ') return null;
  const { x, y } = centreOf(glyph);
  // A scanned page that lies over its recognised text.
  if (sheets.some(({ box, order }) => order > glyph.order && holds(box, x, y))) return 'covered';
  let ground: string | null = sheets.some(({ box }) => holds(box, x, y)) ? null : '#ffffff';
  for (const fill of fills) {
    if (!holds(fill.box, x, y)) continue;
    if (fill.order > glyph.order) return 'covered';
    ground = fill.colour;
  }
  return alike(glyph.colour, ground) ? 'same-colour' : null;
}

/** No eye tells two colours apart that differ by less. */
const leastDifference = 14;

function alike(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a.length !== 7 || b.length !== 7) return false;
  return [1, 3, 5].every(
    (at) =>
      Math.abs(Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16)) < leastDifference,
  );
}

/** A line through the middle of a letter; one under it or over it is none. */
function isStruck({ x, y, width, size, turn, text }: Glyph, rules: readonly Rule[]): boolean {
  if (turn !== 0 || text === ' ') return false;
  const centre = x + width / 2;
  return rules.some((rule) => {
    const height = (y - (rule.top + rule.bottom) / 2) / size;
    return height > 0.14 && height < 0.48 && rule.left <= centre && rule.right >= centre;
  });
}

/** Points high. What stands on a shelf is all that can touch a letter there. */
const shelf = 24;
/** A page has some dozens; a drawing of more is no ground of text. */
const mostOnShelf = 400;

function shelves<T>(things: readonly T[], boxOf: (thing: T) => Box): (y: number) => readonly T[] {
  const byShelf = new Map<number, T[]>();
  for (const thing of things) {
    const { top, bottom } = boxOf(thing);
    const last = Math.floor(Math.min(bottom, 20_000) / shelf);
    for (let at = Math.floor(Math.max(top, -200) / shelf); at <= last; at++) {
      const on = byShelf.get(at);
      if (on === undefined) byShelf.set(at, [thing]);
      else if (on.length < mostOnShelf) on.push(thing);
    }
  }
  return (y) => byShelf.get(Math.floor(y / shelf)) ?? [];
}
