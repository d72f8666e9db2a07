import { beforeAll, expect, it } from 'vitest';
import { testHouse, type TestHouse } from '../../../testing/index.ts';
import { noteReader, noteWordsOn, type NoteWords } from './note-hints.ts';

let house: TestHouse;
let words: NoteWords[];
beforeAll(async () => {
  house = await testHouse();
  words = await house.platform.owner.transaction().execute((tx) => noteWordsOn(tx as never, '2026-11-30'));
});

const read = (note: string) => {
  const hint = noteReader(words)(note);
  return hint && [hint.meanings[0]?.meaning, hint.stance];
};

it.each([
  ['Meninggal th 2023', ['meninggal', 'says']],
  ['almarhumah', ['meninggal', 'says']],
  ['mningal', ['meninggal', 'says']],
  ['sdh pndah ke Kupang', ['pindah-domisili', 'says']],
  ['pindah masuk dr Soe', ['baru', 'says']],
  ['pindah ke Soe', ['pindah-domisili', 'says']],
  ['anggota TNI-AD', ['tni', 'says']],
  ['tdk dikenal', ['tidak-dikenal', 'says']],
  ['tercatat 2x', ['ganda', 'says']],
  ['blm 17 thn', ['di-bawah-umur', 'says']],
] as const)('reads “%s” as it is written by hand', (note, hint) => expect(read(note)).toEqual(hint));

it.each([
  ['belum meninggal', ['meninggal', 'denies']],
  ['bukan anggota Polri', ['polri', 'denies']],
  ['anak anggota POLRI', ['polri', 'other']],
  ['istri alm. kepala dusun', ['meninggal', 'other']],
  ['pensiunan TNI', ['tni', 'former']],
  ['Polri (purn.)', ['polri', 'former']],
  ['pindah?', ['pindah-domisili', 'doubts']],
  ['kabarnya sudah wafat', ['meninggal', 'doubts']],
  ['dikira meninggal, masih hidup', ['meninggal', 'doubts']],
] as const)('“%s” does not say it of the voter', (note, hint) => expect(read(note)).toEqual(hint));

it.each(['', 'Soe', 'rumah dekat pasar', 'KTP hilang', 'RT 5', 'tidak ada di tempat', 'TMS', '17'])(
  '“%s” says nothing that is known',
  (note) => expect(read(note)).toBeNull(),
);

it('reads a code only where it stands alone, and tells every meaning where tables differ, with their sources', () => {
  expect(read('TMS: 2')).toEqual(['ganda', 'says']);
  const hint = noteReader(words)('5');
  expect(hint?.stance).toBe('ambiguous');
  expect(hint?.meanings.map(({ meaning }) => meaning).toSorted()).toEqual(['tidak-dikenal', 'tni', 'wna']);
  expect(hint).toMatchObject({ verified: false, source: expect.stringContaining('PDPB') as string });
  expect(read('TMS 8 salah TPS')).toEqual(['salah-tps', 'says']);
});

it('knows each code as the year of the list knew it', async () => {
  const then = await house.platform.owner.transaction().execute((tx) => noteWordsOn(tx as never, '2019-06-01'));
  expect(noteReader(then)('5')).toMatchObject({ meanings: [{ meaning: 'tidak-dikenal' }], stance: 'says' });
});
