/** Why a row was not taken, as sentences for the operator. The pass knows only the codes. */
export const reasons = {
  // The row is no voter.
  total: { voter: false, id: 'Baris jumlah atau rekapitulasi, bukan pemilih.', en: 'A row of totals, not a voter.' },
  header: { voter: false, id: 'Judul kolom yang terulang.', en: 'The column headers, repeated.' },
  numbering: {
    voter: false,
    id: 'Baris nomor kolom (1, 2, 3, …).',
    en: 'A row that numbers the columns (1, 2, 3, …).',
  },
  empty: { voter: false, id: 'Baris kosong: semua selnya kosong.', en: 'An empty row: nothing in any of its cells.' },
  // The row may be a voter's, but does not say whose.
  'one-cell': {
    voter: true,
    id: 'Seluruh baris berada dalam satu sel: baris ini memakai pemisah lain daripada berkasnya.',
    en: 'The whole row stands in one cell: it has another delimiter than its file.',
  },
  'no-person': {
    voter: true,
    id: 'Tidak ada angka NIK, dan di samping nama tidak ada tanggal lahir atau jenis kelamin.',
    en: 'There are no digits of a NIK, and no birth date or sex beside a name.',
  },
  // The row is a voter's, and something in it cannot be read.
  scientific: {
    voter: true,
    id:
      'Nomor rusak oleh Excel (bentuk 3,2E+15): digit belakang hilang. Ambil nomor dari dokumen asal, dan jadikan ' +
      'kolom itu teks.',
    en:
      'A number destroyed by Excel (3.2E+15): its last digits are lost. Take the number from its source ' +
      'and make that column text.',
  },
  'digits-lost': {
    voter: true,
    id:
      'Digit terakhir nomor menjadi nol karena Excel menyimpan paling banyak 15 digit. Ambil nomor dari dokumen ' +
      'asal.',
    en: 'The last digit became zero because Excel keeps 15 digits at most. Take the number from its source.',
  },
  concatenated: {
    voter: true,
    id: 'Beberapa nomor tergabung dalam satu sel.',
    en: 'Several numbers run together in one cell.',
  },
  shifted: {
    voter: true,
    id: 'Isi baris bergeser satu kolom atau lebih.',
    en: 'The row is shifted by one column or more.',
  },
  'too-many': {
    voter: true,
    id: 'Kolom lebih banyak daripada judulnya; mungkin ada pemisah di dalam nama atau alamat.',
    en: 'More cells than columns; perhaps a delimiter inside a name or address.',
  },
  date: { voter: true, id: 'Tanggal tidak terbaca.', en: 'The date cannot be read.' },
  number: { voter: true, id: 'Bukan bilangan bulat 1–32767.', en: 'Not a whole number from 1 to 32767.' },
  sex: { voter: true, id: 'Bukan L atau P.', en: 'Neither L nor P.' },
  marital: { voter: true, id: 'Bukan B, S, atau P.', en: 'None of B, S, P.' },
  ektp: { voter: true, id: 'Bukan S (sudah) atau B (belum).', en: 'Neither S (recorded) nor B (not yet).' },
  'code-zero': {
    voter: true,
    id: 'Kode wilayah kehilangan nol di belakang (dibaca sebagai pecahan, misalnya 53.1 untuk 53.10).',
    en: 'The region code lost its trailing zero (it was read as a decimal, such as 53.1 for 53.10).',
  },
  formula: {
    voter: true,
    id: 'Sel berisi rumus yang belum dihitung. Buka berkas di Excel, simpan, lalu unggah lagi; atau ketik isinya.',
    en:
      'A cell holds a formula that was never worked out. ' +
      'Open the file in Excel, save it and upload it again; or type the value.',
  },
  // Corrections.
  'not-open': {
    voter: true,
    id: 'Nomor tolakan ini tidak ada, atau sudah diperbaiki.',
    en: 'There is no such reject number, or it has been corrected.',
  },
  twice: {
    voter: true,
    id: 'Nomor tolakan ini ada dua kali dalam lembar; baris pertama yang dipakai.',
    en: 'This reject number is twice in the sheet; its first row is used.',
  },
} as const satisfies Record<string, { readonly voter: boolean; readonly id: string; readonly en: string }>;
export type ReasonCode = keyof typeof reasons;
