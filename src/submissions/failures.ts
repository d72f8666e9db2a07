import { defineFailures } from '../platform/index.ts';

export const fail = defineFailures({
  'submission/not-found': {
    status: 404,
    id: 'Kiriman ini tidak ada, atau tidak ditujukan kepada satuan kerja Anda.',
    en: 'This submission does not exist, or it was not sent to your unit.',
  },
  'submission/already-sent': {
    status: 409,
    id:
      'Untuk periode ini sudah ada yang dikirim dan belum dikembalikan. Kirim lagi setelah tingkat di atas ' +
      'mengembalikannya.',
    en: 'For this period something was sent and not sent back. Send again once the level above has sent it back.',
  },
  'submission/same-again': {
    status: 409,
    id:
      'Angka ini sama dengan kiriman ke-{attempt}, yang dikembalikan. Tulis jawaban atas alasannya, atau kirim versi ' +
      'yang sudah diperbaiki. Tidak ada yang dikirim.',
    en:
      'These figures are those of attempt {attempt}, which was sent back. Answer the reason, or send a corrected ' +
      'version. Nothing was sent.',
  },
  'submission/nothing-to-answer': {
    status: 422,
    id: 'Belum ada yang dikembalikan untuk periode ini, jadi belum ada yang dijawab. Kirim tanpa jawaban.',
    en: 'Nothing was sent back for this period, so there is nothing to answer. Send without an answer.',
  },
  'submission/nobody-above': {
    status: 422,
    id: 'Tidak ada tingkat di atas satuan kerja ini.',
    en: 'There is no level above this unit.',
  },
  'submission/not-sent': {
    status: 409,
    id: 'Kiriman ini tidak sedang menunggu penerimaan. Muat ulang halaman untuk melihat keadaannya.',
    en: 'This submission is not waiting to be received. Reload the page to see where it stands.',
  },
  'submission/reason-missing': {
    status: 422,
    id: 'Tulis alasan pengembalian; satuan kerja pengirim akan membacanya.',
    en: 'Write why it is sent back; the unit that sent it will read it.',
  },
  'submission/sum-sent': {
    status: 409,
    id: 'Jumlah yang memuat kiriman ini sudah dikirim ke atas. Minta tingkat di atas mengembalikannya dahulu.',
    en: 'A sum with this submission was sent upward. Have the level above send that back first.',
  },
  'submission/nothing-received': {
    status: 409,
    id: 'Belum ada kiriman yang diterima untuk periode ini, jadi belum ada yang dijumlahkan.',
    en: 'Nothing of this period has been received, so there is nothing to add up.',
  },
  'submission/units-missing': {
    status: 409,
    id: 'Kiriman {count} satuan kerja belum diterima. Tunggu, atau jumlahkan sebagian dengan menyatakannya.',
    en: 'What {count} units send has not been received. Wait, or say that you add up a part.',
  },
});
