/**
 * The columns of a voter list as it is kept (Parquet), in order. `row` counts the accepted rows of a list from 1 in the
 * order they came; it never changes within a list, and findings and decisions point at it.
 * Source of the fields: PKPU 1/2025, Model A-Daftar Pemilih-PDPB (as paraphrased; belum diverifikasi), and exports
 * seen in practice.
 */
export type ColumnName =
  | 'row'
  | 'part'
  | 'source_line'
  | 'nkk'
  | 'nik'
  | 'name'
  | 'birth_place'
  | 'birth_date'
  | 'marital'
  | 'sex'
  | 'address'
  | 'rt'
  | 'rw'
  | 'disability'
  | 'ektp'
  | 'province'
  | 'regency'
  | 'district'
  | 'village'
  | 'region_text'
  | 'tps'
  | 'note';

export type Column = {
  readonly name: ColumnName;
  /** DuckDB's type; ClickHouse takes the Nullable twin. */
  readonly type: 'BIGINT' | 'INTEGER' | 'SMALLINT' | 'VARCHAR' | 'DATE';
  readonly label: { readonly id: string; readonly en: string };
  /** Made by the import, never mapped from a column of a file. */
  readonly made?: true;
  /** NIK and NKK: masked everywhere but in the answer to a logged, reasoned request. */
  readonly secret?: true;
};

export const columns: readonly Column[] = [
  { name: 'row', type: 'BIGINT', label: { id: 'Baris', en: 'Row' }, made: true },
  { name: 'part', type: 'SMALLINT', label: { id: 'Bagian', en: 'Part' }, made: true },
  { name: 'source_line', type: 'BIGINT', label: { id: 'Baris berkas', en: 'Line of the file' }, made: true },
  { name: 'nkk', type: 'VARCHAR', label: { id: 'NKK', en: 'Family card number' }, secret: true },
  { name: 'nik', type: 'VARCHAR', label: { id: 'NIK', en: 'Identity number' }, secret: true },
  { name: 'name', type: 'VARCHAR', label: { id: 'Nama', en: 'Name' } },
  { name: 'birth_place', type: 'VARCHAR', label: { id: 'Tempat lahir', en: 'Birth place' } },
  { name: 'birth_date', type: 'DATE', label: { id: 'Tanggal lahir', en: 'Birth date' } },
  /** B belum, S sudah, P pernah kawin. */
  { name: 'marital', type: 'VARCHAR', label: { id: 'Status kawin', en: 'Marital status' } },
  /** L laki-laki, P perempuan. */
  { name: 'sex', type: 'VARCHAR', label: { id: 'Jenis kelamin', en: 'Sex' } },
  { name: 'address', type: 'VARCHAR', label: { id: 'Alamat', en: 'Address' } },
  { name: 'rt', type: 'SMALLINT', label: { id: 'RT', en: 'RT' } },
  { name: 'rw', type: 'SMALLINT', label: { id: 'RW', en: 'RW' } },
  { name: 'disability', type: 'VARCHAR', label: { id: 'Ragam disabilitas', en: 'Kind of disability' } },
  /** S sudah, B belum merekam KTP-el. */
  { name: 'ektp', type: 'VARCHAR', label: { id: 'KTP-el', en: 'e-KTP' } },
  /** Codes without dots: 2, 4, 6 and 10 digits. */
  { name: 'province', type: 'VARCHAR', label: { id: 'Provinsi', en: 'Province' } },
  { name: 'regency', type: 'VARCHAR', label: { id: 'Kabupaten/kota', en: 'Regency' } },
  { name: 'district', type: 'VARCHAR', label: { id: 'Kecamatan', en: 'District' } },
  { name: 'village', type: 'VARCHAR', label: { id: 'Desa/kelurahan', en: 'Village' } },
  /** The file's own words for the region when no code could be found for them; otherwise null. */
  { name: 'region_text', type: 'VARCHAR', label: { id: 'Wilayah tertulis', en: 'Region as written' }, made: true },
  { name: 'tps', type: 'SMALLINT', label: { id: 'TPS', en: 'Polling station' } },
  { name: 'note', type: 'VARCHAR', label: { id: 'Keterangan', en: 'Note' } },
];

/** A row of a list as the engine gives it. Dates are 'YYYY-MM-DD'. */
export type VoterRow = {
  readonly row: number;
  readonly part: number;
  readonly source_line: number;
  readonly nkk: string | null;
  readonly nik: string | null;
  readonly name: string | null;
  readonly birth_place: string | null;
  readonly birth_date: string | null;
  readonly marital: string | null;
  readonly sex: string | null;
  readonly address: string | null;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly disability: string | null;
  readonly ektp: string | null;
  readonly province: string | null;
  readonly regency: string | null;
  readonly district: string | null;
  readonly village: string | null;
  readonly region_text: string | null;
  readonly tps: number | null;
  readonly note: string | null;
};

/**
 * "53•••••••••••012": the region's first two and the last three digits of a NIK or NKK; shorter values are hidden
 * whole.
 */
export function maskNumber(value: string | null): string | null {
  if (value === null) return null;
  return value.length < 12
    ? '•'.repeat(value.length)
    : `${value.slice(0, 2)}${'•'.repeat(value.length - 5)}${value.slice(-3)}`;
}
