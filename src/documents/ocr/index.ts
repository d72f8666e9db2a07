/**
 * The text of the picture of a page, with places: docs/ocr.md. It runs in a process of its own, within limits of time
 * and memory; ask from jobs, never from a door.
 */
import { helper, type Result } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import type { OcrPage } from './page.ts';
import type { OcrTask } from './reader.ts';

export type { OcrPage } from './page.ts';

/** MiB: a picture of the most pixels that are opened. */
const memory = 900;
const reader = helper<OcrTask, Result<OcrPage>>({ module: new URL('reader.ts', import.meta.url), memory, most: 2 });

/** Three readings of a dense page on an office PC, with room to spare. */
const patience = 120;

export type OcrOptions = {
  /** For sentences to the person. */
  readonly name: string;
  /** Counts from 1. */
  readonly page?: number;
  /** How long it may take. */
  readonly seconds?: number;
};

/**
 * Reads the picture (JPEG, PNG, WebP, the first page of a TIFF) of one page. Throws where the program is at fault; what
 * is wrong with the picture is a failure, or a warning of the page.
 */
export async function recognisePage(
  picture: Uint8Array,
  { name, page = 1, seconds = patience }: OcrOptions,
): Promise<Result<OcrPage>> {
  const surroundings = { path: process.env.PATH ?? '', tessdata: process.env.TESSDATA_PREFIX };
  const read = await reader({ picture, name, page, surroundings }, { seconds });
  if (read.done) return read.answer;
  switch (read.ended) {
    case 'time':
      return fail('documents/too-slow', { name, seconds });
    case 'memory':
      return fail('documents/too-much-memory', { name, megabytes: memory });
    case 'died':
      return fail('documents/broke-off', { name });
  }
}
