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
   * Headers in capitals without signs; a header that equals one, or begins or ends with one of them, is proposed. Best
   * first.
   */
  readonly headers: readonly string[];
  /** Headers that say the field only where nothing else stands beside them. */
  readonly alone: readonly string[];
  readonly required?: true;
};

const field = (
  name: FieldName,
  id: string,
  en: string,
  headers: readonly string[],
  { alone = [], required }: { readonly alone?: readonly string[]; readonly required?: true } = {},
): Field => ({ name, label: { id, en }, headers, alone, ...(required ? { required } : {}) });

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
    'NO KARTU KELUARGA KK',
    'NMR KK',
    'FAMILY CARD',
    'ID KELUARGA',
  ]),
  field(
    'nik',
    'NIK',
    'Identity number',
    [
      'NIK',
      'NO KTP',
      'NOMOR KTP',
      'NO NIK',
      'NOMOR INDUK KEPENDUDUKAN',
      'NO INDUK KEPENDUDUKAN',
      'NOMOR INDUK',
      'NIK PEMILIH',
      'NOMOR IDENTITAS',
      'NO IDENTITAS',
    ],
    { alone: ['KTP', 'NO ID', 'NOMOR ID', 'NO INDUK', 'IDENTITAS', 'NATIONAL ID'], required: true },
  ),
  field(
    'name',
    'Nama',
    'Name',
    ['NAMA', 'NAMA LENGKAP', 'NAMA PEMILIH', 'NM', 'NM LENGKAP', 'NAME', 'NAMA LGKP', 'NM LGKP'],
    { alone: ['PEMILIH'], required: true },
  ),
  field(
    'birth_place',
    'Tempat lahir',
    'Birth place',
    [
      'TEMPAT LAHIR',
      'TMP LAHIR',
      'TMPT LAHIR',
      'TMPT LHR',
      'TMP LHR',
      'TEMPAT LHR',
      'KOTA LAHIR',
      'TPT LAHIR',
      'TEMPAT KELAHIRAN',
      'KELAHIRAN TEMPAT',
      'LAHIR TEMPAT',
      'BIRTH PLACE',
      'PLACE OF BIRTH',
    ],
    { alone: ['TEMPAT'] },
  ),
  field(
    'birth_date',
    'Tanggal lahir',
    'Birth date',
    [
      'TANGGAL LAHIR',
      'TGL LAHIR',
      'TGL LHR',
      'TANGGAL LHR',
      'TGLLAHIR',
      'LAHIR',
      'DOB',
      'TANGGALLAHIR',
      'TANGGAL KELAHIRAN',
      'KELAHIRAN TANGGAL',
      'LAHIR TANGGAL',
      'KELAHIRAN TGL',
      'TANGGAL BULAN TAHUN LAHIR',
      'TGL BLN THN LAHIR',
      'BIRTH DATE',
      'BIRTHDATE',
      'DATE OF BIRTH',
    ],
    { alone: ['TANGGAL', 'TGL'] },
  ),
  field('birth_both', 'Tempat dan tanggal lahir', 'Birth place and date', [
    'TEMPAT TGL LAHIR',
    'TEMPAT TANGGAL LAHIR',
    'TTL',
    'TEMPAT DAN TANGGAL LAHIR',
    'TMP TGL LAHIR',
    'TEMPAT DAN TGL LAHIR',
    'TEMPAT TANGGAL',
    'TMPT TGL LAHIR',
    'TMPT TGL LHR',
    'TEMPAT TGL LHR',
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
    'STATUS PERNIKAHAN',
    'STAT KWN',
    'STATUS KWN',
    'STS KWN',
    'PERKAWINAN',
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
    'JENIS KLMIN',
    'JNS KLMIN',
    'JENIS KLM',
    'KLMIN',
    'LAKI LAKI PEREMPUAN',
  ]),
  field(
    'address',
    'Alamat',
    'Address',
    [
      'ALAMAT',
      'JALAN',
      'JALAN DUSUN',
      'DUSUN',
      'ALAMAT LENGKAP',
      'KAMPUNG DUSUN',
      'ADDRESS',
      'LINGKUNGAN',
      'JLN DUSUN',
      'JL DUSUN',
      'DUSUN LINGKUNGAN',
      'ALAMAT JALAN DUSUN',
    ],
    { alone: ['JLN', 'JL', 'KAMPUNG'] },
  ),
  field('rt', 'RT', 'RT', ['RT', 'NO RT', 'NOMOR RT', 'KODE RT']),
  field('rw', 'RW', 'RW', ['RW', 'NO RW', 'NOMOR RW', 'KODE RW']),
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
    'NO PROP',
    'NAMA PROP',
    'NAMA PROV',
    'KODE PROP',
    'PROP',
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
    'NO KAB',
    'NAMA KAB',
    'KODE KABUPATEN KOTA',
    'KODE KABKO',
    'KABKO',
    'NAMA KABKO',
  ]),
  field('district', 'Kecamatan', 'District', [
    'KECAMATAN',
    'KEC',
    'KODE KECAMATAN',
    'KODE KEC',
    'KD KEC',
    'NAMA KECAMATAN',
    'DISTRIK',
    'NO KEC',
    'NAMA KEC',
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
    'NO KEL',
    'NAMA KEL',
    'KODE DESA KELURAHAN',
    'KODE KELURAHAN DESA',
    'NAMA DESA KELURAHAN',
    'NAMA KELURAHAN DESA',
    'VILLAGE',
  ]),
  field('tps', 'TPS', 'Polling station', ['TPS', 'NO TPS', 'NOMOR TPS', 'KODE TPS', 'NAMA TPS']),
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

/** Between the lines of a header of several lines. */
export const partOfHeader = ' › ';

/**
 * How surely a header says a field: 100 and a little less by its very words, 60 where it holds them among others, null
 * where it says nothing of it. Of several lines the last says most.
 */
export function fitOfHeader(header: string, name: FieldName): number | null {
  const parts = header.split(partOfHeader).map(plainHeader).filter(Boolean);
  const whole = parts.length > 1 ? [fitOfWords(parts.join(' '), name)] : [];
  const above = parts.slice(0, -1).map((part) => less(fitOfWords(part, name)));
  const fits = [...whole, fitOfWords(parts.at(-1) ?? '', name), ...above].filter((fit) => fit !== null);
  return fits.length === 0 ? null : Math.max(...fits);
}

const less = (fit: number | null): number | null => (fit === null ? null : fit - 10);

function fitOfWords(plain: string, name: FieldName): number | null {
  const { headers = [], alone = [] } = fieldByName.get(name) ?? {};
  const exact = headers.indexOf(plain);
  if (exact >= 0) return 100 - exact * 0.25;
  if (alone.includes(plain)) return 92;
  const within = headers.some(
    (known) => known.length > 2 && (plain.startsWith(`${known} `) || plain.endsWith(` ${known}`)),
  );
  return within ? 60 : null;
}

/** The field that a header says most surely. */
export function bestFitOfHeader(header: string): { readonly field: FieldName; readonly score: number } | null {
  let best: { field: FieldName; score: number } | null = null;
  for (const { name } of fields) {
    const score = fitOfHeader(header, name);
    if (score !== null && score > (best?.score ?? 0)) best = { field: name, score };
  }
  return best;
}
