/** A recap as its page shows it: the unit's own numbers, identities, forms, where it was sent, what is public. */
import type { Selectable } from 'kysely';
import { knownUnit, personNames, unitNames } from '../../../../identity/index.ts';
import type { Actor, Tables, Tx } from '../../../../platform/index.ts';
import { formsOf } from '../forms.ts';
import { provedIdentities } from '../identities.ts';
import { recapLevels, type RecapLevel, type RecapRow } from '../measures.ts';
import { nameOfRegion } from '../region-names.ts';
import type { IdentityView, RecapRowView, RecapView, Submission } from '../schema.ts';
import { readRecap, readRecapRows } from '../store.ts';

/** Null when there is none in the actor's sight. */
export async function recapView(tx: Tx, actor: Actor, recapId: string): Promise<RecapView | null> {
  const recap = await readRecap(tx, recapId);
  if (recap === null) return null;
  const unit = await knownUnit(tx, recap.unit_id);
  const rows = (await readRecapRows(tx, recapId)).filter(
    ({ level }) => recapLevels.indexOf(level) >= recapLevels.indexOf(unit.level),
  );
  const top = rows.find(({ level, code }) => level === unit.level && code === unit.id) ?? {
    level: unit.level,
    code: unit.id,
    measures: {},
  };
  const levels = recapLevels.filter((level) => rows.some((row) => row.level === level));
  const release = await tx.selectFrom('voter_releases').selectAll().where('recap_id', '=', recapId).executeTakeFirst();
  const due =
    unit.parentId === null
      ? undefined
      : await tx
          .selectFrom('voter_due_dates')
          .select('due')
          .where('unit_id', '=', unit.parentId)
          .where('kind', '=', recap.kind)
          .where('period', '=', recap.period)
          .executeTakeFirst();
  const submissions = await tx
    .selectFrom('voter_submissions')
    .selectAll()
    .where('unit_id', '=', recap.unit_id)
    .where('kind', '=', recap.kind)
    .where('period', '=', recap.period)
    .orderBy('attempt', 'desc')
    .execute();
  return {
    id: recap.id,
    unitId: recap.unit_id,
    unitName: unit.shortName,
    own: actor.unitIds.includes(recap.unit_id),
    kind: recap.kind,
    period: recap.period,
    source: recap.source,
    name: recap.name,
    contentHash: recap.content_hash,
    createdAt: recap.created_at.toISOString(),
    top: asRow(top, levels),
    levels,
    identities: provedIdentities({ rows, loose: actor.unitIds.includes(recap.unit_id) ? recap.loose : {} }).map(
      asIdentity,
    ),
    forms: formsOf(unit.level).map(({ code, title, source, verified }) => ({ code, title, source, verified })),
    submissions: await asSubmissions(tx, submissions),
    due: due?.due ?? null,
    toUnitName: unit.parentId === null ? null : (await knownUnit(tx, unit.parentId)).shortName,
    release:
      release === undefined
        ? null
        : {
            recapId,
            name: release.name,
            threshold: release.threshold,
            suppressed: release.suppressed,
            releasedAt: release.released_at.toISOString(),
            withdrawnAt: release.withdrawn_at?.toISOString() ?? null,
            withdrawnReason: release.withdrawn_reason,
          },
  };
}

const asIdentity = ({ breaks, rows, ...one }: ReturnType<typeof provedIdentities>[number]): IdentityView => ({
  ...one,
  rows: [...rows],
  breaks: breaks.map((each) => ({ ...each, name: nameOfRegion(each.code) })),
});

/** `levels`: what the recap has; the next below can be opened from the row. */
export function asRow({ level, code, measures }: RecapRow, levels: readonly RecapLevel[]): RecapRowView {
  const below = recapLevels[recapLevels.indexOf(level) + 1];
  return {
    level,
    code,
    name: nameOfRegion(code),
    measures: { ...measures },
    children: below !== undefined && levels.includes(below) ? below : null,
  };
}

/** A page of the children of a region. */
export async function recapChildren(
  tx: Tx,
  recapId: string,
  {
    level,
    parent,
    page,
    size,
  }: { readonly level: RecapLevel; readonly parent: string; readonly page: number; readonly size: number },
) {
  const of = tx
    .selectFrom('voter_recap_rows')
    .where('recap_id', '=', recapId)
    .where('level', '=', level)
    .where('parent', '=', parent);
  const { total } = await of.select((count) => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await of
    .select(['level', 'code', 'measures'])
    .orderBy('code')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { rows: levels } = {
    rows: await tx.selectFrom('voter_recap_rows').select('level').distinct().where('recap_id', '=', recapId).execute(),
  };
  return {
    items: rows.map((row) =>
      asRow(
        row,
        levels.map((each) => each.level),
      ),
    ),
    total,
    page,
    size,
  };
}

/** With the names of units and of those who acted. */
export async function asSubmissions(
  tx: Tx,
  rows: readonly Selectable<Tables['voter_submissions']>[],
): Promise<Submission[]> {
  if (rows.length === 0) return [];
  const units = await unitNames(
    tx,
    rows.flatMap((row) => [row.unit_id, row.to_unit_id]),
  );
  const people = await personNames(tx, [
    ...new Set(rows.flatMap((row) => [row.sent_by, row.received_by, row.returned_by].filter((id) => id !== null))),
  ]);
  const person = (id: string | null) => (id === null ? null : (people.get(id) ?? id));
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    unitName: units.get(row.unit_id) ?? row.unit_id,
    toUnitId: row.to_unit_id,
    toUnitName: units.get(row.to_unit_id) ?? row.to_unit_id,
    kind: row.kind,
    period: row.period,
    attempt: row.attempt,
    recapId: row.recap_id,
    state: row.state,
    sentBy: person(row.sent_by) ?? '',
    sentAt: row.sent_at.toISOString(),
    receivedBy: person(row.received_by),
    receivedAt: row.received_at?.toISOString() ?? null,
    returnedBy: person(row.returned_by),
    returnedAt: row.returned_at?.toISOString() ?? null,
    returnReason: row.return_reason,
  }));
}
