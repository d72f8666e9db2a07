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
});
