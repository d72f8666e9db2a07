/** Objects of a PDF compared with those of one of its earlier revisions; streams by their bytes, circles included. */
import type { PDF, PdfArray, PdfDict, PdfNull, PdfObject, PdfRef, PdfStream, PdfString } from '@libpdf/core';
import { signatureLimits } from './schema.ts';

export type Revision = Pick<PDF, 'context'>;
export type Value = PdfObject | null | undefined;

export const isDict = (value: Value): value is PdfDict => value?.type === 'dict' || value?.type === 'stream';
export const isArray = (value: Value): value is PdfArray => value?.type === 'array';
export const isRef = (value: Value): value is PdfRef => value?.type === 'ref';
const isStream = (value: Value): value is PdfStream => value?.type === 'stream';
const isString = (value: Value): value is PdfString => value?.type === 'string';

export const resolved = ({ context }: Revision, value: Value): Value => (isRef(value) ? context.resolve(value) : value);
export const entry = (of: Revision, dict: PdfDict, key: string): Value => resolved(of, dict.get(key));
export const nameOf = (of: Revision, dict: PdfDict, key: string): string | undefined => {
  const value = entry(of, dict, key);
  return value?.type === 'name' ? value.value : undefined;
};
export const keysOf = (dict: PdfDict): string[] => [...dict.keys()].map(({ value }) => value);
export const listed = (of: Revision, value: Value): readonly PdfObject[] => {
  const list = resolved(of, value);
  return isArray(list) ? list.toArray() : [];
};

/**
 * Throws where a file has more objects than are looked at. One whose answer "not the same" is passed over must not be
 * asked again of other objects: what it met counts as compared.
 */
export function comparer(older: Revision, newer: Revision) {
  const seen = new Set<string>();
  let count = 0;

  /** `without`: keys that are left out of the outermost dictionary. */
  const same = (one: Value, other: Value, without: ReadonlySet<string> = new Set()): boolean => {
    if (++count > signatureLimits.objects) throw new Error('a PDF of more objects than are compared');
    if (isRef(one) && isRef(other)) {
      const pair = `${one.toString()} ${other.toString()} ${[...without].join(' ')}`;
      // Met again, also within itself: it was or is being compared.
      if (seen.has(pair)) return true;
      seen.add(pair);
    }
    const a = resolved(older, one);
    const b = resolved(newer, other);
    if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
    if (isDict(a) && isDict(b)) return sameDicts(a, b, without);
    if (isArray(a) && isArray(b)) {
      const [left, right] = [a.toArray(), b.toArray()];
      return left.length === right.length && left.every((item, at) => same(item, right[at]));
    }
    return sameAtoms(a, b);
  };
  const sameDicts = (a: PdfDict, b: PdfDict, without: ReadonlySet<string>): boolean => {
    if (isStream(a) !== isStream(b)) return false;
    if (isStream(a) && isStream(b) && Buffer.compare(a.data, b.data) !== 0) return false;
    const keys = new Set([...keysOf(a), ...keysOf(b)].filter((key) => !without.has(key) && !pointsBack.has(key)));
    return [...keys].every((key) => same(a.get(key), b.get(key)));
  };
  return same;
}
export type Same = ReturnType<typeof comparer>;

const isNothing = (value: Value): value is undefined | null | PdfNull => value == null || value.type === 'null';
const sameAtoms = (a: PdfObject, b: PdfObject): boolean =>
  isString(a) && isString(b)
    ? Buffer.compare(a.bytes, b.bytes) === 0
    : a.type === b.type && 'value' in a && 'value' in b && a.value === b.value;
/** Lead upwards, to what is compared itself. */
const pointsBack = new Set(['Parent', 'P']);
