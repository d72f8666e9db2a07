/**
 * Reading, in a process of its own: a file that hangs, crashes or eats memory there is a failure value here, and
 * whoever serves people goes on (docs/decisions/0023).
 */
import { helper, type Result } from '../platform/index.ts';
import { fail } from './failures.ts';
import type { ReadAnswer, ReadTask } from './reader.ts';

/** MiB: enough for a file of `documentLimits`, twice at once on an office PC. */
const memory = 768;
const reader = helper<ReadTask, Result<ReadAnswer>>({ module: new URL('reader.ts', import.meta.url), memory, most: 2 });

/** What the largest file takes on an office PC, with room to spare. */
const patience = 90;

/** Throws where the program is at fault. `seconds`: how long reading may take. */
export async function readInProcess(task: ReadTask, seconds = patience): Promise<Result<ReadAnswer>> {
  const read = await reader(task, { seconds });
  if (read.done) return read.answer;
  const { name } = task.file;
  switch (read.ended) {
    case 'time':
      return fail('documents/too-slow', { name, seconds });
    case 'memory':
      return fail('documents/too-much-memory', { name, megabytes: memory });
    case 'died':
      return fail('documents/broke-off', { name });
  }
}
