import { defineFailures } from '../platform/index.ts';

export const fail = defineFailures({
  'drafts/not-found': {
    status: 404,
    id: 'Draf ini tidak ada, atau bukan milik unit Anda.',
    en: 'This draft does not exist, or it is not of your unit.',
  },
  'drafts/destroyed': {
    status: 410,
    id: 'Naskah ini sudah dimusnahkan menurut jadwal retensi. Sidik dan persetujuannya tetap ada.',
    en: 'This text was destroyed by its retention schedule. Its hash and its approval are kept.',
  },
  'drafts/version-not-found': {
    status: 404,
    id: 'Versi {version} dari draf ini tidak ada.',
    en: 'This draft has no version {version}.',
  },
  'drafts/claim-not-found': {
    status: 404,
    id: 'Kalimat ini tidak ada lagi dalam versi yang berlaku. Muat ulang halaman.',
    en: 'This sentence is no longer in the current version. Reload the page.',
  },
  'drafts/not-allowed': {
    status: 403,
    id: 'Jabatan Anda di unit ini tidak berwenang melakukan hal ini.',
    en: 'Your position in this unit does not allow this.',
  },
  'drafts/not-your-turn': {
    status: 409,
    id: 'Sekarang giliran paraf {post}. Naskah tidak berubah.',
    en: 'It is the turn of {post} to put initials. The text is as it was.',
  },
  'drafts/not-the-signer': {
    status: 403,
    id: 'Naskah ini ditandatangani {post}, yang sekarang dipegang {holders}. Naskah dan parafnya tetap tersimpan.',
    en: 'This text is signed by {post}, which {holders} holds now. The text and its initials are kept.',
  },
  'drafts/signer-vacant': {
    status: 403,
    id:
      'Naskah ini ditandatangani {post}, dan sekarang tidak ada yang memegang jabatan itu. Minta admin memberikannya ' +
      'kepada penggantinya (juga Plh/Plt); naskah dan parafnya tetap tersimpan.',
    en:
      'This text is signed by {post}, which nobody holds now. Ask the administrator to give it to a successor ' +
      '(Plh/Plt, too); the text and its initials are kept.',
  },
  'drafts/own-signature': {
    status: 409,
    id:
      'Anda menulis naskah ini dan juga penanda tangannya. Minta orang lain mengirimkannya, atau tunjuk Plh; ' +
      'naskahnya tetap tersimpan.',
    en:
      'You wrote this text and would sign it, too. Let somebody else send it, or appoint a deputy (Plh); the text ' +
      'is kept.',
  },
  'drafts/sheet-not-approved': {
    status: 409,
    id: 'Lembar fakta kegiatan ini belum disetujui atau sedang diubah. Tunggu persetujuannya, lalu buat draf.',
    en:
      'The fact sheet of this activity is not approved, or it is being changed. Wait for its approval, ' +
      'then make drafts.',
  },
  'drafts/secret-basis': {
    status: 422,
    id: 'Isinya dari dokumen rahasia, sedangkan draf dilihat seluruh satuan kerja. Turunkan kelas dokumennya dulu.',
    en: 'It is taken from a secret document, and a draft is seen by the whole unit. Lower the class of it first.',
  },
  'drafts/edited-meanwhile': {
    status: 409,
    id:
      'Draf ini sudah diubah orang lain menjadi versi {version}. Teks Anda tetap ada di layar; bandingkan, lalu ' +
      'simpan lagi.',
    en:
      'Somebody else has changed this draft; it is now version {version}. Your text is still ' +
      'on the screen: compare, then save again.',
  },
  'drafts/unchanged': {
    status: 409,
    id: 'Tidak ada yang berubah; versi yang tersimpan sudah sama.',
    en: 'Nothing has changed; the saved version is the same.',
  },
  'drafts/proposal-not-found': {
    status: 404,
    id: 'Usulan ini tidak ada lagi. Muat ulang halaman.',
    en: 'This proposal is not there any more. Reload the page.',
  },
  'drafts/proposal-old': {
    status: 409,
    id: 'Usulan ini dibuat untuk versi {base} dan tidak berlaku lagi. Minta usulan baru untuk teks yang sekarang.',
    en: 'This proposal was made for version {base} and holds no longer. Ask for a new one for the text of today.',
  },
  'drafts/proposal-twice': {
    status: 422,
    id: 'Pilih paling banyak satu usulan untuk setiap kalimat.',
    en: 'Choose one proposal for each sentence at most.',
  },
  'drafts/exist-already': {
    status: 409,
    id: 'Draf yang diminta sudah ada. Buka draf itu, atau susun ulang dari sana.',
    en: 'The drafts asked for exist already. Open them, or compose them anew from there.',
  },
  'drafts/archived': {
    status: 409,
    id: 'Draf ini sudah diarsipkan. Keluarkan dari arsip dahulu.',
    en: 'This draft is archived. Take it out of the archive first.',
  },
  'drafts/no-such-kind': {
    status: 422,
    id: 'Tidak ada jenis teks “{kind}” untuk ini.',
    en: 'There is no text of the kind “{kind}” about this.',
  },
  'drafts/wrong-state': {
    status: 409,
    id: 'Draf ini sedang berstatus {state}; langkah ini tidak berlaku untuk status itu.',
    en: 'This draft is in the state {state}; this step does not apply to it.',
  },
  'drafts/not-sent': {
    status: 409,
    id: 'Draf ini belum dikirim untuk diperiksa.',
    en: 'This draft has not been sent for review.',
  },
  'drafts/already-approved': {
    status: 409,
    id: 'Draf ini baru saja disetujui orang lain.',
    en: 'Somebody else has just approved this draft.',
  },
  'drafts/blocked': {
    status: 422,
    id: 'Masih ada {count} hal yang harus diselesaikan sebelum langkah ini.',
    en: '{count} things remain to be settled before this step.',
  },
  'drafts/too-long': {
    status: 422,
    id: 'Teks untuk {kind} berisi {length} karakter, batasnya {limit}. Ringkas dahulu.',
    en: 'The text for {kind} has {length} characters, the limit is {limit}. Shorten it first.',
  },
  'drafts/own-text': {
    status: 403,
    id: 'Anda ikut menulis teks ini, jadi orang lain yang harus memeriksa dan menyetujuinya.',
    en: 'You had a hand in this text, so somebody else must review and approve it.',
  },
  'drafts/no-reading-needed': {
    status: 409,
    id: 'Kalimat ini tidak memerlukan konfirmasi bacaan.',
    en: 'This sentence needs no confirmation of reading.',
  },
  'drafts/passage-not-opened': {
    status: 422,
    id: 'Buka dahulu bagian sumbernya, lalu konfirmasi.',
    en: 'Open the passage in its source first, then confirm.',
  },
  'drafts/comment-missing': {
    status: 422,
    id: 'Tulis alasannya agar penulis tahu apa yang harus diperbaiki.',
    en: 'Write the reason, so that the writer knows what to mend.',
  },
  'drafts/personal-data': {
    status: 422,
    id: 'Teks ini memuat data pribadi. Hapus, atau nyatakan boleh terbit dengan alasan.',
    en: 'This text holds personal data. Remove it, or clear it for publication with a reason.',
  },
});
