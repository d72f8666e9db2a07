/**
 * The recap forms of PDPB: dated layouts as data, and the filled form as a table that XLSX and PDF print alike. Names
 * and columns: PKPU 1/2025 as paraphrased; nobody has seen the annex, so every layout is "belum diverifikasi".
 */
import { valueOf, type RecapLevel, type RecapRow } from './measures.ts';
import { byPlace } from './places.ts';
import type { Signature } from './signature.ts';

export type FormColumn = {
  readonly key: string;
  readonly group?: string;
  readonly label: string;
  /**
   * A measure, or the sum and difference of other columns of the row ('baru_l + baru_p'): XLSX keeps it as a formula.
   */
  readonly measure?: string;
  /** Those of this measure who are neither men nor women. */
  readonly sexlessOf?: string;
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

/** Printed forms say who printed them and when, beside the hash of their numbers, and have lines to sign on. */
export type PrintedForm = FilledForm & { readonly printed: string; readonly signature: Signature | null };

/** At the foot of every page: which numbers and layout these are, who printed them. */
export const footOf = ({ form, hash, printed }: PrintedForm): string => `${numbersOf({ form, hash })} · ${printed}`;
export const numbersOf = ({ form, hash }: Pick<FilledForm, 'form' | 'hash'>): string =>
  `Sidik data ${hash.slice(0, 16)} · tata letak: ${form.source}${form.verified ? '' : ' (belum diverifikasi)'}`;

export type FilledForm = {
  /** With the columns of this filling: those who have no sex get one where there are any. */
  readonly form: Form;
  readonly unitName: string;
  readonly period: string;
  readonly hash: string;
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly totals: readonly number[];
  /** Sentences below the table (remarks.ts). */
  readonly remarks: readonly string[];
};

type Head = Pick<FilledForm, 'unitName' | 'period' | 'hash' | 'remarks'>;

/** `children`: the rows of the form's child level below the unit; what is no region comes last. Pure. */
export function fillForm(
  form: Form,
  head: Head,
  children: readonly RecapRow[],
  nameOf: (code: string) => string,
): FilledForm {
  const columns = columnsFor(form.columns, children);
  const rows = children
    .toSorted(byPlace)
    .map(({ code, measures }) => ({ name: nameOf(code), values: valuesOf(columns, measures) }));
  return {
    form: { ...form, columns },
    ...head,
    rows,
    totals: columns.map((_, n) => rows.reduce((sum, { values }) => sum + (values[n] ?? 0), 0)),
  };
}

/**
 * A layout knows men and women only. Where somebody has no sex, a third column stands beside them, so that men, women
 * and these make the sum that is printed.
 */
function columnsFor(columns: readonly FormColumn[], children: readonly RecapRow[]): readonly FormColumn[] {
  return columns.flatMap((column) => {
    const [men, women] = column.formula ?? [];
    const isOfBoth = men?.key === menOf(column.key) && women?.key === womenOf(column.key);
    const someSexless = children.some(({ measures }) => sexlessIn(measures, column.key) > 0);
    if (!isOfBoth || !someSexless) return [column];
    const sexless = `${column.key}_sexless`;
    return [
      { key: sexless, ...(column.group ? { group: column.group } : {}), label: 'Tanpa L/P', sexlessOf: column.key },
      { ...column, label: 'Jumlah', formula: [...(column.formula ?? []), ...plus(sexless)] },
    ];
  });
}

const menOf = (measure: string): string => (measure === 'total' ? 'l' : `${measure}_l`);
const womenOf = (measure: string): string => (measure === 'total' ? 'p' : `${measure}_p`);
const sexlessIn = (measures: RecapRow['measures'], measure: string): number =>
  valueOf(measures, measure) - valueOf(measures, menOf(measure)) - valueOf(measures, womenOf(measure));

function valuesOf(columns: readonly FormColumn[], measures: RecapRow['measures']): number[] {
  const values = new Map<string, number>();
  for (const { key, measure, sexlessOf, formula = [] } of columns) {
    if (measure !== undefined) values.set(key, valueOf(measures, measure));
    else if (sexlessOf !== undefined) values.set(key, sexlessIn(measures, sexlessOf));
    else
      values.set(
        key,
        formula.reduce((sum, term) => sum + term.sign * (values.get(term.key) ?? 0), 0),
      );
  }
  return columns.map(({ key }) => values.get(key) ?? 0);
}
