/** What is said of signed files and of the authorities that are trusted. */
import { defineMessages } from '../../i18n/messages.ts';

export const signedMessages = defineMessages({
  upload: { id: 'Unggah dan periksa', en: 'Upload and check' },
  uploaded: { id: 'Berkas diunggah dan sedang diperiksa.', en: 'The file is uploaded and being checked.' },
  checks: { id: 'Berkas bertanda tangan', en: 'Signed files' },
  waiting: { id: 'Sedang diperiksa…', en: 'Being checked…' },
  failed: { id: 'Tidak dapat diperiksa', en: 'Could not be checked' },
  bound: { id: 'Dilekatkan', en: 'Bound' },
  boleh: { id: 'Dapat dilekatkan', en: 'Can be bound' },
  'perlu-alasan': { id: 'Perlu alasan', en: 'Needs a reason' },
  ditolak: { id: 'Tidak dapat dilekatkan', en: 'Cannot be bound' },
  stale: {
    id: 'Naskah disetujui lagi sesudahnya; unggah berkas dari naskah terbaru.',
    en: 'The text was approved anew since; upload the file of the newest text.',
  },
  bind: { id: 'Lekatkan berkas ini', en: 'Bind this file' },
  bindWhy: {
    id: 'Tulis mengapa berkas ini tetap dilekatkan. Alasannya tercatat bersama nama Anda.',
    en: 'Say why this file is bound nevertheless. The reason is recorded with your name.',
  },
  reasonGiven: { id: 'Alasan: {reason}', en: 'Reason: {reason}' },
  open: { id: 'Buka berkas', en: 'Open the file' },
  by: { id: 'Diunggah {name}', en: 'Uploaded by {name}' },
  signer: { id: 'Penanda tangan', en: 'Signer' },
  organisation: { id: 'Instansi', en: 'Organisation' },
  issuer: { id: 'Penerbit', en: 'Issuer' },
  serial: { id: 'Nomor seri', en: 'Serial number' },
  valid: { id: 'Masa berlaku sertifikat', en: 'Certificate valid' },
  claimed: { id: 'Waktu menurut penanda tangan', en: 'Time as the signer says' },
  stamped: { id: 'Waktu menurut stempel waktu', en: 'Time by time stamp' },
  stampKnown: { id: '{at}, {authority}', en: '{at}, {authority}' },
  stampUnknown: { id: '{at}, {authority} (penerbit belum dikenal)', en: '{at}, {authority} (issuer not known)' },
  algorithm: { id: 'Algoritma', en: 'Algorithm' },
  after: { id: 'Sesudah ditandatangani', en: 'After it was signed' },
  nothing: { id: 'tidak ada yang ditambahkan', en: 'nothing was added' },
  allowed: { id: 'hanya tanda tangan atau data pemeriksaan', en: 'only signatures or data to verify them' },
  changed: { id: 'isi diubah: {what}', en: 'content changed: {what}' },
  timeStamp: { id: 'Stempel waktu', en: 'Time stamp' },
  revocation: {
    id: 'Pencabutan sertifikat belum diperiksa: program tidak menghubungi alamat mana pun.',
    en: 'Revocation of certificates is not checked: the program calls no address.',
  },
  missing: { id: 'Tidak ada di berkas', en: 'Not in the file' },
  added: { id: 'Tambahan di berkas', en: 'Besides in the file' },
  nomor: { id: 'Nomor', en: 'Number' },
  tanggal: { id: 'Tanggal', en: 'Date' },
  hal: { id: 'Hal', en: 'Subject' },
  kalimat: { id: 'Kalimat', en: 'Sentence' },
  kepala: { id: 'Kepala atau kaki surat', en: 'Head or foot' },
  sameText: { id: 'Teksnya sama dengan naskah yang disetujui.', en: 'Its text is the same as the approved text.' },
  noText: {
    id: 'Teksnya tidak dapat dibaca (pindaian), jadi tidak dibandingkan.',
    en: 'Its text cannot be read (a scan) and was not compared.',
  },
  newest: { id: '{shown} berkas terbaru dari {total}.', en: 'The newest {shown} of {total} files.' },
  verification: { id: 'Halaman pemeriksaan untuk penerima', en: 'Page for whoever received it' },
  anchors: { id: 'Penerbit tanda tangan yang dipercaya', en: 'Trusted authorities of signatures' },
  anchorsLead: {
    id:
      'Sertifikat penerbit (CA) yang dipercaya, misalnya milik BSrE. ' +
      'Program tidak membawa satu pun: unduh dari penerbitnya, ' +
      'bandingkan sidik jarinya lewat jalan lain, lalu tambahkan.',
    en:
      'Certificates of authorities (CA) that are trusted, such as BSrE. ' +
      'The program brings none: get it from the ' +
      'authority, compare its fingerprint by another way, then add it.',
  },
  noAnchors: { id: 'Belum ada penerbit yang dipercaya.', en: 'No authority is trusted yet.' },
  noAnchorsHint: {
    id: 'Tanpa penerbit, hasil terbaik sebuah tanda tangan ialah “utuh, penerbit belum dikenal”.',
    en: 'Without one, the best result of a signature is “intact, issuer not known”.',
  },
  pem: { id: 'Sertifikat (PEM)', en: 'Certificate (PEM)' },
  pemHint: {
    id: 'Teks dari -----BEGIN CERTIFICATE----- sampai END.',
    en: 'Text from -----BEGIN CERTIFICATE----- to END.',
  },
  readIt: { id: 'Baca sertifikat', en: 'Read the certificate' },
  fingerprint: { id: 'Sidik jari (SHA-256)', en: 'Fingerprint (SHA-256)' },
  compare: {
    id: 'Bandingkan sidik jari ini dengan yang diumumkan penerbitnya sebelum menyimpan.',
    en: 'Compare this fingerprint with the one that the authority announces before you save it.',
  },
  selfSigned: { id: 'Ditandatangani sendiri (akar)', en: 'Self-signed (a root)' },
  since: { id: 'Dipercaya mulai', en: 'Trusted from' },
  source: { id: 'Sumber', en: 'Source' },
  sourceHint: {
    id: 'Dari mana sertifikat ini, dan siapa yang membandingkan',
    en: 'Where it is from, and who compared it',
  },
  verifiedTick: {
    id: 'Sidik jari sudah dibandingkan dengan sumbernya',
    en: 'The fingerprint was compared with its source',
  },
  trust: { id: 'Percayai penerbit ini', en: 'Trust this authority' },
  trusted: { id: 'Penerbit ditambahkan.', en: 'The authority is added.' },
  withdraw: { id: 'Jangan percayai lagi', en: 'Trust no more' },
  withdrawn: { id: 'Tidak dipercaya lagi: {reason}', en: 'Trusted no more: {reason}' },
  back: { id: 'Semua surat keluar', en: 'All outgoing letters' },
});

export const verdictMessages = defineMessages({
  'tidak-bertanda-tangan': { id: 'Tidak bertanda tangan elektronik', en: 'Not signed electronically' },
  rusak: { id: 'Rusak: tanda tangan tidak cocok dengan isi', en: 'Broken: the signature does not fit the content' },
  berubah: { id: 'Berubah sesudah ditandatangani', en: 'Changed after it was signed' },
  lemah: { id: 'Algoritma terlalu lemah untuk membuktikan apa pun', en: 'Too weak an algorithm to prove anything' },
  kedaluwarsa: { id: 'Sertifikat tidak berlaku pada saat itu', en: 'Certificate not valid at that time' },
  utuh: { id: 'Keutuhan terbukti, penerbit belum dapat dipastikan', en: 'Intact; its issuer cannot be ascertained' },
  'utuh-dikenal': { id: 'Utuh, penerbit dikenal', en: 'Intact, issuer known' },
});

export const whyMessages = defineMessages({
  rusak: { id: 'tanda tangannya rusak', en: 'its signature is broken' },
  berubah: { id: 'isinya berubah sesudah ditandatangani', en: 'it was changed after it was signed' },
  lemah: { id: 'algoritmanya terlalu lemah', en: 'its algorithm is too weak' },
  kedaluwarsa: { id: 'sertifikatnya tidak berlaku pada saat itu', en: 'its certificate was not valid then' },
  'tidak-bertanda-tangan': { id: 'tidak ada tanda tangan elektronik', en: 'there is no electronic signature' },
  'nama-lain': { id: 'penanda tangannya bukan yang menyetujui surat', en: 'its signer is not who approved the letter' },
  'waktu-janggal': {
    id: 'waktu tanda tangannya sebelum tanggal surat, atau belum tiba',
    en: 'it says that it was signed before the day of the letter, or in days to come',
  },
  'teks-berbeda': {
    id: 'nomor, tanggal, hal, atau kalimatnya berbeda',
    en: 'number, date, subject or a sentence differs',
  },
  'angka-ditambah': { id: 'ada angka yang tidak ada di naskah', en: 'it has figures that the text has not' },
  'ada-tambahan': { id: 'ada tulisan tambahan', en: 'it has words besides' },
  'kepala-berbeda': { id: 'kepala atau kaki suratnya berbeda', en: 'its head or foot differs' },
  'tidak-terbaca': { id: 'teksnya tidak dapat dibaca', en: 'its text cannot be read' },
});

export const flawMessages = defineMessages({
  'byte-range': { id: 'jangkauan tanda tangan tidak wajar', en: 'its range is not that of a whole signature' },
  contents: { id: 'isi tanda tangan tidak pada tempatnya', en: 'the signature is not in its place' },
  unsupported: { id: 'jenis tanda tangan tidak dapat dibaca', en: 'a kind of signature that cannot be read' },
  digest: { id: 'sidik isi tidak cocok', en: 'the digest of the content does not fit' },
  'other-certificate': {
    id: 'sertifikat yang disertakan bukan yang disebut',
    en: 'another certificate came along than it names',
  },
  structure: { id: 'susunan berkas tidak wajar', en: 'the structure of the file is not sound' },
  'changed-after': { id: 'isi diubah sesudahnya', en: 'content was changed afterwards' },
  'weak-digest': { id: 'SHA-1 atau MD5', en: 'SHA-1 or MD5' },
  'weak-key': { id: 'kunci terlalu pendek', en: 'the key is too short' },
  'before-validity': { id: 'sertifikat belum berlaku', en: 'the certificate was not valid yet' },
  'after-validity': { id: 'sertifikat sudah lewat masa berlaku', en: 'the certificate had run out' },
  'time-unproved': {
    id: 'waktunya tidak terbukti dan sertifikat kini kedaluwarsa',
    en: 'its time is unproved and its certificate has run out since',
  },
  'no-anchor': { id: 'penerbit belum ada di daftar yang dipercaya', en: 'its issuer is not among the trusted ones' },
  'self-signed': { id: 'ditandatangani sendiri', en: 'self-signed' },
  'not-for-signing': { id: 'sertifikat bukan untuk tanda tangan', en: 'the certificate is not meant for signatures' },
});
