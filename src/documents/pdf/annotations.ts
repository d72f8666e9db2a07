/** What is laid over a page: filled fields, boxes of text, strokes through text, notes. */
import type { Glyph } from './drawn.ts';
import { type Box, type Matrix, placedBox } from './geometry.ts';

/** What the library tells of an annotation; only what is used here. */
export type Annotation = {
  readonly id: string;
  readonly subtype?: string;
  readonly hasAppearance?: boolean;
  readonly annotationFlags?: number;
  readonly rect?: readonly number[];
  readonly quadPoints?: ArrayLike<number> | null;
  readonly contentsObj?: { readonly str?: string };
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly multiLine?: boolean;
  readonly hidden?: boolean;
  readonly password?: boolean;
  readonly defaultAppearanceData?: { readonly fontSize?: number };
};

export type Laid = {
  /** Values of fields that have no drawing of their own, where a viewer shows them. */
  readonly values: readonly Glyph[];
  /** What strikes text out. */
  readonly strikes: readonly Box[];
  /** Whose drawn text belongs to the page, as a field's does. */
  readonly fields: ReadonlySet<string>;
  /** Text boxes that have no drawing of their own. */
  readonly boxes: readonly string[];
  /** Notes that a viewer shows only when asked. */
  readonly notes: boolean;
};

/** Marks that people lay on a page to say something (PDF 32000-1, table 169). */
const remarks = new Set(
  ['Text', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret', 'Ink', 'Square', 'Circle', 'Line'].concat([
    'Polygon',
    'PolyLine',
    'FileAttachment',
  ]),
);

/** `heights`: baselines of the page's own text, to which a value in one line is set. */
export function laidOver(annotations: readonly Annotation[], view: Matrix, heights: readonly number[]): Laid {
  const shown = annotations.filter((one) => one.hidden !== true && ((one.annotationFlags ?? 0) & (2 | 32)) === 0);
  const fields = shown.filter((one) => one.subtype === 'Widget');
  const bare = fields.filter((one) => one.hasAppearance !== true && one.password !== true);
  return {
    values: bare.flatMap((field) => valueOf(field, view, heights)),
    strikes: shown.filter((one) => one.subtype === 'StrikeOut').flatMap((one) => boxesOf(one, view)),
    fields: new Set(fields.map((field) => field.id)),
    boxes: shown
      .filter((one) => one.subtype === 'FreeText' && one.hasAppearance !== true)
      .flatMap(({ contentsObj }) => contentsObj?.str ?? []),
    notes: shown.some((one) => remarks.has(one.subtype ?? '') && (one.contentsObj?.str ?? '').trim() !== ''),
  };
}

/** Lines of a field's value in its box. The widths are estimates; a value stands alone in its place. */
function valueOf(field: Annotation, view: Matrix, heights: readonly number[]): Glyph[] {
  const { id, fieldType, fieldValue, rect, defaultAppearanceData, multiLine } = field;
  const values = (Array.isArray(fieldValue) ? fieldValue : [fieldValue]).filter((value) => typeof value === 'string');
  if ((fieldType !== 'Tx' && fieldType !== 'Ch') || values.length === 0 || !rect) return [];
  const box = boxOf(rect, view);
  const lines = values
    .join(', ')
    .slice(0, 10_000)
    .split(/\r\n?|\n/);
  const room = (box.bottom - box.top) / Math.max(1, lines.length);
  const size = Math.max(1, Math.min(defaultAppearanceData?.fontSize || 12, room));
  const middle = (box.top + box.bottom) / 2 + 0.33 * size;
  const beside = heights
    .filter((y) => y > box.top && y < box.bottom)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return lines.flatMap((text, index) =>
    wordsAt(text, {
      id,
      x: box.left + 2,
      y: multiLine === true ? box.top + (index + 0.75) * room : (beside[0] ?? middle),
      size,
    }),
  );
}

function wordsAt(text: string, at: { id: string; x: number; y: number; size: number }): Glyph[] {
  const width = at.size * 0.5;
  return [...text.replace(/\s/g, ' ')].map((letter, index) => ({
    text: letter,
    x: at.x + index * width,
    y: at.y,
    width,
    size: at.size,
    space: width,
    font: 'field',
    code: 0,
    turn: 0,
    order: Number.MAX_SAFE_INTEGER,
    colour: null,
    annotation: at.id,
    hidden: null,
  }));
}

function boxOf(rect: readonly number[], view: Matrix): Box {
  const [left = 0, top = 0, right = 0, bottom = 0] = rect;
  return placedBox(view, left, top, right, bottom);
}

/** Four corners for each line of text (PDF 32000-1, 12.5.6.10). */
function boxesOf({ quadPoints, rect }: Annotation, view: Matrix): Box[] {
  const corners = quadPoints ? Array.from(quadPoints) : [];
  const boxes: Box[] = [];
  for (let at = 0; at + 7 < corners.length; at += 8) {
    const xs = [0, 2, 4, 6].map((step) => corners[at + step] ?? 0);
    const ys = [1, 3, 5, 7].map((step) => corners[at + step] ?? 0);
    boxes.push(boxOf([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], view));
  }
  return boxes.length > 0 || !rect ? boxes : [boxOf(rect, view)];
}
