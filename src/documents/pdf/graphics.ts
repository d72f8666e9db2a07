/** The state that drawing goes through: where, in which colour, in which font (PDF 32000-1, 8.4 and 9.3). */
import type { Drawn, Hidden } from './drawn.ts';
import type { Font } from './fonts.ts';
import { type Box, chained, identity, type Matrix, matrixOf, placedBox, shared } from './geometry.ts';

type State = {
  place: Matrix;
  clip: Box;
  fill: string | null;
  stroke: string | null;
  fillAlpha: number;
  strokeAlpha: number;
  /** Mixed with what lies under it, which stays to be seen. */
  mixed: boolean;
  lineWidth: number;
  font: Font;
  fontName: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
  /** A place was made ready, and nothing drawn there yet. */
  ready: boolean;
};

export type Machine = {
  state: State;
  readonly saved: State[];
  readonly first: State;
  text: Matrix;
  line: Matrix;
  clipNext: boolean;
  /** Open marked content, true where it is not shown. */
  readonly marked: boolean[];
  unseen: number;
  /** Groups that are a mask: what is drawn in one is not seen itself. */
  masks: number;
  annotation: string | null;
  order: number;
  readonly drawn: Drawn;
  readonly fonts: (name: string) => Font;
  readonly shows: (layer: unknown) => boolean;
};

export function newMachine(view: Matrix, page: Box, fonts: Machine['fonts'], shows: Machine['shows']): Machine {
  const first: State = {
    place: view,
    clip: page,
    fill: '#000000',
    stroke: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    mixed: false,
    lineWidth: 1,
    font: {},
    fontName: '',
    size: 1,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    ready: false,
  };
  return {
    state: { ...first },
    saved: [],
    first,
    text: identity,
    line: identity,
    clipNext: false,
    marked: [],
    unseen: 0,
    masks: 0,
    annotation: null,
    order: 0,
    drawn: { page, glyphs: [], fills: [], rules: [], pictures: [] },
    fonts,
    shows,
  };
}

export function save(machine: Machine): void {
  machine.saved.push(machine.state);
  machine.state = { ...machine.state, ready: false };
}

export function restore(machine: Machine): void {
  if (machine.saved.length === 0) return;
  leavePlace(machine);
  machine.state = machine.saved.pop() ?? machine.state;
}

/**
 * A picture is left out by the library, and all that is left of it is the place made ready for it: the unit square
 * (PDF 32000-1, 8.9.5), moved and stretched, where nothing is drawn before it is given up, text begins or the page ends.
 */
export function leavePlace(machine: Machine): void {
  const { ready, place, clip } = machine.state;
  machine.state.ready = false;
  if (!ready || machine.unseen > 0) return;
  const box = shared(placedBox(place, 0, 0, 1, 1), clip);
  if (box.right - box.left > 8 && box.bottom - box.top > 8)
    machine.drawn.pictures.push({ box, order: machine.order++ });
}

export function move(machine: Machine, matrix: ArrayLike<number> | null | undefined): void {
  machine.state.place = chained(matrixOf(matrix), machine.state.place);
  machine.state.ready = true;
}

export function beginForm(machine: Machine, matrix: ArrayLike<number> | null, box: ArrayLike<number> | null): void {
  painted(machine);
  save(machine);
  move(machine, matrix);
  painted(machine);
  if (box) clipTo(machine, box);
}

export function beginAnnotation(machine: Machine, args: readonly unknown[]): void {
  const [id, rect, matrix, own] = args as [string, ArrayLike<number> | null, ArrayLike<number>, ArrayLike<number>];
  machine.saved.length = 0;
  machine.state = { ...machine.first };
  save(machine);
  machine.annotation = id;
  if (rect) clipTo(machine, rect);
  move(machine, matrix);
  move(machine, own);
  painted(machine);
}

export function endAnnotation(machine: Machine): void {
  machine.saved.length = 0;
  machine.state = { ...machine.first };
  machine.annotation = null;
}

export function beginMarked(machine: Machine, unseen: boolean): void {
  machine.marked.push(unseen);
  if (unseen) machine.unseen++;
}
export function endMarked(machine: Machine): void {
  if (machine.marked.pop() === true) machine.unseen--;
}

export const painted = ({ state }: Machine): void => void (state.ready = false);

export function clipTo({ state }: Machine, box: ArrayLike<number>): void {
  const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(box);
  state.clip = shared(state.clip, placedBox(state.place, left, top, right, bottom));
}

/** Entries of a named graphics state (8.4.5). */
export function setNamed(machine: Machine, entries: readonly (readonly [string, unknown])[]): void {
  const { state } = machine;
  for (const [key, value] of entries) {
    if (key === 'ca') state.fillAlpha = Number(value);
    else if (key === 'CA') state.strokeAlpha = Number(value);
    else if (key === 'BM') state.mixed = value !== 'source-over';
    else if (key === 'LW') state.lineWidth = Number(value);
    else if (key === 'Font' && Array.isArray(value)) setFont(machine, String(value[0]), Number(value[1]));
  }
}

export function setFont(machine: Machine, name: string, size: number): void {
  machine.state.font = machine.fonts(name);
  machine.state.fontName = name;
  machine.state.size = size;
}

/** What the state alone says of text drawn now; colours and what is drawn later come in `visible.ts`. */
export function hiddenNow(machine: Machine): Hidden | null {
  const { mode, fillAlpha, strokeAlpha } = machine.state;
  if (machine.unseen > 0) return 'layer';
  if (mode === 3 || mode === 7 || machine.masks > 0) return 'unpainted';
  return Math.max(strokes(mode) ? strokeAlpha : 0, mode % 4 === 1 ? 0 : fillAlpha) < 0.05 ? 'unpainted' : null;
}

const strokes = (mode: number): boolean => mode % 4 === 1 || mode % 4 === 2;

/** What a letter looks like: its outline where only that is drawn. */
export const colourNow = ({ state }: Machine): string | null => (state.mode % 4 === 1 ? state.stroke : state.fill);
