/**
 * Draws a page into a list of glyphs, lines and rectangles: the operators of its content, as the library gives them
 * (forms unfolded, fonts loaded, colours as #rrggbb).
 */
import type { Drawn } from './drawn.ts';
import { type Font, type Sign, textOfSign } from './fonts.ts';
import { type Box, chained, holds, type Matrix, matrixOf } from './geometry.ts';
import * as graphics from './graphics.ts';
import type { Machine } from './graphics.ts';
import { drawPath } from './paths.ts';

export type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };
/** The library's own number of each operator. */
export type Names = Readonly<Record<string, number>>;

export function drawPage(
  operators: Operators,
  names: Names,
  page: { readonly view: Matrix; readonly box: Box },
  fonts: Machine['fonts'],
  shows: Machine['shows'],
): Drawn {
  const machine = graphics.newMachine(page.view, page.box, fonts, shows);
  const byNumber = new Map(Object.entries(steps(names)).map(([name, step]) => [names[name] ?? -1, step]));
  for (const [index, number] of operators.fnArray.entries()) {
    const args = operators.argsArray[index];
    byNumber.get(number)?.(machine, Array.isArray(args) ? args : []);
  }
  graphics.leavePlace(machine);
  return machine.drawn;
}

type Step = (machine: Machine, args: readonly unknown[]) => void;
type Numbers = ArrayLike<number> | null | undefined;

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const colour = (value: unknown): string | null => (typeof value === 'string' ? value.toLowerCase() : null);

const steps = (names: Names): Readonly<Record<string, Step>> => ({ ...stateSteps, ...textSteps, ...paintSteps(names) });

const stateSteps: Readonly<Record<string, Step>> = {
  save: graphics.save,
  restore: graphics.restore,
  transform: (machine, args) => graphics.move(machine, args as number[]),
  setLineWidth: ({ state }, [width]) => void (state.lineWidth = number(width)),
  setGState: (machine, [entries]) => graphics.setNamed(machine, entries as [string, unknown][]),
  setFillRGBColor: ({ state }, [value]) => void (state.fill = colour(value)),
  setStrokeRGBColor: ({ state }, [value]) => void (state.stroke = colour(value)),
  setFillColorN: ({ state }) => void (state.fill = null),
  setStrokeColorN: ({ state }) => void (state.stroke = null),
  paintFormXObjectBegin: (machine, [matrix, box]) =>
    graphics.beginForm(machine, matrix as number[] | null, box as number[] | null),
  paintFormXObjectEnd: graphics.restore,
  beginGroup: (machine, [group]) => {
    graphics.painted(machine);
    graphics.save(machine);
    if ((group as { smask?: unknown } | undefined)?.smask) machine.masks++;
  },
  endGroup: (machine, [group]) => {
    if ((group as { smask?: unknown } | undefined)?.smask) machine.masks = Math.max(0, machine.masks - 1);
    graphics.restore(machine);
  },
  beginMarkedContent: (machine) => graphics.beginMarked(machine, false),
  beginMarkedContentProps: (machine, [tag, layer]) =>
    graphics.beginMarked(machine, tag === 'OC' && layer !== null && !machine.shows(layer)),
  endMarkedContent: graphics.endMarked,
  beginAnnotation: graphics.beginAnnotation,
  endAnnotation: graphics.endAnnotation,
  clip: (machine) => void (machine.clipNext = true),
  eoClip: (machine) => void (machine.clipNext = true),
};

function paintSteps(names: Names): Readonly<Record<string, Step>> {
  const filling = new Set(
    [names['fill'], names['eoFill'], names['fillStroke'], names['eoFillStroke'], names['closeFillStroke']].concat(
      names['closeEOFillStroke'],
    ),
  );
  const stroking = new Set(
    [
      names['stroke'],
      names['closeStroke'],
      names['fillStroke'],
      names['eoFillStroke'],
      names['closeFillStroke'],
    ].concat(names['closeEOFillStroke']),
  );
  return {
    constructPath: (machine, [kind, data, bounds]) =>
      drawPath(machine, (data as Numbers[] | undefined)?.[0], bounds as Numbers, {
        fills: filling.has(number(kind)),
        strokes: stroking.has(number(kind)),
      }),
    shadingFill: graphics.painted,
  };
}

const textSteps: Readonly<Record<string, Step>> = {
  beginText: (machine) => {
    graphics.leavePlace(machine);
    machine.text = machine.line = matrixOf(null);
  },
  setFont: (machine, [name, size]) => graphics.setFont(machine, String(name), number(size)),
  setCharSpacing: ({ state }, [value]) => void (state.charSpacing = number(value)),
  setWordSpacing: ({ state }, [value]) => void (state.wordSpacing = number(value)),
  setHScale: ({ state }, [value]) => void (state.stretch = number(value) / 100),
  setLeading: ({ state }, [value]) => void (state.leading = number(value)),
  setTextRise: ({ state }, [value]) => void (state.rise = number(value)),
  setTextRenderingMode: ({ state }, [value]) => void (state.mode = number(value)),
  setTextMatrix: (machine, [matrix]) => void (machine.text = machine.line = matrixOf(matrix as Numbers)),
  moveText: (machine, [x, y]) => nextLine(machine, number(x), number(y)),
  setLeadingMoveText: (machine, [x, y]) => {
    machine.state.leading = -number(y);
    nextLine(machine, number(x), number(y));
  },
  nextLine: (machine) => nextLine(machine, 0, -machine.state.leading),
  showText: (machine, [signs]) => showText(machine, (signs ?? []) as readonly (Sign | number | null)[]),
};

function nextLine(machine: Machine, x: number, y: number): void {
  machine.text = machine.line = chained([1, 0, 0, 1, x, y], machine.line);
}

/** PDF 32000-1, 9.4.4: each sign moves the next one on by its width and the spacings of the state. */
function showText(machine: Machine, signs: readonly (Sign | number | null)[]): void {
  graphics.painted(machine);
  const { state, drawn } = machine;
  const hidden = graphics.hiddenNow(machine);
  const looks = looksOf(machine);
  for (const sign of signs) {
    if (sign === null) continue;
    const { place } = looks;
    const along = typeof sign === 'number' ? (-sign / 1_000) * state.size : advance(sign, machine, looks.scale);
    const [dx, dy] = state.font.vertical === true ? [0, -along] : [along * state.stretch, 0];
    if (typeof sign !== 'number') {
      const whole = chained(machine.text, place);
      const x = whole[2] * state.rise + whole[4];
      const y = whole[3] * state.rise + whole[5];
      const outside = !holds(state.clip, x + whole[0] * dx * 0.5, y - looks.size * 0.25);
      drawn.glyphs.push({
        text: textOfSign(sign, state.font),
        x,
        y,
        width: Math.hypot(whole[0] * dx + whole[2] * dy, whole[1] * dx + whole[3] * dy),
        size: looks.size,
        space: looks.space,
        font: state.fontName,
        code: sign.originalCharCode,
        turn: looks.turn,
        order: machine.order,
        colour: looks.colour,
        annotation: machine.annotation,
        hidden: hidden ?? (outside ? 'outside' : looks.size < 1 ? 'tiny' : null),
      });
    }
    machine.text = chained([1, 0, 0, 1, dx, dy], machine.text);
  }
  machine.order++;
}

function advance({ width, isSpace }: Sign, { state }: Machine, scale: number): number {
  return width * scale * state.size + state.charSpacing + (isSpace ? state.wordSpacing : 0);
}

/** Width of a space where a font does not say: a quarter of its size, as in most text fonts. */
const usualSpace = 0.25;

function looksOf(machine: Machine) {
  const { state } = machine;
  const { font } = state;
  const whole = chained(machine.text, state.place);
  const across = Math.hypot(whole[2], whole[3]) * Math.abs(state.size);
  const along = Math.hypot(whole[0], whole[1]) * Math.abs(state.size) * state.stretch;
  // A mirrored font size is one turned by half.
  const sign = state.size * state.stretch < 0 ? -1 : 1;
  const angle = (Math.atan2(whole[1] * sign, whole[0] * sign) * 180) / Math.PI + (font.vertical === true ? 90 : 0);
  const scale = font.fontMatrix?.[0] ?? 0.001;
  const given = font.widths?.[32];
  return {
    place: state.place,
    scale,
    size: across * (font.isType3Font === true ? heightOf(font) : 1),
    space: along * (given !== undefined && given > 0 ? Math.min(0.6, Math.max(0.15, given * scale)) : usualSpace),
    turn: ((Math.round(angle) % 360) + 360) % 360,
    colour: graphics.colourNow(machine),
  };
}

/** How high the letters of a font that draws its own ones are, as a part of its size. */
function heightOf({ bbox, fontMatrix }: Font): number {
  const height = Math.abs((bbox?.[3] ?? 0) - (bbox?.[1] ?? 0)) * Math.abs(fontMatrix?.[3] ?? 0.001);
  return height > 0 ? Math.min(1, height / 1.2) || 1 : 1;
}
