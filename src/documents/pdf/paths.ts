/** What drawn paths mean for the text: rectangles that hide it, lines through it, under it and round it. */
import { clipTo, type Machine } from './graphics.ts';
import { areaOf, type Box, type Matrix, placed, shared } from './geometry.ts';

/** Numbers of the library: kinds of path parts, and how many numbers follow each. */
const parts = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;
const lengths = [2, 2, 6, 4, 0];

type Point = readonly [number, number];
type Outline = { readonly points: Point[]; straight: boolean };

/** Of marks that are drawn as shapes. */
export const dotFont = 'dot';

/** Far more than a page of text has: a drawing of more is a chart or a map. */
const mostRules = 20_000;
/** Thicker than any line of a table. */
const thickest = 2.5;

export function drawPath(
  machine: Machine,
  data: ArrayLike<number> | null | undefined,
  bounds: ArrayLike<number> | null | undefined,
  paint: { readonly fills: boolean; readonly strokes: boolean },
): void {
  const order = machine.order++;
  if (machine.clipNext && bounds) clipTo(machine, bounds);
  machine.clipNext = false;
  if (!paint.fills && !paint.strokes) return;
  machine.state.ready = false;
  if (!data || machine.unseen > 0 || machine.masks > 0) return;
  for (const outline of outlinesOf(data, machine.state.place)) {
    if (paint.fills) fillOutline(machine, outline, order);
    if (paint.strokes) strokeOutline(machine, outline, order);
  }
}

function outlinesOf(data: ArrayLike<number>, place: Matrix): Outline[] {
  const outlines: Outline[] = [];
  let current: Outline = { points: [], straight: true };
  for (let at = 0; at < data.length;) {
    const part = data[at] ?? 0;
    const length = lengths[part] ?? 0;
    if (part === parts.move) outlines.push((current = { points: [], straight: true }));
    if (part === parts.close && current.points[0]) current.points.push(current.points[0]);
    if (part === parts.curve || part === parts.quadratic) current.straight = false;
    if (length > 0) current.points.push(placed(place, data[at + length - 1] ?? 0, data[at + length] ?? 0));
    at += length + 1;
  }
  return outlines;
}

function fillOutline(machine: Machine, { points, straight }: Outline, order: number): void {
  const { fill, fillAlpha, mixed, clip } = machine.state;
  addDot(machine, around(points), order);
  if (!straight || !points.every((point, index) => level(points[index - 1] ?? point, point))) return;
  const box = shared(around(points), clip);
  if (box.right <= box.left || box.bottom <= box.top || fillAlpha < 0.05) return;
  const thin = Math.min(box.right - box.left, box.bottom - box.top) <= thickest;
  if (thin && fill !== '#ffffff') addRule(machine, box, order);
  else if (fillAlpha > 0.95 && !mixed && areaOf(box) > 4) machine.drawn.fills.push({ box, colour: fill, order });
}

/** Whether two points lie on one level or upright line. */
const level = ([x, y]: Point, [toX, toY]: Point): boolean => Math.abs(x - toX) < 0.3 || Math.abs(y - toY) < 0.3;

/** The mark of a list item is often drawn and no letter: small and round, in the middle of a small letter's height. */
function addDot({ state, drawn }: Machine, { left, top, right, bottom }: Box, order: number): void {
  const [width, height] = [right - left, bottom - top];
  const round = width > 1.8 && width < 8 && Math.abs(width - height) < 0.25 * width;
  if (!round || state.fill === '#ffffff' || drawn.glyphs.length > mostRules) return;
  const size = height * 2.6;
  drawn.glyphs.push({
    text: '•',
    x: left,
    y: (top + bottom) / 2 + 0.3 * size,
    width,
    size,
    space: 0.25 * size,
    font: dotFont,
    code: 0,
    turn: 0,
    order,
    colour: state.fill,
    annotation: null,
    hidden: null,
  });
}

function strokeOutline(machine: Machine, { points }: Outline, order: number): void {
  const { stroke, strokeAlpha, place, lineWidth, clip } = machine.state;
  const half = (lineWidth * Math.sqrt(Math.abs(place[0] * place[3] - place[1] * place[2]))) / 2;
  if (strokeAlpha < 0.05 || stroke === '#ffffff' || half * 2 > thickest) return;
  for (const [index, point] of points.entries()) {
    const from = points[index - 1];
    if (from === undefined || !level(from, point)) continue;
    const { left, top, right, bottom } = around([from, point]);
    const flat = right - left > bottom - top;
    const [across, along] = flat ? [half, 0] : [0, half];
    addRule(
      machine,
      shared({ left: left - along, right: right + along, top: top - across, bottom: bottom + across }, clip),
      order,
    );
  }
}

function addRule({ drawn }: Machine, box: Box, order: number): void {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  // Shorter than a letter is wide: a dot.
  if (drawn.rules.length < mostRules && Math.max(width, height) >= 3)
    drawn.rules.push({ ...box, level: width >= height, order });
}

function around(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}
