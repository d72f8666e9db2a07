/**
 * `npm run fetch:chdb`: puts the real ClickHouse engine (npm package chdb, about 550 MB) into .tools/, which git
 * ignores, for the tests of scale-out. Not part of `npm ci`: an office never needs it. Does nothing when the wanted
 * version is there.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const version = '3.4.0';
const folder = path.resolve(import.meta.dirname, '../.tools/chdb');

function installed(): string | undefined {
  try {
    return (
      JSON.parse(readFileSync(path.join(folder, 'node_modules/chdb/package.json'), 'utf8')) as { version: string }
    ).version;
  } catch {
    return undefined;
  }
}

if (installed() === version) console.log(`chdb ${version} is in .tools/chdb`);
else {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const { status } = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--no-package-lock', '--prefix', folder, `chdb@${version}`],
    { stdio: 'inherit' },
  );
  process.exitCode = status === 0 && installed() === version ? 0 : 1;
}
