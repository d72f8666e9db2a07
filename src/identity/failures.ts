import { defineFailures } from '../platform/index.ts';

export const fail = defineFailures({
  'identity/wrong-credentials': {
    status: 401,
    id:
      'Nama pengguna atau kata sandi tidak cocok. Periksa huruf besar dan kecil, lalu coba lagi; admin satuan ' +
      'kerja dapat membuatkan tautan kata sandi baru.',
    en:
      'User name and password do not match. Check upper and lower case and try again; your unit administrator can ' +
      'make a link for a new password.',
  },
  'identity/too-many-attempts': {
    status: 429,
    id:
      'Terlalu banyak percobaan masuk yang gagal. Tunggu {wait}, lalu coba lagi; perangkat yang pernah Anda pakai ' +
      'masuk tidak perlu menunggu.',
    en:
      'Too many failed attempts to sign in. Wait {wait}, then try again; a device on which you signed in before ' +
      'need not wait.',
  },
  'identity/busy': {
    status: 503,
    id: 'Terlalu banyak orang masuk pada saat yang sama. Tunggu beberapa detik, lalu coba lagi.',
    en: 'Too many people are signing in at the same moment. Wait a few seconds, then try again.',
  },
  'identity/link-unusable': {
    status: 403,
    id: 'Tautan ini sudah dipakai, kedaluwarsa, atau tidak lengkap. Minta tautan baru kepada admin.',
    en: 'This link was used already, has expired, or is incomplete. Ask the administrator for a new one.',
  },
  'identity/username-taken': {
    status: 409,
    id: 'Nama pengguna “{username}” sudah dipakai. Pilih nama lain.',
    en: 'The user name “{username}” is taken. Choose another.',
  },
  'identity/host-taken': {
    status: 409,
    id: 'Alamat situs {host} sudah dipakai {unit}. Periksa ejaannya; bila keliru di sana, betulkan di sana lebih dulu.',
    en: 'The site address {host} belongs to {unit}. Check its spelling; if it is wrong there, correct it there first.',
  },
  'identity/unknown-position': {
    status: 422,
    id: 'Jabatan “{position}” tidak ada dalam daftar, atau memerlukan subbagian yang benar.',
    en: 'There is no position “{position}” in the list, or it needs a valid section.',
  },
  'identity/wrong-dates': {
    status: 422,
    id: 'Tanggal selesai mendahului tanggal mulai, atau Plh/Plt tidak punya tanggal selesai.',
    en: 'The last day is before the first day, or an acting position (Plh/Plt) has no last day.',
  },
  'identity/not-lengthened': {
    status: 409,
    id:
      'Jabatan ini berakhir {until} dan tidak dapat diperpanjang. Berikan jabatan yang baru; orang lain ' +
      'mengesahkannya.',
    en: 'This position ends on {until} and cannot be made longer. Give a new one; somebody else confirms it.',
  },
  'identity/work-left': {
    status: 409,
    id:
      'Sesudah ini tidak ada yang memegang jabatan yang masih punya {count} disposisi terbuka: {posts}. Belum ada ' +
      'yang diubah. Beri dahulu jabatan itu kepada penggantinya (juga Plh/Plt), atau akhiri juga: disposisinya lalu ' +
      'menunggu dipindahkan oleh Ketua atau Sekretaris.',
    en:
      'After this nobody holds posts at which {count} dispositions are open: {posts}. Nothing has been changed. Give ' +
      'the post to a successor first (Plh/Plt, too), or end it all the same: the Chair or the Secretary moves what ' +
      'is open then.',
  },
  'identity/nationwide-only': {
    status: 403,
    id: 'Hanya admin nasional yang dapat memberi jabatan admin nasional.',
    en: 'Only a national administrator can grant the position of national administrator.',
  },
  'identity/not-found': {
    status: 404,
    id: 'Orang atau jabatan ini tidak ditemukan di satuan kerja Anda.',
    en: 'This person or position was not found in your unit.',
  },
  'identity/yourself': {
    status: 409,
    id: 'Anda tidak dapat menonaktifkan akun Anda sendiri. Minta admin lain melakukannya.',
    en: 'You cannot deactivate your own account. Ask another administrator.',
  },
  'identity/guessable-password': {
    status: 422,
    id:
      'Kata sandi ini mudah ditebak: umum dipakai, atau berasal dari nama Anda. Pakai beberapa kata yang tidak ' +
      'berkaitan, misalnya empat kata acak. Tautan atau kata sandi lama Anda masih berlaku.',
    en:
      'This password is easy to guess: it is a common one, or made of your name. Use several unrelated words, four ' +
      'random ones for example. Your link or old password is still good.',
  },
  'identity/own-position': {
    status: 409,
    id: 'Jabatan yang memutuskan tidak dapat Anda berikan kepada diri sendiri. Minta admin lain memberikannya.',
    en: 'You cannot give yourself a position that decides. Ask another administrator to give it.',
  },
  'identity/not-yours-to-confirm-link': {
    status: 404,
    id:
      'Tautan kata sandi ini tidak (lagi) menunggu pengesahan Anda: sudah disahkan atau diganti, atau Anda pembuat ' +
      'atau pemakainya. Yang mengesahkan adalah satuan kerja di atasnya, atau Ketua, Sekretaris atau admin lain.',
    en:
      'This password link does not (or no longer) wait for your confirmation: it was confirmed or replaced, or you ' +
      'made or used it. The unit above confirms it, or a chair, a secretary or another administrator.',
  },
  'identity/link-answered': {
    status: 404,
    id:
      'Tautan kata sandi ini bukan milik Anda, atau sudah Anda nyatakan bukan permintaan Anda. ' +
      'Tidak ada yang berubah.',
    en: 'This password link is not yours, or you have said already that you did not ask for it. Nothing changed.',
  },
  'identity/not-yours-to-confirm': {
    status: 404,
    id:
      'Jabatan ini tidak (lagi) menunggu pengesahan Anda: sudah disahkan atau diakhiri, atau Anda pemberi atau ' +
      'pemegangnya. Yang mengesahkan adalah satuan kerja di atasnya, atau Ketua/Sekretaris yang ' +
      'tidak diangkat oleh pemberinya.',
    en:
      'This position does not (or no longer) wait for your confirmation: it was confirmed or ended, or you gave or ' +
      'hold it. The unit above confirms it, or a chair or secretary whom its giver did not put there.',
  },
});
