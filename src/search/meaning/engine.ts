/**
 * What turns words into their meaning, as numbers: the add-on of `npm run vectors:add` in this process, or a server
 * that speaks as OpenAI's does. Without either the search works by words alone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Config } from '../../platform/index.ts';

export type Engine = {
  /** With its version: what another engine has read is read again. */
  readonly name: string;
  /** Texts do not leave this machine. */
  readonly isInside: boolean;
  /** Vectors of length 1. */
  readonly ofQuery: (text: string) => Promise<Float32Array>;
  readonly ofPassages: (texts: readonly string[]) => Promise<Float32Array[]>;
};

export const addOnFolder = path.resolve(import.meta.dirname, '../../../.addons/vectors');

/** Letters of a passage that are read: the engine takes about 500 pieces of words. */
const longest = 2_000;

const known = new Map<string, Promise<Engine | null>>();

/** The engine of this house, loaded by the first who needs it; null where there is none. */
export function engineOf({ embeddings }: Pick<Config, 'embeddings'>): Promise<Engine | null> {
  const place = embeddings ? `${embeddings.url} ${embeddings.model}` : addOnFolder;
  const engine = known.get(place) ?? Promise.resolve(embeddings ? serverEngine(embeddings) : addOnEngine(addOnFolder));
  known.set(place, engine);
  return engine;
}

type AddOn = { readonly name: string; readonly library: string; readonly model: string };
type Koffi = { readonly load: (file: string) => { readonly func: (declaration: string) => Native } };
type Native = { (...values: unknown[]): unknown; async(...values: unknown[]): void };

/** null where the add-on is not there. Throws when it is and cannot be loaded. */
export function addOnEngine(folder: string): Engine | null {
  const file = path.join(folder, 'addon.json');
  if (!existsSync(file)) return null;
  const { name, library, model } = JSON.parse(readFileSync(file, 'utf8')) as AddOn;
  // Its threads of its own would outlive it at the end of the program, and queries come one at a time.
  process.env['OMP_NUM_THREADS'] = '1';
  const { load } = createRequire(path.join(folder, 'package.json'))('koffi') as Koffi;
  const functions = load(path.join(folder, library));
  const handle = functions.func('void *e5_load(const char *path)')(path.join(folder, model));
  if (!handle) throw new Error(`${model} of the add-on cannot be loaded`);
  const dimension = Number(functions.func('int e5_dim(void *model)')(handle));
  const embed = functions.func('int e5_embed(void *model, const char *text, int is_query, _Out_ float *out)');
  // The library works on one text at a time, beside the loop of events.
  let before: Promise<unknown> = Promise.resolve();
  const one = (text: string, isQuery: boolean): Promise<Float32Array> => {
    const made = before.then(
      () =>
        new Promise<Float32Array>((resolve, reject) => {
          const out = new Float32Array(dimension);
          const done = (error: unknown, code: unknown) => {
            if (error || code !== 0) reject(new Error(`the add-on could not read a text: ${String(error ?? code)}`));
            else resolve(out);
          };
          embed.async(handle, text.slice(0, longest), isQuery ? 1 : 0, out, done);
        }),
    );
    before = made.catch(() => undefined);
    return made;
  };
  return {
    name,
    isInside: true,
    ofQuery: (text) => one(text, true),
    ofPassages: (texts) => Promise.all(texts.map((text) => one(text, false))),
  };
}

type Server = NonNullable<Config['embeddings']>;

const patience = 30_000;

function serverEngine({ url, model, key }: Server): Engine {
  const ask = async (input: readonly string[]): Promise<Float32Array[]> => {
    const response = await fetch(`${url}/embeddings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, input: input.map((text) => text.slice(0, longest)), encoding_format: 'float' }),
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw new Error(`the server of embeddings answered ${response.status}`);
    const { data } = (await response.json()) as { readonly data: readonly { index: number; embedding: number[] }[] };
    return data.toSorted((one, other) => one.index - other.index).map(({ embedding }) => ofLengthOne(embedding));
  };
  return {
    name: `${new URL(url).host} ${model}`,
    isInside: isThisMachine(url),
    ofQuery: async (text) => {
      const [vector] = await ask([text]);
      if (vector === undefined) throw new Error('the server of embeddings gave no vector');
      return vector;
    },
    ofPassages: ask,
  };
}

const isThisMachine = (url: string): boolean => /^(?:localhost|127\.|\[::1\])/.test(new URL(url).hostname);

function ofLengthOne(numbers: readonly number[]): Float32Array {
  const length = Math.hypot(...numbers) || 1;
  return Float32Array.from(numbers, (value) => value / length);
}
