/**
 * `npm run fetch:splink`: puts Splink, the yardstick of bench:linkage, into .tools/splink (a Python environment of
 * its own), which git ignores. The program never needs it. Does nothing when the wanted version is there; fails where
 * Python or PyPI cannot be reached, and the bench then runs without it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

const version = '5.0.0';
const folder = path.resolve(import.meta.dirname, '../.tools/splink');
const python = path.join(folder, 'bin/python');

function isThere(): boolean {
  const lib = path.join(folder, 'lib');
  return (
    existsSync(python) &&
    existsSync(lib) &&
    readdirSync(lib).some((each) => existsSync(path.join(lib, each, 'site-packages', `splink-${version}.dist-info`)))
  );
}

if (isThere()) console.log(`splink ${version} is in .tools/splink`);
else {
  mkdirSync(folder, { recursive: true });
  const run = (command: string, args: readonly string[]) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;
  const done =
    run('python3', ['-m', 'venv', folder]) &&
    run(python, ['-m', 'pip', 'install', '--quiet', `splink==${version}`, 'duckdb', 'pyarrow']);
  process.exitCode = done && isThere() ? 0 : 1;
}
