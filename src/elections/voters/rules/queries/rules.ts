/** Rules as they are kept. */
import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../../../platform/index.ts';
import type { ListedRule, SavedRule } from '../schema.ts';

type Row = Selectable<Tables['voter_rules']>;

/** Every version of every rule, or of one: by code, oldest first. */
export async function savedRules(tx: Tx, code?: string): Promise<SavedRule[]> {
  let query = tx.selectFrom('voter_rules').selectAll();
  if (code !== undefined) query = query.where('code', '=', code);
  return (await query.orderBy('code').orderBy('version').execute()).map(asRule);
}

const asRule = ({
  code,
  version,
  scope,
  grouping,
  since,
  until,
  on,
  content,
  saved_by,
  saved_at,
  reason,
}: Row): SavedRule => ({
  ...content,
  code,
  version,
  scope,
  grouping,
  since,
  until,
  on,
  savedBy: saved_by,
  savedAt: saved_at.toISOString(),
  reason,
});

/** One entry per code: the version that holds on `today`, else the first to come. */
export async function listedRules(tx: Tx, today: string): Promise<ListedRule[]> {
  const byCode = Map.groupBy(await savedRules(tx), ({ code }) => code);
  return [...byCode.values()].flatMap((versions) => {
    const begun = versions.filter(({ since }) => since <= today).at(-1);
    const shown = begun ?? versions[0];
    if (shown === undefined) return [];
    const next = versions.find(({ version, since }) => version > shown.version && since > today);
    const state =
      begun === undefined ? 'later' : !begun.on ? 'off' : begun.until !== null && begun.until < today ? 'over' : 'on';
    return [
      { ...shown, state, next: next === undefined ? null : { version: next.version, since: next.since, on: next.on } },
    ];
  });
}
