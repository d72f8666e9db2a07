/** What every decision looks at first: the list must be open, the finding as the person saw it. */
import type { Selectable } from 'kysely';
import { personNames } from '../../../identity/index.ts';
import { ok, type Result, type Tables, type Tx } from '../../../platform/index.ts';
import type { ListRow } from '../list/index.ts';
import { fail } from './failures.ts';
import type { ListId } from '../list/schema.ts';

export type FindingRow = Selectable<Tables['voter_findings']>;
export type DecisionRow = Selectable<Tables['voter_decisions']>;

/** Holds the list as it is until the transaction ends: checks and settling wait for it, other decisions do not. */
export async function openList(tx: Tx, listId: ListId): Promise<Result<ListRow>> {
  const list = await tx.selectFrom('voter_lists').selectAll().where('id', '=', listId).forShare().executeTakeFirst();
  if (!list) return fail('voters/finding-not-found');
  return list.state === 'ditetapkan' ? fail('voters/list-settled') : ok(list);
}

/** The finding, locked. Fails when another person was faster, and says who. */
export async function seenFinding(
  tx: Tx,
  listId: ListId,
  findingId: string,
  version: number,
): Promise<Result<FindingRow>> {
  const finding = await tx
    .selectFrom('voter_findings')
    .selectAll()
    .where('id', '=', findingId)
    .where('list_id', '=', listId)
    .forUpdate()
    .executeTakeFirst();
  if (!finding) return fail('voters/finding-not-found');
  if (finding.version === version) return ok(finding);
  const last = await tx
    .selectFrom('voter_decisions')
    .select(['decided_by', 'undone_by', 'undone_at', 'decided_at'])
    .where('finding_id', '=', findingId)
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return fail('voters/finding-changed', await byWhom(tx, last?.undone_by ?? last?.decided_by ?? null), {
    details: { version: finding.version, state: finding.state },
  });
}

/** For failures: " oleh Nama" and " by Name" of a colleague, or nothing. */
export async function byWhom(tx: Tx, personId: string | null): Promise<{ by: string; byEn: string }> {
  const name = personId === null ? undefined : (await personNames(tx, [personId])).get(personId);
  return name === undefined ? { by: '', byEn: '' } : { by: ` oleh ${name}`, byEn: ` by ${name}` };
}
