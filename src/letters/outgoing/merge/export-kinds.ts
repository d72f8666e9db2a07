/**
 * The letters of a merge as files: a page for each row and a list of them with their hashes, in one ZIP. Pages are set
 * once and kept by the words that they are of, so that a job that was killed goes on with the next row.
 */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { defineExport, markOf, type Making } from '../../../exports/index.ts';
import { maskNumbers, ok, type Result, type Tx, type Work } from '../../../platform/index.ts';
import { neutralCell, zip } from '../../../printing/index.ts';
import { outgoingClasses } from '../classes.ts';
import { fail } from '../failures.ts';
import { readOutgoing } from '../queries/read-outgoing.ts';
import { outgoingIdSchema, type OutgoingId } from '../schema.ts';
import { mergeSlotOf } from './columns.ts';
import { approvedKey, keptPages, usePages } from './pages.ts';
import { setPages } from './set-pages.ts';
import { mergeFormats, mergePurposes, type MergeCells, type MergeFormat, type MergeRowId } from './schema.ts';

const scopeSchema = z.object({});
type Scope = z.output<typeof scopeSchema>;

export const mergeExportKind = (format: MergeFormat, secret: boolean): string =>
  secret ? `surat-banyak-rahasia-${format}` : `surat-banyak-${format}`;

/** Secret letters leave in kinds of their own, which only those who keep secrets may take. */
export const mergeExports = mergeFormats.flatMap((format) =>
  [false, true].map((secret) =>
    defineExport<Scope>({
      kind: mergeExportKind(format, secret),
      subject: 'outgoing',
      purposes: mergePurposes,
      scope: scopeSchema,
      sourced: false,
      numbers: 'never',
      may: { take: secret ? 'library.secret' : 'draft.edit', full: 'library.secret' },
      days: 'letters/export-days',
      file: { ending: 'zip', mime: 'application/zip' },
      keys: { file: 'letters/exports', note: 'letters/export-notes' },
      async check(tx, { subjectId }) {
        const row = await readOutgoing(tx, outgoingIdSchema.parse(subjectId));
        if (row?.merge !== 'sendiri') return fail('letters/no-merge');
        if (row.destroyed_at !== null) return fail('letters/outgoing-destroyed');
        if ((await isSecretLetter(tx, row.id)) !== secret) return fail('letters/outgoing-not-found');
        return (await approvedKey(tx, row)) === null ? fail('letters/merge-not-numbered') : ok(null);
      },
      make: (work, making, path) => make(work, making, format, path),
    }),
  ),
);

export const isSecretLetter = async (tx: Tx, id: OutgoingId): Promise<boolean> =>
  (await outgoingClasses.of(tx, [id])).get(id) === 'rahasia';

type RowLetter = {
  readonly id: MergeRowId;
  readonly n: number;
  readonly cells: MergeCells;
  readonly number: string;
  readonly to: string;
};

async function make(
  work: Work,
  { subjectId, head }: Making<Scope>,
  format: MergeFormat,
  path: string,
): Promise<Result<number | null>> {
  const { platform, actor, progress } = work;
  const id = outgoingIdSchema.parse(subjectId);
  const at = platform.clock.now();
  const begun = await platform.database.write(actor, async (tx) => {
    const row = await readOutgoing(tx, id);
    const key = row && (await approvedKey(tx, row));
    if (!key) return null;
    // What is used now is not cleaned away meanwhile.
    await usePages(tx, { id, format, key, at });
    return { key, unitId: row.unit_id, letters: await lettersIn(tx, id), kept: await keptPages(tx, id, format, key) };
  });
  if (begun === null) return fail('letters/merge-not-numbered');
  const { key, unitId, letters, kept } = begun;
  const left = letters.filter(({ id: rowId }) => !kept.has(rowId));
  const set = await setPages(work, { id, unitId, format, key, at }, left, kept, letters.length);
  if (!set.ok) return set;
  if (set.value === null) return ok(null);
  const entries = letters.map((letter) => ({ letter, name: fileName(letter, format), page: kept.get(letter.id) }));
  async function* files() {
    const lines = [['Baris', 'Nomor', 'Penerima', 'Berkas', 'SHA-256']];
    for (const { letter, name, page } of entries) {
      if (page === undefined) throw new Error(`a letter of row ${letter.n} was not set`);
      lines.push([String(letter.n), letter.number, letter.to, name, page.sha256]);
      yield { name: `surat/${name}`, stored: await platform.files.read(page.sha256) };
    }
    yield { name: 'manifes.csv', content: [csvOf([...lines, [markOf(head)]])] };
  }
  await pipeline(Readable.from(zip(files())), createWriteStream(path, { mode: 0o600 }));
  return ok((await progress(letters.length, letters.length)) ? letters.length : null);
}

/** Letters of rows that were not cancelled, in the order of the list. */
async function lettersIn(tx: Tx, id: OutgoingId): Promise<RowLetter[]> {
  const rows = await tx
    .selectFrom('letter_merge_rows as r')
    .innerJoin('outgoing_letters as o', (join) => join.on(sql`o.id`, '=', sql`r.id`))
    .select(['r.id', 'r.n', 'r.cells', 'o.number', 'o.fields'])
    .where('r.merge_id', '=', id)
    .where('o.state', '<>', 'batal')
    .where('o.destroyed_at', 'is', null)
    .orderBy('r.n')
    .execute();
  return rows.map(({ fields, number, ...row }) => ({
    ...row,
    number: number ?? '',
    to: fields.recipients[0]?.name ?? '',
  }));
}

/** "0003-ketua-ppk-contoh.pdf": its place makes it the only one, and no number of a person is in it. */
export const fileName = ({ n, to }: Pick<RowLetter, 'n' | 'to'>, format: MergeFormat): string => {
  const name = mergeSlotOf(maskNumbers(to)).replaceAll('_', '-');
  return `${String(n).padStart(4, '0')}-${name}.${format}`;
};

/** Texts that a spreadsheet program would take for formulas are neutralised. */
const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => `"${neutralCell(maskNumbers(cell)).replaceAll('"', '""')}"`).join(';'))
    .join('\r\n')
    .concat('\r\n');
