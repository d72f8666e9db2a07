/**
 * Letters of kinds that the first generator lacks (letters-made.ts): offices of every kind, heads in nine
 * layouts, asking and calling in every form that their author could think of; none of it stands in the tests of the
 * reader.
 */
import { drawsFrom } from '../../../src/platform/index.ts';
import type { LetterAnswer } from '../letters-judge.ts';
import type { MadeLine } from '../letters-made.ts';
import { askedKinds, asksNothing } from './asked.ts';
import { calledKinds } from './called.ts';
import { kindHead } from './heads.ts';
import { kindOffices, type KindOffice } from './offices.ts';
import { dayAfter, pick, type Piece } from './parts.ts';

export type KindLetter = { readonly name: string; readonly lines: readonly MadeLine[]; readonly answer: LetterAnswer };

const subjects = [
  'Penataan Gudang Logistik',
  'Permohonan Data Pemilih Pemula',
  'Undangan Rapat Penyelarasan',
  'Pemberitahuan Pemadaman Listrik Sementara pada Gardu Kota',
  'Tindak Lanjut Hasil Pemeriksaan atas Belanja Barang Tahun Anggaran 2026',
  'Peminjaman Tenda dan Kursi',
] as const;
const openings = [
  'Dengan hormat,',
  'Sehubungan dengan pelaksanaan program kerja tahun berjalan, bersama ini kami sampaikan hal-hal sebagai berikut.',
  'Berdasarkan hasil koordinasi antarinstansi, dengan ini disampaikan beberapa hal.',
  'Menindaklanjuti pembicaraan kita terdahulu, kami sampaikan hal berikut.',
] as const;

function closing(office: KindOffice): readonly MadeLine[] {
  const signer = office.signer.map((line): MadeLine => ['', line]);
  return [
    'Demikian disampaikan, atas perhatian dan kerja samanya kami ucapkan terima kasih.',
    '',
    ...signer,
    '',
    ['', 'Nama Rekaan, S.Sos.'],
    '',
    'Tembusan:',
    '1. Arsip',
  ];
}

/** So many letters; every office, layout and form of asking and calling in turn. */
export function kindLetters(count: number): KindLetter[] {
  return Array.from({ length: count }, (_, at) => {
    const chance = drawsFrom(70_003 + at * 6_271);
    const office = kindOffices[(at * 7) % kindOffices.length] as KindOffice;
    const day = dayAfter('2026-11-02', Math.floor(chance() * 30));
    const subject = subjects[at % subjects.length] as string;
    const { lines: head, truth } = kindHead({ chance, office, day, subject }, Math.floor(at / 2));
    const ask = askedKinds[at % askedKinds.length] as (typeof askedKinds)[number];
    const call = calledKinds[at % calledKinds.length] as (typeof calledKinds)[number];
    const isCalling = at % 2 === 1;
    const made: Piece = isCalling ? call({ chance, day }) : ask({ chance, day });
    const other: Piece | null = at % 5 === 0 ? (isCalling ? ask : call)({ chance, day }) : null;
    const idle = [pick(chance, asksNothing)({ chance, day }), pick(chance, asksNothing)({ chance, day })];
    const lines: MadeLine[] = [
      ...office.head,
      ...head,
      pick(chance, openings),
      '',
      ...idle.slice(0, 1),
      ...made.lines,
      ...(other?.lines ?? []),
      ...idle.slice(1),
      ...closing(office),
    ];
    const answer = {
      ...truth,
      duties: [...made.duties, ...(other?.duties ?? [])],
      events: [...made.events, ...(other?.events ?? [])],
    };
    return { name: `k${String(at + 1).padStart(3, '0')}`, lines, answer };
  });
}
