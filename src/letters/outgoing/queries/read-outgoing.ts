import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../../platform/index.ts';
import type { OutgoingId } from '../schema.ts';

export type OutgoingRow = Selectable<Tables['outgoing_letters']>;

/** A letter in the reader's sight; `lock` holds it until the transaction ends. */
export function readOutgoing(
  tx: Tx,
  id: OutgoingId,
  options: { readonly lock?: boolean } = {},
): Promise<OutgoingRow | undefined> {
  const query = tx.selectFrom('outgoing_letters').selectAll().where('id', '=', id);
  return (options.lock === true ? query.forUpdate() : query).executeTakeFirst();
}
