/**
 * The printing room: PDF and DOCX in the office's layout, and typst layouts of other rooms. Pages are set in a process
 * of their own (docs/decisions/0019); what hangs or breaks there is a failure value here.
 */
import { helper, ok, type Result } from '../platform/index.ts';
import type { PrintedDocument } from './document.ts';
import { fail } from './failures.ts';
import type { Order } from './press.ts';

export { printingRoom } from './room.ts';
export {
  columnName,
  neutralCell,
  pageOfPages,
  workbookBytes,
  writeWorkbook,
  type Cell,
  type PageSetup,
  type Sheet,
} from './workbook/index.ts';
export { zip } from './workbook/zip.ts';
export { letterheadOf, printable, signLine, type Layout, type Part, type PrintedDocument } from './document.ts';

export type PrintFormat = 'pdf' | 'docx';
export const printMimes: Readonly<Record<PrintFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** MiB. A photo of 100 million pixels, the most that is accepted, takes half of it. */
const memory = 1_024;
const press = helper<Order, Uint8Array>({ module: new URL('press.ts', import.meta.url), memory });

/** Pictures while somebody types have a process of their own, so that no file waits for them. */
const easel = helper<Order, Uint8Array>({ module: new URL('press.ts', import.meta.url), memory, most: 1 });
/** Pictures that may wait at a time; who types on asks again. */
const mostWaiting = 6;
let waiting = 0;

/** A document as it would be printed: its first six pages one below the other, as WebP on white. */
export async function drawDocument(document: PrintedDocument): Promise<Result<Uint8Array>> {
  if (waiting >= mostWaiting) return fail('printing/drawing-busy');
  waiting += 1;
  try {
    return await print({ as: 'picture', document }, 15, easel);
  } finally {
    waiting -= 1;
  }
}
export const drawnMime = 'image/webp';

/** A document in the office's layout (A4). */
export const printDocument = (document: PrintedDocument, as: PrintFormat): Promise<Result<Uint8Array>> =>
  print({ as, document }, 30);

/**
 * A room's own layout. `layout`: typst that reads its values with `json(bytes(sys.inputs.data))`, never markup; `at`:
 * the time the file bears.
 */
export const printPages = (layout: string, data: object, at: Date): Promise<Result<Uint8Array>> =>
  print({ as: 'pages', layout, data: JSON.stringify(data), at }, 120);

/** A picture as an emblem for letterheads, made small; null where it is no picture that can be read. */
export async function asEmblem(picture: Uint8Array): Promise<Result<Uint8Array | null>> {
  const made = await print({ as: 'emblem', picture }, 15);
  return made.ok ? ok(made.value.length === 0 ? null : made.value) : made;
}

/** Throws when a page cannot be set, which only a fault of a layout can cause. */
async function print(order: Order, seconds: number, by = press): Promise<Result<Uint8Array>> {
  const printed = await by(order, { seconds });
  if (printed.done) return ok(printed.answer);
  switch (printed.ended) {
    case 'time':
      return fail('printing/too-long', { seconds });
    case 'memory':
      return fail('printing/too-large', { megabytes: memory });
    case 'died':
      return fail('printing/broke-off');
  }
}
