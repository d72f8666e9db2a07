import { defineFailures } from '../../platform/index.ts';

export const fail = defineFailures({
  'letters/outgoing-not-found': {
    status: 404,
    id: 'Surat keluar itu tidak ada, atau bukan milik unit Anda.',
    en: 'There is no such outgoing letter, or it is not of your unit.',
  },
  'letters/outgoing-destroyed': {
    status: 410,
    id: 'Surat keluar itu sudah dimusnahkan menurut jadwal retensi. Nomor, tanggal, hal, dan sidiknya tetap ada.',
    en: 'This letter was destroyed by its retention schedule. Its number, day, subject and hash are kept.',
  },
  'letters/not-a-writer': {
    status: 403,
    id: 'Jabatan Anda di satuan kerja ini tidak menyusun surat. Minta rekan yang berwenang.',
    en: 'Your position in this unit does not write letters. Ask a colleague who may.',
  },
  'letters/no-such-kind': {
    status: 422,
    id: 'Jenis surat {kind} tidak berlaku pada tanggal itu. Pilih jenis lain.',
    en: 'There is no kind of letter {kind} on that day. Choose another kind.',
  },
  'letters/emblem-conflict': {
    status: 409,
    id: 'Sementara itu lambangnya diganti orang lain. Muat ulang halaman, lalu putuskan lagi.',
    en: 'Meanwhile somebody else changed the emblem. Reload the page and decide again.',
  },
  'letters/no-picture': {
    status: 422,
    id: 'Berkas itu bukan gambar yang terbaca (PNG atau JPEG sampai 2 MB). Lambang yang lama tetap dipakai.',
    en: 'That file is no picture that can be read (PNG or JPEG up to 2 MB). The emblem stays as it was.',
  },
  'letters/kind-not-national': {
    status: 403,
    id: 'Jenis surat seluruh negeri hanya diatur kantor nasional. Simpan sebagai milik satuan kerja Anda sendiri.',
    en: 'Kinds of the whole country are set by the national office only. Save it as your unit’s own.',
  },
  'letters/kind-too-early': {
    status: 422,
    id: 'Jenis surat berlaku paling awal hari ini ({today}); surat yang sudah disusun tidak ikut berubah.',
    en: 'A kind holds from today ({today}) at the earliest; letters that are written stay as they are.',
  },
  'letters/template-brace': {
    status: 422,
    id: 'Kurung kurawal tidak berpasangan dalam kalimat: {sentence}. Belum disimpan; isian Anda tetap di layar.',
    en: 'A brace has no other in the sentence: {sentence}. Not saved; your entries stay here.',
  },
  'letters/template-slot': {
    status: 422,
    id: 'Tidak ada fakta bernama {slot}. Yang dikenal: {known}. Belum disimpan; isian Anda tetap di layar.',
    en: 'There is no fact called {slot}. Known are: {known}. Not saved; your entries stay here.',
  },
  'letters/no-number-form': {
    status: 422,
    id: 'Buku nomor tidak mempunyai bentuk nomor untuk {kind} pada tanggal itu. Atur dahulu di pengaturan buku nomor.',
    en: 'The registers have no form of numbers for {kind} on that day. Set it in the settings of the registers first.',
  },
  'letters/kind-post': {
    status: 422,
    id: 'Jabatan {post} tidak ada di satuan kerja ini. Pilih jabatan lain.',
    en: 'There is no post {post} in this unit. Choose another one.',
  },
  'letters/signer-initials': {
    status: 422,
    id: 'Penanda tangan tidak ikut memaraf. Keluarkan jabatannya dari rantai paraf.',
    en: 'Who signs does not put initials. Take the post out of the chain.',
  },
  'letters/signer-decides-nothing': {
    status: 422,
    id: '{post} tidak berwenang menyetujui naskah di satuan kerja ini. Pilih penanda tangan lain.',
    en: '{post} does not approve texts in this unit. Choose another signer.',
  },
  'letters/no-such-letter': {
    status: 422,
    id: 'Surat masuk yang dijawab tidak terlihat oleh Anda. Pilih surat lain; isian Anda tetap di layar.',
    en: 'You do not see the letter that is answered. Choose another one; your entries stay here.',
  },
  'letters/no-such-source': {
    status: 422,
    id: 'Salah satu dokumen sumber tidak terlihat oleh Anda. Pilih dokumen lain; isian Anda tetap di layar.',
    en: 'You do not see one of the documents that it rests on. Choose another one; your entries stay here.',
  },
  'letters/outgoing-conflict': {
    status: 409,
    id:
      'Sementara itu surat ini menjadi versi {version}. Isian Anda belum disimpan dan tetap di layar; bandingkan, ' +
      'lalu simpan lagi.',
    en:
      'Meanwhile this letter became version {version}. Your entries are not saved and stay here; compare, then save ' +
      'again.',
  },
  'letters/would-leave-wrong': {
    status: 422,
    id:
      'Pemeriksa naskah menghentikan surat ini ({count} temuan). {says} Naskah tetap tersimpan; perbaiki di halaman ' +
      'suratnya, lalu ulangi langkah ini.',
    en:
      'The linter stops this letter ({count} findings). {says} The text is kept; mend it on the page of the letter, ' +
      'then repeat this step.',
  },
  'letters/outgoing-same': {
    status: 409,
    id: 'Tidak ada yang berubah; isian yang tersimpan sudah sama.',
    en: 'Nothing has changed; the saved fields are the same.',
  },
  'letters/outgoing-state': {
    status: 409,
    id: 'Langkah ini tidak dapat dilakukan: suratnya {state}. Muat ulang halaman.',
    en: 'This step cannot be done: the letter is “{state}”. Reload the page.',
  },
  'letters/outgoing-not-approved': {
    status: 409,
    id: 'Teks yang berlaku sekarang belum disetujui. Berkas belum dilekatkan; selesaikan persetujuannya dahulu.',
    en: 'The text as it stands is not approved. The file is not bound; have the text approved first.',
  },
  'letters/outgoing-day': {
    status: 422,
    id: 'Tanggal {day} tidak mungkin: paling awal {from}, paling akhir hari ini.',
    en: 'The day {day} cannot be: from {from} to today.',
  },
  'letters/not-a-pdf': {
    status: 422,
    id: 'Berkas itu bukan PDF. Unggah PDF yang sudah ditandatangani; suratnya tetap bernomor.',
    en: 'That file is no PDF. Upload the signed PDF; the letter keeps its number.',
  },
  'letters/signed-file-not-found': {
    status: 404,
    id: 'Berkas bertanda tangan itu tidak ada pada surat ini. Muat ulang halaman.',
    en: 'There is no such signed file of this letter. Reload the page.',
  },
  'letters/signed-not-checked': {
    status: 409,
    id: 'Berkas {name} belum selesai diperiksa atau gagal diperiksa. Tunggu hasilnya, atau unggah berkas lain.',
    en: 'The file {name} is not checked yet, or could not be. Wait for the result, or upload another file.',
  },
  'letters/signed-stale': {
    status: 409,
    id:
      'Naskah surat disetujui lagi setelah berkas {name} diperiksa. Unggah berkas bertanda tangan dari naskah ' +
      'terbaru.',
    en: 'The text was approved anew after the file {name} was checked. Upload the signed file of the newest text.',
  },
  'letters/signed-refused': {
    status: 422,
    id: 'Berkas {name} tidak dapat dilekatkan: {why}. Suratnya tetap bernomor; unggah berkas yang cocok.',
    en: 'The file {name} cannot be bound: {why}. The letter keeps its number; upload a file that fits.',
  },
  'letters/signed-needs-reason': {
    status: 422,
    id: 'Berkas {name} hanya dapat dilekatkan dengan alasan ({why}). Tulis alasannya, lalu lekatkan lagi.',
    en: 'The file {name} can be bound only with a reason ({why}). Write it, then bind the file again.',
  },
  'letters/no-anchor': {
    status: 404,
    id: 'Sertifikat penerbit itu tidak ada, atau sudah tidak dipercaya.',
    en: 'There is no such certificate of an authority, or it is trusted no more.',
  },
  'letters/anchor-there': {
    status: 409,
    id: 'Sertifikat {name} sudah ada di daftar. Tidak ada yang diubah.',
    en: 'The certificate {name} is in the list already. Nothing is changed.',
  },
  'letters/anchor-no-authority': {
    status: 422,
    id:
      'Sertifikat {name} bukan milik penerbit (CA), jadi tidak dapat dipercaya sebagai penerbit. Tidak ada yang ' +
      'disimpan.',
    en: 'The certificate {name} is not that of an authority (CA) and cannot be trusted as one. Nothing is saved.',
  },
  'letters/anchor-differs': {
    status: 409,
    id: 'Sertifikat yang dikirim bukan yang tadi diperlihatkan. Baca lagi, bandingkan sidik jarinya, lalu simpan.',
    en:
      'The certificate that was sent is not the one that was shown. Read it again, compare its fingerprint, then ' +
      'save.',
  },
  'letters/not-replaced': {
    status: 422,
    id:
      'Surat pengganti harus surat bernomor lain dari satuan kerja ini, dan surat ini sudah bernomor. Pilih surat ' +
      'lain.',
    en:
      'The replacement must be another numbered letter of this unit, and this one must have a number. Choose ' +
      'another.',
  },
  'letters/no-merge': {
    status: 404,
    id: 'Surat ini belum mempunyai daftar penerima. Buat daftarnya di halaman surat.',
    en: 'This letter has no list of recipients yet. Make one on its page.',
  },
  'letters/merge-there': {
    status: 409,
    id: 'Surat ini sudah mempunyai daftar penerima, atau merupakan bagian dari daftar. Tidak ada yang diubah.',
    en: 'This letter has a list of recipients already, or is part of one. Nothing is changed.',
  },
  'letters/merge-conflict': {
    status: 409,
    id: 'Sementara itu daftarnya diubah orang lain (versi {version}). Muat ulang, lalu ulangi perubahan Anda.',
    en: 'Meanwhile somebody else changed the list (version {version}). Reload, then make your change again.',
  },
  'letters/merge-closed': {
    status: 409,
    id: 'Daftar ini tidak dapat diubah lagi: suratnya {state}, atau ada yang sudah ditandatangani.',
    en: 'This list can no longer be changed: its letter is {state}, or one of them is signed.',
  },
  'letters/merge-part': {
    status: 409,
    id: 'Surat ini satu baris dari surat gabungan. Ubah isi dan barisnya di surat gabungannya.',
    en: 'This letter is one row of a letter to many. Change words and rows there.',
  },
  'letters/merge-numbered-each': {
    status: 409,
    id:
      'Setiap baris surat ini mempunyai nomor sendiri. Tanda tangani, kirim, atau batalkan suratnya satu per satu ' +
      'lewat daftar.',
    en: 'Each row of this letter has a number of its own. Sign, send or cancel them one by one through the list.',
  },
  'letters/merge-row-not-found': {
    status: 404,
    id: 'Baris itu tidak ada di daftar ini. Muat ulang daftarnya.',
    en: 'That row is not in this list. Reload the list.',
  },
  'letters/merge-row-numbered': {
    status: 409,
    id: 'Baris {n} sudah bernomor dan tetap di daftar. Batalkan suratnya bila tidak jadi dikirim.',
    en: 'Row {n} has its number and stays in the list. Cancel its letter if it is not to go.',
  },
  'letters/merge-large': {
    status: 422,
    id: 'Daftar berisi {count} baris; paling banyak {most}. Tidak ada yang disimpan. Bagi daftarnya.',
    en: 'The list has {count} rows; {most} at most. Nothing was kept. Share it out.',
  },
  'letters/merge-empty': {
    status: 422,
    id: 'Tidak ada baris di {name}: perlu satu baris judul kolom dan satu baris penerima. Tidak ada yang disimpan.',
    en: 'There are no rows in {name}: it needs a row of heads and one recipient at least. Nothing was kept.',
  },
  'letters/merge-kind': {
    status: 422,
    id: 'Berkas {name} bukan XLSX atau CSV. Simpan daftarnya sebagai XLSX atau CSV, lalu unggah lagi.',
    en: 'The file {name} is no XLSX or CSV. Save the list as XLSX or CSV, then upload it again.',
  },
  'letters/merge-column': {
    status: 422,
    id: 'Kolom {slot} tidak ada. Pilih kolom dari daftar ini: {known}. Belum disimpan; isian Anda tetap di layar.',
    en: 'There is no column {slot}. Choose one of this list: {known}. Not saved; your entries stay here.',
  },
  'letters/merge-slot-twice': {
    status: 422,
    id: 'Dua kolom bernama {slot}. Beri nama lain pada salah satunya. Belum disimpan; isian Anda tetap di layar.',
    en: 'Two columns are called {slot}. Give one of them another name. Not saved; your entries stay here.',
  },
  'letters/merge-value': {
    status: 422,
    id: '{head}: "{value}" bukan {as}. Belum disimpan; isian Anda tetap di layar.',
    en: '{head}: "{value}" is no {as}. Not saved; your entries stay here.',
  },
  'letters/merge-nothing': {
    status: 422,
    id: 'Tidak ada yang dapat diambil dari daftar itu. Daftar surat ini tetap.',
    en: 'There is nothing in that list. The list of this letter stays as it is.',
  },
  'letters/no-merge-sheet': {
    status: 404,
    id: 'Berkas daftar itu tidak ada di surat ini.',
    en: 'There is no such file of a list at this letter.',
  },
  'letters/merge-sheet-state': {
    status: 409,
    id: 'Berkas daftar ini {state}, jadi langkah itu tidak dapat dilakukan. Muat ulang halamannya.',
    en: 'This file of a list is {state}, so that step is not possible. Reload the page.',
  },
  'letters/merge-no-rows': {
    status: 422,
    id: 'Daftar penerima surat ini masih kosong. Isi barisnya, lalu periksa semua baris.',
    en: 'The list of recipients of this letter is empty. Fill it, then check all rows.',
  },
  'letters/merge-unchecked': {
    status: 422,
    id: 'Baris surat ini belum diperiksa sejak perubahan terakhir. Tekan "Periksa semua baris" dan tunggu hasilnya.',
    en: 'The rows of this letter were not checked since the last change. Press "Check all rows" and wait.',
  },
  'letters/merge-rows-stop': {
    status: 422,
    id: '{count} baris belum dapat dikirim, yang pertama baris {first}: {says}',
    en: '{count} rows cannot go out yet, the first is row {first}: {says}',
  },
  'letters/merge-none-signed': {
    status: 409,
    id: 'Belum ada surat bertanda tangan yang menunggu dikirim di daftar ini.',
    en: 'There are no signed letters of this list that wait to be sent.',
  },
  'letters/merge-not-numbered': {
    status: 409,
    id: 'Surat gabungan ini belum disetujui, jadi belum ada surat yang dapat dicetak untuk setiap baris.',
    en: 'This letter to many is not approved yet; there are no letters of its rows to print.',
  },
});
