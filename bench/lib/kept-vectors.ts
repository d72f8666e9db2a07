/**
 * An engine whose vectors are kept in `.cache/bench-search` between runs: reading a corpus anew takes it an hour of
 * processor time. The first run reads it; a run that is broken off goes on where it was.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../../src/search/meaning/engine.ts';

const folder = path.resolve(import.meta.dirname, '../../.cache/bench-search');
const digestBytes = 32;

/** Each text is read once by this engine; a record of the file is a digest of the text and its vector. */
export async function keptVectors(engine: Engine): Promise<Engine> {
  const bytes = (await engine.ofQuery('')).length * Float32Array.BYTES_PER_ELEMENT;
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${engine.name.replaceAll(/[^\w.-]/g, '-')}.vectors`);
  const known = new Map<string, Float32Array>();
  const kept = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  for (let at = 0; at + digestBytes + bytes <= kept.length; at += digestBytes + bytes)
    known.set(
      kept.toString('hex', at, at + digestBytes),
      new Float32Array(Uint8Array.from(kept.subarray(at + digestBytes, at + digestBytes + bytes)).buffer),
    );
  const once = async (as: 'query' | 'passage', text: string): Promise<Float32Array> => {
    const digest = createHash('sha256').update(`${as}\n${text}`).digest();
    const before = known.get(digest.toString('hex'));
    if (before !== undefined) return before;
    const [vector] = as === 'query' ? [await engine.ofQuery(text)] : await engine.ofPassages([text]);
    if (vector === undefined) throw new Error(`${engine.name} gave no vector`);
    appendFileSync(file, Buffer.concat([digest, new Uint8Array(vector.buffer, vector.byteOffset, bytes)]));
    known.set(digest.toString('hex'), vector);
    return vector;
  };
  return {
    ...engine,
    ofQuery: (text) => once('query', text),
    ofPassages: (texts) => Promise.all(texts.map((text) => once('passage', text))),
  };
}
