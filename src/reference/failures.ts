import { defineFailures } from '../platform/index.ts';

export const fail = defineFailures({
  'reference/not-found': { status: 404, id: 'Nilai hukum ini tidak ada.', en: 'There is no such legal value.' },
  'reference/changed': {
    status: 409,
    id: 'Sementara itu orang lain menambah nilai ini. Muat ulang, lalu ulangi perubahan Anda.',
    en: 'Meanwhile someone else added to this value. Reload, then make your change again.',
  },
  'reference/out-of-range': {
    status: 422,
    id: 'Nilai harus antara {least} dan {most}. Periksa angkanya.',
    en: 'The value must be between {least} and {most}. Check the figure.',
  },
  'reference/too-early': {
    status: 422,
    id: 'Sudah ada nilai yang mulai berlaku pada {since}. Tanggal mulai harus sama atau sesudahnya.',
    en: 'There is a value already that begins on {since}. The first day must be that day or later.',
  },
  'reference/too-far': {
    status: 422,
    id: 'Tanggal mulai terlalu jauh, paling lambat {furthest}. Periksa tahunnya.',
    en: 'The first day is too far off, at the latest {furthest}. Check the year.',
  },
});
