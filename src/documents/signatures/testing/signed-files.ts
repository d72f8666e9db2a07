/** PDFs of tests, signed by people of tests. */
import { CryptoKeySigner, PDF, type TimestampAuthority } from '@libpdf/core';
import { detachedMessage, type Holder } from './authorities.ts';

export async function letterPdf(lines: readonly string[] = ['Nomor 7/PR.01-SD/53/2026']): Promise<Uint8Array> {
  const pdf = PDF.create();
  const page = pdf.addPage({ size: 'a4' });
  for (const [at, line] of lines.entries()) page.drawText(line, { x: 72, y: 760 - at * 18, size: 12 });
  return pdf.save();
}

export async function signedBy(
  bytes: Uint8Array,
  holder: Holder,
  at: string,
  stamps?: TimestampAuthority,
): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes);
  const chain = holder.above.map(({ der }) => der);
  const signer = new CryptoKeySigner(holder.key, holder.der, 'RSA', 'RSASSA-PKCS1-v1_5', chain);
  const signed = await pdf.sign({
    signer,
    signingTime: new Date(at),
    ...(stamps === undefined ? {} : { level: 'B-T', timestampAuthority: stamps }),
  });
  return signed.bytes;
}

export type Range = readonly [start: number, gap: number, from: number, length: number];
/** The byte ranges of its signatures, in the order in which they stand in the file. */
export const rangesOf = (bytes: Uint8Array): Range[] =>
  [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/ByteRange ?\[ ?(\d+) +(\d+) +(\d+) +(\d+) *\]/g),
  ].map(([, ...numbers]) => numbers.map(Number) as unknown as Range);

/** The last signature of a file exchanged for another message of the same place. */
export async function resigned(
  bytes: Uint8Array,
  message: (signed: Uint8Array) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const [, gap, from, length] = rangesOf(bytes).at(-1) ?? [0, 0, 0, 0];
  const der = await message(Buffer.concat([bytes.subarray(0, gap), bytes.subarray(from, from + length)]));
  const hex = Buffer.from(der)
    .toString('hex')
    .padEnd(from - gap - 2, '0');
  return Buffer.concat([bytes.subarray(0, gap), Buffer.from(`<${hex}>`, 'latin1'), bytes.subarray(from)]);
}

export const withSha1 = (bytes: Uint8Array, holder: Holder, at: string): Promise<Uint8Array> =>
  resigned(bytes, (signed) => detachedMessage(holder, signed, 'SHA-1', new Date(at)));

/** An update appended to a file, as any editor does it. */
export async function updated(bytes: Uint8Array, change: (pdf: PDF) => void): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes);
  change(pdf);
  return pdf.save({ incremental: true });
}
