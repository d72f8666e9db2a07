/** The sentences of what a person should know of a document that could be read. */
import type { Words } from '../platform/result/index.ts';
import type { DocumentWarning } from './schema.ts';

const sentences: Readonly<Record<DocumentWarning['code'], Words>> = {
  'encoding-utf-16': { id: 'Teks dibaca sebagai UTF-16.', en: 'The text was read as UTF-16.' },
  'encoding-windows-1252': {
    id: 'Teks dibaca sebagai Windows-1252 (bukan UTF-8). Periksa tanda kutip dan huruf beraksen.',
    en: 'The text was read as Windows-1252 (not UTF-8). Check quotation marks and accented letters.',
  },
  'invisible-characters': {
    id: 'Teks memuat karakter tak terlihat (lebar nol atau arah tulisan). Usulan fakta tidak memuatnya.',
    en: 'The text holds invisible characters (zero width or text direction). Proposed facts leave them out.',
  },
  'pages-without-text': {
    id: 'Halaman {which} tidak memuat teks (mungkin gambar). Isinya tidak ikut dibaca.',
    en: 'Pages {which} hold no text (perhaps images). Their content was not read.',
  },
  'name-and-content-differ': {
    id: 'Nama berkas tidak cocok dengan isinya; dibaca sebagai {which}.',
    en: 'The file name does not match its content; it was read as {which}.',
  },
  'hidden-text': {
    id:
      'Halaman {which} memuat teks yang tidak terlihat (warna latar, tertutup, di luar halaman, atau lapisan mati). ' +
      'Teks itu tidak ikut dibaca.',
    en:
      'Pages {which} hold text that cannot be seen (in the colour of its ground, covered, off the page, or on a ' +
      'layer that is off). It was not read.',
  },
  'scan-layer': {
    id:
      'Halaman {which} adalah hasil pindai dengan teks tebakan mesin di baliknya. Tebakan itu tidak ikut dibaca; ' +
      'tempelkan teks yang sudah diperiksa.',
    en:
      'Pages {which} are scans with text behind them that a machine guessed. The guess was not read; paste text that ' +
      'somebody has checked.',
  },
  'scan-blank': {
    id: 'Halaman {which} kosong: tidak ada tinta di atasnya.',
    en: 'Page {which} is blank: there is no ink on it.',
  },
  'scan-no-writing': {
    id:
      'Di gambar halaman {which} tidak ditemukan tulisan yang dapat dibaca (gambar saja, atau terlalu kabur). Bila ' +
      'ada tulisannya, pindai lagi pada 300 dpi.',
    en:
      'No writing that can be read was found in the picture of page {which} (a picture only, or too blurred). If ' +
      'there is writing, scan it again at 300 dpi.',
  },
  'scan-doubtful': {
    id:
      'Pembacaan gambar halaman {which} meragukan: ada tulisan yang terlewat atau salah baca. Bandingkan dengan ' +
      'gambarnya, terutama angkanya, atau pindai lagi pada 300 dpi, lurus dan terang.',
    en:
      'The reading of the picture of page {which} is doubtful: some writing was missed or misread. Compare it with ' +
      'the picture, above all its numbers, or scan it again at 300 dpi, straight and bright.',
  },
  'scan-refused': {
    id:
      'Gambar halaman {which} terlalu buruk untuk dibaca, sehingga teksnya tidak diambil. Pindai lagi pada 300 dpi, ' +
      'atau foto tegak lurus dari atas dengan cahaya merata; gambarnya tetap tersimpan.',
    en:
      'The picture of page {which} is too poor to be read, so no text was taken from it. Scan it again at 300 dpi, ' +
      'or photograph it straight from above in even light; the picture is kept.',
  },
  'scan-turned': {
    id: 'Halaman {which} terpindai miring atau terbalik; dibaca setelah diputar tegak.',
    en: 'Page {which} was scanned sideways or upside down; it was turned upright and then read.',
  },
  'scan-layer-read': {
    id:
      'Halaman {which} adalah hasil pindai. Teks yang ditaruh mesin lain di baliknya tampak baik dan dipakai; cocokkan ' +
      'angkanya dengan gambar halaman.',
    en:
      'Pages {which} are scans. The text that another machine put behind them looks sound and is used; compare its ' +
      'figures with the picture of the page.',
  },
  'struck-text': {
    id: 'Halaman {which} memuat teks yang dicoret. Teks itu tidak ikut dibaca.',
    en: 'Pages {which} hold text that is struck out. It was not read.',
  },
  'turned-text': {
    id: 'Halaman {which} memuat teks miring atau tegak. Teks itu dibaca terpisah, sebagai kotak teks.',
    en: 'Pages {which} hold text set at an angle. It was read apart, as text boxes.',
  },
  'overlapping-text': {
    id: 'Di halaman {which} ada teks yang saling menimpa. Periksa terhadap aslinya.',
    en: 'On pages {which} text is drawn over other text. Check it against the original.',
  },
  'unknown-signs': {
    id: 'Di halaman {which} ada tanda yang tidak dikenal; tempatnya ditandai \uFFFD.',
    en: 'On pages {which} there are signs that are not known; their place is marked \uFFFD.',
  },
  'unreadable-fonts': {
    id: 'Halaman {which} memakai jenis huruf tanpa peta teks. Teks dengan huruf itu tidak ikut dibaca.',
    en: 'Pages {which} use fonts without a map to text. What is set in them was not read.',
  },
  'notes-left-out': {
    id: 'Halaman {which} memuat catatan tempel atau komentar. Isinya tidak ikut dibaca.',
    en: 'Pages {which} hold sticky notes or comments. They were not read.',
  },
  'pictures-left-out': {
    id: 'Halaman {which} memuat gambar. Tulisan di dalam gambar tidak ikut dibaca.',
    en: 'Pages {which} hold pictures. Writing in pictures was not read.',
  },
  'columns-unsure': {
    id: 'Di halaman {which} tidak jelas apakah teks berkolom atau tabel; dibaca baris demi baris. Periksa urutannya.',
    en: 'On pages {which} it is not clear whether text stands in columns or a table; it was read row by row. Check it.',
  },
  'attachments-left-out': {
    id: 'Berkas ini membawa lampiran di dalamnya. Lampiran itu tidak ikut dibaca.',
    en: 'The file carries other files inside. They were not read.',
  },
  'mails-left-out': {
    id:
      'Surel di dalamnya tidak dibuka, beserta lampirannya: {which}. Simpan sendiri dari program surel, lalu ' +
      'masukkan.',
    en:
      'E-mails inside it were not opened, nor what is attached to them: {which}. Save them by themselves from the ' +
      'e-mail program, and put them in.',
  },
  'tracked-changes': {
    id: 'Ada perubahan yang belum diterima atau ditolak. Yang dibaca: teks seolah-olah semuanya diterima.',
    en: 'There are changes that nobody has accepted or rejected. The text was read as if all were accepted.',
  },
  charts: {
    id: 'Ada grafik. Angka dan tulisannya tidak ikut dibaca.',
    en: 'There are charts. Their figures and words were not read.',
  },
  diagrams: {
    id: 'Ada diagram atau bentuk bertulisan. Tulisannya tidak ikut dibaca.',
    en: 'There are diagrams or drawn shapes with words. Those words were not read.',
  },
  equations: {
    id: 'Ada rumus yang tidak dapat ditulis dalam satu baris. Tempatnya ditandai [rumus] atau kosong.',
    en: 'There are equations that cannot be written in one line. Their place is marked [rumus] or is empty.',
  },
  'form-controls': {
    id: 'Ada kotak isian (kontrol ActiveX). Isinya tidak ikut dibaca.',
    en: 'There are form controls (ActiveX). What they hold was not read.',
  },
  numbering: {
    id: 'Ada nomor otomatis yang bentuknya tidak dikenal. Cocokkan nomor daftar dengan berkas aslinya.',
    en: 'Some automatic numbers have a form that is not known. Compare the list numbers with the original.',
  },
  'changing-values': {
    id: 'Ada tanggal atau jam otomatis, yang berubah setiap kali berkas dibuka. Periksa tanggalnya.',
    en: 'There are automatic dates or times, which change whenever the file is opened. Check the dates.',
  },
  'hidden-parts': {
    id: 'Ada lembar, baris, kolom, atau salindia yang disembunyikan. Isinya tidak ikut dibaca.',
    en: 'Some sheets, rows, columns or slides are hidden. What they hold was not read.',
  },
  'formulas-without-values': {
    id: 'Ada rumus yang hasilnya tidak tersimpan di berkas. Selnya terbaca kosong; buka, simpan, lalu unggah lagi.',
    en: 'Some formulas have no stored result. Their cells are read as empty; open, save and upload the file again.',
  },
  macros: {
    id: 'Berkas ini membawa makro (program). Makro tidak dijalankan dan tidak dibaca; buka aslinya dengan hati-hati.',
    en: 'The file carries a program (macro). It was neither run nor read; be careful when you open the original.',
  },
  scripts: {
    id: 'Halaman ini membawa program (skrip). Program itu tidak dijalankan dan hasilnya tidak ikut dibaca.',
    en: 'The page carries programs (scripts). They were not run, and what they would write was not read.',
  },
  'other-content': {
    id: 'Ada bagian lain yang tidak ikut dibaca. Cocokkan teks ini dengan berkas aslinya.',
    en: 'Some other parts were not read. Compare this text with the original.',
  },
};

/** The same where a file has no pages to name. */
const ofWholeFile: Partial<Record<DocumentWarning['code'], Words>> = {
  'struck-text': {
    id: 'Ada teks yang dicoret. Teks itu tidak ikut dibaca.',
    en: 'Some text is struck out. It was not read.',
  },
  'hidden-text': {
    id: 'Ada teks tersembunyi (tidak tampak saat dibuka atau dicetak). Teks itu tidak ikut dibaca.',
    en: 'Some text is hidden (not seen on screen or paper). It was not read.',
  },
  'notes-left-out': { id: 'Ada komentar. Komentar tidak ikut dibaca.', en: 'There are comments. They were not read.' },
  'pictures-left-out': {
    id: 'Ada gambar. Tulisan di dalam gambar tidak ikut dibaca.',
    en: 'There are pictures. What is written in them was not read.',
  },
  'unknown-signs': {
    id: 'Ada simbol yang tidak dikenal; di tempatnya tertulis \uFFFD.',
    en: 'There are symbols that are not known; \uFFFD stands in their place.',
  },
};

/** `which`: what fills the sentence's place: page numbers, a kind of file. */
export function warning(code: DocumentWarning['code'], which = ''): DocumentWarning {
  const { id, en } = (which === '' ? ofWholeFile[code] : undefined) ?? sentences[code];
  return { code, message: { id: id.replace('{which}', which), en: en.replace('{which}', which) } };
}
