/** The sealed rejected rows of an import, page by page. */
import path from 'node:path';
import { sql } from 'kysely';
import type { ListId } from '../../list/schema.ts';
import type { Tx } from '../../../../platform/index.ts';
import { type Engine, listVault, quote, withEngine, type WorkOn } from '../../list/index.ts';
import { fieldByName, type FieldName } from '../fields.ts';
import { masked } from '../propose.ts';
import type { Mapping, Reject } from '../schema.ts';
import { reasonOf } from './imports.ts';

export type RejectRow = {
  readonly n: number;
  readonly sheet: string | null;
  readonly line: number;
  readonly byte: number | null;
  readonly cells: readonly (string | null)[];
  readonly problems: readonly string[];
};

/** Numbers of the rejected rows of an import that no later import has corrected. */
export async function openRejects(tx: Tx, importId: string): Promise<number[]> {
  const { rows } = await sql<{
    n: number;
  }>`select n from voter_imports i, generate_series(1, i.rejected) n where i.id = ${importId}
    and not exists (select from voter_corrected_rejects c where c.import_id = i.id and c.n = n.n) order by n`.execute(
    tx,
  );
  return rows.map(({ n }) => n);
}

/** The sealed rejected rows of an import; null where it has none, or they were purged. */
export const rejectsOf = async (tx: Tx, importId: string): Promise<string | null> =>
  (await tx.selectFrom('voter_imports').select('rejects_sha256').where('id', '=', importId).executeTakeFirst())
    ?.rejects_sha256 ?? null;

/** Rejected voters that nobody has corrected: what a correction sheet holds. */
export async function countOpenRejects(tx: Tx, importId: string): Promise<number> {
  const {
    rows: [row],
  } = await sql<{ n: number }>`select i.rejected - i.not_voters
      - (select count(*) from voter_corrected_rejects c where c.import_id = i.id) as n
    from voter_imports i where i.id = ${importId}`.execute(tx);
  return row?.n ?? 0;
}

/** Rejected voters of the files of a list that nobody has corrected: they wait, and are not in it. */
export async function openRejectsOfList(tx: Tx, listId: ListId): Promise<number> {
  const {
    rows: [row],
  } = await sql<{ n: number }>`select coalesce(sum(i.rejected - i.not_voters
      - (select count(*) from voter_corrected_rejects c where c.import_id = i.id)), 0)::int as n
    from voter_imports i where i.list_id = ${listId} and i.state = 'selesai' and i.corrects is null`.execute(tx);
  return row?.n ?? 0;
}

/** The person who sent the file of an import. */
export const importedBy = async (tx: Tx, importId: string): Promise<string | undefined> =>
  (await tx.selectFrom('voter_imports').select('created_by').where('id', '=', importId).executeTakeFirst())?.created_by;

export const correctedOf = async (tx: Tx, importId: string): Promise<ReadonlySet<number>> =>
  new Set(
    (await tx.selectFrom('voter_corrected_rejects').select('n').where('import_id', '=', importId).execute()).map(
      ({ n }) => n,
    ),
  );

/** Opens the sealed rejects as the view `rejects` for as long as `work` takes. */
export async function withRejects<T>(
  platform: WorkOn,
  sha256: string,
  work: (engine: Engine, folder: string) => Promise<T>,
): Promise<T> {
  return withEngine(platform, async ({ engine, folder }) => {
    const file = path.join(folder, 'rejects.parquet');
    await listVault(platform).open(sha256, file);
    await engine.run(`create view rejects as select * from read_parquet(${quote(file)})`);
    return work(engine, folder);
  });
}

/** A row that is at fault as a whole is known by its first cells that hold something. */
const cellsShown = 6;
const wholeOf = (cells: RejectRow['cells']): string | null => {
  const filled = cells.filter((cell): cell is string => cell !== null && cell.trim() !== '');
  if (filled.length === 0) return null;
  return filled.slice(0, cellsShown).map(masked).join(' · ') + (filled.length > cellsShown ? ' …' : '');
};

type Page = { readonly page: number; readonly size: number; readonly code?: string | undefined };

/** Values are masked: correcting them is what the sheet is for. */
export async function rejectPage(
  platform: WorkOn,
  sha256: string,
  { page, size, code }: Page,
  {
    mapping,
    headers,
    corrected,
  }: { readonly mapping: Mapping; readonly headers: readonly string[]; readonly corrected: ReadonlySet<number> },
) {
  return withRejects(platform, sha256, async (engine) => {
    const where =
      code === undefined ? '' : `where len(list_filter(problems, x -> split_part(x, ':', 1) = ${quote(code)})) > 0`;
    const [counted] = await engine.rows<{ n: number }>(`select count(*) as n from rejects ${where}`);
    const rows = await engine.rows<RejectRow>(
      `select n, sheet, line, byte, cells, problems from rejects ${where} order by n
        limit ${size} offset ${(page - 1) * size}`,
    );
    const columnOf = new Map(mapping.columns.map(({ at, field }) => [field, at]));
    const items = rows.map(({ n, sheet, line, byte, cells, problems }): Reject => {
      const told = problems.map((problem) => {
        const [reason = '', field = ''] = problem.split(':');
        const at = columnOf.get(field as FieldName);
        const value = at === undefined ? wholeOf(cells) : (cells[at] ?? null);
        return {
          column: at === undefined ? null : (headers[at] ?? fieldByName.get(field as FieldName)?.label.id ?? null),
          value: value === null ? null : at === undefined ? value : masked(value),
          code: reason,
          ...reasonOf(reason),
        };
      });
      return {
        n,
        sheet,
        line,
        byte,
        corrected: corrected.has(n),
        voter: told.every((each) => each.voter),
        problems: told.map(({ voter: _, ...problem }) => problem),
      };
    });
    return { items, total: counted?.n ?? 0, page, size };
  });
}
