/**
 * What units compare instead of voters: hashes keyed by the nation's key. Without the key nobody can try out NIKs;
 * with equal hashes one learns that two rows agree, and nothing more.
 */
import { createHash } from 'node:crypto';
import { type Engine, quote } from '../../list/index.ts';
import type { CrossKind } from './schema.ts';
import type { ListId } from '../../list/schema.ts';

/** Rows of one list that share a key: beyond this it says nothing about a person. */
const mostAlike = 3;

/** SHA-256 twice, the key within both: who has hashes cannot go on from them. */
const keyed = (key: string, kind: CrossKind, value: string): string =>
  `kc_hash(${quote(key)} || kc_hash(${quote(`${key}|${kind}|`)} || ${value}))`;

/** Writes `file` (Parquet: row, kind, hash) for the list open in `engine`. `key` is hex. */
export async function writeHashes(engine: Engine, file: string, key: string): Promise<void> {
  const nik = `select "row", 'nik' as kind, ${keyed(key, 'nik', 'nik')} as hash from voters where length(nik) = 16
    and kc_digits(nik)`;
  const person = `select "row", 'person' as kind,
    ${keyed(key, 'person', `upper(trim(name)) || '|' || sex || '|' || cast(birth_date as varchar) || '|' || upper(trim(birth_place))`)} as hash
    from voters where name <> '' and sex <> '' and birth_date is not null and birth_place <> ''`;
  await engine.run(
    `copy (select "row", kind, hash from (${nik} union all ${person}) t order by "row", kind) to ${quote(file)}
      (format parquet, compression zstd)`,
  );
}

export type CrossPair = { readonly own: number; readonly other: number; readonly kinds: CrossKind[] };

/** Rows of two files of hashes that agree, in order, in chunks. Keys that many rows of a list share are left out. */
export async function* matchHashes(engine: Engine, own: string, other: string): AsyncGenerator<CrossPair[]> {
  const side = (file: string) =>
    `(select "row", kind, hash from (select "row", kind, hash, count(*) over (partition by kind, hash) as n
      from read_parquet(${quote(file)})) t where n <= ${mostAlike})`;
  // The small side is narrowed first: few hashes are in both.
  const shared = `select "row", kind, hash from read_parquet(${quote(own)}) o where hash in (select hash
    from read_parquet(${quote(other)}))`;
  const mine = `(select "row", kind, hash from (select "row", kind, hash, count(*) over (partition by kind, hash) as n
    from (${shared}) s) t where n <= ${mostAlike})`;
  for await (const rows of engine.stream<{ own: number; other: number; kinds: string }>(
    `select a."row" as own, b."row" as other, kc_list(a.kind) as kinds from ${mine} a join ${side(other)} b
      on a.hash = b.hash and a.kind = b.kind group by a."row", b."row" order by a."row", b."row"`,
  )) {
    yield rows.map(({ kinds, ...pair }) => ({ ...pair, kinds: kinds.split(' ').toSorted() as CrossKind[] }));
  }
}

/** The name of a match: the same from both sides and in every run. */
export function matchOf(
  one: { readonly listId: ListId; readonly row: number },
  other: { readonly listId: ListId; readonly row: number },
): string {
  const hex = createHash('sha256')
    .update(
      [one, other]
        .map(({ listId, row }) => `${listId}/${row}`)
        .toSorted()
        .join('|'),
    )
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
