/** What rewriting with a model says. */
import { defineMessages } from '../../i18n/messages.ts';

export const rewriteMessages = defineMessages({
  rewrite: { id: 'Tulis ulang', en: 'Rewrite' },
  ofParagraph: { id: 'Paragraf yang dipilih', en: 'The chosen paragraph' },
  ofAll: { id: 'Seluruh naskah', en: 'The whole text' },
  shorter: { id: 'Lebih pendek', en: 'Shorter' },
  plainer: { id: 'Lebih mudah dipahami', en: 'Plainer' },
  formal: { id: 'Lebih resmi', en: 'More formal' },
  warmer: { id: 'Lebih akrab', en: 'Warmer' },
  english: { id: 'Dalam bahasa Inggris', en: 'In English' },
  speech: { id: 'Sebagai bahan bicara', en: 'As speech notes' },
  titles: { id: 'Usulan judul', en: 'Titles' },
  own: { id: 'Perintah sendiri…', en: 'In my own words…' },
  ownWords: { id: 'Apa yang diminta dari model', en: 'What the model is to do' },
  ownHint: { id: 'Misalnya: sebutkan tempatnya lebih dahulu', en: 'For example: name the place first' },
  send: { id: 'Minta usulan', en: 'Ask for a proposal' },
  running: { id: 'Model sedang menulis ulang ({instruction})', en: 'The model is rewriting ({instruction})' },
  runningWhy: { id: 'Naskah Anda tidak berubah sampai Anda menerima.', en: 'Your text stays until you accept.' },
  cancel: { id: 'Batalkan', en: 'Cancel' },
  proposal: { id: 'Usulan model: {instruction}', en: 'Proposal of the model: {instruction}' },
  proposalBy: { id: '{model}, diminta {name} {when}', en: '{model}, asked by {name} {when}' },
  proposalWhy: {
    id: 'Setiap kalimat sudah diperiksa terhadap sumbernya. Terima atau tolak satu per satu.',
    en: 'Each sentence was checked against its source. Accept or refuse one by one.',
  },
  accept: { id: 'Terima', en: 'Accept' },
  acceptAll: { id: 'Terima semua', en: 'Accept all' },
  take: { id: 'Simpan {count} kalimat baru', en: 'Save {count} new sentences' },
  refuseAll: { id: 'Tolak semua', en: 'Refuse all' },
  dismiss: { id: 'Tutup usulan', en: 'Close the proposal' },
  taken: { id: 'Versi {n} memuat {count} kalimat dari model', en: 'Version {n} holds {count} sentences of the model' },
  refused: { id: 'Usulan ditolak; naskah tidak berubah', en: 'Proposal refused; the text is unchanged' },
  kept: { id: '{count} kalimat tetap seperti semula', en: '{count} sentences stay as they were' },
  keptWhy: {
    id: 'Usulan model untuk kalimat ini tidak lolos pemeriksaan.',
    en: 'What the model proposed for these did not pass the checks.',
  },
  nothingLeft: {
    id: 'Tidak ada kalimat baru yang lolos pemeriksaan; naskah tidak berubah.',
    en: 'No new sentence passed the checks; the text is unchanged.',
  },
  old: {
    id: 'Naskah sudah berubah sejak diminta (versi {base}). Minta usulan baru.',
    en: 'The text has changed since (version {base}). Ask for a new proposal.',
  },
});
