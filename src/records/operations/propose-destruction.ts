/**
 * What is to be destroyed by a day: a job lists the files whose years are over, an archivist takes lines out, another
 * person approves.
 */
import { randomUUID } from 'node:crypto';
import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import { unitDay } from '../../identity/index.ts';
import {
  about,
  defineJob,
  maskNumbers,
  ok,
  runOperation,
  type Operation,
  type Result,
  type Tables,
  type Tx,
  type UnitId,
} from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { destructionIdSchema, type DestructionId, type DestructionState } from '../schema.ts';
import { destructionStateWords } from '../state-words.ts';

export type DestructionRow = Selectable<Tables['record_destructions']>;

/** Files of one proposal; what is left is proposed next. */
export const mostLines = 5_000;

export const destructionById = (tx: Tx, id: DestructionId): Promise<DestructionRow | undefined> =>
  tx.selectFrom('record_destructions').selectAll().where('id', '=', id).executeTakeFirst();

/** The proposal, locked; refuses another version or state than the caller knows. */
export async function lockDestruction(
  tx: Tx,
  id: DestructionId,
  { version, state }: { readonly version?: number; readonly state?: DestructionState },
): Promise<Result<DestructionRow>> {
  const row = await tx
    .selectFrom('record_destructions')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return fail('records/no-destruction');
  if ((version !== undefined && version !== row.version) || (state !== undefined && state !== row.state))
    return fail('records/destruction-conflict', { state: destructionStateWords[row.state] });
  return ok(row);
}

export const aboutDestruction = ({ id, unit_id: unitId }: Pick<DestructionRow, 'id' | 'unit_id'>) =>
  about('record-destruction', { unitId, id });

export type SavedDestruction = {
  readonly id: DestructionId;
  readonly version: number;
  readonly state: DestructionState;
};

export const listDueJob = defineJob({
  kind: 'records.list-due',
  input: z.object({ destructionId: destructionIdSchema }),
  lane: 'light',
  alone: 'unit',
  about: ({ destructionId }) => ({ type: 'record-destruction', id: destructionId }),
  async run({ platform, actor }, { destructionId }) {
    const row = await platform.database.read(actor, (tx) => destructionById(tx, destructionId));
    return row?.state === 'menyusun' ? runOperation(platform, actor, listDue, { id: destructionId }) : ok({});
  },
});

type Proposal = { readonly unitId: UnitId; readonly until: string };

/** `until`: files whose inactive years end before this day. */
export const proposeDestruction: Operation<Proposal, SavedDestruction> = async (context, { unitId, until }) => {
  const { tx, actor, clock, ask } = context;
  const today = await unitDay(tx, unitId, clock.now());
  if (until > today) return fail('records/until-ahead', { today });
  const id = destructionIdSchema.parse(randomUUID());
  await tx
    .insertInto('record_destructions')
    .values({ id, unit_id: unitId, until, created_by: actor.personId ?? 'system', created_at: clock.now() })
    .execute();
  await ask(listDueJob, { destructionId: id }, { unitId });
  return ok({
    value: { id, version: 1, state: 'menyusun' },
    events: [event('record-destruction.proposed', about('record-destruction', { unitId, id }), { until })],
  });
};

/** Permanent files and those that are to be appraised are never among them, nor those in another open proposal. */
const listDue: Operation<{ readonly id: DestructionId }, object> = async ({ tx }, { id }) => {
  const locked = await lockDestruction(tx, id, { state: 'menyusun' });
  if (!locked.ok) return locked;
  const { unit_id: unitId, until, version } = locked.value;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('record_destruction_lines')
    .columns(['destruction_id', 'unit_id', 'n', 'file_id'])
    .expression((eb) =>
      eb
        .selectFrom('record_files as f')
        .select([
          sql<DestructionId>`${id}::uuid`.as('destruction_id'),
          'f.unit_id',
          sql<number>`row_number() over (order by f.inactive_until, f.number)::int`.as('n'),
          'f.id as file_id',
        ])
        .where('f.unit_id', '=', unitId)
        .where('f.state', '=', 'ditutup')
        .where('f.fate', '=', 'musnah')
        .where('f.inactive_until', '<', until)
        .where(sql<boolean>`not exists (select from record_destruction_lines l where l.file_id = f.id and l.active)`)
        .orderBy('f.inactive_until')
        .orderBy('f.number')
        .limit(mostLines),
    )
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('record_destructions')
    .set({ state: 'diperiksa', version: version + 1 })
    .where('id', '=', id)
    .execute();
  const lines = Number(numInsertedOrUpdatedRows ?? 0);
  return ok({
    value: { lines },
    events: [event('record-destruction.listed', aboutDestruction(locked.value), { lines })],
  });
};

type Line = { readonly destructionId: DestructionId; readonly n: number; readonly reason: string | null };

/** `reason`: why a line is taken out; null puts it back. */
export const takeLineOut: Operation<Line, SavedDestruction> = async ({ tx, actor }, { destructionId, n, reason }) => {
  const locked = await lockDestruction(tx, destructionId, { state: 'diperiksa' });
  if (!locked.ok) return locked;
  const row = locked.value;
  const out = reason === null ? null : maskNumbers(reason);
  const changed = await tx
    .updateTable('record_destruction_lines')
    .set({ active: out === null, taken_out: out, taken_out_by: out === null ? null : actor.personId })
    .where('destruction_id', '=', destructionId)
    .where('n', '=', n)
    .returning('file_id')
    .executeTakeFirst();
  if (changed === undefined) return fail('records/no-line');
  const version = row.version + 1;
  await tx.updateTable('record_destructions').set({ version }).where('id', '=', destructionId).execute();
  return ok({
    value: { id: destructionId, version, state: row.state },
    events: [
      event('record-destruction.line-set', aboutDestruction(row), {
        fileId: changed.file_id,
        ...(out === null ? {} : { reason: out }),
      }),
    ],
  });
};

type Step = { readonly destructionId: DestructionId; readonly version: number };

export const submitDestruction: Operation<Step, SavedDestruction> = async (context, { destructionId, version }) => {
  const { tx, actor, clock } = context;
  const locked = await lockDestruction(tx, destructionId, { version, state: 'diperiksa' });
  if (!locked.ok) return locked;
  const { lines } = await tx
    .selectFrom('record_destruction_lines')
    .select(({ fn }) => fn.countAll<number>().as('lines'))
    .where('destruction_id', '=', destructionId)
    .where('active', '=', true)
    .executeTakeFirstOrThrow();
  if (lines === 0) return fail('records/nothing-due');
  const { hash } = await tx
    .selectNoFrom(sql<string>`kc.record_destruction_hash(${destructionId})`.as('hash'))
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('record_destructions')
    .set({
      state: 'diajukan',
      version: version + 1,
      submitted_by: actor.personId,
      submitted_at: clock.now(),
      text_hash: hash,
      returned: null,
    })
    .where('id', '=', destructionId)
    .execute();
  return ok({
    value: { id: destructionId, version: version + 1, state: 'diajukan' },
    events: [event('record-destruction.submitted', aboutDestruction(locked.value), { lines, textHash: hash })],
  });
};

type Reasoned = Step & { readonly reason: string };

export const returnDestruction: Operation<Reasoned, SavedDestruction> = async ({ tx }, input) => {
  const { destructionId, version } = input;
  const locked = await lockDestruction(tx, destructionId, { version, state: 'diajukan' });
  if (!locked.ok) return locked;
  const reason = maskNumbers(input.reason);
  await tx
    .updateTable('record_destructions')
    .set({
      state: 'diperiksa',
      version: version + 1,
      returned: reason,
      submitted_by: null,
      submitted_at: null,
      text_hash: null,
    })
    .where('id', '=', destructionId)
    .execute();
  return ok({
    value: { id: destructionId, version: version + 1, state: 'diperiksa' },
    events: [event('record-destruction.returned', aboutDestruction(locked.value), { reason })],
  });
};

/** Before it is approved; its files may be proposed again. */
export const cancelDestruction: Operation<Reasoned, SavedDestruction> = async ({ tx }, input) => {
  const { destructionId, version } = input;
  const locked = await lockDestruction(tx, destructionId, { version });
  if (!locked.ok) return locked;
  const { state } = locked.value;
  if (state !== 'menyusun' && state !== 'diperiksa' && state !== 'diajukan')
    return fail('records/destruction-conflict', { state: destructionStateWords[state] });
  await tx
    .updateTable('record_destruction_lines')
    .set({ active: false })
    .where('destruction_id', '=', destructionId)
    .execute();
  await tx
    .updateTable('record_destructions')
    .set({ state: 'batal', version: version + 1 })
    .where('id', '=', destructionId)
    .execute();
  return ok({
    value: { id: destructionId, version: version + 1, state: 'batal' },
    events: [
      event('record-destruction.cancelled', aboutDestruction(locked.value), { reason: maskNumbers(input.reason) }),
    ],
  });
};
