/**
 * The text of the picture of a page, with places: docs/ocr.md. It runs in a process of its own, within limits of time
 * and memory; ask from jobs, never from a door.
 */
import { helper, type Result } from '../../platform/index.ts';
import { endedEarly } from '../failures.ts';
import type { OcrPage } from './page.ts';
import type { OcrTask } from './reader.ts';
import { hasAddOn } from './second/add-on.ts';

export type { OcrPage } from './page.ts';

const module = new URL('reader.ts', import.meta.url);
/** MiB: a picture of the most pixels that are opened. */
const memory = 900;
const once = helper<OcrTask, Result<OcrPage>>({ module, memory, most: 2 });
/** With the second engine, in a process of its own that is started anew when it has grown. */
const moreMemory = 1_200;
const twice = helper<OcrTask, Result<OcrPage>>({ module, memory: moreMemory, most: 1 });

/** Three readings of a dense page on an office PC, with room to spare. */
const patience = 120;

export type OcrOptions = {
  /** For sentences to the person. */
  readonly name: string;
  /** Counts from 1. */
  readonly page?: number;
  /** How long it may take. */
  readonly seconds?: number;
  /** Whether a second engine reads too; when it is not said, where it is installed. */
  readonly second?: boolean;
};

/**
 * Reads the picture (JPEG, PNG, WebP, the first page of a TIFF) of one page. Throws where the program is at fault; what
 * is wrong with the picture is a failure, or a warning of the page.
 */
export async function recognisePage(
  picture: Uint8Array,
  { name, page = 1, seconds = patience, second = hasAddOn() }: OcrOptions,
): Promise<Result<OcrPage>> {
  const surroundings = { path: process.env.PATH ?? '', tessdata: process.env.TESSDATA_PREFIX };
  const reader = second ? twice : once;
  const read = await reader({ picture, name, page, surroundings, twice: second }, { seconds });
  return read.done ? read.answer : endedEarly(read.ended, { name, seconds, megabytes: second ? moreMemory : memory });
}
