/** Heads of letters: where number, day, labels and addressee stand, and how each of them is written. */
import { printDate, printRoman } from '../../../src/language/index.ts';
import type { MadeLine } from '../letters-made.ts';
import type { LetterAnswer } from '../letters-judge.ts';
import type { KindOffice } from './offices.ts';
import { pick, type Chance } from './parts.ts';

export type KindHead = { readonly lines: readonly MadeLine[]; readonly truth: Omit<LetterAnswer, 'duties' | 'events'> };

/** One day as one writes it; the second line of a day of two calendars, where there is one. */
const dayForms: readonly ((day: string) => string)[] = [
  (day) => printDate(day) ?? day,
  (day) => (printDate(day) ?? day).replace('November', 'Nopember').replace('Desember', 'Des.'),
  (day) => (printDate(day) ?? day).toUpperCase(),
  (day) => `${day.slice(8)}-${day.slice(5, 7)}-${day.slice(0, 4)}`,
  (day) => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`,
  (day) => `${Number(day.slice(8))}-${printRoman(Number(day.slice(5, 7)))}-${day.slice(0, 4)}`,
  (day) => `7 Jumadil Akhir 1448 H / ${printDate(day)} M`,
  (day) => `${printDate(day)} M / 7 Jumadil Akhir 1448 H`,
  (day) => (printDate(day) ?? day).replace(/(\p{L}{3})\p{L}+/u, '$1'),
];

type To = { readonly lines: readonly string[]; readonly names: readonly string[] };
const tos: readonly To[] = [
  {
    lines: ['Kepada', 'Yth. Ketua KPU Kabupaten Hulu Jernih', 'di -', '     BATU LENTERA'],
    names: ['Ketua KPU Kabupaten Hulu Jernih'],
  },
  { lines: ['Yth. Ketua KPU Kabupaten Hulu Jernih', 'di tempat'], names: ['Ketua KPU Kabupaten Hulu Jernih'] },
  {
    lines: [
      'Yth.',
      '1. Ketua KPU Kabupaten Hulu Jernih',
      '2. Ketua Bawaslu Kabupaten Hulu Jernih',
      '3. Kepala Badan Kesbangpol',
      'di',
      'Batu Lentera',
    ],
    names: ['Ketua KPU Kabupaten Hulu Jernih', 'Ketua Bawaslu Kabupaten Hulu Jernih', 'Kepala Badan Kesbangpol'],
  },
  {
    lines: ['Kepada Yth.', 'Bapak/Ibu Sekretaris', 'KPU Kabupaten Hulu Jernih', 'di -', 'Tempat'],
    names: ['Sekretaris KPU Kabupaten Hulu Jernih'],
  },
  {
    lines: ['Yth. Para Sekretaris KPU Kabupaten/Kota', 'se-Provinsi Nusa Sela', '(daftar terlampir)'],
    names: ['Para Sekretaris KPU Kabupaten/Kota se-Provinsi Nusa Sela'],
  },
  {
    lines: [
      'Kepada Yth :',
      'Ketua KPU Kabupaten Hulu Jernih',
      'c.q. Divisi Hukum dan Pengawasan',
      'Jalan Pemuda Nomor 00',
      'Batu Lentera',
    ],
    names: ['Ketua KPU Kabupaten Hulu Jernih c.q. Divisi Hukum dan Pengawasan'],
  },
  {
    lines: ['Yang terhormat', 'Pejabat Pembuat Komitmen KPU Kabupaten Hulu Jernih', 'di - Batu Lentera'],
    names: ['Pejabat Pembuat Komitmen KPU Kabupaten Hulu Jernih'],
  },
  {
    lines: [
      'Yth. 1. Ketua KPU Kabupaten Hulu Jernih;',
      '     2. Kapolres Hulu Jernih;',
      '     3. Dandim 1999',
      '     masing-masing di tempat',
    ],
    names: ['Ketua KPU Kabupaten Hulu Jernih', 'Kapolres Hulu Jernih', 'Dandim 1999'],
  },
  {
    lines: ['Kepada Yth. Pimpinan KPU Kabupaten Hulu Jernih', 'Up. Kasubbag Keuangan, Umum dan Logistik', 'Di Tempat'],
    names: ['Pimpinan KPU Kabupaten Hulu Jernih Up. Kasubbag Keuangan, Umum dan Logistik'],
  },
];
const natures = ['Segera', 'Biasa', 'Penting', 'Sangat Segera', null] as const;
const amounts = ['-', '1 (satu) berkas', '3 lembar', 'Satu set', '2 (dua) eksemplar', 'Terlampir', null] as const;

type Asked = { readonly chance: Chance; readonly office: KindOffice; readonly day: string; readonly subject: string };

/** `at` chooses the layout; the rest is drawn. */
export function kindHead({ chance, office, day, subject }: Asked, at: number): KindHead {
  const number = office.number(chance, day);
  const written = pick(chance, dayForms)(day);
  const dateline = `${office.city}, ${written}`;
  const to = pick(chance, tos);
  const [nature, amount] = [pick(chance, natures), pick(chance, amounts)];
  const isSecret = chance() < 0.15;
  const names = pick(chance, [
    ['Nomor', 'Sifat', 'Lampiran', 'Hal', 'Klasifikasi'],
    ['No.', 'Sifat', 'Lamp.', 'Perihal', 'Klasifikasi'],
    ['Nomor', 'Sifat', 'Lamp', 'H a l', 'Klasifikasi'],
    ['NOMOR', 'SIFAT', 'LAMPIRAN', 'PERIHAL', 'KLASIFIKASI'],
    ['No. Surat', 'Sifat Surat', 'Lampiran', 'Perihal', 'Klasifikasi'],
  ] as const);
  const two = subject.length > 34 ? cut(subject) : [subject];
  const rows: (readonly [string, string])[] = [
    [names[0], number],
    ...(nature === null ? [] : [[names[1], nature] as const]),
    ...(isSecret ? [[names[4], 'Rahasia'] as const] : []),
    ...(amount === null ? [] : [[names[2], amount] as const]),
    [names[3], two[0] ?? ''],
    ...(two[1] === undefined ? [] : [['', two[1]] as const]),
  ];
  const colon = pick(chance, [': ', ' : ', ':']);
  const labels = (right: readonly (string | undefined)[] = []): MadeLine[] =>
    Array.from({ length: Math.max(rows.length, right.length) }, (_, row) => {
      const [label = '', value = ''] = rows[row] ?? [];
      const left = [label, label === '' ? `  ${value}` : `${colon}${value}`];
      const beside = right[row] ?? '';
      return label === '' || beside !== '' ? [...left, beside] : left;
    });
  const shape = ([first = '']: readonly string[]): MadeLine => ['', first];
  const layouts: readonly (() => MadeLine[])[] = [
    () => [shape([dateline]), '', ...labels(), '', ...to.lines],
    () => [...labels([dateline]), '', ...to.lines],
    () => [...labels([dateline, undefined, ...to.lines])],
    () => [dateline, '', ...labels(), '', ...to.lines],
    () => [...labels(), '', ...to.lines, '', shape([dateline])],
    () => [...rows.map(([label, value]) => (label === '' ? value : `${label} : ${value}`)), dateline, '', ...to.lines],
    () => [shape([dateline]), ...labels(to.lines)],
    () => ['SURAT UNDANGAN', `Nomor : ${number}`, '', ...labels().slice(1), '', ...to.lines, '', dateline],
    () => [...to.lines, '', shape([dateline]), ...labels()],
  ];
  const layout = layouts[at % layouts.length] as () => MadeLine[];
  return {
    lines: ['', ...layout(), ''],
    truth: {
      number: number.replaceAll(/\s*\/\s*/g, '/'),
      date: day,
      sender: office.name,
      recipients: to.names,
      subject,
      nature,
      security: isSecret ? 'Rahasia' : null,
      attachments: amount,
    },
  };
}

function cut(words: string): [string, string] {
  const at = words.lastIndexOf(' ', 34);
  return [words.slice(0, at), words.slice(at + 1)];
}
