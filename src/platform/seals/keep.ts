/** Checkpoints made from time to time, when somebody asks for one, and once more at the end of the program. */
import { sql } from 'kysely';
import { atMost } from '../at-most.ts';
import { connectListening } from '../database/index.ts';
import { troubleOf } from '../database/trouble.ts';
import type { Checkpoints } from './checkpoints.ts';

/** Milliseconds between two, where something moved. */
const pause = 180_000;
/** Milliseconds that the last one may take. */
const farewell = 1_500;
/** NOTIFY on it asks for one now. */
const channel = 'kc_checkpoints';

/** `ownerUrl` is for a connection of its own, over which it hears. */
export function keepCheckpoints(checkpoints: Checkpoints, ownerUrl: string): { readonly stop: () => Promise<void> } {
  let said = '';
  const make = () =>
    checkpoints.make().then(
      () => void (said = ''),
      (error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        // Once for each reason: what is wrong stays wrong for a while.
        if (troubleOf(error) === null && why !== said) console.error('checkpoint:', why);
        said = why;
      },
    );
  const line = connectListening(ownerUrl, channel, {
    heard: () => void make(),
    lost: () => void setTimeout(listen, 2_000).unref(),
  });
  const listen = () => sql`select 1`.execute(line).catch(() => undefined);
  const timer = setInterval(() => void listen().then(make), pause);
  timer.unref();
  void listen();
  return {
    stop: async () => {
      clearInterval(timer);
      await atMost(farewell, make());
      await atMost(farewell, line.destroy());
    },
  };
}
