import type { ApartKind, DocumentWarning } from './schema.ts';

/** What the reader of one format gives. */
export type ReadFile = {
  /** The running text; a format without pages has one. */
  readonly pages: readonly string[];
  /** What stands between each page and the next; a blank line where nothing is said. */
  readonly between?: readonly string[];
  readonly apart: readonly { readonly kind: ApartKind; readonly text: string }[];
  readonly warnings: readonly DocumentWarning[];
};
