/** Every row looked at as it will stand on paper: a person asks, a job looks part by part and goes on where it was. */
import { sql } from 'kysely';
import { z } from 'zod';
import { readDraft, regenerateDraft, restoreVersion } from '../../../../drafts/index.ts';
import {
  about,
  defineJob,
  ok,
  runOperation,
  type AuditEvent,
  type Operation,
  type OperationContext,
  type Result,
  type Tx,
  type Work,
} from '../../../../platform/index.ts';
import { event } from '../../events.ts';
import { fail } from '../../failures.ts';
import { letterGround } from '../../queries/check-outgoing.ts';
import { dayIn } from '../../queries/facts.ts';
import { readOutgoing, type OutgoingRow } from '../../queries/read-outgoing.ts';
import { outgoingIdSchema, type OutgoingId } from '../../schema.ts';
import { findingsOfRow } from '../queries/findings.ts';
import { mergeOf, placeOf, toOf, type ListRow, type MergeRecord } from '../queries/merge-of.ts';
import { checkKeyOf, readMergeText, type MergeText } from '../queries/row-on-paper.ts';
import type { MergeFinding, MergeRowId } from '../schema.ts';
import { openMerge, rowsIn } from './open-merge.ts';

/** Rows of one transaction. */
const part = 200;

type Ask = { readonly id: OutgoingId; readonly version: number };

export const checkMerge: Operation<Ask, { jobId: string }> = async (context, { id, version }) => {
  const opened = await openMerge(context, id, version);
  if (!opened.ok) return opened;
  const { row, merge } = opened.value;
  const { unit_id: unitId } = row;
  const rows = await rowsIn(context, id);
  if (rows === 0) return fail('letters/merge-no-rows');
  const words = await wordsOfToday(context, row);
  if (!words.ok) return words;
  const text = await readMergeText(context.tx, row);
  if (text === null) return fail('letters/outgoing-not-found');
  const key = checkKeyOf(text);
  const jobId = await context.ask(checkMergeJob, { outgoingId: id, key }, { unitId });
  await context.tx.deleteFrom('letter_merge_checks').where('merge_id', '=', id).execute();
  await context.tx
    .updateTable('letter_merges')
    .set({ check_key: key, check_done: 0, check_job: jobId, checked_at: null })
    .where('outgoing_id', '=', id)
    .execute();
  return ok({
    value: { jobId },
    events: [
      ...words.value,
      event('outgoing.merge-check-asked', about('outgoing', { unitId, id }), { version: merge.version, rows }),
    ],
  });
};

/** Words on the list of today: those of templates are made anew, those of a person stay and are looked at again. */
async function wordsOfToday(context: OperationContext, { draft_id: draftId }: OutgoingRow) {
  const loaded = draftId === null ? null : await readDraft(context.tx, draftId);
  if (loaded === null) return fail('letters/outgoing-not-found');
  const { draft, version, standing } = loaded;
  const none: readonly AuditEvent[] = [];
  if (!standing.sourcesChanged) return ok(none);
  const base = { draftId: draft.id, baseVersion: draft.version };
  const made: Result<{ readonly events: readonly AuditEvent[] }> =
    version.origin === 'template'
      ? await regenerateDraft(context, { ...base, reword: false })
      : await restoreVersion(context, { ...base, restore: draft.version });
  return made.ok ? ok(made.value.events) : made;
}

const input = z.object({ outgoingId: outgoingIdSchema, key: z.string() });

export const checkMergeJob = defineJob({
  kind: 'letters.check-merge',
  input,
  lane: 'heavy',
  alone: 'subject',
  about: ({ outgoingId }) => ({ type: 'outgoing', id: outgoingId }),
  stoppable: true,
  run: checkRows,
});

async function checkRows(work: Work, { outgoingId: id, key }: z.output<typeof input>): Promise<Result<object>> {
  const { platform, actor, progress } = work;
  for (;;) {
    const found = await platform.database.read(actor, (tx) => nextPart(tx, id, key, platform.clock.now()));
    if (found === null) return ok({});
    if (!(await progress(found.done, found.all))) return ok({});
    const kept = await runOperation(platform, actor, keepPart, { id, key, ...found });
    if (!kept.ok) return kept.failure.code === 'letters/merge-unchecked' ? ok({}) : kept;
    if (found.done + found.looked.length >= found.all) return ok({});
  }
}

type Looked = { readonly id: MergeRowId; readonly n: number; readonly findings: readonly MergeFinding[] };
type Part = { readonly done: number; readonly all: number; readonly looked: readonly Looked[] };

/** Null where the letter or its list has changed since the check was asked for, or all of it is done. */
async function nextPart(tx: Tx, id: OutgoingId, key: string, now: Date): Promise<Part | null> {
  const row = await readOutgoing(tx, id);
  const text = row && (await readMergeText(tx, row));
  if (!text || checkKeyOf(text) !== key || text.merge.check_key !== key || text.merge.checked_at !== null) return null;
  const done = text.merge.check_done;
  const all = await rowsIn({ tx }, id);
  const rows = await tx
    .selectFrom('letter_merge_rows')
    .selectAll()
    .where('merge_id', '=', id)
    .orderBy('n')
    .limit(part)
    .offset(done)
    .execute();
  const doubles = await doublesIn(tx, text);
  const { unit_id: unitId } = text.row;
  const date = await dayIn(tx, unitId, now);
  const ground = await letterGround(tx, unitId, text.facts.kind, date);
  const looked: Looked[] = [];
  for (const one of rows) {
    const double = one.meant ? undefined : doubles.get(one.id);
    looked.push({ id: one.id, n: one.n, findings: await findingsOfRow(tx, text, one, { double, date, ground }) });
  }
  return { done, all, looked };
}

/** Of rows whose recipient an earlier row has: the place of that one. */
async function doublesIn(tx: Tx, { merge }: MergeText): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('letter_merge_rows')
    .select(['id', 'n', 'cells'])
    .where('merge_id', '=', merge.outgoing_id)
    .orderBy('n')
    .execute();
  const first = new Map<string, number>();
  const doubles = new Map<string, number>();
  for (const { id, n, cells } of rows) {
    const key = recipientKey(merge, cells);
    const there = first.get(key);
    if (there === undefined) first.set(key, n);
    else if (key !== '|') doubles.set(id, there);
  }
  return doubles;
}

const recipientKey = (merge: MergeRecord, cells: ListRow['cells']): string =>
  [toOf(merge, cells), placeOf(merge, cells)]
    .map((text) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ''))
    .join('|');

type Kept = Part & { readonly id: OutgoingId; readonly key: string };

const keepPart: Operation<Kept, object> = async ({ tx, clock }, { id, key, done, all, looked }) => {
  const { rows: held } = await sql<{ unit_id: OutgoingRow['unit_id'] }>`select unit_id from letter_merges
    where outgoing_id = ${id} and check_key = ${key} and check_done = ${done} and checked_at is null
    for update`.execute(tx);
  const unitId = held[0]?.unit_id;
  if (unitId === undefined || (await mergeOf(tx, id)) === undefined) return fail('letters/merge-unchecked');
  const told = looked
    .filter(({ findings }) => findings.length > 0)
    .map(({ id: rowId, findings }) => ({ id: rowId, findings, stops: findings.filter(({ stops }) => stops).length }));
  if (told.length > 0)
    await sql`insert into letter_merge_checks (row_id, merge_id, unit_id, findings, stops)
      select r.id, ${id}, ${unitId}, r.findings, r.stops
      from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as r(id uuid, findings jsonb, stops int)
      on conflict (row_id) do update set findings = excluded.findings, stops = excluded.stops`.execute(tx);
  const now = done + looked.length;
  await tx
    .updateTable('letter_merges')
    .set({ check_done: now, ...(now >= all ? { checked_at: clock.now() } : {}) })
    .where('outgoing_id', '=', id)
    .execute();
  const counts = {
    from: done + 1,
    last: now,
    findings: looked.reduce((sum, { findings }) => sum + findings.length, 0),
    stops: told.reduce((sum, { stops }) => sum + stops, 0),
  };
  return ok({
    value: counts,
    events: [event('outgoing.merge-part-checked', about('outgoing', { unitId, id }), counts)],
  });
};
