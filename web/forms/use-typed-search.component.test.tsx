import { useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { TextField } from '../design/index.ts';
import { show } from '../testing/show.tsx';
import { useTypedSearch } from './use-typed-search.ts';

const asked: string[] = [];
function Page() {
  const [searched, setSearched] = useState('');
  const typed = useTypedSearch(searched, (words) => {
    asked.push(words);
    setSearched(words);
  });
  return <TextField label="Cari" {...typed} />;
}

/** Puts words into the field at once, so that no pause of the machine counts as a resting hand. */
function type(field: Element, words: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

test('words are searched for once, when the hand rests; what is searched for already is not again', async () => {
  asked.length = 0;
  await show(<Page />);
  const field = page.getByRole('textbox', { name: 'Cari' });
  await expect.element(field).toBeVisible();
  for (const words of ['a', 'al', 'alor', 'alor ']) type(field.element(), words);
  expect(asked).toEqual([]);
  await expect.element(field).toHaveValue('alor ');
  await expect.poll(() => asked).toEqual(['alor']);
  for (const words of ['alor t', 'alor']) type(field.element(), words);
  await field.fill('');
  await expect.poll(() => asked).toEqual(['alor', '']);
});

test('the number of a person is not searched for, and so stands in no address', async () => {
  asked.length = 0;
  await show(<Page />);
  const field = page.getByRole('textbox', { name: 'Cari' });
  await expect.element(field).toBeVisible();
  type(field.element(), 'Siti 9901014501900001');
  await expect.poll(() => asked).toEqual(['Siti 99•••••••••••001']);
});
