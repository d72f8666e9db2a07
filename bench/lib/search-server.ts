/**
 * A house of its own for bench/search.ts, in a process of its own: notes of several units in PostgreSQL, each with
 * passages of invented words in the index. Answers over HTTP, and tells where.
 * `node bench/lib/search-server.ts ROWS FOLDER`
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { sql } from 'kysely';
import { addDemoPeople, doorkeeper } from '../../src/identity/index.ts';
import { systemClock } from '../../src/platform/clock/index.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded.ts';
import { actorDatabase, connect, keyDeriver, type Database } from '../../src/platform/database/index.ts';
import { migrate, prepareAppRole } from '../../src/platform/database/migrate.ts';
import { diskFileStore } from '../../src/platform/files/index.ts';
import { createApi, drawsFrom, migrationsOf, routesOf, type Platform, type Room } from '../../src/platform/index.ts';
import { layRooms } from '../../src/platform/room.ts';
import { openKey } from '../../src/platform/seals/index.ts';
import { keyOf } from '../../src/platform/seals/key.ts';
import { unitCalled } from '../../src/platform/testing/ids.ts';
import { rooms as shipped } from '../../src/rooms.ts';
import { rowsOf, storeOf, thingKey, type Store } from '../../src/search/store.ts';
import { notesRoom } from '../../src/testing/notes/room.ts';
import { passageOf, units } from './search-words.ts';

const rooms: readonly Room[] = [...shipped, notesRoom];
const [, , rowsAsked, folder = ''] = process.argv;
const rows = Number(rowsAsked);
const passagesOfThing = 8;

const server = await startEmbeddedPostgres({
  folder: path.join(folder, 'database'),
  password: 'bench',
  durable: false,
});
const owner = connect(server.url, 2);
await migrate(owner, migrationsOf(rooms));
await layRooms(owner, rooms);
const password = 'b'.repeat(32);
const key = await prepareAppRole(owner, password);
const url = new URL(server.url);
url.username = 'kc_app';
url.password = password;
const platform: Platform = {
  config: readConfig({ KC_DATA: folder }),
  clock: systemClock,
  sealKey: keyOf(await openKey({ folder, owner, anew: true })),
  database: actorDatabase(connect(url.href, 8), key, systemClock),
  keyFor: keyDeriver(key),
  files: diskFileStore(folder),
  rooms,
};
await addDemoPeople(platform);
await plant(owner, storeOf(platform.config));

const api = createApi({ platform, routes: routesOf(rooms), doorkeeper });
const door = createServer(getRequestListener((request) => api.fetch(request)));
door.listen(0, '127.0.0.1', () => {
  const address = door.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ rss: process.memoryUsage().rss, cpu: (user + system) / 1_000 });
});
process.on('disconnect', () => void server.stop().finally(() => process.exit(0)));

/** Half of the things are of the reader's unit; the others are not to be found by them. */
async function plant(database: Database, store: Store): Promise<void> {
  await store.makeAnew();
  await sql`alter table notes disable trigger user`.execute(database);
  const draw = drawsFrom(7);
  const things = Math.ceil(rows / passagesOfThing);
  const atOnce = 1_000;
  for (let at = 0; at < things; at += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, things - at) }, (_, n) => {
      const passages = Array.from({ length: passagesOfThing }, (__, p) => {
        const text = passageOf(draw);
        return { start: p * 1_000, end: p * 1_000 + text.length, text };
      });
      const unitId = units[draw() < 0.5 ? 0 : Math.floor(draw() * units.length)] ?? '53';
      const title = passages[0]?.text.slice(0, 60) ?? '';
      return {
        id: idOf(at + n),
        unitId: unitCalled(unitId),
        below: false,
        security: 'biasa' as const,
        title,
        passages,
      };
    });
    const json = JSON.stringify(some.map(({ id, unitId, title }) => ({ id, unit_id: unitId, text: title })));
    await sql`insert into notes (id, unit_id, text, written_by, written_at)
      select id, unit_id, text, 'bench', now() from jsonb_to_recordset(${json}::jsonb)
        as n(id uuid, unit_id text, text text)`.execute(database);
    await store.put(
      some.map(({ id }) => thingKey('note', id)),
      some.flatMap((thing) => rowsOf('note', thing)),
    );
  }
  await sql`analyze notes`.execute(database);
  await store.tidy(new Date());
}

function idOf(n: number): string {
  const hash = createHash('sha256').update(String(n)).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
