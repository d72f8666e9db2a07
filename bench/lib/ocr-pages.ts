/**
 * Pages of offices that do not exist, as typst source and as the text that a careful reader would write down of them:
 * letters, pages of laws, tables of numbers, forms. The same seed gives the same page.
 */
import { generator, type Chance } from './ocr-chance.ts';

export type DrawnPage = {
  readonly name: string;
  readonly source: string;
  /** In reading order. */ readonly text: string;
};

const kinds = ['letter', 'law', 'table', 'form'] as const;

/** `count` pages, kind after kind. */
export const drawnPages = (seed: number, count: number): DrawnPage[] =>
  Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'letter';
    const chance = generator(seed * 1_000 + index);
    const { body, text } = bodies[kind](chance);
    return { name: `${kind}-${seed}-${index}`, source: `${pageStyle(kind, chance)}\n${body}`, text: text.join('\n') };
  });

/** Typst source, and the lines of the truth. */
type Body = { readonly body: string; readonly text: readonly string[] };
const bodies: Readonly<Record<(typeof kinds)[number], (chance: Chance) => Body>> = { letter, law, table, form };

function pageStyle(kind: (typeof kinds)[number], chance: Chance): string {
  const font = chance.one(['Libertinus Serif', 'New Computer Modern']);
  const size = kind === 'table' ? chance.between(10, 11) : chance.between(11, 12);
  return `#set page(paper: "a4", margin: (x: 2.4cm, y: 2.2cm))
#set text(font: "${font}", size: ${size}pt, lang: "id", hyphenate: false)
#set par(justify: true, leading: 0.8em, spacing: 1.2em)`;
}

/** Signs that typst would take for its own. */
const escaped = (text: string): string => text.replaceAll(/[#*_@$<>[\]~\\/`"'=-]/g, (sign) => `\\${sign}`);
const paragraphs = (texts: readonly string[]): string => texts.map(escaped).join('\n\n');

const places = [
  'Karang Putih',
  'Muara Lama',
  'Tanjung Hijau',
  'Sungai Batu',
  'Lembah Sari',
  'Pulau Rimbun',
  'Wana Jaya',
];
const bodiesOf = [
  'panitia pemilihan distrik',
  'kelompok penyelenggara',
  'sekretariat',
  'tim penghubung',
  'petugas pendata',
];
const deeds = ['mencatat', 'menyerahkan', 'memeriksa', 'mengumumkan', 'menyusun', 'menyimpan', 'mencocokkan'];
const things = [
  'daftar pemilih sementara',
  'berita acara rapat pleno',
  'salinan formulir hasil',
  'laporan kebutuhan logistik',
  'rekapitulasi tingkat distrik',
  'surat tugas petugas lapangan',
];
const ends = [
  'paling lambat {} hari setelah diterima',
  'kepada {} orang saksi yang hadir',
  'untuk {} tempat pemungutan suara',
  'sebanyak {} rangkap bermeterai cukup',
  'sesuai nomor urut {} pada lampiran',
];
const months = ['Januari', 'Februari', 'April', 'Juni', 'Juli', 'September', 'Oktober', 'November'];

const dotted = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, '.');
const date = (chance: Chance): string =>
  `${chance.between(1, 28)} ${chance.one(months)} ${chance.between(2_019, 2_031)}`;

const hour = (chance: Chance): string => `${chance.between(10, 23)}.${chance.between(10, 59)}`;
const decimal = (chance: Chance): string => `${chance.between(1, 9)}.${chance.between(1, 4)}`;

function sentence(chance: Chance): string {
  const who = chance.one(bodiesOf);
  const end = chance.one(ends).replace('{}', dotted(chance.between(2, 4_500)));
  const what = `${who} ${chance.one(deeds)} ${chance.one(things)} di ${chance.one(places)} ${end}`;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}.`;
}
const sentences = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => sentence(chance)).join(' ');

function letter(chance: Chance): Body {
  const head = ['SEKRETARIAT DAERAH PEMILIHAN', `KABUPATEN ${chance.one(places).toUpperCase()}`];
  const lines = [
    `Nomor : ${chance.between(11, 988)}/PL.0${decimal(chance)}/${chance.between(1_101, 9_899)}/2026`,
    `Lampiran : ${chance.between(1, 9)} berkas`,
    `Perihal : Undangan rapat tanggal ${date(chance)}`,
  ];
  const start =
    `Dengan hormat, rapat diselenggarakan pada tanggal ${date(chance)} pukul ${hour(chance)} di aula ` +
    `${chance.one(places)}, jalan lingkar nomor ${chance.between(3, 260)}.`;
  const parts = [`${start} ${sentences(chance, 3)}`, sentences(chance, 4), sentences(chance, 4), sentences(chance, 3)];
  const title = `#align(center)[#strong[${head.map(escaped).join(' \\ ')}]]`;
  const body = `${title}\n#v(0.6em)\n${lines.map(escaped).join(' \\\n')}\n\n${paragraphs(parts)}`;
  return { body, text: [...head, ...lines, ...parts] };
}

function law(chance: Chance): Body {
  const text: string[] = [];
  const source: string[] = [];
  const centred = (line: string) => {
    text.push(line);
    source.push(`#align(center)[${escaped(line)}]`);
  };
  centred(`BAB ${chance.one(['II', 'IV', 'VII', 'IX', 'XI'])}`);
  centred('TATA CARA PENYUSUNAN DAFTAR');
  const first = chance.between(3, 480);
  for (let article = 0; article < 4; article++) {
    centred(`Pasal ${first + article}`);
    for (let clause = 1; clause <= chance.between(2, 3); clause++) {
      const letter = chance.one(['a', 'b', 'c']);
      const other = `Pasal ${chance.between(1, 599)} ayat (${chance.between(1, 9)}) huruf ${letter}`;
      const line = `(${clause}) ${sentence(chance)} Ketentuan ini berlaku sejak ${date(chance)} menurut ${other}.`;
      text.push(line);
      source.push(escaped(line));
    }
  }
  return { body: source.join('\n\n'), text };
}

function table(chance: Chance): Body {
  const title = `REKAPITULASI PEMILIH PER ${date(chance).toUpperCase()}`;
  const rows = Array.from({ length: chance.between(17, 21) }, (_, index) => {
    const [men, women] = [chance.between(87, 48_000), chance.between(87, 48_000)];
    const place = `${chance.one(places)} ${chance.one(['Utara', 'Selatan', 'Timur', 'Barat', 'Tengah'])}`;
    return [String(index + 1), place, String(chance.between(3, 190)), dotted(men), dotted(women), dotted(men + women)];
  });
  const heads = ['No', 'Distrik', 'TPS', 'Laki-laki', 'Perempuan', 'Jumlah'];
  const stroke = chance.one(['0.5pt', 'none', '(bottom: 0.4pt)']);
  const cells = [heads, ...rows].flat().map((cell) => `[${escaped(cell)}]`);
  const notes = sentences(chance, 2);
  const body = `#align(center)[#strong[${escaped(title)}]]
#table(columns: (auto, 1fr, auto, auto, auto, auto), inset: 5pt, stroke: ${stroke},
  align: (x, y) => if x == 1 { left } else { right }, ${cells.join(', ')})

${escaped(notes)}`;
  return { body, text: [title, ...[heads, ...rows].map((row) => row.join(' ')), notes] };
}

function form(chance: Chance): Body {
  const title = `FORMULIR TANDA TERIMA NOMOR ${chance.between(100, 9_999)}`;
  const fields: readonly (readonly [string, string])[] = [
    ['Nama petugas', chance.one(['Rahmi Lestari', 'Budi Karang', 'Sinta Wulan', 'Made Arta'])],
    ['Tanggal terima', date(chance)],
    ['Pukul', `${hour(chance)} waktu setempat`],
    ['Jumlah kotak suara', dotted(chance.between(12, 9_900))],
    ['Jumlah bilik suara', dotted(chance.between(12, 9_900))],
    ['Surat suara diterima', `${dotted(chance.between(10_000, 990_000))} lembar`],
    ['Surat suara rusak', `${chance.between(1, 99)} lembar`],
    ['Nilai barang', `Rp ${dotted(chance.between(1_000_000, 990_000_000))}`],
    ['Kode segel', `${chance.between(1_000, 9_999)}-${chance.between(1_000, 9_999)}`],
    ['Tempat', `Gudang ${chance.one(places)}`],
  ];
  const notes = [sentences(chance, 3), sentences(chance, 2)];
  const cells = fields.flatMap(([label, value]) => [`[${escaped(label)}]`, '[:]', `[${escaped(value)}]`]);
  const body = `#align(center)[#strong[${escaped(title)}]]
#grid(columns: (6cm, 0.6cm, 1fr), row-gutter: 0.9em, ${cells.join(', ')})

${paragraphs(notes)}`;
  return { body, text: [title, ...fields.map(([label, value]) => `${label} : ${value}`), ...notes] };
}
