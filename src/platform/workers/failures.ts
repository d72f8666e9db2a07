import { defineFailures } from '../result/index.ts';

export const fail = defineFailures({
  'jobs/broke': {
    status: 503,
    id:
      'Pekerjaan ini gagal karena kesalahan program dan sudah dicoba {attempts} kali. Bahan Anda tersimpan. ' +
      'Coba lagi, atau laporkan kode {job}.',
    en:
      'This work failed because of a program error and was tried {attempts} times. Your material is kept. ' +
      'Try again, or report code {job}.',
  },
  'jobs/died': {
    status: 503,
    id:
      'Program berhenti di tengah pekerjaan ini sebanyak {attempts} kali, maka tidak dicoba lagi. Bahan ' +
      'Anda tersimpan. Laporkan kode {job} sebelum meminta lagi.',
    en:
      'The program stopped in the middle of this work {attempts} times, so it is not tried again. Your ' +
      'material is kept. Report code {job} before you ask again.',
  },
  'jobs/unreadable': {
    status: 503,
    id:
      'Pekerjaan ini diminta dengan isian yang tidak dikenal program versi ini. Bahan Anda tersimpan. Minta ' +
      'sekali lagi, atau laporkan kode {job}.',
    en:
      'This work was asked for with input that this version of the program does not know. Your material is ' +
      'kept. Ask once more, or report code {job}.',
  },
  'jobs/ended': {
    status: 409,
    id: 'Pekerjaan ini sudah berakhir; tidak ada yang perlu dihentikan.',
    en: 'This work has ended already; there is nothing to stop.',
  },
  'jobs/not-yours': {
    status: 403,
    id: 'Hanya yang memintanya dapat menghentikan pekerjaan ini di sini.',
    en: 'Only the person who asked for this work can stop it here.',
  },
  'jobs/stop-elsewhere': {
    status: 409,
    id: 'Pekerjaan ini dihentikan dari halaman tempat ia diminta, sebab di sana ada yang ikut dikembalikan.',
    en: 'Stop this work on the page where it was asked for: more is set back there.',
  },
});
