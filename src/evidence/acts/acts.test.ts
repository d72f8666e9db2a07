import { expect, test } from 'vitest';
import { readSentence } from '../relations.ts';
import { actsOf, keepsActs, placings, turnedWays } from './compare.ts';
import { keepsLikening, turnedLikenings } from './likened.ts';
import { repaired } from './segments.ts';
import { isOfAnotherSpeaker } from './speech.ts';

const placesOf = (text: string): Record<string, string> => {
  const [act] = actsOf(readSentence(text));
  return Object.fromEntries(
    [...(act?.places ?? [])].map(([place, phrases]) => [
      place,
      phrases.map(({ words }) => [...words].join(' ')).join('+'),
    ]),
  );
};
const placingOf = (own: string, source: string): string[] =>
  placings(readSentence(own), [readSentence(source)]).map(({ place, placing }) => `${place} ${placing}`);

test('who, what, whither and when, in either voice', () => {
  const told = { agent: 'pegawai logistik', patient: 'payung', to: 'gudang', at: 'jumat malam' };
  expect(placesOf('Staf logistik mengantarkan payung ke gudang pada Jumat malam.')).toEqual(told);
  expect(placesOf('Payung diantarkan staf logistik ke gudang pada Jumat malam.')).toEqual(told);
  expect(placesOf('Payung diantarkan ke gudang oleh staf logistik pada Jumat malam.')).toEqual(told);
});

test('a name between commas belongs to the office before it, a label names who acts', () => {
  expect(placesOf('Ketua RT, Sarmi Andaian, mengundang warga.')).toMatchObject({ agent: 'sarmi andai+ketua rt' });
  expect(placesOf('Pelantik: Sarmi Andaian')).toEqual({ agent: 'sarmi andai' });
  expect(placesOf('Pemberi hibah: Koperasi Andaian')).toMatchObject({ agent: 'koperasi andai' });
});

test('whom something is given to is no patient, and acts joined share who does them', () => {
  expect(placesOf('Koperasi dikirimi payung.')).toMatchObject({ to: 'koperasi', patient: 'payung' });
  const [, second] = actsOf(readSentence('Sarmi membuka lokakarya dan menutup pameran.'));
  expect([...(second?.places.get('agent') ?? [])].flatMap(({ words }) => [...words])).toEqual(['sarmi']);
});

test('places are kept, exchanged, or filled by what stands elsewhere', () => {
  const source = 'Bendahara menyerahkan payung kepada penjaga.';
  expect(placingOf('Payung diserahkan bendahara kepada penjaga.', source).every((one) => one.endsWith('same'))).toBe(
    true,
  );
  expect(placingOf('Penjaga menyerahkan payung kepada bendahara.', source)).toEqual(
    expect.arrayContaining(['agent moved', 'to moved', 'patient same']),
  );
  const two = [readSentence('Sarmi mengantarkan payung.'), readSentence('Tono mencatat seri.')];
  expect(
    placings(readSentence('Tono mengantarkan payung.'), two)
      .map(({ placing }) => placing)
      .toSorted(),
  ).toEqual(['other', 'same']);
  const kept = placings(readSentence('Payung diantarkan Sarmi.'), two);
  expect(keepsActs(kept)).toBe(true);
});

test('pairs of a list exchanged, and the same pairs in another order', () => {
  const source = [readSentence('Tenda dari sekolah, kursi dari koperasi.')];
  expect(repaired(readSentence('Kursi disediakan sekolah dan tenda disediakan koperasi.'), source)).toBeDefined();
  expect(repaired(readSentence('Kursi disediakan koperasi dan tenda disediakan sekolah.'), source)).toBeUndefined();
});

test('what is more than what, turned and in the opposite word', () => {
  const source = [readSentence('Biaya cetak lebih murah daripada penawaran Andaian.')];
  const turned = readSentence('Penawaran Andaian lebih murah daripada biaya cetak.');
  const opposite = readSentence('Penawaran Andaian lebih mahal daripada biaya cetak.');
  expect(turnedLikenings(turned, source)).toHaveLength(1);
  expect(turnedLikenings(opposite, source)).toHaveLength(0);
  expect([turned, opposite].map((one) => keepsLikening(one, source))).toEqual([false, true]);
});

test('from and to exchanged, whatever act tells it', () => {
  const source = [readSentence('Kehadiran merosot dari 74 persen ke 61 persen.')];
  expect(turnedWays(readSentence('Kehadiran meningkat dari 61 persen ke 74 persen.'), source)).toHaveLength(1);
  expect(turnedWays(readSentence('Kehadiran menurun dari 74 persen ke 61 persen.'), source)).toHaveLength(0);
});

test('words of one speaker told of another who speaks beside them', () => {
  const source = [
    'Camat Tirto Rekaan mengatakan jalan ke dusun rusak.',
    'Lurah Sinta Andai mengatakan air belum surut.',
  ];
  const isOfAnother = (text: string): boolean =>
    isOfAnotherSpeaker(
      readSentence(text),
      source.map((one) => readSentence(one)),
    );
  expect(isOfAnother('Lurah Sinta Andai mengatakan jalan ke dusun rusak.')).toBe(true);
  expect(isOfAnother('Jalan ke dusun rusak, kata Lurah Sinta Andai.')).toBe(true);
  expect(isOfAnother('Camat Tirto Rekaan menyebut jalan ke dusun rusak.')).toBe(false);
});

test('a turned likening is one, whatever the sides have besides', () => {
  const turned = (own: string, source: string): number =>
    turnedLikenings(readSentence(own), [readSentence(source)]).length;
  const thisYear = 'Musim hujan tahun ini lebih pendek daripada musim hujan tahun lalu.';
  expect(turned('Musim hujan tahun lalu lebih pendek daripada musim hujan tahun ini.', thisYear)).toBe(1);
  expect(turned('Musim hujan tahun lalu lebih panjang daripada musim hujan tahun ini.', thisYear)).toBe(0);
  const byRoad = 'Antaran lewat darat dari Rekaan ke Andaian lebih murah daripada lewat udara.';
  expect(turned('Antaran lewat udara dari Rekaan ke Andaian lebih murah daripada lewat darat.', byRoad)).toBe(1);
  expect(turned('Dari Rekaan ke Andaian, antaran lewat darat lebih murah daripada lewat udara.', byRoad)).toBe(0);
});
