/** The queue's filter as a query. */
import type { SelectQueryBuilder } from 'kysely';
import type { Tables } from '../../../../platform/index.ts';
import type { FindingFilter } from '../schema.ts';
import type { ListId } from '../../list/schema.ts';

/** `me`: the asking person. */
export function matching<O>(
  query: SelectQueryBuilder<Tables, 'voter_findings', O>,
  listId: ListId,
  filter: FindingFilter,
  me: string | null,
): SelectQueryBuilder<Tables, 'voter_findings', O> {
  let found = query.where('list_id', '=', listId);
  if (filter.state) found = found.where('rank', '=', ranks[filter.state]);
  if (filter.code) found = found.where('code', '=', filter.code);
  if (filter.severity) found = found.where('severity', '=', filter.severity);
  if (filter.village)
    found = filter.village === '-' ? found.where('village', 'is', null) : found.where('village', '=', filter.village);
  if (filter.assignee)
    found =
      filter.assignee === '-'
        ? found.where('assignee', 'is', null)
        : found.where('assignee', '=', filter.assignee === 'me' ? (me ?? '') : filter.assignee);
  if (filter.earlier === 'new') found = found.where('proposal_id', 'is', null).where('decision_id', 'is', null);
  else if (filter.earlier) found = found.where('proposal_fit', '=', filter.earlier);
  return found;
}

/** The queue's order of states: the column `rank`. */
export const ranks = { terbuka: 0, menunggu: 1, diputuskan: 2, ditutup: 3 } as const;
