/** The desk over HTTP. Reads only. */
import { listMoves } from '../identity/index.ts';
import { defineRoute, ok, pageOf, pageQuery, signedIn } from '../platform/index.ts';
import { moveSchema, waitingSchema } from './schema.ts';
import { waiting } from './waiting.ts';

export const deskRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/desk/waiting',
    tag: 'desk',
    summary: 'Menunggu saya: everything that waits for the caller, the oldest first',
    access: signedIn,
    query: pageQuery.omit({ q: true }),
    response: pageOf(waitingSchema),
    handle: async ({ actor, platform, query, read }) =>
      ok(await read((tx) => waiting(tx, actor, platform.rooms, { ...query, now: platform.clock.now() }))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/desk/moves',
    tag: 'desk',
    summary: "What happened lately in the caller's units, newest first",
    access: signedIn,
    query: pageQuery.omit({ q: true }),
    response: pageOf(moveSchema),
    handle: async ({ actor, platform, query, read }) =>
      ok(
        await read((tx) =>
          listMoves(tx, platform.rooms, { ...query, unitIds: actor.unitIds, now: platform.clock.now() }),
        ),
      ),
  }),
] as const;
