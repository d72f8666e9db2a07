import { describe, expect, test } from 'vitest';
import { readDocument } from '../index.ts';
import {
  firstOwn,
  handmadePdf,
  lines,
  stream,
  words,
  type Handmade,
  type HandmadePage,
} from '../testing/handmade-pdf.ts';

async function read(pages: readonly (HandmadePage | string)[], more: Handmade = {}) {
  const result = await readDocument(handmadePdf(pages, more), { name: 'uji.pdf' });
  if (!result.ok) return { text: '', body: '', codes: [result.failure.code], part: () => [] };
  const { text, parts, warnings } = result.value;
  const of = (kind: string) =>
    parts.filter((part) => part.kind === kind).map(({ start, end }) => text.slice(start, end));
  return { text, body: of('body').join(''), codes: warnings.map(({ code }) => code as string), part: of };
}
const bodyOf = async (...pages: string[]): Promise<string> => (await read(pages)).body;

describe('lines become sentences', () => {
  const wrapped = [
    'Rapat dipimpin oleh Ketua KPU Kabupaten Sabu Raijua Martinus Dethan bersama para anggota,',
    'dan dihadiri 41 peserta dari enam kecamatan. Hasilnya, sebanyak 61.204 pemilih tercatat',
    'dalam daftar berkelanjutan pada triwulan ini.',
  ];

  test.each([1, 1.15, 1.5, 2])('of one paragraph, whatever its line spacing: %s', async (spacing) => {
    const step = 11 * 1.2 * spacing;
    const content = lines(72, 780, ['Rapat Pleno Triwulan']) + lines(72, 780 - 2.2 * step, wrapped, step);
    expect(await bodyOf(content)).toBe(`Rapat Pleno Triwulan\n\n${wrapped.join(' ')}`);
  });

  test('of two paragraphs, told apart by a wider distance or by the first line', async () => {
    const [first = '', second = '', third = ''] = wrapped;
    const apart = lines(72, 780, [first, second, third]) + lines(72, 732, [first, second, third]);
    const paragraph = wrapped.join(' ');
    expect(await bodyOf(apart)).toBe(`${paragraph}\n\n${paragraph}`);
    const indented =
      words(92, 780, first) + lines(72, 766, [second, third]) + words(92, 738, first) + lines(72, 724, [second, third]);
    expect(await bodyOf(indented)).toBe(`${paragraph}\n\n${paragraph}`);
  });

  test.each([
    ['pemutakhiran data pemi-', 'lih berkelanjutan', 'pemutakhiran data pemilih berkelanjutan'],
    ['menurut Undang-', 'Undang Nomor 7', 'menurut Undang-Undang Nomor 7'],
    ['peraturan perundang-', 'undangan yang berlaku', 'peraturan perundang-undangan yang berlaku'],
    ['bekerja dengan sungguh-', 'sungguh sejak pagi', 'bekerja dengan sungguh-sungguh sejak pagi'],
    ['petugas bolak-', 'balik ke kantor', 'petugas bolak-balik ke kantor'],
    ['dilakukan KPU se-', 'Indonesia hari ini', 'dilakukan KPU se-Indonesia hari ini'],
    ['masa jabatan 2024-', '2029 telah mulai', 'masa jabatan 2024-2029 telah mulai'],
    ['warga membawa e-', 'ktp yang asli', 'warga membawa e-ktp yang asli'],
    ['hadir Dethan, S.H', '., dan tamu', 'hadir Dethan, S.H ., dan tamu'],
  ])('%s | %s', async (first, second, whole) => {
    expect(await bodyOf(lines(72, 780, [first, second]))).toBe(whole);
  });

  test('list items, fields of an invitation and lines of an address stay lines', async () => {
    const items = [
      'Yang dibahas:',
      '1. jumlah pemilih di tiap kecamatan, menurut hasil',
      '    pencocokan; dan',
      '2. jadwal.',
    ];
    expect(await bodyOf(lines(72, 780, items))).toBe(
      'Yang dibahas:\n1. jumlah pemilih di tiap kecamatan, menurut hasil pencocokan; dan\n2. jadwal.',
    );
    const fields = ['Hari/Tanggal : Kamis, 6 November 2025', 'Pukul : 10.00 WITA', 'Tempat : Aula Kantor Bupati'];
    expect(await bodyOf(lines(72, 780, fields))).toBe(fields.join('\n'));
    const tabbed =
      words(72, 780, 'Pukul') + words(160, 780, ': 10.00 WITA') + words(72, 766, 'Tempat') + words(160, 766, ': Aula');
    expect(await bodyOf(tabbed)).toBe('Pukul : 10.00 WITA\nTempat : Aula');
  });
});

describe('letters become words', () => {
  test('by gaps, measured against the space of the font', async () => {
    const content = 'BT /F1 11 Tf 72 780 Td [(Ha)-20(dir)-280(35)-300(orang)] TJ 0 -40 Td [(543)15(.)10(977)] TJ ET';
    expect(await bodyOf(content)).toBe('Hadir 35 orang\n\n543.977');
  });

  test('a title set letter by letter is read as words', async () => {
    expect(await bodyOf(words(72, 780, 'U N D A N G A N   R A P A T   2 0 2 5'))).toBe('UNDANGAN RAPAT 2025');
    const spaced = 'BT /F1 14 Tf 5 Tc 72 780 Td (BERITA ACARA) Tj ET';
    expect(await bodyOf(spaced)).toBe('BERITA ACARA');
    expect(await bodyOf(words(72, 780, '1 2 3 4 5 6'))).toBe('1 2 3 4 5 6');
  });

  test('feigned bold is read once, and doubled digits of a number stay', async () => {
    const bold = words(72, 780, 'Hadir 1.133 orang') + words(72.4, 780, 'Hadir 1.133 orang');
    expect(await bodyOf(bold)).toBe('Hadir 1.133 orang');
    expect(await bodyOf(words(72, 780, 'a', 11) + words(78.5, 780, '11', 11))).toBe('a11');
  });

  test('a raised mark never joins a number', async () => {
    const noted = words(72, 780, 'Pemilih 61.204') + words(145.5, 784, '1', 6.5) + words(150, 780, ' orang.');
    expect(await bodyOf(noted)).toBe('Pemilih 61.204⁽¹⁾ orang.');
    const risen = 'BT /F1 11 Tf 72 780 Td (Hadir 35) Tj 4 Ts /F1 7 Tf (2) Tj 0 Ts /F1 11 Tf ( peserta) Tj ET';
    expect(await bodyOf(risen)).toBe('Hadir 35⁽²⁾ peserta');
  });

  test('text over other text is said', async () => {
    expect((await read([words(72, 780, 'Hadir 35') + words(72, 780, 'Lurah 88')])).codes).toEqual(['overlapping-text']);
  });
});

describe('the page', () => {
  const left = ['Rapat pleno menetapkan jumlah', 'pemilih sebanyak 61.204 orang', 'pada triwulan keempat.'];
  const right = ['Ketua menyampaikan terima kasih', 'kepada enam kecamatan yang telah', 'bekerja sejak bulan lalu.'];

  test('columns are read one after the other, drawn row by row or not on one height', async () => {
    const whole = `${left.join(' ')}\n\n${right.join(' ')}`;
    const rows = left.map(
      (text, row) => words(60, 750 - row * 14, text) + words(320, 750 - row * 14, right[row] ?? ''),
    );
    expect(await bodyOf(rows.join(''))).toBe(whole);
    expect(await bodyOf(lines(320, 745, right) + lines(60, 750, left))).toBe(whole);
  });

  test('a row of a table is a line; cells in several lines stay whole', async () => {
    const grid = [60, 100, 300, 400].map((x) => `${x} 700 m ${x} 780 l S\n`).join('');
    const levels = [780, 760, 730, 700].map((y) => `60 ${y} m 400 ${y} l S\n`).join('');
    const content =
      grid +
      levels +
      words(65, 765, 'No.') +
      words(105, 765, 'Kecamatan') +
      words(305, 765, 'Jumlah') +
      words(65, 742, '1') +
      words(105, 748, 'Sabu Barat bagian') +
      words(105, 735, 'utara') +
      words(305, 742, '1.204') +
      words(105, 715, 'Jumlah') +
      words(305, 715, '1.204');
    expect(await bodyOf(content)).toBe(
      'No. | Kecamatan | Jumlah\n1 | Sabu Barat bagian utara | 1.204\n | Jumlah | 1.204',
    );
  });

  test('a label in the middle of its value', async () => {
    const content =
      words(72, 780, 'Waktu') +
      words(160, 780, ':') +
      words(172, 780, '09.00 WITA') +
      words(172, 762, 'Aula Kantor KPU di Jalan Contoh') +
      words(172, 746, 'Nomor 5, Seba') +
      words(72, 754, 'Tempat') +
      words(160, 754, ':');
    expect(await bodyOf(content)).toBe('Waktu : 09.00 WITA\nTempat : Aula Kantor KPU di Jalan Contoh Nomor 5, Seba');
  });

  test('figures without lines round them stay in their rows', async () => {
    const cell = (row: number, texts: readonly string[]) =>
      texts.map((text, column) => words(60 + column * 120, 780 - row * 14, text)).join('');
    const content =
      cell(0, ['Kecamatan', 'L', 'P']) + cell(1, ['Hawu Mehara', '612', '598']) + cell(2, ['Raijua', '77', '81']);
    expect(await bodyOf(content)).toBe('Kecamatan | L | P\nHawu Mehara | 612 | 598\nRaijua | 77 | 81');
  });

  test('heads, feet and numbers of pages are apart; a sentence over the end of a page is one', async () => {
    const page = (number: number, text: readonly string[]) =>
      words(72, 805, 'LAPORAN TRIWULAN IV', 9) + lines(72, 740, text) + words(280, 30, `Halaman ${number} dari 3`);
    const { body, part } = await read([
      page(1, ['Pemilih yang tercatat pada triwulan keempat di enam kecamatan berjumlah']),
      page(2, ['61.204 orang. Rapat kemudian ditutup oleh ketua pada pukul 12.30, dan peme-']),
      page(3, ['rintah daerah diberi salinannya.']),
    ]);
    expect(body).toBe(
      'Pemilih yang tercatat pada triwulan keempat di enam kecamatan berjumlah 61.204 orang. Rapat kemudian ditutup ' +
        'oleh ketua pada pukul 12.30, dan pemerintah daerah diberi salinannya.',
    );
    expect(part('header')).toEqual(['LAPORAN TRIWULAN IV']);
    expect(part('footer')).toEqual(['Halaman 1 dari 3']);
  });

  test('rows of figures at the same place on every page are no feet', async () => {
    const { body } = await read(
      [1, 2].map((page) => lines(72, 60, [`Kecamatan ${page}: ${page}12 dan ${page * 3}07 orang`])),
    );
    expect(body).toContain('112 dan 307');
    expect(body).toContain('212 dan 607');
  });

  test('the letterhead is apart, and the title is the first of the text', async () => {
    const content =
      words(180, 800, 'KOMISI PEMILIHAN UMUM', 14) +
      words(200, 784, 'KABUPATEN SABU RAIJUA', 12) +
      words(190, 770, 'Jalan Contoh Nomor 5, Seba', 9) +
      '72 762 m 523 762 l 2 w S\n' +
      words(250, 730, 'BERITA ACARA') +
      words(72, 700, 'Pada hari ini, Kamis, 6 November 2025, telah dilaksanakan rapat pleno di kantor.');
    const { body, part } = await read([content]);
    expect(body).toMatch(/^BERITA ACARA\n\nPada hari ini/);
    expect(part('header')).toEqual(['KOMISI PEMILIHAN UMUM\nKABUPATEN SABU RAIJUA\nJalan Contoh Nomor 5, Seba']);
  });

  test('a letterhead without a line under it, and a headline that names the office', async () => {
    const name = words(180, 800, 'KOMISI PEMILIHAN UMUM', 14) + words(200, 784, 'KABUPATEN SABU RAIJUA', 12);
    const { body, part } = await read([name + words(250, 730, 'BERITA ACARA')]);
    expect(body).toBe('BERITA ACARA');
    expect(part('header')).toEqual(['KOMISI PEMILIHAN UMUM\nKABUPATEN SABU RAIJUA']);
    const headline =
      words(72, 780, 'KOMISI PEMILIHAN UMUM SABU RAIJUA GELAR RAPAT', 14) + words(72, 750, 'Rapat dibuka.');
    expect(await bodyOf(headline)).toMatch(/^KOMISI PEMILIHAN UMUM SABU RAIJUA GELAR RAPAT/);
  });

  test('a drawn dot before a line is the mark of an item', async () => {
    const dot = (y: number) =>
      `72 ${y} m 72 ${y + 2} 74 ${y + 4} 76 ${y + 4} c 76 ${y + 4} 76 ${y} 72 ${y} c f ` +
      words(85, y - 1.5, `butir ${y}`);
    const items = dot(700) + dot(684) + words(72, 660, 'Selesai.');
    expect(await bodyOf(items)).toBe('• butir 700\n• butir 684\n\nSelesai.');
  });

  test('footnotes are apart', async () => {
    const content =
      words(72, 700, 'Pemilih tercatat 61.204') +
      words(185, 704, '1', 7) +
      words(189, 700, ' orang di enam kecamatan.') +
      '72 110 m 200 110 l S\n' +
      words(72, 101, '1', 6) +
      words(77, 98, 'Hasil pleno 6 November 2025.', 9);
    const { body, part } = await read([content]);
    expect(body).toBe('Pemilih tercatat 61.204⁽¹⁾ orang di enam kecamatan.');
    expect(part('footnote')).toEqual(['⁽¹⁾ Hasil pleno 6 November 2025.']);
  });

  test('a page turned as a whole is read as it is looked at; other turned text is apart', async () => {
    const turned = 'BT /F1 11 Tf 0 1 -1 0 300 100 Tm (Jumlah 61.204 orang) Tj 0 -14 Td (di enam kecamatan.) Tj ET';
    expect(await bodyOf(turned)).toBe('Jumlah 61.204 orang di enam kecamatan.');
    const mark = 'BT /F1 60 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (KONSEP) Tj ET\n';
    const { body, codes, part } = await read([mark + lines(72, 700, left)]);
    expect(body).toBe(left.join(' '));
    expect(part('box')).toEqual(['KONSEP']);
    expect(codes).toEqual(['turned-text']);
  });
});

describe('what cannot be seen is not read, and said', () => {
  const shown = words(72, 780, 'Hadir 35 orang.');
  test.each([
    ['drawn without paint', `BT /F1 11 Tf 3 Tr 72 700 Td (Hadir 99 orang.) Tj ET`],
    ['white on white', `1 g ${words(72, 700, 'Hadir 99 orang.')}`],
    ['of the colour of its box', `0.2 0.3 0.4 rg 60 690 200 30 re f ${words(72, 700, 'Hadir 99 orang.')}`],
    ['under a box drawn later', `${words(72, 700, 'Hadir 99 orang.')} 1 g 60 690 200 30 re f`],
    ['off the page', words(700, 700, 'Hadir 99 orang.')],
    ['cut away', `q 0 0 50 50 re W n ${words(72, 700, 'Hadir 99 orang.')} Q`],
    ['too small', words(72, 700, 'Hadir 99 orang.', 0.4)],
    ['on a layer that is off', `/OC /Off BDC ${words(72, 700, 'Hadir 99 orang.')} EMC`],
  ])('%s', async (_, content) => {
    const { text, codes } = await read([shown + content], {
      objects: ['<< /Type /OCG /Name (mati) >>'],
      catalogue: `/OCProperties << /OCGs [${firstOwn} 0 R] /D << /OFF [${firstOwn} 0 R] >> >>`,
      resources: `/Properties << /Off ${firstOwn} 0 R >>`,
    });
    expect(text).toBe('Hadir 35 orang.');
    expect(codes).toEqual(['hidden-text']);
  });

  test('white text on a dark box, a layer that is on, and text under a see-through mark are read', async () => {
    const dark = `0 0 0.5 rg 60 690 300 30 re f 1 g ${words(72, 700, 'Hadir 35 orang.')} 0 g`;
    const layer = `/OC /On BDC ${words(72, 660, 'Diundang 40 orang.')} EMC`;
    const marked = `${words(72, 620, 'Absen 5 orang.')} /Mix gs 1 1 0 rg 60 610 300 30 re f`;
    const { body, codes } = await read([dark + layer + marked], {
      objects: ['<< /Type /OCG /Name (nyala) >>', '<< /BM /Multiply >>'],
      catalogue: `/OCProperties << /OCGs [${firstOwn} 0 R] /D << >> >>`,
      resources: `/Properties << /On ${firstOwn} 0 R >> /ExtGState << /Mix ${firstOwn + 1} 0 R >>`,
    });
    expect(body.split('\n').filter(Boolean)).toEqual(['Hadir 35 orang.', 'Diundang 40 orang.', 'Absen 5 orang.']);
    expect(codes).toEqual([]);
  });

  test('struck out, by a line or an annotation; an underline strikes nothing', async () => {
    const struck =
      `${shown}${words(72, 760, 'Hadir 99 orang.')} 70 763.5 m 160 763.5 l S ` +
      `${words(72, 740, 'Batal 12.')} 72 738 m 120 738 l S`;
    const drawn = await read([struck]);
    expect(drawn.body).toBe('Hadir 35 orang.\n\nBatal 12.');
    expect(drawn.codes).toEqual(['struck-text']);
    const noted = await read([
      {
        content: `${shown}${words(72, 740, 'Hadir 99 orang.')}`,
        annotations: [
          '<< /Type /Annot /Subtype /StrikeOut /Rect [70 736 160 752] /QuadPoints [70 752 160 752 70 736 160 736] ' +
            '/Contents (keliru) >>',
        ],
      },
    ]);
    expect(noted.body).toBe('Hadir 35 orang.');
    expect(noted.codes).toEqual(['struck-text', 'notes-left-out']);
  });

  test('a scanned page with a machine’s guess behind it is a picture', async () => {
    const image = stream(
      '\0'.repeat(4),
      '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
    );
    const more = { objects: [image], resources: `/XObject << /Im ${firstOwn} 0 R >>` };
    const scan = 'q 595 0 0 842 0 0 cm /Im Do Q';
    const guess = 'BT /F1 11 Tf 3 Tr 72 700 Td (Hadir 85 orang.) Tj ET';
    expect((await read([`${guess} ${scan}`], more)).codes).toEqual(['documents/only-images']);
    expect((await read([`${scan} ${guess}`, shown], more)).codes).toEqual([
      'scan-layer',
      'pictures-left-out',
      'pages-without-text',
    ]);
    expect((await read([`${words(72, 700, 'Hadir 85 orang.')} ${scan}`], more)).codes).toEqual([
      'documents/only-images',
    ]);
  });
});

describe('fonts', () => {
  const differences = Array.from({ length: 60 }, (_, index) => `/G${10 + index}`).join(' ');
  const custom =
    '<< /Type /Font /Subtype /Type1 /BaseFont /AAAAAA+Rahasia /FirstChar 1 /LastChar 60 ' +
    `/Widths [${'500 '.repeat(60)}] /Encoding << /Differences [1 ${differences}] >> >>`;
  const unmapped = 'BT /F2 11 Tf 72 700 Td (\\041\\042\\043\\044\\045\\046) Tj ET';

  test('without a map to text are refused like a picture, or left out and said', async () => {
    expect((await read([unmapped], { fonts: { F2: custom } })).codes).toEqual(['documents/unreadable-fonts']);
    const mixed = await read([words(72, 780, 'Hadir 35 orang.') + unmapped], { fonts: { F2: custom } });
    expect(mixed.text).toBe('Hadir 35 orang.');
    expect(mixed.codes).toEqual(['unreadable-fonts']);
  });

  test('of symbols show what they show', async () => {
    const toUnicode = '1 beginbfchar <01> <F0B7> endbfchar';
    const symbols =
      '<< /Type /Font /Subtype /TrueType /BaseFont /CCCCCC+SymbolMT /FirstChar 1 /LastChar 1 ' +
      `/Widths [460] /ToUnicode ${firstOwn} 0 R >>`;
    const content = `BT /F2 11 Tf 72 780 Td (\\001) Tj ET ${words(90, 780, 'Hadir 35 orang.')}`;
    const { body } = await read([content], { fonts: { F2: symbols }, objects: [stream(toUnicode)] });
    expect(body).toBe('• Hadir 35 orang.');
  });

  test('of glyph numbers without a map are no text', async () => {
    const composite =
      '<< /Type /Font /Subtype /Type0 /BaseFont /BBBBBB+Angka /Encoding /Identity-H /DescendantFonts [<< /Type /Font ' +
      '/Subtype /CIDFontType2 /BaseFont /BBBBBB+Angka /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) ' +
      '/Supplement 0 >> /DW 500 >>] >>';
    const content = 'BT /F2 11 Tf 72 700 Td <00330034003500360037> Tj ET';
    expect((await read([content], { fonts: { F2: composite } })).codes).toEqual(['documents/unreadable-fonts']);
  });
});

describe('what is laid over a page', () => {
  test('values of fields stand where they are drawn, with a drawing of their own or without', async () => {
    const content = words(72, 750, 'Hari/Tanggal:') + words(72, 730, 'Tempat:');
    const { body, codes } = await read(
      [
        {
          content,
          annotations: [
            '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (Kamis, 6 November 2025) ' +
              '/Rect [160 743 400 765] /DA (/F1 11 Tf) >>',
            '<< /Type /Annot /Subtype /Widget /FT /Tx /T (b) /V (lain) /Rect [160 724 400 744] ' +
              `/AP << /N ${firstOwn} 0 R >> >>`,
            '<< /Type /Annot /Subtype /Widget /FT /Tx /T (c) /V (99) /F 2 /Rect [160 700 400 720] /DA (/F1 11 Tf) >>',
          ],
        },
      ],
      {
        objects: [
          stream(
            words(2, 6, 'Aula Seba'),
            '/Type /XObject /Subtype /Form /BBox [0 0 240 20] /Resources << /Font << /F1 3 0 R >> >>',
          ),
        ],
      },
    );
    expect(body).toBe('Hari/Tanggal: Kamis, 6 November 2025\nTempat: Aula Seba');
    expect(codes).toEqual([]);
  });

  test('boxes are apart, notes are said', async () => {
    const { body, codes, part } = await read([
      {
        content: words(72, 750, 'Hadir 35 orang.'),
        annotations: [
          '<< /Type /Annot /Subtype /FreeText /Contents (Disposisi: segera) /Rect [300 700 500 720] /DA (/F1 11 Tf) >>',
          '<< /Type /Annot /Subtype /Text /Contents (periksa lagi) /Rect [300 600 320 620] >>',
        ],
      },
    ]);
    expect(body).toBe('Hadir 35 orang.');
    expect(part('box')).toEqual(['Disposisi: segera']);
    expect(codes).toEqual(['notes-left-out']);
  });

  test('programs that it would run when it is opened are said, and not run', async () => {
    const { body, codes } = await read([words(72, 750, 'Hadir 35 orang.')], {
      catalogue: '/OpenAction << /S /JavaScript /JS (this.getField("x").value = "36") >>',
    });
    expect([body, codes]).toEqual(['Hadir 35 orang.', ['macros']]);
  });
});
