/** What waits in every queue of letters, of all parts at once. */
import { capability, defineRoute, ok, unitInQuery } from '../platform/index.ts';
import { countArrivals, countLetters } from './incoming/index.ts';
import { countOutgoing } from './outgoing/index.ts';
import { countQueues } from './routing/index.ts';
import { letterTilesSchema, unitQuery } from './schema.ts';

export const tilesRoute = defineRoute({
  method: 'get',
  path: '/api/letters/tiles',
  tag: 'Surat',
  summary: 'How many letters and dispositions wait in each queue of the caller',
  access: capability('letters.read', unitInQuery),
  query: unitQuery,
  response: letterTilesSchema,
  handle: async ({ read, actor, query: { unitId }, platform }) => {
    const now = platform.clock.now();
    return ok(
      await read(async (tx) => ({
        arrivals: await countArrivals(tx, unitId),
        letters: await countLetters(tx, now, unitId),
        dispositions: await countQueues(tx, actor, now, unitId),
        outgoing: await countOutgoing(tx, { rooms: platform.rooms, actor, unitId }),
      })),
    );
  },
});
