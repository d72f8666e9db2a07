/** Once before all browser tests: the workspace's pages are built when their sources are newer. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export default function buildPages(): void {
  const page = path.join(root, 'web/dist/index.html');
  const built = existsSync(page) ? statSync(page).mtimeMs : 0;
  if (built > Math.max(newestIn('web'), newestIn('src'))) return;
  // In a process of its own: vitest's NODE_ENV would bring React's development build.
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'build:web'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`npm run build:web failed:\n${stdout}`);
}

/** When the newest file below a folder was written, in milliseconds; what was built there does not count. */
function newestIn(folder: string): number {
  const files = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.startsWith(path.join(root, 'web/dist')),
  );
  return Math.max(...files.map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs));
}
