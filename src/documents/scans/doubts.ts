/** What is to be read again on a scan, each cut out of its page, so that a person sees it as they decide. */
import type { FileStore } from '../../platform/index.ts';
import { cutPicture, picturePage } from '../pictures/index.ts';
import type { Box, FactProposal, PageLayout } from '../schema.ts';
import { isDoubtful } from './uncertain.ts';

/** A doubtful word of the stored text. */
export type Doubt = {
  readonly page: number;
  readonly start: number;
  readonly end: number;
  readonly box: Box;
  readonly turned: PageLayout['turned'];
};
/** `picture`: the address of its cutting; null where the page could not be drawn. */
export type ShownDoubt = Pick<Doubt, 'page' | 'start' | 'end'> & { readonly picture: string | null };

/** More than anybody reads one by one; such a scan is read as a whole. */
const most = 200;
/** Pixels of a page: its smallest writing is legible. */
const width = 2_000;
const largest = 4 * 1024 * 1024;

/**
 * In order: doubtful numbers, and doubtful words that a proposal rests on; of too many those of the proposals first.
 * `layouts`: offsets in the same text.
 */
export function doubtsIn(
  text: string,
  layouts: readonly PageLayout[],
  proposals: readonly Pick<FactProposal, 'start' | 'end'>[],
): readonly Doubt[] {
  const carries = ({ start, end }: Doubt) => proposals.some((one) => start < one.end && end > one.start);
  const doubtful = layouts
    .filter(({ source }) => source === 'ocr')
    .flatMap(({ page, turned, words }) =>
      words.filter(isDoubtful).map(({ start, end, box }): Doubt => ({ page, start, end, box, turned })),
    );
  const [carrying, others] = [doubtful.filter(carries), doubtful.filter((one) => !carries(one))];
  const numbers = others.filter(({ start, end }) => /\d/.test(text.slice(start, end)));
  return [...carrying, ...numbers].slice(0, most).toSorted((one, other) => one.start - other.start);
}

/** Cuts them out of their pages and keeps the cuttings; null where the work is to stop. */
export async function showDoubts(
  files: FileStore,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
  doubts: readonly Doubt[],
  mayGoOn: () => Promise<boolean>,
): Promise<readonly ShownDoubt[] | null> {
  const shown: ShownDoubt[] = [];
  for (const [page, on] of Map.groupBy(doubts, (one) => one.page)) {
    if (!(await mayGoOn())) return null;
    const pictures = await cuttingsOf(bytes, name, page, on);
    for (const [index, { start, end }] of on.entries()) {
      const kept = pictures[index] && (await files.put(pictures[index], largest));
      shown.push({ page, start, end, picture: kept?.ok ? kept.value.sha256 : null });
    }
  }
  return shown;
}

/** None where the page cannot be drawn: that it is doubted is said all the same. */
async function cuttingsOf(
  bytes: Uint8Array,
  name: string,
  page: number,
  on: readonly Doubt[],
): Promise<readonly Uint8Array[]> {
  const picture = await picturePage(bytes, { page, width, name });
  if (!picture.ok) return [];
  const task = { picture: picture.value, turned: on[0]?.turned ?? 0, boxes: on.map(({ box }) => box) };
  const cuttings = await cutPicture(task, name);
  return cuttings.ok ? cuttings.value : [];
}
