/** A house of a bench: a PostgreSQL and an index in a folder, built by one process, then opened. */
import { systemClock } from '../../src/platform/clock/index.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded.ts';
import { actorDatabase, connect, keyDeriver, type Database } from '../../src/platform/database/index.ts';
import { migrate, prepareAppRole } from '../../src/platform/database/migrate.ts';
import { diskFileStore } from '../../src/platform/files/index.ts';
import { migrationsOf, type Platform, type Room } from '../../src/platform/index.ts';
import { layRooms } from '../../src/platform/room.ts';
import { openKey } from '../../src/platform/seals/index.ts';
import { keyOf } from '../../src/platform/seals/key.ts';
import { rooms as shipped } from '../../src/rooms.ts';
import { notesRoom } from '../../src/testing/notes/room.ts';

export const rooms: readonly Room[] = [...shipped, notesRoom];

export type House = {
  readonly platform: Platform;
  readonly owner: Database;
  /** The database, as its owner. */
  readonly url: string;
  readonly stop: () => Promise<void>;
};

/**
 * Opens the house of a folder; an empty folder becomes one. `durable`: what is committed is on the disk, as in an
 * office. `connections` of the program.
 */
export async function openHouse(
  folder: string,
  isNew: boolean,
  { durable = false, connections = 8 } = {},
): Promise<House> {
  const server = await startEmbeddedPostgres({ folder: `${folder}/database`, password: 'bench', durable });
  const owner = connect(server.url, 2);
  if (isNew) {
    await migrate(owner, migrationsOf(rooms));
    await layRooms(owner, rooms);
  }
  const password = 'b'.repeat(32);
  const key = await prepareAppRole(owner, password);
  const url = new URL(server.url);
  url.username = 'kc_app';
  url.password = password;
  const platform: Platform = {
    config: readConfig({ KC_DATA: folder }),
    clock: systemClock,
    sealKey: keyOf(await openKey({ folder, owner, anew: isNew })),
    database: actorDatabase(connect(url.href, connections), key, systemClock),
    keyFor: keyDeriver(key),
    files: diskFileStore(folder),
    rooms,
  };
  return { platform, owner, url: server.url, stop: () => server.stop() };
}
