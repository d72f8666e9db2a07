/** What can be done about a recap that came back: a list to begin anew from, and what corrects it already. */
import type { Tx } from '../../../../platform/index.ts';
import { attemptsOf } from '../../../../submissions/index.ts';
import { readList } from '../../list/index.ts';
import type { ListId } from '../../list/schema.ts';
import type { RecapView, Submission } from '../schema.ts';
import { recapSeries, sentRecap } from '../series.ts';
import type { RecapHead } from '../store.ts';

type Mending = NonNullable<RecapView['mending']>;
/** A correction is one or two lists; beyond this the page of lists has them. */
const mostCorrections = 10;

/**
 * The attempt that a list corrects: the unit's last one of its kind and period, when it came back and the list is not
 * settled yet or was settled after what was sent. Null for all other lists.
 */
export async function returnedBefore(tx: Tx, listId: ListId): Promise<Submission | null> {
  const list = await readList(tx, listId);
  if (list === null) return null;
  const [last] = await attemptsOf(tx, {
    unitId: list.unit_id,
    series: recapSeries(list.kind).code,
    period: list.period,
  });
  if (last?.state !== 'dikembalikan') return null;
  const versions = await tx
    .selectFrom('voter_versions')
    .select(['id', 'list_id', 'number'])
    .where((version) => version.or([version('list_id', '=', listId), version('id', '=', last.thingId)]))
    .execute();
  const own = versions.find((version) => version.list_id === listId);
  const sent = versions.find(({ id }) => id === last.thingId);
  return own === undefined || (sent !== undefined && own.number > sent.number) ? sentRecap(last) : null;
}

/** `recap` is the one that came back. */
export async function mendingOf(tx: Tx, recap: RecapHead): Promise<Mending> {
  return recap.source === 'sum'
    ? { list: null, corrections: await laterSums(tx, recap) }
    : { list: await listOf(tx, recap), corrections: await laterLists(tx, recap) };
}

async function listOf(tx: Tx, { id }: RecapHead): Promise<Mending['list']> {
  const list = await tx
    .selectFrom('voter_versions as v')
    .innerJoin('voter_lists as l', 'l.id', 'v.list_id')
    .select([
      'l.id as listId',
      'l.name',
      'l.voting_day as votingDay',
      'v.previous_id as previousVersionId',
      'l.tps_cap as tpsCap',
      'l.tps_cap_from as tpsCapFrom',
    ])
    .where('v.id', '=', id)
    .executeTakeFirst();
  return list ?? null;
}

async function laterLists(tx: Tx, recap: RecapHead): Promise<Mending['corrections']> {
  const number = tx.selectFrom('voter_versions').select('number').where('id', '=', recap.id);
  const rows = await tx
    .selectFrom('voter_lists as l')
    .leftJoin('voter_versions as v', 'v.list_id', 'l.id')
    .select(['l.id as listId', 'v.id as recapId', 'l.name', 'l.state', 'l.created_at as at'])
    .where('l.unit_id', '=', recap.unit_id)
    .where('l.kind', '=', recap.kind)
    .where('l.period', '=', recap.period)
    .where((list) => list.or([list('v.id', 'is', null), list('v.number', '>', number)]))
    .orderBy('l.created_at', 'desc')
    .limit(mostCorrections)
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

async function laterSums(tx: Tx, recap: RecapHead): Promise<Mending['corrections']> {
  const rows = await tx
    .selectFrom('voter_recaps')
    .select(['id as recapId', 'name', 'created_at as at'])
    .where('unit_id', '=', recap.unit_id)
    .where('kind', '=', recap.kind)
    .where('period', '=', recap.period)
    .where('source', '=', 'sum')
    .where('created_at', '>', recap.created_at)
    .orderBy('created_at', 'desc')
    .limit(mostCorrections)
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, listId: null, state: 'ditetapkan' as const, at: at.toISOString() }));
}
