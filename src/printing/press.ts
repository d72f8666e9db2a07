/**
 * What the printing process does: one order, one file. Everything that sets pages and reads pictures is loaded here and
 * nowhere else.
 */
import type { PrintedDocument } from './document.ts';
import { officeDocx } from './office-docx.ts';
import { officePdf } from './office-pdf.ts';
import { paintPages } from './paint-pages.ts';
import { readEmblem } from './picture.ts';
import { setPages } from './set-pages.ts';

export type Order =
  | { readonly as: 'pdf' | 'docx' | 'picture'; readonly document: PrintedDocument }
  | { readonly as: 'emblem'; readonly picture: Uint8Array }
  | { readonly as: 'pages'; readonly layout: string; readonly data: string; readonly at: Date };

export default function press(order: Order): Promise<Uint8Array> {
  switch (order.as) {
    case 'pdf':
      return officePdf(order.document);
    case 'docx':
      return officeDocx(order.document);
    case 'picture':
      return officePdf(order.document).then(paintPages);
    case 'emblem':
      return emblemOf(order.picture);
    case 'pages':
      return Promise.resolve(setPages(order));
  }
}

/** No bytes where it is no picture that can be read. */
const emblemOf = async (picture: Uint8Array): Promise<Uint8Array> => (await readEmblem(picture)) ?? new Uint8Array();
