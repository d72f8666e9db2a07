/**
 * The door of a house that a bench built: answers over HTTP, tells its parent where (and where its database is), and
 * what it has used.
 * `node bench/lib/search-server.ts FOLDER`
 */
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { doorkeeper } from '../../src/identity/index.ts';
import { createApi, routesOf } from '../../src/platform/index.ts';
import { openHouse, rooms } from './search-house.ts';

const [, , folder = ''] = process.argv;
const house = await openHouse(folder, false);
const api = createApi({ platform: house.platform, routes: routesOf(rooms), doorkeeper });
const door = createServer(getRequestListener((request) => api.fetch(request)));
door.listen(0, '127.0.0.1', () => {
  const address = door.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0, url: house.url });
});
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ rss: process.memoryUsage().rss, cpu: (user + system) / 1_000 });
});
process.on('disconnect', () => void house.stop().finally(() => process.exit(0)));
