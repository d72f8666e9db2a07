/** What is typed survives what others save; after its own save the kept fields are shown. */
import { useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { show } from '../testing/show.tsx';
import { useTyped } from './use-typed.ts';

const first = { version: 1, fields: { subject: 'Hal', place: 'Kupang' } };

function Form() {
  const [kept, setKept] = useState(first);
  const { version, fields, both, setFields, savedAs } = useTyped<typeof first.fields>(kept);
  const others = { version: 2, fields: { subject: 'Hal lain', place: 'Ende' } };
  const own = { version: version + 1, fields: { ...fields, subject: fields.subject.trim() } };
  return (
    <>
      <input
        aria-label="hal"
        value={fields.subject}
        onChange={(e) => setFields({ ...fields, subject: e.target.value })}
      />
      <output>{`${version} ${fields.place} ${both.join()}`}</output>
      <button type="button" onClick={() => setKept(others)}>
        orang lain
      </button>
      <button type="button" onClick={() => (savedAs(own.version), setKept(own))}>
        simpan
      </button>
    </>
  );
}

test('others save meanwhile; then it is saved from here', async () => {
  await show(<Form />);
  const field = page.getByRole('textbox', { name: 'hal' });
  await field.fill('Hal saya ');
  await page.getByRole('button', { name: 'orang lain' }).click();
  await expect.element(field).toHaveValue('Hal saya ');
  await expect.element(page.getByRole('status')).toHaveTextContent('2 Ende subject');
  await page.getByRole('button', { name: 'simpan' }).click();
  await expect.element(field).toHaveValue('Hal saya');
  expect(page.getByRole('status').element().textContent).toBe('3 Ende ');
});
