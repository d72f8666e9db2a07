/** What of a list nobody has decided yet. */
import type { Tx } from '../../../platform/index.ts';
import type { ListId } from '../list/schema.ts';

export type OpenFindings = { readonly errors: number; readonly warnings: number };

export async function openFindings(tx: Tx, listId: ListId): Promise<OpenFindings> {
  const rows = await tx
    .selectFrom('voter_findings')
    .select(['severity', (count) => count.fn.countAll<number>().as('n')])
    .where('list_id', '=', listId)
    .where('state', 'in', ['terbuka', 'menunggu'])
    .groupBy('severity')
    .execute();
  const of = (severity: string) => rows.find((row) => row.severity === severity)?.n ?? 0;
  return { errors: of('error'), warnings: of('warning') };
}
