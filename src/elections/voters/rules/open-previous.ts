/**
 * What stood before a list, as views beside `voters`: its previous version, and who was removed when that was settled.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Engine, listVault, quote, type WorkOn } from '../list/index.ts';

/** Sealed files, in order. */
export type Sealed = readonly { readonly sha256: string }[];
export type Before = {
  /** Rows of the previous version. */
  readonly rows: Sealed;
  /**
   * Its event log, and the rows that its `previous_row` counts: of the version before it, else of its list as it came.
   */
  readonly events: Sealed;
  readonly rowsBefore: Sealed;
  readonly settledOn: string;
};

/**
 * Makes `previous` and `removed` (nik, reason, removed_on), and says which there are. Who is in the previous version
 * under the same NIK was not removed: one of two rows with one NIK was.
 */
export async function openPrevious(
  platform: WorkOn,
  { engine, folder }: { engine: Engine; folder: string },
  before: Before,
): Promise<readonly ('previous' | 'removed')[]> {
  const vault = listVault(platform);
  const open = async (name: string, parts: Sealed): Promise<string> => {
    await mkdir(path.join(folder, name), { mode: 0o700 });
    const files: string[] = [];
    for (const [n, part] of parts.entries()) {
      const file = path.join(folder, name, `part-${n}.parquet`);
      await vault.open(part.sha256, file);
      files.push(quote(file));
    }
    return `read_parquet([${files.join(', ')}])`;
  };
  if (before.rows.length === 0) return [];
  await engine.run(`create view previous as select * from ${await open('previous', before.rows)}`);
  if (before.events.length === 0 || before.rowsBefore.length === 0) return ['previous'];
  await engine.run(`create view removed as select r.nik, e.reason, ${quote(before.settledOn)} as removed_on
    from (select previous_row, reason from ${await open('events', before.events)} where event = 'tms') e
      join ${await open('rows-before', before.rowsBefore)} r on r.row = e.previous_row
    where r.nik is not null and r.nik not in (select nik from previous where nik is not null)`);
  return ['previous', 'removed'];
}
