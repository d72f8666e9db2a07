/** What a model may read: every spelling of a number of a person is hidden, and nothing else is. */
import { expect, test } from 'vitest';
import { personalIn } from '../testing/every-prompt.ts';
import { clean, readyPrompt, watchPrompts } from './ready.ts';

const nik = '5371011203900001';
const phone = '081234567890';
const cut = (text: string, sizes: readonly number[], gap: string): string => {
  let at = 0;
  return sizes.map((size) => text.slice(at, (at += size))).join(gap);
};
const inScript = (zero: number) => (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const words = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const english = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const planted: Readonly<Record<string, string>> = {
  'as it is': `NIK ${nik}`,
  'without its name': `atas nama Uji, ${nik}, hadir`,
  'an NKK': `No. KK: ${nik}`,
  'in fours': cut(nik, [4, 4, 4, 4], ' '),
  'in fours with stops': cut(nik, [4, 4, 4, 4], '.'),
  'in fours with dashes': cut(nik, [4, 4, 4, 4], '-'),
  'as it is built': cut(nik, [6, 6, 4], ' '),
  'as it is built, with stops': cut(nik, [2, 2, 2, 6, 4], '.'),
  'with slashes': cut(nik, [2, 2, 2, 6, 4], '/'),
  'over two lines': `NIK ${cut(nik, [8, 8], '\n')}`,
  'over two lines of a file of Windows': `NIK ${cut(nik, [8, 8], '\r\n')}`,
  'over two lines in JSON': JSON.stringify({ id: 'p1', text: `NIK ${cut(nik, [8, 8], '\n')}` }),
  'over three lines': `NIK ${cut(nik, [6, 6, 4], '\n')}`,
  'one digit short': `NIK ${nik.slice(0, 15)}`,
  'one digit long': `NIK ${nik}1`,
  'two glued': `${nik}${nik}`,
  'with letters for digits': `NIK ${nik.replace(/0/g, 'O')}`,
  'with zero-width characters': `NIK ${[...nik].join('\u200B')}`,
  'with soft hyphens': `NIK ${cut(nik, [5, 5, 6], '\u00AD')}`,
  'with selectors of variants': `NIK ${[...nik].join('\uFE0F')}`,
  'on key caps': `NIK ${[...nik].map((digit) => `${digit}\uFE0F\u20E3`).join('')}`,
  'full-width': `NIK ${inScript(0xff10)(nik)}`,
  Arabic: `NIK ${inScript(0x660)(nik)}`,
  Devanagari: `NIK ${inScript(0x966)(nik)}`,
  Balinese: `NIK ${inScript(0x1b50)(nik)}`,
  Javanese: `NIK ${inScript(0xa9d0)(nik)}`,
  'bold of mathematics': `NIK ${inScript(0x1d7ce)(nik)}`,
  superscript: `NIK ${nik.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '')}`,
  'digit by digit in words': `NIK ${[...nik].map((digit) => words[Number(digit)]).join(' ')}`,
  'in words with commas': [...nik].map((digit) => words[Number(digit)]).join(', '),
  'in words and digits': `NIK ${[...nik].map((digit, at) => (at % 2 ? digit : words[Number(digit)])).join(' ')}`,
  'a telephone': `HP ${phone}`,
  'a telephone in pieces': `HP ${cut(phone, [4, 4, 4], '-')}`,
  'a telephone abroad': `HP +62 812 3456 7890`,
  'a telephone with brackets': 'HP (+62) 812-3456-7890',
  'a telephone without its plus': 'wa.me/6281234567890',
  'a telephone over two lines': `HP ${cut(phone, [4, 8], '\n')}`,
  'a telephone broken after its dash': 'HP 0812-3456-\n7890',
  'a telephone in words': `HP ${[...phone].map((digit) => words[Number(digit)]).join(' ')}`,
  'in boxes': `NIK | ${[...nik].join(' | ')} |`,
  'in boxes without its name': `Uji | ${[...nik].join(' | ')} |`,
  'in cells of a table in JSON': JSON.stringify({ text: `NIK\t${[...nik].join('\t')}` }),
  'in boxes under each other in JSON': JSON.stringify({ text: `NIK\n${[...nik].join('\n')}` }),
  'in English words': [...nik].map((digit) => english[Number(digit)]).join(' '),
  'a telephone in boxes': `Telepon | ${[...phone].join(' | ')} |`,
  'a telephone in cells of a table in JSON': JSON.stringify({ text: `Telepon\t${[...phone].join('\t')}` }),
  'a telephone digit by digit': [...phone].join(' '),
  'a telephone digit by digit with dashes': [...phone].join('-'),
  'a telephone digit by digit with stops': [...phone].join('.'),
  'a telephone with slashes': cut(phone, [4, 4, 4], '/'),
  'a telephone with brackets inside': '0812 (3456) 7890',
  'a telephone in bold of mathematics': inScript(0x1d7ce)(phone),
  'a telephone in English words': [...phone].map((digit) => english[Number(digit)]).join(' '),
  'a telephone with doubles': 'nol delapan satu dua dobel tujuh dobel delapan dobel sembilan',
  'an NPWP as it was': 'NPWP 09.254.294.3-407.000',
  'an NPWP as it is': `NPWP ${cut(nik, [4, 4, 4, 4], ' ')}`,
  'a line of an office': 'Telp. (0380) 8551234',
};

/** The digits that are left, in whatever script, joined over what stands between them. */
const digitsLeft = (text: string): string[] => {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => (/\d/.test(digit) ? digit : '0'))
    .replace(new RegExp(words.join('|'), 'gi'), (word) => String(words.indexOf(word.toLowerCase())))
    .replace(/\\[nr]/g, ' ');
  return (plain.match(/\d(?:[\s.,\-/()]*\d)*/g) ?? []).map((run) => run.replace(/\D/g, ''));
};

test.each(Object.entries(planted))('a number of a person is hidden: %s', (_, text) => {
  const { text: cleaned, hidden } = clean(`Hadir 20 orang. ${text}. Selesai.`);
  expect(hidden).toBeGreaterThan(0);
  expect(cleaned).toMatch(/\[(?:NIK|NKK|TELEPON) disamarkan\]/);
  for (const run of digitsLeft(cleaned)) expect(run.length, cleaned).toBeLessThan(7);
  expect(cleaned).toMatch(/^Hadir 20 orang\. [^]*Selesai\.$/);
  expect(clean(cleaned)).toEqual({ text: cleaned, hidden: 0 });
});

test('addresses of people and of their mail are hidden', () => {
  const { text } = clean('Tinggal di Jl. Melati No. 5 RT 03/RW 02, surel uji.contoh@contoh.id.');
  expect(text).toBe('Tinggal di [ALAMAT disamarkan], surel [SUREL disamarkan].');
});

test.each([
  'sukarmin [at] contoh [dot] id',
  'budi(at)contoh.id',
  'budi.uji (at) kpu.contoh (dot) id',
  'budi @ contoh.id',
  'budi[@]contoh[.]id',
  'budi at contoh dot id',
])('mail in disguise is hidden: %s', (mail) => {
  const { text } = clean(`Kirim ke ${mail} segera`);
  expect(text).toContain('[SUREL disamarkan]');
  expect(text).not.toMatch(/sukarmin|budi|contoh/);
  expect(clean(text)).toEqual({ text, hidden: 0 });
});

test.each([
  'Jumlah pemilih 211.865.861 jiwa, naik 1,25 persen dari 205.853.818.',
  'Rapat 17 Oktober 2025 pukul 08.30 sampai 10.15 WITA.',
  '08.30 Pembukaan\n09.15 Paparan\n10.00 Diskusi\n11.30 Penutup',
  'Nomor 123/PL.01.2-SD/53/2025 tanggal 17-10-2025',
  'Kecamatan A 12.345\nKecamatan B 23.456\nKecamatan C 34.567',
  'satu dua tiga, empat lima: dua puluh lima orang',
  'DPT 2024: 1.234 | 2.345 | 3.456 | 4.567',
  'Tautan /drafts/3f0c9f6e-1111-4222-8333-444455556666',
  '| 12 | 345 | 6 |\n| 0812 | 3456 | 1021 |',
  'one two three dan dua puluh satu',
  'rapat at 10.00 dan lihat (at) saja, titik kumpul di gudang',
  JSON.stringify({ text: '12\t34\t5612\t1204\t1234\t1' }),
  'luas 100 m² dan ½ bagian, suhu 30 °C',
])('what is nobody’s number stays as it is: %s', (text) => {
  expect(clean(text)).toEqual({ text, hidden: 0 });
});

test('the eyes that look at every prompt of a run see what is not hidden', () => {
  const seen = (prompt: string) => personalIn({ system: '', prompt, schema: null }).length;
  for (const text of [nik, cut(nik, [4, 4, 4, 4], ' '), phone, '+62 812-3456-7890', 'uji@contoh.id'])
    expect(seen(`a ${text} b`), text).toBe(1);
  expect(seen('211.865.861 jiwa, 17 Oktober 2025, 3f0c9f6e-1111-4222-8333-444455556666')).toBe(0);
});

test('system, material and shape all pass through it, and listeners hear of every prompt', () => {
  const heard: string[] = [];
  const stop = watchPrompts((prompt) => heard.push(prompt.prompt));
  const made = readyPrompt({
    system: `Hubungi ${phone}`,
    prompt: `NIK ${nik}`,
    schema: { type: 'object', properties: { nama: { type: 'string', enum: [`Uji ${nik}`] } } },
  });
  stop();
  readyPrompt({ system: '', prompt: 'lain' });
  expect(heard).toEqual(['NIK [NIK disamarkan]']);
  expect(JSON.stringify(made)).not.toMatch(/\d{6}/);
  expect(made.hidden).toBe(3);
});
