import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { handmadePdf, words } from '../testing/handmade-pdf.ts';
import { picturePage } from './index.ts';
import paint from './painter.ts';

const name = 'uji';
const painted = async (bytes: Uint8Array, page = 1, width = 595) => {
  const made = await paint({ bytes, page, width, name });
  if (!made.ok) return { code: made.failure.code };
  const { format, width: wide, height } = await sharp(made.value).metadata();
  return { format, size: [wide, height] };
};

const coloured = (background: string, width = 60, height = 90) =>
  sharp({ create: { width, height, channels: 3, background } });
/** The colour in the middle of a picture. */
async function middleOf(bytes: Uint8Array): Promise<number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

describe('pictures of pages', () => {
  test('of a PDF, by page, as wide as asked, what is drawn where it stands', async () => {
    const pdf = handmadePdf(['0 0 595 421 re 0 0 1 rg f', words(72, 780, 'Halaman kedua')]);
    expect(await painted(pdf, 1, 1_190)).toEqual({ format: 'webp', size: [1_190, 1_684] });
    const first = await paint({ bytes: pdf, page: 1, width: 300, name });
    const { data, info } = await sharp(first.ok ? first.value : new Uint8Array())
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (row: number) => [...data.subarray(row * info.width * 3, row * info.width * 3 + 3)];
    expect(at(10).every((value) => value > 245)).toBe(true);
    expect(at(info.height - 10)[2]).toBeGreaterThan(200);
    expect(at(info.height - 10)[0]).toBeLessThan(60);
    expect(await painted(pdf, 3)).toEqual({ code: 'documents/no-such-page' });
  });

  test('of a picture: never larger than it is, upright, without transparency', async () => {
    const jpeg = await coloured('#ff0000').withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await painted(jpeg, 1, 45)).toEqual({ format: 'webp', size: [45, 30] });
    const clear = sharp({ create: { width: 60, height: 90, channels: 4, background: '#00000000' } });
    const made = await paint({ bytes: await clear.png().toBuffer(), page: 1, width: 2_000, name });
    expect(made.ok && (await middleOf(made.value)).every((value) => value > 245)).toBe(true);
  });

  test('of each page of a TIFF', async () => {
    const red = await coloured('#ff0000').png().toBuffer();
    const blue = await coloured('#0000ff').png().toBuffer();
    const tiff = await sharp([red, blue], { join: { animated: true } })
      .tiff()
      .toBuffer();
    const second = await paint({ bytes: tiff, page: 2, width: 60, name });
    expect(second.ok && (await middleOf(second.value))[2]).toBeGreaterThan(200);
    expect(await painted(tiff, 3)).toEqual({ code: 'documents/no-such-page' });
  });

  test('a photo of a hundred megapixels is made small, one beyond is refused', async () => {
    const photo = await coloured('#777777', 12_000, 8_400).jpeg().toBuffer();
    expect(await painted(photo, 1, 600)).toEqual({ format: 'webp', size: [600, 420] });
    const beyond = await coloured('#777777', 16_000, 8_000).jpeg().toBuffer();
    expect(await painted(beyond)).toEqual({ code: 'documents/too-many-pixels' });
  });

  test('a page that is no paper is made as large as may be', async () => {
    const made = handmadePdf([words(72, 780, 'x')]);
    const tall = Buffer.from(Buffer.from(made).toString('latin1').replace('595 842', '2 14400'), 'latin1');
    const { size } = (await painted(tall, 1, 3_000)) as { size: number[] };
    expect(Math.max(...size)).toBeLessThanOrEqual(12_000);
  });

  test('what is locked, damaged, empty or has no pages says so', async () => {
    expect(await painted(new Uint8Array())).toEqual({ code: 'documents/empty' });
    expect(await painted(Buffer.from('%PDF-1.7 rusak'))).toEqual({ code: 'documents/damaged' });
    expect(await painted(Buffer.from('Halo'))).toEqual({ code: 'documents/no-picture' });
    expect(await painted((await coloured('#ffffff').png().toBuffer()).subarray(0, 40))).toEqual({
      code: 'documents/damaged',
    });
    const locked = handmadePdf([words(72, 780, 'x')]);
    const lock = `/Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4`;
    const encrypted = Buffer.from(locked)
      .toString('latin1')
      .replace('/Root 1 0 R', `/Root 1 0 R /Encrypt << ${lock} >> /ID [<00> <00>]`);
    expect(await painted(Buffer.from(encrypted, 'latin1'))).toEqual({ code: 'documents/encrypted' });
  });

  test('are made in a process of their own', async () => {
    const made = await picturePage(handmadePdf([words(72, 780, 'x')]), { page: 1, width: 100, name });
    expect(made.ok && made.value.length).toBeGreaterThan(20);
  });
});
