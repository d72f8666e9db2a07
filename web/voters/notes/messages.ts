/** What the page of the words of KETERANGAN says. */
import { defineMessages } from '../../i18n/messages.ts';

export const noteMessages = defineMessages({
  tab: { id: 'Kata keterangan', en: 'Words of notes' },
  intro: {
    id:
      'Kata-kata ini dibaca dari kolom Keterangan sebagai petunjuk, oleh antrean temuan dan aturan V24 dan V25. ' +
      'Petunjuk bukan keputusan: TMS diputuskan orang dengan dokumennya.',
    en:
      'These words are read of the notes as hints, by the queue of findings and by the rules V24 and V25. A hint is ' +
      'no decision: people decide TMS, with its document.',
  },
  search: { id: 'Cari kata, arti, atau sumber', en: 'Search word, meaning or source' },
  noMatch: { id: 'Tidak ada kata yang cocok.', en: 'No word matches.' },
  add: { id: 'Tambah kata', en: 'Add words' },
  list: { id: 'Kata yang dibaca', en: 'Words that are read' },
  meaningOf: { id: 'Arti', en: 'Meaning' },
  readAs: { id: 'Dibaca sebagai', en: 'Read as' },
  words: { id: 'Kata', en: 'Words' },
  more: { id: '{words}, dan {n} lagi', en: '{words}, and {n} more' },
  held: { id: 'Berlaku', en: 'Holds' },
  from: { id: 'mulai {day}', en: 'from {day}' },
  between: { id: '{day} sampai {end}', en: '{day} to {end}' },
  source: { id: 'Sumber', en: 'Source' },
  on: { id: 'Dibaca kini', en: 'Read now' },
  later: { id: 'Belum mulai', en: 'Not begun' },
  over: { id: 'Tidak lagi', en: 'No longer' },
  meaning: { id: 'Keadaan pemilih', en: 'State of the voter' },
  title: { id: 'Sebutan di depan nama', en: 'Title before a name' },
  code: { id: 'Kode yang berdiri sendiri', en: 'Code that stands alone' },
  not: { id: 'Menyangkal (“belum”)', en: 'Denies (“not yet”)' },
  doubt: { id: 'Meragukan (“mungkin”)', en: 'Doubts (“perhaps”)' },
  other: { id: 'Tentang orang lain (“istri”)', en: 'About somebody else (“wife”)' },
  around: { id: 'Tempat atau pegawai TNI/Polri', en: 'Place or staff of the forces' },
  former: { id: 'Tidak lagi (“pensiunan”)', en: 'No longer (“retired”)' },
  now: { id: 'Kini (“sekarang”)', en: 'Now (“now”)' },
  married: { id: 'Sudah atau pernah kawin', en: 'Is or was married' },
  spelling: { id: 'Ejaan lain atau singkatan', en: 'Other spelling or abbreviation' },
  history: { id: 'Riwayat dari sumber ini', en: 'History of this source' },
  change: { id: 'Ubah mulai suatu tanggal', en: 'Change from a day on' },
  addTitle: { id: 'Tambah kata keterangan', en: 'Add words of notes' },
  changeTitle: { id: 'Ubah: {label}', en: 'Change: {label}' },
  slug: { id: 'Kunci arti', en: 'Key of the meaning' },
  slugHint: {
    id: 'Pakai kunci yang sudah ada bila artinya sama, misalnya meninggal; huruf kecil dan tanda hubung.',
    en: 'Use a key that exists where the meaning is the same, such as meninggal; small letters and hyphens.',
  },
  slugOfSpelling: {
    id: 'Kata lengkap yang dimaksud ejaan ini, misalnya pindah.',
    en: 'The whole word that this spelling stands for, such as pindah.',
  },
  labelId: { id: 'Sebutan (Indonesia)', en: 'Label (Indonesian)' },
  labelEn: { id: 'Sebutan (Inggris)', en: 'Label (English)' },
  wordsHint: {
    id: 'Satu kata atau ungkapan per baris; hanya huruf, angka, dan spasi. Jangan menulis nama orang.',
    en: 'One word or phrase a line; letters, digits and spaces only. Write nobody’s name.',
  },
  wordsWrong: {
    id: 'Baris {line}: hanya huruf, angka, dan spasi, paling banyak 60.',
    en: 'Line {line}: letters, digits and spaces only, at most 60.',
  },
  replaces: {
    id:
      'Mulai tanggal itu baris ini menggantikan seluruh kata yang sekarang dari sumber yang sama; yang lama tetap ' +
      'tersimpan.',
    en: 'From that day on this row takes the place of all words of the same source; the old ones are kept.',
  },
  since: { id: 'Berlaku mulai', en: 'From' },
  until: { id: 'Sampai (bila ada)', en: 'Until (if any)' },
  untilEarly: { id: 'Tidak boleh sebelum tanggal mulai.', en: 'Must not be before the first day.' },
  sourceHint: {
    id: 'Peraturan, formulir, atau kebiasaan yang dilihat.',
    en: 'Regulation, form, or habit that was seen.',
  },
  verified: { id: 'Sudah dicocokkan dengan naskah sumbernya', en: 'Checked against the text of the source' },
  save: { id: 'Simpan kata', en: 'Save the words' },
  saved: { id: 'Kata keterangan tersimpan.', en: 'The words of notes are saved.' },
  tryTitle: { id: 'Coba sebelum disimpan', en: 'Try before saving' },
  examples: { id: 'Contoh keterangan', en: 'Examples of notes' },
  examplesHint: {
    id: 'Satu per baris, paling banyak 20. Tidak disimpan; jangan menulis nama orang.',
    en: 'One a line, 20 at most. They are not kept; write nobody’s name.',
  },
  tryExamples: { id: 'Baca contoh', en: 'Read the examples' },
  ownTitle: { id: 'Bagaimana daftar Anda terbaca', en: 'How your lists are read' },
  ownWhy: {
    id:
      'Keterangan pada daftar satuan kerja Anda, hanya dengan kata yang dikenal; nama dan isi lain diganti ' +
      '“…”. Tidak ada yang diubah.',
    en:
      'The notes in your unit’s lists, by known words only; names and all else are shown as “…”. Nothing is ' +
      'changed.',
  },
  ownList: { id: 'Daftar', en: 'List' },
  chooseList: { id: 'Pilih daftar', en: 'Choose a list' },
  noLists: { id: 'Satuan kerja ini belum punya daftar.', en: 'This unit has no list yet.' },
  tryList: { id: 'Baca keterangan', en: 'Read the notes' },
  noNotes: { id: 'Tidak seorang pemilih pun pada daftar ini berketerangan.', en: 'No voter of this list has a note.' },
  read: {
    id: '{read} dari {voters} pemilih berketerangan terbaca sebagai petunjuk.',
    en: '{read} of {voters} voters with a note are read as a hint.',
  },
  readChanged: {
    id: '{before} menjadi {after} dari {voters} pemilih berketerangan terbaca; {changed} berubah artinya.',
    en: '{before} become {after} of {voters} voters with a note that are read; {changed} change their meaning.',
  },
  lookedAt: {
    id: 'Dibaca: keterangan terbanyak, milik {looked} pemilih.',
    en: 'Read: the most frequent notes, of {looked} voters.',
  },
  said: { id: 'Keterangan', en: 'Note' },
  voters: { id: 'Pemilih', en: 'Voters' },
  today: { id: 'Kini', en: 'Now' },
  withNew: { id: 'Dengan kata baru', en: 'With the new words' },
  nothing: { id: 'tidak terbaca', en: 'not read' },
  unknown: { id: '… (tidak ada kata yang dikenal)', en: '… (no known word)' },
});
