import type { MergeReason } from './schema.ts';

/** Why a line of a list is no row; `{about}`: its column and what stands there. */
export const mergeReasonWords: Readonly<Record<MergeReason, { readonly id: string; readonly en: string }>> = {
  'no-recipient': { id: 'penerimanya kosong', en: 'its recipient is empty' },
  'merged-recipient': {
    id: 'penerimanya sel gabungan dengan baris di atasnya ({about})',
    en: 'its recipient is a cell that is merged with the row above ({about})',
  },
  'hidden-row': { id: 'baris ini tersembunyi di berkas', en: 'the row is hidden in the file' },
  'not-a-figure': { id: 'bukan angka ({about})', en: 'no figure ({about})' },
  'not-a-day': { id: 'bukan tanggal lengkap ({about})', en: 'no whole day ({about})' },
  'impossible-day': { id: 'tanggal yang tidak ada ({about})', en: 'a day that does not exist ({about})' },
  formula: { id: 'rumus, bukan nilai ({about})', en: 'a formula, no value ({about})' },
  'too-long': { id: 'terlalu panjang ({about})', en: 'too long ({about})' },
};
