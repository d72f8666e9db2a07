import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData, redact } from './personal-data.ts';

const kinds = (text: string): string[] => findPersonalData(text).map(({ kind }) => kind);

describe('found', () => {
  const cases: [string, string[]][] = [
    ['NIK 5371014107900001 atas nama Contoh', ['nik']],
    ['nomor 5371 0141 0790 0001 tercatat', ['nik']],
    ['53.71.01.410790.0001', ['nik']],
    ['No. KK: 5371011212100002', ['nkk']],
    ['hubungi 0812-3456-7890 atau +62 812 3456 7890', ['phone', 'phone']],
    ['kantor (0380) 821234', ['phone']],
    ['surel contoh.warga@contoh.id', ['email']],
    ['tinggal di Jl. Contoh Raya No. 5 RT 003/RW 001', ['address']],
    ['alamat RT/RW 03/01', ['address']],
  ];
  for (const [text, expected] of cases) test(text, () => expect(kinds(text)).toEqual(expected));
});

describe('not personal data', () => {
  const cases = [
    'Jumlah pemilih 211.865.861 orang, terdiri atas 105.583.893 laki-laki dan 106.281.968 perempuan.',
    'Surat Nomor 123/PL.01-SD/53/2025 tanggal 17/10/2025 pukul 09.00–12.30 WITA.',
    'Berita di https://ntt.kpu.go.id/blog/read/8455_kpu-ntt pada 17 Oktober 2025.',
    'Anggaran Rp1.250.000.000.000.000 dan 1.234.567.890.123.456 lembar.',
    'PKPU Nomor 1 Tahun 2025 Pasal 62 ayat (1), 58,59 persen, 823.378 TPS.',
    'NIP 199001012020121001 tercatat.',
  ];
  for (const text of cases) test(text, () => expect(kinds(text)).toEqual([]));
});

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
const nik = fc
  .tuple(
    fc.integer({ min: 11, max: 97 }),
    digits(4),
    fc.integer({ min: 1, max: 31 }),
    fc.boolean(),
    fc.integer({ min: 1, max: 12 }),
    digits(6),
  )
  .map(
    ([province, region, day, woman, month, rest]) =>
      `${province}${region}${String(day + (woman ? 40 : 0)).padStart(2, '0')}${String(month).padStart(2, '0')}${rest}`,
  );

test('no citizen number survives redaction, however it is broken up', () => {
  fc.assert(
    fc.property(
      nik,
      fc.constantFrom('', ' ', '.', '-', '\u200B'),
      fc.integer({ min: 1, max: 15 }),
      (number, gap, at) => {
        const written = `${number.slice(0, at)}${gap}${number.slice(at)}`;
        const text = `Warga ${written} hadir.`;
        expect(redact(text)).toBe('Warga [NIK disamarkan] hadir.');
        expect(redact(redact(text))).toBe(redact(text));
      },
    ),
  );
});

test('grouped counts are never taken for a person', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (count) => {
      const text = `Sebanyak ${count.toString().replace(/\B(?=(\d{3})+$)/g, '.')} lembar.`;
      expect(redact(text)).toBe(text);
    }),
  );
});
