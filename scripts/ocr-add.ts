/**
 * `npm run ocr:add`: puts the second engine of text recognition into .addons/ocr, which git ignores: ONNX Runtime from
 * npm and the weights of PP-OCRv6 small (Apache-2.0) out of the PyPI package rapidocr, each proved by its hash. The
 * program works without it (docs/ocr.md). Does nothing when it is there; fails where PyPI or npm cannot be reached.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signsOf, zipEntry } from './lib/ocr-weights.ts';

const wanted = {
  rapidocr: '3.10.0',
  'onnxruntime-node': '1.30.0',
  wheel: '2fc34e26cd0f48514804a94f8832283039c7334076bff60768b1fed9ad068050',
  detection: '090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f',
  recognition: '6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884',
} as const;
const folder = path.resolve(import.meta.dirname, '../.addons/ocr');
const ready = path.join(folder, 'ready.json');
const text = JSON.stringify(wanted);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function run(program: string, args: readonly string[], cwd: string): void {
  // ONNX Runtime would fetch more from elsewhere: what is inside its package is enough.
  const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' };
  const { status } = spawnSync(program, args, { cwd, env, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${program} ended with ${status ?? 'no status'}`);
}

function proved(name: keyof typeof wanted, bytes: Buffer): Buffer {
  if (sha256(bytes) !== wanted[name]) throw new Error(`${name} is not what it should be: its hash differs`);
  return bytes;
}

function fetchWeights(): void {
  const download = mkdtempSync(path.join(tmpdir(), 'ocr-add-'));
  try {
    const args = ['-m', 'pip', 'download', '--quiet', '--no-deps', '-d', download, `rapidocr==${wanted.rapidocr}`];
    run(process.platform === 'win32' ? 'py' : 'python3', args, download);
    const [name = ''] = readdirSync(download);
    const wheel = proved('wheel', readFileSync(path.join(download, name)));
    for (const [model, file] of [
      ['detection', 'PP-OCRv6_det_small'],
      ['recognition', 'PP-OCRv6_rec_small'],
    ] as const) {
      const weights = proved(model, zipEntry(wheel, `rapidocr/models/${file}.onnx`));
      writeFileSync(path.join(folder, `${model}.onnx`), weights);
      if (model === 'recognition') writeFileSync(path.join(folder, 'signs.json'), JSON.stringify(signsOf(weights)));
    }
  } finally {
    rmSync(download, { recursive: true, force: true });
  }
}

/** The package brings every system's library: 240 MB of them are others'. */
function dropOtherSystems(): void {
  const binaries = path.join(folder, 'node_modules/onnxruntime-node/bin/napi-v6');
  for (const system of readdirSync(binaries))
    if (system !== process.platform) rmSync(path.join(binaries, system), { recursive: true });
}

if (existsSync(ready) && readFileSync(ready, 'utf8') === text) console.log('the second engine is in .addons/ocr');
else {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  run(
    'npm',
    ['install', '--silent', '--no-audit', '--no-fund', `onnxruntime-node@${wanted['onnxruntime-node']}`],
    folder,
  );
  dropOtherSystems();
  fetchWeights();
  writeFileSync(ready, text);
  console.log('the second engine is in .addons/ocr');
}
