/** Parts of a number in words, for sentences. */
import type { Words } from '../platform/index.ts';

const parts: Readonly<Record<string, Words>> = {
  urut: { id: 'nomor urut', en: 'the count' },
  klasifikasi: { id: 'kode klasifikasi', en: 'the code of classification' },
  jenis: { id: 'kode jenis naskah', en: 'the code of its kind' },
  kode: { id: 'kode satuan kerja', en: 'the code of the unit' },
  bulan: { id: 'bulan', en: 'the month' },
  tahun: { id: 'tahun', en: 'the year' },
};

/** "kode klasifikasi dan tahun". */
export const partWords = (slots: readonly string[]): Words => ({
  id: slots.map((slot) => parts[slot]?.id ?? slot).join(' dan '),
  en: slots.map((slot) => parts[slot]?.en ?? slot).join(' and '),
});
