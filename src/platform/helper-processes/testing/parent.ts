/** A program with a helper that hangs, to be killed: it prints the helper's process id. */
import { helper } from '../index.ts';
import type { Task } from './tasks.ts';

const ask = helper<Task, number>({ module: new URL('tasks.ts', import.meta.url), memory: 512 });
const who = await ask('who', { seconds: 20 });
console.log(who.done ? who.answer : who.ended);
await ask('hang', { seconds: 600 });
