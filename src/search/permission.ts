/** What of the index a reader may find, as a condition of the query itself; row security is asked of what is found. */
import { sql } from 'kysely';
import { can } from '../identity/index.ts';
import { securityClasses, seesClass, type Actor, type Tx } from '../platform/index.ts';
import type { Ask } from './ask.ts';
import { readSynonyms, synonymsOn } from './queries/synonyms.ts';
import type { Synonyms } from './read-query.ts';
import type { IndexState } from './schema.ts';
import type { SearchSource } from './source.ts';
import { quoted, thingKey } from './store.ts';

const among = (column: string, values: readonly string[]) => `${column} IN (${values.map(quoted).join(', ')})`;

/** The units above the reader's own, which may share something downwards. */
export async function unitsAbove(tx: Tx, { unitIds }: Pick<Actor, 'unitIds'>): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`select kc.actor_units_and_above() as ids`.execute(tx);
  return (rows[0]?.ids ?? []).filter((id) => !unitIds.some((own) => own === id));
}

export type Standing = {
  /** Units above the reader's own. */
  readonly above: readonly string[];
  readonly synonyms: Synonyms;
  readonly building: IndexState['building'];
};

/** What a search asks of the database before it asks the index, in one go: somebody waits for it. */
export async function standingOf(tx: Tx, { unitIds }: Pick<Actor, 'unitIds'>, now: Date): Promise<Standing> {
  const { rows } = await sql<{ ids: string[]; synonyms: string[][] | null; total: number; left: number }>`
    select kc.actor_units_and_above() as ids, count(*) as total, count(building) as left,
      (select json_agg(words) from (${synonymsOn(tx, now)}) held) as synonyms
    from search_cursors`.execute(tx);
  const { ids, synonyms, total, left } = rows[0] ?? { ids: [], synonyms: null, total: 0, left: 0 };
  return {
    above: ids.filter((id) => !unitIds.some((own) => own === id)),
    synonyms: readSynonyms(synonyms ?? []),
    building: left === 0 ? null : { done: total - left, total },
  };
}

/** null: this reader finds nothing. */
export function mayFind(actor: Actor, above: readonly string[], sources: readonly SearchSource[]): string | null {
  if (actor.unitIds.length === 0 || sources.length === 0) return null;
  const own = among('unitId', actor.unitIds);
  const places = above.length === 0 ? own : `(${own} OR (below = true AND ${among('unitId', above)}))`;
  const secret = sources.flatMap(({ type, secret: capability }) => {
    const units = capability === undefined ? [] : actor.unitIds.filter((unitId) => can(actor, capability, unitId));
    return units.length === 0 ? [] : [`(type = ${quoted(type)} AND ${among('unitId', units)})`];
  });
  const put = actor.personId === null || actor.waits === true ? [] : [`owner = ${quoted(actor.personId)}`];
  const classes = among(
    'security',
    securityClasses.filter((one) => one !== 'rahasia' && seesClass(actor, one)),
  );
  const open = seesClass(actor, 'rahasia') ? [classes, ...put, ...secret].join(' OR ') : classes;
  const seen = [places, `(${open})`, ...(seesClass(actor, 'terbatas') ? [] : [amongTypes(sources.filter(isClassed))])];
  return `(security = 'publik' OR (${seen.join(' AND ')})) AND ${amongTypes(sources)}`;
}

const isClassed = ({ classed }: SearchSource): boolean => classed === true;
const amongTypes = (sources: readonly SearchSource[]): string =>
  sources.length === 0
    ? 'false'
    : among(
        'type',
        sources.map(({ type }) => type),
      );

/** What was asked to be left out, as a condition; '' for nothing. */
export function narrowed(
  { types, ids, unitId, kinds, years }: Pick<Ask, 'types' | 'ids' | 'unitId' | 'kinds' | 'years'>,
  all: readonly SearchSource[],
): string {
  const parts = [
    types && among('type', types),
    ids &&
      among(
        'thing',
        all.flatMap(({ type }) => ids.map((id) => thingKey(type, id))),
      ),
    unitId && `unitId = ${quoted(unitId)}`,
    kinds && among('kind', kinds),
    years && `year IN (${years.map(Number).join(', ')})`,
  ];
  return parts
    .filter((part) => part !== undefined)
    .map((part) => ` AND ${part}`)
    .join('');
}
