import { randomUUID } from 'node:crypto';
import {
  about,
  ok,
  runOperation,
  type Actor,
  type Operation,
  type Platform,
  type Result,
} from '../../../../platform/index.ts';
import { findingFail, readRows, sealsOf } from '../../findings/index.ts';
import { type PartRow, partsOf } from '../../list/index.ts';
import { dayOfFullNumbers } from '../day-limit.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { Unmasked, UnmaskReason } from '../schema.ts';
import type { ListId } from '../../list/schema.ts';

type Asked = {
  readonly listId: ListId;
  readonly findingId: string;
  readonly reason: UnmaskReason;
  readonly rows?: readonly number[] | undefined;
};
type Noted = {
  readonly rows: readonly number[];
  readonly parts: readonly PartRow[];
  readonly today: number;
  readonly limit: number;
};

/** NIK and NKK of a finding's voters in full, after who asked and why has been written down. */
export async function unmaskVoters(
  platform: Platform,
  actor: Actor,
  { note, ...asked }: Asked & { readonly note: string },
): Promise<Result<Unmasked>> {
  const noted = await runOperation(platform, actor, noteUnmasking, {
    ...asked,
    noteSealed: sealsOf(platform).words(note),
  });
  if (!noted.ok) return noted;
  const { rows, parts, today, limit } = noted.value;
  const voters = await readRows(platform, { listId: asked.listId, parts }, rows);
  return ok({
    voters: voters.map(({ row, nik, nkk }) => ({ row, nik, nkk })).toSorted((a, b) => a.row - b.row),
    today,
    limit,
  });
}

const noteUnmasking: Operation<Asked & { readonly noteSealed: string | null }, Noted> = async (
  { tx, actor, clock },
  { listId, findingId, reason, rows, noteSealed },
) => {
  const finding = await tx
    .selectFrom('voter_findings')
    .select(['unit_id', 'rows'])
    .where('id', '=', findingId)
    .where('list_id', '=', listId)
    .executeTakeFirst();
  if (!finding) return findingFail('voters/finding-not-found');
  const asked = [...new Set(rows ?? finding.rows)];
  if (asked.length === 0 || asked.some((row) => !finding.rows.includes(row)))
    return findingFail('voters/rows-not-in-finding');
  const by = actor.personId ?? '';
  const at = clock.now();
  const { today: before, limit } = await dayOfFullNumbers(tx, { by, unitId: finding.unit_id, at });
  if (before + asked.length > limit)
    return fail('voters/unmask-limit', { limit, today: before }, { details: { limit, today: before } });
  await tx
    .insertInto('voter_unmaskings')
    .values({
      id: randomUUID(),
      unit_id: finding.unit_id,
      list_id: listId,
      finding_id: findingId,
      rows: asked,
      reason,
      note_sealed: noteSealed,
      by,
      at,
    })
    .execute();
  return ok({
    value: { rows: asked, parts: await partsOf(tx, listId), today: before + asked.length, limit },
    events: [
      event('voters.unmasked', about('voter-finding', { unitId: finding.unit_id, id: findingId }), {
        listId,
        rows: asked,
        reason,
      }),
    ],
  });
};
