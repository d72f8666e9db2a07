/** What the pages of drafts say. */
import { defineMessages } from '../i18n/messages.ts';

export const draftMessages = defineMessages({
  // Kinds and states
  news: { id: 'Berita', en: 'News item' },
  report: { id: 'Laporan kegiatan', en: 'Activity report' },
  minutes: { id: 'Berita Acara', en: 'Minutes (Berita Acara)' },
  facebook: { id: 'Facebook', en: 'Facebook' },
  x: { id: 'X', en: 'X' },
  instagram: { id: 'Instagram', en: 'Instagram' },
  whatsapp: { id: 'WhatsApp', en: 'WhatsApp' },
  konsep: { id: 'Konsep', en: 'Concept' },
  diperiksa: { id: 'Diperiksa', en: 'Reviewed' },
  disetujui: { id: 'Disetujui', en: 'Approved' },
  terbit: { id: 'Terbit', en: 'Published' },
  arsip: { id: 'Arsip', en: 'Filed' },
  waitingState: { id: 'Menunggu pemeriksaan', en: 'Waiting for review' },
  returnedState: { id: 'Dikembalikan', en: 'Returned' },
  changedState: { id: 'Fakta berubah', en: 'Facts changed' },
  wayOfDraft: { id: 'Perjalanan draf', en: 'The way of a draft' },
  backToSource: { id: 'Asal teks', en: 'Origin of the text' },
  backToActivity: { id: 'Kegiatan', en: 'Activity' },

  // List of an activity
  draftsTitle: { id: 'Draf {unit}', en: 'Drafts of {unit}' },
  composeAll: { id: 'Susun {count} draf', en: 'Compose {count} drafts' },
  composeOne: { id: 'Susun draf', en: 'Compose draft' },
  composeHint: {
    id: 'Disusun dari lembar fakta dan fakta lokal yang disetujui, kalimat demi kalimat. Tidak ada yang ditambahkan.',
    en: 'Composed from the approved fact sheet and the local facts, sentence by sentence. Nothing is added.',
  },
  noDraftsTitle: { id: 'Belum ada draf', en: 'No drafts yet' },
  noDrafts: {
    id:
      'Dari fakta yang sama disusun berita, laporan, dan unggahan unit Anda. Setiap kalimat menunjukkan asalnya; ' +
      'orang kedua memeriksa dan menyetujui.',
    en:
      'From the same facts come the news item, the report and the posts of your unit. Every sentence shows where ' +
      'it comes from; a second person checks and approves.',
  },
  notYetTitle: { id: 'Lembar fakta belum disetujui', en: 'The fact sheet is not approved yet' },
  notYet: {
    id: 'Draf disusun dari fakta yang sudah disetujui. Setelah disetujui, tombolnya ada di sini.',
    en: 'Drafts are composed from approved facts. Once they are approved, the button is here.',
  },
  notComposed: { id: 'Belum disusun', en: 'Not composed yet' },
  unsupportedCount: { id: '{count} kalimat tidak didukung', en: '{count} sentences not supported' },
  gapCount: { id: '{count} pertanyaan terbuka', en: '{count} open questions' },
  nothingOpen: { id: 'Semua kalimat berdasar', en: 'Every sentence is supported' },
  savedOn: { id: 'Disimpan {when}', en: 'Saved {when}' },
  composed: { id: '{count} draf tersusun', en: '{count} drafts composed' },

  // Saving
  saved: { id: 'Tersimpan {when}', en: 'Saved {when}' },
  saving: { id: 'Menyimpan…', en: 'Saving…' },
  unsaved: { id: 'Belum tersimpan', en: 'Not saved yet' },
  saveFailed: {
    id: 'Belum tersimpan. Ketikan Anda aman di peramban ini.',
    en: 'Not saved. What you typed is safe in this browser.',
  },
  tryAgain: { id: 'Coba simpan lagi', en: 'Try to save again' },
  restoredLocal: { id: 'Ketikan yang belum tersimpan dipulihkan', en: 'What you typed before was brought back' },
  conflictTitle: {
    id: 'Draf ini diubah orang lain saat Anda mengetik',
    en: 'Somebody else changed this draft while you were typing',
  },
  conflictWhy: {
    id: 'Kedua teks masih ada. Yang dicoret ada di versi tersimpan, yang bergaris bawah ada di teks Anda.',
    en: 'Both texts are still here. What is struck out stands in the saved version, what is underlined in yours.',
  },
  useMine: { id: 'Simpan teks saya', en: 'Save my text' },
  useTheirs: { id: 'Pakai versi {version}', en: 'Use version {version}' },
  mineDropped: { id: 'Versi tersimpan dipakai', en: 'The saved version is used' },

  // Text
  textOfDraft: { id: 'Teks draf', en: 'Text of the draft' },
  editBlock: { id: 'Ubah bagian ini: {part}', en: 'Edit this part: {part}' },
  editingBlock: { id: 'Teks bagian ini', en: 'Text of this part' },
  doneEditing: { id: 'Selesai', en: 'Done' },
  addParagraph: { id: 'Tambah paragraf', en: 'Add a paragraph' },
  altText: { id: 'Teks alternatif foto', en: 'Alternative text of the photo' },
  caption: { id: 'Keterangan foto', en: 'Caption' },
  openFact: { id: 'Buka faktanya', en: 'Open the fact' },
  fillFact: { id: 'Isi faktanya', en: 'Fill in the fact' },
  gapLabel: { id: 'Pertanyaan terbuka', en: 'Open question' },
  keysMove: { id: 'pindah kalimat', en: 'move' },
  keysNext: { id: 'kalimat berikutnya yang perlu dilihat', en: 'next sentence to look at' },
  keysSource: { id: 'sumber', en: 'source' },
  keysEdit: { id: 'ubah', en: 'edit' },
  keysConfirm: { id: 'nyatakan cocok', en: 'confirm' },
  slowCheck: { id: 'Pemeriksaan terakhir {ms} md', en: 'Last check took {ms} ms' },
  words: { id: '{count} kata (200–350)', en: '{count} words (200–350)' },
  titleWords: { id: 'Judul {count} kata (paling banyak 14)', en: 'Title {count} words (14 at most)' },
  characters: { id: '{count} dari 280 karakter', en: '{count} of 280 characters' },
  confirmed: { id: 'Sudah dibaca', en: 'Read' },
  unlock: { id: 'Ubah teks', en: 'Edit the text' },
  unlockReview: {
    id: 'Teks ini sedang diperiksa. Mengubahnya memulai pemeriksaan dari awal.',
    en: 'This text is under review. Editing it starts the review anew.',
  },
  unlockApproved: {
    id: 'Teks ini sudah disetujui. Mengubahnya menggugurkan persetujuan.',
    en: 'This text is approved. Editing it voids the approval.',
  },
  unlockPublished: {
    id:
      'Teks ini sudah terbit. Mengubahnya membuat versi baru yang harus diperiksa dan disetujui lagi; yang ' +
      'terbit tetap tampil.',
    en:
      'This text is published. Editing it makes a new version that must be reviewed and approved again; the ' +
      'published one stays.',
  },

  // Source panel
  source: { id: 'Sumber kalimat', en: 'Source of the sentence' },
  pickSentence: { id: 'Pilih satu kalimat', en: 'Choose a sentence' },
  pickSentenceWhy: {
    id: 'Sumbernya tampil di sini, tepat pada bagian yang mendasarinya.',
    en: 'Its source appears here, at the very passage it rests on.',
  },
  passageIn: { id: 'Dalam {title}', en: 'In {title}' },
  pageNumber: { id: 'hlm. {page}', en: 'p. {page}' },
  noPassage: { id: 'Tidak ada bagian sumber yang mendasari kalimat ini.', en: 'No passage supports this sentence.' },
  nearest: { id: 'Bagian terdekat', en: 'Nearest passage' },
  sourceMissing: { id: 'Sumbernya tidak ada lagi.', en: 'Its source is gone.' },
  figureFrom: { id: 'Angka {value}', en: 'Figure {value}' },
  figureHolds: { id: 'dihitung ulang, sama', en: 'recomputed, the same' },
  figureDiffers: { id: 'dihitung ulang: kini {now}', en: 'recomputed: now {now}' },
  figureGone: { id: 'tidak dapat dihitung ulang', en: 'cannot be recomputed' },
  figuresTitle: { id: 'Angka dari data', en: 'Figures from data' },
  spokenBy: { id: 'Disampaikan oleh {name}', en: 'Said by {name}' },
  confirmReading: { id: 'Nyatakan cocok', en: 'Confirm that it matches' },
  confirmDone: { id: 'Dinyatakan cocok oleh {name}', en: 'Confirmed by {name}' },
  confirmHint: {
    id: 'Baca bagian yang disorot, lalu nyatakan cocok.',
    en: 'Read the highlighted passage, then confirm.',
  },
  confirmOthers: {
    id: 'Orang lain yang harus membacanya: Anda ikut menulis teks ini.',
    en: 'Somebody else must read it: you had a hand in this text.',
  },
  editSentence: { id: 'Ubah kalimat', en: 'Edit sentence' },
  sentenceConfirmed: { id: 'Kalimat dinyatakan cocok', en: 'Sentence confirmed' },
  problemNoPassage: { id: 'Tidak ditemukan dalam sumber: “{text}”', en: 'Not found in the sources: “{text}”' },
  problemMissing: { id: '“{text}” tidak tertulis dalam sumber', en: '“{text}” does not stand in the source' },
  problemContradicted: { id: '“{text}” berbeda dengan sumber', en: '“{text}” differs from the source' },
  problemNoun: { id: '“{text}” di sumber milik hal lain', en: '“{text}” belongs to something else in the source' },
  problemNegation: {
    id: '“{text}”: ada atau tidaknya kata ingkar berbeda dengan sumber',
    en: '“{text}”: a negation differs from the source',
  },
  problemQuantifier: {
    id: '“{text}”: cakupannya berbeda dengan sumber',
    en: '“{text}”: the quantity word differs from the source',
  },
  problemQuote: {
    id: 'Kutipan tidak sama persis dengan sumber: {text}',
    en: 'The quote is not exactly as in the source: {text}',
  },
  problemSpeaker: {
    id: '“{text}” disampaikan orang lain menurut sumber',
    en: '“{text}” was said by somebody else in the source',
  },
  problemWord: { id: 'Kata “{text}” tidak ada dalam sumber', en: 'The word “{text}” is not in the source' },
  problemLeftOut: {
    id: 'Sumber juga menulis “{text}”; tanpa itu artinya lain',
    en: 'The source also says “{text}”; without it the meaning changes',
  },
  problemRoles: {
    id: '“{text}”: siapa berbuat apa kepada siapa berbeda dengan sumber',
    en: '“{text}”: who did what to whom differs from the source',
  },
  toJudge: { id: 'Yang perlu Anda timbang', en: 'What you need to judge' },
  judgeWord: {
    id: '“{text}” tidak tertulis dalam sumber: apakah maksudnya sama?',
    en: '“{text}” does not stand in the source: does it mean the same?',
  },
  judgeReckoned: {
    id: 'Nilainya tidak tertulis dalam sumber, tetapi dapat dihitung dari {text}: apakah memang itu maksudnya?',
    en: 'The value does not stand in the source but follows from {text}: is that what is meant?',
  },
  judgeSpeaker: {
    id: 'Di sumber, ini perkataan {text}: apakah pembaca tahu siapa yang berbicara?',
    en: 'In the source these are the words of {text}: will readers know who speaks?',
  },
  judgeTurn: {
    id: 'Sumber menulis “{text}”; kalimat ini tidak menyebutnya. Apakah maknanya tetap sama?',
    en: 'The source says “{text}”; this sentence leaves it out. Does it still mean the same?',
  },
  judgeOtherwise: {
    id: '“{text}”: sumber tampaknya menulisnya tentang hal atau orang lain. Apakah kalimat ini benar?',
    en: '“{text}”: the source seems to say it of something or somebody else. Is this sentence right?',
  },
  judgePointing: {
    id: '“{text}” menunjuk kalimat sebelumnya di sumber: apakah di sini maksudnya sama?',
    en: '“{text}” means the sentence before it in the source: does it mean the same here?',
  },

  // Next step
  nextStep: { id: 'Langkah berikutnya', en: 'Next step' },
  send: { id: 'Kirim untuk diperiksa', en: 'Send for review' },
  review: { id: 'Tandai sudah diperiksa', en: 'Mark as reviewed' },
  initial: { id: 'Bubuhkan paraf', en: 'Put my initials' },
  issue: { id: 'Buka halaman surat', en: 'Open the page of the letter' },
  approve: { id: 'Setujui teks ini', en: 'Approve this text' },
  publish: { id: 'Terbitkan berita', en: 'Publish the news item' },
  archive: { id: 'Arsipkan draf', en: 'File the draft' },
  unarchive: { id: 'Keluarkan dari arsip', en: 'Take out of the archive' },
  correct: { id: 'Ubah teks untuk ralat', en: 'Edit the text for a correction' },
  correctHere: {
    id: 'Ubah teksnya di sini. Versi baru diperiksa dan disetujui lagi, lalu terbit sebagai ralat.',
    en: 'Edit the text here. The new version is reviewed and approved again, then published as a correction.',
  },
  seePublication: { id: 'Lihat terbitan', en: 'See the publication' },
  sendWhy: {
    id: 'Orang kedua membaca teks ini dan memeriksa kalimat yang perlu dibaca.',
    en: 'A second person reads this text and checks the sentences that need reading.',
  },
  reviewWhy: {
    id: 'Baca teksnya, buka sumber kalimat yang perlu dibaca, lalu tandai sudah diperiksa.',
    en: 'Read the text, open the sources of sentences that need reading, then mark it as reviewed.',
  },
  sendChainWhy: {
    id: 'Naskah dibaca dan diparaf pejabat dalam rantai paraf, berurutan, sebelum ditandatangani.',
    en: 'The posts of the chain read the text and put their initials one after another before it is signed.',
  },
  initialWhy: {
    id: 'Giliran Anda: baca teksnya, buka sumber kalimat yang perlu dibaca, lalu bubuhkan paraf.',
    en: 'It is your turn: read the text, open the sources of sentences that need reading, then put your initials.',
  },
  issueWhy: {
    id: 'Teksnya disetujui dan bernomor. Unduh, tanda tangani, dan kirim dari halaman suratnya.',
    en: 'The text is approved and has its number. Download, sign and send it from the page of the letter.',
  },
  waitForInitials: { id: 'Menunggu paraf {post}.', en: 'Waiting for the initials of {post}.' },
  waitForSigner: { id: 'Menunggu persetujuan {post}.', en: 'Waiting for the approval of {post}.' },
  chain: { id: 'Rantai paraf', en: 'Chain of initials' },
  chainTurn: { id: 'giliran sekarang', en: 'whose turn it is' },
  chainLater: { id: 'menunggu giliran', en: 'not yet' },
  chainPut: { id: 'paraf oleh {name}', en: 'initialled by {name}' },
  chainSigner: { id: 'Penanda tangan: {post}', en: 'Signed by: {post}' },
  chainVacant: {
    id: '{post} belum dijabat siapa pun hari ini. Minta admin mencatat pejabatnya atau Plh.',
    en: 'Nobody holds the post of {post} today. Ask the administrator to record the holder or a deputy (Plh).',
  },
  approveWhy: {
    id: 'Persetujuan terikat pada teks dan fakta ini. Satu huruf berubah, persetujuan gugur.',
    en: 'The approval is bound to this text and these facts. One letter changed, and it is void.',
  },
  publishWhy: {
    id: 'Teks disetujui. Terbitkan ke portal publik.',
    en: 'The text is approved. Publish it on the public portal.',
  },
  archiveWhy: {
    id: 'Teks disetujui. Unduh atau salin untuk dipakai, lalu arsipkan.',
    en: 'The text is approved. Download or copy it for use, then file it.',
  },
  unarchiveWhy: { id: 'Draf ini tersimpan di arsip.', en: 'This draft is filed.' },
  publishedWhy: { id: 'Berita ini tampil di portal publik.', en: 'This news item is on the public portal.' },
  waitForWriter: { id: 'Menunggu penulis mengirimkan draf ini.', en: 'Waiting for the writer to send this draft.' },
  waitForReviewer: {
    id: 'Menunggu orang kedua memeriksa teks ini.',
    en: 'Waiting for a second person to review this text.',
  },
  waitForApprover: {
    id: 'Menunggu persetujuan pejabat yang tidak ikut menulis.',
    en: 'Waiting for the approval of an official who had no hand in it.',
  },
  waitForPublisher: { id: 'Menunggu petugas publikasi menerbitkannya.', en: 'Waiting for somebody who may publish.' },
  blockersTitle: { id: '{count} hal harus diselesaikan dahulu', en: '{count} things to settle first' },
  blockerUnsupported: { id: 'Tidak didukung: {text}', en: 'Not supported: {text}' },
  blockerUnconfirmed: { id: 'Perlu dibaca: {text}', en: 'Needs reading: {text}' },
  blockerSources: {
    id: 'Fakta berubah sejak draf disusun. Susun ulang draf.',
    en: 'The facts changed since the draft was composed. Compose it anew.',
  },
  blockerEmpty: {
    id: 'Teksnya kosong. Tulis atau susun ulang.',
    en: 'The text is empty. Write it or compose it anew.',
  },
  blockerOwn: { id: 'Anda ikut menulis teks ini.', en: 'You had a hand in this text.' },
  openQuestions: {
    id: '{count} pertanyaan terbuka tidak menghalangi, tetapi menjawabnya membuat teks lebih lengkap.',
    en: '{count} open questions do not stand in the way, but answering them makes the text more complete.',
  },
  sentDone: { id: 'Draf terkirim untuk diperiksa', en: 'Draft sent for review' },
  reviewedDone: { id: 'Draf ditandai sudah diperiksa', en: 'Draft marked as reviewed' },
  initialledDone: { id: 'Paraf dibubuhkan', en: 'Initials put' },
  approvedDone: { id: 'Draf disetujui', en: 'Draft approved' },
  archivedDone: { id: 'Draf diarsipkan', en: 'Draft filed' },
  unarchivedDone: { id: 'Draf keluar dari arsip', en: 'Draft taken out of the archive' },
  returnedDone: { id: 'Draf dikembalikan kepada penulis', en: 'Draft returned to its writers' },
  returnedBanner: { id: 'Dikembalikan oleh {name}, {when}', en: 'Returned by {name}, {when}' },
  sentNote: { id: 'Dikirim {name}, {when}', en: 'Sent by {name}, {when}' },
  noteForReviewer: { id: 'Catatan untuk pemeriksa', en: 'Note for the reviewer' },
  returnDraft: { id: 'Kembalikan draf', en: 'Return the draft' },
  returnWhy: {
    id: 'Penulis melihat catatan ini di atas teksnya. Pemeriksaan dan persetujuan gugur.',
    en: 'The writers see this comment above their text. Review and approval are void.',
  },
  comment: { id: 'Apa yang harus diperbaiki', en: 'What must be mended' },
  cancel: { id: 'Batal', en: 'Cancel' },
  more: { id: 'Lainnya', en: 'More' },

  // Versions, regenerate, export
  versions: { id: 'Versi', en: 'Versions' },
  versionsOf: { id: 'Versi draf', en: 'Versions of the draft' },
  versionN: { id: 'Versi {n}', en: 'Version {n}' },
  current: { id: 'sekarang', en: 'current' },
  template: { id: 'Templat', en: 'Template' },
  ai: { id: 'AI', en: 'AI' },
  'ai-edit': { id: 'Suntingan AI', en: 'AI edit' },
  human: { id: 'Manusia', en: 'Human' },
  compareWith: {
    id: 'Yang berubah dari versi {from} ke versi {to}',
    en: 'What changed from version {from} to version {to}',
  },
  compareHint: {
    id: 'Pilih satu versi untuk melihat bedanya dengan yang sekarang.',
    en: 'Choose a version to see how it differs from the current one.',
  },
  noDifference: { id: 'Tidak ada perbedaan.', en: 'There is no difference.' },
  restore: { id: 'Pulihkan versi {n}', en: 'Restore version {n}' },
  restored: { id: 'Versi {n} dipulihkan', en: 'Version {n} restored' },
  regenerate: { id: 'Susun ulang dari fakta', en: 'Compose anew from the facts' },
  reword: { id: 'Susun dengan kata lain', en: 'Compose in other words' },
  regenerated: { id: 'Draf disusun ulang', en: 'Draft composed anew' },
  downloadPdf: { id: 'Unduh PDF', en: 'Download PDF' },
  downloadDocx: { id: 'Unduh DOCX', en: 'Download DOCX' },
  copyText: { id: 'Salin teks', en: 'Copy the text' },
  copied: { id: 'Teks tersalin', en: 'Text copied' },
  copyFailed: {
    id: 'Peramban tidak mengizinkan penyalinan. Pilih teksnya, lalu salin.',
    en: 'The browser does not allow copying. Select the text and copy it.',
  },

  // Approval and personal data
  approval: { id: 'Catatan persetujuan', en: 'Approval record' },
  approvedBy: { id: 'Disetujui oleh', en: 'Approved by' },
  position: { id: 'Jabatan', en: 'Position' },
  approvedAt: { id: 'Waktu', en: 'Time' },
  hash: { id: 'Sidik catatan', en: 'Fingerprint' },
  hashHint: {
    id: 'Terikat pada teks, fakta, dan versi ini; siapa pun dapat menghitungnya ulang.',
    en: 'Bound to this text, these facts and this version; anyone can compute it again.',
  },
  approvalUnfit: {
    id:
      'Teks atau catatan ini tidak cocok lagi dengan yang disetujui dan disegel. Jangan dipakai; beri tahu admin ' +
      'untuk menjalankan pemeriksaan jejak audit.',
    en:
      'This text or record no longer fits what was approved and sealed. Do not use it; tell the administrator to run ' +
      'the verification of the audit trail.',
  },
  personalDataTitle: { id: 'Teks ini memuat data pribadi', en: 'This text holds personal data' },
  personalDataWhy: {
    id: '{count} temuan. Hapus dari teks, atau nyatakan boleh terbit satu per satu sebelum penerbitan.',
    en: '{count} findings. Remove them from the text, or clear them one by one before publication.',
  },
  you: { id: 'Anda', en: 'you' },
  colleague: { id: 'rekan seunit', en: 'a colleague' },
  theSystem: { id: 'sistem', en: 'the system' },
  details: { id: 'Riwayat draf', en: 'History of the draft' },
  writtenBy: { id: 'Ditulis oleh', en: 'Written by' },
  reviewedBy: { id: 'Diperiksa oleh', en: 'Reviewed by' },
  loadFailed: { id: 'Draf tidak dapat ditampilkan', en: 'The draft cannot be shown' },
});
