import { defineMessages } from '../i18n/messages.ts';

export const identityMessages = defineMessages({
  signIn: { id: 'Masuk', en: 'Sign in' },
  signInTitle: { id: 'Masuk ke ruang kerja', en: 'Sign in to the workspace' },
  signInLead: { id: 'AI menyiapkan, orang yang memutuskan.', en: 'AI prepares, a named person decides.' },
  username: { id: 'Nama pengguna', en: 'User name' },
  password: { id: 'Kata sandi', en: 'Password' },
  currentPassword: { id: 'Kata sandi sekarang', en: 'Current password' },
  newPassword: { id: 'Kata sandi baru', en: 'New password' },
  passwordHint: {
    id: 'Paling sedikit 10 karakter. Kalimat pendek yang mudah diingat lebih baik daripada satu kata rumit.',
    en: 'At least 10 characters. A short sentence that is easy to remember beats one complicated word.',
  },
  passwordShort: {
    id: 'Kata sandi masih kurang dari 10 karakter.',
    en: 'The password still has fewer than 10 characters.',
  },
  noAccount: {
    id: 'Belum punya akun, atau lupa kata sandi? Minta tautan baru kepada admin satuan kerja Anda.',
    en: 'No account yet, or forgot the password? Ask your unit administrator for a new link.',
  },
  firstTitle: { id: 'Administrator pertama', en: 'First administrator' },
  firstLead: {
    id:
      'Tautan ini hanya berlaku sekali. Anda menjadi admin nasional: menambah orang dan jabatannya, tetapi tidak ' +
      'menyetujui teks.',
    en:
      'This link works once. You become the national administrator: you add people and their positions, but you ' +
      'do not approve texts.',
  },
  fullName: { id: 'Nama lengkap', en: 'Full name' },
  usernameHint: {
    id: 'Huruf kecil, angka, titik, atau garis; paling sedikit 3.',
    en: 'Small letters, digits, points or dashes; at least 3.',
  },
  createAccount: { id: 'Buat akun', en: 'Create account' },
  invitedTitle: { id: 'Pilih kata sandi', en: 'Choose a password' },
  invitedLead: {
    id: 'Tautan ini hanya berlaku sekali. Sesudah ini Anda langsung masuk.',
    en: 'This link works once. Afterwards you are signed in.',
  },
  savePassword: { id: 'Simpan kata sandi', en: 'Save password' },
  passwordSaved: { id: 'Kata sandi disimpan', en: 'Password saved' },
  passwordChanged: {
    id: 'Kata sandi diganti. Masuk lagi dengan yang baru.',
    en: 'Password changed. Sign in again with the new one.',
  },
  changeTitle: { id: 'Ganti kata sandi', en: 'Change password' },
  changeLead: {
    id: 'Semua sesi Anda di perangkat lain ikut ditutup.',
    en: 'Your sessions on all other devices end as well.',
  },
  linkMissing: {
    id: 'Tautan ini tidak lengkap. Salin seluruh tautan dari pesan atau terminal.',
    en: 'This link is not complete. Copy the whole link from the message or the terminal.',
  },
});
