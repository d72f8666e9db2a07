/** Splink over the same rows, by the same blocking keys, which it makes by the statements by which we make them. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  acrossRules,
  prepareSql,
  rowsFrom,
  withinRules,
  type KeyPart,
} from '../../src/elections/voters/linkage/candidates.ts';
import { openEngine, quote } from '../../src/elections/voters/list/engine.ts';
import { duckdbMacro, engineFunctions } from '../../src/elections/voters/list/functions.ts';
import { engineMemory, type List } from './linkage-lists.ts';
import type { Pair, Used } from './linkage-ours.ts';

const python = path.resolve(import.meta.dirname, '../../.tools/splink/bin/python');
export const splinkIsThere = (): boolean => existsSync(python);

export type Splink = Used & {
  /** CPU-seconds of making keys, and of learning. */
  readonly keys: number;
  readonly training: number;
  readonly pairs: readonly Pair[];
};

/**
 * Configurations of splink-run.py, the best on the invented list first: `--splink all` tries each, and the first is
 * the one that is measured otherwise.
 */
export const splinkConfigurations = [
  'whole-row',
  'whole-row-rt',
  'whole-row-more-learning',
  'whole-row-own-blocks',
  'dates',
  'sounds',
  'plain',
] as const;

export async function linkSplink({ folder, voters, rows }: List, configuration: string): Promise<Splink> {
  const output = path.join(folder, 'splink.parquet');
  const asked = path.join(folder, 'splink.json');
  const columns = [...splinkColumns, ...Object.entries(keyColumns).map(([part, sql]) => `${sql} as ${columnOf(part)}`)];
  await writeFile(
    asked,
    JSON.stringify({
      configuration,
      // What our search does to have its keys, in Splink's own engine; then the rows as it wants them.
      prepare: [
        ...engineFunctions.map(duckdbMacro),
        `create view voters as select * from read_parquet(${quote(voters)})`,
        ...prepareSql(rowsFrom({ kind: 'whole', rows })),
      ],
      rows: `select ${columns.join(', ')} from voters v left join linkage_names n on n.t = v.name`,
      keys: [...withinRules.map(({ key }) => ['regency', ...key]), ...acrossRules.map(({ key }) => key)].map((key) =>
        key.map(columnOf),
      ),
    }),
  );
  const told = JSON.parse(
    execFileSync(python, [path.resolve(import.meta.dirname, 'splink-run.py'), asked, output], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
      .trim()
      .split('\n')
      .at(-1) as string,
  ) as Omit<Splink, 'pairs'>;
  const engine = await openEngine({ memory: engineMemory, folder: path.join(folder, 'pairs'), folders: [folder] });
  try {
    const pairs = await engine.rows<Pair>(
      `select least(a, b) as a, greatest(a, b) as b, weight from read_parquet(${quote(output)})`,
    );
    return { ...told, pairs };
  } finally {
    await engine.close();
  }
}

/** What Splink compares (splink-run.py), and the parts of our keys, null where they are not known. */
const splinkColumns = [
  'v."row"',
  'v.nik',
  'v.nkk',
  'v.name',
  // As it was before a machine misread it.
  "replace(replace(translate(v.name, '01458', 'OIASB'), 'VV', 'W'), 'RN', 'M') as folded",
  'cast(v.birth_date as varchar) as bd',
  'v.sex',
  'v.birth_place',
  'v.marital',
  'v.address',
  'v.rt',
  'v.rw',
];
/** Keys that are compared as well have the name under which they are. */
const comparedKeys = { nik: 'nik', nkk: 'nkk', date: 'bd', 'birth-place': 'birth_place' } as const;
const keyColumns: Readonly<Record<Exclude<KeyPart, keyof typeof comparedKeys>, string>> = {
  regency: 'v.regency',
  'unordered-date':
    'year(v.birth_date) * 1024 + least(day(v.birth_date), month(v.birth_date)) * 32 + greatest(day(v.birth_date), ' +
    'month(v.birth_date))',
  day: 'month(v.birth_date) * 100 + day(v.birth_date)',
  year: 'year(v.birth_date)',
  village: 'v.village',
  district: 'v.district',
  'nik-serial': 'v.nik[-4:]',
  'whole-name': 'n.wk',
  'first-name': 'n.fk',
  'last-name': 'n.lk',
  'first-letter': 'n.letter',
};
const columnOf = (part: string): string =>
  (comparedKeys as Readonly<Record<string, string>>)[part] ?? part.replaceAll('-', '_');
