/** Lists as the other parts of the room read them. */
import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../../platform/index.ts';
import type { ListId } from './schema.ts';

export type ListRow = Selectable<Tables['voter_lists']>;
export type PartRow = Selectable<Tables['voter_list_parts']>;

/** Null when there is no such list in the actor's sight. `lock` holds it until the transaction ends. */
export async function readList(tx: Tx, listId: ListId, { lock = false } = {}): Promise<ListRow | null> {
  const query = tx.selectFrom('voter_lists').selectAll().where('id', '=', listId);
  return (await (lock ? query.forUpdate() : query).executeTakeFirst()) ?? null;
}

export const partsOf = (tx: Tx, listId: ListId): Promise<PartRow[]> =>
  tx.selectFrom('voter_list_parts').selectAll().where('list_id', '=', listId).orderBy('n').execute();
