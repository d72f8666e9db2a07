/** What the screens say of earlier lists' decisions: what can be taken at once, what not, and why. */
import { defineMessages } from '../../i18n/messages.ts';

export const rememberedMessages = defineMessages({
  title: { id: 'Keputusan daftar sebelumnya', en: 'Decisions of earlier lists' },
  found: {
    id: '{takeable} temuan sudah diputuskan di daftar sebelumnya, dapat dipakai; {refused} lainnya tidak; {fresh} baru.',
    en: '{takeable} findings were decided on an earlier list and can be taken; {refused} more cannot; {fresh} are new.',
  },
  carried: {
    id: '{count} keputusan “Tetap” sudah terbawa sendiri karena tidak ada yang berubah.',
    en: '{count} decisions “Keep” were carried over already, because nothing had changed.',
  },
  look: { id: 'Lihat dan pakai', en: 'Look and take' },
  lead: {
    id:
      'Orangnya dikenali kembali walaupun nomor barisnya lain. Alasan dan bukti ikut terbawa; setiap ' +
      'temuan mendapat keputusan atas nama Anda, dan seluruhnya dapat ditarik kembali.',
    en:
      'The people are known again although their row numbers differ. Reason and proof come along; each ' +
      'finding gets a decision in your name, and all can be taken back.',
  },
  takeable: { id: 'Dapat dipakai', en: 'Can be taken' },
  notTakeable: { id: 'Tidak dipakai, dan sebabnya', en: 'Not taken, and why' },
  decision: { id: 'Keputusan', en: 'Decision' },
  fit: { id: 'Kecocokan', en: 'Fit' },
  why: { id: 'Sebab', en: 'Why' },
  count: { id: 'Temuan', en: 'Findings' },
  same: { id: 'Sama seperti dahulu', en: 'As it was' },
  beside: { id: 'Isian lain berubah, yang dipersoalkan tidak', en: 'Other fields changed, not what is disputed' },
  fewer: { id: 'Sebagian orangnya sudah tidak ada', en: 'Some of its people are gone' },
  changed: { id: 'Isian yang dipersoalkan berubah', en: 'What is disputed has changed' },
  others: { id: 'Ada orang yang belum pernah diputuskan', en: 'Somebody in it was never decided' },
  unknown: { id: 'Belum dapat dibandingkan: jalankan pemeriksaan lagi', en: 'Not compared yet: run the check again' },
  declined: { id: 'Sudah dibatalkan orang di daftar ini', en: 'Undone by a person in this list' },
  undone: { id: 'Keputusan itu sudah dibatalkan di daftarnya', en: 'That decision was undone in its list' },
  'not-in-use': { id: 'Jenis keputusan itu tidak berlaku lagi', en: 'That kind of decision is no longer in use' },
  proof: { id: 'Buktinya tidak lagi mencukupi', en: 'Its proof no longer suffices' },
  'not-disputed': { id: 'Mengubah isian yang kini tidak dipersoalkan', en: 'Changes a field that is not disputed now' },
  withDifferences: { id: 'Pakai juga yang tidak sama persis', en: 'Take those that differ, too' },
  withDifferencesHint: {
    id: 'Isian lain berubah, atau sebagian orangnya sudah tidak ada. Bila ragu, tutup dan putuskan satu per satu.',
    en: 'Other fields changed, or some of the people are gone. When in doubt, close and decide one by one.',
  },
  take: { id: 'Pakai {count} keputusan', en: 'Take {count} decisions' },
  taking: { id: 'Memakai keputusan', en: 'Taking decisions' },
  taken: { id: '{count} keputusan dipakai.', en: '{count} decisions taken.' },
  takenSoFar: {
    id: '{count} keputusan sudah dipakai dan tersimpan. Tekan lagi untuk meneruskan sisanya.',
    en: '{count} decisions are taken and kept. Press again to go on with the rest.',
  },
  cancel: { id: 'Tutup', en: 'Close' },
  fieldsChanged: { id: 'Berubah sejak itu: {fields}.', en: 'Changed since: {fields}.' },
  newRows: { id: 'Baru sejak itu: baris {rows}.', en: 'New since: row {rows}.' },
  isNew: { id: 'baru', en: 'new' },
});
