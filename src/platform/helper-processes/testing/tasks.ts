/** A module for the tests of helper processes: does what it is asked, good or bad. */
export type Task =
  | 'who'
  | 'hang'
  | 'crash'
  | 'throw'
  | 'hog'
  | 'wait'
  | 'environment'
  | 'tell'
  | { readonly echo: unknown };

const kept: Uint8Array[] = [];

export default async function tasks(task: Task, say: (part: unknown) => void): Promise<unknown> {
  if (typeof task === 'object') return task.echo;
  switch (task) {
    case 'who':
      return process.pid;
    case 'hang':
      for (;;);
    case 'crash':
      process.kill(process.pid, 'SIGSEGV');
      return new Promise(() => undefined);
    case 'throw':
      throw new Error('the layout is at fault');
    case 'hog':
      for (;;) {
        kept.push(new Uint8Array(8 << 20).fill(1));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    case 'wait':
      await new Promise((resolve) => setTimeout(resolve, 300));
      return process.pid;
    case 'tell':
      say('satu');
      say('dua');
      return 'tiga';
    case 'environment':
      return Object.keys(process.env);
  }
}
