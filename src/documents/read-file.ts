import type { DrawnWord } from './drawn-words.ts';
import type { ApartKind, DocumentText, DocumentWarning, ScannedPage } from './schema.ts';

/** What the reader of one format gives. */
export type ReadFile = {
  /** The running text; a format without pages has one. */
  readonly pages: readonly string[];
  /** What stands between each page and the next; a blank line where nothing is said. */
  readonly between?: readonly string[];
  /** Where the words of each page stand, of formats that place words. */
  readonly placed?: readonly PlacedPage[];
  /** Pages whose text only recognition gives. */
  readonly scanned?: readonly ScannedPage[];
  readonly apart: readonly ApartText[];
  readonly warnings: readonly DocumentWarning[];
};

/** Of what kind a package is, its reader says. */
export type OfficeFile = ReadFile & { readonly kind: DocumentText['kind'] };

export type PlacedPage = {
  /** Points, as shown. */
  readonly width: number;
  readonly height: number;
  readonly turned: 0 | 90 | 180 | 270;
  /** In the order of the text. */
  readonly words: readonly DrawnWord[];
};

export type ApartText = {
  readonly kind: ApartKind;
  readonly text: string;
  readonly words?: readonly DrawnWord[];
  /** The page on which its words stand, from 1. */
  readonly page?: number;
};
