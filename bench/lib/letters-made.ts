/**
 * Invented letters of every kind that comes into an office, with what a careful clerk would write down of each. Their
 * wording is none of the reader's tests. A letter is lines of cells, laid as text, as a page of a PDF or as a DOCX.
 */
import { printClock, printDate, printFullDate, printRoman } from '../../src/language/index.ts';
import { drawsFrom } from '../../src/platform/index.ts';
import type { SingleField } from '../../src/letters/schema.ts';

/** Cells stand apart from one another on a line; a string is one cell; '' is an empty line. */
export type MadeLine = string | readonly string[];
export type Due = { readonly what: string; readonly by: string };
export type Called = { readonly date: string; readonly time: string; readonly place: string };
export type MadeLetter = {
  readonly name: string;
  readonly lines: readonly MadeLine[];
  readonly truth: Readonly<Record<SingleField, string | null>>;
  readonly duties: readonly Due[];
  readonly meetings: readonly Called[];
};

type Chance = () => number;
const pick = <T>(chance: Chance, from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
const between = (chance: Chance, least: number, most: number): number =>
  least + Math.floor(chance() * (most - least + 1));
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

type Office = {
  readonly head: readonly string[];
  readonly name: string;
  readonly city: string;
  readonly number: (chance: Chance, day: string) => string;
};
const roman = (day: string): string => printRoman(Number(day.slice(5, 7)));
const year = (day: string): string => day.slice(0, 4);
const seq = (chance: Chance): number => between(chance, 2, 2_400);
const codes = ['PL.01.4', 'HK.03.2', 'KU.04', 'SDM.05', 'TIK.02', 'RT.01', 'PP.06.1'];

const offices: readonly Office[] = [
  {
    head: ['KOMISI PEMILIHAN UMUM', 'KABUPATEN LEMBATA RAYA', 'Jln. Trans Lembata KM 3, Telp. (0383) 41000'],
    name: 'KPU Kabupaten Lembata Raya',
    city: 'Lewoleba',
    number: (chance, day) => `${seq(chance)}/${pick(chance, codes)}-SD/5399/${year(day)}`,
  },
  {
    head: ['KOMISI PEMILIHAN UMUM', 'PROVINSI SUNDA TIMUR', 'Jalan Angkasa Raya 77', 'www.sundatimur.kpu.go.id'],
    name: 'KPU Provinsi Sunda Timur',
    city: 'Wetan',
    number: (chance, day) => `${seq(chance)}/${pick(chance, codes)}-Und/96/KPU-Prov/${roman(day)}/${year(day)}`,
  },
  {
    head: ['KOMISI PEMILIHAN UMUM', 'REPUBLIK INDONESIA'],
    name: 'KPU RI',
    city: 'Jakarta',
    number: (chance, day) => `${seq(chance)}/${pick(chance, codes)}/0${between(chance, 1, 9)}/${year(day)}`,
  },
  {
    head: ['BADAN PENGAWAS PEMILIHAN UMUM', 'KOTA BAHARI', 'Jl. Dermaga Lama Nomor 4 Kode Pos 85228'],
    name: 'Bawaslu Kota Bahari',
    city: 'Bahari',
    number: (chance, day) => `${seq(chance)}/PM.00.02/K.SB-09/${day.slice(5, 7)}/${year(day)}`,
  },
  {
    head: ['PEMERINTAH KABUPATEN LEMBATA RAYA', 'DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL', 'Kompleks Perkantoran Atas'],
    name: 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Lembata Raya',
    city: 'Lewoleba',
    number: (chance, day) => `400.12/${seq(chance)}/DUKCAPIL/${year(day)}`,
  },
  {
    head: ['KEPOLISIAN NEGARA REPUBLIK INDONESIA', 'DAERAH SUNDA TIMUR', 'RESOR KOTA BAHARI'],
    name: 'Kepolisian Resor Kota Bahari',
    city: 'Bahari',
    number: (chance, day) => `B/${seq(chance)}/${roman(day)}/OPS.1.2./${year(day)}/Resta`,
  },
  {
    head: ['DEWAN PIMPINAN CABANG', 'PARTAI CAHAYA CONTOH', 'KOTA BAHARI', 'Sekretariat: Gang Melati 2'],
    name: 'Dewan Pimpinan Cabang Partai Cahaya Contoh Kota Bahari',
    city: 'Bahari',
    number: (chance, day) => `0${between(chance, 10, 99)}/EKS/DPC-PCC/${roman(day)}/${year(day)}`,
  },
  {
    head: ['UNIVERSITAS SAMUDRA CONTOH', 'FAKULTAS ILMU SOSIAL DAN ILMU POLITIK', 'Email: fisip@samudra.example'],
    name: 'Universitas Samudra Contoh Fakultas Ilmu Sosial dan Ilmu Politik',
    city: 'Wetan',
    number: (chance, day) => `${seq(chance)}/UN88.3/TU.00/${year(day)}`,
  },
];

const recipients = [
  'Ketua KPU Kota Bahari',
  'Sekretaris KPU Kabupaten Lembata Raya',
  'Kepala Subbagian Rendatin KPU Kota Bahari',
  'Pimpinan Komisi Pemilihan Umum Kota Bahari',
  'Anggota KPU Provinsi Sunda Timur',
] as const;
const matters = [
  ['Penyampaian Rekapitulasi Aset Tetap', 'mengirimkan rekapitulasi aset tetap per gudang'],
  ['Permintaan Nama Operator Aplikasi', 'mengusulkan dua nama operator aplikasi'],
  ['Pemutakhiran Data Gedung Kantor', 'melengkapi formulir data gedung kantor'],
  ['Verifikasi Berkas Calon Pengganti', 'memeriksa berkas calon pengganti antarwaktu'],
  ['Evaluasi Kinerja Triwulan', 'menyerahkan laporan kinerja triwulan'],
] as const;
const gatherings = [
  'Rapat Persiapan Gudang Logistik',
  'Lokakarya Kehumasan',
  'Diskusi Daftar Pemilih',
  'Upacara Peringatan Hari Jadi',
] as const;
const places = [
  'Ruang Cendana Lantai III',
  'Balai Pertemuan Warga Bahari',
  'Hotel Pantai Contoh',
  'Gedung Serbaguna Wetan',
];
const natures = ['Penting', 'Biasa', 'Segera', 'Sangat Segera'];
const amounts = ['-', '2 (dua) lembar', '1 (satu) bundel', 'satu berkas'];

type Making = {
  readonly chance: Chance;
  readonly office: Office;
  readonly day: string;
  readonly number: string;
  readonly variant: number;
};

/** Some write the month as it was spelled of old, and the day in two figures. */
function printed(day: string, variant: number): string {
  const written = printDate(day) ?? day;
  return variant % 3 === 1 ? written.replace('November', 'Nopember').replace(/^(\d)\s/, '0$1 ') : written;
}

function dutyIn({ chance, day }: Making): { readonly line: string; readonly duty: Due; readonly matter: string } {
  const [matter, what] = pick(chance, matters);
  const by = dayAfter(day, between(chance, 4, 25));
  const line = pick(chance, [
    `Sehubungan dengan itu, Saudara diminta ${what} selambatnya pada ${printFullDate(by)}.`,
    `Untuk maksud tersebut, mohon kiranya Bapak/Ibu ${what} sebelum tanggal ${printDate(dayAfter(by, 1))}.`,
    `Kepada Saudara diinstruksikan agar ${what} paling akhir ${printFullDate(by)} pukul 16.00 WITA.`,
    `Berkenaan dengan hal itu diharapkan Saudara dapat ${what} paling lambat tanggal ${printDate(by)}.`,
  ]);
  return { line, duty: { what, by }, matter };
}

function meetingIn({ chance, day, variant }: Making): {
  readonly lines: readonly MadeLine[];
  readonly meeting: Called;
  readonly about: string;
} {
  const about = pick(chance, gatherings);
  const [date, time, place] = [
    dayAfter(day, between(chance, 3, 20)),
    pick(chance, ['08:30', '13:00', '10:15']),
    pick(chance, places),
  ];
  const at = `${printClock(time)} WITA`;
  const meeting = { date, time, place };
  const labelled: readonly (readonly [string, string, string, string])[] = [
    ['Hari/Tanggal', 'Pukul', 'Tempat', 'Acara'],
    ['hari, tanggal', 'waktu', 'tempat', 'agenda'],
    ['Hari / tanggal', 'Jam', 'Lokasi', 'Kegiatan'],
  ];
  const words = labelled[variant % 4];
  if (words === undefined)
    return {
      lines: [
        `Kami mengharapkan kehadiran Saudara pada ${about} yang akan diselenggarakan pada hari ` +
          `${printFullDate(date)} pukul ${at} bertempat di ${place}.`,
      ],
      meeting,
      about,
    };
  const [dayLabel, timeLabel, placeLabel, aboutLabel] = words;
  return {
    lines: [
      'Bersama ini kami mengundang Saudara pada acara yang akan diadakan pada:',
      '',
      [dayLabel, `: ${printFullDate(date)}`],
      [timeLabel, `: ${variant % 2 === 0 ? `${at} s.d. selesai` : at}`],
      [placeLabel, `: ${place}`],
      [aboutLabel, `: ${about}`],
      '',
    ],
    meeting,
    about,
  };
}

const closing: readonly MadeLine[] = [
  'Demikian untuk dilaksanakan, atas kerja samanya disampaikan terima kasih.',
  '',
  ['', 'KETUA,'],
  '',
  ['', 'Nama Contoh'],
  '',
  'Tembusan:',
  '1. Arsip',
];

type Head = { readonly lines: readonly MadeLine[]; readonly truth: MadeLetter['truth'] };

/** The head of an ordinary letter, in one of four layouts. */
function letterHead({ office, day, number, variant, chance }: Making, subject: string): Head {
  const nature = pick(chance, natures);
  const amount = pick(chance, amounts);
  const recipient = pick(chance, recipients);
  const dateline = `${office.city}, ${printed(day, variant)}`;
  const about = variant % 2 === 0 ? 'Perihal' : 'Hal';
  const labels = (extra: readonly (string | undefined)[] = []): MadeLine[] =>
    (
      [
        ['Nomor', number],
        ['Sifat', nature],
        ['Lampiran', amount],
        [about, subject],
      ] as const
    ).map(([label, value], at) => [label, `: ${value}`, ...(extra[at] === undefined ? [] : [extra[at]])]);
  const below: MadeLine[] = ['', 'Yth.', recipient, 'di', '     Tempat', ''];
  const layouts: readonly MadeLine[][] = [
    [['', dateline], '', ...labels(), ...below],
    [...labels([dateline]), ...below],
    [
      ['', dateline],
      ...labels([undefined, undefined, 'Kepada', `Yth. ${recipient}`]),
      ['', '', 'di -'],
      ['', '', 'Tempat'],
      '',
    ],
    [...labels(), '', dateline, '', `Kepada Yth. ${recipient}`, 'di Tempat', ''],
  ];
  return {
    lines: [...office.head, '', ...(layouts[variant % 4] ?? [])],
    truth: { number, date: day, sender: office.name, recipient, subject, nature, secrecy: null, attachments: amount },
  };
}

const nothing = { recipient: null, nature: null, secrecy: null, attachments: null } as const;

function memo(making: Making): MadeLetter {
  const { office, day, number, chance, variant } = making;
  const { line, duty, matter } = dutyIn(making);
  const from = pick(chance, ['Kepala Subbagian Parmas dan SDM', 'Kasubbag Keuangan, Umum dan Logistik', 'Sekretaris']);
  const to = pick(chance, ['Sekretaris', 'Ketua Divisi Rendatin', 'Para Kepala Subbagian']);
  const lines: MadeLine[] = [
    ...office.head.slice(0, 2),
    '',
    'NOTA DINAS',
    `${variant % 2 === 0 ? 'Nomor' : 'NOMOR'}: ${number}`,
    '',
    ['Yth.', `: ${to}`],
    ['Dari', `: ${from}`],
    ['Tanggal', `: ${printed(day, variant)}`],
    ['Lampiran', ': -'],
    ['Hal', `: ${matter}`],
    '',
    'Menindaklanjuti arahan rapat pimpinan pekan lalu, dengan ini dilaporkan perkembangan pekerjaan dimaksud.',
    line,
    ...closing,
  ];
  const truth = { ...nothing, number, date: day, sender: from, recipient: to, subject: matter, attachments: '-' };
  return { name: 'nota-dinas', lines, truth, duties: [duty], meetings: [] };
}

function circular(making: Making, kind: 'SURAT EDARAN' | 'PENGUMUMAN' | 'KEPUTUSAN'): MadeLetter {
  const { office, day, chance } = making;
  const { line, duty, matter } = dutyIn(making);
  const number = kind === 'PENGUMUMAN' ? making.number : `${between(chance, 2, 60)} Tahun ${year(day)}`;
  const lines: MadeLine[] = [
    ...office.head,
    '',
    kind,
    `NOMOR ${kind === 'PENGUMUMAN' ? `: ${number}` : number.toUpperCase()}`,
    'TENTANG',
    matter.toUpperCase(),
    '',
    'Dalam rangka tertib penyelenggaraan kegiatan satuan kerja, dengan ini diumumkan kepada jajaran hal-hal berikut.',
    line,
    '',
    ['', `Ditetapkan di ${office.city}`],
    ['', `pada tanggal ${printDate(day)}`],
    '',
    ['', 'KETUA,'],
    ['', 'Nama Contoh'],
  ];
  const truth = { ...nothing, number, date: day, sender: office.name, subject: matter };
  return { name: kind.toLowerCase().replace(' ', '-'), lines, truth, duties: [duty], meetings: [] };
}

function titled(making: Making, title: string, body: readonly string[]): MadeLetter {
  const { office, day, number, variant } = making;
  const lines: MadeLine[] = [
    ...office.head,
    '',
    title,
    `Nomor : ${number}`,
    '',
    ...body,
    '',
    ['', `${office.city}, ${printed(day, variant)}`],
    ['', 'SEKRETARIS,'],
    '',
    ['', 'Nama Contoh'],
  ];
  const subject = title.toLowerCase().replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  const truth = { ...nothing, number, date: day, sender: office.name, subject };
  return { name: title.toLowerCase().replaceAll(' ', '-'), lines, truth, duties: [], meetings: [] };
}

function ordinary(making: Making): MadeLetter {
  const { line, duty, matter } = dutyIn(making);
  const head = letterHead(making, matter);
  const lines: MadeLine[] = [
    ...head.lines,
    'Memperhatikan surat kami terdahulu tentang pokok yang sama, disampaikan bahwa pekerjaan itu belum selesai.',
    line,
    ...closing,
  ];
  return { name: 'surat-dinas', lines, truth: head.truth, duties: [duty], meetings: [] };
}

function invitation(making: Making): MadeLetter {
  const { lines: body, meeting, about } = meetingIn(making);
  const head = letterHead(making, `Undangan ${about}`);
  const lines: MadeLine[] = [...head.lines, ...body, ...closing];
  return { name: 'undangan', lines, truth: head.truth, duties: [], meetings: [meeting] };
}

function secret(making: Making): MadeLetter {
  const made = ordinary(making);
  const lines = made.lines.map((line) =>
    typeof line !== 'string' && line[0] === 'Sifat' ? ['Sifat', ': Rahasia', ...line.slice(2)] : line,
  );
  return { ...made, name: 'surat-rahasia', lines, truth: { ...made.truth, nature: null, secrecy: 'Rahasia' } };
}

const makers: readonly ((making: Making) => MadeLetter)[] = [
  ordinary,
  invitation,
  memo,
  (making) => circular(making, 'SURAT EDARAN'),
  (making) => circular(making, 'PENGUMUMAN'),
  (making) => circular(making, 'KEPUTUSAN'),
  (making) =>
    titled(making, 'SURAT TUGAS', [
      'Yang bertanda tangan di bawah ini menugaskan pegawai yang namanya tercantum untuk mengikuti pelatihan arsip.',
    ]),
  (making) =>
    titled(making, 'BERITA ACARA', [
      'Pada hari ini telah dilaksanakan penyerahan barang dari pihak pertama kepada pihak kedua dalam keadaan baik.',
    ]),
  (making) =>
    titled(making, 'SURAT KETERANGAN', [
      'Yang bertanda tangan di bawah ini menerangkan bahwa nama tersebut benar bekerja pada satuan kerja kami.',
    ]),
  (making) =>
    titled(making, 'SURAT PENGANTAR', [
      'Bersama ini disampaikan berkas sebagaimana daftar, untuk dipergunakan sebagaimana mestinya oleh penerimanya.',
    ]),
  (making) =>
    titled(making, 'SURAT KUASA', [
      'Yang bertanda tangan di bawah ini memberikan kuasa kepada penerima untuk mengambil barang dari gudang kami.',
    ]),
  secret,
];

/** So many letters, every kind and layout in turn. */
export const madeLetters = (count: number): MadeLetter[] =>
  Array.from({ length: count }, (_, at) => {
    const chance = drawsFrom(90_001 + at * 7_919);
    const office = offices[(at * 3 + Math.floor(at / makers.length)) % offices.length] as Office;
    const day = dayAfter('2025-11-03', between(chance, 0, 24));
    const making = {
      chance,
      office,
      day,
      number: office.number(chance, day),
      variant: Math.floor(at / makers.length) + at,
    };
    const made = (makers[at % makers.length] as (making: Making) => MadeLetter)(making);
    return { ...made, name: `${String(at + 1).padStart(2, '0')}-${made.name}` };
  });
