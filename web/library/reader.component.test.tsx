import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show } from '../testing/show.tsx';
import { Sides } from './reader.tsx';
import { paperId, serveSheet, sheet, spanOf } from './testing/sheet.ts';

const picture = page.getByRole('img', { name: 'Gambar halaman 3' });
const drawn = () => document.querySelectorAll('[data-drawn]');
const marked = () => document.querySelector('mark')?.textContent;

test('the passage that was asked for is marked in the text and drawn on the picture', async () => {
  const read = sheet();
  serveSheet(fakeServer(), read);
  const words = 'diumumkan paling lama 14 hari\ndi kantor desa';
  await show(<Sides paper={{ id: paperId }} page={read} asked={spanOf(read, words)} />);
  await expect.element(picture).toBeVisible();
  expect(marked()).toBe(words);
  // One box for each of its two lines.
  await expect.poll(() => drawn().length).toBe(2);
  await expectAccessible();
});

test('a word pressed on the picture is marked in the text, and a part chosen by keyboard shows on both', async () => {
  const read = sheet();
  serveSheet(fakeServer(), read);
  await show(<Sides paper={{ id: paperId }} page={read} asked={undefined} />);
  await expect.element(picture).toBeVisible();
  const { width, height } = picture.element().getBoundingClientRect();
  const [x, y] = read.layout!.words.find(({ start }) => start === spanOf(read, '14').start)!.box;
  await picture.click({ position: { x: (x + 0.005) * width, y: (y + 0.005) * height } });
  await expect.poll(marked).toBe('14');
  expect(drawn()).toHaveLength(1);
  const part = page.getByRole('button', { name: 'Pasal 13' });
  part.element().focus();
  await page.getByRole('button', { name: 'Pasal 13' }).click();
  await expect.poll(marked).toMatch(/^Pasal 13\nTanggapan/);
  expect(drawn()).toHaveLength(2);
});

test('a word pressed in the text is drawn on the picture', async () => {
  const read = sheet();
  serveSheet(fakeServer(), read);
  await show(<Sides paper={{ id: paperId }} page={read} asked={undefined} />);
  await expect.element(picture).toBeVisible();
  const text = page.getByRole('region', { name: 'Teks halaman 3' }).element();
  const node = [...text.querySelectorAll('span')].find(({ textContent }) => textContent.includes('Tanggapan'))!;
  const range = document.createRange();
  const at = node.textContent.indexOf('Tanggapan');
  range.setStart(node.firstChild!, at);
  range.setEnd(node.firstChild!, at + 9);
  const { left, top, width, height } = range.getBoundingClientRect();
  const frame = text.getBoundingClientRect();
  await page
    .getByRole('region', { name: 'Teks halaman 3' })
    .click({ position: { x: left - frame.left + width / 2, y: top - frame.top + height / 2 } });
  await expect.poll(marked).toBe('Tanggapan');
  expect(drawn()).toHaveLength(1);
});

test('a number on which two readers do not agree is marked with the cutting of the picture', async () => {
  const read = sheet({ unsure: '21' });
  serveSheet(fakeServer(), read);
  await show(<Sides paper={{ id: paperId }} page={read} asked={undefined} />);
  await expect.element(page.getByText('Teks dari pindaian')).toBeVisible();
  const list = page.getByRole('list', { name: 'Angka yang perlu dibaca' });
  await expect.element(list.getByText('perlu dibaca')).toBeVisible();
  await expect.element(list.getByRole('img', { name: 'Potongan gambar untuk “21”' })).toBeVisible();
  await list.getByRole('button', { name: '21' }).click();
  await expect.poll(marked).toBe('21');
  await expectAccessible();
});

/** Where a point of the picture as it was scanned (fractions of it) comes to stand on the screen. */
function onScreen(img: HTMLImageElement, x: number, y: number): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = img.getBoundingClientRect();
  const { a, b, c, d } = new DOMMatrix(getComputedStyle(img).transform);
  const [across, down] = [(x - 0.5) * img.offsetWidth, (y - 0.5) * img.offsetHeight];
  return { x: left + width / 2 + a * across + c * down, y: top + height / 2 + b * across + d * down };
}

test.each([90, 180, 270] as const)(
  'a page that was scanned %i degrees off stands upright under what is drawn on it, also in cuttings',
  async (turned) => {
    const read = sheet({ unsure: '21', turned });
    serveSheet(fakeServer(), read);
    await show(<Sides paper={{ id: paperId }} page={read} asked={spanOf(read, '21')} />);
    await expect.element(picture).toBeVisible();
    await expect.poll(() => drawn().length).toBe(2);
    const box = read.layout!.words.find(({ start }) => start === spanOf(read, '21').start)!.box;
    const [x, y] = [box[0] + box[2] / 2, box[1] + box[3] / 2];
    const lying = { 90: [y, 1 - x], 180: [1 - x, 1 - y], 270: [1 - y, x] }[turned] as [number, number];
    for (const img of document.querySelectorAll('img')) {
      await img.decode();
      // Not squashed.
      expect(img.offsetWidth / img.offsetHeight).toBeCloseTo(img.naturalWidth / img.naturalHeight, 1);
      const word = onScreen(img, ...lying);
      const isCutting = img.alt.startsWith('Potongan');
      const place = (isCutting ? img.parentElement!.parentElement! : drawn()[0]!).getBoundingClientRect();
      expect(word.x).toBeGreaterThan(place.left);
      expect(word.x).toBeLessThan(place.right);
      expect(word.y).toBeGreaterThan(place.top);
      expect(word.y).toBeLessThan(place.bottom);
    }
    expect(document.querySelectorAll('img')).toHaveLength(2);
  },
);

test('a picture that is still being made is waited for; on a phone one side shows at a time', async () => {
  await page.viewport(360, 740);
  const read = sheet();
  const server = fakeServer();
  serveSheet(server, read);
  server.answers('get', '/api/library/{paperId}/pages/{n}/picture', () =>
    Response.json({ jobId: 'j' }, { status: 202 }),
  );
  await show(<Sides paper={{ id: paperId }} page={read} asked={undefined} />);
  await page.getByRole('button', { name: 'Gambar', exact: true }).click();
  await expect.element(page.getByRole('region', { name: 'Teks halaman 3' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('status', { name: 'Memuat…' })).toBeVisible();
  serveSheet(server, read);
  await expect.element(picture).toBeVisible();
  await page.viewport(1280, 800);
});

test('a page without text sends to its picture only where there is one', async () => {
  const empty = { ...sheet(), text: '', end: sheet().start, layout: null, sections: [] };
  serveSheet(fakeServer(), empty);
  await show(<Sides paper={{ id: paperId }} page={empty} asked={undefined} />);
  await expect.element(page.getByText(/Lihat gambarnya/)).toBeVisible();
});

test('a page without text or picture sends to the original', async () => {
  const empty = { ...sheet(), text: '', end: sheet().start, layout: null, sections: [], picture: 'tidak-ada' as const };
  serveSheet(fakeServer(), empty);
  await show(<Sides paper={{ id: paperId }} page={empty} asked={undefined} />);
  await expect.element(page.getByText(/Unduh berkas aslinya/)).toBeVisible();
});
