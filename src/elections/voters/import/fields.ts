/**
 * What a column of a file can be: the columns of a list, and the columns that hold two of them at once. Headers as
 * offices write them.
 */
export const fieldNames = [
  'nkk',
  'nik',
  'name',
  'birth_place',
  'birth_date',
  'birth_both',
  'marital',
  'sex',
  'address',
  'rt',
  'rw',
  'rt_rw',
  'disability',
  'ektp',
  'province',
  'regency',
  'district',
  'village',
  'tps',
  'note',
  'reject_no',
] as const;
export type FieldName = (typeof fieldNames)[number];

export type Field = {
  readonly name: FieldName;
  readonly label: { readonly id: string; readonly en: string };
  /**
   * Headers in capitals without signs; a header that equals one, or begins with one of them, is proposed. Best first.
   */
  readonly headers: readonly string[];
  readonly required?: true;
};

const field = (name: FieldName, id: string, en: string, headers: readonly string[], required?: true): Field => ({
  name,
  label: { id, en },
  headers,
  ...(required ? { required } : {}),
});

export const fields: readonly Field[] = [
  field('nkk', 'NKK', 'Family card number', [
    'NKK',
    'NO KK',
    'NOMOR KK',
    'NOKK',
    'KK',
    'NOMOR KARTU KELUARGA',
    'NO KARTU KELUARGA',
    'KARTU KELUARGA',
  ]),
  field(
    'nik',
    'NIK',
    'Identity number',
    ['NIK', 'NO KTP', 'NOMOR KTP', 'NO NIK', 'NOMOR INDUK KEPENDUDUKAN', 'NOMOR INDUK', 'NIK PEMILIH'],
    true,
  ),
  field('name', 'Nama', 'Name', ['NAMA', 'NAMA LENGKAP', 'NAMA PEMILIH', 'NM', 'NM LENGKAP', 'NAME'], true),
  field('birth_place', 'Tempat lahir', 'Birth place', [
    'TEMPAT LAHIR',
    'TMP LAHIR',
    'TMPT LAHIR',
    'TMPT LHR',
    'TMP LHR',
    'TEMPAT LHR',
    'KOTA LAHIR',
  ]),
  field('birth_date', 'Tanggal lahir', 'Birth date', [
    'TANGGAL LAHIR',
    'TGL LAHIR',
    'TGL LHR',
    'TANGGAL LHR',
    'TGLLAHIR',
    'LAHIR',
    'DOB',
  ]),
  field('birth_both', 'Tempat dan tanggal lahir', 'Birth place and date', [
    'TEMPAT TGL LAHIR',
    'TEMPAT TANGGAL LAHIR',
    'TTL',
    'TEMPAT DAN TANGGAL LAHIR',
    'TMP TGL LAHIR',
    'TEMPAT DAN TGL LAHIR',
  ]),
  field('marital', 'Status kawin', 'Marital status', [
    'STATUS KAWIN',
    'STATUS PERKAWINAN',
    'STS KAWIN',
    'STAT KAWIN',
    'KAWIN',
    'STATUS B S P',
    'B S P',
    'STATUS NIKAH',
    'STATUS',
  ]),
  field('sex', 'Jenis kelamin', 'Sex', [
    'JENIS KELAMIN',
    'JNS KELAMIN',
    'JK',
    'L P',
    'KELAMIN',
    'SEX',
    'GENDER',
    'JENKEL',
    'LP',
  ]),
  field('address', 'Alamat', 'Address', [
    'ALAMAT',
    'JALAN',
    'JALAN DUSUN',
    'DUSUN',
    'ALAMAT LENGKAP',
    'KAMPUNG DUSUN',
    'ADDRESS',
  ]),
  field('rt', 'RT', 'RT', ['RT', 'NO RT']),
  field('rw', 'RW', 'RW', ['RW', 'NO RW']),
  field('rt_rw', 'RT/RW', 'RT/RW', ['RT RW', 'RTRW']),
  field('disability', 'Ragam disabilitas', 'Kind of disability', [
    'DISABILITAS',
    'RAGAM DISABILITAS',
    'JENIS DISABILITAS',
    'DIFABEL',
    'KODE DISABILITAS',
  ]),
  field('ektp', 'KTP-el', 'e-KTP', [
    'KTP EL',
    'STATUS KTP EL',
    'EKTP',
    'E KTP',
    'STATUS EKTP',
    'KTPEL',
    'STATUS PEREKAMAN',
    'PEREKAMAN',
    'STATUS PEREKAMAN KTP EL',
  ]),
  field('province', 'Provinsi', 'Province', [
    'PROVINSI',
    'PROPINSI',
    'KODE PROVINSI',
    'KODE PROV',
    'PROV',
    'KD PROV',
    'NAMA PROVINSI',
  ]),
  field('regency', 'Kabupaten/kota', 'Regency', [
    'KABUPATEN KOTA',
    'KABUPATEN',
    'KAB KOTA',
    'KAB',
    'KOTA',
    'KODE KABUPATEN',
    'KODE KAB',
    'KD KAB',
    'NAMA KABUPATEN',
    'REGENCY',
  ]),
  field('district', 'Kecamatan', 'District', [
    'KECAMATAN',
    'KEC',
    'KODE KECAMATAN',
    'KODE KEC',
    'KD KEC',
    'NAMA KECAMATAN',
    'DISTRIK',
  ]),
  field('village', 'Desa/kelurahan', 'Village', [
    'DESA KELURAHAN',
    'KELURAHAN DESA',
    'KELURAHAN',
    'DESA',
    'KEL',
    'KODE KELURAHAN',
    'KODE DESA',
    'KODE KEL',
    'KD KEL',
    'KD DESA',
    'KODE WILAYAH',
    'NAMA KELURAHAN',
    'NAMA DESA',
    'DESA KEL',
    'KEL DESA',
  ]),
  field('tps', 'TPS', 'Polling station', ['TPS', 'NO TPS', 'NOMOR TPS']),
  field('note', 'Keterangan', 'Note', ['KETERANGAN', 'KET', 'CATATAN', 'NOTE']),
  field('reject_no', 'Nomor tolakan', 'Reject number', ['NOMOR TOLAKAN']),
];

export const fieldByName: ReadonlyMap<FieldName, Field> = new Map(fields.map((each) => [each.name, each]));

/** "No. KK (NKK)" -> "NO KK NKK": capitals, one space for every run of other signs. */
export const plainHeader = (header: string): string =>
  header
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
