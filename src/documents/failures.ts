import type { Ended } from '../platform/index.ts';
import { defineFailures, type Err } from '../platform/result/index.ts';
import { documentLimits } from './schema.ts';

export const fail = defineFailures({
  'documents/empty': {
    status: 422,
    id: 'Berkas {name} kosong. Periksa berkas aslinya, lalu unggah lagi.',
    en: 'The file {name} is empty. Check the original and upload it again.',
  },
  'documents/too-large': {
    status: 413,
    id:
      'Berkas {name} terlalu besar ({size} MB; paling besar {limit} MB). Bagi berkas itu atau unggah bagian yang ' +
      'diperlukan saja.',
    en: 'The file {name} is too large ({size} MB; at most {limit} MB). Split it or upload only the part you need.',
  },
  'documents/too-much-text': {
    status: 413,
    id:
      'Isi berkas {name} terlalu panjang setelah dibuka ({what}). Paling banyak {pages} halaman dan {millions} juta ' +
      'karakter. Unggah bagian yang diperlukan saja.',
    en:
      'The file {name} is too long once opened ({what}). At most {pages} pages and {millions} million characters are ' +
      'read. Upload only the part you need.',
  },
  'documents/not-text': {
    status: 415,
    id: 'Berkas {name} bukan teks yang dapat dibaca (isinya data biner). Unggah PDF, DOCX, XLSX, PPTX, ODT, atau TXT.',
    en: 'The file {name} is not readable text (it holds binary data). Upload PDF, DOCX, XLSX, PPTX, ODT or TXT.',
  },
  'documents/unsupported': {
    status: 415,
    id: 'Berkas {name} berjenis {kind}, yang belum dapat dibaca. Simpan sebagai DOCX atau PDF, atau tempelkan teksnya.',
    en: 'The file {name} is of the kind {kind}, which cannot be read yet. Save it as DOCX or PDF, or paste its text.',
  },
  'documents/outlook': {
    status: 415,
    id:
      'Berkas {name} adalah surel Outlook (.msg), yang belum dapat dibaca. Buka di Outlook dan simpan sebagai .eml ' +
      '(Berkas > Simpan Sebagai) atau cetak menjadi PDF; simpan lampirannya satu per satu. Unggah hasilnya di sini.',
    en:
      'The file {name} is an Outlook message (.msg), which cannot be read yet. Open it in Outlook and save it as ' +
      '.eml (File > Save As) or print it to PDF; save its attachments one by one. Upload the result here.',
  },
  'documents/encrypted': {
    status: 422,
    id: 'Berkas {name} dikunci dengan kata sandi. Buka kuncinya di komputer Anda, simpan, lalu unggah lagi.',
    en: 'The file {name} is locked with a password. Unlock it on your computer, save it, and upload it again.',
  },
  'documents/damaged': {
    status: 422,
    id: 'Berkas {name} rusak atau tidak lengkap sehingga tidak dapat dibuka. Minta salinan yang utuh.',
    en: 'The file {name} is damaged or incomplete and cannot be opened. Ask for an intact copy.',
  },
  'documents/blank-pages': {
    status: 422,
    id:
      'Berkas {name} hanya berisi halaman kosong ({pages} halaman): tidak ada tulisan atau gambar di atasnya. Berkas ' +
      'aslinya tetap tersimpan. Bila seharusnya ada isinya, pindai lagi sisi yang bertulisan, atau minta salinan lain.',
    en:
      'The file {name} holds nothing but blank pages ({pages}): there is neither writing nor a picture on them. The ' +
      'original is kept. If something should be there, scan the side with the writing, or ask for another copy.',
  },
  'documents/only-images': {
    status: 422,
    id:
      'Berkas {name} hanya berisi gambar ({pages} halaman), dan tidak ada tulisan yang dapat dibaca di dalamnya. ' +
      'Berkas aslinya tetap tersimpan. Pindai lagi pada 300 dpi, lurus dan terang, atau tempelkan teksnya.',
    en:
      'The file {name} holds only pictures ({pages} pages), and no writing in them could be read. The original is ' +
      'kept. Scan it again at 300 dpi, straight and bright, or paste its text.',
  },
  'documents/unreadable-fonts': {
    status: 422,
    id:
      'PDF {name} memakai jenis huruf tanpa peta teks, sehingga tulisannya hanya dapat dilihat. Unggah berkas ' +
      'aslinya ' +
      '(DOCX) atau tempelkan teksnya.',
    en:
      'The PDF {name} uses fonts without a map to text, so that its writing can only be looked at. Upload the ' +
      'original ' +
      '(DOCX) or paste its text.',
  },
  'documents/too-many-pixels': {
    status: 422,
    id:
      'Gambar {name} terlalu besar ({megapixels} megapiksel; paling besar {limit}). Berkas aslinya tetap tersimpan. ' +
      'Perkecil gambarnya atau pindai pada 300 dpi, lalu unggah lagi.',
    en:
      'The picture {name} is too large ({megapixels} megapixels; at most {limit}). The original is kept. Make it ' +
      'smaller or scan at 300 dpi, and upload it again.',
  },
  'documents/too-slow': {
    status: 422,
    id:
      'Berkas {name} belum selesai dibaca setelah {seconds} detik, lalu pembacaannya dihentikan. Berkas aslinya ' +
      'tetap tersimpan. Baca ulang, unggah bagian yang diperlukan saja, atau tempelkan teksnya.',
    en:
      'The file {name} was not read after {seconds} seconds, and reading was stopped. The original is kept. Read it ' +
      'again, upload only the part you need, or paste its text.',
  },
  'documents/too-much-memory': {
    status: 422,
    id:
      'Membaca berkas {name} memerlukan memori lebih dari {megabytes} MB, lalu dihentikan. Berkas aslinya tetap ' +
      'tersimpan. Unggah bagian yang diperlukan saja, atau tempelkan teksnya.',
    en:
      'Reading the file {name} took more than {megabytes} MB of memory and was stopped. The original is kept. ' +
      'Upload only the part you need, or paste its text.',
  },
  'documents/broke-off': {
    status: 503,
    id:
      'Pembacaan berkas {name} terhenti di tengah jalan. Berkas aslinya tetap tersimpan. Baca ulang; bila terulang, ' +
      'tempelkan teksnya dan beri tahu admin.',
    en:
      'Reading the file {name} broke off. The original is kept. Read it again; if it happens again, paste its text ' +
      'and tell the administrator.',
  },
  'documents/file-gone': {
    status: 503,
    id:
      'Berkas asli {name} tidak ada lagi di penyimpanan, sehingga tidak dapat dibaca. Yang sudah terbaca tetap ada. ' +
      'Minta admin memulihkan cadangan, lalu coba lagi.',
    en:
      'The original {name} is no longer in the store and cannot be read. What was read of it is kept. Ask the ' +
      'administrator to restore a backup, then try again.',
  },
  'documents/nothing-to-read': {
    status: 422,
    id:
      'Tidak ada teks yang dapat dibaca dalam berkas {name}. {sebab} Unggah berkas yang berisi teks, atau tempelkan ' +
      'teksnya.',
    en: 'There is no text to read in the file {name}. {why} Upload a file that holds text, or paste the text.',
  },
  'documents/no-certificate': {
    status: 422,
    id:
      'Itu bukan sertifikat PEM yang dapat dibaca. Tempelkan teks dari -----BEGIN CERTIFICATE----- sampai ' +
      '-----END CERTIFICATE-----; belum ada yang disimpan.',
    en:
      'That is no PEM certificate that can be read. Paste the text from -----BEGIN CERTIFICATE----- to ' +
      '-----END CERTIFICATE-----; nothing is saved yet.',
  },
  'documents/no-picture': {
    status: 404,
    id: 'Berkas {name} tidak punya gambar halaman: hanya PDF dan gambar yang punya. Baca teksnya atau unduh berkasnya.',
    en: 'The file {name} has no pictures of pages: only PDFs and pictures do. Read its text or download it.',
  },
  'documents/no-such-page': {
    status: 404,
    id: 'Berkas {name} tidak punya halaman {page}. Pilih halaman lain.',
    en: 'The file {name} has no page {page}. Choose another one.',
  },
  'documents/no-form': {
    status: 404,
    id: 'Hal seperti itu tidak ada, atau tidak diisi dari dokumen.',
    en: 'There is no such thing, or it is not filled from documents.',
  },
  'documents/comes-with-thing': {
    status: 409,
    id:
      'Hal ini sudah punya berkasnya sendiri, jadi tidak dapat ditambah atau dibaca ulang dari sini. Buka ' +
      'halamannya.',
    en: 'This has its own file already, so that none can be added or read again from here. Open its page.',
  },
  'documents/read-already': {
    status: 409,
    id: 'Dokumen ini sudah terbaca; usulannya sudah ada. Muat ulang halaman.',
    en: 'This document has been read; its proposals are there. Reload the page.',
  },
});

type Limits = { readonly name: string; readonly seconds: number; readonly megabytes: number };

/** Why a process that worked on the file `name` ended before it answered, in words. */
export function endedEarly(ended: Ended, { name, seconds, megabytes }: Limits): Err {
  switch (ended) {
    case 'time':
      return fail('documents/too-slow', { name, seconds });
    case 'memory':
      return fail('documents/too-much-memory', { name, megabytes });
    case 'died':
      return fail('documents/broke-off', { name });
  }
}

/** What is longer than a document may be; `what`: how long it is. */
export const tooMuchText = (name: string, what: string) => {
  const { pages, characters } = documentLimits;
  return fail('documents/too-much-text', { name, what, pages, millions: characters / 1e6 });
};
