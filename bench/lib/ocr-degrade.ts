/** What happens to a page before an office sends it on: scanners, phones, fax machines, messengers. */
import sharp, { type Sharp } from 'sharp';
import { generator, type Chance } from './ocr-chance.ts';

export const degradations = [
  'clean',
  'scan',
  'phone',
  'fax',
  'bad',
  'whatsapp',
  '72dpi',
  'skew',
  'rotated-90',
  'rotated-180',
  'rotated-270',
] as const;
/** A photo of a photo is no way in which an office should send a page; what becomes of it is measured with letters. */
export type Degradation = (typeof degradations)[number] | 'photo-of-photo';

/** Dots per inch that pages are drawn at before. */
export const drawnDpi = 200;

/** `page`: a PNG of `drawnDpi`. The same seed gives the same picture. */
export async function degraded(page: Buffer, how: Degradation, seed: number): Promise<Buffer> {
  const chance = generator(seed * 31 + (degradations as readonly string[]).indexOf(how));
  switch (how) {
    case 'clean':
      return page;
    case 'scan':
      return scanned(page, chance).then((picture) => picture.jpeg({ quality: 82 }).toBuffer());
    case 'phone':
      return phone(page, chance);
    case 'fax':
      return fax(page, chance);
    case 'bad':
      return bad(page, chance);
    case 'whatsapp':
      return sharp(await phone(page, chance))
        .resize({ height: 1_600 })
        .jpeg({ quality: 58 })
        .toBuffer();
    case 'photo-of-photo':
      return ofScreen(await degraded(page, 'whatsapp', seed), chance);
    case '72dpi':
      return sharp(page)
        .resize({ width: Math.round((1_654 * 72) / drawnDpi) })
        .jpeg({ quality: 88 })
        .toBuffer();
    case 'skew':
      return (await tilted(page, chance.one([-6, -4, 4, 6]))).jpeg({ quality: 88 }).toBuffer();
    case 'rotated-90':
    case 'rotated-180':
    case 'rotated-270': {
      const picture = await scanned(page, chance);
      return sharp(await picture.png().toBuffer())
        .rotate(Number(how.slice(8)))
        .jpeg({ quality: 82 })
        .toBuffer();
    }
  }
}

const tilted = async (page: Buffer, degrees: number): Promise<Sharp> =>
  sharp(await sharp(page).rotate(degrees, { background: 'white' }).greyscale().png().toBuffer());

async function scanned(page: Buffer, chance: Chance): Promise<Sharp> {
  const paper = chance.between(225, 245);
  const picture = await tilted(page, (chance.part() - 0.5) * 2);
  return changed(picture.blur(0.4), (level) => (level / 255) * paper + 3 * chance.normal());
}

/** Leaning, in light that falls off to one side, a little blurred. */
async function phone(page: Buffer, chance: Chance): Promise<Buffer> {
  const picture = await leaning(await tilted(page, (chance.part() - 0.5) * 4), chance);
  const [dark, side] = [0.5 + 0.2 * chance.part(), chance.one([0, 1])];
  const lit = await changed(picture.blur(0.6), (level, x, y) => {
    const light = 1 - (1 - dark) * (0.6 * Math.abs(side - x) + 0.4 * y);
    return (level * 0.92 + 8) * light + 2 * chance.normal();
  });
  return lit.jpeg({ quality: 76 }).toBuffer();
}

/** A photo that came by a messenger, shown between its bars on a screen and photographed there: stripes, glare, a lean. */
async function ofScreen(photo: Buffer, chance: Chance): Promise<Buffer> {
  const width = 1_080;
  const shown = await sharp(photo)
    .resize({ width: width - 2 * 24 })
    .png()
    .toBuffer();
  const { height } = await sharp(shown).metadata();
  const screen = await sharp({ create: { width, height: height + 360, channels: 3, background: '#0b3d3a' } })
    .composite([{ input: shown, left: 24, top: 200 }])
    .png()
    .toBuffer();
  const [pitch, slant] = [3.1 + chance.part(), 0.3 + 0.4 * chance.part()];
  const [glareX, glareY] = [chance.part(), chance.part()];
  const held = await leaning(await tilted(screen, (chance.part() - 0.5) * 3), chance);
  const lit = await changed(held.blur(0.5), (level, x, y) => {
    const stripes = 12 * Math.sin((2 * Math.PI * (x * width + slant * y * width)) / pitch);
    const glare = 70 * Math.exp(-((x - glareX) ** 2 + (y - glareY) ** 2) / 0.02);
    return level * 0.88 + 14 + stripes + glare + 4 * chance.normal();
  });
  return lit.jpeg({ quality: 62 }).toBuffer();
}

/** Black or white only, 204 by 196 dots per inch, edges rough, specks. */
async function fax(page: Buffer, chance: Chance): Promise<Buffer> {
  const picture = await tilted(page, (chance.part() - 0.5) * 0.6);
  const rough = await changed(picture.blur(0.7), (level) => {
    const speck = chance.part() < 0.000_4;
    return speck || level + 34 * chance.normal() < 150 ? 0 : 255;
  });
  return rough.png().toBuffer();
}

async function bad(page: Buffer, chance: Chance): Promise<Buffer> {
  const picture = await tilted(page, chance.one([-2.4, -2, 2, 2.4]));
  const dirty = await changed(picture.blur(0.9), (level, x, y) => {
    const light = 0.82 + 0.18 * Math.cos(2 * (x + y - 1));
    return (level * 0.82 + 20) * light + 20 * chance.normal();
  });
  return dirty.jpeg({ quality: 45 }).toBuffer();
}

/** `x` and `y`: 0 to 1. */
async function changed(picture: Sharp, level: (old: number, x: number, y: number) => number): Promise<Sharp> {
  const { data, info } = await picture.greyscale().toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const levels = Buffer.alloc(width * height);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++)
      levels[at] = Math.max(0, Math.min(255, level(data[at * channels] ?? 255, x / width, y / height)));
  return sharp(levels, { raw: { width, height, channels: 1 } });
}

/** Seen from a little below or from one side: a keystone of up to two parts in a hundred, on a dark table. */
async function leaning(picture: Sharp, chance: Chance): Promise<Sharp> {
  const { data, info } = await picture.greyscale().toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const [across, down] = [(chance.part() - 0.5) * 0.04, (chance.part() - 0.5) * 0.04];
  const levels = Buffer.alloc(width * height);
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? 70 : (data[(y * width + x) * channels] ?? 255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = [x / width - 0.5, y / height - 0.5];
      const depth = 1 + across * u + down * v;
      const [from, to] = [(u / depth + 0.5) * width, (v / depth + 0.5) * height];
      const [left, top] = [Math.floor(from), Math.floor(to)];
      const [p, q] = [from - left, to - top];
      levels[y * width + x] =
        (at(left, top) * (1 - p) + at(left + 1, top) * p) * (1 - q) +
        (at(left, top + 1) * (1 - p) + at(left + 1, top + 1) * p) * q;
    }
  return sharp(levels, { raw: { width, height, channels: 1 } });
}
