/** What the pipeline itself refuses. */
import type { Trouble } from '../database/trouble.ts';
import { defineFailures, type Failure } from '../result/index.ts';

export const fail = defineFailures({
  'http/invalid-input': {
    status: 400,
    id: 'Ada isian yang belum benar: {fields}. Yang sudah Anda ketik tetap ada; perbaiki lalu kirim lagi.',
    en: 'Some input is not right: {fields}. What you typed is still there; correct it and send again.',
  },
  'http/not-signed-in': {
    status: 401,
    id: 'Sesi Anda sudah berakhir. Masuk lagi; ketikan Anda disimpan di peramban ini.',
    en: 'Your session has ended. Sign in again; what you typed is kept in this browser.',
  },
  'http/forged': {
    status: 403,
    id: 'Permintaan ini tidak berasal dari halaman Kerja Cerdas. Muat ulang halaman, lalu coba lagi.',
    en: 'This request did not come from a Kerja Cerdas page. Reload the page, then try again.',
  },
  'http/not-allowed': {
    status: 403,
    id:
      'Jabatan Anda tidak berwenang untuk tindakan ini di satuan kerja ini. Hubungi admin satuan kerja bila ' +
      'menurut Anda seharusnya berwenang.',
    en: 'Your position does not allow this in this unit. Ask the unit administrator if you think it should.',
  },
  'http/waits': {
    status: 403,
    id:
      'Akun Anda menunggu: kata sandinya diatur lewat tautan buatan orang lain, dan orang ketiga belum mengesahkan ' +
      'bahwa Anda yang memakainya. Membaca dan menyusun tetap bisa; yang sudah Anda ketik tetap ada.',
    en:
      "Your account waits: its password was set by somebody else's link, and no third person has confirmed yet that " +
      'you used it. You can go on reading and drafting; what you typed is still there.',
  },
  'http/not-found': {
    status: 404,
    id: 'Tidak ditemukan, atau tidak terbuka untuk satuan kerja Anda.',
    en: 'Not found, or not open to your unit.',
  },
  'http/masked-number': {
    status: 422,
    id:
      'Isian memuat nomor tersamar (•••). Tidak ada yang disimpan, supaya nomor aslinya tidak hilang. Hapus nomor ' +
      'itu dari isian, atau ketik nomornya sendiri.',
    en:
      'The input holds a masked number (•••). Nothing was kept, so that the number itself is not lost. Take it out ' +
      'of the input, or type the number itself.',
  },
  'http/too-large': {
    status: 413,
    id:
      'Isian terlalu besar (batas 2 MB). Tidak ada yang disimpan. Bagi menjadi beberapa bagian, atau unggah ' +
      'sebagai berkas.',
    en: 'The input is too large (limit 2 MB). Nothing was kept. Split it, or upload it as a file.',
  },
  'http/wrong-content-type': {
    status: 415,
    id: 'Isian harus dikirim sebagai JSON (Content-Type: application/json). Tidak ada yang disimpan.',
    en: 'The input must be sent as JSON (Content-Type: application/json). Nothing was kept.',
  },
  'http/unreadable': {
    status: 400,
    id: 'Isian yang dikirim bukan JSON yang utuh. Tidak ada yang disimpan; kirim lagi.',
    en: 'What was sent is not whole JSON. Nothing was kept; send it again.',
  },
  'http/unreadable-address': {
    status: 400,
    id: 'Alamat ini tidak dapat dibaca: tanda % di dalamnya tidak lengkap. Periksa tautannya.',
    en: 'This address cannot be read: a % in it is incomplete. Check the link.',
  },
  'http/at-the-same-time': {
    status: 409,
    id:
      'Orang lain mengerjakan hal yang sama pada saat yang sama, dan langkahnya lebih dahulu. Langkah Anda tidak ' +
      'disimpan. Muat ulang, lalu periksa apakah masih perlu.',
    en:
      'Somebody else did the same at the same moment and was first. Your step was not kept. Reload, then see ' +
      'whether it is still needed.',
  },
  'http/database-away': {
    status: 503,
    id:
      'Basis data sedang dinyalakan lagi. Yang sudah dinyatakan tersimpan tetap aman; kiriman terakhir mungkin ' +
      'belum. Tunggu sebentar, muat ulang, lihat apakah sudah ada, lalu coba lagi.',
    en:
      'The database is being started again. What was said to be saved is safe; what you sent last may not be. ' +
      'Wait a moment, reload, look whether it is there, then try again.',
  },
  'http/starting': {
    status: 503,
    id:
      'Kerja Cerdas sedang dinyalakan. Yang sudah dinyatakan tersimpan tetap aman; kiriman terakhir mungkin belum. ' +
      'Tunggu sebentar, muat ulang, lihat apakah sudah ada, lalu coba lagi.',
    en:
      'Kerja Cerdas is starting. What was said to be saved is safe; what you sent last may not be. Wait a moment, ' +
      'reload, look whether it is there, then try again.',
  },
  'http/part-dies': {
    status: 503,
    id:
      'Bagian Kerja Cerdas ini berhenti berulang kali; bagian lain tetap melayani. Yang sudah dinyatakan tersimpan ' +
      'tetap aman. Bagian ini dicoba lagi setiap menit. Beri tahu pengelola server: sebabnya tertulis di terminal.',
    en:
      'This part of Kerja Cerdas stopped again and again; the others still serve. What was said to be saved is safe. ' +
      'It is tried again every minute. Tell who runs the server: the terminal says why.',
  },
  'http/disk-full': {
    status: 507,
    id:
      'Disk server penuh: perubahan ini tidak disimpan. Yang sudah dinyatakan tersimpan tetap aman. Minta pengelola ' +
      'server mengosongkan ruang, lalu coba lagi; program tidak perlu dinyalakan ulang.',
    en:
      'The disk of the server is full: this change was not kept. What was said to be saved is safe. Ask who runs ' +
      'the server to make room, then try again; the program needs no restart.',
  },
  'http/program-error': {
    status: 503,
    id:
      'Terjadi kesalahan program (kode {code}). Yang sudah tersimpan tetap aman. Coba lagi; bila berulang, ' +
      'laporkan kode ini.',
    en: 'A program error happened (code {code}). What was saved is safe. Try again; if it recurs, report this code.',
  },
});

/** What to answer when nobody is at fault. */
export const troubleFailure = (trouble: Trouble): Failure =>
  fail(trouble === 'full' ? 'http/disk-full' : 'http/database-away').failure;
