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
    lines.map((line) => scaled(line, first.plane.width / prepared.plane.width)),
  );
}

const scaled = ({ slat, signs }: ReadLine, by: number): ReadLine => ({
  slat: { ...slat, x: slat.x * by, y: slat.y * by, length: slat.length * by, height: slat.height * by },
  signs: signs.map((sign) => ({ ...sign, x: sign.x * by, y: sign.y * by })),
});
