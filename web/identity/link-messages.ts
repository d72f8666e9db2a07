import { defineMessages } from '../i18n/messages.ts';

export const linkMessages = defineMessages({
  setBy: {
    id: 'Kata sandi Anda diatur pada {used} lewat tautan yang dibuat oleh {name} pada {made}',
    en: 'Your password was set on {used} through a link that {name} made on {made}',
  },
  asked: {
    id: 'Bila bukan Anda yang memakainya, orang lain mungkin masuk sebagai Anda.',
    en: 'If it was not you who used it, somebody else may have signed in as you.',
  },
  mine: { id: 'Ya, saya yang memintanya', en: 'Yes, I asked for it' },
  notMine: { id: 'Bukan saya', en: 'Not me' },
  notMineOf: { id: 'Bukan saya: tautan buatan {name}', en: 'Not me: the link that {name} made' },
  owned: { id: 'Terima kasih, jawaban Anda tercatat', en: 'Thank you, your answer is kept' },
  denied: {
    id: 'Tercatat. Sesi lain sudah diakhiri, akun menunggu, dan pimpinan diberi tahu. Ganti kata sandi Anda sekarang',
    en: 'Kept. Other sessions have ended, the account waits, and the heads were told. Change your password now',
  },
  waits: {
    id:
      'Akun Anda menunggu: orang ketiga belum mengesahkan bahwa Anda yang memakai tautan kata sandi itu. Membaca dan ' +
      'menyusun tetap bisa; menyetujui, menerbitkan dan mengelola belum. Mintalah Ketua, Sekretaris, admin lain atau ' +
      'satuan kerja di atasnya membuka halaman Pengesahan.',
    en:
      'Your account waits: no third person has confirmed yet that you used the password link. You can read and ' +
      'draft, but not approve, publish or manage. Ask a chair, a secretary, another administrator or the unit above to open ' +
      'the page of confirmations.',
  },
  links: { id: 'Tautan kata sandi buatan orang lain', en: 'Password links made by others' },
  linksLead: {
    id: 'Kata sandi Anda pernah diatur lewat tautan ini. Bila ada yang tidak Anda pakai sendiri, katakan di sini.',
    en: 'Your password was once set through these links. If there is one that you did not use yourself, say so here.',
  },
  answeredMine: { id: 'Anda mengakuinya', en: 'You owned to it' },
  answeredNotMine: { id: 'Anda menyatakan bukan Anda', en: 'You said it was not you' },
  confirmedBy: { id: 'disahkan oleh {name}', en: 'confirmed by {name}' },
  stillWaits: { id: 'menunggu orang ketiga', en: 'waits for a third person' },
  toConfirm: { id: 'Pemakai tautan kata sandi', en: 'Who used a password link' },
  toConfirmLead: {
    id:
      'Sahkan hanya bila Anda sudah bertanya langsung kepada orangnya, dan dia sendiri yang memakai tautan itu. ' +
      'Sebelum disahkan, akun ini tidak dapat menyetujui, menerbitkan, atau mengelola orang.',
    en:
      'Confirm only if you have asked the person directly, and they used the link themselves. Until then this ' +
      'account cannot approve, publish or manage people.',
  },
  madeBy: { id: 'tautan buatan {name}, dipakai {used}', en: 'link made by {name}, used {used}' },
  deniedBadge: { id: 'Pemilik akun: bukan saya', en: 'Account owner: not me' },
  aloneLead: {
    id: 'Belum ada orang ketiga yang dapat mengesahkannya. Anda mengesahkannya sendiri, dan jejak audit mencatatnya.',
    en: 'There is no third person who could confirm it. You confirm it alone, and the audit trail says so.',
  },
  confirmOf: { id: 'Sahkan pemakai tautan: {person}', en: 'Confirm who used the link: {person}' },
  confirmed: { id: 'Akun {person} tidak lagi menunggu', en: 'The account of {person} waits no longer' },
});
