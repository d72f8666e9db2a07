import { defineFailures } from '../../../platform/index.ts';

export const fail = defineFailures({
  'recap/not-found': {
    status: 404,
    id: 'Rekap ini tidak ada, atau tidak dikirim kepada satuan kerja Anda.',
    en: 'This recap does not exist, or it was not sent to your unit.',
  },
  'recap/already-sent': {
    status: 409,
    id: 'Rekap periode ini sudah dikirim dan belum dikembalikan. Kirim lagi setelah tingkat di atas mengembalikannya.',
    en: 'A recap of this period was sent and not sent back. Send again once the level above has sent it back.',
  },
  'recap/nobody-above': {
    status: 422,
    id: 'Tidak ada tingkat di atas satuan kerja ini.',
    en: 'There is no level above this unit.',
  },
  'recap/broken': {
    status: 409,
    id: 'Rekap ini belum seimbang: {count} kesamaan tidak terpenuhi. Lihat daftarnya, lalu betulkan.',
    en: 'This recap does not balance: {count} identities are broken. See the list and mend it.',
  },
  'recap/not-sent': {
    status: 409,
    id: 'Rekap ini tidak sedang menunggu penerimaan. Muat ulang halaman untuk melihat keadaannya.',
    en: 'This recap is not waiting to be received. Reload the page to see where it stands.',
  },
  'recap/reason-missing': {
    status: 422,
    id: 'Tulis alasan pengembalian; satuan kerja pengirim akan membacanya.',
    en: 'Write why it is sent back; the unit that sent it will read it.',
  },
  'recap/sum-sent': {
    status: 409,
    id: 'Jumlah yang memuat rekap ini sudah dikirim ke atas. Minta tingkat di atas mengembalikannya dahulu.',
    en: 'A sum with this recap was sent upward. Have the level above send that back first.',
  },
  'recap/nothing-received': {
    status: 409,
    id: 'Belum ada rekap yang diterima untuk periode ini, jadi belum ada yang dijumlahkan.',
    en: 'No recap of this period has been received, so there is nothing to add up.',
  },
  'recap/children-missing': {
    status: 409,
    id: '{count} satuan kerja belum diterima rekapnya. Tunggu, atau jumlahkan sebagian dengan menyatakannya.',
    en: '{count} units’ recaps have not been received. Wait, or say that you add up a part.',
  },
  'recap/not-released-yet': {
    status: 409,
    id: 'Hanya rekap yang sudah dikirim yang dapat dibuka untuk umum. Kirim dahulu.',
    en: 'Only a recap that was sent can be opened to the public. Send it first.',
  },
  'recap/already-released': {
    status: 409,
    id: 'Agregat rekap ini sudah terbuka untuk umum, atau pernah ditarik.',
    en: 'The aggregates of this recap are public already, or were withdrawn.',
  },
  'recap/not-public': { status: 404, id: 'Data ini tidak terbuka untuk umum.', en: 'This data is not public.' },
  'recap/no-form': {
    status: 404,
    id: 'Formulir ini tidak ada untuk rekap ini.',
    en: 'There is no such form for this recap.',
  },
});
