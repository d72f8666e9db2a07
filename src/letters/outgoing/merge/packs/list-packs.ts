/** What came of signed files of a merge: counts, uploads that are worked on, files by how they stand. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../../../../platform/index.ts';
import type { OutgoingId } from '../../schema.ts';
import type { listEntriesQuery, SignedEntry, SignedPacks } from './schema.ts';

/** Uploads that are shown. */
const most = 20;

export async function viewPacks(tx: Tx, id: OutgoingId): Promise<SignedPacks> {
  const { rows } = await sql<Omit<SignedPacks, 'packs'>>`select
      (select count(*) from outgoing_letters where merged_of = ${id}
        and state in ('ditandatangani', 'terkirim')) as bound,
      (select count(*) from outgoing_letters where merged_of = ${id} and state = 'bernomor') as missing,
      count(*) filter (where e.state = 'menunggu') as waiting,
      count(*) filter (where e.state = 'perlu-alasan') as "needReason",
      count(*) filter (where e.state = 'tidak-cocok' and ${isStillOpen}) as unmatched,
      count(*) filter (where e.state = 'disisihkan') as aside,
      (select min(dated)::text from outgoing_letters where merged_of = ${id}) as "from"
    from letter_signed_entries e where e.merge_id = ${id}`.execute(tx);
  const { rows: packs } = await sql<SignedPacks['packs'][number]>`select p.id, p.name, p.state, p.failure,
      (select count(*) from letter_signed_entries e where e.pack_id = p.id) as entries,
      (select count(*) from letter_signed_entries e where e.pack_id = p.id and e.state <> 'menunggu') as done
    from letter_signed_packs p where p.merge_id = ${id} and p.state <> 'selesai'
    order by p.uploaded_at desc, p.id limit ${most}`.execute(tx);
  const [counts] = rows;
  if (counts === undefined) throw new Error('counting gives one row');
  return { ...counts, packs };
}

/** A file for whose letter another one was bound since is told no more. */
const isStillOpen = sql<boolean>`not exists (select from outgoing_letters o where o.id = e.letter_id
  and o.state in ('ditandatangani', 'terkirim') and not e.why && '{sama,sudah-bertanda-tangan}')`;

type Ask = z.output<typeof listEntriesQuery>;
type Row = Omit<SignedEntry, 'row' | 'kept'> & {
  readonly kept: boolean;
  readonly n: number | null;
  readonly to: string | null;
  readonly number: string | null;
  readonly letterId: string | null;
};

export async function listEntries(tx: Tx, id: OutgoingId, { state, page, size }: Ask) {
  const found = sql`from letter_signed_entries e join letter_signed_packs p on p.id = e.pack_id
    left join outgoing_letters o on o.id = e.letter_id left join letter_merge_rows r on r.id = e.letter_id
    where e.merge_id = ${id} and e.state = ${state} and (e.state <> 'tidak-cocok' or ${isStillOpen})`;
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total ${found}`.execute(tx);
  const { rows } = await sql<Row>`select e.id, e.name, p.name as pack, e.state, e.why, e.about, e.failure,
      e.found_by as "foundBy", e.reason, e.sha256 is not null as kept, r.n, o.fields->'recipients'->0->>'name' as to, o.number,
      e.letter_id as "letterId"
    ${found} order by p.uploaded_at desc, p.id, e.n limit ${size} offset ${(page - 1) * size}`.execute(tx);
  return {
    items: rows.map(({ n, to, number, letterId, ...entry }): SignedEntry => ({
      ...entry,
      row: n === null || letterId === null ? null : { n, to: to ?? '', number: number ?? '', letterId },
    })),
    total: counted[0]?.total ?? 0,
    page,
    size,
  };
}
