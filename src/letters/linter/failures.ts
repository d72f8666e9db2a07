import { defineFailures } from '../../platform/index.ts';

export const fail = defineFailures({
  'letters/no-text': {
    status: 404,
    id: 'Dokumen ini tidak ada, tidak terlihat oleh jabatan Anda, atau belum selesai dibaca. Coba lagi setelah terbaca.',
    en: 'There is no such document, your position does not see it, or it is not read yet. Try again once it is read.',
  },
  'letters/no-such-rule': {
    status: 404,
    id: 'Pemeriksa naskah tidak mempunyai aturan {code}. Pilih dari daftar.',
    en: 'The linter has no rule {code}. Choose from the list.',
  },
  'letters/rule-there': {
    status: 409,
    id: 'Aturan {code} sudah diatur mulai tanggal itu. Pilih tanggal lain; isian Anda tetap di layar.',
    en: 'The rule {code} is set from that day already. Choose another day; your entries stay here.',
  },
});
