/** The pages as they would be printed: drawn beside the fields, kept while the next ones are drawn, asked for on a phone. */
import { queryOptions } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, show } from '../../testing/show.tsx';
import { PrintedPages } from './printed-pages.tsx';

/** Two sheets of A4 one below the other. */
async function sheets(): Promise<Blob> {
  const canvas = new OffscreenCanvas(210, 594);
  canvas.getContext('2d')?.fillRect(0, 0, 210, 594);
  return canvas.convertToBlob();
}
const drawn = (key: string, draw: () => Promise<Blob>) =>
  queryOptions({ queryKey: ['letters', 'picture', key, ''], queryFn: draw }) as never;

test('each page is a sheet with its number; until it is there, the screen says that it is being drawn', async () => {
  await page.viewport(1_280, 800);
  const waiting = Promise.withResolvers<Blob>();
  await show(<PrintedPages query={drawn('two', () => waiting.promise)} />);
  await expect.element(page.getByRole('status')).toHaveTextContent('Menggambar…');
  expect(page.getByRole('img').elements()).toHaveLength(0);
  waiting.resolve(await sheets());
  await expect.element(page.getByRole('img', { name: 'Halaman 2 dari 2' })).toBeVisible();
  await expect.element(page.getByRole('status')).toHaveTextContent('');
  expect(page.getByRole('img').elements()).toHaveLength(2);
  await expectAccessible();
});

test('what cannot be drawn is said in words', async () => {
  await page.viewport(1_280, 800);
  await show(<PrintedPages query={drawn('busy', () => Promise.reject(new Error('Banyak naskah sedang digambar.')))} />);
  await expect.element(page.getByText('Banyak naskah sedang digambar.')).toBeVisible();
});

test('a phone draws nothing until it is asked to', async () => {
  await page.viewport(360, 740);
  let asked = 0;
  const draw = () => {
    asked += 1;
    return sheets();
  };
  await show(<PrintedPages query={drawn('phone', draw)} />);
  const button = page.getByRole('button', { name: 'Gambar halaman tercetaknya' });
  await expect.element(button).toBeVisible();
  expect(asked).toBe(0);
  await button.click();
  await expect.element(page.getByRole('img', { name: 'Halaman 1 dari 2' })).toBeVisible();
  expect([asked, document.documentElement.scrollWidth]).toEqual([1, 360]);
});
