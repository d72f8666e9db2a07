import { defineFailures } from '../platform/result/index.ts';

export const fail = defineFailures({
  'library/destroyed': {
    status: 410,
    id: 'Dokumen ini sudah dimusnahkan menurut jadwal retensi. Catatan, sidik, dan kodenya tetap ada.',
    en: 'This paper was destroyed by its retention schedule. Its record, hash and code are kept.',
  },
  'library/not-found': {
    status: 404,
    id: 'Dokumen itu tidak ada, atau tidak dibagikan kepada satuan kerja Anda.',
    en: 'There is no such document, or it is not shared with your unit.',
  },
  'library/no-intake': {
    status: 404,
    id: 'Pemasukan dokumen itu tidak ada, atau bukan milik satuan kerja Anda.',
    en: 'There is no such intake of documents, or it is not of your unit.',
  },
  'library/not-yours': {
    status: 403,
    id: 'Jabatan Anda tidak berwenang mengatur dokumen satuan kerja ini. Minta rekan yang berwenang.',
    en: 'Your position may not set what is said of documents of this unit. Ask a colleague who may.',
  },
  'library/shared-class': {
    status: 422,
    id:
      'Hanya dokumen kelas biasa yang dapat dibagikan ke satuan kerja di bawah. Pilih kelas biasa atau jangan ' +
      'bagikan.',
    en: 'Only documents of the class biasa can be shared with units below. Choose that class, or do not share it.',
  },
  'library/conflict': {
    status: 409,
    id: 'Sementara itu orang lain mengubah dokumen ini. Perubahan Anda belum disimpan; muat ulang, lalu ulangi.',
    en: 'Meanwhile someone else changed this document. Your change is not saved; reload, then make it again.',
  },
  'library/classification': {
    status: 422,
    id: 'Kode klasifikasi {code} tidak ada dalam daftar. Pilih dari daftar, atau minta admin menambahkannya.',
    en: 'The classification code {code} is not in the list. Choose from the list, or ask the administrator to add it.',
  },
  'library/read-text-again': {
    status: 409,
    id: 'Hasil langkah teks untuk {name} tidak ada lagi. Ulangi langkah teks; pembacaan gambar lalu berjalan sendiri.',
    en: 'What the text step made of {name} is gone. Do the text step again; recognition follows by itself.',
  },
  'library/secret-material': {
    status: 422,
    id:
      'Dokumen rahasia tidak dapat dijadikan bahan, karena bahan dilihat seluruh satuan kerja. Turunkan kelasnya ' +
      'dulu.',
    en: 'A secret document cannot become material, which the whole unit sees. Lower its class first.',
  },
  'library/not-read': {
    status: 409,
    id:
      '{name} belum terbaca, jadi belum dapat dijadikan bahan. Tunggu langkah teksnya selesai, atau ulangi bila ' +
      'gagal.',
    en:
      '{name} is not read yet, so that it cannot become material. Wait for its text step, or do it again if it ' +
      'failed.',
  },
  'library/inbox-there': {
    status: 409,
    id: 'Folder satuan kerja ini sudah diawasi. Taruh berkasnya di sana.',
    en: 'The folder of this unit is watched already. Put the files there.',
  },
  'library/inbox-not-a-file': {
    status: 422,
    id: '{name} bukan berkas biasa (folder atau tautan), jadi tidak diambil. Taruh berkasnya langsung di folder ini.',
    en: '{name} is no plain file (a folder or a link), so that it was not taken. Put the file itself in this folder.',
  },
  'library/classes-there': {
    status: 409,
    id: 'Semua kode dalam daftar ini sudah berlaku sejak tanggal itu; tidak ada yang diubah.',
    en: 'All codes of this list hold from that day on already; nothing was changed.',
  },
  'library/inbox-no-unit': {
    status: 422,
    id:
      'Tidak ada satuan kerja berkode {unit}, jadi {name} tidak dimasukkan. Taruh di folder yang bernama kode satuan ' +
      'kerja Anda, misalnya 5301.',
    en:
      'There is no unit with the code {unit}, so that {name} was not taken. Put it in the folder named by the code ' +
      'of your unit, such as 5301.',
  },
  'library/class-there': {
    status: 409,
    id: 'Kode {code} sudah punya nilai yang mulai berlaku {since}. Pilih tanggal lain.',
    en: 'The code {code} has a value already that begins on {since}. Choose another day.',
  },
  'library/would-hide': {
    status: 403,
    id:
      'Kelas rahasia akan menutup dokumen ini juga bagi Anda. Minta Ketua, Sekretaris, atau yang memasukkannya untuk ' +
      'menetapkan kelas itu.',
    en:
      'The class rahasia would close this document to you as well. Ask the chair, the secretary or whoever put it in to ' +
      'set it.',
  },
  'library/not-yours-to-open': {
    status: 403,
    id:
      'Menurunkan kelas dokumen, membagikannya ke bawah, atau memindahkan dokumen terbatas ke subbagian lain hanya ' +
      'dapat dilakukan oleh yang memasukkannya, kepala subbagiannya, Sekretaris, atau Ketua. Tidak ada yang ' +
      'berubah; minta salah satu dari mereka.',
    en:
      'Only whoever put a document in, the head of its section, the secretary or the chair can lower its class, ' +
      'share it with units below, or move a restricted one to another section. Nothing has changed; ask one of ' +
      'them.',
  },
  'library/inbox-class-same': {
    status: 409,
    id: 'Berkas dari folder sudah disimpan dengan kelas {security}. Tidak ada yang berubah.',
    en: 'What the folder brings is kept under the class {security} already. Nothing has changed.',
  },
  'library/opening-unexplained': {
    status: 422,
    id: 'Tulis alasannya: setelah ini lebih banyak orang dapat membaca dokumen ini. Belum ada yang berubah.',
    en: 'Give the reason: after this, more people can read this document. Nothing has changed yet.',
  },
  'library/no-page': {
    status: 404,
    id: 'Dokumen ini tidak punya halaman itu, atau belum terbaca. Pilih halaman lain, atau tunggu langkah teksnya.',
    en: 'This document has no such page, or is not read yet. Choose another page, or wait for its text step.',
  },
  'library/no-picture': {
    status: 404,
    id: 'Halaman dokumen ini tidak punya gambar. Baca teksnya, atau unduh berkas aslinya.',
    en: 'Pages of this document have no pictures. Read its text, or download the original.',
  },
  'library/broke-off': {
    status: 503,
    id:
      'Langkah ini terhenti berkali-kali untuk {name}. Berkas aslinya tetap tersimpan. Ulangi; bila terulang, ' +
      'beri tahu admin.',
    en:
      'This step broke off several times for {name}. The original is kept. Do it again; if it recurs, tell the ' +
      'administrator.',
  },
  'library/nothing-failed': {
    status: 409,
    id: 'Tidak ada langkah yang gagal pada dokumen ini. Muat ulang halaman.',
    en: 'No step of this document has failed. Reload the page.',
  },
  'library/no-such-proposal': {
    status: 404,
    id: 'Usulan isian itu tidak ada pada dokumen ini. Muat ulang halaman.',
    en: 'There is no such proposed field of this document. Reload the page.',
  },
  'library/invalid-field': {
    status: 422,
    id: 'Isian ini tidak berbentuk seperti seharusnya. Periksa nomor, tahun, dan tanggalnya.',
    en: 'This field is not of the form it should have. Check its number, year and date.',
  },
  'library/step-done': {
    status: 409,
    id: 'Langkah ini sudah selesai. Muat ulang halaman.',
    en: 'This step is done already. Reload the page.',
  },
  'library/container-damaged': {
    status: 422,
    id:
      '{name} rusak atau tidak lengkap, jadi isinya tidak dapat dibuka. Berkas itu tetap tersimpan. Minta ' +
      'salinan yang utuh.',
    en: '{name} is damaged or incomplete, so that it cannot be opened. It is kept as it is. Ask for an intact copy.',
  },
  'library/container-too-many': {
    status: 413,
    id:
      '{name} berisi {count} berkas; paling banyak {limit} sekali masuk. Tidak ada isinya yang dimasukkan. Bagi ' +
      'menjadi ' +
      'beberapa ZIP.',
    en: '{name} holds {count} files; at most {limit} come in at once. None was taken. Split it into several.',
  },
  'library/container-too-large': {
    status: 413,
    id:
      'Isi {name} melebihi {limit} MB setelah dibuka. Tidak ada isinya yang dimasukkan. Masukkan bagian yang ' +
      'diperlukan saja.',
    en: 'What {name} holds is more than {limit} MB once opened. None was taken. Put in only what you need.',
  },
  'library/container-slow': {
    status: 422,
    id:
      '{name} tidak selesai dibuka dalam batas waktu dan memori, lalu dihentikan. Berkas itu tetap tersimpan. ' +
      'Bagi menjadi beberapa.',
    en:
      '{name} could not be opened within the limits of time and memory, and was stopped. It is kept. Split it ' +
      'into several.',
  },
  'library/entry-nested': {
    status: 422,
    id: '{name} adalah arsip di dalam arsip, yang tidak dibuka. Buka di komputer Anda, lalu masukkan isinya.',
    en: '{name} is an archive inside an archive, which is not opened. Open it on your computer and put its files in.',
  },
  'library/entry-mail-too-deep': {
    status: 422,
    id: '{name} adalah surel yang terlalu dalam di dalam surel lain, jadi tidak dibuka. Simpan sendiri, lalu masukkan.',
    en:
      '{name} is an e-mail too deep inside other e-mails, so that it was not opened. Save it by itself and put it ' +
      'in.',
  },
  'library/entry-encrypted': {
    status: 422,
    id: '{name} dikunci dengan kata sandi di dalam arsip. Buka kuncinya di komputer Anda, lalu masukkan lagi.',
    en: '{name} is locked with a password inside the archive. Unlock it on your computer and put it in again.',
  },
  'library/entry-damaged': {
    status: 422,
    id: '{name} rusak di dalam arsip dan tidak dapat dikeluarkan. Minta salinan yang utuh.',
    en: '{name} is damaged inside the archive and cannot be taken out. Ask for an intact copy.',
  },
  'library/entry-too-large': {
    status: 413,
    id:
      '{name} melebihi {limit} MB setelah dikeluarkan dari arsip, jadi tidak dimasukkan. Masukkan bagian yang ' +
      'diperlukan saja.',
    en:
      '{name} is more than {limit} MB once taken out of the archive, so that it was not taken. Put in only what ' +
      'you need.',
  },
  'library/entry-empty': {
    status: 422,
    id: '{name} kosong (0 byte), jadi tidak dimasukkan. Periksa berkas aslinya.',
    en: '{name} is empty (0 bytes), so that it was not taken. Check the original.',
  },
});
