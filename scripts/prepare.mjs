// Runs at the end of `npm ci`: builds the workspace's pages, so that the first start is quick. Plain JavaScript,
// because it must also say what is wrong where Node is too old. What it cannot do here, the first start does or explains.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const vite = path.join(root, 'node_modules/vite/bin/vite.js');

if (Number(process.versions.node.split('.')[0]) < 24)
  console.log(`The pages are not built: Node 24 is needed, this is ${process.version}.`);
else if (!existsSync(vite)) console.log('The pages are not built: vite is not installed (npm ci --omit=dev).');
else
  process.exitCode =
    spawnSync(process.execPath, [vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'], {
      cwd: root,
      stdio: 'inherit',
    }).status ?? 1;
