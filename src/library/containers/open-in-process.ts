/** Opening, in a process of its own: what hangs, crashes or eats memory there is a failure value here. */
import { helper, type Result } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import type { OpenTask, Opened } from './opener.ts';

/** MiB: a container as large as may be put in, and its largest file beside it. */
const memory = 768;
const opener = helper<OpenTask, Result<Opened>>({ module: new URL('opener.ts', import.meta.url), memory, most: 1 });
const seconds = 120;

/** Says what a file of the folder is and lays what it holds beside it. Throws where the program is at fault. */
export async function openInProcess(task: OpenTask): Promise<Result<Opened>> {
  const opened = await opener(task, { seconds });
  return opened.done ? opened.answer : fail('library/container-slow', { name: task.name });
}
