/** A file is closed, and its years begin; it is opened again, or its retention appraised anew, with a reason. */
import { unitDay } from '../../identity/index.ts';
import { about, maskNumbers, ok, type Operation, type OperationContext, type Tx } from '../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { RecordFileId } from '../schema.ts';
import { classFor, lockFile, noRule, ruleColumns, toldRule, type FileRow } from './file.ts';

type Step = { readonly fileId: RecordFileId; readonly version: number };
type Saved = { readonly id: RecordFileId; readonly version: number; readonly number: string };

/** Its dates are counted from this day by the rule that holds on it; what the table says later moves nothing. */
export const closeFile: Operation<Step & { readonly date: string }, Saved> = async (context, input) => {
  const { tx, actor, clock } = context;
  const locked = await lockFile(tx, input.fileId, input.version);
  if (!locked.ok) return locked;
  const file = locked.value;
  if (file.state !== 'terbuka') return fail('records/not-open', { number: file.number });
  const { items } = await tx
    .selectFrom('record_items')
    .select(({ fn }) => fn.countAll<number>().as('items'))
    .where('file_id', '=', file.id)
    .executeTakeFirstOrThrow();
  if (items === 0) return fail('records/empty', { number: file.number });
  const today = await unitDay(tx, file.unit_id, clock.now());
  if (input.date < file.opened_on || input.date > today)
    return fail('records/closing-day', { from: file.opened_on, today });
  const known = await classFor(context, file.classification, input.date);
  if (!known.ok) return known;
  const rule = ruleColumns(known.value);
  const version = file.version + 1;
  await tx
    .updateTable('record_files')
    .set({
      state: 'ditutup',
      version,
      closed_on: input.date,
      closed_by: actor.personId,
      closed_at: clock.now(),
      ...rule,
    })
    .where('id', '=', file.id)
    .execute();
  return ok({
    value: savedAs(file, version),
    events: [event('record-file.closed', aboutFile(file), { ...toldRule(rule), closedOn: input.date, items })],
  });
};

export const reopenFile: Operation<Step & { readonly reason: string }, Saved> = async ({ tx }, input) => {
  const locked = await lockFile(tx, input.fileId, input.version);
  if (!locked.ok) return locked;
  const file = locked.value;
  if (file.state !== 'ditutup') return fail('records/not-closed', { number: file.number });
  if (await isSubmitted(tx, file.id)) return fail('records/in-destruction', { number: file.number });
  const version = file.version + 1;
  await tx
    .updateTable('record_files')
    .set({ state: 'terbuka', version, closed_on: null, closed_by: null, closed_at: null, appraisal: null, ...noRule })
    .where('id', '=', file.id)
    .execute();
  return ok({
    value: savedAs(file, version),
    events: [event('record-file.reopened', aboutFile(file), { reason: maskNumbers(input.reason) })],
  });
};

type Appraisal = Step & { readonly fate: 'musnah' | 'permanen' | null; readonly reason: string };

/**
 * Gives a closed file the rule that the table has today, or, where its fate was to be appraised, the fate that somebody
 * decided.
 */
export const appraiseFile: Operation<Appraisal, Saved> = async (context, input) => {
  const { tx } = context;
  const locked = await lockFile(tx, input.fileId, input.version);
  if (!locked.ok) return locked;
  const file = locked.value;
  if (file.state !== 'ditutup') return fail('records/not-closed', { number: file.number });
  if (await isSubmitted(tx, file.id)) return fail('records/in-destruction', { number: file.number });
  if (input.fate !== null && file.fate !== 'dinilai kembali')
    return fail('records/not-to-appraise', { number: file.number });
  const rule = input.fate === null ? await ruleToday(context, file) : { ...ruleOf(file), fate: input.fate };
  if (rule === null) return fail('records/no-rule', { code: file.classification });
  const version = file.version + 1;
  const reason = maskNumbers(input.reason);
  await tx
    .updateTable('record_files')
    .set({ ...rule, version, appraisal: file.appraisal === reason ? `${reason} (${version})` : reason })
    .where('id', '=', file.id)
    .execute();
  return ok({
    value: savedAs(file, version),
    events: [event('record-file.appraised', aboutFile(file), { ...toldRule(rule), reason })],
  });
};

async function ruleToday(context: OperationContext, file: FileRow) {
  const today = await unitDay(context.tx, file.unit_id, context.clock.now());
  const known = await classFor(context, file.classification, today);
  return known.ok && known.value.retention !== null ? ruleColumns(known.value) : null;
}

/** Whether somebody is to approve that it is destroyed, or has. */
const isSubmitted = async (tx: Tx, fileId: RecordFileId): Promise<boolean> =>
  (await tx
    .selectFrom('record_destruction_lines as l')
    .innerJoin('record_destructions as d', 'd.id', 'l.destruction_id')
    .select('l.n')
    .where('l.file_id', '=', fileId)
    .where('l.active', '=', true)
    .where('d.state', 'in', ['diajukan', 'disetujui'])
    .executeTakeFirst()) !== undefined;

const ruleOf = ({ active_years, inactive_years, fate, rule_since, rule_source, rule_verified }: FileRow) => ({
  active_years,
  inactive_years,
  fate,
  rule_since,
  rule_source,
  rule_verified,
});

const aboutFile = ({ unit_id: unitId, id }: FileRow) => about('record-file', { unitId, id });
const savedAs = ({ id, number }: FileRow, version: number): Saved => ({ id, version, number });
