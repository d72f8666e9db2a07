/** What people decided about the rows of a list, as settling takes it, written where the engine can read it. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { ColumnName } from '../list/schema.ts';
import { type Engine, quote } from '../list/index.ts';

export type EffectiveDecision = {
  readonly row: number;
  readonly action: 'tms' | 'ubah' | 'pindah' | 'tetap';
  readonly tmsReason?: string | null;
  /** New values by column. May hold a NIK: never kept outside the private folder of a work. */
  readonly changes?: Readonly<Partial<Record<ColumnName, string | number | null | undefined>>> | null;
  readonly decisionId: string | null;
};

/** Columns that a decision may change, with their types. */
export const correctable = {
  nkk: 'VARCHAR',
  nik: 'VARCHAR',
  name: 'VARCHAR',
  birth_place: 'VARCHAR',
  birth_date: 'DATE',
  marital: 'VARCHAR',
  sex: 'VARCHAR',
  address: 'VARCHAR',
  rt: 'SMALLINT',
  rw: 'SMALLINT',
  disability: 'VARCHAR',
  ektp: 'VARCHAR',
  province: 'VARCHAR',
  regency: 'VARCHAR',
  district: 'VARCHAR',
  village: 'VARCHAR',
  tps: 'SMALLINT',
  note: 'VARCHAR',
} as const satisfies Partial<Record<ColumnName, string>>;
export type Correctable = keyof typeof correctable;
export const correctableNames = Object.keys(correctable) as readonly Correctable[];

/**
 * Table `decided` (row, tms, reason, decision, set_<column> boolean, new_<column>). A column of false `set_` stays as
 * it is.
 */
export async function loadDecisions(
  engine: Engine,
  folder: string,
  decisions: readonly EffectiveDecision[],
): Promise<void> {
  const file = path.join(folder, 'decided.ndjson');
  const handle = await open(file, 'w', 0o600);
  try {
    for (let start = 0; start < decisions.length; start += 1_000) {
      await handle.write(
        decisions
          .slice(start, start + 1_000)
          .map(
            (one) =>
              `${JSON.stringify({ r: one.row, tms: one.action === 'tms', reason: one.tmsReason ?? null, decision: one.decisionId, c: changesOf(one) })}\n`,
          )
          .join(''),
      );
    }
  } finally {
    await handle.close();
  }
  const structure = correctableNames
    .map(
      (name) =>
        `json_exists(c, '$.${name}') as set_${name}, try_cast(json_extract_string(c, '$.${name}') as ` +
        `${correctable[name]}) as new_${name}`,
    )
    .join(', ');
  await engine.run(`create table decided as select r as "row", tms, reason, decision, ${structure}
    from read_json(${quote(file)}, format = 'newline_delimited', columns = {r: 'BIGINT', tms: 'BOOLEAN',
      reason: 'VARCHAR', decision: 'VARCHAR', c: 'JSON'})`);
}

/** The same decisions give the same hash: settling commits only what it looked at. */
export function hashOfDecisions(decisions: readonly EffectiveDecision[]): string {
  const hash = createHash('sha256');
  for (const one of [...decisions].toSorted((a, b) => a.row - b.row)) {
    const changes = Object.entries(changesOf(one)).toSorted(([a], [b]) => (a < b ? -1 : 1));
    hash.update(`${JSON.stringify([one.row, one.action, one.tmsReason ?? null, one.decisionId, changes])}\n`);
  }
  return hash.digest('hex');
}

/** A move to another village takes the village's district, regency and province with it. */
function changesOf({ action, changes }: EffectiveDecision): Partial<Record<Correctable, string | number | null>> {
  if (action === 'tms' || action === 'tetap' || !changes) return {};
  const kept = Object.fromEntries(Object.entries(changes).filter(([name]) => name in correctable)) as Partial<
    Record<Correctable, string | number | null>
  >;
  const village = kept.village;
  if (typeof village !== 'string' || !/^\d{10}$/.test(village)) return kept;
  return { province: village.slice(0, 2), regency: village.slice(0, 4), district: village.slice(0, 6), ...kept };
}
