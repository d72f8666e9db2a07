/** What is said of signed files of a list that come together. */
import { defineMessages } from '../../../i18n/messages.ts';

export const packMessages = defineMessages({
  title: { id: 'Berkas bertanda tangan', en: 'Signed files' },
  hint: {
    id:
      'Letakkan semua PDF bertanda tangan sekaligus, atau satu ZIP. Setiap berkas dicocokkan dengan barisnya dan ' +
      'diperiksa; yang cocok langsung terikat atas nama Anda.',
    en:
      'Drop all signed PDFs at once, or one ZIP. Each file is matched with its row and checked; what fits is bound ' +
      'in your name.',
  },
  drop: { id: 'PDF atau ZIP', en: 'PDF or ZIP' },
  day: { id: 'Tanggal tanda tangan', en: 'Day of the signatures' },
  uploading: { id: 'Mengunggah {done} dari {of} berkas', en: 'Uploading {done} of {of} files' },
  notUploaded: { id: '{name} tidak terunggah', en: '{name} was not uploaded' },
  matching: { id: '{name}: {done} dari {of} dicocokkan', en: '{name}: {done} of {of} matched' },
  opening: { id: '{name} sedang dibuka', en: '{name} is being opened' },
  progress: { id: '{bound} dari {of} surat sudah terikat', en: '{bound} of {of} letters are bound' },
  views: { id: 'Menurut keadaannya', en: 'By how they stand' },
  terikat: { id: 'Terikat', en: 'Bound' },
  'perlu-alasan': { id: 'Perlu alasan', en: 'Need a reason' },
  'tidak-cocok': { id: 'Tidak cocok', en: 'No match' },
  disisihkan: { id: 'Disisihkan', en: 'Set aside' },
  missing: { id: 'Belum datang', en: 'Missing' },
  none: { id: 'Tidak ada.', en: 'None.' },
  noneMissing: { id: 'Semua surat sudah terikat.', en: 'All letters are bound.' },
  row: { id: 'Baris', en: 'Row' },
  file: { id: 'Berkas', en: 'File' },
  recipient: { id: 'Penerima', en: 'Recipient' },
  number: { id: 'Nomor', en: 'Number' },
  why: { id: 'Sebabnya', en: 'Why' },
  open: { id: 'Buka', en: 'Open' },
  openFile: { id: 'Buka berkas {name}', en: 'Open the file {name}' },
  setAside: { id: 'Sisihkan', en: 'Set aside' },
  setAsideWhy: {
    id: 'Berkas {name} tidak dilekatkan ke surat mana pun. Ia tetap tersimpan dan terdaftar bersama alasannya.',
    en: 'The file {name} is bound to no letter. It stays kept and listed with the reason.',
  },
  give: { id: 'Lekatkan ke baris…', en: 'Bind to row…' },
  giveWhy: {
    id: 'Berkas {name} diperiksa terhadap surat pada baris itu, seperti yang lain. Nomor barisnya ada pada Belum datang.',
    en: 'The file {name} is checked against the letter of that row, as any other. Its number is under Missing.',
  },
  giveRow: { id: 'Nomor baris', en: 'Number of the row' },
  notARow: { id: 'Tulis nomor baris, misalnya 12.', en: 'Write the number of a row, such as 12.' },
  given: { id: 'Berkas sedang diperiksa.', en: 'The file is being checked.' },
  asideDone: { id: 'Berkas disisihkan.', en: 'File set aside.' },
  acts: { id: 'Tindakan', en: 'Actions' },
  severalPacks: {
    id: '{count} unggahan dikerjakan satu per satu; Anda boleh menutup halaman ini.',
    en: '{count} uploads are worked on one after the other; you may close this page.',
  },
  inPack: { id: 'dari {pack}', en: 'from {pack}' },
  bindAll: { id: 'Lekatkan {count} berkas dengan alasan', en: 'Bind {count} files for a reason' },
  bindWhy: {
    id:
      'Tulis mengapa berkas-berkas ini tetap dilekatkan. Alasannya tercatat bersama nama Anda. Yang tidak cocok ' +
      'tidak ikut.',
    en: 'Say why these files are bound nevertheless. It is recorded with your name. Files that do not match stay out.',
  },
});

/** Why a file was bound to no letter; `{about}`: what it names. */
export const unmatchedMessages = defineMessages({
  'bukan-pdf': { id: 'Bukan PDF.', en: 'It is no PDF.' },
  'tidak-terbuka': { id: 'Tidak dapat dibuka.', en: 'It could not be opened.' },
  'tanpa-nomor': {
    id: 'Tidak ada nomor surat dari daftar ini di dalamnya. Bila ini pindaian, unggah di halaman suratnya.',
    en: 'It bears no number of this list. If it is a scan, upload it at the page of its letter.',
  },
  'surat-lain': { id: 'Surat lain: {about}.', en: 'Another letter: {about}.' },
  'surat-batal': { id: 'Surat {about} sudah dibatalkan.', en: 'Letter {about} is cancelled.' },
  'sudah-bertanda-tangan': {
    id: 'Surat {about} sudah terikat berkas lain.',
    en: 'Letter {about} has another signed file already.',
  },
  sama: { id: 'Berkas yang sama sudah ada untuk surat {about}.', en: 'The same file is there already for {about}.' },
  hari: {
    id: 'Tanggal tanda tangan sebelum tanggal surat ({about}).',
    en: 'The day of the signature is before that of the letter ({about}).',
  },
  'belum-disetujui': { id: 'Naskahnya belum disetujui.', en: 'Its text is not approved.' },
  'gagal-diperiksa': { id: 'Tidak dapat diperiksa.', en: 'It could not be checked.' },
});
