/** A recap as its page shows it: the unit's own numbers, identities, forms, where it was sent, what is public. */
import { knownUnit } from '../../../../identity/index.ts';
import type { Actor, Tx } from '../../../../platform/index.ts';
import { attemptsOf, dueDateOf } from '../../../../submissions/index.ts';
import type { Submission as AnySubmission } from '../../../../submissions/schema.ts';
import { formsOf } from '../forms.ts';
import { provedIdentities } from '../identities.ts';
import { recapLevels, type RecapLevel, type RecapRow } from '../measures.ts';
import { byPlace, nameOfRegion, nameWithDistrict, rowsOfUnit, strayOf } from '../places.ts';
import { namesBelow } from './names-below.ts';
import { remarksOf } from '../remarks.ts';
import type { IdentityView, RecapRowView, RecapView } from '../schema.ts';
import { recapSeries, sentRecap } from '../series.ts';
import { readRecap, readRecapRows, type RecapHead } from '../store.ts';
import { mendingOf } from './mending.ts';
import { isShown } from './open-data.ts';
import { lastRequest } from './release-requests.ts';

/** Null when there is none in the actor's sight. */
export async function recapView(tx: Tx, actor: Actor, recapId: string): Promise<RecapView | null> {
  const recap = await readRecap(tx, recapId);
  if (recap === null) return null;
  const unit = await knownUnit(tx, recap.unit_id);
  const rows = rowsOfUnit(unit, await readRecapRows(tx, recapId));
  const top = rows.find(({ level, code }) => level === unit.level && code === unit.id) ?? {
    level: unit.level,
    code: unit.id,
    measures: {},
  };
  const levels = recapLevels.filter((level) => rows.some((row) => row.level === level));
  const release = await tx.selectFrom('voter_releases').selectAll().where('recap_id', '=', recapId).executeTakeFirst();
  const due =
    unit.parentId === null ? undefined : await dueDateOf(tx, unit.parentId, recapSeries(recap.kind), recap.period);
  const submissions = await attemptsOf(tx, {
    unitId: recap.unit_id,
    series: recapSeries(recap.kind).code,
    period: recap.period,
  });
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
    submissions: submissions.map(sentRecap),
    mending: await mendingOfLast(tx, actor, submissions),
    due: due?.due ?? null,
    toUnitName: unit.parentId === null ? null : (await knownUnit(tx, unit.parentId)).shortName,
    caveats: await namedCaveats(tx, recap),
    remarks: remarksOf(top.measures, recap.caveats, await namesBelow(tx, recap.unit_id, recap.caveats)),
    opening: await lastRequest(tx, actor, recapId),
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
            shown: await isShown(tx, recapId),
          },
  };
}

/** For those who send, once their last attempt came back. */
async function mendingOfLast(tx: Tx, actor: Actor, [last]: readonly AnySubmission[]): Promise<RecapView['mending']> {
  if (last?.state !== 'dikembalikan' || !actor.unitIds.includes(last.unitId)) return null;
  const returned = await readRecap(tx, last.thingId);
  return returned === null ? null : mendingOf(tx, returned);
}

async function namedCaveats(tx: Tx, { caveats }: RecapHead): Promise<RecapView['caveats']> {
  const named = [];
  for (const { unchecked, rejected = 0, missing = 0, below = 0, ...one } of caveats) {
    const unitName = (await knownUnit(tx, one.unitId)).shortName;
    named.push({ ...one, rejected, missing, below, unchecked: [...unchecked], unitName });
  }
  return named;
}

/** A village with its district, a polling station with its village: breaks of several regions stand in one list. */
const wholeName = (level: RecapLevel, code: string): string =>
  level === 'tps'
    ? `${nameOfRegion(code)}, ${nameWithDistrict(code.slice(0, 10))}`
    : level === 'village'
      ? nameWithDistrict(code)
      : nameOfRegion(code);

const asIdentity = ({ breaks, rows, ...one }: ReturnType<typeof provedIdentities>[number]): IdentityView => ({
  ...one,
  rows: [...rows],
  breaks: breaks.map((each) => ({ ...each, name: wholeName(each.level, each.code) })),
});

/** `levels`: what the recap has; the next below can be opened from the row. */
export function asRow({ level, code, measures }: RecapRow, levels: readonly RecapLevel[]): RecapRowView {
  const below = recapLevels[recapLevels.indexOf(level) + 1];
  const stray = strayOf(code);
  return {
    level,
    code,
    name: nameOfRegion(code),
    measures: { ...measures },
    stray,
    children: stray === null && below !== undefined && levels.includes(below) ? below : null,
  };
}

/** A page of the children of a region; what is no region stands at the end. */
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
  // Villages of a district, districts of a regency: never more than a few hundred.
  const rows = (await readRecapRows(tx, recapId, { levels: [level], parent })).toSorted(byPlace);
  const levels = await tx
    .selectFrom('voter_recap_rows')
    .select('level')
    .distinct()
    .where('recap_id', '=', recapId)
    .execute();
  return {
    items: rows.slice((page - 1) * size, page * size).map((row) =>
      asRow(
        row,
        levels.map((each) => each.level),
      ),
    ),
    total: rows.length,
    page,
    size,
  };
}
