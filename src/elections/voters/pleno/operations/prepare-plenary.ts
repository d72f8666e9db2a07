import { sql } from 'kysely';
import { knownUnit } from '../../../../identity/index.ts';
import { createActivity } from '../../../../activities/index.ts';
import { about, localTime, ok, type Operation, type Tx, type UnitId } from '../../../../platform/index.ts';
import {
  commissionersOf,
  namesBelow,
  readRecap,
  readRecapRows,
  remarksOf,
  rowsOfUnit,
  type RecapLevel,
} from '../../recap/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { plenaryFacts } from '../plenary-facts.ts';
import type { ActivityId } from '../../../../activities/schema.ts';

const levels: Readonly<Record<'national' | 'province' | 'regency', { own: RecapLevel; below: RecapLevel }>> = {
  national: { own: 'national', below: 'province' },
  province: { own: 'province', below: 'regency' },
  regency: { own: 'regency', below: 'district' },
};

/** The chair, then the members. */
const signersOf = async (tx: Tx, { id, shortName }: { readonly id: UnitId; readonly shortName: string }, at: Date) =>
  (await commissionersOf(tx, id, at)).map(({ name, position }) => ({ name, position: `${position} ${shortName}` }));

/**
 * Begins the activity of the plenary meeting that settles a recap: its fact sheet holds the recap's figures with the
 * queries that give them.
 */
export const preparePlenary: Operation<{ readonly recapId: string }, { activityId: ActivityId }> = async (
  context,
  { recapId },
) => {
  const { tx, actor, clock } = context;
  const recap = await readRecap(tx, recapId);
  if (recap === null || !actor.unitIds.includes(recap.unit_id)) return fail('pleno/no-recap');
  // Two who prepare at once: one makes the activity.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`voter_plenaries ${recapId}`}, 0))`.execute(tx);
  if (await tx.selectFrom('voter_plenaries').select('activity_id').where('recap_id', '=', recapId).executeTakeFirst())
    return fail('pleno/prepared-already');
  const unit = await knownUnit(tx, recap.unit_id);
  const { own, below } = levels[unit.level];
  const rows = rowsOfUnit(unit, await readRecapRows(tx, recapId, { levels: [own, below] }));
  const top = rows.find(({ level, code }) => level === own && code === unit.id);
  if (top === undefined) return fail('pleno/empty-recap');
  const children = rows.filter(({ level }) => level === below);
  const facts = plenaryFacts(
    {
      id: recap.id,
      kind: recap.kind,
      period: recap.period,
      remarks: remarksOf(top.measures, recap.caveats, await namesBelow(tx, unit.id, recap.caveats)),
    },
    unit,
    top,
    children,
    localTime(clock.now(), unit.zone).date,
    await signersOf(tx, unit, clock.now()),
  );
  const created = await createActivity(context, { unitId: unit.id, facts });
  if (!created.ok) return created;
  const activityId = created.value.value.id;
  await tx
    .insertInto('voter_plenaries')
    .values({
      recap_id: recapId,
      unit_id: unit.id,
      activity_id: activityId,
      begun_by: actor.personId ?? '',
      begun_at: clock.now(),
    })
    .execute();
  return ok({
    value: { activityId },
    events: [
      ...created.value.events,
      event('voters.plenary-prepared', about('voter-recap', { unitId: unit.id, id: recapId }), {
        recapId,
        activityId,
        figures: facts.figures.length,
      }),
    ],
  });
};
