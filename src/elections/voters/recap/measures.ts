/**
 * What a recap counts. Names of measures are stable: figures of drafts, forms and open data point at them
 * (`recap/<recap>/<region>/<measure>`). Absent in a row means zero.
 */
import type { Words } from '../../../platform/schema.ts';

/** From the nation down. `tps` rows have the code <village>-<number of three digits>. */
export const recapLevels = ['national', 'province', 'regency', 'district', 'village', 'tps'] as const;
export type RecapLevel = (typeof recapLevels)[number];

export type Measures = Readonly<Record<string, number>>;
export type RecapRow = { readonly level: RecapLevel; readonly code: string; readonly measures: Measures };

/**
 * Complete years on the voting day, both ends counted. Five-year bands as in population pyramids; the first ends at
 * the voting age. Belum diverifikasi: no form names bands.
 */
export const ageBands: readonly {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly label: string;
}[] = [
  { key: 'u17', from: 0, to: 16, label: '< 17' },
  { key: '17', from: 17, to: 19, label: '17–19' },
  ...Array.from({ length: 12 }, (_, n) => ({
    key: String(20 + n * 5),
    from: 20 + n * 5,
    to: 24 + n * 5,
    label: `${20 + n * 5}–${24 + n * 5}`,
  })),
  // Nobody is older: such a birth date was not read, or is the day zero of a spreadsheet.
  { key: '80', from: 80, to: 120, label: '80+' },
];

/**
 * Kinds of disability (list/columns.ts): PDPB 2025 as told by daswati.id and sulteng.antaranews.com; belum
 * diverifikasi.
 */
export const disabilities: readonly { readonly code: string; readonly label: Words }[] = [
  { code: '1', label: { id: 'Fisik', en: 'Physical' } },
  { code: '2', label: { id: 'Intelektual', en: 'Intellectual' } },
  { code: '3', label: { id: 'Mental', en: 'Mental' } },
  { code: '4', label: { id: 'Sensorik wicara', en: 'Speech' } },
  { code: '5', label: { id: 'Sensorik rungu', en: 'Hearing' } },
  { code: '6', label: { id: 'Sensorik netra', en: 'Sight' } },
];

/** Reason of TMS of a voter who is gone without a decision. */
export const unexplained = 'tanpa-keterangan';

/**
 * Reasons of TMS. Source: PKPU 1/2025 as paraphrased; belum diverifikasi. Reasons that are none of these are counted
 * under `lain`.
 */
export const removalReasons: readonly { readonly code: string; readonly label: Words }[] = [
  { code: 'meninggal', label: { id: 'Meninggal', en: 'Died' } },
  { code: 'ganda', label: { id: 'Ganda', en: 'Duplicate' } },
  { code: 'di-bawah-umur', label: { id: 'Di bawah umur', en: 'Under age' } },
  { code: 'pindah-domisili', label: { id: 'Pindah domisili', en: 'Moved away' } },
  { code: 'tni', label: { id: 'Menjadi TNI', en: 'Joined the armed forces' } },
  { code: 'polri', label: { id: 'Menjadi Polri', en: 'Joined the police' } },
  { code: 'wna', label: { id: 'Warga negara asing', en: 'Foreign citizen' } },
  { code: 'hak-politik-dicabut', label: { id: 'Hak politik dicabut', en: 'Political rights revoked' } },
  { code: 'lain', label: { id: 'Alasan lain', en: 'Other reason' } },
  { code: unexplained, label: { id: 'Tanpa keterangan', en: 'Unexplained' } },
];
const knownReasons = removalReasons.filter(({ code }) => code !== 'lain').map(({ code }) => code);

/**
 * Kinds of a row as small numbers, so that one pass groups rows alike: SQL over the columns of a list and `age`. Each
 * ends with "none of these".
 */
export const kindsOfRows = [
  { name: 'kind_sex', values: 3, sql: "case sex when 'L' then 0 when 'P' then 1 else 2 end" },
  {
    name: 'kind_age',
    values: ageBands.length + 1,
    sql: `case when age is null
      or age < 0 then ${ageBands.length} ${ageBands.map(({ to }, n) => `when age <= ${to} then ${n}`).join(' ')}
        else ${ageBands.length} end`,
  },
  { name: 'kind_marital', values: 4, sql: "case marital when 'B' then 0 when 'S' then 1 when 'P' then 2 else 3 end" },
  { name: 'kind_ektp', values: 3, sql: "case ektp when 'S' then 0 when 'B' then 1 else 2 end" },
  {
    name: 'kind_disability',
    values: disabilities.length + 2,
    sql: `case when disability is null then 0
      ${disabilities.map(({ code }, n) => `when disability = '${code}' then ${n + 1}`).join(' ')}
        else ${disabilities.length + 1} end`,
  },
] as const;

/** One thing to count: SQL over the kinds (rows) or the columns of an event log. */
type Counted = { readonly name: string; readonly sql: string };
const sexes = [
  ['l', "sex = 'L'", 0],
  ['p', "sex = 'P'", 1],
] as const;
const someDisability = 'kind_disability > 0';

export const countedRows: readonly Counted[] = [
  { name: 'total', sql: 'true' },
  ...sexes.map(([key, , kind]) => ({ name: key, sql: `kind_sex = ${kind}` })),
  { name: 'sex_unknown', sql: 'kind_sex = 2' },
  ...ageBands.flatMap(({ key }, n) =>
    sexes.map(([sex, , kind]) => ({ name: `age_${key}_${sex}`, sql: `kind_age = ${n} and kind_sex = ${kind}` })),
  ),
  // The bands are told by sex; who has none is of a band, too.
  { name: 'age_sexless', sql: `kind_age < ${ageBands.length} and kind_sex = 2` },
  { name: 'age_unknown', sql: `kind_age = ${ageBands.length}` },
  ...['marital_b', 'marital_s', 'marital_p', 'marital_unknown'].map((name, n) => ({
    name,
    sql: `kind_marital = ${n}`,
  })),
  ...['ektp_s', 'ektp_b', 'ektp_unknown'].map((name, n) => ({ name, sql: `kind_ektp = ${n}` })),
  { name: 'disabled', sql: someDisability },
  ...sexes.map(([key, , kind]) => ({ name: `disabled_${key}`, sql: `${someDisability} and kind_sex = ${kind}` })),
  ...disabilities.map(({ code }, n) => ({ name: `disability_${code}`, sql: `kind_disability = ${n + 1}` })),
  { name: 'disability_unknown', sql: `kind_disability = ${disabilities.length + 1}` },
];

/**
 * Counted over the event log; `here` counts where the voter is (or was, who left), `before` where a mover came from.
 */
export const countedEvents: readonly (Counted & { readonly at: 'here' | 'before' })[] = [
  ...(
    [
      ['baru', "event = 'baru'"],
      ['tms', "event in ('tms', 'keluar')"],
      ['ubah', "event = 'ubah'"],
      ['masuk', "event = 'pindah'"],
    ] as const
  ).flatMap(([name, sql]) => [
    { name, sql, at: 'here' as const },
    ...sexes.map(([key, sex]) => ({ name: `${name}_${key}`, sql: `${sql} and ${sex}`, at: 'here' as const })),
  ]),
  { name: 'keluar', sql: "event = 'pindah'", at: 'before' },
  ...sexes.map(([key, sex]) => ({
    name: `keluar_${key}`,
    sql: `event = 'pindah' and from_${sex}`,
    at: 'before' as const,
  })),
  ...knownReasons.map((code) => ({
    name: `tms_${code}`,
    sql: `event in ('tms', 'keluar') and reason = '${code}'`,
    at: 'here' as const,
  })),
  {
    name: 'tms_lain',
    sql:
      `event in ('tms', 'keluar') and (reason is null ` +
      `or reason not in (${knownReasons.map((code) => `'${code}'`).join(', ')}))`,
    at: 'here',
  },
];

/**
 * Ways in which the voters of a region fall into kinds, each with the sum they make. `loose` counts those of whom the
 * list does not say it: they belong to the sum, since a file without the column is no broken sum. What every list must
 * say is different (`strict`): sex and birth date of everybody, and no kind of disability that is none.
 */
export const partitions: readonly {
  readonly key: string;
  readonly total: string;
  readonly of: readonly string[];
  readonly loose: string;
  readonly strict?: true;
  readonly label: Words;
}[] = [
  {
    key: 'sex',
    total: 'total',
    of: ['l', 'p'],
    loose: 'sex_unknown',
    strict: true,
    label: { id: 'Laki-laki + perempuan = jumlah', en: 'Men + women = total' },
  },
  {
    key: 'sex-all',
    total: 'total',
    of: ['l', 'p'],
    loose: 'sex_unknown',
    label: { id: 'Laki-laki + perempuan + tanpa keterangan = jumlah', en: 'Men + women + not stated = total' },
  },
  {
    key: 'age',
    total: 'total',
    of: [...ageBands.flatMap(({ key }) => sexes.map(([sex]) => `age_${key}_${sex}`)), 'age_sexless'],
    loose: 'age_unknown',
    strict: true,
    label: {
      id: 'Semua kelompok umur, L, P, dan tanpa L/P = jumlah',
      en: 'All age bands, of either sex or none = total',
    },
  },
  {
    key: 'marital',
    total: 'total',
    of: ['marital_b', 'marital_s', 'marital_p'],
    loose: 'marital_unknown',
    label: { id: 'Semua status kawin + tanpa keterangan = jumlah', en: 'All marital statuses + not stated = total' },
  },
  {
    key: 'ektp',
    total: 'total',
    of: ['ektp_s', 'ektp_b'],
    loose: 'ektp_unknown',
    label: { id: 'KTP-el sudah + belum + tanpa keterangan = jumlah', en: 'With + without e-KTP + not stated = total' },
  },
  {
    key: 'disability',
    total: 'disabled',
    of: disabilities.map(({ code }) => `disability_${code}`),
    loose: 'disability_unknown',
    strict: true,
    label: {
      id: 'Semua ragam disabilitas = penyandang disabilitas',
      en: 'All kinds of disability = voters with a disability',
    },
  },
  {
    key: 'removal',
    total: 'tms',
    of: removalReasons.map(({ code }) => `tms_${code}`),
    loose: '',
    label: { id: 'Semua alasan TMS = TMS', en: 'All reasons of removal = removed' },
  },
];

/** Voters of a region whose village is not known, and voters outside the unit's region (places.ts). */
export const strayMeasures = ['unplaced', 'outside'] as const;
export const openingMeasures = ['awal', 'awal_l', 'awal_p'] as const;
export const placeMeasures = ['tps', 'villages', 'districts', 'regencies'] as const;

/** How many villages, districts and regencies a region of the level has; a district has no number of districts. */
export function placesWithin(level: RecapLevel): ('villages' | 'districts' | 'regencies')[] {
  if (level === 'tps') return [];
  return level === 'village'
    ? ['villages']
    : level === 'district'
      ? ['villages', 'districts']
      : ['villages', 'districts', 'regencies'];
}

/** Every measure of a region above the polling station is the sum of its children's. */
export const allMeasures: readonly string[] = [
  ...countedRows.map(({ name }) => name),
  ...strayMeasures,
  ...openingMeasures,
  ...countedEvents.map(({ name }) => name),
  ...placeMeasures,
];

export const valueOf = (measures: Measures, name: string): number => measures[name] ?? 0;

/**
 * The region above: '5301012001' of '5301012001-004', '530101' of '5301012001', '00' of '53'; null above the nation.
 */
export function parentOf(
  level: RecapLevel,
  code: string,
): { readonly level: RecapLevel; readonly code: string } | null {
  if (level === 'tps') return { level: 'village', code: code.slice(0, 10) };
  if (level === 'village') return { level: 'district', code: code.slice(0, 6) };
  if (level === 'district') return { level: 'regency', code: code.slice(0, 4) };
  if (level === 'regency') return { level: 'province', code: code.slice(0, 2) };
  return level === 'province' ? { level: 'national', code: '00' } : null;
}
