/**
 * The correction sheet: rejected rows as they were written, with their reasons, to be mended and uploaded again. It
 * leaves as an export (privacy/correction-workbook.ts); here is what it holds.
 */
import { ok, type Result, type Tx } from '../../../platform/index.ts';
import type { Engine } from '../list/index.ts';
import { fail } from './failures.ts';
import { fieldByName, type FieldName } from './fields.ts';
import { readImport, reasonOf } from './queries/imports.ts';
import { countOpenRejects, type RejectRow } from './queries/rejects.ts';
import type { ListId } from '../list/schema.ts';

/** Columns before the file's own. */
export const sheetColumns = ['Nomor tolakan', 'Lembar', 'Baris', 'Alasan'] as const;
/** The column after them: what stood beyond the header. */
export const beyondColumn = 'Sel berlebih';
/** Rows of one sheet; more are no work for a person. */
export const mostCorrectable = 100_000;

/** The sealed rejects and sample of an import that has rows to correct. */
export async function correctableImport(
  tx: Tx,
  listId: ListId,
  importId: string,
): Promise<Result<{ rejects: string; sample: string }>> {
  const found = await readImport(tx, listId, importId);
  if (!found) return fail('voters/import-not-found');
  if (found.purged_at !== null || found.sample_sha256 === null) return fail('voters/import-purged');
  const rows = await countOpenRejects(tx, importId);
  if (found.rejects_sha256 === null || rows === 0) return fail('voters/import-no-rejects');
  if (rows > mostCorrectable) return fail('voters/import-too-many-rejects', { count: rows, most: mostCorrectable });
  return ok({ rejects: found.rejects_sha256, sample: found.sample_sha256 });
}

/** Keeps the import from being purged until the transaction ends. */
export const holdImport = async (tx: Tx, importId: string): Promise<void> =>
  void (await tx.selectFrom('voter_imports').select('id').where('id', '=', importId).forShare().execute());

/** A field as the list names it: "Tanggal lahir"; nothing for a problem of the whole row. */
const fieldWord = (field: string | undefined): string => fieldByName.get(field as FieldName)?.label.id ?? '';

/**
 * The lines of a sheet, in batches. Rows that are no voters and rows that were corrected are left out. `engine` has
 * `rejects`.
 */
export async function* linesToCorrect(
  engine: Engine,
  { headers, corrected }: { readonly headers: readonly string[]; readonly corrected: ReadonlySet<number> },
): AsyncGenerator<string[][]> {
  for await (const rows of engine.stream<RejectRow>(
    'select n, sheet, line, byte, cells, problems from rejects order by n',
  )) {
    yield rows.flatMap(({ n, sheet, line, cells, problems }) => {
      const told = problems.map((problem) => reasonOf(problem.split(':')[0] ?? ''));
      if (corrected.has(n) || told.some(({ voter }) => !voter)) return [];
      const why = problems
        .map((problem, at) => [fieldWord(problem.split(':')[1]), told[at]?.id].filter(Boolean).join(': '))
        .join(' ');
      return [
        [
          String(n),
          sheet ?? '',
          String(line),
          why,
          ...headers.map((_, at) => cells[at] ?? ''),
          cells[headers.length] ?? '',
        ],
      ];
    });
  }
}
