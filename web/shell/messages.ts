import { defineMessages } from '../i18n/messages.ts';

export const shellMessages = defineMessages({
  skip: { id: 'Langsung ke isi', en: 'Skip to content' },
  navigation: { id: 'Menu utama', en: 'Main menu' },
  personMenu: { id: 'Menu {name}', en: 'Menu of {name}' },
  workingFor: { id: 'Bekerja untuk', en: 'Working for' },
  theme: { id: 'Tampilan', en: 'Appearance' },
  themeSystem: { id: 'Ikuti perangkat', en: 'Follow the device' },
  themeLight: { id: 'Terang', en: 'Light' },
  themeDark: { id: 'Gelap', en: 'Dark' },
  language: { id: 'Bahasa', en: 'Language' },
  signOut: { id: 'Keluar', en: 'Sign out' },
  changePassword: { id: 'Ganti kata sandi', en: 'Change password' },
  offline: {
    id: 'Server tidak tersambung. Teruskan bekerja; ketikan Anda disimpan di peramban ini.',
    en: 'The server cannot be reached. Keep working; what you type is kept in this browser.',
  },
  slow: {
    id: 'Sambungan sedang lambat. Yang Anda simpan tetap terkirim, hanya lebih lama.',
    en: 'The connection is slow. What you save still arrives, only later.',
  },
  sessionEnded: { id: 'Sesi Anda sudah berakhir', en: 'Your session has ended' },
  sessionEndedWhy: {
    id: 'Halaman ini dan ketikan Anda tetap seperti adanya. Masuk lagi untuk meneruskan.',
    en: 'This page and what you typed stay as they are. Sign in again to continue.',
  },
  comesBack: { id: 'Halaman ini tampil lagi dengan sendirinya.', en: 'This page comes back by itself.' },
  unreadCode: {
    id: 'Server tidak dapat dihubungi saat bagian halaman ini dimuat.',
    en: 'The server could not be reached while this part of the page was loaded.',
  },
  broken: { id: 'Halaman ini tidak dapat ditampilkan', en: 'This page cannot be shown' },
  brokenWhy: {
    id: 'Terjadi kesalahan pada program. Yang sudah tersimpan tetap aman, dan ketikan terakhir ada di peramban ini.',
    en: 'The program made an error. What was saved is safe, and what you typed last is in this browser.',
  },
  tryAgain: { id: 'Muat ulang halaman', en: 'Reload the page' },
  goHome: { id: 'Ke beranda', en: 'Go to the home page' },
  notFound: { id: 'Halaman tidak ditemukan', en: 'Page not found' },
  notFoundWhy: {
    id: 'Alamatnya mungkin salah, atau isinya tidak terbuka untuk unit Anda.',
    en: 'The address may be wrong, or it is not open to your unit.',
  },
});
