/** The add-on that `npm run ocr:add` lays down: a second engine, PP-OCRv6, on ONNX Runtime. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../../../.addons/ocr/', import.meta.url);

/** Written last, so that half an add-on is none. */
export const hasAddOn = (): boolean => existsSync(new URL('ready.json', folder));

/** The part of ONNX Runtime that is used here; the package is no dependency of the program. */
export type Tensor = { readonly data: Float32Array; readonly dims: readonly number[] };
export type Session = {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  readonly run: (inputs: Readonly<Record<string, Tensor>>) => Promise<Readonly<Record<string, Tensor>>>;
};
type Runtime = {
  readonly InferenceSession: { readonly create: (file: string, options: object) => Promise<Session> };
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => Tensor;
};

export type Models = {
  readonly detection: Session;
  readonly recognition: Session;
  /** By the place of its class in what recognition gives; the first is no sign at all. */
  readonly signs: readonly string[];
  readonly tensor: (data: Float32Array, dims: readonly number[]) => Tensor;
};

let loaded: Promise<Models> | undefined;
/** Loaded once in a process. Throws where the add-on is damaged. */
export const models = (): Promise<Models> => (loaded ??= load());

async function load(): Promise<Models> {
  const runtime = createRequire(new URL('package.json', folder))('onnxruntime-node') as Runtime;
  // One page takes one core, and memory is given back after each picture.
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1, enableCpuMemArena: false, enableMemPattern: false };
  const open = (name: string) => runtime.InferenceSession.create(fileURLToPath(new URL(name, folder)), options);
  return {
    detection: await open('detection.onnx'),
    recognition: await open('recognition.onnx'),
    signs: JSON.parse(await readFile(new URL('signs.json', folder), 'utf8')) as string[],
    tensor: (data, dims) => new runtime.Tensor('float32', data, dims),
  };
}

/** What the only output of a model is for its only input. */
export async function outcome(session: Session, input: Tensor): Promise<Tensor> {
  const given = await session.run({ [session.inputNames[0] as string]: input });
  return given[session.outputNames[0] as string] as Tensor;
}
