/** A page is looked at before it is read: paper, noise, letters, how it stands. */
import { evenLevel, flattened, groundOf, isTwoLevelled, noiseOf } from './ground.ts';
import { marksOf, turnedMarks, type Mark } from './marks.ts';
import { bitmap, partOf, scaled, smoothed, tilted, turned, type Part, type Plane, type Turn } from './plane.ts';
import { acrossShare, lettersOf, skewOf, upturned, type Letters, type Skew } from './stance.ts';

/** Shorter side of the picture in which a page is examined, in pixels: 200 dots per inch of A4. */
export const examinedSide = 1_700;
/** What is darker than this part of the paper is ink. */
const inkShare = 0.7;
/** Standard deviation, in grey levels, beyond which noise is smoothed away before anything else. */
const noisy = 4;

export type Examined = {
  /** As it was turned, on even white; smoothed where it was noisy or has but two levels, whose edges are rough. */
  readonly plane: Plane;
  /** All marks; `null` where there are more than a page of writing has. */
  readonly marks: readonly Mark[] | null;
  readonly letters: Letters;
  readonly skew: Skew;
  /** Clockwise, from the picture as shown. */
  readonly turn: Turn;
};

/** Examines a page and turns it so that its lines lie level and, as far as feet and heads of letters tell, upright. */
export async function examine(shown: Plane): Promise<Examined> {
  const isRough = noiseOf(shown) > noisy || isTwoLevelled(shown);
  const smooth = isRough ? await smoothed(shown, 1.2) : shown;
  const plane = flattened(smooth, groundOf(smooth));
  const marks = marksOf(plane, evenLevel(inkShare));
  const letters = lettersOf(marks ?? [], Math.max(plane.width, plane.height));
  const standing = { plane, marks, letters, turn: 0 as Turn };
  const level = acrossShare(letters) > 0.5 ? await turnedPage(standing, 90) : standing;
  const examined = { ...level, skew: skewOf(level.letters) };
  return examined.skew.upright < 0.95 ? upsideDown(examined) : examined;
}

/** The same page turned clockwise by so much more. */
async function turnedPage<Page extends Omit<Examined, 'skew'>>(page: Page, by: 90 | 180): Promise<Page> {
  const { plane, marks, letters, turn } = page;
  return {
    ...page,
    plane: await turned(plane, by),
    marks: marks && turnedMarks(marks, plane, by),
    letters: { ...letters, marks: turnedMarks(letters.marks, plane, by) },
    turn: ((turn + by) % 360) as Turn,
  };
}

/** The same page turned by 180 degrees more. */
export async function upsideDown(examined: Examined): Promise<Examined> {
  return { ...(await turnedPage(examined, 180)), skew: upturned(examined.skew) };
}

export type Prepared = {
  readonly plane: Plane;
  /** The part of the examined page that it shows, round whose middle it was turned. */
  readonly part: Part;
  /** Pixels of it that one of the examined page became. */
  readonly scale: number;
  /** By which it was turned clockwise. */
  readonly degrees: number;
};

/** What is written on the page, on even white, level, its letters `size` pixels high. */
export async function prepare(examined: Examined, size: number): Promise<Prepared> {
  const { plane, letters, skew } = examined;
  const part = writtenPart(examined);
  const wanted = letters.size > 0 ? size / letters.size : 1;
  const scale = Math.abs(wanted - 1) < 0.12 ? 1 : Math.min(wanted, 4, mostSide / Math.max(part.width, part.height));
  // Engines level small skews themselves.
  const degrees = Math.abs(skew.degrees) < 0.4 ? 0 : -skew.degrees;
  return { plane: await tilted(await scaled(partOf(plane, part), scale), degrees), part, scale, degrees };
}
/** Pixels of the longer side of what is given to an engine. */
const mostSide = 6_000;

/** Heights of letters that are kept round what is written: engines look for the edges of the page, too. */
const margin = 3;

/** The page without its empty edges. A mark that is smaller than a comma is no writing. */
function writtenPart({ plane, marks, letters: { size } }: Examined): Part {
  if (marks === null || size === 0) return { left: 0, top: 0, width: plane.width, height: plane.height };
  let [left, top, right, bottom] = [plane.width, plane.height, 0, 0];
  for (const mark of marks) {
    if (Math.max(mark.right - mark.left, mark.bottom - mark.top) < size / 4) continue;
    left = Math.min(left, mark.left);
    top = Math.min(top, mark.top);
    right = Math.max(right, mark.right);
    bottom = Math.max(bottom, mark.bottom);
  }
  const by = Math.round(margin * size);
  [left, top] = [Math.max(0, left - by), Math.max(0, top - by)];
  return {
    left,
    top,
    width: Math.min(plane.width, right + by) - left,
    height: Math.min(plane.height, bottom + by) - top,
  };
}

export const bitmapOf = ({ plane, scale }: Prepared): Buffer => bitmap(plane, Math.round(200 * scale));

/** The upright box, in pixels of the examined page, round a box of the prepared one. */
export function boxInExamined(
  { plane, part, scale, degrees }: Prepared,
  examined: Plane,
  box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } {
  const [sin, cos] = [Math.sin((-degrees * Math.PI) / 180), Math.cos((-degrees * Math.PI) / 180)];
  const back = (x: number, y: number): readonly [number, number] => {
    const [dx, dy] = [x - plane.width / 2, y - plane.height / 2];
    return [
      (dx * cos - dy * sin) / scale + part.left + part.width / 2,
      (dx * sin + dy * cos) / scale + part.top + part.height / 2,
    ];
  };
  // The middle turns back exactly; a level box round it is as high as the letters, not as the slant of the whole word.
  const [x, y] = back((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  const [width, height] = [(box.right - box.left) / scale, (box.bottom - box.top) / scale];
  const slant = Math.abs(width * sin) / 2;
  return {
    left: Math.max(0, x - width / 2),
    top: Math.max(0, y - height / 2 - slant),
    right: Math.min(examined.width, x + width / 2),
    bottom: Math.min(examined.height, y + height / 2 + slant),
  };
}
