/**
 * What was added to a PDF after it was signed. Allowed is what a further signature needs and what keeps signatures
 * verifiable: fields of signatures with their place on a page, certificates and revocation data (DSS). Everything else
 * that a reader could see or a viewer could do is a change.
 */
import type { PdfDict } from '@libpdf/core';
import { comparer, entry, isDict, isRef, keysOf, listed, nameOf, resolved } from './objects.ts';
import type { Revision, Same, Value } from './objects.ts';

export type Additions = { readonly changed: boolean; readonly what: readonly string[] };

/** `what` holds words for the record: "signature", "dss", "page 2", "annotation 1", "form", "catalog OpenAction". */
export function additionsTo(older: Revision, newer: Revision): Additions {
  const same = comparer(older, newer);
  const [before, now] = [older, newer].map(({ context }) => context.catalog.getDict()) as [PdfDict, PdfDict];
  const allowed: string[] = [];
  const changes: string[] = [];
  for (const [key, says] of [
    ['DSS', 'dss'],
    ['Metadata', 'metadata'],
  ] as const)
    if (!comparer(older, newer)(before.get(key), now.get(key))) allowed.push(says);
  for (const key of new Set([...keysOf(before), ...keysOf(now)]))
    if (!lookedAt.has(key) && !same(before.get(key), now.get(key))) changes.push(`catalog ${key}`);
  const form = [entry(older, before, 'AcroForm'), entry(newer, now, 'AcroForm')] as const;
  changes.push(...formChanges(older, newer, same, form, allowed));
  changes.push(...pageChanges(older, newer, same, allowed));
  return { changed: changes.length > 0, what: [...new Set([...allowed, ...changes])].slice(0, 40) };
}

/** Compared on their own, or said to change by every update. */
const lookedAt = new Set(['DSS', 'Metadata', 'AcroForm', 'Pages', 'Extensions', 'Version', 'Perms']);
const ofForm = new Set(['Fields', 'SigFlags', 'DR']);
/** What a field gains when it is signed. */
const ofSigning = new Set(['V', 'AP', 'MK', 'F', 'Rect', 'Lock', 'SV', 'DA', 'M', 'Border', 'BS']);

function formChanges(
  older: Revision,
  newer: Revision,
  same: Same,
  [before, now]: readonly [Value, Value],
  allowed: string[],
): string[] {
  if (!isDict(before)) {
    const added = isDict(now) ? listed(newer, now.get('Fields')) : [];
    return added.flatMap((field) => newField(newer, field, allowed));
  }
  if (!isDict(now)) return ['form'];
  const fields = new Set(keysOf(before).filter((key) => !ofForm.has(key)));
  const others = keysOf(now).filter((key) => !ofForm.has(key) && !fields.has(key));
  const rest = [...fields, ...others].every((key) => same(before.get(key), now.get(key)));
  const [fonts, fontsNow] = [entry(older, before, 'DR'), entry(newer, now, 'DR')];
  const kept = !isDict(fonts) || (isDict(fontsNow) && isKept(older, newer, same, fonts, fontsNow));
  const [had, has] = [listed(older, before.get('Fields')), listed(newer, now.get('Fields'))];
  const known = new Set(had.map((field) => keyOf(field)));
  return [
    ...(rest && kept ? [] : ['form']),
    ...had.flatMap((field) => {
      const later = has.find((one) => keyOf(one) === keyOf(field));
      return later !== undefined && isSameField(older, newer, same, field, later, allowed) ? [] : ['form'];
    }),
    ...has.filter((field) => !known.has(keyOf(field))).flatMap((field) => newField(newer, field, allowed)),
  ];
}

/** Fonts and the like may be added, not exchanged. */
const isKept = (older: Revision, newer: Revision, same: Same, before: PdfDict, now: PdfDict): boolean =>
  keysOf(before).every((key) => {
    const [one, other] = [entry(older, before, key), entry(newer, now, key)];
    if (isDict(one) && isDict(other)) return keysOf(one).every((name) => same(one.get(name), other.get(name)));
    return same(before.get(key), now.get(key));
  });

const keyOf = (value: Value): string => (isRef(value) ? value.toString() : '');

function newField(newer: Revision, value: Value, allowed: string[]): string[] {
  const field = resolved(newer, value);
  if (!isDict(field) || !isSignature(newer, field) || !isDict(entry(newer, field, 'V'))) return ['form'];
  allowed.push('signature');
  return [];
}

const isSignature = (of: Revision, dict: PdfDict): boolean => {
  const parent = entry(of, dict, 'Parent');
  return (nameOf(of, dict, 'FT') ?? (isDict(parent) ? nameOf(of, parent, 'FT') : undefined)) === 'Sig';
};

/** The same, or an empty field for a signature that was signed. */
function isSameField(
  older: Revision,
  newer: Revision,
  same: Same,
  before: Value,
  now: Value,
  allowed: string[],
): boolean {
  const [one, other] = [resolved(older, before), resolved(newer, now)];
  const empty = isDict(one) && isSignature(older, one) && !isDict(entry(older, one, 'V'));
  if (!empty || !isDict(other) || !isDict(entry(newer, other, 'V'))) return same(before, now);
  allowed.push('signature');
  return same(one, other, ofSigning);
}

/** Of a page from those above it, where it does not say them itself. */
const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
const besides = new Set(['Annots', ...inherited]);

function pageChanges(older: Revision, newer: Revision, same: Same, allowed: string[]): string[] {
  const [before, now] = [older.context.pages.getPages(), newer.context.pages.getPages()];
  if (before.length !== now.length) return ['pages'];
  return before.flatMap((page, at) => {
    const [one, other] = [older.context.resolve(page), newer.context.resolve(now[at] ?? page)];
    if (!isDict(one) || !isDict(other)) return [`page ${at + 1}`];
    const sameFrame = inherited.every((key) => same(fromAbove(older, one, key), fromAbove(newer, other, key)));
    return [
      ...(sameFrame && same(one, other, besides) ? [] : [`page ${at + 1}`]),
      ...annotationChanges(older, newer, same, [one, other], at + 1, allowed),
    ];
  });
}

function fromAbove(of: Revision, page: PdfDict, key: string): Value {
  let at: Value = page;
  for (let height = 0; isDict(at) && height < 60; height++) {
    const own: Value = at.get(key);
    if (own !== undefined) return own;
    at = entry(of, at, 'Parent');
  }
  return undefined;
}

function annotationChanges(
  older: Revision,
  newer: Revision,
  same: Same,
  [one, other]: readonly [PdfDict, PdfDict],
  page: number,
  allowed: string[],
): string[] {
  const [had, has] = [listed(older, one.get('Annots')), listed(newer, other.get('Annots'))];
  const changed = [`annotation ${page}`];
  // Those that stood there come first, in their order: none is taken away or covered by moving it.
  const kept = had.every((value, at) => isSameField(older, newer, same, value, has[at], allowed));
  if (!kept) return changed;
  return has.slice(had.length).flatMap((value) => {
    const dict = resolved(newer, value);
    const fits = isDict(dict) && nameOf(newer, dict, 'Subtype') === 'Widget' && isSignature(newer, dict);
    return fits && !covers(newer, dict, other) ? [] : changed;
  });
}

/** The place of a signature is no sheet to lay over a page: a quarter of it at most. */
function covers(of: Revision, widget: PdfDict, page: PdfDict): boolean {
  const area = (value: Value): number => {
    const [left = 0, low = 0, right = 0, high = 0] = listed(of, value).map((one) => {
      const number = resolved(of, one);
      return number?.type === 'number' ? number.value : 0;
    });
    return Math.abs((right - left) * (high - low));
  };
  return area(widget.get('Rect')) > area(fromAbove(of, page, 'MediaBox')) / 4;
}
