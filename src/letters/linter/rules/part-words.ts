/** What parts of a letter are called in a finding. */
import type { PartName } from '../part-names.ts';

export const partWords: Readonly<Record<PartName, { readonly id: string; readonly en: string }>> = {
  letterhead: { id: 'kop', en: 'letterhead' },
  heading: { id: 'judul naskah', en: 'heading' },
  number: { id: 'Nomor', en: 'number' },
  date: { id: 'tanggal', en: 'day' },
  nature: { id: 'Sifat', en: 'nature (Sifat)' },
  attachments: { id: 'Lampiran', en: 'attachments (Lampiran)' },
  subject: { id: 'Hal', en: 'subject (Hal)' },
  about: { id: 'tentang', en: 'subject (tentang)' },
  address: { id: 'alamat (Yth.)', en: 'address (Yth.)' },
  from: { id: 'Dari', en: 'sender (Dari)' },
  considering: { id: 'Menimbang', en: 'considerations (Menimbang)' },
  basis: { id: 'Dasar', en: 'basis (Dasar)' },
  recalling: { id: 'Mengingat', en: 'rules (Mengingat)' },
  decides: { id: 'MEMUTUSKAN', en: 'MEMUTUSKAN' },
  sets: { id: 'Menetapkan', en: 'what it sets (Menetapkan)' },
  people: { id: 'nama yang ditugaskan', en: 'people it assigns' },
  task: { id: 'Untuk (isi tugas)', en: 'the task (Untuk)' },
  'on-this-day': { id: 'pembuka "Pada hari ini"', en: 'opening "Pada hari ini"' },
  day: { id: 'hari dan tanggal acara', en: 'day of the meeting' },
  time: { id: 'pukul acara', en: 'time of the meeting' },
  place: { id: 'tempat acara', en: 'place of the meeting' },
  body: { id: 'isi', en: 'body' },
  signature: { id: 'tanda tangan (jabatan dan nama)', en: 'signature' },
  copies: { id: 'Tembusan', en: 'copies (Tembusan)' },
};
