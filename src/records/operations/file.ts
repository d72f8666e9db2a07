/** What operations on a file of one matter share. */
import type { Selectable } from 'kysely';
import { classOn, type ClassOn } from '../../library/index.ts';
import { ok, type OperationContext, type Result, type Tables, type Tx } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import type { RecordFileId } from '../schema.ts';
import { recordFileStateWords } from '../state-words.ts';

export type FileRow = Selectable<Tables['record_files']>;

export const fileById = (tx: Tx, id: RecordFileId): Promise<FileRow | undefined> =>
  tx.selectFrom('record_files').selectAll().where('id', '=', id).executeTakeFirst();

/** The file, locked until the transaction ends; refuses a version that is not the one its editor saw. */
export async function lockFile(tx: Tx, id: RecordFileId, version?: number): Promise<Result<FileRow>> {
  const file = await tx.selectFrom('record_files').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (file === undefined) return fail('records/not-found');
  return version === undefined || version === file.version
    ? ok(file)
    : fail('records/conflict', { current: file.version, state: recordFileStateWords[file.state] });
}

/** The class of a code on a day; fails where the table has none. */
export async function classFor({ tx }: OperationContext, code: string, day: string): Promise<Result<ClassOn>> {
  const found = await classOn(tx, code, day);
  return found === undefined ? fail('records/unknown-class', { code }) : ok(found);
}

/** The columns that hold the rule by which the dates of a closed file are counted. */
export function ruleColumns({ retention }: Pick<ClassOn, 'retention'>) {
  return {
    active_years: retention?.activeYears ?? null,
    inactive_years: retention?.inactiveYears ?? null,
    fate: retention?.fate ?? null,
    rule_since: retention?.since ?? null,
    rule_source: retention?.source ?? null,
    rule_verified: retention?.verified ?? null,
  };
}

export const noRule = ruleColumns({ retention: null });

/** What the trail says of a rule. */
export const toldRule = ({ active_years, inactive_years, fate, rule_since }: ReturnType<typeof ruleColumns>) => ({
  activeYears: active_years,
  inactiveYears: inactive_years,
  fate,
  ruleSince: rule_since,
});
