/** Papers that letters stand on go with the letters, and what an approved letter cites stays. */
import { sql } from 'kysely';
import { paperIdSchema } from '../../library/schema.ts';
import { idsAmong, subjectKey, type Leaving, type Subject, type Tx, type Words } from '../../platform/index.ts';
import { leavingOf } from './shared.ts';

const carries = { id: 'naskah surat masuk; berkaskan suratnya', en: 'is the paper of a letter; file the letter' };
const said = { id: 'teks surat keluar; berkaskan suratnya', en: 'is the text of an outgoing letter; file the letter' };
const rests = { id: 'dasar surat keluar yang disetujui', en: 'an approved outgoing letter rests on it' };
const result = { id: 'hasil disposisi yang masih terbuka', en: 'is the result of a disposition that is still open' };

export async function lettersHold(
  tx: Tx,
  things: readonly Subject[],
  leaving: Leaving,
): Promise<ReadonlyMap<string, Words>> {
  const papers = idsAmong(
    paperIdSchema,
    things.filter(({ type }) => type === 'paper').map(({ id }) => id),
  );
  if (papers.length === 0) return new Map();
  const outgoing = leavingOf(leaving, 'outgoing');
  const { rows } = await sql<{ id: string; carried: boolean; said: boolean; cited: boolean; result: boolean }>`
    select p::text as id,
      exists (select from letters l where l.paper_id = p and l.state <> 'batal'
        and l.id <> all (${leavingOf(leaving, 'letter')}::uuid[])) as carried,
      exists (select from kc.letters_of_text(p) t where t <> all (${outgoing}::uuid[])) as said,
      exists (select from outgoing_letters o where o.papers @> array[p] and o.destroyed_at is null
        and o.state in ('bernomor', 'ditandatangani', 'terkirim') and o.id <> all (${outgoing}::uuid[])) as cited,
      exists (select from dispositions d where d.result_paper = p and d.closed_at is null) as result
    from unnest(${papers}::uuid[]) p`.execute(tx);
  return new Map(
    rows.flatMap((row) => {
      const why = row.carried ? carries : row.said ? said : row.cited ? rests : row.result ? result : undefined;
      return why === undefined ? [] : [[subjectKey({ type: 'paper', id: row.id }), why] as const];
    }),
  );
}
