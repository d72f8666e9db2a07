/**
 * `npm run models:add -- FILE|URL`: puts a GGUF model and the library that works it (node-llama-cpp, about 85 MB) into
 * .addons/models, which git ignores. No part of `npm ci`: an office that wants no model of its own never needs it.
 * Afterwards a unit's administrator adds the file on the page of models, and chooses it there.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const version = '3.22.1';
const folder = path.resolve(import.meta.dirname, '../.addons/models');
const weights = path.join(folder, 'weights');

/** The package with the compiled library for this computer. */
const binary = { 'linux-x64': 'linux-x64', 'linux-arm64': 'linux-arm64', 'darwin-arm64': 'mac-arm64-metal' } as const;

/** Lays the library; false where it could not be fetched. */
function layLibrary(): boolean {
  const installed = path.join(folder, 'node_modules/node-llama-cpp/package.json');
  if (existsSync(installed) && (JSON.parse(readFileSync(installed, 'utf8')) as { version: string }).version === version)
    return true;
  const platform = binary[`${process.platform}-${process.arch}` as keyof typeof binary];
  if (!platform) {
    console.error(`There is no compiled library for ${process.platform}-${process.arch}.`);
    return false;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const { status } = spawnSync(
    'npm',
    [
      'install',
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
      '--omit=optional',
      '--prefix',
      folder,
      `node-llama-cpp@${version}`,
      `@node-llama-cpp/${platform}@${version}`,
    ],
    { stdio: 'inherit', env: { ...process.env, NODE_LLAMA_CPP_SKIP_DOWNLOAD: 'true' } },
  );
  return status === 0 && existsSync(installed);
}

/** Copies or fetches the model under its own name, and only under it when it is whole. */
export async function addModel(from: string): Promise<string> {
  const isAddress = /^https?:\/\//.test(from);
  const name = decodeURIComponent(path.basename(isAddress ? new URL(from).pathname : from));
  if (!/^[\w.-]+\.gguf$/i.test(name)) throw new Error(`${name}: a model file is named something.gguf`);
  mkdirSync(weights, { recursive: true });
  const target = path.join(weights, name);
  const unfinished = `${target}.part`;
  try {
    await pipeline(isAddress ? await fetched(from) : createReadStream(from), watched(), createWriteStream(unfinished));
    const file = await open(unfinished);
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0).finally(() => file.close());
    if (buffer.toString('latin1') !== 'GGUF') throw new Error(`${name} is no GGUF model`);
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { force: true });
  }
  return target;
}

async function fetched(address: string): Promise<Readable> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${address} answered ${response.status}`);
  return Readable.fromWeb(response.body);
}

function watched(): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const before = Math.floor(bytes / 2 ** 26);
      bytes += chunk.length;
      if (Math.floor(bytes / 2 ** 26) > before) process.stdout.write(`\r${Math.round(bytes / 2 ** 20)} MB`);
      done(null, chunk);
    },
    flush: (done) => done(void process.stdout.write('\r')),
  });
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

if (import.meta.main) {
  const [from] = process.argv.slice(2);
  if (from === undefined) {
    console.error('npm run models:add -- FILE|URL');
    process.exitCode = 1;
  } else if (layLibrary()) {
    const file = await addModel(from);
    const { size } = await stat(file);
    console.log(`${path.basename(file)}: ${Math.round(size / 2 ** 20)} MB, SHA-256 ${await hashOf(file)}`);
    console.log('An administrator adds it on the page of models now, and chooses it there.');
  } else process.exitCode = 1;
}
