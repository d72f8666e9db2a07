/** Invented letters without a fault, of several kinds and layouts, for the test and the measure of the linter. */
import { printDate, printFullDate, printMoney, printNumberWords, printSpelledDate } from '../../../language/index.ts';
import { drawsFrom } from '../../../platform/index.ts';
import { plainNumber } from '../../../registers/index.ts';
import { fillTemplate, printNumber } from '../../../registers/schema.ts';
import type { KnownPerson, LetterContext } from '../context.ts';
import type { LetterStructure } from '../kinds.ts';

export type MadeLetter = {
  readonly text: string;
  readonly structure: LetterStructure;
  readonly context: LetterContext & { readonly people: readonly KnownPerson[] };
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly number: string;
};

export const madeStructures = [
  'surat',
  'undangan',
  'nota',
  'tugas',
  'keputusan',
  'berita-acara',
  'pengumuman',
  'edaran',
] as const satisfies readonly LetterStructure[];

type Office = { readonly name: string; readonly town: string; readonly code: string; readonly zone: string };
const offices: readonly Office[] = [
  { name: 'KPU Kabupaten Alor', town: 'Kalabahi', code: '5305', zone: 'WITA' },
  { name: 'KPU Provinsi Nusa Tenggara Timur', town: 'Kupang', code: '53', zone: 'WITA' },
  { name: 'KPU Kota Contoh', town: 'Contoh Raya', code: '3399', zone: 'WIB' },
];
const names = [
  'Yosefina Tallo Uji',
  'Hendrikus Lobo Misal',
  'Marselina Tefa Contoh',
  'Bambang Prakoso Uji',
  'Siti Rohana Misal',
  'Gregorius Nahak Contoh',
  'Dewi Anggraheni Uji',
  'Abdul Karim Misal',
];
const degrees = ['', '', ', S.H.', ', S.Sos., M.Si.'];
const classes = ['PR.01', 'PL.01.1', 'KU.03.2', 'HM.02', 'SDM.05', 'TIK.02'];
const subjects = [
  'Permintaan Data Penduduk',
  'Penyampaian Jadwal Kerja',
  'Pemutakhiran Data Pemilih Berkelanjutan',
  'Evaluasi Layanan Informasi',
  'Penataan Ruang Arsip',
];
const others = [
  'Kepala Dinas Kependudukan dan Pencatatan Sipil',
  'Ketua Badan Pengawas Pemilihan Umum setempat',
  'Kepala Badan Kesatuan Bangsa dan Politik',
  'Ketua KPU Republik Indonesia',
];
const kindCodes: Readonly<Record<(typeof madeStructures)[number], string>> = {
  surat: 'SD',
  undangan: 'Und',
  nota: 'ND',
  tugas: 'ST',
  keputusan: 'Kpt',
  'berita-acara': 'BA',
  pengumuman: 'Pu',
  edaran: 'SE',
};
const headings: Readonly<Partial<Record<LetterStructure, string>>> = {
  nota: 'NOTA DINAS',
  tugas: 'SURAT TUGAS',
  keputusan: 'KEPUTUSAN',
  'berita-acara': 'BERITA ACARA',
  pengumuman: 'PENGUMUMAN',
  edaran: 'SURAT EDARAN',
};

type Draws = {
  readonly one: <T>(from: readonly T[]) => T;
  readonly whole: (least: number, most: number) => number;
  readonly often: (share: number) => boolean;
};
export function drawing(seed: number): Draws {
  const draw = drawsFrom(seed);
  const whole = (least: number, most: number) => least + Math.floor(draw() * (most - least + 1));
  return { whole, one: (from) => from[whole(0, from.length - 1)] as never, often: (share) => draw() < share };
}

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The same letter for the same seed. */
export function makeLetter(seed: number): MadeLetter {
  const draws = drawing(seed);
  const { one, whole, often } = draws;
  const structure = madeStructures[seed % madeStructures.length] ?? 'surat';
  const office = one(offices);
  const date = addDays('2026-01-05', whole(0, 360));
  const old = often(0.15) && structure !== 'keputusan';
  const template =
    structure === 'keputusan'
      ? '{urut} Tahun {tahun}'
      : old
        ? '{urut}/{klasifikasi}-{jenis}/{kode}/KPU/{bulan}/{tahun}'
        : '{urut}/{klasifikasi}-{jenis}/{kode}/{tahun}';
  const seq = whole(1, 900);
  const filled = fillTemplate(template, {
    kind: kindCodes[structure],
    code: office.code,
    date,
    classification: one(classes),
  });
  if ('missing' in filled) throw new Error(`a number without ${filled.missing.join()}`);
  const number = printNumber(filled.form, seq);
  const people = holdersOf(office, draws);
  const day = addDays(date, -whole(3, 30));
  const known = { day, number: `${whole(1, 900)}/${one(classes)}-SD/${office.code}/${day.slice(0, 4)}` };
  const attached = ['surat', 'undangan'].includes(structure) && often(0.5) ? whole(1, 4) : 0;
  const letter: Making = { draws, structure, office, date, number, people, known, attached };
  return {
    text: textOf(letter),
    structure,
    date,
    number,
    context: {
      templates: [template],
      code: office.code,
      registered: { date, void: false },
      attached,
      people,
      letters: new Map([[plainNumber(known.number), known.day]]),
    },
  };
}

type Making = {
  readonly draws: Draws;
  readonly structure: LetterStructure;
  readonly office: Office;
  readonly date: string;
  readonly number: string;
  readonly people: readonly KnownPerson[];
  readonly known: { readonly day: string; readonly number: string };
  readonly attached: number;
};

function holdersOf(office: Office, { one, whole, often }: Draws): KnownPerson[] {
  const first = whole(0, names.length - 1);
  const named = (n: number) => `${names[(first + n) % names.length] ?? ''}${one(degrees)}`;
  const acting = often(0.25) ? { acting: one(['plh', 'plt'] as const) } : {};
  return [
    { name: named(0), position: `Ketua ${office.name}`, ...acting },
    { name: named(1), position: `Sekretaris ${office.name}` },
    { name: named(2), position: 'Kepala Subbagian Keuangan, Umum dan Logistik' },
    { name: named(3), position: '' },
    { name: named(4), position: '' },
  ];
}

function textOf(letter: Making): string {
  const { draws, structure, office } = letter;
  const head = [
    ...office.name.replace(/^KPU /, 'KOMISI PEMILIHAN UMUM\n').toUpperCase().split('\n'),
    `Jalan Contoh Nomor ${draws.whole(1, 90)}, ${office.town}`,
  ];
  const gap = draws.one(['\n', '\n\n']);
  const [middle, extra] = bodies[structure as keyof typeof bodies](letter);
  const blocks = headings[structure] === undefined ? addressedHead(letter) : titledHead(letter);
  return [...head, '', ...blocks, '', middle.join(gap), '', ...signatureOf(letter), '', ...copiesOf(letter, extra)]
    .join('\n')
    .trim();
}

const label = (name: string, value: string, { one }: Draws): string => `${name}${one([': ', ' : ', '\t: '])}${value}`;

function addressedHead({ draws, office, date, number, structure, attached }: Making): string[] {
  const day = `${office.town}, ${printDate(date) ?? ''}`;
  const beside = draws.one(['none', 'tab', 'bar'] as const);
  const subject =
    structure === 'undangan'
      ? `Undangan ${draws.one(['Rapat Koordinasi', 'Rapat Pleno', 'Sosialisasi'])}`
      : draws.one(subjects);
  const lampiran = attached === 0 ? '-' : `${attached} (${printNumberWords(String(attached)) ?? ''}) berkas`;
  const first = label('Nomor', number, draws);
  return [
    ...(beside === 'none' ? [day, first] : [`${first}${beside === 'tab' ? '\t' : ' | '}${day}`]),
    label('Sifat', draws.one(['Biasa', 'Segera', 'Sangat Segera']), draws),
    label('Lampiran', lampiran, draws),
    label(draws.one(['Hal', 'Perihal']), subject, draws),
    '',
    `Yth. ${draws.one(others)}`,
    'di',
    draws.one(['tempat', office.town]),
  ];
}

function titledHead({ draws, office, date, number, structure }: Making): string[] {
  const heading = headings[structure] ?? '';
  const title = structure === 'keputusan' ? `${heading} ${office.name.toUpperCase()}` : heading;
  if (structure === 'nota')
    return [
      title,
      label('Nomor', number, draws),
      '',
      `Yth. Sekretaris ${office.name}`,
      label('Dari', 'Kepala Subbagian Keuangan, Umum dan Logistik', draws),
      label('Hal', draws.one(subjects), draws),
      label('Tanggal', printDate(date) ?? '', draws),
    ];
  const about = structure === 'tugas' ? [] : ['TENTANG', draws.one(subjects).toUpperCase()];
  return [title, `${draws.one(['NOMOR', 'Nomor'])} ${number}`, ...about];
}

const citing = ({ known }: Making): string => `surat Nomor ${known.number} tanggal ${printDate(known.day) ?? ''}`;
const count = (value: number): string => `${value} (${printNumberWords(String(value)) ?? ''})`;

function costs({ draws }: Making): string[] {
  const parts = Array.from({ length: draws.whole(2, 5) }, () => draws.whole(2, 90) * 50_000);
  const sum = parts.reduce((one, other) => one + other, 0);
  const said = ['Konsumsi', 'Sewa tenda', 'Alat tulis', 'Transportasi', 'Cetak spanduk'];
  return [
    'Rincian kebutuhan biayanya sebagai berikut:',
    ...parts.map((part, at) => `${at + 1}. ${said[at] ?? 'Lain-lain'} ${printMoney(String(part))}`),
    `Jumlah ${printMoney(String(sum))} (${printNumberWords(String(sum)) ?? ''} rupiah)`,
  ];
}

function sentences(letter: Making): string[] {
  const { draws, date, attached } = letter;
  const later = addDays(date, draws.whole(3, 40));
  const people = draws.whole(12, 75);
  return [
    `Menindaklanjuti ${citing(letter)}, bersama ini kami sampaikan hal-hal sebagai berikut:`,
    `1. Pelaksanaan kegiatan dijadwalkan pada ${printFullDate(later) ?? ''} dan diikuti ${count(people)} peserta.`,
    `2. Setiap satuan kerja menugaskan ${count(draws.whole(2, 9))} orang petugas sebelum kegiatan dimulai.`,
    ...(attached > 0 ? ['3. Daftar lengkapnya sebagaimana terlampir.'] : []),
    ...(draws.often(0.4) ? costs(letter) : []),
    `Narahubung kegiatan ini adalah ${letter.people[3]?.name ?? ''}.`,
    'Demikian disampaikan, atas perhatian dan kerja samanya diucapkan terima kasih.',
  ];
}

type Body = (letter: Making) => readonly [lines: readonly string[], copies: boolean];

const bodies: Readonly<Record<(typeof madeStructures)[number], Body>> = {
  surat: (letter) => [sentences(letter), true],
  nota: (letter) => [sentences(letter), false],
  edaran: (letter) => [sentences(letter), true],
  pengumuman: (letter) => [sentences(letter), false],
  undangan: (letter) => {
    const { draws, date, office, attached } = letter;
    const later = addDays(date, draws.whole(1, 20));
    return [
      [
        `Sehubungan dengan ${citing(letter)}, kami mengundang Saudara untuk hadir pada:`,
        label(draws.one(['Hari, tanggal', 'Hari/Tanggal', 'Hari dan tanggal']), printFullDate(later) ?? '', draws),
        label(draws.one(['Pukul', 'Waktu']), `09.00 ${office.zone} s.d. selesai`, draws),
        label('Tempat', `Aula ${office.name}`, draws),
        label('Acara', draws.one(subjects), draws),
        `Setiap undangan mengutus ${count(draws.whole(1, 3))} orang.`,
        ...(attached > 0 ? ['Bahan rapat sebagaimana terlampir.'] : []),
        'Demikian disampaikan, atas kehadiran Saudara diucapkan terima kasih.',
      ],
      true,
    ];
  },
  tugas: (letter) => {
    const { draws, date, people } = letter;
    const from = addDays(date, draws.whole(1, 10));
    return [
      [
        label('Dasar', `1. ${citing(letter)};`, draws),
        `2. rencana kerja tahun ${date.slice(0, 4)};`,
        'MENUGASKAN:',
        label('Kepada', `1. ${people[3]?.name ?? ''}, pelaksana`, draws),
        `2. ${people[4]?.name ?? ''}, pelaksana`,
        label(
          'Untuk',
          `1. Mengikuti bimbingan teknis pada ${printFullDate(from) ?? ''} selama ${count(draws.whole(2, 5))} hari.`,
          draws,
        ),
        '2. Melaporkan hasilnya secara tertulis setelah kegiatan selesai dilaksanakan.',
      ],
      draws.often(0.5),
    ];
  },
  keputusan: (letter) => [
    [
      `Menimbang${letter.draws.one([' : ', ': '])}a. bahwa untuk tertib pelaksanaan perlu ditetapkan keputusan;`,
      `b. bahwa telah diterima ${citing(letter)};`,
      'Mengingat : 1. Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum;',
      '2. Peraturan Komisi Pemilihan Umum yang mengatur tata kerja;',
      'MEMUTUSKAN:',
      'Menetapkan : KEPUTUSAN TENTANG PENETAPAN TIM KERJA.',
      `KESATU : Menetapkan tim kerja yang beranggotakan ${count(letter.draws.whole(3, 15))} orang.`,
      'KEDUA : Keputusan ini mulai berlaku pada tanggal ditetapkan.',
    ],
    letter.draws.often(0.3),
  ],
  'berita-acara': (letter) => {
    const { draws, date, office } = letter;
    return [
      [
        `Pada hari ini, ${printSpelledDate(date) ?? ''}, bertempat di Aula ${office.name}, dilaksanakan rapat pleno.`,
        `1. Rapat dihadiri ${count(draws.whole(5, 30))} orang dan membahas ${citing(letter)}.`,
        '2. Hasil rapat dituangkan dalam berita acara ini.',
        'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
      ],
      false,
    ];
  },
};

function signatureOf({ draws, structure, office, date, people }: Making): string[] {
  const day = `${office.town}, ${printDate(date) ?? ''}`;
  const [chair, secretary, head] = people;
  const placed = ['surat', 'undangan', 'nota'].includes(structure) ? [] : [day];
  const acting = chair?.acting === 'plh' ? 'Plh. ' : chair?.acting === 'plt' ? 'Plt. ' : '';
  const comma = draws.one([',', '']);
  if (structure === 'nota')
    return [`${head?.position ?? ''}${comma}`, '', head?.name ?? '', 'NIP. 19990101 202001 1 001'];
  const how = draws.one(structure === 'tugas' ? ['chair', 'behalf'] : ['chair', 'chair', 'behalf']);
  return how === 'chair'
    ? [...placed, `${acting}Ketua ${office.name}${comma}`, '', chair?.name ?? '']
    : [
        ...placed,
        `a.n. Ketua ${office.name}`,
        `Sekretaris${comma}`,
        '',
        secretary?.name ?? '',
        'NIP. 19880202 201001 2 002',
      ];
}

function copiesOf({ draws }: Making, wanted: boolean): string[] {
  if (!wanted || draws.often(0.4)) return [];
  const all = others.slice(0, draws.whole(1, 3));
  return ['Tembusan:', ...all.map((name, at) => (all.length === 1 ? name : `${at + 1}. ${name}`))];
}
