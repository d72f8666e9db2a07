import { expect, test } from 'vitest';
import { z } from 'zod';
import { calendarDate } from '../clock/index.ts';
import { patternSays, says, wrongField, wrongHere } from './wrong-input.ts';

const sheet = z.object({
  username: z.string().min(3).max(5),
  language: z.enum(['id', 'en']),
  since: calendarDate,
  rows: z.array(z.int().min(1)).min(1).max(2),
  people: z.array(z.object({ name: z.string().min(1) })),
  position: z.string().regex(patternSays(/^[a-z]+$/, 'huruf kecil saja', 'small letters only')),
  note: z.string().refine((note) => note !== 'x', says('jangan x', 'not x')),
});
const right = {
  username: 'rina',
  language: 'id',
  since: '2026-02-27',
  rows: [1],
  people: [{ name: 'A' }],
  note: '',
  position: 'a',
};

test.each([
  [{ username: 'r' }, 'Nama pengguna: paling sedikit 3 karakter.', 'User name: needs at least 3 characters.'],
  [
    { username: 'terlalu panjang' },
    'Nama pengguna: paling banyak 5 karakter.',
    'User name: holds at most 5 characters.',
  ],
  [{ username: undefined }, 'Nama pengguna: belum diisi.', 'User name: is empty.'],
  [
    { language: 'fr' },
    'Bahasa: belum dipilih, atau bukan salah satu pilihan yang ada.',
    'Language: choose one of what is offered.',
  ],
  [
    { since: '2026-02-30' },
    'Tanggal mulai: harus berupa tanggal yang ada di kalender, misalnya 2026-02-27.',
    'First day: must be a day of the calendar, such as 2026-02-27.',
  ],
  [
    { since: '1800-01-01' },
    'Tanggal mulai: tahunnya di luar 1900 sampai 2199.',
    'First day: its year is not between 1900 and 2199.',
  ],
  [{ rows: [1, 0] }, 'Baris ke-2: tidak boleh kurang dari 1.', 'Rows 2: must not be less than 1.'],
  [{ rows: [] }, 'Baris: perlu paling sedikit 1.', 'Rows: needs at least 1.'],
  [{ rows: ['a'] }, 'Baris ke-1: harus berupa angka.', 'Rows 1: must be a number.'],
  [{ people: [{ name: 'A' }, { name: '' }] }, 'Nama (orang ke-2): belum diisi.', 'Name (people 2): is empty.'],
  [{ position: 'A1' }, 'Jabatan: huruf kecil saja.', 'Position: small letters only.'],
  [{ note: 'x' }, 'Catatan: jangan x.', 'Note: not x.'],
])('%j is told in both languages', (change, id, en) => {
  const { error } = sheet.safeParse({ ...right, ...change });
  expect(error?.issues.map((issue) => wrongField(issue))).toEqual([{ id, en }]);
});

test('beside its label a sentence needs no name', () => {
  const { error } = z.object({ password: z.string().min(10) }).safeParse({ password: '' });
  expect(error?.issues.map((issue) => wrongHere(issue).id)).toEqual(['Paling sedikit 10 karakter.']);
});
