/**
 * The recap forms of PDPB: dated layouts as data, and the filled form as a table that XLSX and PDF print alike. Names
 * and columns: PKPU 1/2025 as paraphrased; nobody has seen the annex, so every layout is "belum diverifikasi".
 */
import { valueOf, type RecapLevel, type RecapRow } from './measures.ts';

export type FormColumn = {
  readonly key: string;
  readonly group?: string;
  readonly label: string;
  /**
   * A measure, or the sum and difference of other columns of the row ('baru_l + baru_p'): XLSX keeps it as a formula.
   */
  readonly measure?: string;
  readonly formula?: readonly { readonly key: string; readonly sign: 1 | -1 }[];
};

export type Form = {
  readonly code: string;
  readonly title: string;
  readonly level: RecapLevel;
  readonly child: RecapLevel;
  readonly childLabel: string;
  readonly columns: readonly FormColumn[];
  readonly since: string;
  readonly until: string | null;
  readonly source: string;
  readonly verified: boolean;
};

const plus = (...keys: string[]) => keys.map((key) => ({ key, sign: 1 as const }));
const bySex = (key: string, group: string): FormColumn[] => [
  { key: `${key}_l`, group, label: 'L', measure: `${key}_l` },
  { key: `${key}_p`, group, label: 'P', measure: `${key}_p` },
  { key, group, label: 'L + P', formula: plus(`${key}_l`, `${key}_p`) },
];
const voters: FormColumn[] = [
  { key: 'l', group: 'Jumlah pemilih', label: 'L', measure: 'l' },
  { key: 'p', group: 'Jumlah pemilih', label: 'P', measure: 'p' },
  { key: 'total', group: 'Jumlah pemilih', label: 'L + P', formula: plus('l', 'p') },
];
const places = {
  regencies: { key: 'regencies', label: 'Kab/kota', measure: 'regencies' },
  districts: { key: 'districts', label: 'Kecamatan', measure: 'districts' },
  villages: { key: 'villages', label: 'Desa/kel.', measure: 'villages' },
  tps: { key: 'tps', label: 'TPS', measure: 'tps' },
} satisfies Record<string, FormColumn>;
const changes: FormColumn[] = [
  { key: 'awal', label: 'Pemilih awal', measure: 'awal' },
  ...bySex('baru', 'Pemilih baru'),
  ...bySex('tms', 'Tidak memenuhi syarat'),
  ...bySex('ubah', 'Perbaikan data'),
  { key: 'masuk', group: 'Pindah antardesa', label: 'Masuk', measure: 'masuk' },
  { key: 'keluar', group: 'Pindah antardesa', label: 'Keluar', measure: 'keluar' },
  {
    key: 'akhir',
    label: 'Pemilih akhir',
    formula: [...plus('awal', 'baru'), { key: 'tms', sign: -1 }, ...plus('masuk'), { key: 'keluar', sign: -1 }],
  },
];
const dated = {
  since: '2025-01-01',
  until: null,
  source: 'PKPU 1/2025 menurut uraian; lampiran belum dilihat',
  verified: false,
} as const;

export const forms: readonly Form[] = [
  {
    code: 'a-rekap-kabko',
    title: 'Model A-Rekap Kabko-PDPB',
    level: 'regency',
    child: 'district',
    childLabel: 'Kecamatan',
    columns: [places.villages, places.tps, ...voters],
    ...dated,
  },
  {
    code: 'a-rekap-perubahan-kabko',
    title: 'Model A-Rekap Perubahan Kabko-PDPB',
    level: 'regency',
    child: 'district',
    childLabel: 'Kecamatan',
    columns: changes,
    ...dated,
  },
  {
    code: 'a-rekap-provinsi',
    title: 'Model A-Rekap Provinsi-PDPB',
    level: 'province',
    child: 'regency',
    childLabel: 'Kabupaten/kota',
    columns: [places.districts, places.villages, places.tps, ...voters],
    ...dated,
  },
  {
    code: 'a-rekap-perubahan-provinsi',
    title: 'Model A-Rekap Perubahan Provinsi-PDPB',
    level: 'province',
    child: 'regency',
    childLabel: 'Kabupaten/kota',
    columns: changes,
    ...dated,
  },
  {
    code: 'a-rekap-nasional',
    title: 'Model A-Rekap Nasional-PDPB',
    level: 'national',
    child: 'province',
    childLabel: 'Provinsi',
    columns: [places.regencies, places.districts, places.villages, places.tps, ...voters],
    ...dated,
  },
  {
    code: 'a-rekap-perubahan-nasional',
    title: 'Model A-Rekap Perubahan Nasional-PDPB',
    level: 'national',
    child: 'province',
    childLabel: 'Provinsi',
    columns: changes,
    ...dated,
  },
];

export const formsOf = (level: RecapLevel): readonly Form[] => forms.filter((form) => form.level === level);

/** Printed forms say who printed them and when, beside the hash of their numbers. */
export type PrintedForm = FilledForm & { readonly printed: string };

/** At the foot of every page: which numbers and layout these are, who printed them. */
export const footOf = ({ form, hash, printed }: PrintedForm): string => `${numbersOf({ form, hash })} · ${printed}`;
export const numbersOf = ({ form, hash }: Pick<FilledForm, 'form' | 'hash'>): string =>
  `Sidik data ${hash.slice(0, 16)} · tata letak: ${form.source}${form.verified ? '' : ' (belum diverifikasi)'}`;

export type FilledForm = {
  readonly form: Form;
  readonly unitName: string;
  readonly period: string;
  readonly hash: string;
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly totals: readonly number[];
};

/** `children`: the rows of the form's child level below the unit. Pure. */
export function fillForm(
  form: Form,
  head: { readonly unitName: string; readonly period: string; readonly hash: string },
  children: readonly RecapRow[],
  nameOf: (code: string) => string,
): FilledForm {
  const rows = children.map(({ code, measures }) => ({ name: nameOf(code), values: valuesOf(form.columns, measures) }));
  return {
    form,
    ...head,
    rows,
    totals: form.columns.map((_, n) => rows.reduce((sum, { values }) => sum + (values[n] ?? 0), 0)),
  };
}

function valuesOf(columns: readonly FormColumn[], measures: RecapRow['measures']): number[] {
  const values = new Map<string, number>();
  for (const { key, measure, formula } of columns)
    values.set(
      key,
      measure === undefined
        ? (formula ?? []).reduce((sum, term) => sum + term.sign * (values.get(term.key) ?? 0), 0)
        : valueOf(measures, measure),
    );
  return columns.map(({ key }) => values.get(key) ?? 0);
}
