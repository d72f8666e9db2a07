/** The screens of letters, records, registers and reference in English hold no Indonesian words but those they cite. */
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exchangeStates } from '../../src/letters/exchange/schema.ts';
import { mergeSheetStates, outgoingStates } from '../../src/letters/outgoing/schema.ts';
import { dispositionStates, letterStates } from '../../src/letters/schema.ts';
import { destructionStates, recordFileStates } from '../../src/records/schema.ts';
import type { Words } from '../i18n/messages.ts';

const web = path.join(import.meta.dirname, '..');
const rooms = ['letters', 'records', 'registers', 'reference'];

/** The states of what these rooms keep, and the commonest words of the language and of offices. */
const indonesian = new Set([
  ...letterStates,
  ...dispositionStates,
  ...outgoingStates,
  ...mergeSheetStates,
  ...exchangeStates,
  ...recordFileStates,
  ...destructionStates,
  ...'yang dan untuk belum sudah tidak dengan dari kepada adalah atau oleh ini itu pada akan dapat'.split(' '),
  ...'surat berkas nomor naskah paraf disposisi tembusan arsip tanggal jabatan satuan kerja simpan kirim'.split(' '),
]);
const foreignIn = (text: string) =>
  (
    text
      .replace(cited, '')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  ).find((word) => indonesian.has(word));

/** A code or a name that is shown as it stands in data: lower case with hyphens, or in quotation marks. */
const cited = /["“][^"”]*["”]|\b[a-z]+(?:-[a-z]+)+\b/g;

test('the test finds Indonesian where there is some', () => {
  for (const text of ['Letter didisposisi', 'The surat is here', 'Sent, belum dibaca'])
    expect(foreignIn(text)).toBeDefined();
  expect(foreignIn('the kind surat-dinas, said “belum diverifikasi”')).toBeUndefined();
});

test.each(rooms)('%s', async (room) => {
  let sentences = 0;
  for await (const file of glob(`${room}/**/*messages.ts`, { cwd: web })) {
    const module = (await import(path.join(web, file))) as Record<string, Record<string, Words>>;
    for (const [key, sentence] of Object.values(module).flatMap((catalogue) => Object.entries(catalogue))) {
      sentences += 1;
      expect(foreignIn(sentence.en), `${file} ${key}`).toBeUndefined();
    }
  }
  expect(sentences).toBeGreaterThan(20);
});
