/** A page is looked at before it is read: paper, noise, letters, how it stands. */
import { flattened, groundOf, isTwoLevelled, noiseOf, type Ground } from './ground.ts';
import { marksOf, type Mark } from './marks.ts';
import { bitmap, smoothed, straightened, turned, type Plane, type Turn } from './plane.ts';
import { acrossShare, lettersOf, skewOf, type Letters, type Skew } from './stance.ts';

/** Shorter side of the picture in which a page is examined, in pixels: 200 dots per inch of A4. */
export const examinedSide = 1_700;
/** What is darker than this part of the paper is ink. */
const inkShare = 0.7;
/** Standard deviation, in grey levels, beyond which noise is smoothed away before anything else. */
const noisy = 4;

export type Examined = {
  /** As it was turned, smoothed where it was noisy or has but two levels, whose edges are rough. */
  readonly plane: Plane;
  readonly ground: Ground;
  readonly noise: number;
  /** All marks; `null` where there are more than a page of writing has. */
  readonly marks: readonly Mark[] | null;
  readonly letters: Letters;
  readonly skew: Skew;
  /** Clockwise, from the picture as shown. */
  readonly turn: Turn;
};

/** Examines a page and turns it so that its lines lie level and, as far as feet and heads of letters tell, upright. */
export async function examine(shown: Plane): Promise<Examined> {
  const noise = noiseOf(shown);
  const plane = noise > noisy || isTwoLevelled(shown) ? await smoothed(shown, 1.2) : shown;
  const first = marksAndLetters(plane);
  const lies = acrossShare(first.letters) > 0.5;
  const level = lies ? await turned(plane, 90) : plane;
  const { ground, marks, letters } = lies ? marksAndLetters(level) : first;
  const skew = skewOf(letters);
  const examined: Examined = { plane: level, ground, noise, marks, letters, skew, turn: lies ? 90 : 0 };
  return skew.upright < 0.95 ? upsideDown(examined) : examined;
}

function marksAndLetters(plane: Plane): Pick<Examined, 'ground' | 'marks' | 'letters'> {
  const ground = groundOf(plane);
  const marks = marksOf(plane, ground, inkShare);
  return { ground, marks, letters: lettersOf(marks ?? [], Math.max(plane.width, plane.height)) };
}

/** The same page turned by 180 degrees more. */
export async function upsideDown(examined: Examined): Promise<Examined> {
  const plane = await turned(examined.plane, 180);
  const { ground, marks, letters } = marksAndLetters(plane);
  return {
    ...examined,
    plane,
    ground,
    marks,
    letters,
    skew: skewOf(letters),
    turn: ((examined.turn + 180) % 360) as Turn,
  };
}

export type Prepared = {
  readonly plane: Plane;
  /** Pixels of it that one of the examined page became. */
  readonly scale: number;
  /** By which it was turned clockwise round its middle. */
  readonly degrees: number;
};

/** The page on even white, level, its letters `size` pixels high. */
export async function prepare(examined: Examined, size: number): Promise<Prepared> {
  const { plane, ground, letters, skew } = examined;
  const wanted = letters.size > 0 ? size / letters.size : 1;
  const scale = Math.abs(wanted - 1) < 0.12 ? 1 : Math.min(wanted, 4, mostSide / Math.max(plane.width, plane.height));
  // Engines level small skews themselves.
  const degrees = Math.abs(skew.degrees) < 0.4 ? 0 : -skew.degrees;
  return { plane: await straightened(flattened(plane, ground, 0.15), scale, degrees), scale, degrees };
}
/** Pixels of the longer side of what is given to an engine. */
const mostSide = 6_000;

export const bitmapOf = ({ plane, scale }: Prepared): Buffer => bitmap(plane, Math.round(200 * scale));

/** The upright box, in pixels of the examined page, round a box of the prepared one. */
export function boxInExamined(
  { plane, scale, degrees }: Prepared,
  examined: Plane,
  box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } {
  const [sin, cos] = [Math.sin((-degrees * Math.PI) / 180), Math.cos((-degrees * Math.PI) / 180)];
  const back = (x: number, y: number): readonly [number, number] => {
    const [dx, dy] = [x - plane.width / 2, y - plane.height / 2];
    return [(dx * cos - dy * sin) / scale + examined.width / 2, (dx * sin + dy * cos) / scale + examined.height / 2];
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
