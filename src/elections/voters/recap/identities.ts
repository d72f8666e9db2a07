/**
 * The equalities that a recap must satisfy, each proved on its numbers or shown broken with the regions where it
 * breaks: everybody is in a village that is known, akhir = awal + baru - TMS (+ moved in - moved out; corrections are
 * neutral), L + P = total, and every sum of children against its parent.
 */
import {
  allMeasures,
  parentOf,
  partitions,
  placesWithin,
  recapLevels,
  valueOf,
  type RecapLevel,
  type RecapRow,
} from './measures.ts';
import type { Words } from '../../../platform/schema.ts';

/** One region where an identity does not hold, with both sides' numbers. */
export type Break = {
  readonly level: RecapLevel;
  readonly code: string;
  readonly measure: string;
  readonly left: number;
  readonly right: number;
};

export type Identity = {
  /** 'change/village', 'sex/district', 'sum/village': what it says, where. */
  readonly code: string;
  readonly level: RecapLevel;
  readonly label: Words;
  readonly holds: boolean;
  /**
   * Regions (or regions x measures, for sums) in which it was checked; zero means that the recap has nothing to check
   * it on.
   */
  readonly checked: number;
  readonly broken: number;
  /** Both sides added up over all regions of the level. */
  readonly left: number;
  readonly right: number;
  /** At most 50, the greatest difference first. */
  readonly breaks: readonly Break[];
  /** Rows of the version behind the breaks, by their number in the list, where settling knew them. */
  readonly rows: readonly number[];
};

export type Recap = {
  readonly rows: readonly RecapRow[];
  /** looseRows of compute.ts. */ readonly loose?: Readonly<Record<string, readonly number[]>>;
};

const levelNames: Readonly<Record<RecapLevel, Words>> = {
  national: { id: 'nasional', en: 'nation' },
  province: { id: 'provinsi', en: 'provinces' },
  regency: { id: 'kabupaten/kota', en: 'regencies' },
  district: { id: 'kecamatan', en: 'districts' },
  village: { id: 'desa/kelurahan', en: 'villages' },
  tps: { id: 'TPS', en: 'polling stations' },
};
const mostBreaks = 50;

/** Every identity at every level the recap has, in the order of the work: places, changes, kinds, sums. Pure. */
export function provedIdentities({ rows, loose = {} }: Recap): Identity[] {
  const byLevel = new Map<RecapLevel, RecapRow[]>();
  for (const row of rows) {
    const same = byLevel.get(row.level);
    if (same) same.push(row);
    else byLevel.set(row.level, [row]);
  }
  const levels = recapLevels.filter((level) => byLevel.has(level));
  const places = levels
    .filter((level) => level !== 'tps')
    .map((level) => placed(level, byLevel.get(level) ?? [], loose['place'] ?? []));
  const changes = levels.filter((level) => level !== 'tps').map((level) => change(level, byLevel.get(level) ?? []));
  const kinds = partitions.flatMap((partition) =>
    levels
      .filter((level) => level !== 'tps' || partition.key !== 'removal')
      .map((level) => partitionOf(partition, level, byLevel.get(level) ?? [], loose[partition.key] ?? [])),
  );
  const sums = levels
    .filter((level) => level !== 'national')
    .map((level) => sumsOf(level, byLevel, loose[level] ?? []));
  return [...places, ...changes, ...kinds, ...sums.filter((identity) => identity !== null)];
}

/** Those whose village is known make the total by themselves: forms know no others. */
function placed(level: RecapLevel, rows: readonly RecapRow[], loose: readonly number[]): Identity {
  const sides = rows.map(({ code, measures }) => ({
    level,
    code,
    measure: 'total',
    left: valueOf(measures, 'total') - valueOf(measures, 'unplaced') - valueOf(measures, 'outside'),
    right: valueOf(measures, 'total'),
  }));
  return identity(
    `place/${level}`,
    level,
    {
      id: `Pemilih di desa/kelurahan yang dikenal = jumlah, ${levelNames[level].id}`,
      en: `Voters in a village that is known = total, ${levelNames[level].en}`,
    },
    sides,
    loose,
  );
}

function change(level: RecapLevel, rows: readonly RecapRow[]): Identity {
  const sides = rows.map(({ code, measures }) => ({
    level,
    code,
    measure: 'total',
    left: valueOf(measures, 'total'),
    right:
      valueOf(measures, 'awal') +
      valueOf(measures, 'baru') -
      valueOf(measures, 'tms') +
      valueOf(measures, 'masuk') -
      valueOf(measures, 'keluar'),
  }));
  return identity(
    `change/${level}`,
    level,
    {
      id: `Akhir = awal + baru − TMS + pindah masuk − pindah keluar, ${levelNames[level].id}`,
      en: `Closing = opening + new − removed + moved in − moved out, ${levelNames[level].en}`,
    },
    sides,
    [],
  );
}

function partitionOf(
  partition: (typeof partitions)[number],
  level: RecapLevel,
  rows: readonly RecapRow[],
  loose: readonly number[],
): Identity {
  const kinds = partition.strict || partition.loose === '' ? partition.of : [...partition.of, partition.loose];
  const sides = rows.map(({ code, measures }) => ({
    level,
    code,
    measure: partition.total,
    left: kinds.reduce((sum, name) => sum + valueOf(measures, name), 0),
    right: valueOf(measures, partition.total),
  }));
  return identity(
    `${partition.key}/${level}`,
    level,
    { id: `${partition.label.id}, ${levelNames[level].id}`, en: `${partition.label.en}, ${levelNames[level].en}` },
    sides,
    loose,
  );
}

/** The rows of `level` against the level above it; null when the recap has nothing above. */
function sumsOf(
  level: RecapLevel,
  byLevel: ReadonlyMap<RecapLevel, readonly RecapRow[]>,
  loose: readonly number[],
): Identity | null {
  const parentLevel = recapLevels[recapLevels.indexOf(level) - 1] as RecapLevel;
  const parents = byLevel.get(parentLevel);
  if (parents === undefined) return null;
  // Polling stations know of voters only; what happened and where villages lie is known from the village up.
  const measured =
    level === 'tps'
      ? [
          'total',
          ...partitions
            .filter(({ key }) => key !== 'removal')
            .flatMap(({ total, of, loose: rest }) => [total, ...of, rest]),
        ]
      : allMeasures.filter(
          (name) =>
            !(placesWithin('national') as string[]).includes(name) || (placesWithin(level) as string[]).includes(name),
        );
  const measures = [...new Set(measured)];
  const sums = new Map<string, Record<string, number>>();
  for (const row of byLevel.get(level) ?? []) {
    const code = parentOf(level, row.code)?.code ?? '';
    const sum = sums.get(code) ?? {};
    for (const name of measures) sum[name] = (sum[name] ?? 0) + valueOf(row.measures, name);
    sums.set(code, sum);
  }
  const known = new Map(parents.map(({ code, measures: own }) => [code, own]));
  const sides = [...new Set([...known.keys(), ...sums.keys()])]
    .toSorted()
    .flatMap((code) =>
      measures.map((measure) => ({
        level: parentLevel,
        code,
        measure,
        left: sums.get(code)?.[measure] ?? 0,
        right: valueOf(known.get(code) ?? {}, measure),
      })),
    );
  const totals = sides.filter(({ measure }) => measure === 'total');
  return {
    ...identity(
      `sum/${level}`,
      level,
      {
        id: `Σ ${levelNames[level].id} = ${levelNames[parentLevel].id}`,
        en: `Σ ${levelNames[level].en} = ${levelNames[parentLevel].en}`,
      },
      sides,
      loose,
    ),
    left: total(totals, 'left'),
    right: total(totals, 'right'),
  };
}

const total = (sides: readonly Break[], side: 'left' | 'right') => sides.reduce((sum, each) => sum + each[side], 0);

function identity(
  code: string,
  level: RecapLevel,
  label: Words,
  sides: readonly Break[],
  rows: readonly number[],
): Identity {
  const breaks = sides
    .filter(({ left, right }) => left !== right)
    .toSorted((a, b) => Math.abs(b.left - b.right) - Math.abs(a.left - a.right) || (a.code < b.code ? -1 : 1));
  return {
    code,
    level,
    label,
    holds: breaks.length === 0,
    checked: sides.length,
    broken: breaks.length,
    left: total(sides, 'left'),
    right: total(sides, 'right'),
    breaks: breaks.slice(0, mostBreaks),
    rows: breaks.length === 0 ? [] : rows,
  };
}
