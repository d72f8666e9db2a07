import { defineFailures } from '../../../platform/index.ts';

export const fail = defineFailures({
  'voters/finding-not-found': {
    status: 404,
    id: 'Temuan ini tidak ada di daftar ini.',
    en: 'This finding is not in this list.',
  },
  'voters/finding-changed': {
    status: 409,
    id: 'Temuan ini baru saja diubah{by}. Lihat keadaannya yang sekarang, lalu putuskan lagi bila perlu.',
    en: 'This finding has just been changed{byEn}. Look at it as it is now, then decide again if needed.',
  },
  'voters/finding-decided': {
    status: 409,
    id: 'Temuan ini sudah diputuskan{by}. Batalkan keputusan itu dahulu bila keliru.',
    en: 'This finding is decided already{byEn}. Undo that decision first if it is wrong.',
  },
  'voters/finding-closed': {
    status: 409,
    id: 'Pemeriksaan terbaru tidak lagi menemukan masalah ini; tidak ada yang perlu diputuskan.',
    en: 'The latest check no longer finds this; there is nothing to decide.',
  },
  'voters/list-settled': {
    status: 409,
    id: 'Daftar ini sudah ditetapkan. Keputusan baru dibuat di daftar berikutnya.',
    en: 'This list is settled. New decisions are made in the next list.',
  },
  'voters/rows-not-in-finding': {
    status: 422,
    id: 'Baris yang dipilih bukan bagian dari temuan ini. Pilih dari baris yang ditampilkan.',
    en: 'The chosen rows are not part of this finding. Choose from the rows shown.',
  },
  'voters/row-missing': {
    status: 422,
    id: 'Temuan ini tentang beberapa pemilih. Pilih baris yang dimaksud.',
    en: 'This finding is about several voters. Choose the row that is meant.',
  },
  'voters/keep-is-removed': {
    status: 422,
    id:
      'Baris yang dipertahankan tidak dapat sekaligus dihapus. Pilih satu yang dipertahankan dan lainnya yang ' +
      'dihapus.',
    en: 'The row to keep cannot be removed as well. Choose one to keep and others to remove.',
  },
  'voters/field-not-disputed': {
    status: 422,
    id:
      'Temuan ini tidak mempersoalkan {fields}; yang dapat diubah di sini hanya {disputed}. Belum ada yang diubah: ' +
      'hapus isian itu, lalu simpan lagi.',
    en:
      'This finding does not dispute {fields}; only {disputed} can be changed here. Nothing has been changed: ' +
      'take that field out, then save again.',
  },
  'voters/nothing-changes': {
    status: 422,
    id:
      '{fields} sudah berisi nilai yang sama; keputusan ini tidak mengubah apa pun. Isi nilai yang benar, atau pilih ' +
      'keputusan lain (misalnya tetap).',
    en:
      '{fields} already has the same value; this decision would change nothing. Enter the right value, or choose ' +
      'another decision (to keep it, for example).',
  },
  'voters/born-later': {
    status: 422,
    id: 'Tanggal lahir {date} belum tiba. Belum ada yang diubah: isi tanggal lahir yang benar, lalu simpan lagi.',
    en: 'The birth date {date} is still to come. Nothing has been changed: enter the right date, then save again.',
  },
  'voters/village-unknown': {
    status: 422,
    id: 'Kode desa {village} tidak dikenal. Pilih desa dari daftar.',
    en: 'The village code {village} is not known. Choose the village from the list.',
  },
  'voters/village-outside': {
    status: 422,
    id:
      'Desa {village} di luar wilayah daftar ini. Belum ada yang diubah: pilih desa di dalamnya, atau putuskan ' +
      'TMS dengan alasan pindah domisili.',
    en:
      'The village {village} is outside the region of this list. Nothing has been changed: choose a village ' +
      'within it, or decide TMS, reason moved away.',
  },
  'voters/proposal-not-applicable': {
    status: 409,
    id:
      'Keputusan dari daftar sebelumnya tidak dapat dipakai begitu saja pada temuan ini. Putuskan sendiri dari ' +
      'baris yang ditampilkan.',
    en: "The earlier list's decision cannot be taken over as it is. Decide from the rows shown.",
  },
  'voters/proposal-others': {
    status: 409,
    id:
      'Baris {rows} belum termasuk temuan ini ketika daftar sebelumnya diputuskan, jadi keputusan itu bukan tentang ' +
      'baris itu. Putuskan sendiri dari baris yang ditampilkan.',
    en:
      'Row {rows} was not part of this finding when the earlier list was decided, so that decision is not about it. ' +
      'Decide from the rows shown.',
  },
  'voters/batch-of-another': {
    status: 409,
    id: 'Keputusan sekaligus ini bukan milik Anda di daftar ini. Muat ulang halaman, lalu mulai lagi.',
    en: 'This batch is not yours in this list. Reload the page, then begin again.',
  },
  'voters/decision-not-in-use': {
    status: 422,
    id: 'Keputusan atau alasan TMS ini tidak berlaku pada tanggal ini. Pilih dari daftar yang ditampilkan.',
    en: 'This decision or reason is not in use on this date. Choose from those shown.',
  },
  'voters/proof-needed': {
    status: 422,
    id: 'Keputusan ini memerlukan dokumen bukti ({kinds}). Unggah dokumennya, lalu putuskan.',
    en: 'This decision needs a proof document ({kinds}). Upload the document, then decide.',
  },
  'voters/proof-not-found': {
    status: 404,
    id: 'Dokumen bukti ini tidak ada di satuan kerja ini. Unggah lagi.',
    en: 'This proof document is not in this unit. Upload it again.',
  },
  'voters/proof-kind': {
    status: 415,
    id: 'Bukti harus berupa PDF, JPEG, PNG, atau WebP. Simpan dokumen dalam salah satu bentuk itu, lalu unggah lagi.',
    en: 'A proof must be a PDF, JPEG, PNG or WebP. Save the document in one of these, then upload again.',
  },
  'voters/proof-large': {
    status: 413,
    id:
      'Dokumen bukti melebihi {limit} MB. Tidak ada yang disimpan. Pindai dengan ukuran lebih kecil, lalu unggah ' +
      'lagi.',
    en: 'The proof document is over {limit} MB. Nothing was kept. Scan it smaller, then upload again.',
  },
  'voters/decision-not-found': {
    status: 404,
    id: 'Tidak ada keputusan yang berlaku pada temuan ini.',
    en: 'There is no standing decision on this finding.',
  },
  'voters/batch-count': {
    status: 409,
    id: 'Jumlah temuan yang cocok kini {count}, bukan {expected}. Periksa lagi pilihannya, lalu ulangi.',
    en: 'There are now {count} matching findings, not {expected}. Check the selection, then try again.',
  },
  'voters/batch-mixed': {
    status: 422,
    id: 'Temuan yang dipilih berlainan jenis ({codes}). Satu keputusan bersama hanya untuk satu jenis temuan.',
    en: 'The chosen findings are of different kinds ({codes}). One decision for many is for one kind only.',
  },
  'voters/batch-large': {
    status: 422,
    id: 'Paling banyak {limit} temuan sekali putus; pilihan Anda {count}. Persempit, misalnya per desa.',
    en: 'At most {limit} findings at once; you chose {count}. Narrow it down, for instance by village.',
  },
  'voters/batch-several-rows': {
    status: 422,
    id: '{count} dari temuan itu tentang beberapa pemilih sekaligus; TMS untuk mereka diputuskan satu per satu.',
    en: '{count} of these findings are about several voters; TMS is decided for them one by one.',
  },
  'voters/assignee-unknown': {
    status: 422,
    id: 'Orang ini tidak bertugas pada data pemilih di satuan kerja ini.',
    en: 'This person does not work on voter data in this unit.',
  },
});
