/**
 * A GGUF file worked by this program: node-llama-cpp out of the add-on (`npm run models:add`), in a process of its own
 * with limits of time and memory. A process that a prompt left large is ended; the next one starts fresh.
 */
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { helper, ok, printError, type Helper } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import { longestAnswer, mostTokens, type Ask } from './engine.ts';
import type { FileTask, FileAnswer } from './file-process.ts';

/** Where the add-on is laid by scripts/models-add.ts: its packages and `weights/*.gguf`. */
export const addOnFolder = fileURLToPath(new URL('../../../.addons/models/', import.meta.url));
const library = path.join(addOnFolder, 'node_modules/node-llama-cpp/dist/index.js');
const weights = path.join(addOnFolder, 'weights');

export type ModelFile = { readonly name: string; readonly bytes: number };

/** The files that the add-on holds; none where it is not installed. */
export async function modelFiles(): Promise<ModelFile[]> {
  if (!existsSync(library)) return [];
  const names = (await readdir(weights).catch(() => [])).filter((name) => name.endsWith('.gguf')).toSorted();
  return Promise.all(names.map(async (name) => ({ name, bytes: (await stat(path.join(weights, name))).size })));
}

/** Tokens that a prompt and its answer may have together. */
const context = 8_192;
const processes = new Map<string, Helper<FileTask, FileAnswer>>();

/**
 * One process for each file. Weights lie in memory as they lie on the disk; a warm process must stay below half of the
 * limit, or it would be started for every prompt.
 */
function processOf({ name, bytes }: ModelFile): Helper<FileTask, FileAnswer> {
  const known = processes.get(name);
  if (known) return known;
  const memory = Math.ceil(2.5 * (bytes / 2 ** 20) + 2_048);
  const made = helper<FileTask, FileAnswer>({ module: new URL('file-process.ts', import.meta.url), memory, most: 1 });
  processes.set(name, made);
  return made;
}

export function fileEngine(name: string): Ask {
  return async (prompt, { seconds, signal, onText }) => {
    const file = (await modelFiles()).find((one) => one.name === name);
    if (!file) return fail('models/no-such-file', { file: name });
    const task: FileTask = {
      library,
      weights: path.join(weights, name),
      context,
      system: prompt.system,
      prompt: prompt.prompt,
      schema: prompt.schema,
      mostTokens,
    };
    const given = await processOf(file)(task, { seconds, signal, heard: (part) => onText?.(String(part)) });
    if (!given.done) {
      if (signal.aborted) return fail('models/cancelled');
      if (given.ended === 'time') return fail('models/too-slow', { model: name, seconds });
      return given.ended === 'memory'
        ? fail('models/memory', { model: name })
        : fail('models/garbage', { model: name });
    }
    if ('broken' in given.answer) {
      printError(`model file ${name}`, new Error(given.answer.broken));
      return fail('models/broken-file', { file: name });
    }
    if ('tooLong' in given.answer) return fail('models/too-long', { model: name });
    const { text } = given.answer;
    if (text.trim() === '') return fail('models/garbage', { model: name });
    return text.length > longestAnswer ? fail('models/too-much', { model: name }) : ok(given.answer);
  };
}
