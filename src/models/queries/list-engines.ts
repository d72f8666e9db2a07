/** The models of a unit with their health cards, and who chose which since when. */
import type { z } from 'zod';
import { sql } from 'kysely';
import { personNames, unitNames } from '../../identity/index.ts';
import type { Tx, UnitId } from '../../platform/index.ts';
import type { EngineId, Engine, enginesSchema } from '../schema.ts';

/** Choices shown; older ones stand in the trail. */
const mostChoices = 50;

export async function listEngines(tx: Tx, unitId: UnitId): Promise<Omit<z.input<typeof enginesSchema>, 'files'>> {
  const rows = await tx
    .selectFrom('model_engines')
    .selectAll()
    .where((where) => where.or([where('unit_id', '=', unitId), sql<boolean>`kc.works_for(id, ${unitId})`]))
    .orderBy('added_at')
    .execute();
  const choices = await tx
    .selectFrom('model_choices')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('n', 'desc')
    .limit(mostChoices)
    .execute();
  const people = await personNames(tx, [...rows.map(({ added_by }) => added_by), ...choices.map(({ by }) => by)]);
  const nameOf = (by: string) => people.get(by) ?? by;
  const [chosen] = choices;
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const ids = rows.filter(({ removed_at }) => removed_at === null).map(({ id }) => id);
  const health = await healthOf(tx, ids);
  const failures = await lastFailures(tx, ids);
  const lenders = await unitNames(
    tx,
    rows.map(({ unit_id }) => unit_id),
  );
  const { rows: below } = await sql`select kc.units_below(${unitId}) limit 1`.execute(tx);
  return {
    mayLend: below.length > 0,
    items: rows
      .filter(({ removed_at }) => removed_at === null)
      .map((row) => ({
        id: row.id,
        unitId: row.unit_id,
        below: row.below,
        lender: row.unit_id === unitId ? null : (lenders.get(row.unit_id) ?? ''),
        name: row.name,
        kind: row.kind,
        place: row.place,
        address: row.unit_id === unitId ? row.address : null,
        model: row.model,
        hasKey: row.key_sealed !== null,
        chosen: chosen?.engine_id === row.id,
        health: health.get(row.id) ?? null,
        lastFailure: failures.get(row.id) ?? null,
        addedAt: row.added_at.toISOString(),
        addedBy: nameOf(row.added_by),
      })),
    choices: choices.map(({ engine_id, since, by }) => ({
      engineId: engine_id,
      since: since.toISOString(),
      by: nameOf(by),
      name: engine_id === null ? '' : (names.get(engine_id) ?? ''),
    })),
  };
}

async function healthOf(tx: Tx, ids: readonly EngineId[]): Promise<Map<EngineId, Engine['health']>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('model_checks')
    .distinctOn('engine_id')
    .selectAll()
    .where('engine_id', 'in', ids)
    .orderBy('engine_id')
    .orderBy('at', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [
      row.engine_id,
      {
        at: row.at.toISOString(),
        reachable: row.reachable,
        tokensPerSecond: row.tokens_per_second,
        context: row.context,
        firstWord: row.first_word,
        failure: row.failure,
      },
    ]),
  );
}

async function lastFailures(tx: Tx, ids: readonly EngineId[]): Promise<Map<EngineId, Engine['lastFailure']>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('model_calls')
    .distinctOn('engine_id')
    .select(['engine_id', 'at', 'failure'])
    .where('engine_id', 'in', ids)
    .where('failure', 'is not', null)
    .orderBy('engine_id')
    .orderBy('at', 'desc')
    .execute();
  return new Map(
    rows.flatMap(({ engine_id, at, failure }) =>
      failure === null ? [] : [[engine_id, { at: at.toISOString(), message: failure }] as const],
    ),
  );
}
