/**
 * What runs in a helper process: one module's function, one task after another, until the program that asked is gone.
 */
type Work = (task: unknown, say: (part: unknown) => void) => Promise<unknown>;

const say = (part: unknown): void => void process.send?.({ said: part });

// Ctrl-C reaches all processes of a terminal; what the program finishes before it stops may still need this one.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const { default: work } = (await import(process.argv[2] as string)) as { default: Work };
process.on('message', ({ task }: { task: unknown }) => {
  // What a module throws at once is its fault like what it throws later.
  Promise.try(work, task, say).then(
    (answer) => process.send?.({ answer }),
    (error: unknown) =>
      process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
