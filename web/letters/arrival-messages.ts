/** What is said of what came in by itself. */
import { defineMessages } from '../i18n/messages.ts';

export const arrivalMessages = defineMessages({
  title: { id: 'Belum dicatat', en: 'Not registered yet' },
  lead: {
    id: 'Datang dari folder yang diawasi atau surel. Isinya sudah dibaca; satu tombol mencatatnya.',
    en: 'Came out of the watched folder or an e-mail. It is read already; one key registers it.',
  },
  keys: {
    id: '↑ ↓ memilih · R catat · S sudah dicatat · X bukan surat · Enter buka berkas',
    en: '↑ ↓ choose · R register · S registered already · X no letter · Enter open the file',
  },
  none: { id: 'Tidak ada berkas yang menunggu dicatat', en: 'No file waits to be registered' },
  register: { id: 'Catat', en: 'Register' },
  double: { id: 'Sudah dicatat', en: 'Registered already' },
  noLetter: { id: 'Bukan surat', en: 'No letter' },
  registered: { id: 'Dicatat sebagai nomor agenda {agenda}.', en: 'Registered as number {agenda} of the agenda.' },
  dismissed: { id: 'Tidak dicatat.', en: 'Not registered.' },
  fromFolder: { id: 'Folder', en: 'Folder' },
  fromMail: { id: 'Surel', en: 'E-mail' },
  cover: { id: 'Surel pengantarnya: {name}', en: 'The mail that it came with: {name}' },
  came: { id: 'datang {at}', en: 'came {at}' },
  times: { id: 'datang {count} kali', en: 'came {count} times' },
  unread: { id: 'Tidak terbaca; buka berkasnya', en: 'Could not be read; open the file' },
  notFound: { id: 'tidak ditemukan', en: 'not found' },
  notSure: { id: 'belum pasti', en: 'not certain' },
  number: { id: 'Nomor', en: 'Number' },
  date: { id: 'Tanggal', en: 'Date' },
  sender: { id: 'Pengirim', en: 'Sender' },
  due: { id: 'Batas', en: 'Due' },
  sameFile: {
    id: 'Berkas ini sudah dicatat: agenda {agenda}/{year}',
    en: 'Registered already: agenda {agenda}/{year}',
  },
  sameNumber: {
    id: 'Mungkin sudah dicatat (nomor, tanggal, pengirim): agenda {agenda}/{year}',
    en: 'Perhaps registered already (number, date, sender): agenda {agenda}/{year}',
  },
  folder: { id: 'Folder yang diawasi', en: 'Watched folder' },
  folderLead: {
    id: 'Yang ditaruh di {folder} (folder data program) masuk sendiri, kelas terbatas. Pindai langsung ke sana.',
    en: 'What is laid in {folder} (data folder of the program) comes in by itself, as restricted. Scan into it.',
  },
  watch: { id: 'Buat folder dan awasi', en: 'Make the folder and watch it' },
  watching: { id: 'Folder dibuat dan diawasi.', en: 'The folder is there and watched.' },
  notWatched: { id: 'Belum ada folder yang diawasi.', en: 'No folder is watched yet.' },
  looked: { id: 'Terakhir dilihat {at}', en: 'Looked at last {at}' },
  neverLooked: { id: 'Belum pernah dilihat; tunggu setengah menit.', en: 'Not looked at yet; wait half a minute.' },
  waiting: { id: '{count} berkas menunggu diambil', en: '{count} files wait to be taken' },
  refused: { id: '{count} berkas ditolak', en: '{count} files refused' },
});
