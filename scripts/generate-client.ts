/**
 * `npm run client`: writes web/api/schema.d.ts from the routes. With `--check` it writes nothing and exits 1
 * when the file is not what the routes say.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createApi, type Doorkeeper, type Platform } from '../src/platform/index.ts';
import { routes } from '../src/rooms.ts';
import { openApiTypes, type OpenApiDocument } from './openapi-types.ts';

const target = path.join(import.meta.dirname, '../web/api/schema.d.ts');

// Routes are declarations: describing them calls neither the platform nor the doorkeeper.
const api = createApi({ routes, platform: {} as Platform, doorkeeper: {} as Doorkeeper });
const types = openApiTypes((await (await api.request('/api/openapi.json')).json()) as OpenApiDocument);

if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8').catch(() => '')) !== types) {
    console.error('web/api/schema.d.ts is not what the routes say; run: npm run client');
    process.exitCode = 1;
  }
} else {
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, types);
  console.log(`web/api/schema.d.ts: ${routes.length} routes`);
}
