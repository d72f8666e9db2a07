/**
 * The fact sheet of a recap's plenary meeting, as far as the recap knows it. What happens in the meeting people add.
 */
import { activityFactsSchema, type ActivityFacts, type Figure } from '../../../activities/schema.ts';
import { readNameWithTitles } from '../../../language/index.ts';
import type { ListKind } from '../list/schema.ts';
import {
  byPlace,
  nameOfRegion,
  periodName,
  recapFigureQuery,
  strayOf,
  type RecapLevel,
  type RecapRow,
  type Remark,
  valueOf,
} from '../recap/index.ts';
import { legalBasesOf } from './legal-bases.ts';

export type PlenaryUnit = { readonly id: string; readonly fullName: string; readonly zone: 'WIB' | 'WITA' | 'WIT' };
/** A commissioner in office; the position as it is printed: "Ketua KPU Kabupaten Kupang". */
export type Signer = { readonly name: string; readonly position: string };
export type PlenaryRecap = {
  readonly id: string;
  readonly kind: ListKind;
  readonly period: string;
  /** What is to be said beside its numbers. */
  readonly remarks: readonly Remark[];
};

type Counted = { readonly measure: string; readonly label: string; readonly unit: string };

/** Figures of the whole unit. The first are what a news item tells. */
const ofUnit: readonly Counted[] = [
  { measure: 'total', label: 'jumlah pemilih', unit: 'orang' },
  { measure: 'l', label: 'pemilih laki-laki', unit: 'orang' },
  { measure: 'p', label: 'pemilih perempuan', unit: 'orang' },
  { measure: 'baru', label: 'pemilih baru', unit: 'orang' },
  { measure: 'tms', label: 'pemilih tidak memenuhi syarat', unit: 'orang' },
  { measure: 'ubah', label: 'pemilih ubah data', unit: 'orang' },
  { measure: 'awal', label: 'pemilih periode sebelumnya', unit: 'orang' },
];
/** Moves count only where they change the unit's sum; within it they are many and say nothing. */
const moves: readonly Counted[] = [
  { measure: 'masuk', label: 'pemilih pindah masuk', unit: 'orang' },
  { measure: 'keluar', label: 'pemilih pindah keluar', unit: 'orang' },
];
/** Those whom a reader would miss in a sum; told where there are any. */
const strays: readonly Counted[] = [
  { measure: 'sex_unknown', label: 'pemilih tanpa keterangan jenis kelamin', unit: 'orang' },
  { measure: 'outside', label: 'pemilih yang tercatat di luar wilayah', unit: 'orang' },
  { measure: 'unplaced', label: 'pemilih yang desa/kelurahannya belum dikenal', unit: 'orang' },
];
/** Columns of the table of the regions below; the last row is the unit itself. */
const stations: Counted = { measure: 'tps', label: 'TPS', unit: '' };
const sexes: readonly Counted[] = [
  { measure: 'l', label: 'Laki-laki', unit: '' },
  { measure: 'p', label: 'Perempuan', unit: '' },
];
/** As the forms call them; three columns have no room for more. */
const sexesAndNeither: readonly Counted[] = [
  { measure: 'l', label: 'L', unit: '' },
  { measure: 'p', label: 'P', unit: '' },
  { measure: 'sex_unknown', label: 'Tanpa L/P', unit: '' },
];
const sum: Counted = { measure: 'total', label: 'Jumlah', unit: '' };
const villages: Counted = { measure: 'villages', label: 'Desa dan kelurahan', unit: '' };

const kindNames: Readonly<Record<ListKind, string>> = {
  pdpb: 'Pemutakhiran Data Pemilih Berkelanjutan',
  dps: 'Daftar Pemilih Sementara',
  dpt: 'Daftar Pemilih Tetap',
  other: 'Daftar Pemilih',
};

/**
 * `top` is the unit's own row, `children` the rows one level below it; what the meeting rests on is looked up for
 * `today`. When it is, the recap does not know: its voting day is not the meeting's.
 */
export function plenaryFacts(
  recap: PlenaryRecap,
  unit: PlenaryUnit,
  top: RecapRow,
  children: readonly RecapRow[],
  today: string,
  signers: readonly Signer[] = [],
): ActivityFacts {
  const figure = (id: string, row: RecapRow, { measure, label, unit: counted }: Counted, group?: string): Figure => ({
    id,
    label,
    value: String(valueOf(row.measures, measure)),
    query: recapFigureQuery({ recapId: recap.id, region: row.code, measure }),
    ...(counted === '' ? {} : { unit: counted }),
    ...(group === undefined ? {} : { group }),
  });
  const has = ({ measure }: Counted) => valueOf(top.measures, measure) > 0;
  const columns = [
    ...(top.level === 'regency' ? [villages] : []),
    stations,
    ...(valueOf(top.measures, 'sex_unknown') > 0 ? sexesAndNeither : sexes),
    sum,
  ];
  // What is no region, and whose voters have all been given their own, is nothing to settle.
  const told = children
    .filter(({ code, measures }) => strayOf(code) === null || valueOf(measures, 'total') > 0)
    .toSorted(byPlace);
  const rows = told.length === 0 ? [] : [...told.map((row) => [row, nameOf(row)] as const), [top, 'Jumlah'] as const];
  return activityFactsSchema.parse({
    title: `Rapat Pleno Rekapitulasi ${kindNames[recap.kind]} ${periodName(recap.period)}`,
    kind: 'pleno',
    when: { zone: unit.zone },
    mode: 'luring',
    // Those who are in office sign; whoever keeps the sheet says who was there.
    people: signers.map(({ name, position }, at) => ({
      id: `ttd-${at + 1}`,
      ...readNameWithTitles(name),
      position,
      role: 'menandatangani',
    })),
    organiser: { name: unit.fullName, unitId: unit.id },
    regulations: legalBasesOf(recap.kind, today).map(({ citation, verified }, at) => ({
      id: `dasar-${at + 1}`,
      citation,
      ...(verified ? {} : { unverified: true as const }),
    })),
    // The meeting settles what it has read.
    keyPoints: recap.remarks.map(({ code, text }) => ({ id: `catatan-${code}`, text: text.id })),
    figures: [
      ...[
        ...ofUnit,
        ...strays.filter(has),
        ...(valueOf(top.measures, 'masuk') === valueOf(top.measures, 'keluar') ? [] : moves),
      ].map((counted) => figure(`r-${counted.measure}`, top, counted)),
      ...rows.flatMap(([row, group]) =>
        columns.map((counted) => figure(`r-${row.code}-${counted.measure}`, row, counted, group)),
      ),
    ],
  });
}

const levelWords: Readonly<Partial<Record<RecapLevel, string>>> = { district: 'Kecamatan', province: 'Provinsi' };

/** "Kecamatan Amarasi", "Kabupaten Alor", "Di luar wilayah". */
function nameOf({ level, code }: RecapRow): string {
  const name = nameOfRegion(code);
  if (strayOf(code) !== null) return name;
  const word = levelWords[level] ?? '';
  return name.startsWith(word) ? name : `${word} ${name}`;
}
