/**
 * Runs in a helper process: loads a GGUF file once and answers one prompt after another. The library is the add-on's,
 * found at run time, and may not be there when this is compiled.
 */
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import type { JsonSchema } from '../prompts/ready.ts';

export type FileTask = {
  readonly library: string;
  readonly weights: string;
  readonly context: number;
  readonly system: string;
  readonly prompt: string;
  readonly schema: JsonSchema | null;
  readonly mostTokens: number;
};
export type FileAnswer =
  | { readonly text: string; readonly firstWord: number; readonly tokensPerSecond: number; readonly context: number }
  | { readonly tooLong: true }
  /** The library or the file cannot be loaded. */
  | { readonly broken: string };

/** As much of node-llama-cpp 3 as is used here. */
type Context = {
  readonly getSequence: () => object;
  readonly contextSize: number;
  readonly dispose: () => Promise<void>;
};
type Model = {
  readonly trainContextSize: number;
  readonly tokenize: (text: string) => readonly number[];
  readonly createContext: (options: { readonly contextSize: number }) => Promise<Context>;
};
type Session = { readonly prompt: (text: string, options: object) => Promise<string>; readonly dispose: () => void };
type Llama = {
  readonly loadModel: (options: { readonly modelPath: string }) => Promise<Model>;
  readonly createGrammarForJsonSchema: (schema: JsonSchema) => Promise<object>;
};
type Library = {
  readonly getLlama: (options: object) => Promise<Llama>;
  readonly LlamaChatSession: new (options: object) => Session;
};

/** One core stays for people. */
const threads = Math.max(1, availableParallelism() - 1);

type Loaded = { readonly library: Library; readonly llama: Llama; readonly model: Model };
let loaded: { readonly weights: string; readonly made: Promise<Loaded> } | null = null;

async function load({ library: address, weights }: FileTask): Promise<Loaded> {
  const library = (await import(pathToFileURL(address).href)) as Library;
  const llama = await library.getLlama({ gpu: false, build: 'never', logLevel: 'error', maxThreads: threads });
  return { library, llama, model: await llama.loadModel({ modelPath: weights }) };
}

// The library tries its binary in a process of its own, which knows nothing of how this one is tied to the program.
process.execArgv = [];

export default async function answer(task: FileTask, say: (part: string) => void): Promise<FileAnswer> {
  if (loaded?.weights !== task.weights) loaded = { weights: task.weights, made: load(task) };
  const ready = await loaded.made.catch((error: unknown) => ({ broken: String(error) }));
  if ('broken' in ready) {
    loaded = null;
    return ready;
  }
  const { library, llama, model } = ready;
  const context = Math.min(task.context, model.trainContextSize);
  const asked = model.tokenize(task.system).length + model.tokenize(task.prompt).length;
  if (asked + task.mostTokens / 4 > context) return { tooLong: true };
  const room = await model.createContext({ contextSize: context });
  const session = new library.LlamaChatSession({ contextSequence: room.getSequence(), systemPrompt: task.system });
  try {
    const begun = performance.now();
    let firstWord: number | null = null;
    const text = await session.prompt(task.prompt, {
      temperature: 0,
      maxTokens: Math.min(task.mostTokens, context - asked),
      onTextChunk: (part: string) => {
        firstWord ??= performance.now() - begun;
        say(part);
      },
      ...(task.schema && { grammar: await llama.createGrammarForJsonSchema(task.schema) }),
    });
    const seconds = (performance.now() - begun - (firstWord ?? 0)) / 1_000;
    return {
      text,
      firstWord: Math.round(firstWord ?? 0),
      tokensPerSecond: model.tokenize(text).length / Math.max(seconds, 0.001),
      context,
    };
  } finally {
    session.dispose();
    await room.dispose();
  }
}
