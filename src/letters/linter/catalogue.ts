/**
 * The rules of the linter, as data: what each says and where it comes from. A rule is general office practice until
 * somebody has checked it against the regulation: `verified: false` shows the badge "belum diverifikasi".
 */
export type RuleData = {
  readonly code: string;
  readonly says: { readonly id: string; readonly en: string };
  readonly source: string;
  readonly verified: boolean;
};

const customs = 'Tata naskah dinas KPU (PKPU 2/2021 jo. 8/2021), kebiasaan; lampirannya belum dibaca';
const calendar = 'Kalender';
const arithmetic = 'Berhitung';
const house = 'Buku nomor dan data satuan kerja di aplikasi ini';

const rule = <C extends string>(code: C, id: string, en: string, source: string, verified = false) => ({
  code,
  says: { id, en },
  source,
  verified,
});

export const rules = [
  rule('part-missing', 'Bagian naskah lengkap', 'Every part is there', customs),
  rule('part-order', 'Bagian naskah berurutan', 'Parts stand in their order', customs),
  rule('number-form', 'Nomor berbentuk seperti tatanannya', 'The number has its form', customs),
  rule('number-kind', 'Kode jenis dalam nomor', 'The code of the kind in the number', customs),
  rule('number-code', 'Kode satuan kerja dalam nomor', 'The code of the unit in the number', house, true),
  rule('number-year', 'Tahun dalam nomor = tahun surat', 'The year in the number is that of the letter', customs),
  rule('number-month', 'Bulan dalam nomor = bulan surat', 'The month in the number is that of the letter', customs),
  rule('number-register', 'Nomor ada di buku nomor', 'The number is in the register', house, true),
  rule('number-day', 'Tanggal surat = tanggal di buku nomor', 'The day is that of the register', house, true),
  rule('date-impossible', 'Tanggal ada di kalender', 'Days exist in the calendar', calendar, true),
  rule('weekday', 'Hari sesuai tanggal', 'Weekdays fit their days', calendar, true),
  rule(
    'meeting-before',
    'Acara tidak mendahului undangannya',
    'A meeting is not before its invitation',
    calendar,
    true,
  ),
  rule(
    'deadline-before',
    'Batas waktu tidak mendahului suratnya',
    'What is due is not before the letter',
    calendar,
    true,
  ),
  rule('reference-later', 'Surat yang dirujuk tidak lebih baru', 'Letters it names are not later', calendar, true),
  rule('nature-unknown', 'Sifat surat dikenal', 'The nature is known', customs),
  rule(
    'attachments-count',
    'Jumlah lampiran = berkas yang menyertai',
    'The count of attachments is that of the files',
    house,
    true,
  ),
  rule('attachments-none', '"Terlampir" berarti ada lampiran', 'What is said to be attached is attached', customs),
  rule('words-differ', 'Terbilang sesuai angka', 'Words fit their figures', arithmetic, true),
  rule('sum-differs', 'Jumlah sesuai barisnya', 'Sums fit what they add up', arithmetic, true),
  rule('address-form', 'Bentuk alamat (Yth.)', 'The form of the address (Yth.)', customs),
  rule('list-order', 'Angka dan huruf rincian tidak ganda', 'Marks of a list do not stand twice', customs),
  rule('stretch-order', 'Jam, tanggal dan lamanya sesuai', 'Hours, days and how long they last', calendar, true),
  rule('day-differs', 'Tanggal yang sama ditulis sama', 'One day is written alike', calendar, true),
  rule('reference-year', 'Tahun nomor rujukan = tahun tanggalnya', 'The year of a number that is named', customs),
  rule('blank-left', 'Tidak ada isian yang masih kosong', 'Nothing is left to be filled in', customs),
  rule('letterhead-missing', 'Kop naskah ada', 'There is a letterhead', customs),
  rule('closing-missing', 'Naskah mempunyai penutup', 'There is a closing', customs),
  rule('annex-missing', 'Lampiran keputusan ada', 'The annex of a decision is there', customs),
  rule('annex-differs', 'Nomor dan tanggal di lampiran', 'Number and day in the annex', customs),
  rule('office-differs', 'Satuan kerja disebut sama', 'Offices are named alike', customs),
  rule('signer-differs', 'Penanda tangan seperti di kepalanya', 'Who signs is who is named', customs),
  rule('copies-empty', 'Tembusan menyebut penerima', 'Tembusan names somebody', customs),
  rule('copies-twice', 'Tembusan tidak ganda', 'Nobody stands twice in Tembusan', customs),
  rule('copies-order', 'Urutan angka tembusan', 'Copies are numbered in order', customs),
  rule('signer-kind', 'Penanda tangan sesuai jenis naskah', 'The signer fits the kind', customs),
  rule('signer-unknown', 'Penanda tangan memegang jabatannya', 'The signer holds the post', house, true),
  rule('signer-acting', 'Plh./Plt. sesuai jabatan', 'Plh. and Plt. are as held', house, true),
  rule('signer-form', 'Bentuk a.n., u.b., Plh., Plt.', 'The form of a.n., u.b., Plh., Plt.', customs),
  rule('signer-service-number', 'Ketua dan anggota tanpa NIP', 'Commissioners without a NIP', customs),
  rule('service-number', 'NIP 18 angka', 'A NIP has 18 digits', customs),
  rule('name-differs', 'Nama penanda tangan ditulis sama', 'The signer is named alike throughout', customs),
  rule('name-misspelt', 'Ejaan nama pegawai', 'Names are spelled as known', house, true),
  rule('reference-unknown', 'Surat yang dirujuk ada di buku', 'Letters it names are in the register', house, true),
  rule('reference-day', 'Tanggal surat yang dirujuk', 'Days of letters it names', house, true),
  rule('part-required', 'Bagian wajib jenisnya terisi', 'Parts that its kind asks for are there', house, true),
  rule('slot-open', 'Tidak ada kurung kurawal yang belum terisi', 'No braces are left to be filled', house, true),
  rule('slot-gone', 'Templat jenis mempunyai faktanya', 'Sentences of its kind have their facts', house, true),
] as const satisfies readonly RuleData[];
export type RuleCode = (typeof rules)[number]['code'];
const byCode: ReadonlyMap<string, RuleData> = new Map(rules.map((one) => [one.code, one]));

/** What a check says: the rest of a finding comes from the rule. */
export type Found = {
  readonly rule: RuleCode;
  readonly start: number;
  readonly end: number;
  /** Reading may have gone wrong, or the letter may be right: somebody has to look. */
  readonly doubtful?: boolean;
  readonly says: { readonly id: string; readonly en: string };
  readonly mend?: { readonly start: number; readonly end: number; readonly text: string };
};

/** Forms of election commissions, which letters of other offices need not keep. */
export const formsOfOurs: ReadonlySet<RuleCode> = new Set<RuleCode>([
  'part-missing',
  'part-order',
  'letterhead-missing',
  'closing-missing',
  'annex-missing',
  'number-form',
  'number-kind',
  'nature-unknown',
  'attachments-none',
  'address-form',
  'signer-kind',
  'signer-form',
  'signer-service-number',
]);

export const ruleOf = (code: string): RuleData => {
  const found = byCode.get(code);
  if (found === undefined) throw new Error(`no rule ${code}`);
  return found;
};
