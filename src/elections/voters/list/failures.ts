import { defineFailures } from '../../../platform/index.ts';

export const fail = defineFailures({
  'voters/list-not-found': { status: 404, id: 'Daftar pemilih ini tidak ada, atau bukan milik satuan kerja Anda.', en: 'This voter list does not exist, or it is not of your unit.' },
  'voters/list-name-taken': { status: 409, id: 'Satuan kerja ini sudah punya daftar bernama "{name}" untuk periode itu. Buka daftar tersebut, atau pakai nama lain.', en: 'This unit already has a list named "{name}" for that period. Open that list, or choose another name.' },
  'voters/parameter-not-found': { status: 404, id: 'Parameter ini tidak ada.', en: 'There is no such parameter.' },
});
