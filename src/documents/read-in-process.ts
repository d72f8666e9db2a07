/**
 * Reading, in a process of its own: a file that hangs, crashes or eats memory there is a failure value here, and
 * whoever serves people goes on (docs/decisions/0023).
 */
import { helper, type Result } from '../platform/index.ts';
import { endedEarly } from './failures.ts';
import type { Found } from './fact-form.ts';
import type { ProposeTask, ReadAnswer, ReadTask, SheetsTask, TextTask } from './reader.ts';
import type { DocumentText, FactProposal } from './schema.ts';
import type { ShownSheet } from './sheets/index.ts';

type Task = ReadTask | TextTask | ProposeTask | SheetsTask;

/** MiB: enough for a file of `documentLimits`, twice at once on an office PC. */
const memory = 768;
const reader = helper<Task, Result<unknown>>({ module: new URL('reader.ts', import.meta.url), memory, most: 2 });

/** What the largest file takes on an office PC, with room to spare. */
const patience = 90;

/** Throws where the program is at fault. `seconds`: how long reading may take. */
export const readInProcess = (task: ReadTask, seconds = patience): Promise<Result<ReadAnswer>> =>
  asked<ReadAnswer>(task, task.file.name, seconds);

/** The text of a file, and nothing proposed from it. */
export const readTextInProcess = (task: TextTask): Promise<Result<DocumentText>> =>
  asked<DocumentText>(task, task.file.name, patience);

/** What a form finds in a stored text. `name`: of its file, for the sentence where it could not be done. */
export const proposeInProcess = (task: ProposeTask, name: string): Promise<Result<Found<FactProposal>>> =>
  asked<Found<FactProposal>>(task, name, patience);

/** The sheets of a workbook (XLSX), row by row. */
export const readSheetsInProcess = (sheets: Uint8Array, name: string): Promise<Result<readonly ShownSheet[]>> =>
  asked<readonly ShownSheet[]>({ sheets, name }, name, patience);

async function asked<Answer>(task: Task, name: string, seconds: number): Promise<Result<Answer>> {
  const read = await reader(task, { seconds });
  // Which of its answers comes back is settled by which task was sent.
  return read.done ? (read.answer as Result<Answer>) : endedEarly(read.ended, { name, seconds, megabytes: memory });
}
