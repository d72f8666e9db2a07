/** Once before all browser tests: the workspace's pages are built from the sources as they are now. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const web = path.resolve(import.meta.dirname, '../../web');

export default async function buildPages(): Promise<void> {
  const page = path.join(web, 'dist/index.html');
  const built = existsSync(page) ? statSync(page).mtimeMs : 0;
  const newest = Math.max(...['web', 'src'].flatMap((folder) => readdirSync(path.resolve(web, '..', folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(path.join(web, 'dist')))
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs));
  if (built > newest) return;
  await build({ configFile: path.join(web, 'vite.config.ts'), logLevel: 'warn' });
}
