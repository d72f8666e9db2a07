import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { recognisePage, type OcrPage } from './index.ts';
import { hasAddOn, numbersIn } from './second/index.ts';
import { drawPage, letter } from './testing/drawn-page.ts';

const name = 'surat.jpg';
let page: Buffer;
beforeAll(async () => {
  page = await drawPage(letter, 200);
});

async function readPage(picture: Uint8Array): Promise<OcrPage> {
  const read = await recognisePage(picture, { name, second: false });
  if (!read.ok) throw new Error(read.failure.message.en);
  return read.value;
}
const codes = ({ warnings }: OcrPage): string[] => warnings.map(({ code }) => code);
const numbers = ['417/PL.02.1-SD/9107/2026', '17 Maret 2026', '09.30', '286', '148.905', '612'];

describe('a page that can be read', () => {
  test('gives its text in reading order, each word where it stands, and says that it is good', async () => {
    const read = await readPage(page);
    expect(read).toMatchObject({ verdict: 'good', warnings: [], layout: { page: 1, turned: 0, source: 'ocr' } });
    for (const number of numbers) expect(read.text).toContain(number);
    expect(read.text).toMatch(/mengundang Saudara untuk menghadiri rapat koordinasi pemutakhiran daftar pemilih/);
    expect(read.layout.words.map(({ start, end }) => read.text.slice(start, end)).join(' ')).toBe(
      read.text.replaceAll(/\s+/g, ' '),
    );
    const place = read.layout.words.find(({ start, end }) => read.text.slice(start, end) === '148.905');
    const [left, top, width, height] = place?.box ?? [];
    // 148.905 stands in the upper half of the page and is less than a tenth of it wide.
    expect(left).toBeGreaterThan(0.1);
    expect(top).toBeGreaterThan(0.2);
    expect(top).toBeLessThan(0.5);
    expect(width).toBeLessThan(0.1);
    expect(height).toBeLessThan(0.03);
  });

  test.each([90, 180, 270] as const)(
    'is found to have been turned by %i degrees, and read upright',
    async (degrees) => {
      const read = await readPage(await sharp(page).rotate(degrees).jpeg().toBuffer());
      expect(read.layout.turned).toBe(360 - degrees);
      expect(read.layout.width).toBeLessThan(read.layout.height);
      expect(codes(read)).toEqual(['scan-turned']);
      for (const number of numbers) expect(read.text).toContain(number);
    },
  );

  test('skewed and blurred: places are those of the picture as it is shown', async () => {
    const skewed = sharp(page).rotate(3, { background: 'white' });
    const read = await readPage(await skewed.blur(0.8).jpeg({ quality: 60 }).toBuffer());
    for (const number of numbers) expect(read.text).toContain(number);
    const shown = await sharp(await skewed.png().toBuffer()).metadata();
    expect([read.layout.width, read.layout.height]).toEqual([shown.width, shown.height]);
    const word = read.layout.words.find(({ start, end }) => read.text.slice(start, end) === '417/PL.02.1-SD/9107/2026');
    const [left = 0, top = 0, width = 0, height = 0] = word?.box ?? [];
    const { data } = await sharp(await skewed.png().toBuffer())
      .extract({
        left: Math.round(left * shown.width),
        top: Math.round(top * shown.height),
        width: Math.round(width * shown.width),
        height: Math.round(height * shown.height),
      })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    // A word fills its box with ink.
    expect(data.filter((level) => level < 128).length / data.length).toBeGreaterThan(0.08);
  });

  test('tables are read row by row, columns one after the other', async () => {
    const table = await readPage(
      await drawPage(
        `#set page(paper: "a4", margin: 2cm)
        #set text(size: 11pt)
        #table(columns: (1fr, 3fr, 2fr, 2fr), stroke: none, [1], [Distrik Karang Putih], [1.204], [1.377],
          [2], [Distrik Muara Lama], [986], [1.015], [3], [Distrik Tanjung Hijau], [2.431], [2.398])`,
        200,
      ),
    );
    expect(table.text).toContain('1.204 | 1.377');
    expect(table.text).toContain('Distrik Tanjung Hijau | 2.431 | 2.398');
    const columns = await readPage(
      await drawPage(
        `#set page(paper: "a4", margin: 2cm, columns: 2)
        #set text(size: 11pt, lang: "id")
        #let teks = "petugas mencatat setiap perubahan data pemilih lalu menyerahkan catatan itu kepada panitia dan "
        Awal kolom kiri. #(teks * 12) akhir kolom kiri. #colbreak() Awal kolom kanan. #(teks * 12) akhir kolom kanan.`,
        200,
      ),
    );
    const places = ['Awal kolom kiri', 'akhir kolom kiri', 'Awal kolom kanan', 'akhir kolom kanan'].map((words) =>
      columns.text.replaceAll('\n', ' ').indexOf(words),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});

describe('a page that cannot be read says so and gives no text', () => {
  test('a blank page', async () => {
    const blank = await readPage(await drawPage('#set page(paper: "a4")\n#box()', 150));
    expect(blank).toMatchObject({ text: '', verdict: 'good' });
    expect(codes(blank)).toEqual(['scan-blank']);
  });

  test('a picture only', async () => {
    const drawn = await drawPage(
      '#set page(paper: "a4")\n#place(center + horizon, circle(radius: 6cm, fill: gradient.radial(black, gray)))',
      150,
    );
    const read = await readPage(drawn);
    expect(read).toMatchObject({ text: '', verdict: 'refused' });
    expect(codes(read)).toEqual(['scan-no-writing']);
  });

  test('noise', async () => {
    const noise = sharp(randomBytes(1_240 * 1_754), { raw: { width: 1_240, height: 1_754, channels: 1 } });
    const read = await readPage(await noise.png().toBuffer());
    expect(read).toMatchObject({ text: '', verdict: 'refused' });
    expect(codes(read)).toEqual(['scan-no-writing']);
  });

  test('writing of which too little is left', async () => {
    const read = await readPage(await sharp(page).resize({ width: 260 }).blur(1).toBuffer());
    expect(read).toMatchObject({ text: '', verdict: 'refused' });
    expect(codes(read)).toEqual(['scan-refused']);
  });
});

describe('a picture that cannot be opened is a failure with a sentence', () => {
  test.each([
    ['cut off', () => page.subarray(0, page.length / 3)],
    ['no picture', () => Buffer.from('bukan gambar')],
    ['empty', () => Buffer.alloc(0)],
  ])('%s', async (_, bytes) => {
    const read = await recognisePage(bytes(), { name });
    expect(read.ok ? '' : read.failure.code).toBe('documents/damaged');
  });

  test('more pixels than are opened', async () => {
    const huge = await sharp({ create: { width: 14_000, height: 14_000, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    const read = await recognisePage(huge, { name });
    expect(read.ok ? '' : read.failure.code).toBe('documents/too-many-pixels');
  });

  test('what takes longer than it may', async () => {
    const read = await recognisePage(page, { name, seconds: 0.01, second: false });
    expect(read.ok ? '' : read.failure.code).toBe('documents/too-slow');
  });
});

test('where no program is installed, the packaged one reads the page', async () => {
  const { PATH } = process.env;
  process.env.PATH = '';
  const read = await readPage(page);
  process.env.PATH = PATH;
  expect(read).toMatchObject({ verdict: 'good', engines: ['tesseract.js'] });
  for (const number of numbers) expect(read.text).toContain(number);
});

test('a photo of 100 megapixels is read within the limits of memory', async () => {
  const photo = await sharp(page).resize({ width: 8_400, kernel: 'nearest' }).jpeg({ quality: 70 }).toBuffer();
  const read = await readPage(photo);
  for (const number of numbers) expect(read.text).toContain(number);
});

describe.skipIf(!hasAddOn())('with the second engine (npm run ocr:add; skipped where it is not there)', () => {
  test('numbers that both engines read alike are sure, and each of those is right', async () => {
    const read = await recognisePage(await sharp(page).rotate(180).jpeg({ quality: 40 }).toBuffer(), { name });
    if (!read.ok) throw new Error(read.failure.message.en);
    const { text, layout, engines, verdict } = read.value;
    expect(engines).toContain('PP-OCRv6');
    expect(verdict).toBe('good');
    for (const number of numbers) expect(text).toContain(number);
    const sure = layout.words.filter((word) => word.sure === true).map(({ start, end }) => text.slice(start, end));
    expect(sure.length).toBeGreaterThan(6);
    for (const number of sure.flatMap(numbersIn)) expect(numbersIn(letter)).toContain(number);
  });

  test('a page that it cannot read either is refused', async () => {
    const read = await recognisePage(await sharp(page).resize({ width: 200 }).blur(1.5).toBuffer(), { name });
    expect(read.ok && [read.value.verdict, read.value.text]).toEqual(['refused', '']);
  });
});
