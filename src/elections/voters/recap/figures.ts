/**
 * Figures of a recap for drafts: a query names one number, and answering it again reads it again.
 * `recap/<recap>/<region>/<measure>`, where the region is a code ('00', '53', '5301', '530101', '5301012001',
 * '5301012001-004') and a measure one of measures.ts.
 */
import type { Tx } from '../../../platform/index.ts';
import { allMeasures } from './measures.ts';
import { levelOf } from './places.ts';

export type RecapFigure = { readonly recapId: string; readonly region: string; readonly measure: string };

export const recapFigureQuery = ({ recapId, region, measure }: RecapFigure): string =>
  `recap/${recapId}/${region}/${measure}`;

/**
 * The number as a decimal text; null when it is no query of ours, or the recap, region or measure is not there in the
 * actor's sight.
 */
export async function recapFigure(tx: Tx, query: string): Promise<string | null> {
  const parsed = parse(query);
  if (parsed === null) return null;
  const row = await tx
    .selectFrom('voter_recap_rows')
    .select('measures')
    .where('recap_id', '=', parsed.recapId)
    .where('level', '=', levelOf(parsed.region))
    .where('code', '=', parsed.region)
    .executeTakeFirst();
  return row === undefined ? null : String(row.measures[parsed.measure] ?? 0);
}

function parse(query: string): RecapFigure | null {
  const [, recapId, region, measure] =
    /^recap\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(\d{2}|\d{4}|\d{6}|\d{10}|\d{10}-\d{3})\/([a-z0-9_-]+)$/.exec(
      query,
    ) ?? [];
  return recapId && region && measure && allMeasures.includes(measure) ? { recapId, region, measure } : null;
}
