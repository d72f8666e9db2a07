/**
 * Adds up what a unit received from the units below: its own recap of the period. Children's rows are taken as they
 * are from their own level down to districts; the levels above are the sums, so that sum and children agree by
 * themselves and a later change of either shows.
 */
import { randomUUID } from 'node:crypto';
import { can, knownUnit } from '../../../../identity/index.ts';
import { about, ok, type Operation, type UnitId } from '../../../../platform/index.ts';
import { receivedBelow, standOn } from '../../../../submissions/index.ts';
import type { ListKind } from '../../list/schema.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { addUp } from '../add-up.ts';
import { rowsOfUnit } from '../places.ts';
import type { KeptCaveat } from '../schema.ts';
import { recapSeries } from '../series.ts';
import { hashOfRecap, insertRecapRows, readRecap, readRecapRows } from '../store.ts';

/** `partial`: the person knows that some units have not sent, and adds up what there is. */
export type SumRecaps = {
  readonly unitId: UnitId;
  readonly kind: ListKind;
  readonly period: string;
  readonly partial: boolean;
};

export const sumRecaps: Operation<SumRecaps, { recapId: string }> = async (
  { tx, actor, clock },
  { unitId, kind, period, partial },
) => {
  if (!can(actor, 'voters.settle', unitId)) return fail('recap/not-found');
  const unit = await knownUnit(tx, unitId);
  const received = await receivedBelow(tx, { unitId, series: recapSeries(kind), period, partial });
  if (!received.ok) return received;
  const { submissions, missing } = received.value;
  const own = unit.level === 'national' ? 'regency' : 'district';
  const parts = [];
  const caveats: KeptCaveat[] = [];
  if (missing > 0) {
    const below = submissions.length + missing;
    caveats.push({ unitId, openErrors: 0, unchecked: [], reason: '', missing, below });
  }
  for (const { thing_id: id } of submissions) {
    const part = await readRecap(tx, id);
    if (part === null) continue;
    const below = await readRecapRows(tx, id, {
      levels: own === 'district' ? ['regency', 'district'] : ['province', 'regency'],
    });
    parts.push(rowsOfUnit(await knownUnit(tx, part.unit_id), below));
    caveats.push(...part.caveats);
  }
  const rows = addUp(parts.flat(), own === 'district' ? 'regency' : 'province');
  const recapId = randomUUID();
  const contentHash = hashOfRecap(rows);
  await tx
    .insertInto('voter_recaps')
    .values({
      id: recapId,
      unit_id: unitId,
      kind,
      period,
      source: 'sum',
      name: `${unit.shortName} — ${period}`,
      voting_day: null,
      version_id: null,
      loose: '{}',
      caveats: JSON.stringify(caveats),
      content_hash: contentHash,
      created_by: actor.personId,
      created_at: clock.now(),
    })
    .execute();
  await standOn(tx, { thingId: recapId, unitId }, submissions);
  await insertRecapRows(tx, recapId, unitId, rows);
  return ok({
    value: { recapId },
    events: [
      event('recap.summed', about('voter-recap', { unitId, id: recapId }), {
        recapId,
        children: submissions.length,
        missing,
        contentHash,
      }),
    ],
  });
};
