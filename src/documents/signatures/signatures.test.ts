/** Signatures of PDFs: what was proved is said, and never more. */
import { createHash } from 'node:crypto';
import { PDF, PdfDict, PdfName, PdfStream, rgb } from '@libpdf/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { signaturesInProcess, certificateInProcess } from './index.ts';
import { readSignatures } from './read-signatures.ts';
import type { SignedFile } from './schema.ts';
import { certified, detachedMessage, stampsAt, type Holder } from './testing/authorities.ts';
import { letterPdf, rangesOf, resigned, signedBy, updated, withSha1 } from './testing/signed-files.ts';

const now = '2026-12-01T03:00:00.000Z';
const at = '2026-11-30T01:00:00Z';
let root: Holder;
let middle: Holder;
let chair: Holder;
let clock: Holder;
let signed: Uint8Array;

beforeAll(async () => {
  root = await certified({ name: 'Akar Contoh', authority: true });
  middle = await certified({ name: 'Penerbit Contoh', authority: true, by: root, pathLength: 0 });
  chair = await certified({ name: 'Fajar Contoh', by: middle });
  clock = await certified({ name: 'Jam Contoh', by: root, stamps: true });
  signed = await signedBy(await letterPdf(), chair, at);
});

async function read(bytes: Uint8Array, anchors: readonly Holder[] = [root], when = now): Promise<SignedFile> {
  const found = await readSignatures(bytes, 'surat.pdf', { anchors: anchors.map(({ pem }) => pem), now: when });
  if (!found.ok) throw new Error(found.failure.code);
  return found.value;
}
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const found = await readSignatures(bytes, 'surat.pdf', { anchors: [root.pem], now });
  return found.ok ? found.value.verdict : found.failure.code;
};
const flipped = (bytes: Uint8Array, position: number, bit = 1): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy[position] = (copy[position] ?? 0) ^ bit;
  return copy;
};

describe('a signature that holds', () => {
  test('names its signer, issuer, time and anchor', async () => {
    const { verdict, signatures, revocation } = await read(signed);
    expect({ verdict, revocation }).toEqual({ verdict: 'utuh-dikenal', revocation: 'not-checked' });
    expect(signatures).toMatchObject([
      {
        kind: 'tanda-tangan',
        flaws: [],
        signer: { name: 'Fajar Contoh', organisation: 'Kantor Contoh', issuer: 'Penerbit Contoh' },
        claimedAt: '2026-11-30T01:00:00.000Z',
        algorithm: 'SHA-256, RSA 2048',
        stamp: null,
        after: 'nothing',
        anchor: createHash('sha256').update(root.der).digest('hex'),
      },
    ]);
  });

  test('is no more than intact without an anchor', async () => {
    for (const anchors of [[], [await certified({ name: 'Akar Contoh', authority: true })]])
      expect(await read(signed, anchors)).toMatchObject({
        verdict: 'utuh',
        signatures: [{ flaws: ['no-anchor'], anchor: null }],
      });
  });

  test('bears a time stamp, whose authority is known or not', async () => {
    const stamped = await signedBy(await letterPdf(), chair, at, stampsAt(clock, '2026-11-30T02:00:00Z'));
    const stamp = { at: '2026-11-30T02:00:00.000Z', authority: 'Jam Contoh', holds: true };
    expect(await read(stamped)).toMatchObject({
      verdict: 'utuh-dikenal',
      signatures: [{ stamp: { ...stamp, known: true } }],
    });
    expect((await read(stamped, [middle])).signatures[0]?.stamp).toEqual({ ...stamp, known: false });
    // A stamp of another signature proves no time.
    const elsewhere = stampsAt(clock, '2026-11-30T02:00:00Z');
    const moved = await signedBy(await letterPdf(), chair, at, {
      timestamp: () => elsewhere.timestamp(createHash('sha256').update('lain').digest()),
    });
    expect(await read(moved)).toMatchObject({ verdict: 'rusak', signatures: [{ stamp: { holds: false } }] });
    // An authority that is not for time stamps stamps nothing.
    const own = await signedBy(await letterPdf(), chair, at, stampsAt(chair, '2026-11-30T02:00:00Z'));
    expect(await read(own)).toMatchObject({ verdict: 'rusak', signatures: [{ stamp: { holds: false } }] });
  });

  test('stands beside a second one, which came after it', async () => {
    const secretary = await certified({ name: 'Dewi Contoh', by: middle });
    const two = await signedBy(signed, secretary, at);
    expect(await read(two)).toMatchObject({
      verdict: 'utuh-dikenal',
      signatures: [
        { signer: { name: 'Fajar Contoh' }, after: 'allowed', additions: ['signature'] },
        { signer: { name: 'Dewi Contoh' }, after: 'nothing' },
      ],
    });
    // Only the second one is of a known issuer: the file is no better than its weaker one.
    const alone = await certified({ name: 'Sendiri Contoh' });
    expect(await read(await signedBy(await signedBy(await letterPdf(), alone, at), chair, at))).toMatchObject({
      verdict: 'utuh',
      signatures: [{ flaws: ['self-signed', 'no-anchor'] }, { verdict: 'utuh-dikenal' }],
    });
  });
});

describe('a chain', () => {
  const verdictOf = async (holder: Holder, anchors = [root]) =>
    (await read(await signedBy(await letterPdf(), holder, at), anchors)).verdict;

  test.each([
    [
      'an issuer that is no authority',
      async () => certified({ name: 'A', by: await certified({ name: 'B', by: root }) }),
    ],
    ['too deep below its issuer', async () => certified({ name: 'A', by: await below(middle) })],
    [
      'an issuer that had run out',
      async () => certified({ name: 'A', by: await below(root, { until: '2026-11-01T00:00:00Z' }) }),
    ],
    ['an issuer signed with SHA-1', async () => certified({ name: 'A', by: await below(root, { hash: 'SHA-1' }) })],
    ['a critical extension that is not understood', async () => certified({ name: 'A', by: root, strange: true })],
    [
      'another issuer of the same name',
      async () => certified({ name: 'A', by: await certified({ name: 'Akar Contoh', authority: true }) }),
    ],
  ])('leads nowhere through %s', async (_, holder) => {
    expect(await verdictOf(await holder())).toBe('utuh');
  });
  const below = (by: Holder, more: object = {}) => certified({ name: 'Antara', authority: true, by, ...more });

  test('leads to an anchor that is not the root', async () => {
    expect(await verdictOf(chair, [middle])).toBe('utuh-dikenal');
  });
});

describe('a certificate that does not hold', () => {
  test('had run out, or was not valid yet', async () => {
    const old = await certified({ name: 'Lama', by: root, until: '2026-11-01T00:00:00Z' });
    const late = await certified({ name: 'Baru', by: root, from: '2026-12-01T00:00:00Z' });
    const pdf = await letterPdf();
    expect(await read(await signedBy(pdf, old, at))).toMatchObject({
      verdict: 'kedaluwarsa',
      signatures: [{ flaws: expect.arrayContaining(['after-validity']) }],
    });
    expect(await read(await signedBy(pdf, late, at))).toMatchObject({ verdict: 'kedaluwarsa' });
    // Put back by the clock of the signer, which proves nothing; with a stamp it is proved.
    const back = '2026-10-01T00:00:00Z';
    expect(await read(await signedBy(pdf, old, back))).toMatchObject({
      verdict: 'kedaluwarsa',
      signatures: [{ flaws: ['time-unproved'] }],
    });
    const stamped = await signedBy(pdf, old, back, stampsAt(clock, back));
    expect(await read(stamped)).toMatchObject({ verdict: 'utuh-dikenal' });
    expect(await read(stamped, [middle])).toMatchObject({ verdict: 'kedaluwarsa' });
  });

  test('is weak', async () => {
    expect(await read(await withSha1(signed, chair, at))).toMatchObject({
      verdict: 'lemah',
      signatures: [{ flaws: ['weak-digest'], algorithm: 'SHA-1, RSA 2048' }],
    });
    const short = await certified({ name: 'Pendek', by: root, bits: 1_024 });
    expect(await codeOf(await signedBy(await letterPdf(), short, at))).toBe('lemah');
  });

  test('is of another than the one who signed', async () => {
    const other = await certified({ name: 'Lain', by: middle });
    // The key of one, the certificate of another.
    const forged = await resigned(signed, (bytes) =>
      detachedMessage({ ...other, key: chair.key }, bytes, 'SHA-256', new Date(at)),
    );
    expect(await codeOf(forged)).toBe('rusak');
  });
});

describe('a file that was changed', () => {
  test('by an update with other words on its page', async () => {
    const changed = await updated(signed, (pdf) =>
      pdf.getPage(0)?.drawText('Rp5.000.000', { x: 72, y: 600, size: 12 }),
    );
    expect(Buffer.from(changed).subarray(0, signed.length).equals(Buffer.from(signed))).toBe(true);
    expect(await read(changed)).toMatchObject({
      verdict: 'berubah',
      signatures: [{ after: 'changed', additions: ['page 1'], flaws: ['changed-after'] }],
    });
    // Somebody signs the changed file: the first signature stays changed.
    const again = await read(await signedBy(changed, chair, at));
    expect(again).toMatchObject({
      verdict: 'berubah',
      signatures: [{ verdict: 'berubah' }, { verdict: 'utuh-dikenal' }],
    });
  });

  test.each<[string, (pdf: PDF) => void, string]>([
    ['a page more', (pdf) => void pdf.addPage({ size: 'a4' }), 'pages'],
    [
      'a sheet laid over the page',
      (pdf) =>
        void pdf
          .getPage(0)
          ?.addSquareAnnotation({ rect: { x: 0, y: 0, width: 500, height: 700 }, color: rgb(1, 1, 1) }),
      'annotation 1',
    ],
    [
      'something that happens when it is opened',
      (pdf) => pdf.context.catalog.getDict().set('OpenAction', PdfDict.of({ S: PdfName.of('JavaScript') })),
      'catalog OpenAction',
    ],
    ['a field to fill in', (pdf) => void pdf.getOrCreateForm().createTextField('jumlah'), 'form'],
  ])('by %s', async (_, change, what) => {
    const { verdict, signatures } = await read(await updated(signed, change));
    expect([verdict, signatures[0]?.additions]).toEqual(['berubah', expect.arrayContaining([what])]);
  });

  test('is unharmed by what keeps signatures verifiable', async () => {
    const later = await updated(signed, (pdf) =>
      pdf.context.catalog.getDict().set('DSS', PdfDict.of({ Type: PdfName.of('DSS') })),
    );
    expect(await read(later)).toMatchObject({
      verdict: 'utuh-dikenal',
      signatures: [{ after: 'allowed', additions: ['dss'] }],
    });
  });

  test('by other words on its page, which its revocation data point at too', async () => {
    const pdf = await PDF.load(await letterPdf());
    const page = pdf.getPage(0)?.dict.getRef('Contents');
    const contents = page ?? pdf.getPage(0)?.dict.getArray('Contents')?.at(0);
    if (contents === undefined) throw new Error('a page without contents');
    pdf.context.catalog.getDict().set('DSS', PdfDict.of({ Type: PdfName.of('DSS'), Other: contents }));
    const before = await signedBy(await pdf.save(), chair, at);
    const after = await updated(before, (later) => {
      const ref = later.context.catalog
        .getDict()
        .getDict('DSS', later.context.resolve.bind(later.context))
        ?.getRef('Other');
      const stream = ref && later.context.resolve(ref);
      if (!(stream instanceof PdfStream)) throw new Error('no stream');
      stream.setData(Buffer.from('BT ET'));
    });
    expect(after.length).toBeGreaterThan(before.length);
    expect(await read(after)).toMatchObject({ verdict: 'berubah', signatures: [{ additions: ['dss', 'page 1'] }] });
  });

  test('by a second document behind it, or bytes cut off', async () => {
    const none = ['rusak', 'documents/damaged', 'tidak-bertanda-tangan', 'berubah'];
    expect(none).toContain(await codeOf(Buffer.concat([signed, await letterPdf(['Lain'])])));
    for (const left of [0.3, 0.7, 0.98])
      expect(none).toContain(await codeOf(signed.subarray(0, Math.floor(signed.length * left))));
  });

  test('by the signature of another file', async () => {
    const other = await signedBy(await letterPdf(['Surat lain']), chair, at);
    const [, gap, from] = rangesOf(other)[0]!;
    const hex = Buffer.from(other.subarray(gap + 1, from - 1)).toString('latin1');
    const pasted = await resigned(signed, () => Promise.resolve(Buffer.from(hex, 'hex')));
    expect(await read(pasted)).toMatchObject({ verdict: 'rusak', signatures: [{ flaws: ['digest'] }] });
  });

  test('whose byte range leaves out more than the signature', async () => {
    const text = Buffer.from(signed).toString('latin1');
    const [[, gap, from, length] = [0, 0, 0, 0]] = rangesOf(signed);
    const wide = text.replace(
      /\/ByteRange ?\[[^\]]*\]/,
      (all) => `/ByteRange [0 ${gap - 20} ${from} ${length}`.padEnd(all.length - 1) + ']',
    );
    expect(await read(Buffer.from(wide, 'latin1'))).toMatchObject({
      verdict: 'rusak',
      signatures: [{ flaws: ['contents'] }],
    });
    const short = text.replace(
      /\/ByteRange ?\[[^\]]*\]/,
      (all) => `/ByteRange [${gap} 1 ${from} 9`.padEnd(all.length - 1) + ']',
    );
    expect(await read(Buffer.from(short, 'latin1'))).toMatchObject({ signatures: [{ flaws: ['byte-range'] }] });
  });
});

test('the picture of a stamp is no signature', async () => {
  const pdf = await PDF.load(await letterPdf(['Ditandatangani secara elektronik']));
  pdf.getPage(0)?.drawRectangle({ x: 300, y: 300, width: 120, height: 60, color: rgb(0.1, 0.2, 0.8) });
  expect(await read(await pdf.save())).toEqual({
    verdict: 'tidak-bertanda-tangan',
    signatures: [],
    revocation: 'not-checked',
  });
});

test('what is no PDF, empty or locked is refused with a sentence', async () => {
  const locked = await PDF.load(await letterPdf());
  locked.setProtection({ userPassword: 'rahasia', ownerPassword: 'pemilik' });
  expect(await codeOf(await locked.save())).toBe('documents/encrypted');
  expect(await codeOf(Buffer.from('PK\x03\x04 docx'))).toBe('documents/unsupported');
  expect(await codeOf(new Uint8Array())).toBe('documents/empty');
  expect(await codeOf(Buffer.from('%PDF-1.7 tetapi bukan'))).toMatch(/damaged|tidak-bertanda-tangan/);
});

test('one bit flipped anywhere in what was signed is noticed, 600 times', { timeout: 200_000 }, async () => {
  const two = await signedBy(signed, await certified({ name: 'Dewi Contoh', by: middle }), at);
  let state = 20_261_130;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const verdicts = new Map<string, number>();
  for (let turn = 0; turn < 600; turn++) {
    const file = turn % 2 === 0 ? signed : two;
    const [, gap, from, length] = rangesOf(file)[0]!;
    const place = random(gap + length);
    const bytes = flipped(file, place < gap ? place : from + place - gap, 1 << random(8));
    const verdict = await codeOf(bytes);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  }
  expect(
    [...verdicts.keys()].filter((one) => one.startsWith('utuh') || one === 'lemah' || one === 'kedaluwarsa'),
  ).toEqual([]);
  expect(verdicts.get('rusak')).toBeGreaterThan(300);
});

test('a file of 50 MB is read in a process of its own, and a certificate too', async () => {
  const pdf = await PDF.load(await letterPdf());
  let noise = 7;
  const ballast = Uint8Array.from({ length: 50 * 1024 * 1024 }, () => (noise = (noise * 75 + 74) % 65_537) & 0xff);
  pdf.attachments.add('lampiran.bin', ballast);
  const large = await signedBy(await pdf.save(), chair, at);
  expect(large.length).toBeGreaterThan(20 * 1024 * 1024);
  const found = await signaturesInProcess({ bytes: large, name: 'besar.pdf', anchors: [root.pem], now });
  expect(found).toMatchObject({ ok: true, value: { verdict: 'utuh-dikenal' } });
  expect(await certificateInProcess(root.pem)).toMatchObject({
    ok: true,
    value: { name: 'Akar Contoh', authority: true, selfSigned: true },
  });
  expect(await certificateInProcess('bukan sertifikat')).toMatchObject({ ok: false });
});
