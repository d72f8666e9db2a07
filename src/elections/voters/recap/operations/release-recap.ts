/** Opens the aggregates of a sent recap to the public, small numbers hidden; and takes them back. */
import { can, knownUnit } from '../../../../identity/index.ts';
import { about, localTime, ok, type Operation } from '../../../../platform/index.ts';
import { isSent } from '../../../../submissions/index.ts';
import { referenceValueOn } from '../../../../reference/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { parentOf, recapLevels, type RecapLevel } from '../measures.ts';
import { nameOfRegion } from '../places.ts';
import { readRecap, readRecapRows } from '../store.ts';
import { suppress } from '../suppress.ts';

const rowsAtOnce = 500;

export const releaseRecap: Operation<{ readonly recapId: string }, { recapId: string; suppressed: number }> = async (
  { tx, actor, clock },
  { recapId },
) => {
  const recap = await readRecap(tx, recapId);
  if (recap === null || !can(actor, 'voters.settle', recap.unit_id)) return fail('recap/not-found');
  const unit = await knownUnit(tx, recap.unit_id);
  if (unit.parentId !== null && !(await isSent(tx, recapId))) return fail('recap/not-released-yet');
  if (await tx.selectFrom('voter_releases').select('recap_id').where('recap_id', '=', recapId).executeTakeFirst())
    return fail('recap/already-released');
  const threshold = await referenceValueOn(tx, 'recap/smallest-cell', localTime(clock.now(), unit.zone).date);
  const levels = publicLevels[unit.level];
  const rows = await readRecapRows(tx, recapId, { levels });
  // What other units have opened of the same regions stands beside this: nothing may hide behind it, nor show what it
  // hides.
  const others = await tx
    .selectFrom('voter_release_rows')
    .select(['code', 'cells'])
    .where('unit_id', '<>', recap.unit_id)
    .where('code', 'in', [...new Set(rows.map(({ code }) => code)), ''])
    .where(
      'recap_id',
      'in',
      tx
        .selectFrom('voter_releases')
        .select('recap_id')
        .where('kind', '=', recap.kind)
        .where('period', '=', recap.period),
    )
    .execute();
  const open = suppress({
    rows,
    threshold,
    parentOf: (row) => parentOf(row.level, row.code)?.code ?? null,
    others: new Map(others.map(({ code, cells }) => [code, cells])),
  });
  const suppressed = open.reduce(
    (sum, { cells }) => sum + Object.values(cells).filter((cell) => cell === null).length,
    0,
  );
  await tx
    .insertInto('voter_releases')
    .values({
      recap_id: recapId,
      unit_id: recap.unit_id,
      name: `${unit.shortName} — ${recap.period}`,
      kind: recap.kind,
      period: recap.period,
      threshold,
      suppressed,
      released_by: actor.personId ?? '',
      released_at: clock.now(),
    })
    .execute();
  for (let start = 0; start < open.length; start += rowsAtOnce) {
    await tx
      .insertInto('voter_release_rows')
      .values(
        open
          .slice(start, start + rowsAtOnce)
          .map(({ level, code, cells }) => ({
            recap_id: recapId,
            unit_id: recap.unit_id,
            level: level as Exclude<RecapLevel, 'tps'>,
            code,
            name: nameOfRegion(code),
            cells: JSON.stringify(cells),
          })),
      )
      .execute();
  }
  return ok({
    value: { recapId, suppressed },
    events: [
      event('recap.released', about('voter-recap', { unitId: recap.unit_id, id: recapId }), {
        recapId,
        threshold,
        suppressed,
      }),
    ],
  });
};

/**
 * Each unit opens its own level and the one below (a regency down to villages): the lower levels are the lower units'
 * to open.
 */
const publicLevels: Readonly<Record<'national' | 'province' | 'regency', RecapLevel[]>> = {
  national: ['national', 'province'],
  province: ['province', 'regency'],
  regency: recapLevels.filter((level) => ['regency', 'district', 'village'].includes(level)),
};

export const withdrawRelease: Operation<
  { readonly recapId: string; readonly reason: string },
  { recapId: string }
> = async ({ tx, actor, clock }, { recapId, reason }) => {
  const release = await tx.selectFrom('voter_releases').selectAll().where('recap_id', '=', recapId).executeTakeFirst();
  if (release === undefined || release.withdrawn_at !== null || !can(actor, 'voters.settle', release.unit_id))
    return fail('recap/not-found');
  await tx
    .updateTable('voter_releases')
    .set({ withdrawn_by: actor.personId ?? '', withdrawn_at: clock.now(), withdrawn_reason: reason })
    .where('recap_id', '=', recapId)
    .execute();
  return ok({
    value: { recapId },
    events: [
      event('recap.release-withdrawn', about('voter-recap', { unitId: release.unit_id, id: recapId }), { recapId }),
    ],
  });
};
