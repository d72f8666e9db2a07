/** The thread that sets sheets for visits: data in, PDF out. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const { data, made } = workerData as { readonly data: string; /** Seconds since 1970. */ readonly made: number };
const layout = readFileSync(new URL('visit-sheets.typ', import.meta.url), 'utf8');
const pages = NodeCompiler.create({ workspace: import.meta.dirname }).pdf(
  { mainFileContent: layout, inputs: { data } },
  { creationTimestamp: made },
);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(new Uint8Array(pages));
