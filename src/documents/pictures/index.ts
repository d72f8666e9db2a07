/**
 * Pictures of pages, for the screens and for recognition. They are made in a process of its own, within limits of time
 * and memory; ask from jobs, never from a door.
 */
import { helper, ok, type Result } from '../../platform/index.ts';
import { endedEarly } from '../failures.ts';
import type { CutTask } from './cutter.ts';
import type { PaintTask } from './painter.ts';

/** MiB: a page of the most pixels, decoded and turned, beside the engine that draws it. */
const memory = 900;
const painter = helper<PaintTask, Result<Uint8Array>>({
  module: new URL('painter.ts', import.meta.url),
  memory,
  most: 2,
});

/** What the largest page takes on an office PC, with room to spare. */
const patience = 60;

/**
 * A page of a PDF, or a picture (JPEG, PNG, WebP, a page of a TIFF), as WebP. `page` counts from 1; `width` is in
 * pixels and made smaller where the page would be too high. `name` is for sentences. Other formats have no pictures of pages.
 * Throws where the program is at fault.
 */
export async function picturePage(
  bytes: Uint8Array,
  { page, width, name, seconds = patience }: Omit<PaintTask, 'bytes'> & { readonly seconds?: number },
): Promise<Result<Uint8Array>> {
  const painted = await painter({ bytes, page, width, name }, { seconds });
  return painted.done ? painted.answer : endedEarly(painted.ended, { name, seconds, megabytes: memory });
}

const cutter = helper<CutTask, Uint8Array[]>({ module: new URL('cutter.ts', import.meta.url), memory, most: 1 });

/** Places of a page cut out of its picture, in their order, each with a little of what stands around it; as WebP. */
export async function cutPicture(task: CutTask, name: string): Promise<Result<Uint8Array[]>> {
  const cut = await cutter(task, { seconds: patience });
  return cut.done ? ok(cut.answer) : endedEarly(cut.ended, { name, seconds: patience, megabytes: memory });
}
