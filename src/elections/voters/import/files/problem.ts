import type { Err } from '../../../../platform/index.ts';
import { fail } from '../failures.ts';
import { mostColumns } from '../schema.ts';

/** Inflated bytes for each byte of a file (zip.ts); spreadsheets reach about 40. Small files may swell more. */
export const mostSwelling = 200;

type Kind =
  | 'unknown'
  | 'archive'
  | 'encrypted'
  | 'old-excel'
  | 'html'
  | 'broken'
  | 'bomb'
  | 'no-rows'
  | 'too-wide'
  | 'too-slow';

/**
 * A file that cannot be a list: thrown where it is noticed, deep inside a reader, and made a failure where the file
 * came in.
 */
export class FileProblem extends Error {
  readonly kind: Kind;
  readonly what: string | number;
  readonly count: string | number;
  /** What is wrong, and of what is counted the number. */
  constructor(kind: Kind, what: string | number = '', count: string | number = what) {
    super(`file problem: ${kind}`);
    this.kind = kind;
    this.what = what;
    this.count = count;
  }
}

export const failureOf = ({ kind, what, count }: FileProblem): Err =>
  fail(`voters/file-${kind}`, { what, count, seconds: count, most: mostColumns, limit: mostSwelling });
