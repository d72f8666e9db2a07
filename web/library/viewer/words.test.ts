import { expect, test } from 'vitest';
import { wordAround } from './words.ts';

const page = { text: 'Pasal 12\nKPU wajib', start: 100, layout: null };

test('the word at a place is counted in the stored text, at every place of the page', () => {
  const stored = (at: number) => {
    const { start, end } = wordAround(page, at);
    return page.text.slice(start - page.start, end - page.start);
  };
  expect([0, 3, 6, 10, page.text.length].map(stored)).toEqual(['Pasal', 'Pasal', '12', 'KPU', 'wajib']);
});

test('a word of the layout comes first: it is the one that stands on the picture', () => {
  const layout = { words: [{ start: 100, end: 108 }] };
  expect(wordAround({ ...page, layout }, 2)).toEqual({ start: 100, end: 108 });
});
