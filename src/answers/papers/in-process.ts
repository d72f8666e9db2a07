/**
 * Reading whole papers, in a process of its own with limits of time and memory: doors never wait for more. What was
 * read last is remembered, since a screen asks for it page by page.
 */
import { createHash } from 'node:crypto';
import { helper, ok, type Result } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import type { PaperTask, PaperText, PaperWork } from './work.ts';

/** MiB. Two papers of the longest text that is stored. */
const memory = 768;
const seconds = 30;
const worker = helper<PaperTask, PaperWork>({ module: new URL('work.ts', import.meta.url), memory, most: 1 });

const remembered = new Map<string, PaperWork>();
const mostRemembered = 8;

export async function readPapers(task: PaperTask): Promise<Result<PaperWork>> {
  const key = keyOf(task);
  const known = remembered.get(key);
  if (known) return ok(known);
  const done = await worker(task, { seconds });
  if (!done.done) return fail('answers/paper-too-long');
  remembered.set(key, done.answer);
  const [oldest] = remembered.keys();
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
  return ok(done.answer);
}

const keyOf = (task: PaperTask): string =>
  createHash('sha256')
    .update(JSON.stringify(task.as === 'summary' ? [keys(task.paper)] : [keys(task.one), keys(task.other)]))
    .digest('hex');
const keys = ({ id, title, text }: PaperText): readonly string[] => [id, title, text];
