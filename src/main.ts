/** `npm start`: the program, and the processes that it starts to serve a part of the house each. */
import { CannotStart, checkFlags, endAtOnce, openHouse, partOf, say, servePart } from './platform/start/index.ts';

/** Milliseconds from the first signal; all that ends in order ends within nine seconds. */
const longestEnd = 9_500;

// Whoever read what we print may go away (a closed terminal, `| head`); the offices behind the doors stay served.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const part = partOf(process.argv);
if (part) await servePart(part, async () => (await import('./house.ts')).house);
else await run();

async function run(): Promise<never> {
  const ending = endOfSignals();
  try {
    checkFlags(process.argv.slice(2));
    const program = { module: import.meta.filename, args: process.argv.slice(2) };
    const running = await openHouse(process.env, program, ending);
    const { workspaceUrl, portalUrl } = running.config;
    say('Kerja Cerdas siap.', 'Kerja Cerdas is ready.');
    console.log(`  Ruang kerja / workspace   ${workspaceUrl}\n  Portal                    ${portalUrl}\n`);
    running.welcome();
    await new Promise((resolve) => {
      if (ending.aborted) resolve(null);
      ending.addEventListener('abort', resolve);
    });
    say('Menyelesaikan yang sedang berjalan, lalu berhenti …', 'Finishing what is under way, then stopping …');
    await running.stop();
    process.exit(0);
  } catch (error) {
    if (ending.aborted) process.exit(0);
    if (error instanceof CannotStart) say(error.id, error.en);
    else console.error(error);
    process.exit(1);
  }
}

/** Aborted when somebody asks the program to end. */
function endOfSignals(): AbortSignal {
  const ending = new AbortController();
  let asked = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // A person who asks twice does not want to wait; nothing acknowledged is lost by it. (One Ctrl-C arrives
      // twice at once: from the terminal and from npm.)
      if (ending.signal.aborted && performance.now() - asked > 1_000) endAtOnce();
      if (ending.signal.aborted) return;
      asked = performance.now();
      setTimeout(endAtOnce, longestEnd);
      ending.abort();
    });
  }
  return ending.signal;
}
