/** What the page of models says. */
import { defineMessages } from '../i18n/messages.ts';

export const modelMessages = defineMessages({
  models: { id: 'Model AI', en: 'AI models' },
  lead: {
    id: 'Model membantu menyusun; program memeriksa, orang memutuskan. Tanpa model, mesin bawaan tetap bekerja.',
    en: 'Models help to write; the program checks, people decide. Without one the built-in engine works on.',
  },
  parts: { id: 'Bagian halaman model', en: 'Parts of the page of models' },
  engines: { id: 'Mesin', en: 'Engines' },
  sent: { id: 'Yang dikirim', en: 'What was sent' },
  mayNotRead: {
    id: 'Jabatan Anda di satuan kerja ini tidak melihat model AI.',
    en: 'Your position in this unit does not see AI models.',
  },

  // Engines
  builtIn: { id: 'Mesin bawaan', en: 'Built-in engine' },
  builtInWhy: {
    id: 'Mengutip dan menyusun dari fakta tanpa model; tidak ada yang dikirim ke mana pun.',
    en: 'Quotes and composes from facts without a model; nothing is sent anywhere.',
  },
  works: { id: 'Bekerja sekarang', en: 'Works now' },
  choose: { id: 'Pakai mesin ini', en: 'Use this engine' },
  chosen: { id: '{name} bekerja mulai sekarang', en: '{name} works from now on' },
  add: { id: 'Tambah model', en: 'Add a model' },
  lend: { id: 'Bagikan ke satker di bawah', en: 'Lend to units below' },
  lendEnd: { id: 'Tarik dari satker di bawah', en: 'Take back from units below' },
  lendWhy: {
    id: 'Satker di bawah memilihnya sendiri. Kiriman mereka tercatat di satker mereka saja.',
    en: 'Units below choose it themselves. What they send is recorded in their unit only.',
  },
  lendBegun: { id: 'Satker di bawah kini dapat memilih model ini', en: 'Units below can choose this model now' },
  lendEnded: {
    id: 'Model ditarik; satker di bawah kembali memakai mesin bawaan',
    en: 'The model was taken back; units below use the built-in engine again',
  },
  lent: { id: 'Dibagikan ke satker di bawah', en: 'Lent to units below' },
  lentBy: { id: 'Dibagikan {name}', en: 'Lent by {name}' },
  lentByWhy: {
    id: 'Kiriman satuan kerja Anda tercatat di sini saja; pemilik model tidak melihatnya di program ini.',
    en: 'What your unit sends is recorded here only; the owner of the model does not see it in this program.',
  },
  check: { id: 'Periksa', en: 'Check' },
  remove: { id: 'Hapus model', en: 'Remove the model' },
  removeWhy: {
    id: 'Kuncinya dilupakan. Catatan apa yang pernah dikirim tetap ada.',
    en: 'Its key is forgotten. The record of what was sent stays.',
  },
  removed: { id: 'Model dihapus', en: 'Model removed' },
  'in-house': { id: 'Di dalam kantor', en: 'In the house' },
  outside: { id: 'Di luar kantor', en: 'Outside the house' },
  outsideWhy: {
    id: 'Dokumen terbatas dan rahasia tidak pernah dikirim ke sini.',
    en: 'Restricted and secret documents are never sent here.',
  },
  endpoint: { id: 'Alamat yang cocok dengan OpenAI', en: 'OpenAI-compatible address' },
  file: { id: 'Berkas GGUF di server ini', en: 'GGUF file on this server' },
  hasKey: { id: 'memakai kunci', en: 'uses a key' },
  addedBy: { id: 'Ditambahkan {name}, {when}', en: 'Added by {name}, {when}' },
  neverChecked: { id: 'Belum pernah diperiksa.', en: 'Never checked.' },
  health: { id: 'Kesehatan', en: 'Health' },
  reachable: { id: 'Menjawab', en: 'Answers' },
  unreachable: { id: 'Tidak menjawab', en: 'Does not answer' },
  checkedAt: { id: 'Diperiksa', en: 'Checked' },
  speed: { id: 'Kecepatan', en: 'Speed' },
  speedOf: { id: '{count} token/detik', en: '{count} tokens/s' },
  firstWord: { id: 'Kata pertama', en: 'First word' },
  milliseconds: { id: '{count} milidetik', en: '{count} ms' },
  context: { id: 'Muatan', en: 'Takes in' },
  tokens: { id: '{count} token', en: '{count} tokens' },
  lastFailure: { id: 'Gagal terakhir {when}', en: 'Last failure {when}' },
  history: { id: 'Riwayat pilihan', en: 'History of choices' },
  choiceBy: { id: '{when}, oleh {name}', en: '{when}, by {name}' },

  // Adding
  kind: { id: 'Jenis mesin', en: 'Kind of engine' },
  name: { id: 'Nama', en: 'Name' },
  nameHint: { id: 'Misalnya: Model kantor', en: 'For example: Office model' },
  address: { id: 'Alamat', en: 'Address' },
  addressHint: {
    id: 'Sampai dengan /v1: http://127.0.0.1:8080/v1',
    en: 'Up to and with /v1: http://127.0.0.1:8080/v1',
  },
  model: { id: 'Nama model', en: 'Name of the model' },
  modelHint: { id: 'Seperti yang dipakai server itu', en: 'As that server calls it' },
  key: { id: 'Kunci', en: 'Key' },
  keyHint: { id: 'Disimpan tersegel dan tidak pernah ditampilkan', en: 'Kept sealed and never shown' },
  modelFile: { id: 'Berkas model', en: 'Model file' },
  noFiles: {
    id: 'Belum ada berkas model di server ini. Pengelola server menambahkannya dengan: npm run models:add -- BERKAS',
    en: 'There is no model file on this server. Who runs the server adds one with: npm run models:add -- FILE',
  },
  addressMissing: { id: 'Tulis alamat model.', en: 'Write the address of the model.' },
  save: { id: 'Simpan model', en: 'Save the model' },
  added: { id: 'Model ditambahkan. Periksa dahulu, lalu pakai.', en: 'Model added. Check it first, then use it.' },

  // What was sent
  sentLead: {
    id: 'Setiap permintaan persis seperti yang dikirim, sesudah data pribadi disamarkan.',
    en: 'Every request exactly as it was sent, after personal data was hidden.',
  },
  nothingSent: { id: 'Belum ada yang dikirim', en: 'Nothing was sent yet' },
  nothingSentWhy: {
    id: 'Bila sebuah model dipakai, setiap permintaannya tampil di sini.',
    en: 'Once a model is used, each of its requests is shown here.',
  },
  facts: { id: 'Usulan fakta', en: 'Proposed facts' },
  rewrite: { id: 'Menulis ulang', en: 'Rewriting' },
  english: { id: 'Terjemahan Inggris', en: 'English' },
  titles: { id: 'Judul', en: 'Titles' },
  summary: { id: 'Ringkasan', en: 'Summary' },
  answer: { id: 'Jawaban', en: 'Answer' },
  'check-task': { id: 'Pemeriksaan', en: 'Check' },
  by: { id: 'oleh {name}', en: 'by {name}' },
  byProgram: { id: 'oleh program', en: 'by the program' },
  biasa: { id: 'Biasa', en: 'Ordinary' },
  terbatas: { id: 'Terbatas', en: 'Restricted' },
  rahasia: { id: 'Rahasia', en: 'Secret' },
  hidden: { id: '{count} disamarkan', en: '{count} hidden' },
  failed: { id: 'gagal', en: 'failed' },
  took: { id: '{count} detik', en: '{count} s' },
  system: { id: 'Petunjuk', en: 'Instructions' },
  prompt: { id: 'Yang dikirim', en: 'What was sent' },
  answered: { id: 'Yang dijawab', en: 'What was answered' },
  noAnswer: { id: 'Tidak ada jawaban.', en: 'No answer.' },
  notShown: {
    id: 'Isinya hanya ditampilkan kepada yang bertanya dan kepada pemegang dokumen rahasia (sekretaris, ketua).',
    en: 'Its text is shown to whoever asked, and to those who keep secret documents (secretary, chair), only.',
  },
  purged: {
    id: 'Isinya dihapus {when} sesuai masa simpan.',
    en: 'Its text was removed {when} as the rules of keeping say.',
  },

  // Programs that work for a person
  programs: { id: 'Token program', en: 'Tokens of programs' },
  programsLead: {
    id: 'Sebuah program (MCP) boleh mencari, bertanya, dan menyiapkan konsep atas nama Anda, tidak lebih dari itu.',
    en: 'A program (MCP) may search, ask and prepare drafts in your name, and nothing more.',
  },
  noTokens: { id: 'Belum ada token.', en: 'No tokens yet.' },
  makeToken: { id: 'Buat token', en: 'Make a token' },
  tokenName: { id: 'Nama program', en: 'Name of the program' },
  scopes: { id: 'Yang boleh dilakukan', en: 'What it may do' },
  read: { id: 'Mencari dan membaca', en: 'Search and read' },
  ask: { id: 'Menanyai dokumen', en: 'Ask documents' },
  draft: { id: 'Menyiapkan konsep draf', en: 'Prepare drafts' },
  'scope-terbatas': { id: 'Juga dokumen terbatas', en: 'Restricted documents, too' },
  scopesWhy: {
    id:
      'Tanpa pilihan terakhir, program hanya melihat dokumen biasa. Dokumen rahasia tidak pernah diberikan. Yang ' +
      'dibaca program dapat keluar dari kantor.',
    en:
      'Without the last choice a program sees ordinary documents only. Secret ones are never given. What a program ' +
      'reads may leave the house.',
  },
  scopeMissing: { id: 'Pilih paling sedikit satu.', en: 'Choose at least one.' },
  days: { id: 'Berlaku berapa hari', en: 'Valid for how many days' },
  tokenMade: { id: 'Salin token ini sekarang', en: 'Copy this token now' },
  tokenMadeWhy: {
    id: 'Token hanya ditampilkan sekali. Berlaku sampai {when}. Alamat untuk program: {address}',
    en: 'The token is shown once. Valid until {when}. Address for the program: {address}',
  },
  token: { id: 'Token', en: 'Token' },
  until: { id: 'berlaku sampai {when}', en: 'valid until {when}' },
  expired: { id: 'Sudah habis', en: 'Expired' },
  revokedToken: { id: 'Dicabut', en: 'Revoked' },
  lastUsed: { id: 'dipakai terakhir {when}', en: 'last used {when}' },
  neverUsed: { id: 'belum pernah dipakai', en: 'never used' },
  revoke: { id: 'Cabut token', en: 'Revoke the token' },
  revokeDone: { id: 'Token dicabut', en: 'Token revoked' },
});
