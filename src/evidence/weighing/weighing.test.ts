import { expect, test } from 'vitest';
import { readSentence } from '../relations.ts';
import { doubts, scales, supports, walls, weigh, worth, type Cause, type Fault } from './index.ts';
import { weighNear } from './near.ts';
import { trained } from './trained.ts';

const fault = (cause: Cause): Fault => ({ cause, code: 'wrong-noun', start: 0, end: 4, text: 'Kata' });
const claim = readSentence('Panitia membagikan payung kepada peserta.');
const beside = { sentences: [readSentence('Panitia membagikan payung kepada peserta.')], isSheet: false };
const doubtsOf = (own: string, ...sentences: string[]): string[] =>
  weighNear(
    readSentence(own),
    sentences.map((one) => readSentence(one)),
    false,
  ).doubts.map(({ doubt }) => doubt);
const supportsOf = (own: string, sentence: string): readonly string[] =>
  weighNear(readSentence(own), [readSentence(sentence)], false).supports;

test('a doubt never speaks for a claim, a support never against it', () => {
  expect(Object.values(trained.doubts).filter((one) => one > 0)).toEqual([]);
  expect(Object.values(trained.supports).filter((one) => one < 0)).toEqual([]);
  expect(Object.keys(trained.doubts)).toEqual(Object.keys(doubts));
  expect(Object.keys(trained.supports)).toEqual(Object.keys(supports));
});

test('a claim of which nothing is doubted may be read', () => {
  expect(trained.least).toBeLessThanOrEqual(0);
  expect(weigh(claim, [], { ...beside, isReckoned: false })).toEqual({ problems: [], judge: [] });
});

test('no support opens a wall', () => {
  for (const wall of walls)
    expect(weigh(claim, [fault(wall)], { ...beside, isReckoned: true }).problems).toHaveLength(1);
});

test('an opposite or exchanged roles alone refuse, and say by which words', () => {
  for (const cause of ['opposite', 'roles', 'noun'] as const) {
    const { problems, judge } = weigh(claim, [fault(cause)], { ...beside, isReckoned: false });
    expect(problems).toEqual([{ code: 'wrong-noun', start: 0, end: 4, text: 'Kata' }]);
    expect(judge).toEqual([]);
  }
});

test('what a support outweighs is put before the reader in words', () => {
  const laid = scales([fault('unknown-name')], true, { doubts: [], supports: [] });
  expect(worth(laid)).toBeGreaterThan(trained.least);
  expect(weigh(claim, [fault('unknown-name')], { ...beside, isReckoned: true })).toEqual({
    problems: [],
    judge: [{ start: 0, end: 4, text: 'Kata', why: 'told-otherwise' }],
  });
});

test('each doubt counts once', () => {
  const near = { doubts: [], supports: [] };
  expect(worth(scales([fault('roles'), fault('roles')], false, near))).toBe(
    worth(scales([fault('roles')], false, near)),
  );
});

test('told of all, or only of this, where nothing near is', () => {
  const source = 'Payung dibagikan kepada peserta lomba di halaman.';
  expect(doubtsOf('Seluruh peserta lomba menerima payung.', source)).toContain('widened');
  expect(doubtsOf('Hanya peserta lomba yang menerima payung.', source)).toContain('narrowed');
  expect(doubtsOf('Peserta lomba menerima payung.', source)).not.toContain('widened');
  expect(doubtsOf('Seluruh peserta lomba menerima payung.', `Semua ${source}`)).not.toContain('widened');
});

test('told as done where the nearest sentence plans or waits', () => {
  const plan = 'Panitia akan membagikan payung kepada peserta lomba.';
  expect(doubtsOf('Panitia sudah membagikan payung kepada peserta lomba.', plan)).toContain('told-as-done');
  expect(doubtsOf('Panitia bakal membagikan payung kepada peserta lomba.', plan)).not.toContain('told-as-done');
});

test('what the claim waits for as its passage does is not told as done', () => {
  const source = 'Yulia masih dirawat, sedangkan Bram sudah bekerja di kebun teh.';
  expect(doubtsOf('Yulia masih menjalani perawatan, sementara Bram telah bekerja di kebun teh.', source)).toEqual([]);
});

test('"penuh" is all of it', () => {
  const source = 'Sebanyak 37 permohonan payung dikabulkan penuh.';
  expect(doubtsOf('Sebanyak 37 permohonan payung dikabulkan seluruhnya.', source)).not.toContain('widened');
});

test('a denial or a doubt that the claim drops', () => {
  const ban = 'Peserta lomba tidak boleh membawa payung ke halaman.';
  expect(doubtsOf('Peserta lomba membawa payung ke halaman.', ban)).toEqual(
    expect.arrayContaining(['ban-dropped', 'denial-dropped']),
  );
  expect(doubtsOf('Peserta lomba dilarang membawa payung ke halaman.', ban)).toEqual([]);
  expect(doubtsOf('Payung itu rusak terinjak peserta.', 'Payung itu diduga rusak terinjak peserta.')).toContain(
    'doubt-dropped',
  );
});

test('an act that is told in no clause with who does it here', () => {
  const source = 'Panitia membagikan payung, sedangkan pedagang menjual minuman di halaman.';
  expect(doubtsOf('Pedagang membagikan payung.', source)).toContain('subject-apart');
  expect(doubtsOf('Panitia membagikan minuman.', source)).toContain('object-apart');
  expect(doubtsOf('Panitia membagikan payung.', source)).toEqual([]);
});

test('what the claim keeps of its passage, and the other voice', () => {
  expect(supportsOf('Panitia tidak membagikan payung.', 'Payung tidak dibagikan panitia.')).toEqual(
    expect.arrayContaining(['keeps-denial', 'other-voice']),
  );
  expect(supportsOf('Paling banyak sepuluh payung dibagikan.', 'Maksimal 10 payung dibagikan.')).toContain(
    'keeps-bound',
  );
});

test('hedges, plans and parts are compared with the nearest sentence', () => {
  expect(doubtsOf('Konon payung dibagikan panitia.', 'Payung dibagikan panitia.')).toContain('hedge-put-in');
  expect(doubtsOf('Panitia akan membagikan payung.', 'Panitia sudah membagikan payung.')).toContain('done-as-plan');
  expect(doubtsOf('Panitia telah membagikan payung.', 'Panitia akan membagikan payung.')).toContain('plan-as-done');
  expect(doubtsOf('Semua desa menerima payung.', 'Sebagian desa menerima payung.')).toContain('some-as-all');
  expect(doubtsOf('Sebanyak 16 payung rusak.', 'Separuh dari 16 payung rusak.')).toContain('part-as-whole');
  expect(doubtsOf('Sebagian desa menerima payung.', 'Sebagian desa menerima payung.')).toEqual([]);
});

test('a hedge that is kept speaks for a claim, an asking or a proposal does not', () => {
  expect(supportsOf('Jalan diduga rusak.', 'Jalan itu diduga rusak berat.')).toContain('keeps-hedge');
  expect(supportsOf('Camat meminta payung.', 'Camat meminta payung kepada panitia.')).toEqual([]);
  expect(supportsOf('Usulan camat ditolak.', 'Usulan camat ditolak panitia.')).toEqual([]);
});
