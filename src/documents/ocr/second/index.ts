/** The second engine, where it is installed: its own reading of a prepared page, and what both say together. */
import { prepare, type Examined, type Prepared } from '../examine.ts';
import type { ReadWord } from '../reading.ts';
import { models } from './add-on.ts';
import { detectLines } from './detect.ts';
import { recogniseLines, type ReadLine } from './recognise.ts';
import { voted } from './vote.ts';

export { hasAddOn } from './add-on.ts';
export { numbersIn } from './vote.ts';
export const secondName = 'PP-OCRv6';

/** Height that letters are brought to for it, in pixels. */
const size = 20;

/** What both engines say of the page: `words` are the first one's, in pixels of `first`, and so is what comes back. */
export async function readTwice(examined: Examined, first: Prepared, words: readonly ReadWord[]): Promise<ReadWord[]> {
  const prepared = await prepare(examined, size);
  const loaded = await models();
  const slats = await detectLines(loaded, prepared.plane, size);
  const lines = await recogniseLines(loaded, prepared.plane, slats);
  return voted(
    words,
    lines.map((line) => movedLine(line, prepared, first)),
  );
}

/** Both show the same part of the page, turned alike round its middle. */
function movedLine({ slat, signs }: ReadLine, from: Prepared, to: Prepared): ReadLine {
  const by = to.scale / from.scale;
  const moved = <Place extends { readonly x: number; readonly y: number }>(place: Place): Place => ({
    ...place,
    x: (place.x - from.plane.width / 2) * by + to.plane.width / 2,
    y: (place.y - from.plane.height / 2) * by + to.plane.height / 2,
  });
  return { slat: { ...moved(slat), length: slat.length * by, height: slat.height * by }, signs: signs.map(moved) };
}
