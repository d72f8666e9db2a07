/** The workspace's pages: built by `npm ci` (see scripts/prepare.mjs), or here when they are missing. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CannotStart, say } from './say.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The folder of the built pages. Throws CannotStart when they are missing and cannot be built. */
export async function builtWeb(): Promise<string> {
  const folder = path.join(root, 'web/dist');
  if (existsSync(path.join(folder, 'index.html'))) return folder;
  say(
    'Halaman ruang kerja belum ada; sedang dibuat (sekali saja) …',
    'The workspace pages are missing; building them (once) …',
  );
  let output = '';
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [viteProgram(), 'build', '--config', path.join(root, 'web/vite.config.ts')], {
      cwd: root,
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => void (output += chunk.toString()));
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0)
    throw new CannotStart(
      `Halaman ruang kerja gagal dibuat. Jalankan "npm run build:web" untuk melihat sebabnya.\n${output}`,
      'The workspace pages could not be built. Run "npm run build:web" to see why.',
    );
  return folder;
}

function viteProgram(): string {
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  } catch (cause) {
    throw new CannotStart(
      'Alat pembuat halaman (vite) tidak terpasang. Jalankan "npm ci".',
      'The page builder (vite) is not installed. Run "npm ci".',
      cause,
    );
  }
}
