/** Sets typst with the fonts inside its package; nothing of the machine's fonts or files is used. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

let compiler: NodeCompiler | undefined;

export type Pages = {
  /** Typst source. */
  readonly layout: string;
  /** JSON, as `sys.inputs.data`. */
  readonly data: string;
  readonly at: Date;
  /** Pictures by the path under which the layout finds them: "/0.jpg". */
  readonly files?: ReadonlyMap<string, Uint8Array>;
};

/** Synchronous: the compiler serves one document at a time. Throws when the layout is at fault. */
export function setPages({ layout, data, at, files = new Map() }: Pages): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: import.meta.dirname });
  for (const [path, bytes] of files) compiler.mapShadow(`${import.meta.dirname}${path}`, Buffer.from(bytes));
  try {
    return compiler.pdf(
      { mainFileContent: layout, inputs: { data } },
      { creationTimestamp: Math.floor(at.getTime() / 1_000) },
    );
  } catch (error) {
    // typst's binding leaves the message empty and says what is wrong in `code`.
    throw new Error(`typst: ${(error as { code?: string }).code}`, { cause: error });
  } finally {
    for (const path of files.keys()) compiler.unmapShadow(`${import.meta.dirname}${path}`);
    compiler.evictCache(10);
  }
}
