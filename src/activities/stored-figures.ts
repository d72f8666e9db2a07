/**
 * Figures whose value a stored query gives. Their numbers come from the room that keeps them, never from a keyboard:
 * a sheet keeps such a figure as it was taken over, or does without it. The database compares the values once more
 * (kc.guard_stored_figures).
 */
import { sql } from 'kysely';
import type { Tx, UnitId } from '../platform/index.ts';
import type { FieldProblems } from './check-facts.ts';
import { factsHash } from './facts-hash.ts';
import type { ActivityFacts, Figure } from './schema.ts';
import type { ActivityId } from './views.ts';

/**
 * A stored query of an approved sheet: the value that stands there, and what the query gives now; null where it gives
 * nothing.
 */
export type StoredFigure = { readonly query: string; readonly stated: string; readonly value: string | null };

/** The stored queries of an approved sheet that the actor may read, run again. */
export const storedFigures = async (tx: Tx, activityId: ActivityId): Promise<StoredFigure[]> =>
  (await sql<StoredFigure>`select query, stated, value from kc.sheet_figures(${activityId}::uuid)`.execute(tx)).rows;

/**
 * What is wrong with the queried figures of a sheet of `unitId`, by field: a value that its query does not give, or a
 * figure that is none of `taken`, those that stood in the sheet before, in every word.
 */
export async function storedFigureProblems(
  tx: Tx,
  unitId: UnitId,
  facts: ActivityFacts,
  taken: readonly Figure[],
): Promise<FieldProblems> {
  const queried = facts.figures.filter((figure) => figure.query !== undefined);
  if (queried.length === 0) return {};
  const now = new Map(
    (
      await sql<{
        query: string;
        value: string | null;
      }>`select query, value from kc.figures_now(${unitId}, ${queried.map(({ query }) => query)})`.execute(tx)
    ).rows.map(({ query, value }) => [query, value]),
  );
  const known = new Set(taken.map(factsHash));
  return Object.fromEntries(
    queried.flatMap((figure) => {
      const value = now.get(figure.query ?? '') ?? null;
      if (value !== figure.value)
        return [
          [
            `figures.${figure.id}`,
            value === null
              ? {
                  id: 'Angka ini tidak dapat dihitung lagi dari datanya.',
                  en: 'This figure can no longer be computed from its data.',
                }
              : {
                  id: `Datanya memberi ${value}, bukan ${figure.value}. Angka yang dihitung tidak dapat diketik.`,
                  en: `Its data gives ${value}, not ${figure.value}. A computed figure cannot be typed.`,
                },
          ],
        ];
      return known.has(factsHash(figure))
        ? []
        : [
            [
              `figures.${figure.id}`,
              {
                id: 'Angka dari data hanya dapat dipertahankan apa adanya atau dihapus.',
                en: 'A figure from data is kept as it is, or removed.',
              },
            ],
          ];
    }),
  );
}

/** Queried figures that stood in any version of a sheet: what was removed may come back as it was. */
export async function takenFigures(
  tx: Tx,
  activityId: ActivityId,
  current: ActivityFacts,
  next: ActivityFacts,
): Promise<readonly Figure[]> {
  const known = new Set(current.figures.map(factsHash));
  if (next.figures.every((figure) => figure.query === undefined || known.has(factsHash(figure))))
    return current.figures;
  const { rows } = await sql<{ figure: Figure }>`
    select distinct figure from fact_sheet_versions, jsonb_array_elements(coalesce(facts->'figures', '[]')) figure
    where activity_id = ${activityId}::uuid and figure ? 'query'`.execute(tx);
  return rows.map(({ figure }) => figure);
}

/** How many queried figures of a sheet no longer hold: before it is submitted or approved. */
export async function staleFigures(tx: Tx, unitId: UnitId, facts: ActivityFacts): Promise<number> {
  return Object.keys(await storedFigureProblems(tx, unitId, facts, facts.figures)).length;
}
