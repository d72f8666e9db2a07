/** Most voters at one polling station of a list. */
import { valueOn } from '../../../reference/schema.ts';
import type { ReferenceValue } from '../../../reference/index.ts';
import type { ListRow } from './read-list.ts';

/** What its parameter says on the voting day. A figure that was typed stands, and so does a settled list's. */
export function capOf(
  list: Pick<ListRow, 'state' | 'voting_day' | 'tps_cap' | 'tps_cap_from'>,
  all: readonly ReferenceValue[],
): number {
  if (list.state === 'ditetapkan') return list.tps_cap;
  const values = all.filter(({ code }) => code === list.tps_cap_from);
  return valueOn(values, list.voting_day)?.value ?? list.tps_cap;
}
