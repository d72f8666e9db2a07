/** What is said of whole papers: nothing but their own words, with where they stand. */
import { describe, expect, test } from 'vitest';
import { structureOf } from '../../documents/index.ts';
import { comparePapers } from './compare.ts';
import { dutiesOf } from './duties.ts';
import { summarise } from './summary.ts';

const read = (text: string, title = 'Peraturan tentang Gudang') => ({
  id: 'p',
  title,
  text,
  pages: [],
  sections: structureOf(text),
});
const rule = (...articles: readonly string[]): string =>
  ['BAB I', 'KETENTUAN', ...articles.flatMap((text, at) => [`Pasal ${at + 1}`, text])].join('\n');

const guard = 'Petugas gudang memeriksa segel kotak suara setiap pagi dan mencatat hasilnya dalam buku jaga.';
const keys = 'Kunci cadangan gudang disimpan Kepala Subbagian Umum paling lama 14 (empat belas) hari.';
const guests = 'Pengunjung gudang menunjukkan tanda pengenal, menitipkan tas, dan didampingi petugas gudang.';
const fire = 'Alat pemadam api diperiksa setiap triwulan oleh penyedia yang ditunjuk Sekretaris.';

describe('a comparison', () => {
  const rows = comparePapers(
    read(rule(guard, keys, guests)),
    read(rule(guard, fire, keys.replace('14 (empat belas)', '7 (tujuh)'))),
  ).filter(({ one, other }) => (one?.label ?? other?.label ?? '').startsWith('Pasal'));

  test('pairs articles by their words, whatever their number', () =>
    expect(rows.map(({ change, one, other }) => [change, one?.label, other?.label])).toEqual([
      ['same', 'Pasal 1', 'Pasal 1'],
      ['added', undefined, 'Pasal 2'],
      ['moved-changed', 'Pasal 2', 'Pasal 3'],
      ['removed', 'Pasal 3', undefined],
    ]));

  test('marks the words that changed, and no others', () => {
    const pieces = rows.find(({ change }) => change === 'moved-changed')?.pieces ?? [];
    const said = (side: 'removed' | 'added'): string[] =>
      pieces.filter(({ as }) => as === side).map(({ text }) => text.trim());
    expect([said('removed'), said('added')]).toEqual([
      ['14', 'empat belas'],
      ['7', 'tujuh'],
    ]);
  });

  test('of a paper with itself finds nothing', () => {
    const text = rule(guard, keys, guests, fire);
    expect(new Set(comparePapers(read(text), read(text)).map(({ change }) => change))).toEqual(new Set(['same']));
  });

  test('where lines break is no change', () => {
    const broken = rule(guard.replace('setiap pagi', 'setiap\npagi'));
    expect(comparePapers(read(rule(guard)), read(broken)).every(({ change }) => change === 'same')).toBe(true);
  });
});

describe('a comparison of decrees', () => {
  const decree = (...said: readonly string[]): string =>
    ['PEDOMAN GUDANG', ...['KESATU', 'KEDUA', 'KETIGA'].map((name, at) => `${name}   ${said[at]}`)].join('\n');

  test('goes dictum by dictum, also without colons; their numbers are no words of theirs', () => {
    const rows = comparePapers(read(decree(guard, keys, guests)), read(decree(guard, guests, keys)));
    const dicta = rows.filter(({ other }) => other?.label.startsWith('Diktum'));
    expect(dicta.map(({ change, one, other }) => [change, one?.label, other?.label])).toEqual([
      ['same', 'Diktum KESATU', 'Diktum KESATU'],
      ['moved', 'Diktum KETIGA', 'Diktum KEDUA'],
      ['moved', 'Diktum KEDUA', 'Diktum KETIGA'],
    ]);
  });

  test('a title is never the earlier form of the article that repeals it', () => {
    const title = 'PERATURAN KOMISI PEMILIHAN UMUM NOMOR 4 TAHUN 2021 TENTANG PENJAGAAN GUDANG LOGISTIK';
    const later = 'PERATURAN KOMISI PEMILIHAN UMUM NOMOR 9 TAHUN 2025 TENTANG RUANG SIMPAN';
    const repeal = `Pada saat ini ${title} dicabut.`;
    const rows = comparePapers(read(`${title}\n${rule(guard)}`), read(`${later}\n${rule(guard, repeal)}`));
    const article = rows.find(({ other }) => other?.label === 'Pasal 2');
    expect(article).toMatchObject({ change: 'added', one: null });
  });
});

describe('duties', () => {
  const dutiesIn = (text: string) => dutiesOf(read(text)).map(({ who, modal, what, by }) => ({ who, modal, what, by }));

  test.each([
    [
      'Kepala Subbagian agar melaporkan daftar jaga paling lambat Rabu, 11 Oktober 2023.',
      ['Kepala Subbagian', 'agar', 'paling lambat Rabu, 11 Oktober 2023'],
    ],
    [
      'Unit pengolah memindahkan arsip kepada unit kearsipan sekurang-kurangnya satu kali dalam satu semester.',
      ['Unit pengolah', 'sekurang-kurangnya', 'sekurang-kurangnya satu kali dalam satu semester'],
    ],
    [
      'Laporan disampaikan oleh bendahara paling lambat 5 (lima) hari.',
      ['bendahara', 'paling lambat', 'paling lambat 5 (lima) hari'],
    ],
    ['Mengingat pentingnya acara, dimohon hadir tepat waktu.', ['', 'dimohon', null]],
    [
      'Paling lambat 3 (tiga) hari sebelum rapat, bendahara wajib menyiapkan uang.',
      ['bendahara', 'wajib', 'Paling lambat 3 (tiga) hari sebelum rapat'],
    ],
    [
      'Setiap ketua, wakil ketua, atau sekretaris wajib melapor.',
      ['Setiap ketua, wakil ketua, atau sekretaris', 'wajib', null],
    ],
    ['Setiap tanggal 5, petugas gudang wajib melapor.', ['petugas gudang', 'wajib', 'Setiap tanggal 5']],
    ['Setiap petugas wajib melapor selambatnya hari Senin.', ['Setiap petugas', 'wajib', 'selambatnya hari Senin']],
    ['Pengunjung tidak boleh membawa tas.', ['Pengunjung', 'tidak boleh', null]],
    ['Mohon membawa surat tugas.', ['', 'mohon', null]],
    [
      'Penerima hibah harus melapor tidak melebihi 3 (tiga) bulan setelah pelantikan.',
      ['Penerima hibah', 'harus', 'tidak melebihi 3 (tiga) bulan setelah pelantikan'],
    ],
  ])('asked without a verb of duty, or by a day: %s', (text, said) =>
    expect(dutiesIn(text).map(({ who, modal, by }) => [who, modal, by])).toEqual([said]),
  );

  test.each([
    'Panitia bekerja agar pemilihan berjalan lancar.',
    'Ruang paling lama dipakai dua jam.',
    'Rapat membahas tenggat paling lambat tahun lalu.',
  ])('no duty: %s', (text) => expect(dutiesIn(text)).toEqual([]));

  test('who, what, by when', () =>
    expect(
      dutiesIn('Dalam hal kotak rusak, petugas gudang wajib melapor kepada Sekretaris paling lambat 2 (dua) hari.'),
    ).toEqual([
      {
        who: 'petugas gudang',
        modal: 'wajib',
        what: 'melapor kepada Sekretaris paling lambat 2 (dua) hari',
        by: 'paling lambat 2 (dua) hari',
      },
    ]));

  test('of a passive the agent must; without one nobody is named', () => {
    expect(dutiesIn('Laporan harus diserahkan oleh bendahara sebelum tanggal 10.')[0]).toMatchObject({
      who: 'bendahara',
      by: 'sebelum tanggal 10',
    });
    expect(dutiesIn('Laporan harus diserahkan sebelum tanggal 10.')[0]?.who).toBe('');
  });

  test('a list under the verb of duty is one duty an item', () =>
    expect(
      dutiesIn('Pengunjung wajib:\na. menunjukkan tanda pengenal;\nb. menitipkan tas.').map(({ what }) => what),
    ).toEqual(['menunjukkan tanda pengenal', 'menitipkan tas']));

  test('what is not a duty is none', () => {
    expect(dutiesIn('Petugas tidak wajib melapor.')).toEqual([]);
    expect(dutiesIn('Arsip terjaga adalah arsip negara yang harus dijaga keutuhannya.')).toEqual([]);
    expect(dutiesIn('Petugas yang harus pulang diganti.')).toEqual([]);
  });

  test('every part stands in the sentence', () => {
    const text = rule(
      'Petugas gudang wajib memeriksa segel setiap hari.',
      'Pejabat yang bertanggung jawab atas gudang dilarang meminjamkan kunci.',
    );
    for (const duty of dutiesOf(read(text))) {
      expect(text.slice(duty.place.start, duty.place.end)).toBe(duty.text);
      for (const part of [duty.who, duty.what, duty.by ?? '']) expect(duty.text).toContain(part);
    }
  });
});

describe('a summary', () => {
  const text = [guard, keys, guests, fire, 'Gudang dibuka pukul 08.00.', 'Halaman gudang disapu.'].join(' ');

  test('is made of whole sentences exactly as they stand, in their order', () => {
    const sentences = summarise(read(text));
    expect(sentences.length).toBeGreaterThan(1);
    for (const one of sentences) expect(text.slice(one.place.start, one.place.end)).toBe(one.text);
    const starts = sentences.map(({ place }) => place.start);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
  });

  test('says nothing twice', () => expect(summarise(read(`${guard} ${guard} ${keys}`))).toHaveLength(2));
});
