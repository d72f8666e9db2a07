import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible, show } from '../testing/show.tsx';
import { DateField, TextArea, TextField } from './index.ts';

test('a field carries its hint and its error to whoever listens', async () => {
  const screen = await show(<TextField label="Kode" hint="Satu huruf" error="Kode itu sudah ada" required />);
  const field = screen.getByRole('textbox', { name: /Kode/ });
  await expect.element(field).toHaveAccessibleDescription('Satu huruf Kode itu sudah ada');
  await expect.element(field).toBeInvalid();
  await expect.element(field).toBeRequired();
  await expectAccessible();
});

test('a day is read as people write it; what cannot be read stays with a sentence', async () => {
  const Day = () => {
    const [value, setValue] = useState<string>();
    return (
      <>
        <DateField label="Berlaku sejak" value={value} onChange={setValue} />
        <output>{value ?? '-'}</output>
      </>
    );
  };
  const screen = await show(<Day />);
  const field = screen.getByRole('textbox', { name: 'Berlaku sejak' });
  await field.fill('3 Februari 2026');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('status')).toHaveTextContent('2026-02-03');
  await field.fill('31 Februari 2026');
  await userEvent.keyboard('{Tab}');
  await expect.element(field).toBeInvalid();
  await expect.element(field).toHaveValue('31 Februari 2026');
  await expect.element(screen.getByRole('status')).toHaveTextContent('2026-02-03');
});

test('a text with a limit says how much is left, and how much is too much', async () => {
  const Text = () => {
    const [value, setValue] = useState('');
    return <TextArea label="Alasan" limit={10} value={value} onChange={(event) => setValue(event.target.value)} />;
  };
  const screen = await show(<Text />);
  const field = screen.getByRole('textbox', { name: 'Alasan' });
  await field.fill('sembilan!');
  await expect.element(field).toHaveAccessibleDescription(/\b1\b/);
  await field.fill('tiga belas!!!');
  await expect.element(field).toHaveAccessibleDescription(/\b3\b/);
});
