/** The signatures of a PDF, and which of its bytes each is over. */
import type { PdfDict } from '@libpdf/core';
import { entry, isDict, listed, nameOf, resolved, type Revision, type Value } from './objects.ts';
import { signatureLimits } from './schema.ts';

export type FoundSignature = {
  readonly field: string;
  readonly kind: 'tanda-tangan' | 'stempel-waktu';
  readonly subFilter: string;
  /** Time of the signer's computer, as the dictionary has it. */
  readonly claimedAt: Date | null;
  /** Null where the byte range is not that of one whole signature from the first byte on. */
  readonly range: { readonly gap: number; readonly from: number; readonly end: number } | null;
  /** The signed message, without the zeros that fill its place; null where it does not stand in the gap. */
  readonly message: Uint8Array | null;
  /** No change at all may follow it (DocMDP 1). */
  readonly closed: boolean;
};

/** Fields of signatures that the document shows to a viewer, in their order; those with a value. */
export function signaturesOf(document: Revision, bytes: Uint8Array): FoundSignature[] {
  const found: FoundSignature[] = [];
  const seen = new Set<PdfDict>();
  const visit = (value: Value, above: string, kind: string | undefined): void => {
    const field = resolved(document, value);
    if (!isDict(field) || seen.has(field) || seen.size > 20_000) return;
    seen.add(field);
    const own = entry(document, field, 'T');
    const name = [above, own?.type === 'string' ? own.asString() : ''].filter((part) => part !== '').join('.');
    const type = nameOf(document, field, 'FT') ?? kind;
    const held = entry(document, field, 'V');
    if (type === 'Sig' && isDict(held) && !seen.has(held) && found.length < signatureLimits.signatures) {
      seen.add(held);
      found.push(signatureOf(document, held, name, bytes));
    }
    for (const kid of listed(document, field.get('Kids'))) visit(kid, name, type);
  };
  const form = entry(document, document.context.catalog.getDict(), 'AcroForm');
  if (isDict(form)) for (const field of listed(document, form.get('Fields'))) visit(field, '', undefined);
  // Some programs name a signature on its page only.
  for (const page of document.context.pages.getPages()) {
    const dict = document.context.resolve(page);
    if (isDict(dict)) for (const one of listed(document, dict.get('Annots'))) visit(one, '', undefined);
  }
  return found;
}

function signatureOf(document: Revision, dict: PdfDict, field: string, bytes: Uint8Array): FoundSignature {
  const subFilter = nameOf(document, dict, 'SubFilter') ?? '';
  const range = rangeOf(document, dict, bytes.length);
  return {
    field,
    kind: subFilter === 'ETSI.RFC3161' ? 'stempel-waktu' : 'tanda-tangan',
    subFilter,
    claimedAt: dayOf(entry(document, dict, 'M')),
    range,
    message: range && messageIn(bytes, range.gap, range.from, entry(document, dict, 'Contents')),
    closed: isClosed(document, dict),
  };
}

function rangeOf(document: Revision, dict: PdfDict, size: number): FoundSignature['range'] {
  const numbers = listed(document, dict.get('ByteRange')).map((one) => {
    const value = resolved(document, one);
    return value?.type === 'number' && Number.isSafeInteger(value.value) ? value.value : -1;
  });
  const [start = -1, gap = -1, from = -1, length = -1] = numbers;
  const end = from + length;
  const fits = numbers.length === 4 && start === 0 && gap > 0 && from > gap + 2 && length > 0 && end <= size;
  return fits ? { gap, from, end } : null;
}

/** What is left out of the range is one hexadecimal string and nothing else, and is what the dictionary holds. */
function messageIn(bytes: Uint8Array, gap: number, from: number, contents: Value): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + gap, from - gap).toString('latin1');
  const hex = /^<([\dA-Fa-f]+)>$/.exec(text)?.[1];
  if (hex === undefined || hex.length % 2 !== 0 || contents?.type !== 'string') return null;
  const message = Buffer.from(hex, 'hex');
  return Buffer.compare(message, contents.bytes) === 0 ? message : null;
}

function isClosed(document: Revision, dict: PdfDict): boolean {
  return listed(document, dict.get('Reference')).some((one) => {
    const reference = resolved(document, one);
    if (!isDict(reference) || nameOf(document, reference, 'TransformMethod') !== 'DocMDP') return false;
    const parameters = entry(document, reference, 'TransformParams');
    const permission = isDict(parameters) ? entry(document, parameters, 'P') : undefined;
    return permission?.type === 'number' && permission.value === 1;
  });
}

/** "D:20261130080000+07'00'"; null where it is no day. */
function dayOf(value: Value): Date | null {
  if (value?.type !== 'string') return null;
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?)?/.exec(value.asString());
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second, sign = '+', zoneHour = '00', zoneMinute = '00'] = parts;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${sign}${zoneHour}:${zoneMinute}`);
  return Number.isNaN(at.getTime()) ? null : at;
}
