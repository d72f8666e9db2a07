import type { Err } from '../../../../platform/index.ts';
import { fail } from '../failures.ts';
import { mostColumns } from '../schema.ts';

/** Inflated bytes for each byte of a file (zip.ts); spreadsheets reach about 40. Small files may swell more. */
export const mostSwelling = 200;

type Kind = 'unknown' | 'archive' | 'encrypted' | 'old-excel' | 'html' | 'broken' | 'bomb' | 'no-rows' | 'too-wide';

/**
 * A file that cannot be a list: thrown where it is noticed, deep inside a reader, and made a failure where the file
 * came in.
 */
export class FileProblem extends Error {
  readonly kind: Kind;
  readonly what: string | number;
  constructor(kind: Kind, what: string | number = '') {
    super(`file problem: ${kind}`);
    this.kind = kind;
    this.what = what;
  }
}

export const failureOf = ({ kind, what }: FileProblem): Err =>
  fail(`voters/file-${kind}`, { what, count: what, most: mostColumns, limit: mostSwelling });
