/**
 * Which letter of a merge a signed file is of: by the bytes of our own page at its beginning (a signature is added
 * behind them), by the code of its page for strangers, by its number; a scan by the name that its file had in our ZIP.
 * What it is taken for is looked into afterwards as any signed file: nothing is bound because of its name.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx, UnitId } from '../../../../platform/index.ts';
import { fileName } from '../export-kinds.ts';
import type { OutgoingId } from '../../schema.ts';
import { contains, squeezed } from '../../signed/compare.ts';
import type { FoundBy, UnmatchedReason } from './schema.ts';

export type KnownLetter = {
  readonly id: OutgoingId;
  readonly n: number;
  readonly number: string;
  readonly to: string;
  readonly code: string;
};
export type KnownLetters = {
  readonly unitId: UnitId;
  readonly letters: readonly (KnownLetter & { readonly plain: string })[];
  readonly byCode: ReadonlyMap<string, OutgoingId>;
  readonly byName: ReadonlyMap<string, OutgoingId>;
  /** SHA-256 of our own pages, and their sizes. */
  readonly pages: ReadonlyMap<string, OutgoingId>;
  readonly sizes: ReadonlySet<number>;
};
export type FoundLetter =
  | { readonly letterId: OutgoingId; readonly by: FoundBy }
  | { readonly why: UnmatchedReason; readonly about: string };

export async function knownLetters(tx: Tx, mergeId: OutgoingId, unitId: UnitId): Promise<KnownLetters> {
  const rows = await tx
    .selectFrom('outgoing_letters as o')
    .innerJoin('letter_merge_rows as r', (join) => join.on(sql`o.id`, '=', sql`r.id`))
    .innerJoin('letter_codes as c', 'c.outgoing_id', 'o.id')
    .select(['o.id', 'r.n', 'o.number', 'o.fields', 'c.code'])
    .where('o.merged_of', '=', mergeId)
    .orderBy('r.n')
    .execute();
  const letters = rows.map(({ id, n, number, fields, code }) => ({
    id,
    n,
    number: number ?? '',
    to: fields.recipients[0]?.name ?? '',
    code,
    plain: squeezed(number ?? ''),
  }));
  const pages = await tx
    .selectFrom('letter_merge_files')
    .select(['row_id', 'sha256', 'size'])
    .where('merge_id', '=', mergeId)
    .where('format', '=', 'pdf')
    .execute();
  const ids = new Map<string, OutgoingId>(letters.map(({ id }) => [id, id]));
  return {
    unitId,
    letters,
    byCode: new Map(letters.map(({ code, id }) => [code, id])),
    byName: new Map(letters.map((letter) => [fileName(letter, 'pdf').replace(/\.pdf$/, ''), letter.id])),
    pages: new Map(
      pages.flatMap(({ row_id: row, sha256 }) => {
        const id = ids.get(row);
        return id === undefined ? [] : [[sha256, id] as const];
      }),
    ),
    sizes: new Set(pages.map(({ size }) => size)),
  };
}

type File = { readonly bytes: Uint8Array; readonly name: string; /** Null of a scan. */ readonly text: string | null };

export async function findLetter(tx: Tx, known: KnownLetters, { bytes, name, text }: File): Promise<FoundLetter> {
  const page = pageIn(known, bytes);
  if (page !== undefined) return { letterId: page, by: 'sidik-jari' };
  if (text === null) {
    // Programs that sign or scan add to the name: "0003-ketua-ppk-contoh (1).pdf", "0003-ketua-ppk-contoh_signed.pdf".
    const stem = name
      .toLowerCase()
      .replace(/\.pdf$/, '')
      .replace(/[ _.(][^-]*$/, '');
    const named = known.byName.get(stem);
    return named === undefined ? { why: 'tanpa-nomor', about: '' } : { letterId: named, by: 'nama-berkas' };
  }
  const [code] = codesIn(text);
  if (code !== undefined) {
    const coded = known.byCode.get(code);
    return coded === undefined ? otherLetter(tx, known, text) : { letterId: coded, by: 'kode' };
  }
  const plain = squeezed(text);
  const [first] = known.letters
    .filter((letter) => letter.plain !== '' && contains(plain, letter.plain))
    // Its own number stands in its head, before any that it names.
    .toSorted((one, other) => plain.indexOf(one.plain) - plain.indexOf(other.plain));
  return first === undefined ? otherLetter(tx, known, text) : { letterId: first.id, by: 'nomor' };
}

/** The longest of our pages that the file begins with. */
function pageIn({ pages, sizes }: KnownLetters, bytes: Uint8Array): OutgoingId | undefined {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = raw.indexOf('%%EOF'), looked = 0; at >= 0 && looked < 8; at = raw.indexOf('%%EOF', at + 5), looked += 1)
    for (const end of [at + 5, at + 6, at + 7]) {
      if (!sizes.has(end) || end > raw.length) continue;
      const found = pages.get(createHash('sha256').update(raw.subarray(0, end)).digest('hex'));
      if (found !== undefined) return found;
    }
  return undefined;
}

const codesIn = (text: string): string[] =>
  [...text.replaceAll(/\s/g, '').matchAll(/\/verifikasi\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})/gi)].map(
    ([, code = '']) => code.toLowerCase(),
  );

/** A number of the unit that is of no letter of this merge. */
async function otherLetter(tx: Tx, { unitId }: KnownLetters, text: string): Promise<FoundLetter> {
  const numbers = [...text.matchAll(/[\p{L}\p{N}.-]+(?:\/[\p{L}\p{N}.-]+)+/gu)].map(([number]) => number).slice(0, 200);
  const other =
    numbers.length === 0
      ? undefined
      : await tx
          .selectFrom('outgoing_letters')
          .select('number')
          .where('unit_id', '=', unitId)
          .where('number', 'in', numbers)
          .limit(1)
          .executeTakeFirst();
  return other === undefined ? { why: 'tanpa-nomor', about: '' } : { why: 'surat-lain', about: other.number ?? '' };
}
