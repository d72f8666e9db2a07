/** What the written names of regions mean, each different one looked up once, so that the pass only joins. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { resolveRegion } from '../../regions/index.ts';
import { type Engine, quote } from '../list/index.ts';
import type { Mapping } from './schema.ts';
import { readSource, type Source } from './source.ts';

const places = ['province', 'regency', 'district', 'village'] as const;
/**
 * Rows that are looked at to see whether regions are written in words; more different names than `most` are no names
 * of regions.
 */
const sample = 2_000;
const most = 500_000;

/**
 * Lays the table kc_regions (k0 …, code) and returns the condition that joins it as r to the file's rows s; null when
 * all regions are codes.
 */
export async function lookUpRegions(
  engine: Engine,
  source: Source,
  mapping: Mapping,
  { within, folder }: { readonly within: string; readonly folder: string },
): Promise<string | null> {
  const mapped = places.flatMap((place) =>
    mapping.columns.filter(({ field }) => field === place).map(({ at }) => ({ place, column: `c${at}` })),
  );
  if (mapped.length === 0) return null;
  const letters = mapped.map(({ column }) => `regexp_matches(${column}, '[A-Za-z]{3}')`).join(' or ');
  const skip = source.kind === 'plain' ? source.skip : 0;
  const [written] = await engine.rows<{ n: number }>(
    `select count(*) as n from (select * from (${readSource(source, { few: true })}) limit ${sample} offset ${skip})
      where ${letters}`,
  );
  if (!written || written.n < 1) return null;
  const rows = readSource(source);
  await engine.run(
    `create or replace table kc_written as select row_number() over () as id, *
      from (select distinct ${mapped.map(({ column }, at) => `${column} as k${at}`).join(', ')} from (${rows})
        limit ${most})`,
  );
  const found: string[] = [];
  for await (const chunk of engine.stream<Record<string, string | null> & { id: number }>('select * from kc_written')) {
    for (const each of chunk) {
      const words = Object.fromEntries(mapped.map(({ place }, at) => [place, each[`k${at}`] ?? null]));
      // A village that nobody knows does not take its district with it.
      const code =
        resolveRegion(words, within) ?? (words['village'] ? resolveRegion({ ...words, village: null }, within) : null);
      if (code !== null) found.push(`${each.id},${code}\n`);
    }
  }
  const file = path.join(folder, 'regions.csv');
  await writeFile(file, found.join('') || '0,0\n', { mode: 0o600 });
  await engine.run(
    `create or replace table kc_regions as select w.*, f.code from kc_written w
      join read_csv(${quote(file)}, header = false, auto_detect = false, delim = ',', columns = {'id': 'BIGINT',
        'code': 'VARCHAR'}) f on f.id = w.id`,
  );
  return mapped.map(({ column }, at) => `s.${column} is not distinct from r.k${at}`).join(' and ');
}
