/** A person who had no hand in the list approves it: only then a job begins to destroy. */
import { sql } from 'kysely';
import { approve, holdChain } from '../../approvals/index.ts';
import { can, positionLabel, positionTitle } from '../../identity/index.ts';
import { ok, type Operation } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { DestructionId } from '../schema.ts';
import { destroyJob } from './destroy-files.ts';
import { aboutDestruction, destructionById, lockDestruction, type SavedDestruction } from './propose-destruction.ts';
import { destructionStateWords } from '../state-words.ts';

type Approval = {
  readonly destructionId: DestructionId;
  /** Of the list that the approver has before them. */
  readonly textHash: string;
  readonly secondsOpen: number;
};

export const approveDestruction: Operation<Approval, SavedDestruction> = async (context, input) => {
  const { tx, actor, clock, ask } = context;
  const { destructionId, textHash, secondsOpen } = input;
  const known = await destructionById(tx, destructionId);
  if (known !== undefined) await holdChain(tx, known.unit_id);
  const locked = await lockDestruction(tx, destructionId, { state: 'diajukan' });
  if (!locked.ok) return locked;
  const { unit_id: unitId, version, text_hash: listHash } = locked.value;
  if (textHash !== listHash) return fail('records/destruction-conflict', { state: destructionStateWords.diajukan });
  const held = actor.positions.find((one) => can({ ...actor, positions: [one] }, 'records.approve', unitId));
  if (held === undefined || actor.personId === null) return fail('records/not-an-approver');
  const { rows } = await sql<{
    makers: (string | null)[];
  }>`select kc.destruction_makers(${destructionId}) as makers`.execute(tx);
  if (rows[0]?.makers.includes(actor.personId) === true) return fail('records/own-destruction');
  const { seq } = await approve(context, {
    unitId,
    subject: { type: 'record-destruction', id: destructionId },
    version,
    textHash,
    sourcesHash: textHash,
    engine: { kind: 'human' },
    claims: [],
    confirmedBy: [],
    position: await positionTitle(tx, held),
    secondsOpen,
    passagesOpened: 0,
  });
  await tx
    .updateTable('record_destructions')
    .set({
      state: 'disetujui',
      approved_by: actor.personId,
      approved_position: positionLabel(held),
      approved_at: clock.now(),
      approval: seq,
    })
    .where('id', '=', destructionId)
    .execute();
  await ask(destroyJob, { destructionId }, { unitId });
  return ok({
    value: { id: destructionId, version, state: 'disetujui' },
    events: [
      event('record-destruction.approved', aboutDestruction(locked.value), { version, textHash, approval: seq }),
    ],
  });
};
