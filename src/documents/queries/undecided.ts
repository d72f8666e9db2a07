/** What was read and waits for a decision, for rooms that must not keep silent about it meanwhile. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';
import type { FactProposal } from '../schema.ts';

type Asked = {
  readonly type: string;
  readonly paths: readonly string[];
  /** Of these things only. */
  readonly ids?: readonly string[];
  /** Only those whose value is one of these numbers or bears one: `'7'`, `{ number: '7' }`. */
  readonly numbers?: readonly string[];
};
export type Undecided = { readonly subjectId: string; readonly proposal: FactProposal };

/** Undecided proposals of these paths about things that the reader sees, at most 2,000. */
export async function undecidedProposals(tx: Tx, { type, paths, ids, numbers }: Asked): Promise<readonly Undecided[]> {
  let query = tx
    .selectFrom('proposals')
    .select(['subject_id as subjectId', 'proposal'])
    .where('decision', '=', 'menunggu')
    .where('subject_type', '=', type)
    .where(sql<boolean>`proposal ->> 'path' = any (${[...paths]}::text[])`);
  if (ids) query = query.where('subject_id', 'in', ids);
  if (numbers)
    query = query.where(
      sql<boolean>`coalesce(proposal -> 'value' ->> 'number', proposal ->> 'value') = any (${[...numbers]}::text[])`,
    );
  return query.orderBy('subject_id').orderBy('ordinal').limit(2_000).execute();
}
