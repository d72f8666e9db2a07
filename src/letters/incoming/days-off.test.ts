import { expect, test } from 'vitest';
import { overDaysOff } from './days-off.ts';
import { readLetter } from './reading/index.ts';

const dutyOf = (sentence: string, dated = '22 Desember 2025') => {
  const text = `KPU PROVINSI NUSA CONTOH

                                          Kota Contoh, ${dated}
Nomor : 12/PR.01-SD/53/2025
Hal   : Permintaan data

Yth. Ketua KPU Kota Contoh

${sentence}

Demikian disampaikan.
`;
  const [duty] = readLetter(text, { pages: [{ start: 0, end: text.length }], receivedOn: '2026-02-28' }).duties;
  if (duty === undefined) throw new Error('no duty was read');
  return duty;
};
const off = { days: ['2025-12-25', '2025-12-26', '2025-12-27'], years: [2025] };
const none = { days: [], years: [] };

test('days off are no working days, and are named; a Saturday among them changes nothing', () => {
  const duty = dutyOf('Saudara agar mengirim denah paling lambat 3 (tiga) hari kerja sejak tanggal surat ini.');
  expect(duty.value.by).toBe('2025-12-25');
  const over = overDaysOff(duty, off);
  expect(over.value.by).toBe('2025-12-29');
  expect(over.note?.id).toMatch(/Dilewati hari libur: 25 Desember 2025, 26 Desember 2025\.$/);
  expect(over.sure).toBe(false);
});

test('of a year of which nothing is known it says so, and the day stays', () => {
  const duty = dutyOf('Saudara agar mengirim denah paling lambat 3 (tiga) hari kerja sejak tanggal surat ini.');
  const over = overDaysOff(duty, none);
  expect(over.value.by).toBe('2025-12-25');
  expect(over.note?.id).toMatch(/Hari libur 2025 belum dicatat: hanya Sabtu dan Minggu yang dilewati\.$/);
  expect(
    overDaysOff(dutyOf('Saudara agar mengirim denah paling lambat 10 hari kerja sejak tanggal surat ini.'), off).note
      ?.id,
  ).toMatch(/Hari libur 2026 belum dicatat/);
});

test('counted back from a meeting they are passed over backwards', () => {
  const duty = dutyOf(
    'Kami mengundang Saudara untuk hadir pada rapat yang akan dilaksanakan pada:\n\n' +
      'hari/tanggal : Senin, 29 Desember 2025\npukul        : 09.00 WITA s.d. selesai\n' +
      'tempat       : Aula Kantor Contoh\nacara        : Rapat Penyusunan Arsip\n\n' +
      'Saudara agar mengirim bahan paling lambat 2 (dua) hari kerja sebelum rapat.',
  );
  expect([duty.value.by, overDaysOff(duty, off).value.by]).toEqual(['2025-12-25', '2025-12-23']);
});

test.each(['tanggal 29 Desember 2025', '3 (tiga) hari sejak tanggal surat ini'])(
  'what is not counted in working days stays: %s',
  (when) => {
    const duty = dutyOf(`Saudara agar mengirim denah paling lambat ${when}.`);
    expect(overDaysOff(duty, off)).toBe(duty);
  },
);
